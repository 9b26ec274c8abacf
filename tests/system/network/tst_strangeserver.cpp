// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "fakes.h"
#include "hostileserver.h"
#include "network/qthttpclient.h"
#include "refreshjob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime Now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
const QString Key = u"test-key/+&<\"'=~12345"_s;
constexpr int Most = 30'000;
constexpr auto Toml = "id = \"strange\"\nname = \"Strange\"\norigin = \"https://strange.test\"\n"
                      "[[field]]\nid = \"path\"\nlabel = \"Path\"\n[[field]]\nid = \"api_key\"\nlabel = \"Key\"\nsecret = true\n"
                      "[filter]\nrequest = '{ path: .path, headers: { \"x-api-key\": .api_key } }'\n"
                      "balances = '[ { key: (.label // \"k\"), label: (.label // \"Left\"), unit: \"u\", amount: .balance } ]'\n";

} // namespace

/// A provider that is who it says it is, and means ill or is confused: what it does with the key, and what it tries to make the
/// client do, ends with its own reply.
class tst_StrangeServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void tellsTheKeyInNoSpelling_data();
    void tellsTheKeyInNoSpelling();
    void answersNoChallenge_data();
    void answersNoChallenge();
    void sendsNothingOnceTheCertificateIsAnother();
    void takesNoReplyThatNobodyAskedFor();

private:
    Result<Reading> ask(const QString &port, const QString &path);

    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<QtHttpClient> m_http;
    FakeSecretStore m_secrets;
    Catalog m_catalog;
};

void tst_StrangeServer::initTestCase()
{
    for (const auto *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"})
        qunsetenv(name);
    m_server = std::make_unique<HostileServer>();
    QVERIFY(m_server->isReady());
    m_http = std::make_unique<QtHttpClient>([] { return Now; }, QtHttpClient::Limits{}, m_server->trusting());
    m_catalog.add(Toml, u"strange.toml"_s, Definition::Source::BuiltIn);
    QVERIFY(m_catalog.find(u"strange"_s));
}

void tst_StrangeServer::cleanupTestCase()
{
    m_http.reset();
    m_server.reset();
}

Result<Reading> tst_StrangeServer::ask(const QString &port, const QString &path)
{
    Account account{.id = u"strange"_s, .entry = QUuid::createUuid(), .providerId = u"strange"_s, .label = u"Strange"_s};
    account.origin = account.boundOrigin = m_server->url(port).toString();
    account.fields = {{u"path"_s, path}};
    m_secrets.entries.insert(account.entry, std::make_shared<const Secret>(Secret::fromFields({{u"api_key"_s, Key}}).value()));
    RefreshJob job(account, *m_catalog.find(u"strange"_s), {m_secrets, *m_http});
    std::optional<Result<Reading>> outcome;
    connect(&job, &RefreshJob::finished, this, [&](const Result<Reading> &result) { outcome = result; });
    job.start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome, Most); }();
    return outcome.value_or(fail(Failure::Kind::TimedOut, u"no outcome"_s));
}

void tst_StrangeServer::tellsTheKeyInNoSpelling_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("spelling");
    for (const auto *where : {"reason", "header", "location", "length", "text", "html", "json", "end"}) {
        for (const auto *spelling : {"plain", "capitals", "base64", "base64url", "basic", "percent", "percent-small", "path", "form", "every-byte", "json",
                                     "json-slashes", "json-codes", "html", "html-codes", "html-hexadecimal", "hexadecimal"})
            QTest::addRow("%s %s", where, spelling) << QString::fromLatin1(where) << QString::fromLatin1(spelling);
    }
}

void tst_StrangeServer::tellsTheKeyInNoSpelling()
{
    QFETCH(QString, where);
    QFETCH(QString, spelling);
    // What the server makes of the key, from the server itself
    std::optional<Result<HttpReply>> echo;
    m_http->send({"GET", m_server->url(u"tls"_s, u"/echo-key/json/"_s + spelling), {{"x-api-key", Key.toUtf8()}}},
                 {this, [&](const Result<HttpReply> &reply) { echo = reply; }});
    QTRY_VERIFY_WITH_TIMEOUT(echo, Most);
    QVERIFY(*echo);
    const auto spelled = QJsonDocument::fromJson((*echo)->body)[u"label"].toString();
    QVERIFY(spelled.size() >= Key.size());

    for (const auto status : {200, 401, 302, 503}) {
        const auto outcome = ask(u"tls"_s, u"/echo-key/%1/%2/%3"_s.arg(where, spelling).arg(status));
        QString told;
        if (outcome)
            told = outcome->balances.first().key + u' ' + outcome->balances.first().label;
        else
            told = outcome.error().detail + u' ' + outcome.error().code;
        constexpr qsizetype Piece = 8; // of what stands around the key in "basic", fewer are its own
        for (qsizetype at = 0; at + Piece <= spelled.size(); ++at)
            QVERIFY2(!told.contains(spelled.mid(at, Piece), Qt::CaseInsensitive), qPrintable(told));
        QVERIFY2(!told.contains(u"test-key"_s, Qt::CaseInsensitive), qPrintable(told));
        QVERIFY(!outcome || status == 200);
    }
}

void tst_StrangeServer::answersNoChallenge_data()
{
    QTest::addColumn<QString>("path");
    for (const auto *how : {"Basic%20realm=%22r%22", "Digest%20realm=%22r%22,%20nonce=%22n%22,%20qop=%22auth%22", "NTLM", "Negotiate", "Bearer"})
        QTest::newRow(how) << u"/challenge?how=%1"_s.arg(QLatin1String(how));
    QTest::newRow("of a proxy") << u"/challenge/proxy"_s;
}

void tst_StrangeServer::answersNoChallenge()
{
    QFETCH(QString, path);
    for (const auto &port : {u"plain"_s, u"tls"_s}) {
        m_server->clearLog();
        const auto outcome = ask(port, path);
        QVERIFY(!outcome);
        const auto log = m_server->log(port);
        QCOMPARE(log[u"requests"].toObject().value(path.section(u'?', 0, 0)).toInt(), 1);
        QCOMPARE(log[u"credential_headers"].toArray(), QJsonArray{u"x-api-key"_s});
    }
}

void tst_StrangeServer::sendsNothingOnceTheCertificateIsAnother()
{
    m_server->clearLog();
    QVERIFY(ask(u"tls-turncoat"_s, u"/ok"_s));
    for (int time = 0; time < 2; ++time) {
        const auto outcome = ask(u"tls-turncoat"_s, u"/ok"_s);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Failure::Kind::Tls);
    }
    QCOMPARE(m_server->log(u"tls-turncoat"_s)[u"requests"].toObject(), (QJsonObject{{u"/ok"_s, 1}}));
}

void tst_StrangeServer::takesNoReplyThatNobodyAskedFor()
{
    for (const auto &port : {u"plain"_s, u"tls"_s}) {
        m_server->clearLog();
        for (const auto &path : {u"/second-reply"_s, u"/second-reply"_s, u"/ok"_s}) {
            const auto outcome = ask(port, path);
            QVERIFY(outcome);
            QCOMPARE(outcome->balances.first().amount, Amount::fromString(u"1"));
            QCOMPARE(outcome->balances.first().label, u"Left"_s);
        }
        QCOMPARE(m_server->log(port)[u"connections"].toInt(), 3);
    }
}

QTEST_GUILESS_MAIN(tst_StrangeServer)
#include "tst_strangeserver.moc"
