// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "ports/notifier.h"
#include "quiethours.h"

#include <QObject>
#include <QTimer>

class HistoryStore;
class Monitor;

/// Turns alerts into notifications: what one round of refreshes raises becomes one, and never are there more than a few an hour.
/// An alert counts as delivered only when the daemon has taken it; what was not delivered is tried again, also after a restart.
/// What no longer holds is taken back from the screen, or never shown. What a daemon did not answer to in time may show all the
/// same: it is sent again as it was, to replace that.
class AlertRelay : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds GatheringTime{2};     ///< after an alert, without another one
    static constexpr std::chrono::seconds LongestGathering{10}; ///< while a round of refreshes goes on
    static constexpr std::chrono::minutes RetryTime{5};         ///< while no daemon takes anything
    static constexpr std::chrono::minutes ReminderTime{15};     ///< that reminders wait for others
    static constexpr int MostPerHour = 4;

    /// Makes the words: the text layer's, passed in because words do not live here. Never called with nothing. The tag is not used.
    using Wording = std::function<Notification(const QList<Alert> &, const Monitor &)>;

    AlertRelay(Monitor &monitor, HistoryStore &history, Notifier &notifier, Wording wording, QObject *parent = nullptr);

    /// Sends what an earlier run could not.
    void start();
    /// Sends what may be sent by now, and looks again when more may be. Needs to be called by nobody but a timer.
    void deliver();
    /// Alerts that are raised in these hours wait for their end.
    void setQuietHours(const std::optional<QuietHours> &hours);
    /// Takes all from the screen, told as it is: nobody will listen to what is clicked there any more, or it says too much.
    void clearScreen();

Q_SIGNALS:
    /// The user clicked on a notification about this account (empty: several).
    void opened(const AccountId &account);
    /// The user wants to pay.
    void topUpRequested(const AccountId &account);
    /// Whether the last notification was taken by a daemon; tells only of a change.
    void reachableChanged(bool reachable, const Problem &why);

private:
    /// A notification that may be on screen.
    struct Shown {
        QString tag;
        QList<Alert> alerts;
    };
    /// What a daemon took, though that could not be recorded.
    struct Unrecorded {
        Alert alert;
        QDateTime at;
    };

    bool isBorneOut(const Alert &alert) const;
    bool isWanted(const Alert &alert) const;
    bool isOver(const Alert &alert) const;
    std::chrono::milliseconds toWait();
    std::chrono::milliseconds quietFor() const;
    std::chrono::milliseconds limitedFor();
    void gather(const Alert &alert);
    QList<Alert> wantedOf(const QList<Alert> &stored);
    Shown next(const QList<Alert> &waiting) const;
    bool isForLater(const QList<Alert> &alerts) const;
    void answered(const Shown &shown, const Outcome<> &outcome);
    void putOnScreen(const Shown &shown);
    void record(const QList<Alert> &taken);
    void recordAgain(const QList<Alert> &stored);
    bool isUnrecorded(const Alert &alert) const;
    void take(const std::function<bool(const Alert &)> &isTaken, const QString &replacedTag = {});
    void act(const QString &tag, const QString &actionId);

    Monitor &m_monitor;
    HistoryStore &m_history;
    Notifier &m_notifier;
    const Wording m_wording;
    QTimer m_timer;
    QDateTime m_gatheringSince; ///< null when nothing is gathered
    std::optional<QuietHours> m_quietHours;
    bool m_isSending = false;
    bool m_isReachable = true;
    QList<Alert> m_unstored;        ///< raised, though that could not be stored yet: told all the same
    QList<Unrecorded> m_unrecorded; ///< not to be told again
    QList<QDateTime> m_toldAt;      ///< by this run, in the last hour
    QList<Shown> m_shown;
};
