// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "desktop/dbusnotifier.h"
#include "peer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto Script = u"desktop/fakenotifications.py"_s;

QList<QJsonObject> notifications(Peer &daemon)
{
    QList<QJsonObject> list;
    for (const auto &line : daemon.lines()) {
        if (line.startsWith("NOTIFY "_L1))
            list.append(QJsonDocument::fromJson(line.mid(7).toUtf8()).object());
    }
    return list;
}

Notification about(const QString &tag, const QString &title = u"Ocean is low"_s, const QString &body = u"100 credits left"_s)
{
    return {.tag = tag, .title = title, .body = body, .urgency = Notification::Urgency::Normal,
            .actions = {{u"default"_s, u"Open"_s}, {u"topup"_s, u"Top up"_s}}};
}

/// Shows and waits for the answer.
bool shown(DBusNotifier &notifier, const Notification &notification)
{
    Answer<void, Problem> answer;
    notifier.show(notification, answer.here());
    return QTest::qWaitFor([&] { return answer.isThere(); }, 8000) && answer->has_value();
}

} // namespace

class TestDBusNotifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItIs();
    void neverSendsMarkup_data();
    void neverSendsMarkup();
    void leavesActionsOutWhereThereAreNone();
    void replacesTheNotificationOfTheSameTag();
    void replacesEvenWhatIsNotYetAnswered();
    void startsAnewAfterItWasClosed();
    void startsAnewAfterTheDaemonWasRestarted();
    void takesClicksOnItsOwnOnly();
    void withdraws();
    void tellsWhenThereIsNoDaemon();
    void tellsWhenTheDaemonIsSilent();
    void waitsForASlowDaemon();
    void replacesWhatALateDaemonShowedAllTheSame();
    void gathersNothingAtASilentDaemon();
    void tellsWhenTheDaemonDiesOfIt();
    void sendsTextsThatADaemonTakes();
};

void TestDBusNotifier::saysWhatItIs()
{
    Peer daemon(Script);
    DBusNotifier notifier;
    auto notification = about(u"a"_s);
    notification.urgency = Notification::Urgency::Critical;
    QVERIFY(shown(notifier, notification));

    const auto sent = notifications(daemon).value(0);
    QCOMPARE(sent[u"app"].toString(), u"Plimsoll"_s);
    QCOMPARE(sent[u"summary"].toString(), u"Ocean is low"_s);
    QCOMPARE(sent[u"body"].toString(), u"100 credits left"_s);
    QCOMPARE(sent[u"icon"].toString(), u"io.github.plimsoll.Plimsoll"_s);
    QCOMPARE(sent[u"desktop-entry"].toString(), u"io.github.plimsoll.Plimsoll"_s);
    QCOMPARE(sent[u"urgency"].toInt(), 2);
    QCOMPARE(sent[u"urgency-type"].toString(), u"Byte"_s);
    QCOMPARE(sent[u"replaces"].toInt(), 0);
    QCOMPARE(sent[u"actions"].toVariant().toStringList(), (QStringList{u"default"_s, u"Open"_s, u"topup"_s, u"Top up"_s}));
}

void TestDBusNotifier::neverSendsMarkup_data()
{
    QTest::addColumn<QString>("capabilities");
    QTest::addColumn<QString>("body");
    QTest::newRow("daemon with markup") << u"body,body-markup"_s << u"&lt;a href=\"x\"&gt;5 &amp; 6&lt;/a&gt;"_s;
    QTest::newRow("daemon without") << u"body"_s << u"<a href=\"x\">5 & 6</a>"_s;
}

void TestDBusNotifier::neverSendsMarkup()
{
    QFETCH(QString, capabilities);
    QFETCH(QString, body);

    Peer daemon(Script, {u"--capabilities"_s, capabilities});
    DBusNotifier notifier;
    QVERIFY(shown(notifier, about(u"a"_s, u"<b>A & B</b>"_s, u"<a href=\"x\">5 & 6</a>"_s)));

    const auto sent = notifications(daemon).value(0);
    QCOMPARE(sent[u"summary"].toString(), u"‹b›A + B‹/b›"_s);
    QCOMPARE(sent[u"body"].toString(), body);
}

void TestDBusNotifier::leavesActionsOutWhereThereAreNone()
{
    Peer daemon(Script, {u"--capabilities"_s, u"body"_s});
    DBusNotifier notifier;
    QVERIFY(shown(notifier, about(u"a"_s)));
    QCOMPARE(notifications(daemon).value(0)[u"actions"].toVariant().toStringList(), QStringList());
}

void TestDBusNotifier::replacesTheNotificationOfTheSameTag()
{
    Peer daemon(Script, {u"--first-id"_s, u"41"_s});
    DBusNotifier notifier;
    QVERIFY(shown(notifier, about(u"a"_s)));
    QVERIFY(shown(notifier, about(u"b"_s)));
    QVERIFY(shown(notifier, about(u"a"_s)));

    const auto sent = notifications(daemon);
    QCOMPARE(sent.value(1)[u"replaces"].toInt(), 0);
    QCOMPARE(sent.value(2)[u"replaces"].toInt(), 41);
    QCOMPARE(daemon.count(u"CAPABILITIES"_s), 1);
}

void TestDBusNotifier::replacesEvenWhatIsNotYetAnswered()
{
    Peer daemon(Script, {u"--first-id"_s, u"41"_s});
    DBusNotifier notifier;
    Answer<void, Problem> first, second;
    notifier.show(about(u"a"_s), first.here());
    notifier.show(about(u"a"_s), second.here());
    QTRY_VERIFY(second.isThere());
    QCOMPARE(notifications(daemon).value(1)[u"replaces"].toInt(), 41);
}

void TestDBusNotifier::startsAnewAfterItWasClosed()
{
    Peer daemon(Script);
    DBusNotifier notifier;
    QVERIFY(shown(notifier, about(u"a"_s)));
    daemon.say("closed 1");
    QTest::qWait(200);
    QVERIFY(shown(notifier, about(u"a"_s)));
    QCOMPARE(notifications(daemon).value(1)[u"replaces"].toInt(), 0);
}

void TestDBusNotifier::startsAnewAfterTheDaemonWasRestarted()
{
    DBusNotifier notifier;
    {
        Peer daemon(Script);
        QVERIFY(shown(notifier, about(u"a"_s)));
        daemon.kill();
    }
    Peer next(Script, {u"--capabilities"_s, u"body"_s});
    QVERIFY(shown(notifier, about(u"a"_s, u"title"_s, u"5 & 6"_s)));
    const auto sent = notifications(next).value(0);
    QCOMPARE(sent[u"replaces"].toInt(), 0);
    QCOMPARE(sent[u"body"].toString(), u"5 & 6"_s); // what it can was asked anew, too
}

void TestDBusNotifier::takesClicksOnItsOwnOnly()
{
    Peer daemon(Script);
    DBusNotifier notifier;
    QStringList clicks;
    notifier.onActivated([&](const QString &tag, const QString &action) { clicks << tag + u':' + action; });
    QVERIFY(shown(notifier, about(u"a"_s)));

    daemon.say("invoke 4242 default");
    daemon.say("invoke 1 topup");
    QTRY_COMPARE(clicks, QStringList{u"a:topup"_s});
    QTest::qWait(100);
    QCOMPARE(clicks.size(), 1);
}

void TestDBusNotifier::withdraws()
{
    Peer daemon(Script, {u"--first-id"_s, u"7"_s});
    DBusNotifier notifier;
    notifier.withdraw(u"a"_s); // nothing is shown
    QVERIFY(shown(notifier, about(u"a"_s)));
    notifier.withdraw(u"a"_s);
    notifier.withdraw(u"a"_s);
    QTRY_COMPARE(daemon.count(u"CLOSE 7"_s), 1);
    QVERIFY(shown(notifier, about(u"b"_s)));
    QCOMPARE(daemon.lines().filter(u"CLOSE"_s).size(), 1);
}

void TestDBusNotifier::tellsWhenThereIsNoDaemon()
{
    DBusNotifier notifier;
    Answer<void, Problem> answer;
    notifier.show(about(u"a"_s), answer.here());
    QTRY_VERIFY(answer.isThere());
    QVERIFY(!answer->has_value());
    QCOMPARE(answer->error().kind, Problem::Kind::NotFound);

    Peer daemon(Script); // and it is not lost for ever
    QVERIFY(shown(notifier, about(u"a"_s)));
    QCOMPARE(answer.count(), 1);
}

void TestDBusNotifier::tellsWhenTheDaemonIsSilent()
{
    Peer daemon(Script, {u"--silent"_s});
    DBusNotifier notifier(2s);
    Answer<void, Problem> answer;
    notifier.show(about(u"a"_s), answer.here());
    QTRY_VERIFY_WITH_TIMEOUT(answer.isThere(), 7000);
    QVERIFY(!answer->has_value());
    QCOMPARE(answer->error().what, u"The notification service does not answer"_s);
}

void TestDBusNotifier::waitsForASlowDaemon()
{
    Peer daemon(Script, {u"--delay-ms"_s, u"7000"_s});
    DBusNotifier notifier;
    Answer<void, Problem> answer;
    notifier.show(about(u"a"_s), answer.here());
    QTRY_VERIFY_WITH_TIMEOUT(answer.isThere(), 30000);
    QVERIFY(answer->has_value());
    QCOMPARE(notifications(daemon).size(), 1);
}

void TestDBusNotifier::replacesWhatALateDaemonShowedAllTheSame()
{
    Peer daemon(Script, {u"--first-id"_s, u"41"_s});
    DBusNotifier notifier(1s);
    QVERIFY(shown(notifier, about(u"other"_s)));
    daemon.say("delay 2000");
    QTest::qWait(200);
    Answer<void, Problem> late;
    notifier.show(about(u"a"_s), late.here());
    QTRY_VERIFY(late.isThere());
    QVERIFY(!late->has_value());
    daemon.say("delay 0");
    QTest::qWait(2000); // it answers now
    QVERIFY(shown(notifier, about(u"a"_s)));
    const auto sent = notifications(daemon);
    QCOMPARE(sent.size(), 3);
    QCOMPARE(sent.last()[u"replaces"].toInt(), 42);
    QCOMPARE(late.count(), 1);
}

void TestDBusNotifier::gathersNothingAtASilentDaemon()
{
    Peer daemon(Script, {u"--silent"_s});
    DBusNotifier notifier(500ms);
    QVERIFY(!shown(notifier, about(u"a"_s)));
    daemon.say("deaf");
    QTest::qWait(100);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!shown(notifier, about(u"a"_s)));
    QCOMPARE(notifications(daemon).size(), 1);
}

void TestDBusNotifier::tellsWhenTheDaemonDiesOfIt()
{
    DBusNotifier notifier;
    Answer<void, Problem> answer;
    {
        Peer daemon(Script, {u"--silent"_s});
        notifier.show(about(u"a"_s), answer.here());
        QTRY_COMPARE(notifications(daemon).size(), 1);
        daemon.kill();
    }
    QTRY_VERIFY(answer.isThere()); // long before the patience ends
    QVERIFY(!answer->has_value());
    Peer next(Script);
    QVERIFY(shown(notifier, about(u"a"_s)));
    QCOMPARE(notifications(next).size(), 1);
}

void TestDBusNotifier::sendsTextsThatADaemonTakes()
{
    Peer daemon(Script);
    DBusNotifier notifier;
    const QString odd = u"a\u0000b\u001bc\ufffe\uffff"_s + QChar(0xd800) + u"d"_s + QChar(0xdfff);
    QVERIFY(shown(notifier, about(u"a"_s, odd, odd)));
    QCOMPARE(notifications(daemon).value(0)[u"summary"].toString(), u"abcd"_s);
    QCOMPARE(notifications(daemon).value(0)[u"body"].toString(), u"abcd"_s);
    QVERIFY(shown(notifier, about(u"b"_s))); // and the bus is still there
}

QTEST_GUILESS_MAIN(TestDBusNotifier)
#include "tst_dbusnotifier.moc"
