// SPDX-License-Identifier: GPL-3.0-or-later
#include "leveltext.h"

#include <QCoreApplication>

QString levelText(Level level)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("LevelText", text); };
    switch (level) {
    case Level::Ok:
        return tr("OK");
    case Level::Unknown:
        return tr("Unknown");
    case Level::Low:
        return tr("Low");
    case Level::Critical:
        return tr("Critical");
    case Level::Empty:
        return tr("Empty");
    }
    Q_UNREACHABLE();
}
