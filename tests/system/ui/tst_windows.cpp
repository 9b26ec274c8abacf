// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"
#include "desktop/dbusnotifier.h"
#include "overview/notices.h"
#include "overview/overviewwindow.h"
#include "services.h"
#include "storage/atomicwrite.h"
#include "storage/profile.h"
#include "trendcache.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// A person at the real windows, on a real display with a window manager, with the real keyring, database and network.
class TestWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anAccountIsAddedTestedAndMarked();
    void typingInTheTreeFilters();
    void aWarningIsSnoozed();
    void settingsAreAppliedAtOnce();
    void cleanupTestCase();

private:
    template<typename T>
    T *find(const QString &name) const { return m_window->findChild<T *>(name); }
    template<typename T>
    T *visible(const QString &name) const
    {
        T *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = find<T>(name)) && found->isVisible(); }, 10'000);
        return found;
    }
    static void type(QWidget *into, const QString &text)
    {
        into->setFocus();
        QTest::keyClicks(into, text);
    }
    const BalanceState *emailCredits() const
    {
        const auto *state = m_services->monitor().state(u"ocean"_s);
        return state ? state->balance(u"emailCredits"_s) : nullptr;
    }
    QTreeView *tree() const { return find<QTreeView>(u"accounts"_s); }
    QModelIndex rowOf(const QString &label) const
    {
        const auto found = tree()->model()->match(tree()->model()->index(0, 0), Qt::DisplayRole, label, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }

    QProcess m_simulator, m_windowManager;
    QTemporaryDir m_folder;
    QString m_origin;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<TrendCache> m_trends;
    std::unique_ptr<DBusNotifier> m_notifier;
    Notices m_notices;
    std::unique_ptr<OverviewWindow> m_window;
};

void TestWindows::initTestCase()
{
    QLocale::setDefault({QLocale::English, QLocale::UnitedStates});
    for (auto *process : {&m_simulator, &m_windowManager})
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_windowManager.start(u"openbox"_s, {});
    const auto port = m_folder.filePath(u"port"_s);
    m_simulator.start(QStringLiteral(PYTHON), {u"-B"_s, QStringLiteral(SYSTEM_TESTS "/../simulator/simulator.py"), u"--port-file"_s, port,
                                               u"--lifetime"_s, u"110"_s});
    QByteArray number;
    QVERIFY(QTest::qWaitFor([&] { return !(number = readFile(port, 16).value_or(QByteArray())).trimmed().isEmpty(); }, 20'000));
    m_origin = u"http://127.0.0.1:"_s + QString::fromLatin1(number.trimmed());

    m_profile = std::make_unique<Profile>(m_folder.filePath(u"profile"_s));
    QVERIFY(m_profile->makeFolders());
    m_services = std::move(Services::open(*m_profile, Database::Access::ReadWrite).value());
    m_trends = std::make_unique<TrendCache>(m_services->monitor(), m_services->history());
    m_notifier = std::make_unique<DBusNotifier>();
    m_window = std::make_unique<OverviewWindow>(WindowServices{m_services->book(), m_services->monitor(), m_services->providers(), m_services->history(),
                                                               *m_trends, *m_notifier, m_notices, &atomicWrite,
                                                               [](QObject *, const auto &then) { then({}); }});
    m_window->raiseWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindows::anAccountIsAddedTestedAndMarked()
{
    QTest::mouseClick(find<QPushButton>(u"emptyAdd"_s), Qt::LeftButton);
    auto *dialog = visible<QDialog>(u"accountDialog"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *search = dialog->findChild<QLineEdit *>(u"providerSearch"_s);
    type(search, u"ocean"_s);
    QTest::keyClick(search, Qt::Key_Return);
    auto *token = dialog->findChild<QLineEdit *>(u"field_token"_s);
    QVERIFY(token && token->isVisible());
    QTest::mouseClick(dialog->findChild<QToolButton *>(u"advanced"_s), Qt::LeftButton);
    type(dialog->findChild<QLineEdit *>(u"ownOrigin"_s), m_origin);

    type(token, u"a-wrong-token"_s);
    auto *test = dialog->findChild<QPushButton *>(u"test"_s);
    QTest::mouseClick(test, Qt::LeftButton);
    auto *message = visible<QLabel>(u"testMessage"_s);
    QVERIFY(message && message->text().contains(u"Current API token is not registered in our database"_s));

    token->clear();
    type(token, u"ocean-demo-token"_s);
    QTest::mouseClick(test, Qt::LeftButton);
    auto *low = visible<QLineEdit>(u"low_emailCredits"_s);
    QVERIFY(low);
    QVERIFY(m_services->monitor().states().isEmpty());
    type(low, u"120"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(emailCredits(), 20'000);
    QCOMPARE(emailCredits()->balance.amount, Amount(100));
    QCOMPARE(emailCredits()->level, Level::Low);
    QTRY_VERIFY(!find<QDialog>(u"accountDialog"_s));
    QTRY_VERIFY(rowOf(u"Email credits"_s).isValid());
    QCOMPARE(rowOf(u"Email credits"_s).row(), 0); // the most urgent is on top
    QVERIFY(tree()->isVisible());
}

void TestWindows::typingInTheTreeFilters()
{
    tree()->setFocus();
    QTest::keyClicks(tree(), u"phone"_s);
    QCOMPARE(find<QLineEdit>(u"filter"_s)->text(), u"phone"_s);
    QVERIFY(rowOf(u"Phone credits"_s).isValid());
    QVERIFY(!rowOf(u"Email credits"_s).isValid());
    find<QLineEdit>(u"filter"_s)->clear();
    QVERIFY(rowOf(u"Email credits"_s).isValid());
}

void TestWindows::aWarningIsSnoozed()
{
    tree()->setCurrentIndex(rowOf(u"Email credits"_s));
    const auto *snooze = find<QAction>(u"snooze"_s);
    QVERIFY(snooze->isEnabled());
    auto *menu = snooze->menu();
    menu->popup(m_window->mapToGlobal(QPoint(50, 50)));
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(emailCredits()->snooze);
    const auto hours = m_services->monitor().now().secsTo(emailCredits()->snooze->until) / 3600.0;
    QVERIFY2(hours > 23.9 && hours <= 24, qPrintable(QString::number(hours)));
    const auto stored = Services::open(*m_profile, Database::Access::ReadOnly);
    QCOMPARE((*stored)->monitor().state(u"ocean"_s)->balance(u"emailCredits"_s)->snooze.has_value(), true);
}

void TestWindows::settingsAreAppliedAtOnce()
{
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = visible<QDialog>(u"settingsDialog"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *hide = dialog->findChild<QCheckBox *>(u"hideAmounts"_s);
    for (int page = 0; page < 6 && !hide->isVisible(); ++page) {
        QTRY_VERIFY(dialog->isActiveWindow()); // the window manager may change its mind once
        QTest::keyClick(dialog, Qt::Key_Tab, Qt::ControlModifier);
    }
    QVERIFY(hide->isVisible());
    const auto amount = [this] { return rowOf(u"Email credits"_s).siblingAtColumn(AccountModel::Left).data().toString(); };
    QCOMPARE(amount(), u"100 credits"_s);
    hide->setFocus();
    QTest::keyClick(hide, Qt::Key_Space);
    QCOMPARE(amount(), u"••• credits"_s);
    QVERIFY(Services::open(*m_profile, Database::Access::ReadOnly).value()->book().settings().hideAmounts);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog->isVisible());
}

void TestWindows::cleanupTestCase()
{
    m_window.reset();
    m_notifier.reset();
    m_trends.reset();
    m_services.reset();
    for (auto *process : {&m_simulator, &m_windowManager}) {
        process->terminate();
        process->waitForFinished(3000);
    }
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
