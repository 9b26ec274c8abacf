// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "continuation.h"

#include <QList>

/// Something to tell somebody who is not looking. All texts are plain, never markup.
struct Notification {
    enum class Urgency { Low, Normal, Critical };
    struct Action {
        QString id; ///< "default" is a click on the notification itself
        QString label;
    };

    QString tag; ///< what it is about; a later one with the same tag replaces it
    QString title;
    QString body;
    Urgency urgency = Urgency::Normal;
    QList<Action> actions = {};
};

/// What can be done from a notification.
namespace ActionId {
inline constexpr QLatin1StringView Open{"default"};
inline constexpr QLatin1StringView TopUp{"top-up"};
inline constexpr QLatin1StringView Snooze{"snooze"};
} // namespace ActionId

/// Shows notifications. Every call is answered exactly once.
class Notifier
{
public:
    using ActivationHandler = std::function<void(const QString &tag, const QString &actionId)>;

    virtual ~Notifier() = default;

    /// Succeeds once the daemon has taken it; a Problem says why nobody was told.
    virtual void show(const Notification &notification, Continuation<void, Problem> then) = 0;
    /// Takes a notification back whose reason is gone. Nothing happens when it is not shown.
    virtual void withdraw(const QString &tag) = 0;
    /// Called for clicks on our own notifications only. One handler; a later one replaces it.
    virtual void onActivated(ActivationHandler handler) = 0;
};
