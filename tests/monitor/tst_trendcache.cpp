// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"
#include "trendcache.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Counts how often the record is read.
class CountingHistory : public FakeHistoryStore
{
public:
    int asked = 0;
    Outcome<Series> course(const AccountId &id, const QString &key, const QDateTime &from, const QDateTime &to, int most) override
    {
        ++asked;
        return FakeHistoryStore::course(id, key, from, to, most);
    }
};

class tst_TrendCache : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_now = QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC);
        m_history = std::make_unique<CountingHistory>();
        m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog, [this] { return m_now; },
                                              [] { return 0.5; });
        const auto account = demoAccount();
        m_secrets.entries.insert(account.entry, std::make_shared<const Secret>(demoSecret()));
        m_monitor->watch({.account = account});
        m_trends = std::make_unique<TrendCache>(*m_monitor, *m_history);
        read("9");
        m_now = m_now.addSecs(60);
        read("8");
        m_history->asked = 0;
    }
    void readsOnceAReading()
    {
        QCOMPARE(m_history->asked, 0);
        const auto first = trend();
        QCOMPARE(first.size(), 2);
        QCOMPARE(first.last(), (Point{m_now, Amount(8)}));
        trend();
        QCOMPARE(m_history->asked, 1);
        m_now = m_now.addSecs(60);
        read("8"); // no sample is written for it, but it is as good as one
        m_history->asked = 0;
        QCOMPARE(trend().last(), (Point{m_now, Amount(8)}));
        QCOMPARE(m_history->asked, 1);
    }
    void whatIsUnknownHasNone()
    {
        QVERIFY(m_trends->trend(u"nobody"_s, u"credits"_s).isEmpty());
        QVERIFY(m_trends->trend(u"demo"_s, u"nothing"_s).isEmpty());
        m_history->broken = Problem{};
        QVERIFY(m_trends->trend(u"demo"_s, u"credits"_s).isEmpty());
    }
    void forgetsWithTheHistoryAndTells()
    {
        trend();
        QSignalSpy reset(m_trends.get(), &TrendCache::reset);
        QVERIFY(m_monitor->forgetHistory(m_now.addSecs(1)));
        QCOMPARE(reset.size(), 1);
        QCOMPARE(trend().size(), 1); // where it stands
    }

private:
    Series trend() { return m_trends->trend(u"demo"_s, u"credits"_s); }
    void read(const QByteArray &left)
    {
        m_http.answer = [left, this](const HttpRequest &) -> Result<HttpReply> { return demoReply(left, m_now); };
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
    }

    QDateTime m_now;
    const Catalog m_catalog = demoCatalog();
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    std::unique_ptr<CountingHistory> m_history;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<TrendCache> m_trends;
};

QTEST_GUILESS_MAIN(tst_TrendCache)
#include "tst_trendcache.moc"
