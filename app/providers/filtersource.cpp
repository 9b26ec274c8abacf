// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtersource.h"

using namespace Qt::StringLiterals;

namespace {

/// Walks the spelling of a TOML string in its file and notes where each character of its value comes from.
class TomlStringWalk
{
public:
    TomlStringWalk(const QString &file, FilePosition begin) : m_file(file)
    {
        while (m_at < m_file.size() && m_here < begin)
            step();
    }

    void follow(qsizetype length)
    {
        const auto quote = m_at < m_file.size() ? m_file[m_at] : QChar();
        const auto multiLine = QStringView(m_file).sliced(m_at).startsWith(QString(3, quote));
        step(multiLine ? 3 : 1);
        if (multiLine && peek() == u'\r')
            step();
        if (multiLine && peek() == u'\n')
            step();
        while (value.size() < length && m_at < m_file.size()) {
            if (quote == u'"' && peek() == u'\\')
                escape();
            else if (peek() == u'\r' && peek(1) == u'\n')
                step();
            else
                take(peek(), 1);
        }
    }

    QString value;
    QList<FilePosition> positions;

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_file.size() ? m_file[m_at + ahead] : QChar(); }

    void step(qsizetype count = 1)
    {
        for (; count > 0 && m_at < m_file.size(); --count, ++m_at) {
            if (m_file[m_at] == u'\n')
                m_here = {m_here.line + 1, 1};
            else if (!m_file[m_at].isLowSurrogate())
                ++m_here.column;
        }
    }

    void take(QChar character, qsizetype length)
    {
        value += character;
        positions += m_here;
        step(length);
    }

    void escape()
    {
        static const auto Letters = u"btnfr\"\\"_s;
        static const auto Meanings = u"\b\t\n\f\r\"\\"_s;
        if (const auto known = Letters.indexOf(peek(1)); known >= 0) {
            take(Meanings[known], 2);
        } else if (peek(1) == u'u' || peek(1) == u'U') {
            const auto digits = peek(1) == u'u' ? 4 : 8;
            const auto point = char32_t(QStringView(m_file).mid(m_at + 2, digits).toUInt(nullptr, 16));
            const auto text = QString::fromUcs4(&point, 1);
            for (const auto character : text)
                take(character, character == text.back() ? digits + 2 : 0);
        } else {
            step(); // a line that is continued on the next
            while (peek().isSpace())
                step();
        }
    }

    const QString &m_file;
    qsizetype m_at = 0;
    FilePosition m_here;
};

} // namespace

FilterSource::FilterSource(const QString &value, const QString &file, FilePosition begin)
    : m_text(value)
    , m_begin(begin)
{
    m_text.replace(u"\r\n"_s,
                   u"\n"_s); // a comment that ends in a carriage return means different things to jq 1.6 and 1.7
    TomlStringWalk walk(file, begin);
    walk.follow(m_text.size());
    if (walk.value == m_text)
        m_positions = walk.positions;
}

FilePosition FilterSource::at(qsizetype offset) const
{
    return m_positions.isEmpty() ? m_begin : m_positions[qBound(0, offset, m_positions.size() - 1)];
}

FilePosition FilterSource::atLine(qsizetype line) const
{
    qsizetype offset = 0;
    for (qsizetype number = 1; number < line; ++number) {
        const auto end = m_text.indexOf(u'\n', offset);
        if (end < 0)
            break;
        offset = end + 1;
    }
    while (offset < m_text.size() && (m_text[offset] == u' ' || m_text[offset] == u'\t'))
        ++offset;
    return at(offset);
}

QString FilterSource::line(qsizetype line) const
{
    return m_text.section(u'\n', int(line) - 1, int(line) - 1);
}
