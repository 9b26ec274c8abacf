// SPDX-License-Identifier: GPL-3.0-or-later
#include "builtindefinitions.h"
#include "damageserver.h"
#include "fakes.h"
#include "monitor.h"
#include "network/qthttpclient.h"
#include "storepair.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime Begin = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC); // also damages.py's
constexpr auto Patient = 60000ms; ///< for what must end by itself on a busy machine
constexpr auto Short = 600ms;
#ifdef SANITIZED
constexpr auto Slack = 8000;
constexpr qint64 MostGrowth = 256 * 1024 * 1024; ///< freed memory is kept aside for a while
constexpr bool AllProviders = false; ///< here it is memory that counts, and all would take minutes
#else
constexpr auto Slack = 3000;
constexpr bool AllProviders = true;
constexpr qint64 MostGrowth = 48 * 1024 * 1024; ///< 16 replies at once of 1 MiB each, and what one of them becomes
#endif

/// What a damage may end as. The kinds that a definition can give to a reply that came whole are one name.
const QString Reads = u"reads"_s, Unreadable = u"reply-unreadable"_s, Refused = u"refused"_s;

bool isOf(const QString &kind, const QStringList &expected)
{
    static const QStringList Refusals{u"reply-unexpected"_s, u"provider-refused"_s, u"credentials-rejected"_s, u"payment-required"_s, u"rate-limited"_s,
                                      u"server-error"_s, u"http-error"_s};
    return expected.contains(kind) || (expected.contains(Refused) && Refusals.contains(kind));
}

/// The greatest resident size since the last call, in bytes.
qint64 peakBytes()
{
    qint64 peak = 0;
    if (QFile status(u"/proc/self/status"_s); status.open(QIODevice::ReadOnly)) {
        const auto text = status.readAll();
        const auto at = text.indexOf("VmHWM:") + 6;
        peak = text.mid(at, text.indexOf("kB", at) - at).trimmed().toLongLong() * 1024;
    }
    if (QFile clear(u"/proc/self/clear_refs"_s); clear.open(QIODevice::WriteOnly))
        clear.write("5");
    return peak;
}

QJsonObject recordedOf(const QString &provider)
{
    for (const auto &info : QDir(QStringLiteral(TEST_DATA "/providers/") + provider).entryInfoList({u"*.expected.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        const auto expected = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        const auto balances = expected[u"balances"].toArray();
        if (std::any_of(balances.begin(), balances.end(), [](const QJsonValue &b) { return !b[u"amount"].isNull(); }))
            return expected;
    }
    return {};
}

} // namespace

/// Every built-in provider, asked by the real client, read by its real definition, kept by the real stores: what comes damaged is a
/// failure of the right kind, in time and in bounded memory, and no reading is stored or touched.
class tst_DamagedReplies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void noDamageBecomesAReading_data();
    void noDamageBecomesAReading();
    void waitsAreReadAsTheyAreMeant_data();
    void waitsAreReadAsTheyAreMeant();
    void noConnectionBecomesAReading_data();
    void noConnectionBecomesAReading();
    void isReadAgainWhenAllIsWell();
    void cleanupTestCase();

private:
    void add(const QString &provider, bool overTls);
    void refresh(const QStringList &accounts);
    QString checked(const QString &account, const QStringList &expected, bool isEndTold = true);
    QStringList accountsFor(bool ofTheTransfer) const;

    std::unique_ptr<DamageServer> m_server;
    Catalog m_catalog;
    SqlitePair m_stores;
    FakeSecretStore m_secrets;
    std::unique_ptr<QtHttpClient> m_http;
    std::unique_ptr<Monitor> m_monitor;
    QDateTime m_now = Begin;
    QHash<QString, AccountState> m_first; ///< as the recorded reply left them
    QHash<QString, qsizetype> m_samples;
    QList<QPair<qint64, QString>> m_slowest, m_largest;
};

void tst_DamagedReplies::initTestCase()
{
    for (const auto *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"})
        qunsetenv(name);
    m_server = std::make_unique<DamageServer>();
    QVERIFY(m_server->isReady());
    m_catalog = definitionsFrom(QStringLiteral(BUILT_IN));
    QtHttpClient::Limits limits;
    limits.deadline = Patient;
    m_http = std::make_unique<QtHttpClient>([this] { return m_now; }, limits, m_server->trusting());
    m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, *m_http, m_stores.history()}, m_catalog, [this] { return m_now; }, [] { return 0.5; });
    QCOMPARE(m_server->providers(false).size(), m_catalog.all().size());
    for (const auto &provider : accountsFor(false))
        add(provider, false);
    for (const auto &provider : m_server->providers(true))
        add(provider, true);

    QVERIFY(m_server->choose(u"recorded"_s));
    const auto all = accountsFor(false) + accountsFor(true);
    for (int turn = 0; turn < 2; ++turn) { // what is 0 at first is confirmed
        m_now = m_now.addSecs(120);
        refresh(all);
    }
    for (const auto &account : all) {
        const auto &state = *m_monitor->state(account);
        QVERIFY2(!state.refresh.failure, qPrintable(account + u": "_s + (state.refresh.failure ? state.refresh.failure->detail : QString())));
        QVERIFY(!state.balances.isEmpty());
        m_first.insert(account, state);
        m_samples.insert(account, m_stores.history().samples(account, {}, {}).value().size());
        QVERIFY(m_samples[account] > 0 || state.balances.first().balance.isUnlimited());
    }
    peakBytes();
}

void tst_DamagedReplies::add(const QString &provider, bool overTls)
{
    const auto &definition = *m_catalog.find(provider);
    const auto id = overTls ? provider + u"-tls"_s : provider;
    Account account{.id = id, .entry = QUuid::createUuid(), .providerId = provider, .label = id};
    account.origin = account.boundOrigin = m_server->origin(provider, overTls);
    const auto fields = recordedOf(provider)[u"fields"].toObject();
    QMap<QString, QString> secrets;
    for (const auto &field : definition.fields) {
        if (field.secret)
            secrets.insert(field.id, u"test-key-%1-%2-end"_s.arg(provider, field.id).replace(u'_', u'-'));
        else
            account.fields.insert(field.id, fields.value(field.id).toString(field.defaultValue.isEmpty() ? u"x1"_s : field.defaultValue));
    }
    for (const auto &field : secrets.keys())
        account.secretTails.insert(field, {});
    m_secrets.entries.insert(account.entry, std::make_shared<const Secret>(Secret::fromFields(secrets).value()));
    QVERIFY(m_stores.accounts().save(account));
    m_monitor->watch({.account = account});
}

QStringList tst_DamagedReplies::accountsFor(bool ofTheTransfer) const
{
    const auto few = m_server->providers(true);
    QStringList accounts;
    if (ofTheTransfer) { // each both ways
        for (const auto &provider : few)
            accounts += {provider, provider + u"-tls"_s};
        return accounts;
    }
    return AllProviders ? m_server->providers(false) : few;
}

void tst_DamagedReplies::refresh(const QStringList &accounts)
{
    QSet<QString> waiting(accounts.begin(), accounts.end());
    const auto done = connect(m_monitor.get(), &Monitor::refreshed, this, [&](const AccountId &id) { waiting.remove(id); });
    for (const auto &account : accounts)
        m_monitor->refresh(account, Monitor::Asker::User);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(waiting.isEmpty(), 30'000); }();
    disconnect(done);
}

/// What is wrong with how an account stands after a damage; empty: nothing.
QString tst_DamagedReplies::checked(const QString &account, const QStringList &expected, bool isEndTold)
{
    const auto &state = *m_monitor->state(account);
    auto &first = m_first[account];
    const auto isText = m_catalog.find(state.account.providerId)->textBody;
    if (state.refreshing)
        return u"still on its way"_s;
    const auto kind = state.refresh.failure ? kindName(state.refresh.failure->kind) : Reads;
    const auto detail = state.refresh.failure ? state.refresh.failure->detail + state.refresh.failure->code : QString();
    if (!isOf(kind, isText && !isEndTold ? QStringList{Unreadable, Refused} : expected)) {
        first.readAt = state.readAt; // so that what comes next is judged for itself
        return kind + u" "_s + detail;
    }
    for (const auto &spelling : m_secrets.entries[state.account.entry]->spellings().all()) {
        if (detail.contains(spelling, Qt::CaseInsensitive))
            return u"tells a secret: "_s + detail;
    }
    if (detail.contains(u"test-key"_s, Qt::CaseInsensitive))
        return u"tells a piece of a secret: "_s + detail;
    if (state.balances.size() != first.balances.size())
        return u"other balances"_s;
    for (qsizetype i = 0; i < state.balances.size(); ++i) {
        if (state.balances[i].balance != first.balances[i].balance)
            return u"another balance '%1'"_s.arg(state.balances[i].balance.key);
    }
    const auto samples = m_stores.history().samples(account, {}, {}).value().size();
    if (kind == Reads) {
        first.readAt = m_now;
        m_samples[account] = samples;
        return state.readAt == m_now ? QString() : u"not read now"_s;
    }
    if (state.refresh.failedAt != m_now)
        return u"not asked"_s;
    if (state.readAt != first.readAt)
        return u"read"_s;
    if (samples != m_samples[account])
        return u"a sample was stored"_s;
    return {};
}

void tst_DamagedReplies::cleanup()
{
    QVERIFY(m_http->findChildren<Exchange *>().isEmpty());
    QVERIFY(m_http->findChildren<QNetworkReply *>().isEmpty());
}

void tst_DamagedReplies::noDamageBecomesAReading_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<bool>("ofTheTransfer");
    QTest::addColumn<QStringList>("expected");
    const QStringList whole{Unreadable, Refused};
    for (const auto &damage : m_server->damages(false)) {
        auto expected = whole;
        if (damage == u"recorded" || damage == u"mark of UTF-8")
            expected = {Reads};
        else if (damage == u"status 205") // whatever HTTP says of it: the document is whole
            expected += Reads;
        else if (damage.startsWith(u"status 408"))
            expected += u"timed-out"_s;
        QTest::newRow(qPrintable(damage)) << damage << false << expected;
    }
    const auto named = [](const QString &damage) -> QStringList {
        const auto begins = [&](QStringView with) { return damage.startsWith(with); };
        if (begins(u"redirect ") || damage == u"status 304")
            return {u"redirected"_s};
        if (begins(u"wait 429"))
            return {u"rate-limited"_s, u"provider-refused"_s};
        if (begins(u"wait 503"))
            return {u"server-error"_s};
        if (damage == u"challenge of a proxy")
            return {u"http-error"_s, u"connection-failed"_s, Unreadable};
        if (begins(u"challenge "))
            return {u"credentials-rejected"_s};
        if (begins(u"stall ") || begins(u"drip ") || damage == u"endless header" || damage == u"endless provisional replies")
            return {u"timed-out"_s};
        if (damage == u"endless body" || damage == u"endless chunks" || damage == u"length over 1 GiB")
            return {u"too-large"_s};
        if (damage == u"closed at once" || damage == u"reset at once" || damage == u"no HTTP" || damage == u"no status" || damage == u"status of words")
            return {u"connection-failed"_s, Unreadable};
        if (damage == u"half of the chunk") // Qt may take it for whole over plain http: then a text is half of one
            return {Unreadable, Refused};
        if (begins(u"packed") || damage == u"part" || damage == u"half of the length" || damage == u"reset in the body" || damage == u"nothing of the length" || begins(u"a bad chunk"))
            return {Unreadable};
        if (begins(u"status ") || damage == u"switching" || damage == u"no last chunk" || damage == u"a negative chunk" || damage == u"half until the close")
            return {Unreadable, Refused};
        if (damage == u"a long header") // takes Qt long
            return {Reads, u"timed-out"_s};
        return {Reads}; // a document that is whole is one
    };
    for (const auto &damage : m_server->damages(true))
        QTest::newRow(qPrintable(damage)) << damage << true << named(damage);
}

void tst_DamagedReplies::noDamageBecomesAReading()
{
    QFETCH(QString, damage);
    QFETCH(bool, ofTheTransfer);
    QFETCH(QStringList, expected);
    m_now = m_now.addSecs(damage.startsWith(u"wait ") ? 25 * 3600 : 600);
    QVERIFY(m_server->choose(damage));
    const auto accounts = accountsFor(ofTheTransfer);
    const auto before = peakBytes();
    const auto deadline = ofTheTransfer && expected.contains(u"timed-out"_s) ? Short : Patient;
    m_http->use({}, deadline);
    QElapsedTimer wall;
    wall.start();
    refresh(accounts);
    const auto took = wall.elapsed();
    const auto grown = peakBytes() - before;
    m_slowest.append({took, damage});
    m_largest.append({grown, damage});
    // A text is whole only when somebody said where it ends.
    const auto withoutEnd = damage.endsWith(u"until the close") || damage == u"two lengths" || damage == u"a header without a colon" || (damage.startsWith(u"length ") && !damage.endsWith(u"chunks") && !damage.endsWith(u"GiB"));
    QStringList wrong;
    for (const auto &account : accounts) {
        if (const auto what = checked(account, expected, !withoutEnd); !what.isEmpty())
            wrong += account + u": "_s + what;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY2(took <= deadline.count() + Slack, QByteArray::number(took).constData());
    QVERIFY2(grown < MostGrowth, QByteArray::number(grown).constData());
    const auto log = m_server->log();
    QCOMPARE(log[u"other"][u"connections"].toInt(-1), 0);
    for (const auto &account : accounts) {
        const auto port = log[account].toObject();
        QVERIFY(!port[u"credential_headers"].toArray().contains(u"cookie"_s));
        QVERIFY2(port[u"requests"][damage].toInt() <= 4, qPrintable(account)); // Qt's own repetition, of what ended before a reply
        if (!ofTheTransfer || damage.startsWith(u"redirect ") || damage.startsWith(u"challenge ") || damage.startsWith(u"wait "))
            QCOMPARE(port[u"requests"][damage].toInt(), 1);
    }
}

void tst_DamagedReplies::waitsAreReadAsTheyAreMeant_data()
{
    QTest::addColumn<QString>("wait");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("seconds") << u"seconds"_s << 120;
    QTest::newRow("no seconds") << u"no seconds"_s << 0;
    QTest::newRow("a day") << u"a day"_s << 86400;
    for (const auto *form : {"a past date", "a negative", "a fraction", "words", "nothing", "a huge number", "two", "with a unit"})
        QTest::newRow(form) << QString::fromLatin1(form) << -1;
}

void tst_DamagedReplies::waitsAreReadAsTheyAreMeant()
{
    QFETCH(QString, wait);
    QFETCH(int, seconds);
    for (const auto status : {429, 503}) {
        m_now = m_now.addSecs(25 * 3600);
        QVERIFY(m_server->choose(u"wait %1 %2"_s.arg(status).arg(wait)));
        const auto accounts = accountsFor(true);
        refresh(accounts);
        for (const auto &account : accounts) {
            const auto &failure = m_monitor->state(account)->refresh.failure;
            QVERIFY(failure && failure->httpStatus == status);
            QCOMPARE(failure->retryAfter ? int(failure->retryAfter->count()) : -1, seconds);
        }
    }
}

void tst_DamagedReplies::noConnectionBecomesAReading_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("expected");
    QTest::newRow("self-signed") << u"tls-self-signed"_s << u"tls"_s;
    QTest::newRow("for another host") << u"tls-wrong-host"_s << u"tls"_s;
    QTest::newRow("expired") << u"tls-expired"_s << u"tls"_s;
    QTest::newRow("TLS 1.1") << u"tls-1.1"_s << u"tls"_s;
    QTest::newRow("plain text for TLS") << u"plain-for-tls"_s << u"tls"_s;
    QTest::newRow("nobody there") << u"closed"_s << u"connection-failed"_s;
    QTest::newRow("no handshake") << u"silent"_s << u"timed-out"_s;
    QTest::newRow("no connection") << u"full"_s << u"timed-out"_s;
}

void tst_DamagedReplies::noConnectionBecomesAReading()
{
    QFETCH(QString, port);
    QFETCH(QString, expected);
    if (!m_server->has(port))
        QSKIP("this machine's OpenSSL has no TLS 1.1");
    QStringList accounts;
    for (const auto &provider : m_server->providers(true))
        accounts += provider + u"-tls"_s;
    for (const auto &account : accounts) {
        auto moved = m_first[account].account;
        moved.origin = moved.boundOrigin = u"https://127.0.0.1:%1"_s.arg(m_server->url(port).port());
        m_monitor->update(moved);
    }
    m_now = m_now.addSecs(25 * 3600);
    const auto deadline = expected == u"timed-out" ? Short : Patient;
    m_http->use({}, deadline);
    QElapsedTimer wall;
    wall.start();
    refresh(accounts);
    QVERIFY2(wall.elapsed() <= deadline.count() * 2 + Slack, QByteArray::number(wall.elapsed()).constData()); // five, four at once
    for (const auto &account : accounts) {
        QCOMPARE(account + checked(account, {expected}), account);
        m_monitor->update(m_first[account].account);
    }
    m_http->use({}, Patient);
    if (port.startsWith(u"tls"))
        QCOMPARE(m_server->log()[port][u"requests"].toObject(), QJsonObject());
}

void tst_DamagedReplies::isReadAgainWhenAllIsWell()
{
    m_now = m_now.addSecs(25 * 3600);
    QVERIFY(m_server->choose(u"recorded"_s));
    const auto all = accountsFor(false) + accountsFor(true);
    refresh(all);
    for (const auto &account : all)
        QCOMPARE(account + checked(account, {Reads}), account);
}

void tst_DamagedReplies::cleanupTestCase()
{
    for (auto *const list : {&m_slowest, &m_largest}) {
        std::sort(list->begin(), list->end(), std::greater<>());
        for (const auto &[figure, damage] : list->mid(0, 5))
            qInfo("%s: %lld %s", qPrintable(damage), figure, list == &m_slowest ? "ms" : "bytes");
    }
    m_monitor.reset();
    m_server.reset(); // first, so that nothing still comes
    m_http.reset();
}

QTEST_GUILESS_MAIN(tst_DamagedReplies)
#include "tst_damagedreplies.moc"
