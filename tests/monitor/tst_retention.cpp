// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"
#include "retention.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Retention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deletesWhatIsOlderWhenToldTo()
    {
        FakeSecretStore secrets;
        FakeHttpClient http;
        FakeHistoryStore history;
        const auto catalog = demoCatalog();
        const QDateTime now({2026, 1, 31}, {3, 4}, Qt::UTC);
        Monitor monitor({secrets, http, history}, catalog, [=] { return now; }, [] { return 0.5; });
        auto &points = history.series[u"demo"_s][u"credits"_s];
        points[now.addDays(-30)] = Amount(1);
        points[now.addDays(-31)] = Amount(2);
        Retention retention(monitor);
        retention.keep({});
        QCOMPARE(points.size(), 2);
        retention.keep(30 * 24h);
        QCOMPARE(points.keys(), QList{now.addDays(-30)});
    }
};

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_retention.moc"
