// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrelay.h"
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_AlertRelay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_http = {};
        m_now = QDateTime({2026, 1, 2}, {3, 4}); // quiet hours are in local time
        m_history = std::make_unique<FakeHistoryStore>();
        m_notifier = FakeNotifier();
        m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog,
                                              [this] { return m_now; }, [] { return 0.5; });
        for (const auto &id : {u"one"_s, u"two"_s}) {
            const auto account = demoAccount(id);
            m_secrets.entries.insert(account.entry, std::make_shared<const Secret>(demoSecret()));
            m_monitor->watch({.account = account});
        }
        m_relay = std::make_unique<AlertRelay>(*m_monitor, *m_history, m_notifier, &wording);
        read(u"one"_s, "5");
        read(u"two"_s, "5");
    }
    void whatIsRaisedTogetherIsOneNotification()
    {
        read(u"one"_s, "0");
        read(u"two"_s, "0");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        QCOMPARE(m_notifier.shown.first().body, u"one two"_s);
        QVERIFY(m_history->undelivered()->isEmpty());
    }
    void whatNobodyTookIsTriedAgainAtTheNextStart()
    {
        m_notifier.absent = true;
        read(u"one"_s, "0");
        QTest::qWait(Wait);
        QCOMPARE(m_history->undelivered()->size(), 1);
        m_notifier.absent = false;
        AlertRelay next(*m_monitor, *m_history, m_notifier, &wording);
        next.start();
        QTRY_COMPARE(m_notifier.shown.size(), 1);
    }
    void whatIsBetterAgainIsNotTold()
    {
        read(u"one"_s, "0");
        read(u"one"_s, "500");
        QTest::qWait(Wait);
        QVERIFY(m_notifier.shown.isEmpty());
    }
    void isTakenBackWhenItsReasonIsGone()
    {
        read(u"one"_s, "0");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        QVERIFY(m_notifier.withdrawn.isEmpty());
        read(u"one"_s, "500");
        QCOMPARE(m_notifier.withdrawn, QStringList{u"tag"_s});
    }
    void quietHoursHoldAndThenDeliver()
    {
        m_relay->setQuietHours(QuietHours{QTime(3, 0), QTime(5, 0)});
        m_now.setTime(QTime(3, 4));
        read(u"one"_s, "0");
        QTest::qWait(Wait);
        QVERIFY(m_notifier.shown.isEmpty());
        QCOMPARE(m_history->undelivered()->size(), 1);
        m_now.setTime(QTime(5, 0));
        m_relay->start(); // as the next look at the clock does
        QTRY_COMPARE(m_notifier.shown.size(), 1);
    }
    void whatWasSnoozedIsNotTold()
    {
        read(u"one"_s, "0");
        m_monitor->snooze(u"one"_s, {}, Snooze{});
        QTest::qWait(Wait);
        QVERIFY(m_notifier.shown.isEmpty());
    }
    void aDaemonThatIsGoneIsToldOnceAndItsReturnToo()
    {
        QSignalSpy changed(m_relay.get(), &AlertRelay::reachableChanged);
        m_notifier.absent = true;
        read(u"one"_s, "0");
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.last().at(0).toBool(), false);
        read(u"two"_s, "0");
        QTest::qWait(Wait);
        QCOMPARE(changed.size(), 1);
        m_notifier.absent = false;
        m_relay->start();
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed.last().at(0).toBool(), true);
    }
    void aClickNamesTheAccount()
    {
        QSignalSpy opened(m_relay.get(), &AlertRelay::opened);
        read(u"two"_s, "0");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        m_notifier.handler(u"tag"_s, u"default"_s);
        QCOMPARE(opened.first().first().toString(), u"two"_s);
    }

private:
    static constexpr int Wait = int(std::chrono::milliseconds(AlertRelay::GatheringTime).count()) + 300;

    static Notification wording(const QList<Alert> &alerts)
    {
        QStringList names;
        for (const auto &alert : alerts)
            names += alert.account;
        return {.tag = u"tag"_s, .title = {}, .body = names.join(u' ')};
    }
    void read(const QString &id, const QByteArray &left)
    {
        m_http.answer = [left](const HttpRequest &) -> Result<HttpReply> { return demoReply(left); };
        m_monitor->refresh(id, Monitor::Asker::User);
    }

    QDateTime m_now;
    const Catalog m_catalog = demoCatalog();
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    FakeNotifier m_notifier;
    std::unique_ptr<FakeHistoryStore> m_history;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<AlertRelay> m_relay;
};

QTEST_GUILESS_MAIN(tst_AlertRelay)
#include "tst_alertrelay.moc"
