// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/commandclient.h"
#include "desktop/commandserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Reply = tl::expected<QJsonObject, Problem>;

/// Catches one reply.
struct Caught {
    QObject guard;
    std::optional<Reply> reply;
    int count = 0;

    Continuation<QJsonObject, Problem> here()
    {
        return {&guard, [this](Reply given) {
                    reply = std::move(given);
                    ++count;
                }};
    }
};

/// Sends raw bytes and gives what comes back until the server hangs up.
QByteArray exchange(const QString &path, const QByteArray &bytes)
{
    QLocalSocket socket;
    QByteArray received;
    QObject::connect(&socket, &QLocalSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    socket.connectToServer(path);
    socket.write(bytes);
    [[maybe_unused]] const auto ended = QTest::qWaitFor([&] { return socket.state() == QLocalSocket::UnconnectedState; }, 8000);
    return received + socket.readAll();
}

} // namespace

class TestCommandSocket : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void carriesARequestAndItsReply();
    void carriesAReplyThatComesLater();
    void carriesALargeReply();
    void answersSeveralAtOnce();
    void takesTheFirstReplyOnly();
    void survivesAClientThatHangsUp();
    void isOpenToItsUserOnly();
    void replacesASocketThatADeadProcessLeft();
    void saysThatNobodyListens();
    void saysThatNoReplyCame();
    void saysThatTheServerWentAway();
    void saysThatTheReplyIsUnreadable();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void refusesWithoutAHandler();
    void hangsUpOnASlowClient();
    void refusesAPathThatIsTooLong();
    void isSilentOnceTheCallerIsGone();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestCommandSocket::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"socket"_s);
}

void TestCommandSocket::carriesARequestAndItsReply()
{
    CommandServer server;
    server.onRequest([](const QJsonObject &request, const auto &reply) { reply({{u"said"_s, request[u"say"]}}); });
    QVERIFY(server.listen(m_path));

    Caught caught;
    sendCommand(m_path, {{u"say"_s, u"line one\nline two ☂"_s}}, caught.here());
    QVERIFY(!caught.reply);
    QTRY_VERIFY(caught.reply);
    QVERIFY(caught.reply->has_value());
    QCOMPARE((**caught.reply)[u"said"].toString(), u"line one\nline two ☂"_s);
    QTest::qWait(50);
    QCOMPARE(caught.count, 1);
}

void TestCommandSocket::carriesAReplyThatComesLater()
{
    CommandServer server;
    server.onRequest([&](const QJsonObject &, const auto &reply) {
        QTimer::singleShot(300, &server, [reply] { reply({{u"late"_s, true}}); });
    });
    QVERIFY(server.listen(m_path));
    Caught caught;
    sendCommand(m_path, {}, caught.here());
    QTRY_VERIFY(caught.reply);
    QVERIFY(caught.reply->has_value());
}

void TestCommandSocket::carriesALargeReply()
{
    const QString large(900'000, u'x');
    CommandServer server;
    server.onRequest([&](const QJsonObject &, const auto &reply) { reply({{u"large"_s, large}}); });
    QVERIFY(server.listen(m_path));
    Caught caught;
    sendCommand(m_path, {{u"large"_s, large}}, caught.here());
    QTRY_VERIFY(caught.reply);
    QVERIFY(caught.reply->has_value());
    QCOMPARE((**caught.reply)[u"large"].toString(), large);
}

void TestCommandSocket::answersSeveralAtOnce()
{
    CommandServer server;
    QList<CommandConnection::Reply> held;
    QList<int> numbers;
    server.onRequest([&](const QJsonObject &request, const auto &reply) {
        held.append(reply);
        numbers.append(request[u"n"].toInt());
    });
    QVERIFY(server.listen(m_path));
    std::array<Caught, 10> caught;
    for (size_t i = 0; i < caught.size(); ++i)
        sendCommand(m_path, {{u"n"_s, int(i)}}, caught[i].here());
    QTRY_COMPARE(held.size(), 10);
    for (qsizetype i = 9; i >= 0; --i)
        held[i]({{u"n"_s, numbers[i]}});
    for (size_t i = 0; i < caught.size(); ++i) {
        QTRY_VERIFY(caught[i].reply);
        QCOMPARE((**caught[i].reply)[u"n"].toInt(), int(i));
    }
}

void TestCommandSocket::takesTheFirstReplyOnly()
{
    CommandServer server;
    server.onRequest([](const QJsonObject &, const auto &reply) {
        reply({{u"n"_s, 1}});
        reply({{u"n"_s, 2}});
    });
    QVERIFY(server.listen(m_path));
    QCOMPARE(exchange(m_path, "{}\n"), "{\"n\":1}\n");
}

void TestCommandSocket::survivesAClientThatHangsUp()
{
    CommandServer server;
    CommandConnection::Reply held;
    server.onRequest([&](const QJsonObject &, const auto &reply) { held = reply; });
    QVERIFY(server.listen(m_path));
    {
        QLocalSocket client;
        client.connectToServer(m_path);
        client.write("{}\n");
        QTRY_VERIFY(held);
    }
    QTest::qWait(50);
    held({{u"nobody"_s, u"listens"_s}});
    server.onRequest([](const QJsonObject &, const auto &reply) { reply({}); });
    QCOMPARE(exchange(m_path, "{}\n"), "{}\n");
}

void TestCommandSocket::isOpenToItsUserOnly()
{
    CommandServer server;
    QVERIFY(server.listen(m_path));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(QFileInfo::exists(m_path));
    QVERIFY(!(QFileInfo(m_path).permissions() & others));
}

void TestCommandSocket::replacesASocketThatADeadProcessLeft()
{
    {
        QFile leftover(m_path);
        QVERIFY(leftover.open(QIODevice::WriteOnly));
    }
    CommandServer server;
    server.onRequest([](const QJsonObject &, const auto &reply) { reply({}); });
    QVERIFY(server.listen(m_path));
    QCOMPARE(exchange(m_path, "{}\n"), "{}\n");
    server.close();
    QVERIFY(!QFileInfo::exists(m_path));
}

void TestCommandSocket::saysThatNobodyListens()
{
    for (const auto leftover : {false, true}) {
        if (leftover) {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        Caught caught;
        sendCommand(m_path, {}, caught.here());
        QTRY_VERIFY(caught.reply);
        QVERIFY(!caught.reply->has_value());
        QCOMPARE(caught.reply->error().kind, Problem::Kind::NotFound);
        QCOMPARE(caught.count, 1);
    }
}

void TestCommandSocket::saysThatNoReplyCame()
{
    CommandServer server;
    server.onRequest([](const QJsonObject &, const auto &) {});
    QVERIFY(server.listen(m_path));
    Caught caught;
    sendCommand(m_path, {}, caught.here(), 200ms);
    QTRY_VERIFY(caught.reply);
    QCOMPARE(caught.reply->error().kind, Problem::Kind::Busy);
}

void TestCommandSocket::saysThatTheServerWentAway()
{
    auto server = std::make_unique<CommandServer>();
    auto asked = false;
    server->onRequest([&](const QJsonObject &, const auto &) { asked = true; });
    QVERIFY(server->listen(m_path));
    Caught caught;
    sendCommand(m_path, {}, caught.here());
    QTRY_VERIFY(asked);
    server.reset();
    QTRY_VERIFY(caught.reply);
    QCOMPARE(caught.reply->error().kind, Problem::Kind::BadData);
}

void TestCommandSocket::saysThatTheReplyIsUnreadable()
{
    QLocalServer server;
    QVERIFY(server.listen(m_path));
    connect(&server, &QLocalServer::newConnection, &server, [&] { server.nextPendingConnection()->write("[1]\n"); });
    Caught caught;
    sendCommand(m_path, {}, caught.here());
    QTRY_VERIFY(caught.reply);
    QCOMPARE(caught.reply->error().kind, Problem::Kind::BadData);
}

void TestCommandSocket::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("not JSON") << QByteArray("hello\n");
    QTest::newRow("not an object") << QByteArray("[1]\n");
    QTest::newRow("empty") << QByteArray("\n");
    QTest::newRow("too long") << QByteArray(1100'000, ' ');
}

void TestCommandSocket::refusesBadRequests()
{
    QFETCH(QByteArray, request);
    CommandServer server;
    auto requests = 0;
    server.onRequest([&](const QJsonObject &, const auto &reply) {
        ++requests;
        reply({});
    });
    QVERIFY(server.listen(m_path));
    const auto received = exchange(m_path, request);
    QVERIFY2(received.startsWith("{\"error\":{"), received.constData());
    QCOMPARE(requests, 0);
}

void TestCommandSocket::refusesWithoutAHandler()
{
    CommandServer server;
    QVERIFY(server.listen(m_path));
    QVERIFY(exchange(m_path, "{}\n").startsWith("{\"error\":{"));
}

void TestCommandSocket::hangsUpOnASlowClient()
{
    CommandServer server;
    server.onRequest([](const QJsonObject &, const auto &reply) { reply({}); });
    QVERIFY(server.listen(m_path));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(exchange(m_path, "{"), QByteArray());
    QVERIFY(timer.elapsed() < 7000);
}

void TestCommandSocket::refusesAPathThatIsTooLong()
{
    CommandServer server;
    const auto path = m_folder->filePath(QString(150, u'x'));
    const auto listening = server.listen(path);
    QVERIFY(!listening);
    QCOMPARE(listening.error().kind, Problem::Kind::Storage);
    Caught caught;
    sendCommand(path, {}, caught.here());
    QTRY_VERIFY(caught.reply);
    QCOMPARE(caught.reply->error().kind, Problem::Kind::NotFound);
}

void TestCommandSocket::isSilentOnceTheCallerIsGone()
{
    CommandServer server;
    auto asked = false;
    server.onRequest([&](const QJsonObject &, const auto &reply) {
        asked = true;
        reply({});
    });
    QVERIFY(server.listen(m_path));
    auto count = 0;
    {
        QObject guard;
        sendCommand(m_path, {}, {&guard, [&](const auto &) { ++count; }});
    }
    QTRY_VERIFY(asked);
    QTest::qWait(100);
    QCOMPARE(count, 0);
}

QTEST_GUILESS_MAIN(TestCommandSocket)
#include "tst_commandsocket.moc"
