// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <chrono>
#include <optional>

/// Chooses the time between refreshes. Nothing means the default, which has its own line on top.
class IntervalBox : public QComboBox
{
    Q_OBJECT
public:
    /// Offers nothing below \a atLeast.
    IntervalBox(const QString &defaultText, std::chrono::seconds atLeast, QWidget *parent = nullptr);

    void setValue(std::optional<std::chrono::seconds> value);
    std::optional<std::chrono::seconds> value() const;

private:
    void offer(std::chrono::seconds value);
};
