// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"
#include "quiethours.h"

#include <QString>

#include <chrono>

/// Through whom requests go. Never with credentials: those would be one more secret to keep.
struct Proxy {
    enum class Kind { System, None, Http, Socks5 };

    Kind kind = Kind::System;
    QString host = {};  ///< of Http and Socks5
    quint16 port = 0;

    /// Reads "system", "none", "http://host:port" or "socks5://host:port". Nothing for anything else.
    static std::optional<Proxy> fromString(QStringView text);
    QString toString() const;

    friend bool operator==(const Proxy &, const Proxy &) = default;
};

/// How the tray icon is drawn.
enum class IconStyle { Color, Monochrome };

QString iconStyleName(IconStyle style);
std::optional<IconStyle> iconStyleFromName(QStringView name);

/// What the user set for the whole program.
struct Settings {
    std::optional<std::chrono::seconds> every = {}; ///< for accounts without their own; none = each definition's
    Mark defaultMark = shippedMark();               ///< for balances without their own; its tank is not used
    bool autostart = false;
    bool startHidden = false;
    QString language = {};                          ///< "de", "ar"; empty = the desktop's
    std::optional<QuietHours> quietHours = {};      ///< alerts wait for their end
    Proxy proxy = {};
    std::chrono::seconds timeout{30};               ///< for one request, from its start to the last byte
    std::optional<std::chrono::seconds> keepHistory = {}; ///< older samples and alerts are deleted; none = nothing is
    IconStyle iconStyle = IconStyle::Color;
    bool hideAmounts = false;                       ///< nothing on screen says how much, for screen sharing

    static constexpr std::chrono::seconds ShortestTimeout{5};
    static constexpr std::chrono::seconds LongestTimeout{120};

    friend bool operator==(const Settings &, const Settings &) = default;
};
