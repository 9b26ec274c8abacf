// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Killed at any step of telling, the next run tells what was not told: nothing is lost, and at most told twice.
class tst_OutboxCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isToldAfterAll_data()
    {
        QTest::addColumn<int>("told");
        QTest::newRow("before it is stored") << 1;
        QTest::newRow("after it is stored") << 1;
        QTest::newRow("before it is shown") << 1;
        QTest::newRow("after it is shown") << 2; // nobody can know that it was
        QTest::newRow("before it is recorded") << 2;
        QTest::newRow("after it is recorded") << 1;
    }
    void isToldAfterAll()
    {
        QFETCH(int, told);
        const QTemporaryDir folder;
        const auto run = [&](const QString &step) {
            QProcess child;
            child.start(QStringLiteral(OUTBOX_CHILD), {folder.filePath(u"plimsoll.db"_s), folder.filePath(u"told"_s), step});
            return child.waitForFinished() ? std::pair(child.exitStatus(), child.exitCode()) : std::pair(QProcess::NormalExit, -1);
        };
        QCOMPARE(run(QString::fromUtf8(QTest::currentDataTag())).first, QProcess::CrashExit);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(run({}), std::pair(QProcess::NormalExit, 0));
        QFile desktop(folder.filePath(u"told"_s));
        QVERIFY(desktop.open(QIODevice::ReadOnly));
        QCOMPARE(desktop.readAll(), QByteArray("Demo demo is running low\n").repeated(told));
    }
};

QTEST_GUILESS_MAIN(tst_OutboxCrash)
#include "tst_outboxcrash.moc"
