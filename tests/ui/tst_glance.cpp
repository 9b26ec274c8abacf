// SPDX-License-Identifier: GPL-3.0-or-later
#include "glance/glance.h"

#include "glance/glancecard.h"
#include "glance/placement.h"
#include "uifixture.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Glance : public QObject
{
    Q_OBJECT

private:
    static constexpr QRect Icon{400, 2, 22, 22};

    static QListView *cards(const Glance &glance) { return glance.findChild<QListView *>(u"cards"_s); }
    static QPushButton *button(const Glance &glance, const QString &name) { return glance.findChild<QPushButton *>(name); }
    static QModelIndex row(const Glance &glance, int row) { return cards(glance)->model()->index(row, 0); }
    /// All that is written on a card.
    static QString written(const QModelIndex &account)
    {
        const GlanceCard card(account, QFont(), 400);
        QStringList texts;
        for (const auto &words : card.words())
            texts += words.text;
        return texts.join(u'\n');
    }
    static bool open(Glance &glance)
    {
        glance.toggle(Icon);
        return QTest::qWaitForWindowActive(&glance);
    }
    /// What the window system does when another window is clicked.
    static void lookElsewhere(Glance &glance)
    {
        QEvent event(QEvent::WindowDeactivate);
        QCoreApplication::sendEvent(&glance, &event);
    }
    static void watchThree(UiFixture &f)
    {
        f.monitor.watch(f.account(u"fine"_s, {f.balance(u"x"_s, "50")}));
        f.monitor.watch(f.account(u"low"_s, {f.balance(u"x"_s, "5", Level::Low)}));
        f.monitor.watch(f.account(u"empty"_s, {f.balance(u"x"_s, "0", Level::Empty)}));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::English, QLocale::UnitedStates}); }

    void theMostUrgentIsFirstAndChosen()
    {
        UiFixture f;
        watchThree(f);
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(open(glance));
        QStringList order;
        for (int i = 0; i < 3; ++i)
            order += row(glance, i).data().toString();
        QCOMPARE(order, QStringList({u"empty"_s, u"low"_s, u"fine"_s}));
        QCOMPARE(cards(glance)->currentIndex(), row(glance, 0));
        QVERIFY(cards(glance)->hasFocus());
        Q_EMIT f.monitor.accountChanged(f.account(u"low"_s, {f.balance(u"x"_s, "5")}));
        Q_EMIT f.monitor.accountChanged(f.account(u"fine"_s, {f.balance(u"x"_s, "0", Level::Critical)}));
        QCOMPARE(row(glance, 1).data().toString(), u"fine"_s);
    }

    void aCardSaysAllOfItsAccount()
    {
        UiFixture f;
        auto mail = f.balance(u"mail"_s, "98", Level::Critical);
        mail.balance.limit = Amount(1000);
        mail.runway = {.state = Runway::State::Draining, .emptyFrom = f.now.addDays(5), .emptyTo = f.now.addDays(8)};
        auto requests = f.balance(u"daily"_s, "1200");
        requests.balance.resetsAt = f.now.addSecs(3 * 3600);
        f.monitor.watch(f.account(u"Ocean"_s, {mail, requests}));
        Glance glance(f.book, f.monitor, f.trends);
        const auto text = written(row(glance, 0));
        for (const auto &said : {u"Ocean"_s, u"read 2 min ago"_s, u"mail credits"_s, u"98 credits"_s, u"Critical, lasts 5 to 8 days"_s,
                                 u"9 %"_s, u"1,200 credits"_s, u"resets in 3 h"_s})
            QVERIFY2(text.contains(said), qPrintable(said + u" in "_s + text));
        QCOMPARE(GlanceCard(row(glance, 0), QFont(), 400).gauges().size(), 2);
    }

    void aFailureIsSaidWithWhatToDo()
    {
        UiFixture f;
        auto failed = f.account(u"sms"_s, {f.balance(u"x"_s, "7")}, 180);
        failed.refresh.failure = Failure{.kind = Failure::Kind::CredentialsRejected, .detail = u"code 17"_s};
        f.monitor.watch(failed);
        Glance glance(f.book, f.monitor, f.trends);
        const auto text = written(row(glance, 0));
        for (const auto &said : {u"Credentials rejected"_s, u"code 17"_s, u"Check the key"_s, u"7 credits"_s, u"read 3 h ago"_s})
            QVERIFY2(text.contains(said), qPrintable(said + u" in "_s + text));
    }

    void whatWasNeverReadAndWhatIsPausedSaysSo()
    {
        UiFixture f;
        auto fresh = f.account(u"a"_s, {});
        fresh.readAt = {};
        auto paused = f.account(u"b"_s, {f.balance(u"x"_s, "7")});
        paused.account.paused = true;
        f.monitor.watch(fresh);
        f.monitor.watch(paused);
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(written(row(glance, 0)).contains(u"Not read yet"_s));
        QVERIFY(written(row(glance, 1)).contains(u"Paused"_s));
    }

    void anEndlessMessageDoesNotFillTheScreen()
    {
        UiFixture f;
        auto failed = f.account(u"a"_s, {});
        failed.refresh.failure = Failure{.kind = Failure::Kind::ServerError, .detail = u"word "_s.repeated(2000)};
        f.monitor.watch(failed);
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(GlanceCard(row(glance, 0), QFont(), 400).height() < 20 * QFontMetrics(QFont()).height());
    }

    void hiddenAmountsAreNotWritten()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "98765")}));
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(written(row(glance, 0)).contains(u"98,765 credits"_s));
        auto settings = f.book.settings();
        settings.hideAmounts = true;
        QVERIFY(f.book.setSettings(settings));
        QVERIFY(!written(row(glance, 0)).contains(u"98,765"_s));
        QVERIFY(written(row(glance, 0)).contains(u"••• credits"_s));
    }

    void keysGoFromCardToCardAndOpenOne()
    {
        UiFixture f;
        watchThree(f);
        Glance glance(f.book, f.monitor, f.trends);
        QSignalSpy asked(&glance, &Glance::accountRequested);
        QVERIFY(open(glance));
        QTest::keyClick(cards(glance), Qt::Key_Down);
        QTest::keyClick(cards(glance), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"low"_s);
        QVERIFY(!glance.isVisible());
    }

    void aClickOpensACardOnce()
    {
        UiFixture f;
        watchThree(f);
        Glance glance(f.book, f.monitor, f.trends);
        QSignalSpy asked(&glance, &Glance::accountRequested);
        QVERIFY(open(glance));
        QTest::mouseClick(cards(glance)->viewport(), Qt::LeftButton, {}, cards(glance)->visualRect(row(glance, 2)).center());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"fine"_s);
    }

    void tabReachesTheButtonsAndReturnPressesThem()
    {
        UiFixture f;
        watchThree(f);
        Glance glance(f.book, f.monitor, f.trends);
        QSignalSpy open1(&glance, &Glance::openRequested), settings(&glance, &Glance::settingsRequested);
        QVERIFY(open(glance));
        for (const auto &name : {u"refresh"_s, u"open"_s}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY2(button(glance, name)->hasFocus(), qPrintable(name));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(open1.size(), 1);
        QVERIFY(!glance.isVisible());
        QVERIFY(open(glance));
        QTest::mouseClick(button(glance, u"settings"_s), Qt::LeftButton);
        QCOMPARE(settings.size(), 1);
    }

    void refreshingKeepsItOpenAndSaysSo()
    {
        UiFixture f;
        const auto account = f.account(u"a"_s, {f.balance(u"x"_s, "5")});
        f.secrets.hold = true;
        f.monitor.watch(account);
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(open(glance));
        QTest::mouseClick(button(glance, u"refresh"_s), Qt::LeftButton);
        QVERIFY(glance.isVisible());
        QCOMPARE(button(glance, u"refresh"_s)->text(), u"Refreshing…"_s);
    }

    void escapeAndLookingElsewhereCloseIt()
    {
        UiFixture f;
        watchThree(f);
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(open(glance));
        QTest::keyClick(cards(glance), Qt::Key_Escape);
        QVERIFY(!glance.isVisible());
        QVERIFY(open(glance));
        lookElsewhere(glance);
        QVERIFY(!glance.isVisible());
    }

    void theSecondClickClosesIt()
    {
        UiFixture f;
        watchThree(f);
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(open(glance));
        glance.toggle(Icon);
        QVERIFY(!glance.isVisible());
        QVERIFY(open(glance));
        lookElsewhere(glance); // the press on the icon takes the focus first
        glance.toggle(Icon);
        QVERIFY(!glance.isVisible());
        glance.toggle(Icon);
        QVERIFY(glance.isVisible());
        glance.toggle(Icon);
        glance.toggle(Icon);
        QVERIFY(glance.isVisible());
    }

    void aClickLongAfterItClosedOpensIt()
    {
        UiFixture f;
        watchThree(f);
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(open(glance));
        lookElsewhere(glance);
        QTest::qWait(500);
        glance.toggle(Icon);
        QVERIFY(glance.isVisible());
    }

    void withoutAccountsItInvites()
    {
        UiFixture f;
        Glance glance(f.book, f.monitor, f.trends);
        QSignalSpy asked(&glance, &Glance::addRequested);
        QVERIFY(open(glance));
        QVERIFY(!cards(glance)->isVisible());
        QVERIFY(button(glance, u"add"_s)->hasFocus());
        QTest::keyClick(button(glance, u"add"_s), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        QVERIFY(open(glance));
        QVERIFY(cards(glance)->isVisible());
        QVERIFY(!button(glance, u"add"_s)->isVisible());
    }

    void itGrowsWithItsCardsAndStaysOnTheScreen()
    {
        UiFixture f;
        watchThree(f);
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(open(glance));
        const auto before = glance.height();
        for (int i = 0; i < 60; ++i)
            f.monitor.watch(f.account(QString::number(i), {f.balance(u"x"_s, "5")}));
        QTRY_VERIFY(glance.height() > before);
        QVERIFY(glance.screen()->availableGeometry().contains(glance.geometry()));
    }

    void oneHugeCardStaysOnTheScreen()
    {
        UiFixture f;
        QList<BalanceState> balances;
        for (int i = 0; i < 60; ++i)
            balances += f.balance(QString::number(i), "5");
        f.monitor.watch(f.account(u"a"_s, balances));
        Glance glance(f.book, f.monitor, f.trends);
        QVERIFY(open(glance));
        QVERIFY(glance.screen()->availableGeometry().contains(glance.geometry()));
    }

    void placement_data()
    {
        QTest::addColumn<QRect>("icon");
        QTest::addColumn<QPoint>("at");
        QTest::newRow("panel above") << QRect(500, 0, 20, 20) << QPoint(409, 24);
        QTest::newRow("panel below") << QRect(500, 780, 20, 20) << QPoint(409, 476);
        QTest::newRow("right corner") << QRect(980, 780, 20, 20) << QPoint(800, 476);
        QTest::newRow("left edge") << QRect(0, 0, 20, 20) << QPoint(0, 24);
    }

    void placement()
    {
        QFETCH(QRect, icon);
        QTEST(placeBeside(icon, {200, 300}, {0, 20, 1000, 760}), "at");
    }
};

QTEST_MAIN(tst_Glance)
#include "tst_glance.moc"
