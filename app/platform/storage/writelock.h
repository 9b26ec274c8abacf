// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QLockFile>

#include <chrono>

/// The right to write to a profile, held by one process at a time. Given back when this goes, or at once by the death of its holder.
class WriteLock
{
public:
    /// Takes nothing yet. The file's folder must exist.
    explicit WriteLock(const QString &path);

    /// Waits for at most \a patience, blocking. Busy, naming the holder, when another process kept it.
    Outcome<> take(std::chrono::milliseconds patience);
    void giveBack() { m_file.unlock(); }
    bool isHeld() const { return m_file.isLocked(); }
    /// The process that holds it, or nothing.
    std::optional<qint64> holder() const;

private:
    QLockFile m_file;
};
