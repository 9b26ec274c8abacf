// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/coredumps.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <sys/prctl.h>

class TestCoreDumps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesNoCoreFileAndStaysReadableForPortals();
};

void TestCoreDumps::leavesNoCoreFileAndStaysReadableForPortals()
{
    QVERIFY(noCoreDumps());

    QFile limits(QStringLiteral("/proc/self/limits"));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const auto text = QString::fromUtf8(limits.readAll());
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral("Max core file size +0 +0 "))), qPrintable(text));
    QCOMPARE(::prctl(PR_GET_DUMPABLE), 1);
}

QTEST_APPLESS_MAIN(TestCoreDumps)
#include "tst_coredumps.moc"
