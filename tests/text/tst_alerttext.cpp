// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerttext.h"
#include "demoprovider.h"
#include "failuretext.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_AlertText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_monitor.watch({.account = {.id = u"ocean"_s, .entry = {}, .providerId = u"demo"_s, .label = u"Ocean prod"_s}});
    }
    void oneAlertNamesItsAccountAndBalance()
    {
        auto low = alert(u"Ocean prod"_s, Level::Low, u"100"_s);
        low.threshold = Threshold::fromString(u"120");
        const auto notification = notificationFor({low}, m_monitor);
        QCOMPARE(notification.title, u"Ocean prod is running low"_s);
        QCOMPARE(notification.body, u"Email credits: 100 credits left, the mark is 120 credits"_s);
        QCOMPARE(notification.urgency, Notification::Urgency::Normal);
        QCOMPARE(alertText(low, Amounts::Hidden), u"Email credits: ••• credits left"_s);
    }
    void hiddenAmountsAreInNoNotification()
    {
        m_monitor.setSettings({.hideAmounts = true});
        auto low = alert(u"Ocean prod"_s, Level::Low, u"123456"_s);
        low.threshold = Threshold::fromString(u"654321");
        for (const auto why : {Why::Mark, Why::Runway, Why::Empty, Why::Expiry}) {
            low.why = why;
            for (const auto &alerts : {QList<Alert>{low}, QList<Alert>{low, low}}) {
                const auto notification = notificationFor(alerts, m_monitor);
                auto text = notification.title + notification.body;
                text.remove(u',');
                QVERIFY2(!text.contains(u"123456"_s) && !text.contains(u"654321"_s), qPrintable(text));
                QVERIFY(notification.body.contains(u"•••"_s));
            }
        }
        m_monitor.setSettings({});
    }
    void titlesSayWhatIsWrong_data()
    {
        QTest::addColumn<Level>("level");
        QTest::addColumn<Why>("why");
        QTest::addColumn<bool>("repeated");
        QTest::addColumn<QString>("title");
        QTest::newRow("critical") << Level::Critical << Why::Mark << false << u"Ocean prod is critically low"_s;
        QTest::newRow("still critical") << Level::Critical << Why::Mark << true << u"Ocean prod is still critically low"_s;
        QTest::newRow("empty") << Level::Empty << Why::Empty << false << u"Ocean prod is empty"_s;
        QTest::newRow("still empty") << Level::Empty << Why::Empty << true << u"Ocean prod is still empty"_s;
        QTest::newRow("runway") << Level::Low << Why::Runway << false << u"Ocean prod runs out in 4 to 6 days"_s;
        QTest::newRow("expiry") << Level::Low << Why::Expiry << false << u"Ocean prod expires in 9 days"_s;
    }
    void titlesSayWhatIsWrong()
    {
        QFETCH(Why, why);
        QFETCH(bool, repeated);
        QFETCH(Level, level);
        auto raised = alert(u"Ocean prod"_s, level, u"100"_s);
        raised.why = why;
        raised.repeated = repeated;
        raised.runway = {.state = Runway::State::Draining, .perDay = Amount(20), .emptyFrom = raised.at.addDays(4), .emptyTo = raised.at.addDays(6)};
        raised.balance.expiresAt = raised.at.addDays(9);
        QTEST(notificationFor({raised}, m_monitor).title, "title");
    }
    void anExpiryInThePastIsSaidSo()
    {
        auto raised = alert(u"Ocean prod"_s, Level::Low, u"100"_s);
        raised.why = Why::Expiry;
        raised.balance.expiresAt = raised.at.addDays(-1);
        QCOMPARE(notificationFor({raised}, m_monitor).title, u"Ocean prod has expired"_s);
    }
    void whatConcernsTheProviderNamesTheProvider_data()
    {
        QTest::addColumn<Failure::Kind>("kind");
        QTest::addColumn<QString>("title");
        QTest::newRow("account") << Failure::Kind::CredentialsRejected << u"Ocean prod cannot be read"_s;
        QTest::newRow("provider") << Failure::Kind::ServerError << u"Demo cannot be read"_s;
        QTest::newRow("machine") << Failure::Kind::KeychainLocked << u"No balance was read for a day"_s;
    }
    void whatConcernsTheProviderNamesTheProvider()
    {
        QFETCH(Failure::Kind, kind);
        const Alert failing{.account = u"ocean"_s, .accountLabel = u"Ocean prod"_s, .why = Why::Failing, .at = At, .failure = kind};
        const auto notification = notificationFor({failing}, m_monitor);
        QTEST(notification.title, "title");
        QVERIFY(notification.body.contains(failureAdvice(kind)));
        QCOMPARE(actionIds(notification), u"default"_s);
    }
    void severalAreOneNotificationWithALineEach()
    {
        const auto notification = notificationFor({alert(u"One"_s, Level::Low, u"5"_s), alert(u"Two"_s, Level::Critical, u"2"_s)}, m_monitor);
        QCOMPARE(notification.title, u"2 warnings"_s);
        QCOMPARE(notification.body, u"One, Email credits: 5 credits left\nTwo, Email credits: 2 credits left"_s);
    }
    void onlyWhatHasEndedIsUrgent()
    {
        QCOMPARE(notificationFor({alert(u"One"_s, Level::Critical, u"1"_s)}, m_monitor).urgency, Notification::Urgency::Normal);
        QCOMPARE(notificationFor({alert(u"One"_s, Level::Low, u"1"_s), alert(u"Two"_s, Level::Empty, u"0"_s)}, m_monitor).urgency,
                 Notification::Urgency::Critical);
    }
    void aTopUpIsOfferedWhereThereIsAPageForIt()
    {
        const auto low = alert(u"Ocean prod"_s, Level::Low, u"5"_s);
        QCOMPARE(actionIds(notificationFor({low}, m_monitor)), u"default top-up snooze"_s);
        auto other = low;
        other.account = u"elsewhere"_s;
        QCOMPARE(actionIds(notificationFor({other}, m_monitor)), u"default snooze"_s);
        QCOMPARE(actionIds(notificationFor({low, other}, m_monitor)), u"default snooze"_s);
    }

private:
    static inline const QDateTime At{QDate(2026, 11, 22), QTime(14, 0), Qt::UTC};

    static Alert alert(const QString &label, Level level, const QString &amount)
    {
        return {.account = u"ocean"_s, .accountLabel = label, .level = level, .why = level == Level::Empty ? Why::Empty : Why::Mark, .at = At,
                .balance = {.key = u"emailCredits"_s, .label = u"Email credits"_s, .unit = u"credits"_s,
                            .amount = Amount::fromString(amount)}};
    }
    static QString actionIds(const Notification &notification)
    {
        QStringList ids;
        for (const auto &action : notification.actions)
            ids += action.id;
        return ids.join(u' ');
    }

    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    FakeHistoryStore m_history;
    const Catalog m_catalog = demoCatalog();
    Monitor m_monitor{{m_secrets, m_http, m_history}, m_catalog, [] { return At; }, [] { return 0.5; }};
};

QTEST_APPLESS_MAIN(tst_AlertText)
#include "tst_alerttext.moc"
