// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitionproblem.h"

#include <QList>
#include <QString>

/// The text of one filter, and where in its definition file each character of it stands.
class FilterSource
{
public:
    static constexpr qsizetype MaxSize = 65536; ///< characters; more is refused, so that compiling stays bounded

    FilterSource() = default;
    /// \a value is what the TOML string that begins at \a begin in \a file stands for.
    FilterSource(const QString &value, const QString &file, FilePosition begin);

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.trimmed().isEmpty(); }
    /// Where the character at \a offset stands; the last one's place for anything beyond the end.
    FilePosition at(qsizetype offset) const;
    /// Where \a line of the filter (from 1) begins, blanks left out.
    FilePosition atLine(qsizetype line) const;
    /// A line of the filter, from 1.
    QString line(qsizetype line) const;
    /// The number of lines, at least 1.
    qsizetype lines() const { return m_text.count(u'\n') + 1; }

private:
    QString m_text;
    QList<FilePosition> m_positions; ///< one a character; empty when the file's spelling could not be followed
    FilePosition m_begin;
};
