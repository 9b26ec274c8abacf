// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingstable.h"

#include "storage/rows.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto Every = "every"_L1;
constexpr auto Low = "default-low"_L1;
constexpr auto Critical = "default-critical"_L1;
constexpr auto Tank = "default-tank"_L1;
constexpr auto ExpiryLow = "default-expiry-low"_L1;
constexpr auto ExpiryCritical = "default-expiry-critical"_L1;
constexpr auto Autostart = "autostart"_L1;
constexpr auto StartHidden = "start-hidden"_L1;
constexpr auto Language = "language"_L1;
constexpr auto Quiet = "quiet-hours"_L1;
constexpr auto Through = "proxy"_L1;
constexpr auto Timeout = "timeout"_L1;
constexpr auto KeepHistory = "keep-history"_L1;
constexpr auto Icon = "icon-style"_L1;
constexpr auto HideAmounts = "hide-amounts"_L1;

/// A default that the user has taken away; what is not there at all is as shipped.
constexpr auto None = "none"_L1;

std::optional<std::optional<Threshold>> thresholdOrNone(QStringView text)
{
    if (text == None)
        return std::optional<Threshold>();
    const auto threshold = Threshold::fromString(text);
    return threshold ? std::optional(threshold) : std::nullopt;
}

std::optional<std::optional<int>> daysOrNone(QStringView text)
{
    if (text == None)
        return std::optional<int>();
    auto isNumber = false;
    const auto days = text.toInt(&isNumber);
    return isNumber ? std::optional(std::optional(days)) : std::nullopt;
}

QVariant orNone(const QVariant &value)
{
    return value.isValid() ? value.toString() : QString(None);
}

} // namespace

Outcome<Settings> readSettings(Connection &connection)
{
    Settings settings;
    const auto read = [&](Row &row) {
        auto key = row.text();
        if (key == Every)
            settings.every = row.span();
        else if (key == Low)
            settings.defaultMark.low = row.named(&thresholdOrNone);
        else if (key == Critical)
            settings.defaultMark.critical = row.named(&thresholdOrNone);
        else if (key == Tank)
            settings.defaultMark.tank = row.optionalAmount();
        else if (key == ExpiryLow)
            settings.defaultMark.expiryLow = row.named(&daysOrNone);
        else if (key == ExpiryCritical)
            settings.defaultMark.expiryCritical = row.named(&daysOrNone);
        else if (key == Autostart)
            settings.autostart = row.flag();
        else if (key == StartHidden)
            settings.startHidden = row.flag();
        else if (key == Language)
            settings.language = row.text();
        else if (key == Quiet)
            settings.quietHours = row.named(&QuietHours::fromString);
        else if (key == Through)
            settings.proxy = row.named(&Proxy::fromString);
        else if (key == Timeout)
            settings.timeout = std::chrono::seconds(row.number());
        else if (key == KeepHistory)
            settings.keepHistory = row.span();
        else if (key == Icon)
            settings.iconStyle = row.named(&iconStyleFromName);
        else if (key == HideAmounts)
            settings.hideAmounts = row.flag();
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
    write(Low, orNone(column(settings.defaultMark.low)));
    write(Critical, orNone(column(settings.defaultMark.critical)));
    write(Tank, column(settings.defaultMark.tank));
    write(ExpiryLow, orNone(column(settings.defaultMark.expiryLow)));
    write(ExpiryCritical, orNone(column(settings.defaultMark.expiryCritical)));
    write(Autostart, int(settings.autostart));
    write(StartHidden, int(settings.startHidden));
    write(Language, settings.language);
    write(Quiet, settings.quietHours ? QVariant(settings.quietHours->toString()) : QVariant());
    write(Through, settings.proxy.toString());
    write(Timeout, qint64(settings.timeout.count()));
    write(KeepHistory, column(settings.keepHistory));
    write(Icon, iconStyleName(settings.iconStyle));
    write(HideAmounts, int(settings.hideAmounts));
}
