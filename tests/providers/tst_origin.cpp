// SPDX-License-Identifier: GPL-3.0-or-later
#include "origin.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Origin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheOneSpelling_data();
    void givesTheOneSpelling();
    void refuses_data();
    void refuses();
};

void tst_Origin::givesTheOneSpelling_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("origin");
    QTest::newRow("plain") << u"https://api.ocean.io"_s << u"https://api.ocean.io"_s;
    QTest::newRow("capitals and slash") << u"HTTPS://API.Ocean.IO/"_s << u"https://api.ocean.io"_s;
    QTest::newRow("its own port") << u"https://api.ocean.io:443"_s << u"https://api.ocean.io"_s;
    QTest::newRow("another port") << u"https://api.ocean.io:8443"_s << u"https://api.ocean.io:8443"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("another loopback") << u"http://127.3.2.1:80/"_s << u"http://127.3.2.1"_s;
    QTest::newRow("loopback by name") << u"http://localhost:8080"_s << u"http://localhost:8080"_s;
    QTest::newRow("loopback of IPv6") << u"http://[::1]:8080"_s << u"http://[::1]:8080"_s;
    QTest::newRow("address of IPv6") << u"https://[2001:DB8::1]"_s << u"https://[2001:db8::1]"_s;
    QTest::newRow("international name") << u"https://bücher.test"_s << u"https://xn--bcher-kva.test"_s;
}

void tst_Origin::givesTheOneSpelling()
{
    QFETCH(QString, url);
    QFETCH(QString, origin);
    const auto checked = checkedOrigin(url);
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().what));
    QCOMPARE(*checked, origin);
    QCOMPARE(checkedOrigin(*checked).value(), origin);
}

void tst_Origin::refuses_data()
{
    QTest::addColumn<QString>("url");
    for (const auto *url : {"",
                            "api.ocean.io",
                            "//api.ocean.io",
                            "https://",
                            "https:///x",
                            "ftp://a.test",
                            "http://api.ocean.io",
                            "http://localhost.evil.test",
                            "http://127.0.0.1.evil.test",
                            "http://evil.test:127",
                            "http://10.0.0.1",
                            "http://[::2]",
                            "http://0.0.0.0",
                            "http://127.0.0.1@evil.test",
                            "https://user@a.test",
                            "https://user:word@a.test",
                            "https://@a.test",
                            "https://a.test/v1",
                            "https://a.test//",
                            "https://a.test?x",
                            "https://a.test?",
                            "https://a.test#x",
                            "https://a.test#",
                            "https://a.test:0",
                            "https://a.test:99999",
                            "https://a.test.",
                            "https://a b.test",
                            "https://a.test\\@evil.test",
                            "https://a.test\n",
                            " https://a.test",
                            "https://{region}.a.test",
                            "javascript:alert(1)",
                            "https://a.test%2fevil",
                            "http://localhost.",
                            "https://a..test"})
        QTest::newRow(url) << QString::fromUtf8(url);
}

void tst_Origin::refuses()
{
    QFETCH(QString, url);
    const auto checked = checkedOrigin(url);
    QVERIFY2(!checked, qPrintable(checked.value_or(QString())));
    QCOMPARE(checked.error().where, u"origin"_s);
}

QTEST_APPLESS_MAIN(tst_Origin)
#include "tst_origin.moc"
