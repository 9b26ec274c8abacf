// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/noticebar.h"

#include "overview/desktopnotices.h"
#include "overview/notices.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class tst_NoticeBar : public QObject
{
    Q_OBJECT

private:
    /// What is on screen, from top to bottom.
    static QStringList texts(const NoticeBar &bar)
    {
        QStringList list;
        for (const auto *label : bar.findChildren<QLabel *>(u"noticeText"_s)) {
            if (label->isVisible())
                list += label->text();
        }
        return list;
    }
    static void dismiss(const NoticeBar &bar, const QString &id)
    {
        QTest::mouseClick(bar.findChild<QWidget *>(id)->findChild<QToolButton *>(u"noticeDismiss"_s), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private Q_SLOTS:
    void isThereOnlyWithSomethingToSay()
    {
        Notices notices;
        NoticeBar bar(notices);
        QVERIFY(!bar.isVisible());
        notices.show({.id = u"a"_s, .text = u"One"_s});
        QVERIFY(bar.isVisible());
        notices.withdraw(u"a"_s);
        QVERIFY(!bar.isVisible());
        notices.withdraw(u"a"_s);
    }

    void oneOfTheSameIdTakesItsPlace()
    {
        Notices notices;
        NoticeBar bar(notices);
        notices.show({.id = u"a"_s, .text = u"One"_s});
        notices.show({.id = u"b"_s, .text = u"Two"_s});
        notices.show({.id = u"a"_s, .text = u"Three"_s});
        QCOMPARE(texts(bar), QStringList({u"Three"_s, u"Two"_s}));
    }

    void eachHasItsOwnButton()
    {
        Notices notices;
        NoticeBar bar(notices);
        int first = 0, second = 0;
        notices.show({.id = u"a"_s, .text = u"One"_s, .button = u"Do"_s, .act = [&] { ++first; }});
        notices.show({.id = u"b"_s, .text = u"Two"_s, .button = u"Do too"_s, .act = [&] { ++second; }});
        notices.show({.id = u"c"_s, .text = u"Three"_s});
        const auto button = [&](const QString &id) { return bar.findChild<QWidget *>(id)->findChild<QPushButton *>(u"noticeButton"_s); };
        QCOMPARE(button(u"b"_s)->text(), u"Do too"_s);
        QTest::mouseClick(button(u"b"_s), Qt::LeftButton);
        QCOMPARE(first, 0);
        QCOMPARE(second, 1);
        QVERIFY(!button(u"c"_s)->isVisible());
        button(u"a"_s)->setFocus();
        QTest::keyClick(button(u"a"_s), Qt::Key_Space);
        QCOMPARE(first, 1);
    }

    void itsButtonMayEndIt()
    {
        Notices notices;
        NoticeBar bar(notices);
        notices.show({.id = u"a"_s, .text = u"One"_s, .button = u"Mend"_s, .act = [&] { notices.withdraw(u"a"_s); }});
        QTest::mouseClick(bar.findChild<QPushButton *>(u"noticeButton"_s), Qt::LeftButton);
        QVERIFY(!bar.isVisible());
    }

    void aDismissedOneStaysAwayUntilItSaysSomethingElse()
    {
        Notices notices;
        NoticeBar bar(notices);
        notices.show({.id = u"a"_s, .text = u"One"_s});
        notices.show({.id = u"b"_s, .text = u"Two"_s});
        dismiss(bar, u"a"_s);
        QCOMPARE(texts(bar), QStringList(u"Two"_s));
        notices.show({.id = u"a"_s, .text = u"One"_s});
        QCOMPARE(texts(bar), QStringList(u"Two"_s));
        notices.show({.id = u"a"_s, .text = u"One more"_s});
        QCOMPARE(texts(bar), QStringList({u"Two"_s, u"One more"_s}));
        notices.show({.id = u"a"_s, .text = u"One"_s});
        QCOMPARE(texts(bar), QStringList({u"Two"_s, u"One"_s}));
    }

    void aDismissedOneComesBackAfterItWasWithdrawn()
    {
        Notices notices;
        NoticeBar bar(notices);
        notices.show({.id = u"a"_s, .text = u"One"_s});
        dismiss(bar, u"a"_s);
        QVERIFY(!bar.isVisible());
        notices.withdraw(u"a"_s);
        notices.show({.id = u"a"_s, .text = u"One"_s});
        QCOMPARE(texts(bar), QStringList(u"One"_s));
    }

    void anAgeThatGrowsIsNoNews()
    {
        Notices notices;
        NoticeBar bar(notices);
        notices.show({.id = u"a"_s, .text = u"1 min old"_s, .news = u"offline"_s});
        notices.show({.id = u"a"_s, .text = u"2 min old"_s, .news = u"offline"_s});
        QCOMPARE(texts(bar), QStringList(u"2 min old"_s));
        dismiss(bar, u"a"_s);
        notices.show({.id = u"a"_s, .text = u"3 min old"_s, .news = u"offline"_s});
        QVERIFY(!bar.isVisible());
        notices.show({.id = u"a"_s, .text = u"4 min old"_s, .news = u"unreachable"_s});
        QCOMPARE(texts(bar), QStringList(u"4 min old"_s));
    }

    void whatHappensAgainIsToldAgain()
    {
        Notices notices;
        NoticeBar bar(notices);
        notices.add(u"The disk is full"_s);
        notices.add(u"The disk is full"_s);
        QCOMPARE(texts(bar), QStringList(u"The disk is full"_s));
        dismiss(bar, u"The disk is full"_s);
        notices.add(u"The disk is full"_s);
        QCOMPARE(texts(bar), QStringList(u"The disk is full"_s));
    }

    void aBarThatComesLateShowsWhatWaits()
    {
        Notices notices;
        notices.show({.id = u"a"_s, .text = u"One"_s});
        notices.show({.id = u"b"_s, .text = u"Two"_s});
        notices.show({.id = u"a"_s, .text = u"Three"_s});
        NoticeBar bar(notices);
        QVERIFY(!bar.isHidden());
        QCOMPARE(texts(bar), QStringList({u"Three"_s, u"Two"_s}));
        dismiss(bar, u"a"_s);
        QCOMPARE(NoticeBar(notices).findChildren<QLabel *>(u"noticeText"_s).size(), 1);
    }

    void textsArePlainAndNamed()
    {
        Notices notices;
        NoticeBar bar(notices);
        notices.add(u"<b>bold</b>"_s);
        QCOMPARE(bar.findChild<QLabel *>(u"noticeText"_s)->textFormat(), Qt::PlainText);
        QCOMPARE(bar.findChild<QWidget *>(u"<b>bold</b>"_s)->accessibleName(), u"<b>bold</b>"_s);
    }

    void withoutATrayTheWindowIsPutAwayWithoutEnding()
    {
        int minimized = 0;
        const auto notice = DesktopNotices::noTray([&] { ++minimized; });
        QVERIFY(notice.text.contains(u"closed it ends"_s));
        notice.act();
        QCOMPARE(minimized, 1);
    }

    void withoutNotificationsATestIsOffered()
    {
        int tests = 0;
        const auto notice = DesktopNotices::noNotifications([&] { ++tests; });
        QVERIFY(!notice.button.isEmpty());
        notice.act();
        QCOMPARE(tests, 1);
        QVERIFY(notice.id != DesktopNotices::noTray({}).id);
    }
};

QTEST_MAIN(tst_NoticeBar)
#include "tst_noticebar.moc"
