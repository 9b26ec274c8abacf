// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "alert.h"
#include "catalog.h"
#include "clock.h"
#include "refreshjob.h"
#include "settings.h"
#include "statejournal.h"

#include <QHash>
#include <QObject>

class HistoryStore;
class OriginWaits;

/// Holds the state of every account and says when it changes. The one place that settles a refresh.
class Monitor : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the monitor.
    struct Ports {
        SecretStore &secrets;
        HttpClient &http;
        HistoryStore &history;
    };
    enum class Asker { Schedule, User };

    Monitor(Ports ports, const Catalog &catalog, Clock clock, Chance chance, QObject *parent = nullptr);

    /// In the order they were added.
    const QList<AccountState> &states() const { return m_states; }
    /// Null when there is no such account. Valid until the next change.
    const AccountState *state(const AccountId &id) const;
    const Catalog &catalog() const { return m_catalog; }
    QDateTime now() const { return m_clock(); }
    const Settings &settings() const { return m_settings; }

    /// Takes an account with all that is stored of it.
    void watch(AccountState state);
    /// Takes new details of an account that is watched, or watches it.
    void update(const Account &account);
    void setMark(const AccountId &id, const QString &balanceKey, const std::optional<Mark> &mark);
    void setSettings(const Settings &settings);
    void forget(const AccountId &id);
    /// Puts what is warned of aside: of one balance, or (empty key) of all that are not ok. Without \a snooze takes it back.
    /// It holds for this run also when it could not be stored.
    Outcome<> snooze(const AccountId &id, const QString &balanceKey, const std::optional<Snooze> &snooze);
    /// The user knows of what is warned of: no reminders until it gets worse. Of one balance, or (empty key) of all.
    Outcome<> acknowledge(const AccountId &id, const QString &balanceKey);
    /// What a mark on a balance would have warned of on its record, from \a from on: see rehearse(). Nothing of an unlimited one.
    Outcome<QList<Alert>> rehearsed(const AccountId &id, const QString &balanceKey, const Mark &mark, const QDateTime &from) const;
    /// Writes what is known and was left for later, since it is no news. To be called before the end, and before others read.
    Outcome<> flush();
    /// Deletes what was recorded before \a time.
    Outcome<> forgetHistory(const QDateTime &time);
    /// Thins what was recorded before \a time, a part at a time: gives whether there is more. What stands for a day is kept,
    /// so that nobody is told.
    Outcome<bool> thinHistory(const QDateTime &time);

    /// Asks now, unless a request is on its way, the server asked one of its accounts to wait, or the account's calls are used
    /// up. A user's wish also ends the rest that follows rejected credentials, and lets the keychain be asked again. Always ends in
    /// refreshed().
    void refresh(const AccountId &id, Asker asker);
    void refreshAll(Asker asker);
    /// Asks those that are due and not paused.
    void refreshDue();
    /// The keychain may answer now: asks those that failed for it.
    void refreshLocked();
    /// After a start, a wake from sleep or a jump of the clock: moves everything that is overdue into the next \a span, so that it is
    /// not a storm, and tells of no failure until the network has had the time to come up.
    void spreadOverdue(std::chrono::seconds span);

Q_SIGNALS:
    void accountAdded(const AccountState &state);
    void accountChanged(const AccountState &state);
    void accountRemoved(const AccountId &id);
    /// A refresh has ended, well or not; the state has been told before. Nothing was sent when it had to wait.
    void refreshed(const AccountId &id);
    /// To be told; already stored, or (id 0) to be stored with the account's next state. What was told and no longer holds shows in
    /// the state: see AccountState::bearsOut().
    void alertRaised(const Alert &alert);
    /// Something recorded was deleted.
    void historyForgotten();
    /// A reading could not be stored. It is shown all the same.
    void storageFailed(const Problem &problem);

private:
    AccountState *find(const AccountId &id);
    QList<AccountId> idsWhere(const std::function<bool(const AccountState &)> &holds) const;
    void setPace(AccountState &state) const;
    void refreshThese(const QList<AccountId> &ids, Asker asker);
    void ask(const AccountId &id, Asker asker, const OriginWaits &waits);
    void begin(AccountState &state);
    void settle(const AccountId &id, const Result<Reading> &outcome);
    QList<Alert> take(AccountState &state, const Reading &reading);
    QList<Alert> takeFailure(AccountState &state, const Failure &failure);
    Outlook outlookOf(const AccountId &id, const Balance &balance, const QDateTime &at) const;
    Rules rulesFor(const AccountState &state, const QString &balanceKey) const;
    bool isToldElsewhere(const AccountState &state, Why why) const;
    void rejudge(AccountState &state);
    Outcome<> changeWarned(const AccountId &id, const QString &balanceKey, const std::function<void(BalanceState &)> &change);
    Outcome<> keep(const AccountId &id, QList<Alert> alerts);

    const Ports m_ports;
    StateJournal m_journal;
    const Catalog &m_catalog;
    const Clock m_clock;
    const Chance m_chance;
    Settings m_settings;
    QDateTime m_patientUntil; ///< no failure is told before
    QList<AccountState> m_states;
    QHash<AccountId, qsizetype> m_rows; ///< where in m_states
    QHash<AccountId, RefreshJob *> m_jobs;
};
