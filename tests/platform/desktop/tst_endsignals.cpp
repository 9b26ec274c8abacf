// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/endsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

class TestEndSignals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAWishToQuit_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("the session ends") << SIGTERM;
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("the terminal is closed") << SIGHUP;
    }
    void isAWishToQuit()
    {
        QFETCH(int, signal);
        const EndSignals ends;
        QSignalSpy came(&ends, &EndSignals::came);
        QCOMPARE(::raise(signal), 0);
        QCOMPARE(came.size(), 0); // a signal handler may not do much
        QTRY_COMPARE(came.size(), 1);
    }

    /// Whoever sends a second one will not wait.
    void theSecondOneEndsTheProcess()
    {
        struct sigaction action = {};
        const EndSignals ends;
        QCOMPARE(::raise(SIGTERM), 0);
        QCOMPARE(::sigaction(SIGTERM, nullptr, &action), 0);
        QVERIFY(action.sa_handler == SIG_DFL);
    }

    void nothingIsLeftBehind()
    {
        struct sigaction action = {};
        {
            const EndSignals ends;
            QCOMPARE(::sigaction(SIGHUP, nullptr, &action), 0);
            QVERIFY(action.sa_handler != SIG_DFL);
        }
        QCOMPARE(::sigaction(SIGHUP, nullptr, &action), 0);
        QVERIFY(action.sa_handler == SIG_DFL);
    }
};

QTEST_GUILESS_MAIN(TestEndSignals)
#include "tst_endsignals.moc"
