// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

/// Many changes at once are one piece of work: it is done once, in the next turn of the event loop after start().
class Soon : public QTimer
{
    Q_OBJECT
public:
    template <typename Owner>
    Soon(Owner *owner, void (Owner::*work)())
    {
        setSingleShot(true);
        setInterval(0);
        connect(this, &QTimer::timeout, owner, work);
    }

    /// Starts when \a sender emits \a signal, whatever that says.
    template <typename Sender, typename Signal>
    void startOn(const Sender *sender, Signal signal)
    {
        connect(sender, signal, this, qOverload<>(&QTimer::start));
    }
};
