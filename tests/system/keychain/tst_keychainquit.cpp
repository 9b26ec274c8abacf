// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

QStringList having(const QStringList &options)
{
    return QStringList{u"--item"_s, u"plimsoll/1/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0={\"token\":\"demo-token\"}"_s} + options;
}

} // namespace

/// Leaving while the keychain is at work, or the user is thinking, must neither crash nor hang.
class TestKeychainQuit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesWhileAPromptIsOpen_data();
    void leavesWhileAPromptIsOpen();
    void leavesAtAnyMoment_data();
    void leavesAtAnyMoment();
    void tearsNothingDownUnderACall();
    void leavesAsUsualWhenTheKeychainIsIdle();
};

void TestKeychainQuit::leavesWhileAPromptIsOpen_data()
{
    QTest::addColumn<QString>("manner");
    QTest::newRow("store left alone") << u"leave"_s;
    QTest::newRow("store destroyed") << u"drop"_s;
}

/// K3: 200 times in all. Each time the prompt is known to be open, and the end is at a random moment after that.
void TestKeychainQuit::leavesWhileAPromptIsOpen()
{
    QFETCH(QString, manner);

    constexpr int Rounds = 100;
    Peer service(u"keychain/fakesecretservice.py"_s, having({u"--locked"_s, u"--prompt"_s, u"hang"_s}));
    for (int round = 1; round <= Rounds; ++round) {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(QUITTER), {u"-"_s, manner});
        QTRY_COMPARE_WITH_TIMEOUT(service.count(u"PROMPT"_s), round, 10000);
        const auto moment = QRandomGenerator::global()->bounded(60);
        QTest::qWait(moment);
        program.closeWriteChannel();
        QVERIFY2(program.waitForFinished(5000), qPrintable(u"hangs when it leaves %1 ms after the prompt opened"_s.arg(moment)));
        const auto said = program.readAll();
        const auto what = u"round %1, %2 ms after the prompt opened: "_s.arg(round).arg(moment) + QString::fromUtf8(said);
        QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, qPrintable(what));
        if (manner == u"leave"_s) // nothing was torn down under the prompt
            QVERIFY2(said == "leaving\n", qPrintable(what));
    }
    QCOMPARE(service.count(u"WRITE"_s), 0);
    QCOMPARE(service.count(u"DELETE"_s), 0);
}

void TestKeychainQuit::leavesAtAnyMoment_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("manner");
    QTest::addColumn<int>("within"); // milliseconds

    const QStringList hang{u"--locked"_s, u"--prompt"_s, u"hang"_s};
    const QStringList slow{u"--delay-ms"_s, u"20"_s};
    const QStringList dismiss{u"--locked"_s, u"--prompt"_s, u"dismiss"_s, u"--prompt-ms"_s, u"20"_s};
    QTest::newRow("prompt open") << hang << u"leave"_s << 200;
    QTest::newRow("prompt open, store destroyed") << hang << u"drop"_s << 200;
    QTest::newRow("slow") << slow << u"leave"_s << 200;
    QTest::newRow("slow, store destroyed") << slow << u"drop"_s << 200;
    QTest::newRow("dismissing") << dismiss << u"leave"_s << 150;
}

void TestKeychainQuit::leavesAtAnyMoment()
{
    QFETCH(QStringList, options);
    QFETCH(QString, manner);
    QFETCH(int, within);

    constexpr int Rounds = 10;
    Peer service(u"keychain/fakesecretservice.py"_s, having(options));
    for (int round = 0; round < Rounds; ++round) {
        const auto moment = QRandomGenerator::global()->bounded(within);
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(QUITTER), {QString::number(moment), manner});
        const auto ended = program.waitForFinished(5000);
        const auto said = program.readAll();
        QVERIFY2(ended, qPrintable(u"hangs when it leaves after %1 ms"_s.arg(moment)));
        QVERIFY2(program.exitStatus() == QProcess::NormalExit, qPrintable(u"crashed after %1 ms: "_s.arg(moment) + QString::fromUtf8(said)));
        QVERIFY2(program.exitCode() == 0, qPrintable(u"after %1 ms: "_s.arg(moment) + QString::fromUtf8(said)));
    }
}

void TestKeychainQuit::tearsNothingDownUnderACall()
{
    Peer service(u"keychain/fakesecretservice.py"_s, {u"--delay-ms"_s, u"5000"_s});
    QProcess program;
    program.start(QStringLiteral(QUITTER), {u"300"_s, u"leave"_s});
    QVERIFY(program.waitForFinished(5000));
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardOutput(), "leaving\n"); // what was printed is not lost
}

void TestKeychainQuit::leavesAsUsualWhenTheKeychainIsIdle()
{
    QProcess program;
    program.start(QStringLiteral(QUITTER), {u"0"_s, u"unused"_s});
    QVERIFY(program.waitForFinished(5000));
    QCOMPARE(program.exitCode(), 3);
    QCOMPARE(program.readAllStandardOutput(), "leaving\ntorn down\n");
}

QTEST_GUILESS_MAIN(TestKeychainQuit)
#include "tst_keychainquit.moc"
