// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/trayprobe.h"
#include "peer.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto Script = u"desktop/fakewatcher.py"_s;

struct Probe {
    TrayProbe probe;
    QSignalSpy appeared{&probe, &TrayProbe::appeared};
    QSignalSpy absent{&probe, &TrayProbe::absent};

    explicit Probe(std::chrono::milliseconds patience, std::function<bool()> legacy = {}) : probe(std::move(legacy), patience)
    {
        probe.start();
    }
};

} // namespace

class TestTrayProbe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsATrayThatIsThere();
    void findsAWatcherThatComesLate();
    void findsAHostThatComesLate();
    void findsAHostAfterAWatcherThatDied();
    void saysThatNoneCame();
    void findsAHostAfterSayingThatNoneCame();
    void takesAnOlderTray();
    void prefersAHostThatMayStillCome();
    void takesAnOlderTrayAfterWaitingForAHost();
    void asksABusyWatcherAgain();
    void isNotHeldUpByABusyWatcher();
    void seesAWatcherGoAndComeBack();
    void seesAHostGoAndComeBack();
    void saysThatATrayIsGoneForGood();
    void seesAnOlderTrayGoAndComeBack();
    void staysWithTheKindOfTheFirstTray();
    void saysSoWithoutASessionBus();
};

void TestTrayProbe::findsATrayThatIsThere()
{
    Peer watcher(Script, {u"--host"_s});
    Probe tray(1s);
    QVERIFY(!tray.probe.isThere());
    QTRY_COMPARE_WITH_TIMEOUT(tray.appeared.count(), 1, 500);
    QVERIFY(tray.probe.isThere());
    QTest::qWait(1200);
    QCOMPARE(tray.absent.count(), 0);
    QCOMPARE(tray.appeared.count(), 1);
}

void TestTrayProbe::findsAWatcherThatComesLate()
{
    Probe tray(10s);
    QTest::qWait(300);
    QCOMPARE(tray.appeared.count(), 0);
    Peer watcher(Script, {u"--host"_s});
    QTRY_COMPARE_WITH_TIMEOUT(tray.appeared.count(), 1, 1000);
    QCOMPARE(tray.absent.count(), 0);
}

void TestTrayProbe::findsAHostThatComesLate()
{
    Peer watcher(Script);
    Probe tray(10s);
    QTRY_VERIFY(watcher.count(u"ASKED"_s) > 0);
    QTest::qWait(100);
    QCOMPARE(tray.appeared.count(), 0);
    watcher.say("host");
    QTRY_COMPARE_WITH_TIMEOUT(tray.appeared.count(), 1, 1000);
    watcher.say("host"); // a second panel
    QTest::qWait(100);
    QCOMPARE(tray.appeared.count(), 1);
}

void TestTrayProbe::findsAHostAfterAWatcherThatDied()
{
    Probe tray(10s);
    {
        Peer watcher(Script);
        QTRY_VERIFY(watcher.count(u"ASKED"_s) > 0);
        watcher.kill();
    }
    Peer watcher(Script);
    QTRY_VERIFY(watcher.count(u"ASKED"_s) > 0);
    QCOMPARE(tray.appeared.count(), 0);
    watcher.say("host");
    QTRY_COMPARE_WITH_TIMEOUT(tray.appeared.count(), 1, 1000);
}

void TestTrayProbe::saysThatNoneCame()
{
    Peer watcher(Script); // a watcher without a host is no tray
    Probe tray(300ms);
    QTRY_COMPARE(tray.absent.count(), 1);
    QCOMPARE(tray.appeared.count(), 0);
}

void TestTrayProbe::findsAHostAfterSayingThatNoneCame()
{
    Probe tray(200ms);
    QTRY_COMPARE(tray.absent.count(), 1);
    Peer watcher(Script, {u"--host"_s});
    QTRY_COMPARE_WITH_TIMEOUT(tray.appeared.count(), 1, 1000);
    QTest::qWait(300);
    QCOMPARE(tray.absent.count(), 1);
}

void TestTrayProbe::takesAnOlderTray()
{
    auto isThere = false;
    Probe tray(1s, [&] { return isThere; });
    QTest::qWait(300);
    QCOMPARE(tray.appeared.count(), 0);
    isThere = true;
    QTRY_COMPARE_WITH_TIMEOUT(tray.appeared.count(), 1, 500);
    QCOMPARE(tray.absent.count(), 0);
}

void TestTrayProbe::prefersAHostThatMayStillCome()
{
    Peer watcher(Script);
    Probe tray(2s, [] { return true; });
    QTest::qWait(1000);
    QCOMPARE(tray.appeared.count(), 0);
    watcher.say("host");
    QTRY_COMPARE_WITH_TIMEOUT(tray.appeared.count(), 1, 500);
}

void TestTrayProbe::takesAnOlderTrayAfterWaitingForAHost()
{
    Peer watcher(Script);
    Probe tray(300ms, [] { return true; });
    QTRY_COMPARE(tray.appeared.count(), 1);
    QCOMPARE(tray.absent.count(), 0);
}

/// As a panel that is still starting: it has the name, and answers nobody yet.
void TestTrayProbe::asksABusyWatcherAgain()
{
    Peer watcher(Script, {u"--host"_s, u"--busy"_s});
    Probe tray(2s);
    QTRY_COMPARE_WITH_TIMEOUT(tray.absent.count(), 1, 4000);
    QCOMPARE(tray.appeared.count(), 0);
    watcher.say("idle");
    QTRY_COMPARE_WITH_TIMEOUT(tray.appeared.count(), 1, 7000);
}

void TestTrayProbe::isNotHeldUpByABusyWatcher()
{
    Peer watcher(Script, {u"--host"_s, u"--busy"_s});
    QElapsedTimer timer;
    timer.start();
    Probe tray(10s);
    QCoreApplication::processEvents();
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

void TestTrayProbe::seesAWatcherGoAndComeBack()
{
    Probe tray(3s);
    {
        Peer watcher(Script, {u"--host"_s});
        QTRY_COMPARE(tray.appeared.count(), 1);
        watcher.kill();
    }
    QTRY_VERIFY(!tray.probe.isThere());
    QTest::qWait(300);
    Peer watcher(Script, {u"--host"_s});
    QTRY_VERIFY_WITH_TIMEOUT(tray.probe.isThere(), 1000);
    QCOMPARE(tray.appeared.count(), 2);
    QTest::qWait(3200);
    QCOMPARE(tray.absent.count(), 0);
}

void TestTrayProbe::seesAHostGoAndComeBack()
{
    Peer watcher(Script, {u"--host"_s});
    Probe tray(10s);
    QTRY_VERIFY(tray.probe.isThere());
    watcher.say("gone");
    QTRY_VERIFY(!tray.probe.isThere());
    watcher.say("host");
    QTRY_VERIFY_WITH_TIMEOUT(tray.probe.isThere(), 1000);
    QCOMPARE(tray.appeared.count(), 2);
    QCOMPARE(tray.absent.count(), 0);
}

void TestTrayProbe::saysThatATrayIsGoneForGood()
{
    Probe tray(400ms);
    {
        Peer watcher(Script, {u"--host"_s});
        QTRY_COMPARE(tray.appeared.count(), 1);
        const auto before = tray.absent.count();
        watcher.kill();
        QTRY_COMPARE(tray.absent.count(), before + 1);
    }
    QTest::qWait(1000);
    QVERIFY(tray.absent.count() <= 2); // once for each time, not again and again
}

void TestTrayProbe::seesAnOlderTrayGoAndComeBack()
{
    auto isThere = true;
    Probe tray(1s, [&] { return isThere; });
    QTRY_COMPARE(tray.appeared.count(), 1);
    isThere = false;
    QTRY_COMPARE(tray.absent.count(), 1);
    QVERIFY(!tray.probe.isThere());
    QTest::qWait(500);
    isThere = true;
    QTRY_COMPARE_WITH_TIMEOUT(tray.appeared.count(), 2, 500); // however late
    QCOMPARE(tray.absent.count(), 1);
}

/// Qt makes the icon for the tray that it finds first and moves it into no other.
void TestTrayProbe::staysWithTheKindOfTheFirstTray()
{
    auto isThere = true;
    Probe tray(500ms, [&] { return isThere; });
    QTRY_COMPARE(tray.appeared.count(), 1);
    Peer watcher(Script, {u"--host"_s});
    QTRY_VERIFY(watcher.count(u"ASKED"_s) > 0);
    isThere = false;
    QTRY_COMPARE(tray.absent.count(), 1);
    watcher.say("host");
    QTest::qWait(300);
    QVERIFY(!tray.probe.isThere());
    QCOMPARE(tray.appeared.count(), 1);
}

/// In a process of its own: a process finds its session bus once.
void TestTrayProbe::saysSoWithoutASessionBus()
{
    if (QDBusConnection::sessionBus().isConnected()) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        QProcess lonely;
        lonely.setProcessEnvironment(environment);
        lonely.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(QTest::currentTestFunction())});
        QVERIFY(lonely.waitForFinished());
        QVERIFY2(lonely.exitCode() == 0, lonely.readAllStandardOutput().constData());
        return;
    }
    Probe tray(20s);
    QTRY_COMPARE_WITH_TIMEOUT(tray.absent.count(), 1, 1000); // nothing can come, so nothing is waited for
    Probe older(1s, [] { return true; });
    QTRY_COMPARE(older.appeared.count(), 1);
}

QTEST_GUILESS_MAIN(TestTrayProbe)
#include "tst_trayprobe.moc"
