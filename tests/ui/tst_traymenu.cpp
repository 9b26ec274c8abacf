// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/traymenu.h"

#include "uifixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_TrayMenu : public QObject
{
    Q_OBJECT

private:
    static QAction *action(const TrayMenu &menu, const QString &name) { return menu.findChild<QAction *>(name); }
    static QAction *snoozeAction(const TrayMenu &menu, int at) { return menu.findChild<QMenu *>(u"snooze"_s)->actions().at(at); }
    /// What can be read, from top to bottom.
    static QStringList texts(const TrayMenu &menu)
    {
        QCoreApplication::processEvents(); // changes are shown in the next turn
        QStringList list;
        for (const auto *action : menu.actions()) {
            if (action->isVisible() && !action->isSeparator())
                list += action->text();
        }
        return list;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::English, QLocale::UnitedStates}); }

    void withoutAccountsItSaysSo()
    {
        UiFixture f;
        const TrayMenu menu(f.book, f.monitor);
        QCOMPARE(texts(menu).first(), u"No accounts yet"_s);
        QCOMPARE(menu.tooltip(), u"No accounts yet"_s);
        QVERIFY(!action(menu, u"refreshAll"_s)->isEnabled());
        QVERIFY(!menu.findChild<QMenu *>(u"snooze"_s)->isEnabled());
    }

    void warningsGoBeforeTheLines()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"R&D"_s, {f.balance(u"x"_s, "5")}));
        f.monitor.watch(f.account(u"Sms"_s, {f.balance(u"x"_s, "3", Level::Critical)}));
        const TrayMenu menu(f.book, f.monitor);
        QCOMPARE(texts(menu).first(3), QStringList({u"Sms: x credits critically low, 3 credits left"_s, u"Sms: 3 credits (Critical)"_s,
                                                    u"R&&D: 5 credits"_s}));
    }

    void itFollowsTheAccounts()
    {
        UiFixture f;
        TrayMenu menu(f.book, f.monitor);
        QSignalSpy changed(&menu, &TrayMenu::linesChanged);
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        QCOMPARE(texts(menu).first(), u"a: 5 credits"_s);
        QVERIFY(!changed.isEmpty());
        QVERIFY(!action(menu, u"noAccounts"_s)->isVisible());
        f.monitor.forget(u"a"_s);
        QCOMPARE(texts(menu).first(), u"No accounts yet"_s);
    }

    void whatReadsTheSameIsNotToldAgain()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        TrayMenu menu(f.book, f.monitor);
        int changes = 0;
        for (auto *action : menu.actions())
            connect(action, &QAction::changed, this, [&] { ++changes; });
        menu.tick();
        QCOMPARE(changes, 0);
    }

    void aLineOpensItsAccount()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        TrayMenu menu(f.book, f.monitor);
        QSignalSpy asked(&menu, &TrayMenu::accountRequested);
        for (auto *action : menu.actions()) {
            if (action->text() == u"a: 5 credits"_s)
                action->trigger();
        }
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"a"_s);
    }

    void whatDoesNotFitIsCounted()
    {
        UiFixture f;
        for (int i = 0; i < 30; ++i)
            f.monitor.watch(f.account(u"a%1"_s.arg(i), {f.balance(u"x"_s, "5")}));
        TrayMenu menu(f.book, f.monitor);
        QSignalSpy asked(&menu, &TrayMenu::openRequested);
        QVERIFY(menu.actions().size() < 30);
        for (auto *action : menu.actions()) {
            if (action->text().startsWith(u"And 15 more"_s))
                action->trigger();
        }
        QCOMPARE(asked.size(), 1);
    }

    void snoozingPutsWarningsAsideUntilItIsEnded()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "3", Level::Low)}));
        const TrayMenu menu(f.book, f.monitor);
        QVERIFY(!action(menu, u"endSnooze"_s)->isVisible());
        snoozeAction(menu, 1)->trigger();
        const auto *state = f.monitor.state(u"a"_s);
        QCOMPARE(state->balances.first().snooze->until, f.now.addDays(1));
        QCOMPARE(texts(menu).first(), u"a: 3 credits (Low, snoozed)"_s);
        QVERIFY(!snoozeAction(menu, 1)->isEnabled());
        action(menu, u"endSnooze"_s)->trigger();
        QVERIFY(!f.monitor.state(u"a"_s)->balances.first().snooze);
        snoozeAction(menu, 3)->trigger();
        QVERIFY(!f.monitor.state(u"a"_s)->balances.first().snooze->until.isValid());
    }

    void aSnoozeThatCannotBeStoredIsSaidOnce()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "3", Level::Low), f.balance(u"y"_s, "3", Level::Low)}));
        const TrayMenu menu(f.book, f.monitor);
        f.history.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is full"_s};
        QSignalSpy failed(&menu, &TrayMenu::failed);
        snoozeAction(menu, 1)->trigger();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Problem>().what, u"The disk is full"_s);
        action(menu, u"endSnooze"_s)->trigger();
        QCOMPARE(failed.size(), 2);
    }

    void amountsAreHiddenAndTheChoiceIsKept()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "98765")}));
        const TrayMenu menu(f.book, f.monitor);
        action(menu, u"hideAmounts"_s)->trigger();
        QVERIFY(f.store.stored.hideAmounts);
        QCOMPARE(texts(menu).first(), u"a: ••• credits"_s);
        QCOMPARE(menu.tooltip(), u"a: ••• credits"_s);
    }

    void whatIsNotStoredIsToldAndTakenBack()
    {
        UiFixture f;
        const TrayMenu menu(f.book, f.monitor);
        QSignalSpy failed(&menu, &TrayMenu::failed);
        f.store.broken = Problem{.kind = Problem::Kind::Storage, .what = u"full"_s};
        action(menu, u"hideAmounts"_s)->trigger();
        QCOMPARE(failed.size(), 1);
        QVERIFY(!action(menu, u"hideAmounts"_s)->isChecked());
    }
};

QTEST_MAIN(tst_TrayMenu)
#include "tst_traymenu.moc"
