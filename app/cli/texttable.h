// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Rows of text in aligned columns, two spaces apart.
class TextTable
{
public:
    /// Columns that are flush right, as amounts are.
    explicit TextTable(QList<int> rightAligned = {}) : m_rightAligned(std::move(rightAligned)) {}

    void addRow(QStringList cells) { m_rows.append(std::move(cells)); }
    /// A line end behind each row, no blanks at its end; \a indent blanks before it.
    QStringList lines(int indent = 0) const;
    QString toString(int indent = 0) const;

private:
    QList<int> m_rightAligned;
    QList<QStringList> m_rows;
};
