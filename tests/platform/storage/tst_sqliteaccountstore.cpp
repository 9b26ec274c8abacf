// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteaccountstore.h"
#include "storedemo.h"
#include "storepair.h"
#include "testresult.h"

using namespace Qt::StringLiterals;

/// The port's contract, for the real store and for the fake that other tests lean on; at the end what only SQLite can get wrong.
class tst_SqliteAccountStore : public QObject
{
    Q_OBJECT
    std::unique_ptr<StorePair> m_pair;

    AccountStore &store() { return m_pair->accounts(); }
    AccountState loaded(const AccountId &id)
    {
        m_pair->reopen();
        const auto states = store().load().value();
        const auto it = std::find_if(states.begin(), states.end(), [&](const auto &s) { return s.account.id == id; });
        return it == states.end() ? AccountState() : *it;
    }
    Connection *sql()
    {
        auto *pair = dynamic_cast<SqlitePair *>(m_pair.get());
        return pair ? &pair->database().connection() : nullptr;
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("fake") << u"fake"_s;
    }
    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_pair = StorePair::make(kind);
    }

    void beginsEmpty()
    {
        QCOMPARE(store().load().value(), QList<AccountState>());
        QCOMPARE(store().settings().value(), Settings());
    }

    void givesBackWhatWasSaved()
    {
        REQUIRE(store().save(demo::fullAccount(u"ocean-2"_s)));
        QCOMPARE(loaded(u"ocean-2"_s), (AccountState{.account = demo::fullAccount(u"ocean-2"_s)}));
    }

    void loadsByIdWhateverTheOrderOfSaving()
    {
        for (const auto &id : {u"b"_s, u"c"_s, u"a"_s})
            REQUIRE(store().save(demo::fullAccount(id)));
        QStringList ids;
        const auto states = store().load().value();
        for (const auto &state : states)
            ids.append(state.account.id);
        QCOMPARE(ids, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void replacesAnAccountAndKeepsItsHistoryAndMarks()
    {
        REQUIRE(store().save(demo::fullAccount(u"a"_s)));
        REQUIRE(store().saveMark(u"a"_s, u"z"_s, demo::fullMark()));
        REQUIRE(m_pair->history().settle(demo::fullState(u"a"_s), {}, demo::at(9)));
        const Account bare{.id = u"a"_s, .entry = {}, .providerId = u"ocean"_s, .label = u"New"_s};
        REQUIRE(store().save(bare));
        const auto state = loaded(u"a"_s);
        QCOMPARE(state.account, bare);
        QCOMPARE(state.balances, demo::fullState(u"a"_s).balances);
        QCOMPARE(state.marks.value(u"z"_s), demo::fullMark());
        QCOMPARE(m_pair->history().samples(u"a"_s, {}, {}).value().size(), 2);
    }

    void removesAnAccountWithAllThatHangsOnIt()
    {
        for (const auto &id : {u"a"_s, u"b"_s}) {
            REQUIRE(store().save(demo::fullAccount(id)));
            REQUIRE(store().saveMark(id, u"z"_s, demo::fullMark()));
            REQUIRE(m_pair->history().settle(demo::fullState(id), {demo::alertOf(id, Level::Low)}, demo::at(9)));
        }
        REQUIRE(store().remove(u"a"_s));
        QCOMPARE(store().load().value().size(), 1);
        QCOMPARE(m_pair->history().samples(u"a"_s, {}, {}).value(), QList<Sample>());
        QCOMPARE(m_pair->history().undelivered().value().size(), 1);
        QCOMPARE(loaded(u"b"_s).marks.size(), 1);
        REQUIRE(store().save(demo::fullAccount(u"a"_s)));
        QCOMPARE(loaded(u"a"_s), (AccountState{.account = demo::fullAccount(u"a"_s)}));
    }

    void removingWhatIsNotThereIsDone() { REQUIRE(store().remove(u"nobody"_s)); }

    void setsAndRemovesMarks()
    {
        REQUIRE(store().save(demo::fullAccount(u"a"_s)));
        REQUIRE(store().saveMark(u"a"_s, u"z"_s, demo::fullMark()));
        REQUIRE(store().saveMark(u"a"_s, u"none"_s, Mark()));
        QCOMPARE(loaded(u"a"_s).marks, (QMap<QString, Mark>{{u"none"_s, {}}, {u"z"_s, demo::fullMark()}}));
        REQUIRE(store().saveMark(u"a"_s, u"z"_s, std::nullopt));
        QCOMPARE(loaded(u"a"_s).marks, (QMap<QString, Mark>{{u"none"_s, {}}}));
    }

    void refusesAMarkOnAnAccountThatIsNotThere()
    {
        const auto saved = store().saveMark(u"nobody"_s, u"z"_s, demo::fullMark());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Problem::Kind::NotFound);
        QVERIFY(saved.error().what.contains(u"nobody"_s));
    }

    void keepsSettings()
    {
        REQUIRE(store().saveSettings(demo::fullSettings()));
        m_pair->reopen();
        QCOMPARE(store().settings().value(), demo::fullSettings());
        REQUIRE(store().saveSettings({}));
        QCOMPARE(store().settings().value(), Settings());
    }

    void takesAWholeLedger()
    {
        REQUIRE(store().save(demo::fullAccount(u"old"_s)));
        REQUIRE(store().saveMark(u"old"_s, u"gone"_s, Mark()));
        REQUIRE(store().save(demo::fullAccount(u"other"_s)));
        const Account bare{.id = u"old"_s, .entry = {}, .providerId = u"ocean"_s, .label = u"New"_s};
        REQUIRE(store().saveAll({.accounts = {{bare, {{u"z"_s, demo::fullMark()}}}, {demo::fullAccount(u"new"_s)}},
                                 .settings = demo::fullSettings()}));
        QCOMPARE(loaded(u"old"_s).account, bare);
        QCOMPARE(loaded(u"old"_s).marks, (QMap<QString, Mark>{{u"z"_s, demo::fullMark()}}));
        QCOMPARE(loaded(u"new"_s).account, demo::fullAccount(u"new"_s));
        QCOMPARE(loaded(u"other"_s).account, demo::fullAccount(u"other"_s));
        QCOMPARE(store().settings().value(), demo::fullSettings());
    }

    void aLedgerIsTakenAsAWholeOrNotAtAll()
    {
        if (!sql())
            QSKIP("the fake has nothing that could fail in the middle");
        REQUIRE(sql()->run(u"CREATE TEMP TRIGGER fails BEFORE INSERT ON setting BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        const auto saved = store().saveAll({.accounts = {{demo::fullAccount(u"a"_s)}}, .settings = demo::fullSettings()});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Problem::Kind::Storage);
        QCOMPARE(store().load().value(), QList<AccountState>());
        REQUIRE(sql()->run(u"DROP TRIGGER fails"_s));
        REQUIRE(store().saveAll({.accounts = {{demo::fullAccount(u"a"_s)}}, .settings = {}}));
    }

    void namesAValueThatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *damage, const char *where) {
            QTest::newRow(where) << QString::fromLatin1(damage) << QString::fromLatin1(where);
        };
        row("UPDATE balance SET level = 'lowish'", "balance.level");
        row("UPDATE balance SET amount = '1,5'", "balance.amount");
        row("UPDATE balance SET in_use = 2", "balance.in_use");
        row("UPDATE balance SET expires_at = 'tomorrow'", "balance.expires_at");
        row("UPDATE part SET amount = ''", "part.amount");
        row("UPDATE refresh_state SET failure = 'bored'", "refresh_state.failure");
        row("UPDATE refresh_state SET failures = 'many'", "refresh_state.failures");
        row("UPDATE account SET entry = 'not-a-uuid'", "account.entry");
        row("UPDATE account SET paused = 'perhaps'", "account.paused");
        row("UPDATE mark SET low = '120%'", "mark.low");
    }
    void namesAValueThatItDoesNotUnderstand()
    {
        if (!sql())
            QSKIP("the fake keeps values, not text");
        QFETCH(QString, damage);
        QFETCH(QString, where);
        REQUIRE(store().save(demo::fullAccount(u"a"_s)));
        REQUIRE(store().saveMark(u"a"_s, u"z"_s, demo::fullMark()));
        REQUIRE(m_pair->history().settle(demo::fullState(u"a"_s), {}, demo::at(9)));
        REQUIRE(store().load());
        REQUIRE(sql()->run(damage));
        const auto states = store().load();
        QVERIFY(!states);
        QCOMPARE(states.error().kind, Problem::Kind::BadData);
        QCOMPARE(states.error().where, where);
    }
};

QTEST_GUILESS_MAIN(tst_SqliteAccountStore)
#include "tst_sqliteaccountstore.moc"
