// SPDX-License-Identifier: GPL-3.0-or-later
#include "level.h"

using namespace Qt::StringLiterals;

QString levelName(Level level)
{
    switch (level) {
    case Level::Ok:
        return u"ok"_s;
    case Level::Unknown:
        return u"unknown"_s;
    case Level::Low:
        return u"low"_s;
    case Level::Critical:
        return u"critical"_s;
    case Level::Empty:
        return u"empty"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Level> levelFromName(QStringView name)
{
    for (const auto level : {Level::Ok, Level::Unknown, Level::Low, Level::Critical, Level::Empty}) {
        if (levelName(level) == name)
            return level;
    }
    return {};
}
