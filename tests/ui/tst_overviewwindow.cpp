// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewwindow.h"

#include "delegates/accountdelegate.h"
#include "language.h"
#include "overview/accountactions.h"
#include "uifixture.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

class tst_OverviewWindow : public QObject
{
    Q_OBJECT

private:
    static void store(UiFixture &f, const AccountState &state)
    {
        QVERIFY(f.store.save(state.account));
        f.monitor.watch(state);
    }
    static QTreeView *tree(const OverviewWindow &window) { return window.findChild<QTreeView *>(u"accounts"_s); }
    static QString labelText(const OverviewWindow &window, const QString &name) { return window.findChild<QLabel *>(name)->text(); }
    static QAction *action(const OverviewWindow &window, const QString &name) { return window.findChild<QAction *>(name); }

    static bool says(const OverviewWindow &window, const QString &text)
    {
        const auto labels = window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(text); });
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::English, QLocale::UnitedStates}); }

    void withoutAccountsItInvites()
    {
        UiFixture f;
        OverviewWindow window(f.services());
        window.show();
        auto *add = window.findChild<QPushButton *>(u"emptyAdd"_s);
        QVERIFY(add->isVisible());
        QVERIFY(!tree(window)->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(window.findChild<QDialog *>(u"accountDialog"_s)->isVisible());
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        QTRY_VERIFY(tree(window)->isVisible());
        QVERIFY(!add->isVisible());
    }

    void balancesAreOpenFromTheStart()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        OverviewWindow window(f.services());
        store(f, f.account(u"b"_s, {f.balance(u"x"_s, "5")}));
        store(f, f.account(u"c"_s, {}));
        Q_EMIT f.monitor.accountChanged(f.account(u"c"_s, {f.balance(u"x"_s, "5")}));
        window.show();
        for (int row = 0; row < 3; ++row)
            QVERIFY2(tree(window)->isExpanded(tree(window)->model()->index(row, 0)), qPrintable(QString::number(row)));
    }

    void typingFilters()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5")}));
        store(f, f.account(u"Phone"_s, {f.balance(u"y"_s, "5")}));
        OverviewWindow window(f.services());
        window.show();
        QTest::keyClicks(window.findChild<QLineEdit *>(u"filter"_s), u"phone"_s);
        QCOMPARE(tree(window)->model()->rowCount(), 1);
        QTest::keyClicks(window.findChild<QLineEdit *>(u"filter"_s), u"zz"_s);
        QVERIFY(window.findChild<QLabel *>(u"nothingFound"_s)->isVisible());
    }

    void aFailureIsExplainedWithWhatToDo()
    {
        UiFixture f;
        auto failed = f.account(u"Mail"_s, {f.balance(u"x"_s, "5")});
        failed.refresh.failure = Failure{.kind = Failure::Kind::CredentialsRejected, .detail = u"No <i>such</i> token"_s};
        failed.refresh.rejections = 2;
        store(f, failed);
        OverviewWindow window(f.services());
        window.showAccount(u"Mail"_s);
        QVERIFY(window.findChild<QWidget *>(u"accountPanel"_s)->isVisible());
        QCOMPARE(labelText(window, u"failureTitle"_s), u"Mail: Credentials rejected"_s);
        QVERIFY(labelText(window, u"failureMessage"_s).contains(u"No <i>such</i> token"_s));
        QVERIFY(labelText(window, u"failureAdvice"_s).contains(u"Check the key"_s));
        QCOMPARE(window.findChild<QLabel *>(u"failureMessage"_s)->textFormat(), Qt::PlainText);
        failed.refresh = {.nextAt = f.now.addSecs(60)};
        f.monitor.refresh(u"Mail"_s, Monitor::Asker::User);
    }

    void removalSaysWhatIsDeletedAndDeletesOnlyAfterYes()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5")}));
        OverviewWindow window(f.services());
        window.showAccount(u"Mail"_s);
        action(window, u"removeAccount"_s)->trigger();
        auto *box = window.findChild<QMessageBox *>(u"removeBox"_s);
        QVERIFY(box->informativeText().contains(u"history"_s));
        QVERIFY(box->informativeText().contains(u"keychain"_s));
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(f.monitor.states().size(), 1);
        QTRY_VERIFY(!window.findChild<QMessageBox *>(u"removeBox"_s));
        action(window, u"removeAccount"_s)->trigger();
        for (auto *button : window.findChild<QMessageBox *>(u"removeBox"_s)->findChildren<QPushButton *>()) {
            if (button->text().contains(u"move"_s))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(f.monitor.states().isEmpty());
        QVERIFY(f.store.records.isEmpty());
    }

    void whatCannotBeStoredIsSaidInTheWindow()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5")}));
        OverviewWindow window(f.services());
        window.showAccount(u"Mail"_s);
        f.store.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is <full>"_s};
        action(window, u"pauseAccount"_s)->trigger();
        QVERIFY(window.findChild<QWidget *>(u"noticeBar"_s)->isVisible());
        QVERIFY(labelText(window, u"noticeText"_s).contains(u"The disk is <full>"_s));
        QVERIFY(!f.monitor.states().first().account.paused);
    }

    void pauseAndResume()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5")}));
        OverviewWindow window(f.services());
        window.showAccount(u"Mail"_s);
        action(window, u"pauseAccount"_s)->trigger();
        QVERIFY(f.monitor.states().first().account.paused);
        QTRY_COMPARE(labelText(window, u"status"_s), u"No refresh planned"_s);
        action(window, u"pauseAccount"_s)->trigger();
        QVERIFY(!f.monitor.states().first().account.paused);
    }

    void theStatusLineSaysWhenAndHowMany()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        auto failed = f.account(u"b"_s, {});
        failed.refresh.failure = Failure{};
        store(f, failed);
        const OverviewWindow window(f.services());
        QCOMPARE(labelText(window, u"status"_s), u"Next refresh in 10 min · Cannot be read: 1 of 2 accounts"_s);
    }

    void columnsComeBack()
    {
        UiFixture f;
        OverviewWindow first(f.services());
        tree(first)->header()->resizeSection(1, 321);
        tree(first)->sortByColumn(0, Qt::DescendingOrder);
        OverviewWindow second(f.services());
        second.restoreLayout(first.layoutState());
        QCOMPARE(tree(second)->header()->sectionSize(1), 321);
        QCOMPARE(tree(second)->header()->sortIndicatorSection(), 0);
        second.restoreLayout("nonsense");
        QCOMPARE(tree(second)->header()->sectionSize(1), 321);
    }

    void everyControlHasAName()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        OverviewWindow window(f.services());
        window.show();
        for (auto *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            auto *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    void everyCellIsSpoken()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5", Level::Low)}));
        OverviewWindow window(f.services());
        window.show();
        auto *table = QAccessible::queryAccessibleInterface(tree(window))->tableInterface();
        QVERIFY(table);
        const auto spoken = [&](int row, int column) {
            const auto *cell = table->cellAt(row, column);
            return cell ? cell->text(QAccessible::Name) : QString();
        };
        QCOMPARE(spoken(0, AccountModel::Name), u"Mail, Low. x credits: 5 credits, Low, read 2 min ago"_s);
        QCOMPARE(spoken(1, AccountModel::Name), u"x credits: 5 credits, Low, read 2 min ago"_s);
        QCOMPARE(spoken(1, AccountModel::Left), u"5 credits"_s);
        QCOMPARE(spoken(1, AccountModel::Trend), u"no record"_s);
        QCOMPARE(spoken(1, AccountModel::State), u"Low"_s);
    }

    void aTrendIsSpoken()
    {
        UiFixture f;
        f.history.series[u"Mail"_s][u"x"_s] = {{f.now.addSecs(-3 * 86400 - 120), Amount(50)}, {f.now.addDays(-1), Amount(20)}};
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5")}));
        OverviewWindow window(f.services());
        const auto trend = tree(window)->model()->index(0, AccountModel::Trend, tree(window)->model()->index(0, 0));
        QCOMPARE(trend.data(Qt::AccessibleTextRole).toString(), u"from 50 to 5 credits in 3 days"_s);
        QVERIFY(trend.data(Qt::DisplayRole).toString().isEmpty());
    }

    void columnsCanBeChosen()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5")}));
        OverviewWindow window(f.services());
        window.show();
        auto *header = tree(window)->header();
        Q_EMIT header->customContextMenuRequested(QPoint(5, 5));
        auto *menu = header->findChild<QMenu *>(u"columns"_s);
        QVERIFY(menu);
        for (auto *offered : menu->actions()) {
            QVERIFY(offered->text() != u"Account"_s);
            if (offered->text() == u"Trend"_s)
                offered->trigger();
        }
        QVERIFY(header->isSectionHidden(AccountModel::Trend));
        OverviewWindow second(f.services());
        second.restoreLayout(window.layoutState());
        QVERIFY(tree(second)->header()->isSectionHidden(AccountModel::Trend));
    }

    void anAccountIsCopiedWithItsBalances()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5"), f.balance(u"y"_s, "6")}));
        OverviewWindow window(f.services());
        window.show();
        QVERIFY(!action(window, u"copy"_s)->isEnabled());
        tree(window)->setCurrentIndex(tree(window)->model()->index(0, 0));
        tree(window)->header()->hideSection(AccountModel::Read);
        action(window, u"copy"_s)->trigger();
        const auto lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 4); // the last is empty
        QCOMPARE(lines[1], u"x credits\t5 credits\t\t\t\tOK"_s);
        QVERIFY(lines[0].startsWith(u"Mail\t"_s));
    }

    void typingInTheTreeFilters()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5")}));
        store(f, f.account(u"Phone"_s, {f.balance(u"y"_s, "5")}));
        OverviewWindow window(f.services());
        window.show();
        QTest::keyClicks(tree(window), u"ph"_s);
        QCOMPARE(window.findChild<QLineEdit *>(u"filter"_s)->text(), u"ph"_s);
        QCOMPARE(tree(window)->model()->rowCount(), 1);
    }

    void aWarningIsSnoozedAndTakenBack()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5", Level::Low), f.balance(u"y"_s, "5")}));
        OverviewWindow window(f.services());
        window.showAccount(u"Mail"_s);
        auto *snooze = action(window, u"snooze"_s);
        QVERIFY(snooze->isEnabled());
        const auto choose = [&](const QString &text) {
            for (auto *offered : snooze->menu()->actions()) {
                if (offered->text().remove(u'&') == text)
                    offered->trigger();
            }
        };
        choose(u"For 1 week"_s);
        QCOMPARE(f.monitor.states().first().balances.first().snooze, Snooze{f.now.addDays(7)});
        QVERIFY(!f.monitor.states().first().balances.last().snooze);
        choose(u"End snooze"_s);
        QVERIFY(!f.monitor.states().first().balances.first().snooze);
        tree(window)->setCurrentIndex(tree(window)->model()->index(1, 0, tree(window)->model()->index(0, 0)));
        QVERIFY(!snooze->isEnabled());
    }

    void anOpenAccountLeavesTheReasonToItsBalances()
    {
        struct Drawn : AccountDelegate {
            using AccountDelegate::AccountDelegate;
            QString text(const QModelIndex &index, QStyle::State state) const
            {
                QStyleOptionViewItem option;
                option.state = state;
                initStyleOption(&option, index);
                return option.text;
            }
        };
        UiFixture f;
        auto balance = f.balance(u"x"_s, "5", Level::Low);
        balance.expiry.level = Level::Low;
        balance.balance.expiresAt = f.now.addDays(9);
        store(f, f.account(u"Mail"_s, {balance}));
        const OverviewWindow window(f.services());
        const auto account = tree(window)->model()->index(0, AccountModel::State);
        const Drawn drawn;
        QCOMPARE(drawn.text(account, QStyle::State_Children | QStyle::State_Open), u"Low"_s);
        QCOMPARE(drawn.text(account, QStyle::State_Children), u"Low, expires soon"_s);
        const auto row = tree(window)->model()->index(0, AccountModel::State, account.siblingAtColumn(0));
        QCOMPARE(drawn.text(row, {}), u"Low, expires soon"_s);
    }

    void anAccountIsMutedAndHeardAgain()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5", Level::Low)}));
        OverviewWindow window(f.services());
        auto *mute = action(window, u"muteAccount"_s);
        QVERIFY(!mute->isEnabled());
        window.showAccount(u"Mail"_s);
        QVERIFY(mute->isEnabled() && mute->isCheckable() && !mute->isChecked());
        QVERIFY(QFile::exists(u":/actions/mute.svg"_s));
        mute->trigger();
        QVERIFY(mute->isChecked());
        QVERIFY(f.store.records.value(u"Mail"_s).account.muted);
        mute->trigger();
        QVERIFY(!mute->isChecked());
        QVERIFY(!f.monitor.states().first().account.muted);
    }

    void whatCannotBeMutedIsSaidAndNotChecked()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5")}));
        OverviewWindow window(f.services());
        window.showAccount(u"Mail"_s);
        f.store.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is full"_s};
        action(window, u"muteAccount"_s)->trigger();
        QVERIFY(!action(window, u"muteAccount"_s)->isChecked());
        QVERIFY(says(window, u"The disk is full"_s));
    }

    void remindersEndForWhatIsWarnedOf()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5", Level::Critical), f.balance(u"y"_s, "5")}));
        OverviewWindow window(f.services());
        window.showAccount(u"Mail"_s);
        auto *acknowledge = action(window, u"acknowledge"_s);
        tree(window)->setCurrentIndex(tree(window)->model()->index(1, 0, tree(window)->model()->index(0, 0)));
        QVERIFY(!acknowledge->isEnabled());
        window.showAccount(u"Mail"_s);
        QVERIFY(acknowledge->isEnabled());
        acknowledge->trigger();
        QVERIFY(f.monitor.states().first().balances.first().acknowledged);
        QVERIFY(!f.monitor.states().first().balances.last().acknowledged);
        QVERIFY(!acknowledge->isEnabled());
    }

    void whatCouldNotBePutAsideIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : {u"For 1 hour"_s, u"End snooze"_s, u"No more reminders"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void whatCouldNotBePutAsideIsSaid()
    {
        QFETCH(QString, name);
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5", Level::Low)}));
        QVERIFY(f.monitor.snooze(u"Mail"_s, {}, Snooze{}));
        QWidget window;
        AccountActions actions(f.services(), &window);
        actions.setCurrent(u"Mail"_s, {});
        QSignalSpy failed(&actions, &AccountActions::failed);
        f.history.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is full"_s};
        for (auto *offered : actions.snooze->menu()->actions()) {
            if (offered->text().remove(u'&') == name)
                offered->trigger();
        }
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Problem>().what, u"The disk is full"_s);
    }

    void noTwoEntriesOfAMenuShareALetter_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto &code : {u"en"_s, u"de"_s})
            QTest::newRow(qPrintable(code)) << code;
    }
    void noTwoEntriesOfAMenuShareALetter()
    {
        QFETCH(QString, language);
        const Language spoken(language);
        QLocale::setDefault({QLocale::English, QLocale::UnitedStates}); // as the other tests want it
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5", Level::Low)}));
        OverviewWindow window(f.services());
        window.showAccount(u"Mail"_s);
        for (const auto isPaused : {false, true}) {
            QVERIFY(f.book.pause(u"Mail"_s, isPaused));
            for (const auto *menu : window.findChildren<QMenu *>()) {
                QMap<QKeySequence, QString> taken;
                for (const auto *offered : menu->actions()) {
                    const auto key = QKeySequence::mnemonic(offered->text());
                    QVERIFY2(key.isEmpty() || !taken.contains(key), qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), taken.value(key), offered->text())));
                    taken.insert(key, offered->text());
                }
            }
        }
    }

    void hiddenAmountsAreNowhere()
    {
        UiFixture f;
        store(f, f.account(u"Mail"_s, {f.balance(u"x"_s, "5771")}));
        OverviewWindow window(f.services());
        window.showAccount(u"Mail"_s);
        action(window, u"hideAmounts"_s)->trigger();
        QVERIFY(f.store.stored.hideAmounts);
        QStringList told;
        for (const auto *label : window.findChildren<QLabel *>())
            told << label->text() << label->accessibleName() << label->toolTip();
        const auto *model = tree(window)->model();
        const auto balance = model->index(0, 0, model->index(0, 0));
        for (int column = 0; column < AccountModel::ColumnCount; ++column)
            told << balance.siblingAtColumn(column).data().toString() << balance.siblingAtColumn(column).data(Qt::ToolTipRole).toString() << balance.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(!told.join(u'|').contains(u"5,771"_s) && !told.join(u'|').contains(u"5771"_s), qPrintable(told.join(u'|')));
        QVERIFY(told.contains(u"••• credits"_s));
    }

    void noTwoActionsShareAKey()
    {
        UiFixture f;
        OverviewWindow window(f.services());
        QMap<QKeySequence, QString> taken;
        for (const auto *offered : window.findChildren<QAction *>()) {
            for (const auto &key : offered->shortcuts()) {
                QVERIFY2(!taken.contains(key), qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), taken.value(key), offered->objectName())));
                taken.insert(key, offered->objectName());
            }
        }
        QVERIFY(taken.contains(QKeySequence(Qt::Key_F5)));
    }

    void quitIsAskedForNotDone()
    {
        UiFixture f;
        OverviewWindow window(f.services());
        QSignalSpy quit(&window, &OverviewWindow::quitRequested);
        action(window, u"quit"_s)->trigger();
        QCOMPARE(quit.size(), 1);
    }
};

QTEST_MAIN(tst_OverviewWindow)
#include "tst_overviewwindow.moc"
