// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Settings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void proxiesAreReadAndWritten_data();
    void proxiesAreReadAndWritten();
    void iconStylesHaveNames();
};

void tst_Settings::proxiesAreReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("the system's") << u"system"_s << true;
    QTest::newRow("none") << u"none"_s << true;
    QTest::newRow("http") << u"http://proxy.test:3128"_s << true;
    QTest::newRow("socks") << u"socks5://127.0.0.1:1080"_s << true;
    QTest::newRow("IPv6") << u"socks5://[::1]:1080"_s << true;
    QTest::newRow("without a port") << u"http://proxy.test"_s << false;
    QTest::newRow("with a password") << u"http://me:pw@proxy.test:3128"_s << false;
    QTest::newRow("with a path") << u"http://proxy.test:3128/x"_s << false;
    QTest::newRow("another kind") << u"ftp://proxy.test:21"_s << false;
    QTest::newRow("without a host") << u"http://:3128"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_Settings::proxiesAreReadAndWritten()
{
    QFETCH(QString, text);
    QFETCH(bool, isRight);
    const auto proxy = Proxy::fromString(text);
    QCOMPARE(proxy.has_value(), isRight);
    if (proxy)
        QCOMPARE(proxy->toString(), text);
}

void tst_Settings::iconStylesHaveNames()
{
    for (const auto style : {IconStyle::Color, IconStyle::Monochrome})
        QCOMPARE(iconStyleFromName(iconStyleName(style)), style);
    QVERIFY(!iconStyleFromName(u"colour"));
}

QTEST_APPLESS_MAIN(tst_Settings)
#include "tst_settings.moc"
