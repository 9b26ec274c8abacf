// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttable.h"

#include <algorithm>

QStringList TextTable::lines(int indent) const
{
    QList<qsizetype> widths;
    for (const auto &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    }
    QStringList lines;
    for (const auto &row : m_rows) {
        QString line(indent, u' ');
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString blanks(widths[column] - row[column].size(), u' ');
            line += m_rightAligned.contains(int(column)) ? blanks + row[column] : row[column] + blanks;
            line += QString(2, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines += line + u'\n';
    }
    return lines;
}

QString TextTable::toString(int indent) const
{
    return lines(indent).join(QString());
}
