// SPDX-License-Identifier: GPL-3.0-or-later
#include "amounttext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_AmountText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEveryDigitInTheUsersWay_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("grouped") << u"18250.40"_s << u"en_US"_s << u"18,250.40"_s;
        QTest::newRow("German") << u"18250.40"_s << u"de_DE"_s << u"18.250,40"_s;
        QTest::newRow("four decimals") << u"0.6000"_s << u"en_US"_s << u"0.6000"_s;
        QTest::newRow("18 digits") << u"123456789012.345678"_s << u"en_US"_s << u"123,456,789,012.345678"_s;
        QTest::newRow("negative") << u"-12.5"_s << u"en_US"_s << u"-12.5"_s;
        QTest::newRow("just below zero") << u"-0.5"_s << u"en_US"_s << u"-0.5"_s;
        QTest::newRow("Arabic digits") << u"12.5"_s << u"ar_EG"_s << u"١٢٫٥"_s;
    }
    void showsEveryDigitInTheUsersWay()
    {
        QFETCH(QString, amount);
        QFETCH(QString, locale);
        QTEST(amountText(*Amount::fromString(amount), QLocale(locale)), "text");
    }
    void unlimitedIsAWordNotANumber()
    {
        const Balance balance{.key = {}, .label = {}, .unit = u"credits"_s, .amount = {}};
        QCOMPARE(balanceText(balance, Amounts::Shown, QLocale::c()), u"unlimited"_s);
    }
    void hiddenAmountsKeepTheirUnitOnly()
    {
        Balance balance{.key = {}, .label = {}, .unit = u"EUR"_s, .amount = Amount::fromString(u"155.2493")};
        QCOMPARE(balanceText(balance, Amounts::Hidden, QLocale::c()), u"••• EUR"_s);
        balance.amount = {};
        QCOMPARE(balanceText(balance, Amounts::Hidden, QLocale::c()), u"unlimited"_s);
    }
    void everyAmountHasItsUnit()
    {
        const Balance balance{.key = {}, .label = {}, .unit = u"EUR"_s, .amount = Amount::fromString(u"155.2493")};
        QCOMPARE(balanceText(balance, Amounts::Shown, QLocale(u"en_US"_s)), u"155.2493 EUR"_s);
    }
};

QTEST_APPLESS_MAIN(tst_AmountText)
#include "tst_amounttext.moc"
