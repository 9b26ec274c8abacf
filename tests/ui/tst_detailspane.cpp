// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/detailspane.h"

#include "history/historyplot.h"
#include "uifixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_DetailsPane : public QObject
{
    Q_OBJECT

private:
    const QString DefaultMark = u"Default mark: Low at 7 days of runway, critical at 2 days of runway."_s;

    static QString text(const DetailsPane &pane, const char *name)
    {
        const auto *label = pane.findChild<QLabel *>(u"details"_s + QString::fromLatin1(name));
        return label->isHidden() ? QString() : label->text();
    }
    static void put(UiFixture &f, const AccountState &state)
    {
        f.monitor.forget(state.account.id);
        f.monitor.watch(state);
        Q_EMIT f.monitor.accountChanged(state);
    }
    static QStringList facts(const DetailsPane &pane)
    {
        QStringList facts;
        for (const auto *name : {"Title", "Amount", "Level", "Doubt", "Telling", "Tank", "Runway", "Due", "Marks",
                                 "Parts", "Note", "Readings"}) {
            if (const auto fact = text(pane, name); !fact.isEmpty())
                facts += fact;
        }
        return facts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault({QLocale::English, QLocale::UnitedStates});
    }

    void itSaysHowTheBalanceStands_data()
    {
        QTest::addColumn<AccountState>("state");
        QTest::addColumn<QStringList>("facts");
        const UiFixture f;
        auto state = f.account(u"Ocean"_s, {f.balance(u"mail"_s, "1234.50")});
        QTest::newRow("ok") << state
                            << QStringList{u"Ocean · mail credits"_s, u"1,234.50 credits"_s, u"OK"_s, DefaultMark,
                                           u"Read 2 min ago. Next reading in 10 min."_s};
        auto low = state;
        auto &balance = low.balances[0];
        balance.level = Level::Low;
        balance.balance.amount = Amount(98);
        balance.balance.limit = Amount(400);
        balance.balance.parts = {{u"One-time"_s, Amount(38)}, {u"Recurring"_s, Amount(60)}};
        balance.balance.expiresAt = f.now.addDays(9);
        balance.balance.note = u"<b>Trial</b> plan"_s;
        balance.runway = {Runway::State::Draining, Amount::fromString(u"12.5"), f.now.addDays(6), f.now.addDays(9)};
        low.marks[u"mail"_s] = {.low = Threshold{Threshold::Unit::Amount, Amount(120)},
                                .critical = Threshold{Threshold::Unit::Percent, Amount(5)}};
        QTest::newRow("low, with all there is")
            << low
            << QStringList{
                   u"Ocean · mail credits"_s,
                   u"98 credits"_s,
                   u"Low"_s,
                   u"24 % of 400 credits"_s,
                   u"Empty in 6 to 9 days (11/28/26 to 12/1/26), at 12.5 credits a day."_s,
                   u"Expires 12/1/26 (in 9 days)."_s,
                   u"Low at 120 credits, critical at 5 % of the tank. Default mark: Low 14 days before it expires."_s,
                   u"One-time 38 + Recurring 60"_s,
                   u"<b>Trial</b> plan"_s,
                   u"Read 2 min ago. Next reading in 10 min."_s};
        auto failed = state;
        failed.refresh.failure = Failure{.kind = Failure::Kind::ServerError};
        failed.readAt = f.now.addSecs(-3 * 3600);
        QTest::newRow("failed") << failed
                                << QStringList{u"Ocean · mail credits"_s, u"1,234.50 credits"_s, u"OK"_s, DefaultMark,
                                               u"Out of date: read 3 h ago."_s};
        auto paused = state;
        paused.account.paused = true;
        QTest::newRow("paused") << paused
                                << QStringList{u"Ocean · mail credits"_s, u"1,234.50 credits"_s, u"OK"_s, DefaultMark,
                                               u"Read 2 min ago. Paused: not read until it is resumed."_s};
        auto muted = state;
        muted.account.muted = true;
        QTest::newRow("muted")
            << muted
            << QStringList{u"Ocean · mail credits"_s, u"1,234.50 credits"_s, u"OK"_s, DefaultMark,
                           u"Read 2 min ago. Next reading in 10 min. Muted: you are not warned of this account."_s};
        auto putAside = state;
        putAside.balances[0].level = Level::Critical;
        putAside.balances[0].acknowledged = true;
        putAside.balances[0].snooze = Snooze{f.now.addDays(1)};
        QTest::newRow("put aside and acknowledged")
            << putAside
            << QStringList{u"Ocean · mail credits"_s,
                           u"1,234.50 credits"_s,
                           u"Critical, snoozed"_s,
                           u"Snoozed until 11/23/26 2:00 PM. You know of it: no more reminders until it gets worse."_s,
                           DefaultMark,
                           u"Read 2 min ago. Next reading in 10 min."_s};
        auto doubtful = state;
        doubtful.balances[0].doubt = Doubt{Amount(0), f.now};
        QTest::newRow("in doubt") << doubtful
                                  << QStringList{u"Ocean · mail credits"_s,
                                                 u"1,234.50 credits"_s,
                                                 u"OK, to be confirmed"_s,
                                                 u"0 credits reported, waiting for a second reading"_s,
                                                 DefaultMark,
                                                 u"Read 2 min ago. Next reading in 10 min."_s};
        auto draining = state;
        draining.balances[0].level = draining.balances[0].supply.level = Level::Low;
        draining.balances[0].runway = {Runway::State::Draining, Amount(9), f.now.addDays(5), f.now.addDays(8)};
        QTest::newRow("runs out") << draining
                                  << QStringList{u"Ocean · mail credits"_s,
                                                 u"1,234.50 credits"_s,
                                                 u"Low: runs out in 5 to 8 days"_s,
                                                 u"Empty in 5 to 8 days (11/27/26 to 11/30/26), at 9 credits a day."_s,
                                                 DefaultMark,
                                                 u"Read 2 min ago. Next reading in 10 min."_s};
        draining.readAt = f.now.addSecs(-3 * 3600);
        QTest::newRow("out of date: no forecast")
            << draining
            << QStringList{u"Ocean · mail credits"_s,
                           u"1,234.50 credits"_s,
                           u"Low"_s,
                           u"No forecast: the last reading is from 3 h ago."_s,
                           DefaultMark,
                           u"Out of date: read 3 h ago. Next reading in 10 min."_s};
        auto expiring = state;
        expiring.balances[0].level = expiring.balances[0].expiry.level = Level::Low;
        expiring.balances[0].balance.expiresAt = f.now.addDays(9);
        expiring.marks[u"mail"_s] = {.expiryLow = 10, .expiryCritical = 3};
        QTest::newRow("expires")
            << expiring
            << QStringList{u"Ocean · mail credits"_s,
                           u"1,234.50 credits"_s,
                           u"Low: expires in 9 days"_s,
                           u"Expires 12/1/26 (in 9 days)."_s,
                           u"Low 10 days before it expires. Critical 3 days before it expires. "_s + DefaultMark,
                           u"Read 2 min ago. Next reading in 10 min."_s};
        auto dated = state;
        dated.balances[0].balance.expiresAt = f.now.addDays(40);
        QTest::newRow("both defaults are said as one")
            << dated
            << QStringList{u"Ocean · mail credits"_s,
                           u"1,234.50 credits"_s,
                           u"OK"_s,
                           u"Expires 1/1/27 (in 40 days)."_s,
                           DefaultMark + u" Low 14 days before it expires."_s,
                           u"Read 2 min ago. Next reading in 10 min."_s};
        auto unlimited = state;
        unlimited.balances[0].balance.amount = {};
        QTest::newRow("unlimited") << unlimited
                                   << QStringList{u"Ocean · mail credits"_s, u"unlimited"_s, u"OK"_s,
                                                  u"Read 2 min ago. Next reading in 10 min."_s};
        auto quota = state;
        quota.balances[0].balance.resetsAt = f.now.addSecs(3 * 3600);
        quota.balances[0].runway = {Runway::State::Draining, Amount(9), f.now.addDays(6), f.now.addDays(9)};
        QTest::newRow("resets before it is empty")
            << quota
            << QStringList{
                   u"Ocean · mail credits"_s,      u"1,234.50 credits"_s, u"OK"_s,
                   u"Resets 11/22/26 (in 3 h)."_s, u"No mark is set."_s,  u"Read 2 min ago. Next reading in 10 min."_s};
        auto unread = state;
        unread.balances.clear();
        unread.readAt = {};
        QTest::newRow("never read") << unread
                                    << QStringList{u"Ocean"_s, u"Not read yet"_s,
                                                   u"Never read so far. Next reading in 10 min."_s};
    }

    void itSaysHowTheBalanceStands()
    {
        QFETCH(AccountState, state);
        UiFixture f;
        f.monitor.watch(state);
        DetailsPane pane(f.services());
        pane.setCurrent(state.account.id, {});
        QVERIFY(pane.isVisible());
        QTEST(facts(pane), "facts");
        QCOMPARE(pane.findChild<QTabWidget *>()->isVisible(), !state.balances.isEmpty());
        QCOMPARE(pane.findChild<QWidget *>(u"accountPanel"_s)->isVisible(), state.refresh.failure.has_value());
        for (const auto *label : pane.findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void withoutAChoiceItIsHidden()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"Ocean"_s, {f.balance(u"mail"_s, "5")}));
        DetailsPane pane(f.services());
        pane.setCurrent({}, {});
        QVERIFY(!pane.isVisible());
        pane.setCurrent(u"Ocean"_s, {});
        QVERIFY(pane.isVisible());
        f.monitor.forget(u"Ocean"_s);
        QVERIFY(!pane.isVisible());
    }

    void anAccountIsShownByItsMostUrgentBalanceWhichThenStays()
    {
        UiFixture f;
        auto state = f.account(u"Ocean"_s, {f.balance(u"a"_s, "5"), f.balance(u"b"_s, "6", Level::Low)});
        f.monitor.watch(state);
        DetailsPane pane(f.services());
        pane.setCurrent(u"Ocean"_s, {});
        QCOMPARE(text(pane, "Title"), u"Ocean"_s);
        auto *choice = pane.findChild<QComboBox *>();
        QCOMPARE(choice->currentText(), u"b credits"_s);
        QCOMPARE(text(pane, "Amount"), u"6 credits"_s);
        state.balances[0].level = Level::Empty;
        state.balances[1].balance.amount = Amount(4);
        put(f, state);
        QCOMPARE(text(pane, "Amount"), u"4 credits"_s);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Up);
        QCOMPARE(text(pane, "Amount"), u"5 credits"_s);
        state.balances.removeFirst();
        put(f, state);
        QCOMPARE(text(pane, "Title"), u"Ocean · b credits"_s);
        QVERIFY(!choice->isVisible());
    }

    void aBalanceOfItsOwnRowIsShown()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"Ocean"_s, {f.balance(u"a"_s, "5"), f.balance(u"b"_s, "6", Level::Low)}));
        DetailsPane pane(f.services());
        pane.setCurrent(u"Ocean"_s, u"a"_s);
        QCOMPARE(text(pane, "Amount"), u"5 credits"_s);
    }

    void hiddenAmountsAreNotSaid()
    {
        UiFixture f;
        auto balance = f.balance(u"mail"_s, "98", Level::Low);
        balance.balance.limit = Amount(400);
        balance.balance.parts = {{u"One-time"_s, Amount(98)}};
        balance.runway = {Runway::State::Draining, Amount::fromString(u"12.5"), f.now.addDays(6), f.now.addDays(9)};
        balance.doubt = Doubt{Amount(3), f.now};
        auto state = f.account(u"Ocean"_s, {balance});
        state.marks[u"mail"_s] = {.low = Threshold{Threshold::Unit::Amount, Amount(120)}};
        f.monitor.watch(state);
        DetailsPane pane(f.services());
        pane.setCurrent(u"Ocean"_s, {});
        auto settings = f.book.settings();
        settings.hideAmounts = true;
        QVERIFY(f.book.setSettings(settings));
        QCOMPARE(facts(pane), (QStringList{u"Ocean · mail credits"_s, u"••• credits"_s, u"Low, to be confirmed"_s,
                                           u"••• credits reported, waiting for a second reading"_s, u"24 %"_s,
                                           u"Empty in 6 to 9 days."_s, u"Low at ••• credits."_s, u"One-time"_s,
                                           u"Read 2 min ago. Next reading in 10 min."_s}));
    }

    void theDefaultMarkIsSaidToBeOne()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"Ocean"_s, {f.balance(u"mail"_s, "5")}));
        DetailsPane pane(f.services());
        pane.setCurrent(u"Ocean"_s, {});
        auto settings = f.book.settings();
        settings.defaultMark.critical = Threshold{Threshold::Unit::Percent, Amount(10)};
        QVERIFY(f.book.setSettings(settings));
        QCOMPARE(text(pane, "Marks"), u"Default mark: Low at 7 days of runway, critical at 10 % of the tank."_s);
    }

    void agesGrow()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"Ocean"_s, {f.balance(u"mail"_s, "5")}));
        DetailsPane pane(f.services());
        pane.setCurrent(u"Ocean"_s, {});
        f.now = f.now.addSecs(60);
        pane.tick();
        QCOMPARE(text(pane, "Readings"), u"Read 3 min ago. Next reading in 9 min."_s);
    }

    void newsOfTheAccountKeepTheZoom()
    {
        UiFixture f;
        auto state = f.account(u"Ocean"_s, {f.balance(u"mail"_s, "5")});
        f.history.series[u"Ocean"_s][u"mail"_s] = {{f.now.addDays(-3), Amount(9)}, {f.now.addDays(-1), Amount(5)}};
        f.monitor.watch(state);
        DetailsPane pane(f.services());
        pane.setCurrent(u"Ocean"_s, {});
        auto *plot = pane.findChild<HistoryPlot *>();
        QTest::keyClick(plot, Qt::Key_Plus);
        const auto zoomed = plot->xAxis->range();
        state.readAt = f.now;
        put(f, state);
        QVERIFY(plot->isZoomed());
        QCOMPARE(plot->xAxis->range(), zoomed);
    }

    void whatFailedCanBeActedOn()
    {
        UiFixture f;
        auto state = f.account(u"Ocean"_s, {f.balance(u"mail"_s, "5")});
        state.refresh.failure = Failure{.kind = Failure::Kind::CredentialsRejected};
        f.monitor.watch(state);
        DetailsPane pane(f.services());
        pane.setCurrent(u"Ocean"_s, {});
        QSignalSpy secrets(&pane, &DetailsPane::secretsRequested);
        QSignalSpy refresh(&pane, &DetailsPane::refreshRequested);
        for (auto *button : pane.findChild<QWidget *>(u"accountPanel"_s)->findChildren<QPushButton *>())
            QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(secrets.size(), 1);
        QCOMPARE(refresh.size(), 1);
    }

    void everyControlHasAName()
    {
        UiFixture f;
        f.history.series[u"Ocean"_s][u"a"_s] = {{f.now.addDays(-3), Amount(9)}, {f.now.addDays(-1), Amount(5)}};
        f.monitor.watch(f.account(u"Ocean"_s, {f.balance(u"a"_s, "5"), f.balance(u"b"_s, "6")}));
        DetailsPane pane(f.services());
        pane.setCurrent(u"Ocean"_s, u"a"_s);
        // Accessible by its current text alone, it would say what, but not what for.
        QCOMPARE(pane.findChild<QComboBox *>()->accessibleName(), u"Balance to show"_s);
        int controls = 0;
        for (auto *widget : pane.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            ++controls;
            auto *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
        QVERIFY(controls > 8);
    }
};

QTEST_MAIN(tst_DetailsPane)
#include "tst_detailspane.moc"
