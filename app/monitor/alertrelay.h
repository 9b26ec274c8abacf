// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "quiethours.h"
#include "ports/notifier.h"

#include <QObject>
#include <QTimer>

class HistoryStore;
class Monitor;

/// Turns alerts into notifications: what is raised within a few seconds becomes one. An alert counts as delivered only
/// when the daemon has taken it; what was not delivered is tried again with the next one and at the next start.
class AlertRelay : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds GatheringTime{2};

    /// Makes the words: the text layer's, passed in because words do not live here. Never called with nothing.
    using Wording = std::function<Notification(const QList<Alert> &)>;

    AlertRelay(Monitor &monitor, HistoryStore &history, Notifier &notifier, Wording wording, QObject *parent = nullptr);

    /// Sends what an earlier run could not.
    void start();
    /// Alerts that are raised in these hours wait for their end.
    void setQuietHours(const std::optional<QuietHours> &hours);

Q_SIGNALS:
    /// The user clicked on a notification about these accounts (empty: several).
    void opened(const AccountId &account);
    /// Whether the last notification was taken by a daemon; tells only of a change.
    void reachableChanged(bool reachable, const Problem &why);

private:
    bool holds(const Alert &alert) const;
    std::chrono::milliseconds quietFor() const;
    void deliver();
    void relieve(const AccountId &id, const QString &balanceKey);

    Monitor &m_monitor;
    HistoryStore &m_history;
    Notifier &m_notifier;
    const Wording m_wording;
    QTimer m_gathering;
    std::optional<QuietHours> m_quietHours;
    bool m_isReachable = true;
    QList<Alert> m_shown; ///< what the notification on screen speaks of
    QString m_shownTag;
};
