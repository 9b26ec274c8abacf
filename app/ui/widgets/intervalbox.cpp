// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intervalbox.h"

#include "timetext.h"

using namespace std::chrono_literals;

IntervalBox::IntervalBox(const QString &defaultText, std::chrono::seconds atLeast, QWidget *parent) : QComboBox(parent)
{
    addItem(defaultText);
    for (const std::chrono::seconds choice : {1min, 5min, 15min, 30min, 60min, 180min, 360min, 720min, 1440min}) {
        if (choice >= atLeast)
            offer(choice);
    }
}

void IntervalBox::offer(std::chrono::seconds value)
{
    addItem(tr("Every %1").arg(spanText(value)), qint64(value.count()));
}

void IntervalBox::setValue(std::optional<std::chrono::seconds> value)
{
    if (!value)
        return setCurrentIndex(0);
    if (findData(qint64(value->count())) < 0)
        offer(*value);
    setCurrentIndex(findData(qint64(value->count())));
}

std::optional<std::chrono::seconds> IntervalBox::value() const
{
    const auto seconds = currentData();
    return seconds.isValid() ? std::optional(std::chrono::seconds(seconds.toLongLong())) : std::nullopt;
}
