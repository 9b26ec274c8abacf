// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"
#include "refreshtimer.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

class tst_RefreshTimer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A start and a wake-up are spread by chance over half a minute, never all at once.
    void startAndWakeUpAreSpread()
    {
        const auto catalog = demoCatalog();
        FakeSecretStore secrets;
        FakeHttpClient http;
        FakeHistoryStore history;
        http.answer = [](const HttpRequest &) -> Result<HttpReply> { return demoReply("7"); };
        auto now = QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC);
        double chance = 0;
        Monitor monitor({secrets, http, history}, catalog, [&] { return now; }, [&] { return chance = std::fmod(chance + 0.1, 1.0); });
        for (int i = 0; i < 9; ++i) {
            const auto account = demoAccount(QString::number(i));
            secrets.entries.insert(account.entry, std::make_shared<const Secret>(demoSecret()));
            monitor.watch({.account = account});
        }
        RefreshTimer timer(monitor);
        timer.resume();
        QVERIFY(http.sent.size() < 3);
        now = now.addSecs(15);
        monitor.refreshDue();
        QVERIFY(http.sent.size() >= 3 && http.sent.size() <= 6);
        now = now.addSecs(15);
        monitor.refreshDue();
        QCOMPARE(http.sent.size(), 9);
    }
};

QTEST_GUILESS_MAIN(tst_RefreshTimer)
#include "tst_refreshtimer.moc"
