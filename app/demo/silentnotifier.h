// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/notifier.h"

/// Takes every notification and shows none: nobody is alarmed by what is made up.
class SilentNotifier : public Notifier
{
public:
    void show(const Notification &, Continuation<void, Problem> then) override { then({}); }
    void withdraw(const QString &) override {}
    void onActivated(ActivationHandler) override {}
};
