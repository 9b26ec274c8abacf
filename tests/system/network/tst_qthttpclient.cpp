// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "hostileserver.h"
#include "network/qthttpclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>
#include <QTimeZone>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime Now(QDate(2026, 1, 2), QTime(3, 4), QTimeZone::utc());
const QString Canary = u"canary-demo-token"_s;
constexpr auto Patient = 20000ms; ///< for what must end by itself on a busy machine
constexpr auto Short = 1000ms;
constexpr int Most = 30000;
#ifdef SANITIZED
constexpr qint64 MostGrowth = 40 * 1024 * 1024; ///< freed memory is kept aside for a while
#else
constexpr qint64 MostGrowth = 8 * 1024 * 1024;
#endif

QString logged;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged += message + u'\n';
}

qint64 residentBytes()
{
    QFile statm(u"/proc/self/statm"_s);
    return statm.open(QIODevice::ReadOnly) ? statm.readAll().split(' ').at(1).toLongLong() * 4096 : 0;
}

QString nameOf(const Answer<HttpReply> &answer)
{
    if (!answer.isThere())
        return u"nothing"_s;
    return *answer ? u"reply %1"_s.arg((*answer)->status) : kindName((*answer).error().kind);
}

/// With a secret wherever one can stand.
HttpRequest asking(QUrl url, const QByteArray &method = "GET")
{
    url.setUserInfo(u"user:"_s + Canary);
    url.setQuery(url.query() + (url.hasQuery() ? u"&"_s : QString()) + u"key="_s + Canary);
    return {method, url, {{"X-Api-Key", Canary.toLatin1()}, {"Authorization", "Bearer " + Canary.toLatin1()}}, method == "POST" ? "{}" : ""};
}

} // namespace

class TestQtHttpClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void endsEveryBehaviourAsItShould_data();
    void endsEveryBehaviourAsItShould();
    void endsWithinItsDeadline_data();
    void endsWithinItsDeadline();
    void trustsVerifiedTlsOnly_data();
    void trustsVerifiedTlsOnly();
    void staysBoundedInMemory_data();
    void staysBoundedInMemory();
    void neverFollowsARedirect_data();
    void neverFollowsARedirect();
    void repeatsWithinBounds_data();
    void repeatsWithinBounds();
    void givesTheWholeReply();
    void saysWhetherTheEndWasTold_data();
    void saysWhetherTheEndWasTold();
    void asksForNothingPacked();
    void keepsNoCookies();
    void resumesNoSession_data();
    void resumesNoSession();
    void timeoutsLeaveNothingBehind_data();
    void timeoutsLeaveNothingBehind();
    void refusesPlainHttpBeyondThisComputer_data();
    void refusesPlainHttpBeyondThisComputer();
    void obeysTheSystemsProxyForHttpsOnly();
    void countsTheDeadlineFromTheTurn();
    void servesInOrderWithoutLettingOneHostHoldUpOthers();
    void aCutChunkAddsNothing();
    void servesOthersAfterAFlood();
    void abandonsWhenNobodyWaits();
    void answersNothingAfterItsEnd();

private:
    std::unique_ptr<QtHttpClient> client(std::chrono::milliseconds deadline, int perHost = 4) const;
    QString outcome(QtHttpClient &client, const HttpRequest &request);

    std::unique_ptr<HostileServer> m_server;
    Failure m_failure; ///< the last one of outcome()
    QtMessageHandler m_before = nullptr;
};

void TestQtHttpClient::initTestCase()
{
    for (const auto *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"})
        qunsetenv(name);
    m_server = std::make_unique<HostileServer>();
    QVERIFY(m_server->isReady());
    QLoggingCategory::setFilterRules(u"*=true"_s);
}

void TestQtHttpClient::cleanupTestCase()
{
    m_server.reset();
}

void TestQtHttpClient::init()
{
    m_server->clearLog();
    logged.clear();
    m_before = qInstallMessageHandler(&keepMessage);
}

void TestQtHttpClient::cleanup()
{
    qInstallMessageHandler(m_before);
    QVERIFY2(!logged.contains(Canary), qPrintable(logged));
}

std::unique_ptr<QtHttpClient> TestQtHttpClient::client(std::chrono::milliseconds deadline, int perHost) const
{
    QtHttpClient::Limits limits;
    limits.deadline = deadline;
    limits.perHost = perHost;
    return std::make_unique<QtHttpClient>([] { return Now; }, limits, m_server->trusting());
}

QString TestQtHttpClient::outcome(QtHttpClient &client, const HttpRequest &request)
{
    Answer<HttpReply> answer;
    client.send(request, answer.here());
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.isThere(), Most); }();
    if (!answer.isThere())
        return nameOf(answer);
    m_failure = *answer ? Failure{} : (*answer).error();
    if (m_failure.detail.contains(Canary) || m_failure.code.contains(Canary))
        return u"a secret in the failure"_s;
    QTest::qWait(20);
    if (answer.count() != 1)
        return u"more than one answer"_s;
    const auto isClean = client.findChildren<Exchange *>().isEmpty() && client.findChildren<QNetworkReply *>().isEmpty();
    return isClean ? nameOf(answer) : u"something left behind"_s;
}

void TestQtHttpClient::endsEveryBehaviourAsItShould_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const auto reply = u"reply 200"_s, unreadable = u"reply-unreadable"_s, failed = u"connection-failed"_s, large = u"too-large"_s;
    for (const auto &[path, expected] : QList<std::pair<QString, QString>>{
             {u"/ok"_s, reply}, {u"/empty"_s, reply}, {u"/html"_s, reply}, {u"/garbage-body"_s, reply}, {u"/big?bytes=1048576"_s, reply},
             {u"/big?bytes=1048577"_s, large}, {u"/status/204"_s, u"reply 204"_s}, {u"/status/401"_s, u"reply 401"_s},
             {u"/status/429?retry-after=7"_s, u"reply 429"_s}, {u"/status/503"_s, u"reply 503"_s}, {u"/status/304"_s, u"redirected"_s},
             {u"/slow?ms=300"_s, reply}, {u"/infinite-body"_s, large}, {u"/gzip-bomb"_s, unreadable}, {u"/bad-gzip"_s, unreadable},
             {u"/bad-gzip/401"_s, unreadable}, {u"/bad-gzip/429"_s, unreadable}, {u"/part"_s, unreadable}, {u"/chunked"_s, reply},
             {u"/until-close"_s, reply}, {u"/length?is=-1"_s, reply}, {u"/length?is=14,%2015"_s, reply}, {u"/cut"_s, unreadable}, {u"/short"_s, reply} /* cut to what was announced: as for */,
             {u"/half"_s, reply}, // nothing says that it is a half: the reader of the document must
             {u"/close"_s, failed}, {u"/reset"_s, failed}, {u"/garbage"_s, failed}})
        QTest::newRow(qPrintable(path)) << path << expected;
}

void TestQtHttpClient::endsEveryBehaviourAsItShould()
{
    QFETCH(QString, path);
    const auto http = client(Patient);
    QTEST(outcome(*http, asking(m_server->url(u"plain"_s, path))), "expected");
    QTEST(outcome(*http, asking(m_server->url(u"tls"_s, path))), "expected");
}

void TestQtHttpClient::endsWithinItsDeadline_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("path");
    QTest::newRow("header never comes") << u"plain"_s << u"/stall-header"_s;
    QTest::newRow("header never ends") << u"plain"_s << u"/infinite-header?mib=1"_s; // asked for byte by byte
    QTest::newRow("header drips") << u"plain"_s << u"/drip-header?ms=200"_s;
    QTest::newRow("body stops") << u"tls"_s << u"/stall-body"_s;
    QTest::newRow("body drips") << u"plain"_s << u"/drip?ms=200"_s;
    QTest::newRow("handshake never begins") << u"silent"_s << u"/ok"_s;
}

void TestQtHttpClient::endsWithinItsDeadline()
{
    QFETCH(QString, port);
    QFETCH(QString, path);
    auto url = m_server->url(port, path);
    if (port == u"silent")
        url.setScheme(u"https"_s);
    const auto http = client(Short);
    QElapsedTimer wall;
    wall.start();
    QCOMPARE(outcome(*http, asking(url)), u"timed-out"_s);
    QVERIFY2(wall.elapsed() >= 900 && wall.elapsed() <= 2000, QByteArray::number(wall.elapsed()).constData());
    QVERIFY(!m_failure.detail.isEmpty());
}

void TestQtHttpClient::trustsVerifiedTlsOnly_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("words");
    QTest::newRow("good") << u"tls"_s << u"reply 200"_s << QString();
    QTest::newRow("self-signed") << u"tls-self-signed"_s << u"tls"_s << u"self-signed"_s;
    QTest::newRow("other host") << u"tls-wrong-host"_s << u"tls"_s << u"another host"_s;
    QTest::newRow("expired") << u"tls-expired"_s << u"tls"_s << u"expired"_s;
    QTest::newRow("plain text") << u"plain-for-tls"_s << u"tls"_s << u"No secure connection"_s;
    QTest::newRow("TLS 1.1") << u"tls-1.1"_s << u"tls"_s << u"No secure connection"_s;
    QTest::newRow("refused") << u"closed"_s << u"connection-failed"_s << u"127.0.0.1 refused"_s;
}

void TestQtHttpClient::trustsVerifiedTlsOnly()
{
    QFETCH(QString, port);
    QFETCH(QString, words);
    if (!m_server->has(port))
        QSKIP("this machine's OpenSSL has no TLS 1.1");
    auto url = m_server->url(port, u"/ok"_s);
    url.setScheme(u"https"_s);
    auto tls = m_server->trusting();
    if (port == u"tls-1.1") { // so that it is we who refuse it, and not the machine's own policy
        tls.setProtocol(QSsl::AnyProtocol);
        tls.setBackendConfigurationOption("CipherString", "DEFAULT@SECLEVEL=0"_ba);
    }
    QtHttpClient http([] { return Now; }, {}, tls);
    QTEST(outcome(http, asking(url)), "expected");
    QVERIFY2(m_failure.detail.contains(words), qPrintable(m_failure.detail));
    if (port != u"tls" && port != u"closed") {
        const auto log = m_server->log(port);
        QCOMPARE(log[u"requests"].toObject(), QJsonObject());
        QCOMPARE(log[u"credential_headers"].toArray(), QJsonArray());
    }

    // a name, by both ways of dialling; and without the authority not even the good one
    if (port == u"tls") {
        url.setHost(u"localhost"_s);
        QCOMPARE(outcome(http, asking(url)), u"reply 200"_s);
        auto lax = QSslConfiguration::defaultConfiguration();
        lax.setPeerVerifyMode(QSslSocket::VerifyNone);
        QtHttpClient careless([] { return Now; }, {}, lax);
        QCOMPARE(outcome(careless, asking(url)), u"tls"_s);
    }
}

void TestQtHttpClient::staysBoundedInMemory_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("path");
    for (const auto *port : {"plain", "tls"})
        for (const auto *path : {"/infinite-body", "/gzip-bomb?mib=512", "/big?bytes=60000000"})
            QTest::addRow("%s %s", port, path) << QString::fromLatin1(port) << QString::fromLatin1(path);
}

void TestQtHttpClient::staysBoundedInMemory()
{
    QFETCH(QString, port);
    QFETCH(QString, path);
    const auto http = client(Short);
    outcome(*http, asking(m_server->url(port, u"/big?bytes=1000000"_s))); // what is only needed once
    const auto before = residentBytes();
    QVERIFY(!outcome(*http, asking(m_server->url(port, path))).startsWith(u"reply 200"));
    const auto grown = residentBytes() - before;
    QVERIFY2(before > 0 && grown < MostGrowth, QByteArray::number(grown).constData());
}

void TestQtHttpClient::neverFollowsARedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("target");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d other host", status) << status << u"other"_s;
        QTest::addRow("%d other port and scheme", status) << status << u"tls"_s;
        QTest::addRow("%d same place", status) << status << u"plain"_s;
    }
}

void TestQtHttpClient::neverFollowsARedirect()
{
    QFETCH(int, status);
    QFETCH(QString, target);
    const auto to = m_server->url(target, u"/ok"_s);
    const auto path = u"/redirect/%1"_s.arg(status);
    const auto http = client(Patient);
    for (const auto *method : {"GET", "POST"}) {
        const auto request = asking(m_server->url(u"plain"_s, path + u"?to="_s + to.toString()), method);
        QCOMPARE(outcome(*http, request), u"redirected"_s);
        QCOMPARE(m_failure.detail, to.host());
    }
    QCOMPARE(m_server->log(u"plain"_s)[u"requests"].toObject(), (QJsonObject{{path, 2}}));
    for (const auto &port : {u"other"_s, u"tls"_s}) {
        QCOMPARE(m_server->log(port)[u"connections"].toInt(-1), 0);
        QCOMPARE(m_server->log(port)[u"credential_headers"].toArray(), QJsonArray());
    }
}

void TestQtHttpClient::repeatsWithinBounds_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("path");
    for (const auto *port : {"plain", "tls"})
        for (const auto *path : {"/close", "/reset", "/garbage", "/cut"})
            QTest::addRow("%s %s", port, path) << QString::fromLatin1(port) << QString::fromLatin1(path);
}

void TestQtHttpClient::repeatsWithinBounds()
{
    QFETCH(QString, port);
    QFETCH(QString, path);
    const auto http = client(Patient);
    for (const auto *method : {"GET", "POST", "PUT"})
        QVERIFY(!outcome(*http, asking(m_server->url(port, path), method)).startsWith(u"reply "));
    // Qt's own repetition, three methods times at most four: never a storm, whatever the server does
    const auto requests = m_server->log(port)[u"requests"].toObject().value(path).toInt();
    QVERIFY2(requests >= 3 && requests <= 12, QByteArray::number(requests).constData());
}

void TestQtHttpClient::givesTheWholeReply()
{
    const auto http = client(Patient);
    Answer<HttpReply> answer;
    http->send({"POST", m_server->url(u"tls"_s, u"/echo?a=b"_s), {{"X-Api-Key", "demo-token"}, {"Content-Type", "application/json"}}, "{\"c\":1}"}, answer.here());
    QTRY_VERIFY_WITH_TIMEOUT(answer.isThere(), Most);
    QVERIFY(*answer);
    const auto &reply = **answer;
    QCOMPARE(reply.at, Now);
    QCOMPARE(reply.headers.value("content-type"), QByteArray("application/json"));
    const auto seen = QJsonDocument::fromJson(reply.body).object();
    QCOMPARE(seen[u"method"].toString(), u"POST"_s);
    QCOMPARE(seen[u"query"].toObject(), (QJsonObject{{u"a"_s, u"b"_s}}));
    QCOMPARE(seen[u"body"].toString(), u"{\"c\":1}"_s);
    QCOMPARE(seen[u"headers"][u"x-api-key"].toString(), u"demo-token"_s);
}

void TestQtHttpClient::saysWhetherTheEndWasTold_data()
{
    QTest::addColumn<bool>("told");
    for (const auto *path : {"/ok", "/chunked", "/status/401"})
        QTest::newRow(path) << true;
    for (const auto *path : {"/until-close", "/half", "/length?is=-1", "/length?is=x", "/length?is=14,%2015", "/length?is=99999999999999999999"})
        QTest::newRow(path) << false;
}

void TestQtHttpClient::saysWhetherTheEndWasTold()
{
    const auto http = client(Patient);
    for (const auto &port : {u"plain"_s, u"tls"_s}) {
        Answer<HttpReply> answer;
        http->send({"GET", m_server->url(port, QString::fromLatin1(QTest::currentDataTag())), {}}, answer.here());
        QTRY_VERIFY_WITH_TIMEOUT(answer.isThere(), Most);
        QVERIFY(*answer);
        QTEST((*answer)->endTold, "told");
    }
}

void TestQtHttpClient::asksForNothingPacked()
{
    const auto http = client(Patient);
    Answer<HttpReply> answer;
    http->send({"GET", m_server->url(u"tls"_s, u"/echo"_s), {}}, answer.here());
    QTRY_VERIFY_WITH_TIMEOUT(answer.isThere(), Most);
    QCOMPARE(QJsonDocument::fromJson((*answer)->body)[u"headers"][u"accept-encoding"].toString(), u"identity"_s);
}

void TestQtHttpClient::resumesNoSession_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::newRow("TLS 1.2") << QSsl::TlsV1_2;
    QTest::newRow("TLS 1.3") << QSsl::TlsV1_3;
}

/// A server that knows a session again knows that two accounts are one person's.
void TestQtHttpClient::resumesNoSession()
{
    QFETCH(QSsl::SslProtocol, protocol);
    const auto port = protocol == QSsl::TlsV1_2 ? u"tls-1.2"_s : u"tls"_s;
    auto lax = m_server->trusting();
    for (const auto option : {QSsl::SslOptionDisableSessionTickets, QSsl::SslOptionDisableSessionSharing, QSsl::SslOptionDisableSessionPersistence})
        lax.setSslOption(option, false);
    QtHttpClient http([] { return Now; }, {}, lax);
    for (auto account = 0; account < 4; ++account)
        QCOMPARE(outcome(http, {"GET", m_server->url(port, u"/ok"_s), {{"X-Api-Key", QByteArray::number(account)}}}), u"reply 200"_s);
    QCOMPARE(m_server->log(port)[u"handshakes"].toInt(), 4);
    QCOMPARE(m_server->log(port)[u"resumed"].toInt(-1), 0);
}

void TestQtHttpClient::timeoutsLeaveNothingBehind_data()
{
    QTest::addColumn<int>("atOnce");
    QTest::newRow("one by one") << 1;
    QTest::newRow("together") << 4;
}

void TestQtHttpClient::timeoutsLeaveNothingBehind()
{
    QFETCH(int, atOnce);
    QtHttpClient::Limits limits;
    limits.deadline = 150ms;
    limits.rest = 200ms;
    QtHttpClient http([] { return Now; }, limits, m_server->trusting());
    const auto managers = [&http] { return http.findChildren<QNetworkAccessManager *>().size(); };
    QCOMPARE(managers(), 0);
    for (auto round = 0; round < 12; ++round) {
        std::vector<Answer<HttpReply>> answers(static_cast<size_t>(atOnce));
        for (auto &answer : answers)
            http.send({"GET", m_server->url(u"plain"_s, u"/stall-header"_s), {}}, answer.here());
        for (auto &answer : answers) {
            QTRY_VERIFY_WITH_TIMEOUT(answer.isThere(), Most);
            QCOMPARE(nameOf(answer), u"timed-out"_s);
        }
        QVERIFY2(managers() <= 4 * atOnce, QByteArray::number(managers()).constData()); // those of about the last 350 ms
    }
    QTRY_COMPARE_WITH_TIMEOUT(managers(), 0, Most);
    QCOMPARE(outcome(http, {"GET", m_server->url(u"plain"_s, u"/big?bytes=1"_s), {}}), u"reply 200"_s);
    QVERIFY(managers() <= 1); // nothing rests after what has ended
    QTRY_COMPARE_WITH_TIMEOUT(managers(), 0, 150);
    QVERIFY(http.findChildren<QNetworkReply *>().isEmpty() && http.findChildren<Exchange *>().isEmpty());
}

void TestQtHttpClient::keepsNoCookies()
{
    const auto http = client(Patient);
    for (const auto &port : {u"plain"_s, u"tls"_s}) {
        Answer<HttpReply> first, second;
        http->send({"GET", m_server->url(port, u"/setcookie"_s), {}}, first.here());
        QTRY_VERIFY_WITH_TIMEOUT(first.isThere(), Most);
        QCOMPARE((*first)->headers.value("set-cookie"), QByteArray("session=one; Path=/; HttpOnly, second=two; Max-Age=3600"));
        http->send({"GET", m_server->url(port, u"/echo"_s), {}}, second.here());
        QTRY_VERIFY_WITH_TIMEOUT(second.isThere(), Most);
        QVERIFY(!(*second)->body.isEmpty() && !(*second)->body.contains("cookie"));
        QCOMPARE(m_server->log(port)[u"connections"].toInt(), 2);
    }
}

void TestQtHttpClient::refusesPlainHttpBeyondThisComputer_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("name") << QUrl(u"http://api.example/ok"_s);
    QTest::newRow("address") << QUrl(u"http://192.0.2.1/ok"_s);
    QTest::newRow("name that begins as loopback") << QUrl(u"http://127.0.0.1.example/ok"_s);
    QTest::newRow("another scheme") << QUrl(u"ftp://127.0.0.1/ok"_s);
    QTest::newRow("no scheme") << QUrl(u"//127.0.0.1/ok"_s);
}

void TestQtHttpClient::refusesPlainHttpBeyondThisComputer()
{
    QFETCH(QUrl, url);
    const auto http = client(Patient);
    QCOMPARE(outcome(*http, asking(url)), u"connection-failed"_s);
    QCOMPARE(m_failure.detail, u"Plain http is for this computer only"_s);
}

void TestQtHttpClient::obeysTheSystemsProxyForHttpsOnly()
{
    const auto nowhere = m_server->url(u"closed"_s).toEncoded();
    qputenv("https_proxy", nowhere);
    qputenv("http_proxy", nowhere);
    const auto http = client(Patient);
    const auto plain = outcome(*http, asking(m_server->url(u"plain"_s, u"/ok"_s)));
    const auto secure = outcome(*http, asking(m_server->url(u"tls"_s, u"/ok"_s)));
    qunsetenv("https_proxy");
    qunsetenv("http_proxy");
    QCOMPARE(plain, u"reply 200"_s);
    QCOMPARE(secure, u"connection-failed"_s);
    QCOMPARE(m_server->log(u"tls"_s)[u"connections"].toInt(-1), 0);
}

void TestQtHttpClient::countsTheDeadlineFromTheTurn()
{
    const auto http = client(2000ms);
    std::vector<Answer<HttpReply>> answers(20);
    QElapsedTimer wall;
    wall.start();
    for (auto &answer : answers)
        http->send({"GET", m_server->url(u"plain"_s, u"/slow?ms=600"_s), {}}, answer.here());
    for (auto &answer : answers) {
        QTRY_VERIFY_WITH_TIMEOUT(answer.isThere(), Most);
        QCOMPARE(nameOf(answer), u"reply 200"_s);
    }
    QVERIFY2(wall.elapsed() >= 3000, "more than four at once");
    QCOMPARE(m_server->log(u"plain"_s)[u"connections"].toInt(), 20);
}

void TestQtHttpClient::servesInOrderWithoutLettingOneHostHoldUpOthers()
{
    const auto http = client(Patient, 1);
    QObject guard;
    QStringList order;
    const auto ask = [&](const QString &name, const QUrl &url) {
        http->send({"GET", url, {}}, {&guard, [&order, name](const Result<HttpReply> &) { order.append(name); }});
    };
    ask(u"slow"_s, m_server->url(u"plain"_s, u"/slow?ms=700"_s));
    ask(u"second"_s, m_server->url(u"plain"_s, u"/slow?ms=100"_s));
    ask(u"third"_s, m_server->url(u"plain"_s, u"/ok"_s));
    ask(u"elsewhere"_s, m_server->url(u"other"_s, u"/ok"_s));
    QTRY_COMPARE_WITH_TIMEOUT(order.size(), 4, Most);
    QCOMPARE(order, (QStringList{u"elsewhere"_s, u"slow"_s, u"second"_s, u"third"_s}));
}

/// Qt mostly tells that the last chunk never came, and sometimes takes the end of the connection for the end of the reply: then
/// it is for the reader to want a whole document, as with a body that has no announced length.
void TestQtHttpClient::aCutChunkAddsNothing()
{
    const auto http = client(Patient);
    Answer<HttpReply> answer;
    http->send({"GET", m_server->url(u"plain"_s, u"/cut-chunk"_s), {}}, answer.here());
    QTRY_VERIFY_WITH_TIMEOUT(answer.isThere(), Most);
    if (*answer)
        QCOMPARE(QJsonDocument::fromJson((*answer)->body).object(), (QJsonObject{{u"balance"_s, 1}}));
    else
        QCOMPARE((*answer).error().kind, Failure::Kind::ReplyUnreadable);
}

void TestQtHttpClient::servesOthersAfterAFlood()
{
    const auto http = client(2000ms);
    for (const auto &path : {u"/infinite-header?mib=4"_s, u"/infinite-body"_s, u"/gzip-bomb"_s}) {
        QVERIFY(!outcome(*http, asking(m_server->url(u"plain"_s, path))).startsWith(u"reply "));
        QCOMPARE(outcome(*http, asking(m_server->url(u"other"_s, u"/ok"_s))), u"reply 200"_s);
    }
}

void TestQtHttpClient::abandonsWhenNobodyWaits()
{
    const auto http = client(Patient, 1);
    int answers = 0;
    auto guard = std::make_unique<QObject>();
    const auto count = [&answers](const Result<HttpReply> &) { ++answers; };
    http->send({"GET", m_server->url(u"plain"_s, u"/stall-header"_s), {}}, {guard.get(), count});
    http->send({"GET", m_server->url(u"plain"_s, u"/status/500"_s), {}}, {guard.get(), count});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->log(u"plain"_s)[u"connections"].toInt(), 1, Most);
    guard.reset();
    QElapsedTimer wall;
    wall.start();
    QCOMPARE(outcome(*http, asking(m_server->url(u"plain"_s, u"/ok"_s))), u"reply 200"_s);
    QVERIFY2(wall.elapsed() < Patient.count() / 2, "only after the deadline");
    QCOMPARE(answers, 0);
    QVERIFY(!m_server->log(u"plain"_s)[u"requests"].toObject().contains(u"/status/500"_s));
}

void TestQtHttpClient::answersNothingAfterItsEnd()
{
    auto http = client(Patient, 1);
    Answer<HttpReply> running, waiting;
    http->send({"GET", m_server->url(u"tls"_s, u"/stall-body"_s), {}}, running.here());
    http->send({"GET", m_server->url(u"tls"_s, u"/ok"_s), {}}, waiting.here());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->log(u"tls"_s)[u"requests"].toObject().size(), 1, Most);
    http.reset();
    QTest::qWait(100);
    QCOMPARE(running.count() + waiting.count(), 0);
}

QTEST_GUILESS_MAIN(TestQtHttpClient)
#include "tst_qthttpclient.moc"
