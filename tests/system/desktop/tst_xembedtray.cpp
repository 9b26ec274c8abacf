// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/xembedtray.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class TestXEmbedTray : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seesATrayComeAndGo();
    void seesNoneWithoutADisplay();
};

void TestXEmbedTray::seesATrayComeAndGo()
{
    QVERIFY(!hasXEmbedTray());
    QProcess trayer;
    trayer.start(u"trayer"_s, {});
    QVERIFY(trayer.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(hasXEmbedTray(), 10000);
    trayer.terminate();
    QVERIFY(trayer.waitForFinished());
    QTRY_VERIFY(!hasXEmbedTray());
}

void TestXEmbedTray::seesNoneWithoutADisplay()
{
    const auto display = qgetenv("DISPLAY");
    qunsetenv("DISPLAY");
    QVERIFY(!hasXEmbedTray());
    qputenv("DISPLAY", ":4711");
    QVERIFY(!hasXEmbedTray());
    qputenv("DISPLAY", display);
}

QTEST_GUILESS_MAIN(TestXEmbedTray)
#include "tst_xembedtray.moc"
