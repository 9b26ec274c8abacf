// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/accountstore.h"
#include "ports/definitionstore.h"
#include "ports/historystore.h"

#include <functional>

/// A history in memory that keeps the port's contract (tst_sqlitehistorystore runs on it too). On its own it takes
/// any account; behind a FakeAccountStore only those that are stored there.
class FakeHistoryStore : public HistoryStore
{
public:
    struct Past {
        QDateTime readAt;
        QList<BalanceState> balances;
        QList<BalanceState> missing;
        RefreshState refresh;
    };

    std::optional<Problem> broken; ///< answered instead of doing anything, while set
    int settled = 0;               ///< successful calls of settle()
    QMap<AccountId, Past> pasts;
    QMap<AccountId, QMap<QString, QMap<QDateTime, Amount>>> series; ///< by account, balance key and time
    QMap<AccountId, QMap<QString, QString>> units; ///< of the series
    QList<Alert> raised;
    QMap<AccountId, QList<FailureSpell>> spells; ///< by account, oldest first
    std::function<bool(const AccountId &)> isKnown;

    Outcome<QList<Alert>> settle(const AccountState &state, const QList<Alert> &alerts, const QDateTime &now) override;
    Outcome<> keep(const QList<AccountState> &states) override;
    Outcome<> spend(const AccountId &id, const QDateTime &paidUntil) override;
    Outcome<QList<Alert>> undelivered() override;
    Outcome<> markDelivered(const QList<qint64> &alertIds, const QDateTime &at) override;
    Outcome<QList<Sample>> samples(const AccountId &id, const QString &balanceKey, const QDateTime &since) override;
    Outcome<Series> course(const AccountId &id, const QString &balanceKey, const QDateTime &from, const QDateTime &to,
                           int most) override;
    Outcome<QList<Alert>> alerts(const AccountId &id, const QDateTime &since) override;
    Outcome<QList<QDateTime>> deliveries(const QDateTime &since) override;
    Outcome<QList<FailureSpell>> failures(const AccountId &id, const QDateTime &since) override;
    Outcome<> forgetBefore(const QDateTime &time) override;
    Outcome<bool> thinBefore(const QDateTime &time) override;

    void forget(const AccountId &id);

private:
    void takeSpellsOn(const AccountState &state);

    qint64 m_lastId = 0;
};

/// Accounts in memory, keeping the port's contract (tst_sqliteaccountstore runs on it too).
class FakeAccountStore : public AccountStore
{
public:
    /// Without a history, load() gives accounts that were never read. The history must outlive the store.
    explicit FakeAccountStore(FakeHistoryStore *history = nullptr);
    ~FakeAccountStore() override;

    std::optional<Problem> broken; ///< answered instead of doing anything, while set
    QMap<AccountId, AccountRecord> records;
    Settings stored;

    Outcome<QList<AccountState>> load() override;
    Outcome<> save(const Account &account) override;
    Outcome<> remove(const AccountId &id) override;
    Outcome<> saveMark(const AccountId &id, const QString &balanceKey, const std::optional<Mark> &mark) override;
    Outcome<Settings> settings() override;
    Outcome<> saveSettings(const Settings &settings) override;
    Outcome<> saveAll(const Ledger &ledger) override;

private:
    FakeHistoryStore *const m_history;
};

/// A folder of definitions in memory that keeps the port's contract (tst_definitionfolder runs on it too).
class FakeDefinitionStore : public DefinitionStore
{
public:
    std::optional<Problem> broken; ///< answered instead of doing anything, while set
    QMap<QString, QByteArray> kept; ///< by id

    Outcome<> save(const QString &id, const QByteArray &toml) override
    {
        if (broken)
            return tl::unexpected(*broken);
        kept[id] = toml;
        return {};
    }
    Outcome<> remove(const QString &id) override
    {
        if (broken)
            return tl::unexpected(*broken);
        kept.remove(id);
        return {};
    }
};
