// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycsv.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class tst_HistoryCsv : public QObject
{
    Q_OBJECT

private:
    static Sample sample(int minute, const QString &key, QStringView amount)
    {
        return {QDateTime(QDate(2026, 11, 22), QTime(14, minute), QTimeZone::utc()), key, *Amount::fromString(amount)};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::German, QLocale::Germany}); } // figures are the same in every language

    void oneBalance()
    {
        QCOMPARE(historyCsv({sample(0, u"mail"_s, u"0.6000"), sample(5, u"mail"_s, u"-1")}, false),
                 u"time,amount\n2026-11-22T14:00:00Z,0.6000\n2026-11-22T14:05:00Z,-1\n"_s);
    }

    void oneAccount()
    {
        QCOMPARE(historyCsv({sample(0, u"a,\"b\""_s, u"5")}, true), u"time,key,amount\n2026-11-22T14:00:00Z,\"a,\"\"b\"\"\",5\n"_s);
    }

    void allAccounts()
    {
        QCOMPARE(historyCsv({{u"ocean"_s, {sample(0, u"mail"_s, u"5")}},
                             {u"empty"_s, {}},
                             {u"ocean-2"_s, {sample(1, u"mail"_s, u"6"), sample(2, u"x,y"_s, u"7")}}}),
                 u"account,time,key,amount\n"
                 "ocean,2026-11-22T14:00:00Z,mail,5\n"
                 "ocean-2,2026-11-22T14:01:00Z,mail,6\n"
                 "ocean-2,2026-11-22T14:02:00Z,\"x,y\",7\n"_s);
    }
};

QTEST_APPLESS_MAIN(tst_HistoryCsv)
#include "tst_historycsv.moc"
