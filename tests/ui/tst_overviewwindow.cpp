// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewwindow.h"

#include "uifixture.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
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

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::English, QLocale::UnitedStates}); }

    void withoutAccountsItInvites()
    {
        UiFixture f;
        OverviewWindow window(f.book, f.monitor);
        window.show();
        auto *add = window.findChild<QPushButton *>(u"emptyAdd"_s);
        QVERIFY(add->isVisible());
        QVERIFY(!tree(window)->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(window.findChild<QDialog *>(u"accountDialog"_s)->isVisible());
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        QVERIFY(tree(window)->isVisible());
        QVERIFY(!add->isVisible());
    }

    void balancesAreOpenFromTheStart()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        OverviewWindow window(f.book, f.monitor);
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
        OverviewWindow window(f.book, f.monitor);
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
        OverviewWindow window(f.book, f.monitor);
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
        OverviewWindow window(f.book, f.monitor);
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
        OverviewWindow window(f.book, f.monitor);
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
        OverviewWindow window(f.book, f.monitor);
        window.showAccount(u"Mail"_s);
        action(window, u"pauseAccount"_s)->trigger();
        QVERIFY(f.monitor.states().first().account.paused);
        QCOMPARE(labelText(window, u"status"_s), u"No refresh planned"_s);
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
        const OverviewWindow window(f.book, f.monitor);
        QCOMPARE(labelText(window, u"status"_s), u"Next refresh in 10 min · Cannot be read: 1 of 2 accounts"_s);
    }

    void columnsComeBack()
    {
        UiFixture f;
        OverviewWindow first(f.book, f.monitor);
        tree(first)->header()->resizeSection(1, 321);
        tree(first)->sortByColumn(0, Qt::DescendingOrder);
        OverviewWindow second(f.book, f.monitor);
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
        OverviewWindow window(f.book, f.monitor);
        window.show();
        for (auto *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            auto *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    void quitIsAskedForNotDone()
    {
        UiFixture f;
        OverviewWindow window(f.book, f.monitor);
        QSignalSpy quit(&window, &OverviewWindow::quitRequested);
        action(window, u"quit"_s)->trigger();
        QCOMPARE(quit.size(), 1);
    }
};

QTEST_MAIN(tst_OverviewWindow)
#include "tst_overviewwindow.moc"
