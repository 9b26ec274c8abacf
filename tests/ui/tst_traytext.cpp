// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/traytext.h"

#include "uifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_TrayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::English, QLocale::UnitedStates}); }

    void aLineSaysAmountAndTrouble_data()
    {
        QTest::addColumn<AccountState>("state");
        QTest::addColumn<QString>("line");
        const UiFixture f;
        QTest::newRow("ok") << f.account(u"Work"_s, {f.balance(u"mail"_s, "1250.50")}) << u"Work: 1,250.50 credits"_s;
        QTest::newRow("the most urgent of several")
            << f.account(u"Work"_s, {f.balance(u"phone"_s, "9"), f.balance(u"mail"_s, "5", Level::Critical)})
            << u"Work: mail credits 5 credits (Critical)"_s;
        auto failed = f.account(u"Work"_s, {f.balance(u"mail"_s, "7")}, 180);
        failed.refresh.failure = Failure{.kind = Failure::Kind::CredentialsRejected};
        QTest::newRow("failed") << failed << u"Work: Credentials rejected (7 credits, 3 h ago)"_s;
        failed.readAt = {};
        failed.balances = {};
        QTest::newRow("failed at once") << failed << u"Work: Credentials rejected"_s;
        failed.refresh.failure = {};
        QTest::newRow("never read") << failed << u"Work: not read yet"_s;
        QTest::newRow("stale") << f.account(u"Work"_s, {f.balance(u"mail"_s, "7")}, 50) << u"Work: out of date (7 credits, 50 min ago)"_s;
        auto paused = f.account(u"Work"_s, {f.balance(u"mail"_s, "7")});
        paused.account.paused = true;
        QTest::newRow("paused") << paused << u"Work: paused (7 credits, 2 min ago)"_s;
        auto muted = f.account(u"Work"_s, {f.balance(u"mail"_s, "7", Level::Low)});
        muted.account.muted = true;
        QTest::newRow("muted") << muted << u"Work: 7 credits (Low, muted)"_s;
        muted.refresh.failure = Failure{.kind = Failure::Kind::CredentialsRejected};
        QTest::newRow("muted and failed") << muted << u"Work: Credentials rejected, muted (7 credits, 2 min ago)"_s;
        auto expiring = f.balance(u"mail"_s, "7", Level::Low);
        expiring.expiry.level = Level::Low;
        expiring.balance.expiresAt = f.now.addDays(9);
        QTest::newRow("expires") << f.account(u"Work"_s, {expiring}) << u"Work: 7 credits (Low, expires in 9 days)"_s;
        auto unlimited = f.balance(u"mail"_s, "1");
        unlimited.balance.amount = {};
        QTest::newRow("unlimited") << f.account(u"Work"_s, {unlimited}) << u"Work: unlimited"_s;
        QTest::newRow("a label of several lines") << f.account(u"Work\nfake: 9"_s, {f.balance(u"mail"_s, "7")}) << u"Work fake: 9: 7 credits"_s;
        QTest::newRow("a label with a placeholder") << f.account(u"%2"_s, {f.balance(u"mail"_s, "7")}) << u"%2: 7 credits"_s;
    }

    void aLineSaysAmountAndTrouble()
    {
        QFETCH(AccountState, state);
        QTEST(trayLines({state}, UiFixture().now).first().text, "line");
    }

    void theMostUrgentLineIsFirst()
    {
        const UiFixture f;
        const auto lines = trayLines({f.account(u"ok"_s, {f.balance(u"x"_s, "1")}), f.account(u"low"_s, {f.balance(u"x"_s, "1", Level::Low)}),
                                      f.account(u"empty"_s, {f.balance(u"x"_s, "0", Level::Empty)})},
                                     f.now);
        QCOMPARE(lines.at(0).account, u"empty"_s);
        QCOMPARE(lines.at(1).account, u"low"_s);
        QCOMPARE(lines.at(2).account, u"ok"_s);
    }

    void warningsAreTheWorstFirstWithoutWhatIsPutAside()
    {
        const UiFixture f;
        auto snoozed = f.balance(u"z"_s, "0", Level::Empty);
        snoozed.snooze = Snooze{};
        auto paused = f.account(u"paused"_s, {f.balance(u"x"_s, "0", Level::Empty)});
        paused.account.paused = true;
        auto muted = f.account(u"muted"_s, {f.balance(u"x"_s, "0", Level::Empty)});
        muted.account.muted = true;
        const auto lines = trayWarnings({f.account(u"a"_s, {f.balance(u"x"_s, "5", Level::Low), f.balance(u"y"_s, "9")}), paused, muted,
                                         f.account(u"b"_s, {f.balance(u"x"_s, "1", Level::Critical), snoozed})},
                                        f.now);
        QStringList texts;
        for (const auto &line : lines)
            texts += line.text;
        QCOMPARE(texts, QStringList({u"b: x credits critically low, 1 credits left"_s, u"a: x credits low, 5 credits left"_s}));
    }

    void aWarningOfWhatExpiresSaysSo()
    {
        const UiFixture f;
        auto expiring = f.balance(u"x"_s, "5000", Level::Low);
        expiring.expiry.level = Level::Low;
        expiring.balance.expiresAt = f.now.addDays(9);
        QCOMPARE(trayWarnings({f.account(u"a"_s, {expiring})}, f.now).first().text, u"a: x credits expires in 9 days, 5,000 credits left"_s);
        expiring.supply.level = Level::Low;
        QCOMPARE(trayWarnings({f.account(u"a"_s, {expiring})}, f.now).first().text, u"a: x credits low, 5,000 credits left"_s);
    }

    void theTooltipIsPlainAndSaysNothingThatTheMenuDoesNot()
    {
        const UiFixture f;
        QList<AccountState> states;
        for (int i = 0; i < 40; ++i)
            states.append(f.account(u"<b>R&D</b> %1"_s.arg(i), {f.balance(u"x"_s, "1")}));
        const auto lines = trayLines(states, f.now);
        QCOMPARE(lines.size(), 40);
        const auto tooltip = trayTooltip(lines);
        for (const auto forbidden : {u'&', u'<', u'>'})
            QVERIFY(!tooltip.contains(forbidden));
        const auto shown = tooltip.split(u'\n');
        QVERIFY(shown.size() <= 12);
        for (qsizetype i = 0; i < shown.size(); ++i) {
            auto menu = menuText(lines.at(i).text).replace(u"&&"_s, u"+"_s).replace(u'<', u'(').replace(u'>', u')');
            QCOMPARE(shown.at(i), menu);
        }
    }

    void anAmpersandIsNoMnemonic() { QCOMPARE(menuText(u"R&D: 5"_s), u"R&&D: 5"_s); }
};

QTEST_APPLESS_MAIN(tst_TrayText)
#include "tst_traytext.moc"
