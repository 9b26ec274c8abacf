// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerreader.h"

#include "accountdraft.h"
#include "catalog.h"
#include "duration.h"
#include "markreading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

const QStringList DefaultMarkKeys{u"low"_s, u"critical"_s, u"expiry"_s, u"expiryCritical"_s};
const auto MarkKeys = DefaultMarkKeys + QStringList{u"tank"_s};

/// Reads the document from the outside in and keeps the first problem; after one, what is read does not matter any
/// more.
class LedgerReader
{
public:
    LedgerReader(const QString &fileName, const Catalog &catalog) : m_fileName(fileName), m_catalog(catalog) {}

    Outcome<Ledger> read(const QByteArray &json, const Settings &now);

private:
    void wrong(const QString &path, const QString &what, const QString &doNext = {});
    QJsonObject object(const QJsonValue &value, const QString &path, const QStringList &keys);
    QString text(const QJsonObject &in, const QString &key, const QString &path);
    bool flag(const QJsonObject &in, const QString &key, const QString &path);
    std::optional<std::chrono::seconds> span(const QJsonObject &in, const QString &key, const QString &path);
    /// What \a find finds in a text that is not empty; \a example says how it is written.
    template<typename Read>
    auto named(const QJsonObject &in, const QString &key, const QString &path, Read find, const QString &example)
    {
        const auto written = text(in, key, path);
        const auto found = find(written);
        if (!found && !written.isEmpty())
            wrong(path + u'.' + key, u"'%1' is not understood"_s.arg(written), u"Write it like %1"_s.arg(example));
        return found;
    }
    std::optional<Threshold> threshold(const QJsonObject &in, const QString &key, const QString &path);
    std::optional<int> expiry(const QJsonObject &in, const QString &key, const QString &path);
    Mark mark(const QJsonObject &in, const QString &path);
    QMap<QString, QString> fields(const QJsonValue &value, const QString &path);
    QMap<QString, Mark> marks(const QJsonValue &value, const QString &path);
    AccountRecord record(const QJsonValue &value, const QString &path);
    Settings settings(const QJsonValue &value, const QString &path);

    const QString m_fileName;
    const Catalog &m_catalog;
    QList<AccountId> m_ids;
    std::optional<Problem> m_problem;
};

/// The parser's offset is exact to the line only.
QString lineOf(qsizetype offset, const QByteArray &text)
{
    return QString::number(text.first(std::min(offset, text.size())).count('\n') + 1);
}

void LedgerReader::wrong(const QString &path, const QString &what, const QString &doNext)
{
    if (!m_problem)
        m_problem = Problem{
            .kind = Problem::Kind::BadData, .what = what, .where = u"%1: %2"_s.arg(m_fileName, path), .doNext = doNext};
}

/// An object with no other than these keys.
QJsonObject LedgerReader::object(const QJsonValue &value, const QString &path, const QStringList &keys)
{
    if (!value.isObject()) {
        wrong(path, u"An object is expected here"_s);
        return {};
    }
    const auto found = value.toObject();
    for (const auto &key : found.keys()) {
        if (!keys.isEmpty() && !keys.contains(key))
            wrong(path, u"Unknown key '%1'"_s.arg(key), u"Known are %1"_s.arg(keys.join(u", "_s)));
    }
    return found;
}

/// Empty when it is null or not there.
QString LedgerReader::text(const QJsonObject &in, const QString &key, const QString &path)
{
    const auto value = in[key];
    if (!value.isString() && !value.isNull() && !value.isUndefined())
        wrong(path + u'.' + key, u"A text or null is expected here"_s);
    return value.toString();
}

bool LedgerReader::flag(const QJsonObject &in, const QString &key, const QString &path)
{
    const auto value = in[key];
    if (!value.isBool() && !value.isUndefined())
        wrong(path + u'.' + key, u"true or false is expected here"_s);
    return value.toBool();
}

std::optional<std::chrono::seconds> LedgerReader::span(const QJsonObject &in, const QString &key, const QString &path)
{
    const auto written = text(in, key, path);
    const auto span = durationFromString(written);
    if (!span && !written.isEmpty())
        wrong(path + u'.' + key, u"'%1' is not a length of time"_s.arg(written), u"Write it like 15m, 2h or 1d"_s);
    return span;
}

std::optional<Threshold> LedgerReader::threshold(const QJsonObject &in, const QString &key, const QString &path)
{
    const auto written = text(in, key, path);
    if (written.isEmpty())
        return {};
    const auto read = thresholdFrom(written, {});
    if (!read) {
        wrong(path + u'.' + key, read.error().what, read.error().doNext);
        return {};
    }
    return *read;
}

std::optional<int> LedgerReader::expiry(const QJsonObject &in, const QString &key, const QString &path)
{
    const auto written = text(in, key, path);
    if (written.isEmpty())
        return {};
    const auto read = expiryFrom(written, {});
    if (!read) {
        wrong(path + u'.' + key, read.error().what, read.error().doNext);
        return {};
    }
    return *read;
}

Mark LedgerReader::mark(const QJsonObject &in, const QString &path)
{
    Mark mark{.low = threshold(in, u"low"_s, path), .critical = threshold(in, u"critical"_s, path)};
    const auto tank = text(in, u"tank"_s, path);
    if (const auto read = tankFrom(tank, {}); read)
        mark.tank = *read;
    else if (!tank.isEmpty())
        wrong(path + u".tank"_s, read.error().what, read.error().doNext);
    mark.expiryLow = expiry(in, u"expiry"_s, path);
    mark.expiryCritical = expiry(in, u"expiryCritical"_s, path);
    if (const auto ordered = checkOrder(mark, {}); !ordered)
        wrong(path, ordered.error().what, ordered.error().doNext);
    return mark;
}

QMap<QString, QString> LedgerReader::fields(const QJsonValue &value, const QString &path)
{
    QMap<QString, QString> fields;
    const auto in = value.isUndefined() ? QJsonObject() : object(value, path, {});
    for (const auto &key : in.keys()) {
        if (!in[key].isString())
            wrong(path + u'.' + key, u"A text is expected here"_s);
        fields.insert(key, in[key].toString());
    }
    return fields;
}

QMap<QString, Mark> LedgerReader::marks(const QJsonValue &value, const QString &path)
{
    QMap<QString, Mark> marks;
    const auto in = value.isUndefined() ? QJsonObject() : object(value, path, {});
    for (const auto &key : in.keys()) {
        const auto at = path + u'.' + key;
        marks.insert(key, mark(object(in[key], at, MarkKeys), at));
    }
    return marks;
}

AccountRecord LedgerReader::record(const QJsonValue &value, const QString &path)
{
    static const QStringList keys{u"id"_s,    u"provider"_s, u"label"_s,  u"origin"_s,
                                  u"every"_s, u"paused"_s,   u"muted"_s,  u"fields"_s, u"marks"_s};
    const auto in = object(value, path, keys);
    const AccountDraft draft{.providerId = text(in, u"provider"_s, path),
                             .id = text(in, u"id"_s, path),
                             .label = text(in, u"label"_s, path),
                             .origin = text(in, u"origin"_s, path),
                             .every = span(in, u"every"_s, path),
                             .fields = fields(in[u"fields"_s], path + u".fields"_s)};
    AccountRecord record;
    record.marks = marks(in[u"marks"_s], path + u".marks"_s);
    const auto *const definition = m_catalog.find(draft.providerId);
    if (draft.id.isEmpty())
        wrong(path + u".id"_s, u"The id is missing"_s);
    if (!definition) {
        wrong(path + u".provider"_s, u"There is no provider '%1'"_s.arg(draft.providerId),
              u"See plimsollctl providers"_s);
        return record;
    }
    const auto account = accountFrom(draft, *definition, m_ids);
    if (!account) {
        const auto at = account.error().where;
        wrong(path + (keys.contains(at) || at.isEmpty() ? u"."_s : u".fields."_s) + at, account.error().what,
              account.error().doNext);
        return record;
    }
    m_ids += account->id;
    record.account = *account;
    record.account.paused = flag(in, u"paused"_s, path);
    record.account.muted = flag(in, u"muted"_s, path);
    return record;
}

Settings LedgerReader::settings(const QJsonValue &value, const QString &path)
{
    const auto in = object(value, path,
                           {u"every"_s, u"defaultMark"_s, u"autostart"_s, u"startHidden"_s, u"language"_s, u"quietHours"_s,
                            u"proxy"_s, u"timeout"_s, u"keepHistory"_s, u"iconStyle"_s, u"hideAmounts"_s});
    const Settings usual;
    Settings settings{.every = span(in, u"every"_s, path),
                      .autostart = flag(in, u"autostart"_s, path),
                      .startHidden = flag(in, u"startHidden"_s, path),
                      .language = text(in, u"language"_s, path),
                      .quietHours = named(in, u"quietHours"_s, path, &QuietHours::fromString, u"22:00-07:00"_s),
                      .proxy = named(in, u"proxy"_s, path, &Proxy::fromString, u"system, none or socks5://host:1080"_s)
                                   .value_or(usual.proxy),
                      .timeout = span(in, u"timeout"_s, path).value_or(usual.timeout),
                      .keepHistory = span(in, u"keepHistory"_s, path),
                      .iconStyle = named(in, u"iconStyle"_s, path, &iconStyleFromName, u"color or monochrome"_s)
                                       .value_or(usual.iconStyle),
                      .hideAmounts = flag(in, u"hideAmounts"_s, path)};
    if (settings.timeout < Settings::ShortestTimeout || settings.timeout > Settings::LongestTimeout)
        wrong(path + u".timeout"_s, u"A request may take from %1 to %2 s"_s.arg(Settings::ShortestTimeout.count())
                                        .arg(Settings::LongestTimeout.count()));
    if (in.contains(u"defaultMark"_s)) {
        const auto at = path + u".defaultMark"_s;
        const auto written = object(in[u"defaultMark"_s], at, DefaultMarkKeys);
        settings.defaultMark = mark(written, at);
        if (!written.contains(u"expiry"_s)) // exported before there was such a mark
            settings.defaultMark.expiryLow = shippedMark().expiryLow;
    }
    return settings;
}

Outcome<Ledger> LedgerReader::read(const QByteArray &json, const Settings &now)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(Problem::Kind::BadData, u"This is not JSON"_s,
                      u"%1:%2"_s.arg(m_fileName, lineOf(error.offset, json)));
    const auto in = object(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), u"the document"_s,
                           {u"plimsoll"_s, u"accounts"_s, u"settings"_s});
    if (in[u"plimsoll"_s].toInt() != 1)
        wrong(u"plimsoll"_s, u"This is no export of version 1"_s, u"Use a file that plimsollctl export wrote"_s);
    if (!in[u"accounts"_s].isArray())
        wrong(u"accounts"_s, u"A list is expected here"_s);
    Ledger ledger{.accounts = {}, .settings = now};
    const auto accounts = in[u"accounts"_s].toArray();
    for (qsizetype at = 0; at < accounts.size(); ++at)
        ledger.accounts += record(accounts[at], u"accounts[%1]"_s.arg(at));
    if (in.contains(u"settings"_s))
        ledger.settings = settings(in[u"settings"_s], u"settings"_s);
    return m_problem ? Outcome<Ledger>(tl::unexpected(*m_problem)) : ledger;
}

} // namespace

Outcome<Ledger> readLedger(const QByteArray &json, const QString &fileName, const Catalog &catalog, const Settings &now)
{
    return LedgerReader(fileName, catalog).read(json, now);
}
