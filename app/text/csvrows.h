// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

/// One row of CSV, and the line that it begins at.
struct CsvRow {
    qsizetype line;
    QStringList fields;
};

/// Takes CSV (RFC 4180, LF or CRLF) apart row by row. Blanks around fields without quotes do not count.
class CsvRows
{
public:
    /// \a text must outlive it, and may begin with a byte order mark.
    explicit CsvRows(QStringView text) : m_text(text.startsWith(u'\ufeff') ? text.sliced(1) : text) {}

    /// Passes empty lines.
    bool atEnd();
    /// Nothing when a quote is never closed, or something stands behind a closed one.
    std::optional<CsvRow> next();
    /// Counted from 1; of what comes next.
    qsizetype line() const { return m_line; }

private:
    bool isAtLineEnd() const
    {
        return m_at == m_text.size() || m_text[m_at] == u'\n' || m_text.sliced(m_at).startsWith(u"\r\n");
    }
    void skipLineEnd();
    bool readQuoted(QString &field);

    const QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};
