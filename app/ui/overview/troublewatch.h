// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/soon.h"

#include <QObject>

class Monitor;
class Notices;

/// Looks for what keeps many accounts from being read at once, and says it once for all of them: a keychain that does not give
/// its secrets, a network that is not there.
class TroubleWatch : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    TroubleWatch(Monitor &monitor, Notices &notices, QObject *parent = nullptr);

    /// Looks again; for ages, which change by themselves.
    void look();

private:
    void lookAtKeychain();
    void lookAtNetwork();
    void tryAgain();

    Monitor &m_monitor;
    Notices &m_notices;
    Soon m_soon;
};
