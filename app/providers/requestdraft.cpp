// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestdraft.h"

#include "credentialwords.h"
#include "origin.h"
#include "requestfilter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Shorter values are replaced only where their names tell of them: elsewhere they may mean something else.
constexpr qsizetype ShortestEverywhere = 6;

RequestParts::Pairs pairsOf(const QString &query)
{
    RequestParts::Pairs pairs;
    for (const auto &pair : query.split(u'&', Qt::SkipEmptyParts)) {
        const auto decoded = [](QString text) { return QUrl::fromPercentEncoding(text.replace(u'+', u' ').toUtf8()); };
        pairs += {decoded(pair.section(u'=', 0, 0)), decoded(pair.section(u'=', 1))};
    }
    return pairs;
}

/// A name that wants a secret, with nothing behind it: "?key=".
void fillIn(RequestParts::Pairs &pairs)
{
    for (auto &[name, value] : pairs) {
        if (value.isEmpty() && roleOf(name, {}) == ValueRole::Secret)
            value = u"<%1>"_s.arg(fieldIdFor(name));
    }
}

class RequestDrafter
{
public:
    explicit RequestDrafter(const CurlCommand &command) : m_command(command), m_url(command.url) {}

    Outcome<RequestDraft> draft()
    {
        if (const auto placed = readAddress(); !placed)
            return tl::unexpected(placed.error());
        m_parts.query = pairsOf(m_rawQuery);
        fillIn(m_parts.query);
        findUser();
        for (const auto &[name, value] : m_command.headers)
            findHeader(name, value);
        for (const auto &[name, value] : m_parts.query)
            find(name, value, value);
        findInBody();
        findInPath();
        m_draft.filter = requestFilter(m_command, m_parts);
        return std::move(m_draft);
    }

private:
    Outcome<> readAddress()
    {
        static const QRegularExpression parts(u"^(https?://[^/?#]+)([^?#]*)\\?{0,1}([^#]*)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        const auto match = parts.match(m_url);
        const auto host = match.captured(1);
        if (!placeholdersIn(host, false).isEmpty())
            return refuse(Problem::Kind::Usage, u"The address holds a placeholder where its host should stand"_s,
                          u"url"_s, u"Put the real host in its place"_s);
        const auto origin = checkedOrigin(host);
        if (!origin)
            return tl::unexpected(origin.error());
        m_draft.origin = *origin;
        m_parts.path = match.captured(2).isEmpty() ? u"/"_s : match.captured(2);
        if (m_parts.path.startsWith(u"//"_s))
            return refuse(Problem::Kind::Usage, u"The path begins with //"_s, u"url"_s, u"Leave one of them out"_s);
        if (m_command.method == u"GET" && m_command.bodyKind != CurlCommand::Body::None)
            return refuse(Problem::Kind::Usage, u"A GET with a body cannot be sent"_s, u"method"_s,
                          u"Leave the body out, or say POST"_s);
        m_rawQuery = match.captured(3);
        m_draft.ignored = m_command.ignored;
        nameIt(QUrl(*origin).host());
        return {};
    }

    /// The name in the middle of a host: "example" of api.example.com and of api.example.co.uk.
    void nameIt(const QString &host)
    {
        static const QStringList Second{u"co"_s, u"com"_s, u"net"_s, u"org"_s, u"ac"_s, u"gov"_s};
        auto labels = host.split(u'.');
        static const QRegularExpression isAddress(u"^[0-9.]+$|:"_s);
        if (labels.size() < 2 || isAddress.match(host).hasMatch())
            labels = {u"provider"_s, u"local"_s};
        labels.removeLast();
        if (labels.size() > 1 && Second.contains(labels.last()))
            labels.removeLast();
        static const QRegularExpression others(u"[^a-z0-9-]"_s);
        m_draft.id = labels.last().toLower().remove(others);
        if (m_draft.id.isEmpty())
            m_draft.id = u"provider"_s;
        m_draft.name = labels.last();
        m_draft.name[0] = m_draft.name[0].toUpper();
    }

    void findUser()
    {
        auto user = m_command.user;
        for (const auto &[name, value] : m_command.headers) {
            if (name.compare(u"Authorization"_s, Qt::CaseInsensitive) != 0 || !value.startsWith(u"Basic "_s))
                continue;
            const auto decoded = QByteArray::fromBase64Encoding(value.mid(6).trimmed().toLatin1(),
                                                                QByteArray::AbortOnBase64DecodingErrors);
            if (decoded && (*decoded).contains(':'))
                user = QString::fromUtf8(*decoded);
        }
        if (!user)
            return;
        const auto name = user->section(u':', 0, 0);
        const auto password = user->section(u':', 1);
        m_parts.user = name;
        m_parts.password = password;
        if (!name.isEmpty())
            take(password.isEmpty() ? u"api_key"_s : u"user"_s, name, password.isEmpty());
        if (!password.isEmpty())
            take(u"password"_s, password, true);
    }

    void findHeader(const QString &name, const QString &value)
    {
        const auto isAuthorization = name.compare(u"Authorization"_s, Qt::CaseInsensitive) == 0;
        if (isAuthorization && m_parts.user)
            return;
        find(name, value, isAuthorization ? credentialsIn(value) : value);
    }

    /// \a raw is the part of \a value that would be the secret.
    void find(const QString &name, const QString &value, const QString &raw, bool isCode = false)
    {
        const auto role = roleOf(name, raw);
        if (role != ValueRole::Plain && !raw.isEmpty())
            return take(name, raw, role == ValueRole::Secret);
        for (const auto &placeholder : placeholdersIn(value, isCode))
            findPlaceholder(placeholder);
    }

    void findPlaceholder(const QString &placeholder)
    {
        take(placeholder, placeholder, roleOf(fieldIdFor(placeholder), {}) == ValueRole::Secret);
    }

    /// A field for \a raw, unless there is one already. A placeholder is the better name for it.
    void take(const QString &name, const QString &raw, bool secret)
    {
        const auto isKnown = [&](const FoundValue &found) { return found.raw == raw; };
        if (std::any_of(m_parts.found.begin(), m_parts.found.end(), isKnown))
            return;
        const auto isPlaceholder = placeholdersIn(raw, false).value(0) == raw;
        auto wished = fieldIdFor(isPlaceholder ? raw : name);
        if (wished.startsWith(m_draft.id + u'_')) // $ACME_API_KEY at Acme
            wished.remove(0, m_draft.id.size() + 1);
        const auto isSame = [&](const FoundValue &found) {
            return found.fieldId == wished && !m_draft.values.contains(wished);
        };
        if (isPlaceholder &&
            std::any_of(m_parts.found.begin(), m_parts.found.end(), isSame)) { // another spelling of it
            m_parts.found += {wished, raw, true};
            return;
        }
        auto id = wished;
        const auto isTaken = [&](const Field &field) { return field.id == id; };
        for (int number = 2; std::any_of(m_draft.fields.begin(), m_draft.fields.end(), isTaken); ++number)
            id = u"%1_%2"_s.arg(wished).arg(number);
        m_draft.fields += Field{.id = id, .label = fieldLabelFor(id), .secret = secret};
        m_parts.found += {id, raw, isPlaceholder || raw.size() >= ShortestEverywhere};
        if (!isPlaceholder)
            m_draft.values.insert(id, raw);
    }

    void findInBody()
    {
        using Body = CurlCommand::Body;
        if (m_command.bodyKind == Body::Form) {
            m_parts.form = pairsOf(m_command.body);
            fillIn(m_parts.form);
            for (const auto &[name, value] : m_parts.form)
                find(name, value, value);
        } else if (m_command.bodyKind == Body::Json) {
            const auto document = QJsonDocument::fromJson(m_command.body.toUtf8());
            m_parts.json = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
            m_parts.isJson = !document.isNull();
        }
        if (m_parts.isJson)
            findInJson({}, m_parts.json);
        else if (m_command.bodyKind != Body::Form)
            findInText();
    }

    void findInJson(const QString &name, const QJsonValue &value)
    {
        if (value.isString())
            find(name, value.toString(), value.toString(), true);
        if (value.isDouble() && roleOf(name, {}) != ValueRole::Plain)
            take(name, jsonText(value), roleOf(name, {}) == ValueRole::Secret);
        const auto list = value.toArray();
        for (const auto &item : list)
            findInJson(name, item);
        const auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            findInJson(it.key(), *it);
    }

    /// In XML values go by the names of their elements; in other text keys are known by their looks.
    void findInText()
    {
        static const QRegularExpression element(u"<([A-Za-z][A-Za-z0-9_.:-]*)(?: [^<>]*)?>([^<>]+)</\\1>"_s);
        static const QRegularExpression word(u"[A-Za-z0-9_+/=.:-]+"_s);
        for (auto it = element.globalMatch(m_command.body); it.hasNext();) {
            const auto match = it.next();
            find(match.captured(1), {}, match.captured(2), true);
            if (!m_parts.found.isEmpty() && m_parts.found.last().raw == match.captured(2))
                m_parts.found.last().everywhere = true;
        }
        for (auto it = word.globalMatch(m_command.body); it.hasNext();) {
            const auto text = it.next().captured();
            if (roleOf({}, text) == ValueRole::Secret)
                take(u"api_key"_s, text, true);
        }
        find({}, m_command.body, {}, true);
    }

    /// Behind "projects" stands a project.
    void findInPath()
    {
        static const QRegularExpression plural(u"\\A[a-z]+s\\z"_s);
        QString before;
        for (const auto &step : m_parts.path.split(u'/')) {
            if (roleOf({}, step) == ValueRole::Secret)
                take(plural.match(before).hasMatch() ? before.chopped(1) : u"api_key"_s, step, true);
            before = step;
        }
        for (const auto &placeholder : placeholdersIn(m_parts.path, false))
            findPlaceholder(placeholder);
    }

    const CurlCommand &m_command;
    const QString m_url;
    QString m_rawQuery;
    RequestParts m_parts;
    RequestDraft m_draft;
};

} // namespace

Outcome<RequestDraft> draftRequest(const CurlCommand &command)
{
    return RequestDrafter(command).draft();
}
