// SPDX-License-Identifier: GPL-3.0-or-later
#include "leveltext.h"

#include <QCoreApplication>

namespace {
struct LevelText { Q_DECLARE_TR_FUNCTIONS(LevelText) };
} // namespace

QString levelText(Level level)
{
    switch (level) {
    case Level::Ok:
        return LevelText::tr("OK");
    case Level::Unknown:
        return LevelText::tr("Unknown");
    case Level::Low:
        return LevelText::tr("Low");
    case Level::Critical:
        return LevelText::tr("Critical");
    case Level::Empty:
        return LevelText::tr("Empty");
    }
    Q_UNREACHABLE();
}
