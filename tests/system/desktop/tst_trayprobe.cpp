// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/trayprobe.h"
#include "peer.h"

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

QTEST_GUILESS_MAIN(TestTrayProbe)
#include "tst_trayprobe.moc"
