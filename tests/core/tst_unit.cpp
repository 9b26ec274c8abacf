// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Unit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void currencyCodesAreShownInUpperCase()
    {
        QCOMPARE(canonicalUnit(u"usd"_s), u"USD"_s);
        QCOMPARE(canonicalUnit(u"Eur"_s), u"EUR"_s);
        QCOMPARE(canonicalUnit(u"zwg"_s), u"ZWG"_s);
    }
    void everythingElseStaysAsSent()
    {
        QCOMPARE(canonicalUnit(u"credits"_s), u"credits"_s);
        QCOMPARE(canonicalUnit(u"CREDITS"_s), u"CREDITS"_s);
        QCOMPARE(canonicalUnit(u"sms"_s), u"sms"_s);
        QCOMPARE(canonicalUnit(u"edb"_s), u"edb"_s); // AED, BAM: a code must begin at a code
    }
};

QTEST_APPLESS_MAIN(tst_Unit)
#include "tst_unit.moc"
