// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerttext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_AlertText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneAlertNamesItsAccountAndBalance()
    {
        const auto notification = notificationFor({alert(u"Ocean prod"_s, Level::Low, u"100"_s)});
        QCOMPARE(notification.title, u"Ocean prod is running low"_s);
        QCOMPARE(notification.body, u"Email credits: 100 credits left"_s);
        QCOMPARE(notification.urgency, Notification::Urgency::Normal);
    }
    void severalAreOneNotificationWithALineEach()
    {
        const auto notification = notificationFor({alert(u"One"_s, Level::Low, u"5"_s), alert(u"Two"_s, Level::Critical, u"2"_s)});
        QCOMPARE(notification.body.split(u'\n').size(), 2);
        QVERIFY(notification.body.startsWith(u"One, Email credits: 5 credits left"_s));
    }
    void onlyWhatHasEndedIsUrgent()
    {
        QCOMPARE(notificationFor({alert(u"One"_s, Level::Critical, u"1"_s)}).urgency, Notification::Urgency::Normal);
        QCOMPARE(notificationFor({alert(u"One"_s, Level::Low, u"1"_s), alert(u"Two"_s, Level::Empty, u"0"_s)}).urgency,
                 Notification::Urgency::Critical);
    }

private:
    static Alert alert(const QString &account, Level level, const QString &amount)
    {
        return {.account = account, .accountLabel = account, .level = level, .at = {},
                .balance = {.key = u"emailCredits"_s, .label = u"Email credits"_s, .unit = u"credits"_s,
                            .amount = Amount::fromString(amount)}};
    }
};

QTEST_APPLESS_MAIN(tst_AlertText)
#include "tst_alerttext.moc"
