// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvrows.h"

#include <algorithm>

void CsvRows::skipLineEnd()
{
    m_at = std::min(m_text.size(), m_text.indexOf(u'\n', m_at) + 1);
    ++m_line;
}

bool CsvRows::atEnd()
{
    while (m_at < m_text.size() && isAtLineEnd())
        skipLineEnd();
    return m_at >= m_text.size();
}

std::optional<CsvRow> CsvRows::next()
{
    CsvRow row{m_line, {}};
    for (;;) {
        QString field;
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            if (!readQuoted(field))
                return {};
        } else {
            const auto begin = m_at;
            while (!isAtLineEnd() && m_text[m_at] != u',')
                ++m_at;
            field = m_text.sliced(begin, m_at - begin).trimmed().toString();
        }
        row.fields.append(field);
        if (isAtLineEnd())
            break;
        if (m_text[m_at] != u',')
            return {};
        ++m_at;
    }
    if (m_at < m_text.size())
        skipLineEnd();
    return row;
}

bool CsvRows::readQuoted(QString &field)
{
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == u'"' && (m_at + 1 == m_text.size() || m_text[m_at + 1] != u'"')) {
            ++m_at;
            return true;
        }
        if (m_text[m_at] == u'"')
            ++m_at;
        if (m_text[m_at] == u'\n')
            ++m_line;
        field += m_text[m_at];
    }
    return false;
}
