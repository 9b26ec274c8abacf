// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// One line of diagnostics, for people who help: "Tray host: org.kde.StatusNotifierHost-1234". Never a secret.
struct Fact {
    QString name;
    QString value;

    friend bool operator==(const Fact &, const Fact &) = default;
};
