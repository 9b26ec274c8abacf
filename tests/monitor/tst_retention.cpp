// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"
#include "retention.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Has a while to thin.
class SlowHistory : public FakeHistoryStore
{
public:
    int left = 0;
    QList<QDateTime> asked;

    Outcome<bool> thinBefore(const QDateTime &time) override
    {
        asked.append(time);
        if (broken)
            return tl::unexpected(*broken);
        return --left > 0;
    }
};

} // namespace

class tst_Retention : public QObject
{
    Q_OBJECT
    const QDateTime m_now{QDate(2026, 1, 31), QTime(3, 4), Qt::UTC};
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    const Catalog m_catalog = demoCatalog();
    std::unique_ptr<SlowHistory> m_history;
    std::unique_ptr<Monitor> m_monitor;

private Q_SLOTS:
    void init()
    {
        m_history = std::make_unique<SlowHistory>();
        m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog,
                                              [this] { return m_now; }, [] { return 0.5; });
    }
    void cleanup() { m_monitor.reset(); }

    void deletesWhatIsOlderWhenToldTo()
    {
        auto &points = m_history->series[u"demo"_s][u"credits"_s];
        points[m_now.addDays(-30)] = Amount(1);
        points[m_now.addDays(-31)] = Amount(2);
        Retention retention(*m_monitor);
        retention.keep({});
        QCOMPARE(points.size(), 2);
        retention.keep(30 * 24h);
        QCOMPARE(points.keys(), QList{m_now.addDays(-30)});
    }

    void thinsFromTheStartOnInStepsUntilNothingIsLeft()
    {
        QSignalSpy forgotten(m_monitor.get(), &Monitor::historyForgotten);
        m_history->left = 3;
        const Retention retention(*m_monitor); // whatever the user keeps
        QCOMPARE(m_history->asked.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_history->asked.size(), 3, 10'000);
        QCOMPARE(m_history->asked, QList<QDateTime>(3, m_now.addDays(-90)));
        QTest::qWait(1200);
        QCOMPARE(m_history->asked.size(), 3);
        QCOMPARE(forgotten.size(), 0);
    }

    void whatCannotBeThinnedWaitsADay()
    {
        m_history->broken = Problem{.what = u"The disk is full"_s};
        const Retention retention(*m_monitor);
        QTRY_COMPARE_WITH_TIMEOUT(m_history->asked.size(), 1, 5000);
        QTest::qWait(1200);
        QCOMPARE(m_history->asked.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_retention.moc"
