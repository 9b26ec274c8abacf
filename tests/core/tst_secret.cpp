// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Secret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isStoredAsOneLineAndReadBackEqual()
    {
        const auto secret = Secret::fromFields({{u"client_id"_s, u"abc\"\\é"_s}, {u"client_secret"_s, u"x y"_s}});
        QVERIFY(secret);
        const auto stored = secret->toStored();
        QVERIFY(!stored.contains('\n'));
        QCOMPARE(Secret::fromStored(stored), *secret);
    }
    void whiteSpaceAroundAPastedKeyIsDropped()
    {
        QCOMPARE(Secret::fromFields({{u"token"_s, u"  demo \n"_s}})->reveal().value(u"token"_s), u"demo"_s);
    }
    void refusesWhatCouldHarmTheKeychain_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u"  "_s;
        QTest::newRow("line break") << u"one\ntwo"_s;
        QTest::newRow("NUL") << u"one"_s + QChar(0) + u"two"_s;
        QTest::newRow("escape") << u"one\x1b[2Jtwo"_s;
        QTest::newRow("too long") << QString(Secret::MaxBytes, u'x');
    }
    void refusesWhatCouldHarmTheKeychain()
    {
        QFETCH(QString, value);
        const auto secret = Secret::fromFields({{u"token"_s, value}});
        QVERIFY(!secret);
        QCOMPARE(secret.error().where, u"token"_s);
        QVERIFY(value.size() < 4 || !secret.error().what.contains(value));
    }
    void takesTwoThousandBytesAsStored()
    {
        const auto around = QByteArray("{\"token\":\"\"}").size();
        QVERIFY(Secret::fromFields({{u"token"_s, QString(Secret::MaxBytes - around, u'x')}}));
        QVERIFY(!Secret::fromFields({{u"token"_s, QString(Secret::MaxBytes - around + 1, u'x')}}));
    }
    void garbageInTheKeychainIsNotASecret_data()
    {
        QTest::addColumn<QByteArray>("stored");
        for (const auto *stored : {"", "x", "{}", "[]", "{\"a\":1}", "{\"a\":\"\"}", "{\"a\":\"b\""})
            QTest::newRow(stored) << QByteArray(stored);
    }
    void garbageInTheKeychainIsNotASecret()
    {
        QFETCH(QByteArray, stored);
        QVERIFY(!Secret::fromStored(stored));
    }
    void onlyLongValuesShowTheirTail()
    {
        const auto secret = Secret::fromFields({{u"long"_s, u"demo-token-1234"_s}, {u"short"_s, u"1234567"_s}});
        QCOMPARE(secret->tail(u"long"_s), u"1234"_s);
        QCOMPARE(secret->tail(u"short"_s), QString());
        QCOMPARE(secret->tail(u"none"_s), QString());
        const auto edge = Secret::fromFields({{u"twelve"_s, u"demo-key-123"_s}, {u"eleven"_s, u"demo-key-12"_s}});
        QCOMPARE(edge->tail(u"twelve"_s), u"-123"_s);
        QCOMPARE(edge->tail(u"eleven"_s), QString());
    }
    void isBlottedOutOfTexts()
    {
        const auto secret = Secret::fromFields({{u"token"_s, u"demo-token"_s}});
        QCOMPARE(secret->censored(u"demo-token is unknown (demo-token)"_s), u"••• is unknown (•••)"_s);
        const auto odd = Secret::fromFields({{u"token"_s, u"demo/to+ken="_s}});
        QCOMPARE(odd->censored(u"GET /?key=demo%2Fto%2Bken%3D failed"_s), u"GET /?key=••• failed"_s);
        QCOMPARE(odd->censored(u"string (\"demo/t...) has"_s), u"string (\"•••...) has"_s);
        QVERIFY(odd->spellings(13).all().isEmpty() && !odd->spellings(12).all().isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_Secret)
#include "tst_secret.moc"
