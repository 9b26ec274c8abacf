// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingstable.h"

#include "storage/rows.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto Every = "every"_L1;
constexpr auto Low = "default-low"_L1;
constexpr auto Critical = "default-critical"_L1;
constexpr auto Tank = "default-tank"_L1;
constexpr auto Autostart = "autostart"_L1;
constexpr auto StartHidden = "start-hidden"_L1;

} // namespace

Outcome<Settings> readSettings(Connection &connection)
{
    Settings settings;
    const auto read = [&](Row &row) {
        const auto key = row.text();
        if (key == Every)
            settings.every = row.span();
        else if (key == Low)
            settings.defaultMark.low = row.threshold();
        else if (key == Critical)
            settings.defaultMark.critical = row.threshold();
        else if (key == Tank)
            settings.defaultMark.tank = row.optionalAmount();
        else if (key == Autostart)
            settings.autostart = row.flag();
        else if (key == StartHidden)
            settings.startHidden = row.flag();
        return key;
    };
    return rowsOf(connection, u"setting"_s, u"SELECT key, value FROM setting"_s, {}, read).map([&](const QStringList &) {
        return settings;
    });
}

void writeSettings(Batch &batch, const Settings &settings)
{
    const auto write = [&](QLatin1StringView key, const QVariant &value) {
        batch.run(u"DELETE FROM setting WHERE key = ?"_s, {QString(key)});
        if (value.isValid())
            batch.run(u"INSERT INTO setting (key, value) VALUES (?, ?)"_s, {QString(key), value});
    };
    write(Every, column(settings.every));
    write(Low, column(settings.defaultMark.low));
    write(Critical, column(settings.defaultMark.critical));
    write(Tank, column(settings.defaultMark.tank));
    write(Autostart, int(settings.autostart));
    write(StartHidden, int(settings.startHidden));
}
