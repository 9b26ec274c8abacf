// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

/// Something that does not work as it should: one sentence that says what still does, and at most one thing to do about it.
struct Notice {
    QString id;                     ///< a later one of the same id takes its place
    QString text;                   ///< plain, one sentence
    QString button = {};            ///< what act() does; empty: nothing can be done from here
    std::function<void()> act = {}; ///< never blocks
    QString news = {};              ///< once dismissed it comes back when this changes; empty: when the text does
};
