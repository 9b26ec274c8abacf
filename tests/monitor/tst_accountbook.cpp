// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_AccountBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_book.reset();
        m_monitor.reset();
        m_store.reset();
        m_secrets = {};
        m_http = {};
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> { return demoReply("7"); };
        m_history = std::make_unique<FakeHistoryStore>();
        m_store = std::make_unique<FakeAccountStore>(m_history.get());
        m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog,
                                              [] { return QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC); }, [] { return 0.5; });
        m_book = std::make_unique<AccountBook>(*m_store, m_secrets, m_http, *m_monitor);
        QVERIFY(m_book->open());
    }
    void addsSecretFirstThenAccount()
    {
        QCOMPARE(add().value(), u"demo"_s);
        const auto account = m_monitor->state(u"demo"_s)->account;
        QCOMPARE(account.boundOrigin, u"https://demo.test"_s);
        QCOMPARE(account.secretTails.keys(), QStringList{u"token"_s});
        QVERIFY(m_secrets.entries.contains(account.entry));
        QCOMPARE(m_store->records.value(u"demo"_s).account, account);
    }
    void aSecretThatWasNotSavedChangesNothing()
    {
        m_secrets.failure = Failure{Failure::Kind::KeychainLocked};
        const auto outcome = add();
        QCOMPARE(outcome.error().kind, Problem::Kind::Keychain);
        QCOMPARE(outcome.error().cause->kind, Failure::Kind::KeychainLocked);
        QVERIFY(m_store->records.isEmpty() && m_monitor->states().isEmpty());
    }
    void anAccountThatWasNotStoredLeavesNoSecretBehind()
    {
        m_store->broken = Problem{.kind = Problem::Kind::Storage, .what = u"disk full"_s};
        QCOMPARE(add().error().kind, Problem::Kind::Storage);
        QVERIFY(m_secrets.entries.isEmpty() && m_monitor->states().isEmpty());
    }
    void aReplacedSecretGetsANewEntryAndTheOldOneGoes()
    {
        QVERIFY(add());
        const auto old = m_monitor->state(u"demo"_s)->account;
        QVERIFY(add(old, u"demo-token-2"_s));
        const auto now = m_monitor->state(u"demo"_s)->account;
        QVERIFY(now.entry != old.entry);
        QCOMPARE(m_secrets.entries.keys(), QList{now.entry});
        QCOMPARE(m_monitor->states().size(), 1);
    }
    void aFailedReplacementKeepsTheOldSecret()
    {
        QVERIFY(add());
        const auto before = m_monitor->state(u"demo"_s)->account;
        m_secrets.failure = Failure{Failure::Kind::KeychainDenied};
        QVERIFY(!add(before, u"demo-token-2"_s));
        QCOMPARE(m_monitor->state(u"demo"_s)->account, before);
        QVERIFY(m_secrets.entries.contains(before.entry));
    }
    void whoGivesUpWhileThePromptIsOpenAddsNothing()
    {
        auto dialog = std::make_unique<QObject>();
        const auto answers = begin(m_book->drafted({.providerId = u"demo"_s}).value(), dialog.get());
        dialog.reset();
        answerPrompts();
        QVERIFY(answers->isEmpty());
        QVERIFY(m_store->records.isEmpty() && m_monitor->states().isEmpty() && m_secrets.entries.isEmpty());
        QVERIFY(add()); // and again, which is one account and not two
        QCOMPARE(m_store->records.keys(), QStringList{u"demo"_s});
    }
    void anAccountThatCameWhileThePromptWasOpenIsNotReplaced()
    {
        const auto answers = begin(m_book->drafted({.providerId = u"demo"_s}).value());
        const auto other = m_book->drafted({.providerId = u"demo"_s, .label = u"Other"_s}).value();
        m_secrets.entries.insert(other.entry, std::make_shared<const Secret>(demoSecret()));
        QVERIFY(m_book->put(other));
        answerPrompts();
        QCOMPARE(answers->size(), 1);
        QCOMPARE(answers->first().error().kind, Problem::Kind::Usage);
        QCOMPARE(m_monitor->state(u"demo"_s)->account, other);
        QCOMPARE(m_secrets.entries.keys(), QList{other.entry});
        QCOMPARE(add().value(), u"demo-2"_s);
    }
    void anAccountRemovedWhileThePromptWasOpenStaysRemoved()
    {
        QVERIFY(add());
        const auto answers = begin(m_monitor->state(u"demo"_s)->account);
        m_secrets.hold = false;
        m_book->remove(u"demo"_s, {this, [](const Outcome<> &) {}});
        answerPrompts();
        QCOMPARE(answers->size(), 1);
        QCOMPARE(answers->first().error().kind, Problem::Kind::NotFound);
        QVERIFY(m_store->records.isEmpty() && m_monitor->states().isEmpty() && m_secrets.entries.isEmpty());
    }
    void whatWasChangedWhileThePromptWasOpenStaysChanged()
    {
        QVERIFY(add());
        const auto answers = begin(m_monitor->state(u"demo"_s)->account);
        QVERIFY(m_book->pause(u"demo"_s, true));
        answerPrompts();
        QVERIFY(answers->first());
        const auto account = m_monitor->state(u"demo"_s)->account;
        QVERIFY(account.paused);
        QCOMPARE(m_secrets.entries.keys(), QList{account.entry});
    }
    void aTestAsksButKeepsNothing()
    {
        std::optional<Result<Reading>> outcome;
        m_book->test(m_book->withSecret(m_book->drafted({.providerId = u"demo"_s}).value(), demoSecret()),
                     std::make_shared<const Secret>(demoSecret()), {this, [&](Result<Reading> result) { outcome = result; }});
        QCOMPARE(outcome.value()->balances.first().amount, Amount(7));
        QVERIFY(m_store->records.isEmpty() && m_secrets.entries.isEmpty());
    }
    void removesAccountThenSecret()
    {
        QVERIFY(add());
        std::optional<Outcome<>> outcome;
        m_book->remove(u"demo"_s, {this, [&](Outcome<> result) { outcome = result; }});
        QVERIFY(outcome && *outcome);
        QVERIFY(m_store->records.isEmpty() && m_secrets.entries.isEmpty() && m_monitor->states().isEmpty());
    }
    void tellsOfASecretThatCouldNotBeRemoved()
    {
        QVERIFY(add());
        m_secrets.failure = Failure{Failure::Kind::KeychainLocked};
        std::optional<Outcome<>> outcome;
        m_book->remove(u"demo"_s, {this, [&](Outcome<> result) { outcome = result; }});
        QCOMPARE(outcome->error().kind, Problem::Kind::Keychain);
        QVERIFY(m_monitor->states().isEmpty());
    }
    void anotherOriginWaitsForTheSecretsAgain()
    {
        QVERIFY(add());
        const auto edited = m_book->edited(u"demo"_s, {.providerId = {}, .label = u"Moved"_s, .origin = u"https://eu.demo.test"_s});
        QVERIFY(edited && m_book->put(*edited));
        QCOMPARE(edited->boundOrigin, u"https://demo.test"_s);
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(m_monitor->state(u"demo"_s)->refresh.failure->kind, Failure::Kind::ConfirmationNeeded);
        QVERIFY(add(m_monitor->state(u"demo"_s)->account));
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QVERIFY(!m_monitor->state(u"demo"_s)->refresh.failure);
    }
    void everythingIsThereAfterARestart()
    {
        QVERIFY(add());
        QVERIFY(m_book->setMark(u"demo"_s, u"credits"_s, Mark{.low = Threshold::fromString(u"10")}));
        QVERIFY(m_book->setSettings({.every = std::chrono::hours(1)}));
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        const auto before = m_monitor->states();
        Monitor again(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog, [this] { return m_monitor->now(); }, [] { return 0.5; });
        AccountBook book(*m_store, m_secrets, m_http, again);
        QVERIFY(book.open());
        QCOMPARE(again.states(), before);
        QCOMPARE(book.settings().every, std::chrono::hours(1));
    }
    void importReplacesMarksAndKeepsTheRest()
    {
        QVERIFY(add());
        QVERIFY(m_book->setMark(u"demo"_s, u"credits"_s, Mark{.low = Threshold::fromString(u"10")}));
        auto ledger = m_book->ledger();
        ledger.accounts.first().marks = {{u"other"_s, Mark{.low = Threshold::fromString(u"5")}}};
        ledger.settings.startHidden = true;
        QVERIFY(m_book->import(ledger));
        QCOMPARE(m_monitor->state(u"demo"_s)->marks, ledger.accounts.first().marks);
        QVERIFY(m_book->settings().startHidden);
        QCOMPARE(m_book->ledger(), ledger);
    }
    void anImportThatCannotBeStoredChangesNothing()
    {
        QVERIFY(add());
        const auto before = m_book->ledger();
        auto ledger = before;
        ledger.accounts.first().account.label = u"Other"_s;
        m_store->broken = Problem{.kind = Problem::Kind::Storage, .what = u"disk full"_s};
        QVERIFY(!m_book->import(ledger));
        QCOMPARE(m_book->ledger(), before);
    }

private:
    Outcome<AccountId> add() { return add(m_book->drafted({.providerId = u"demo"_s}).value()); }
    Outcome<AccountId> add(const Account &account, const QString &token = u"demo-token"_s)
    {
        std::optional<Outcome<AccountId>> outcome;
        m_book->add(account, demoSecret(token), {this, [&](Outcome<AccountId> result) { outcome = result; }});
        return outcome.value();
    }

    using Answers = QList<Outcome<AccountId>>;

    /// Adds while the keychain shows a prompt that nobody has answered yet.
    std::shared_ptr<const Answers> begin(const Account &account, QObject *dialog = nullptr)
    {
        const auto answers = std::make_shared<Answers>();
        m_secrets.hold = true;
        m_book->add(account, demoSecret(u"demo-token-late"_s),
                    {dialog ? dialog : this, [answers](const Outcome<AccountId> &result) { answers->append(result); }});
        return answers;
    }
    void answerPrompts()
    {
        m_secrets.hold = false;
        for (const auto &answer : std::exchange(m_secrets.held, {}))
            answer();
    }

    const Catalog m_catalog = demoCatalog();
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    std::unique_ptr<FakeHistoryStore> m_history;
    std::unique_ptr<FakeAccountStore> m_store;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<AccountBook> m_book;
};

QTEST_APPLESS_MAIN(tst_AccountBook)
#include "tst_accountbook.moc"
