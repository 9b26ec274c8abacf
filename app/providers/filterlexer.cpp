// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterlexer.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

using Kind = FilterToken::Kind;

namespace {

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

QString closerOf(const QString &opener)
{
    if (opener == u"if")
        return u"end"_s;
    return opener == u"[" ? u"]"_s : opener == u"{" ? u"}"_s : u")"_s;
}

QString shown(const QString &opener)
{
    return opener == u"\\" ? u"\\("_s : opener;
}

} // namespace

FilterLexer::FilterLexer(const QString &filter) : m_filter(filter)
{
    while (m_at < m_filter.size() && !m_broken)
        takeNext();
    if (m_broken)
        return;
    for (const auto &frame : m_frames)
        flaws += {frame.offset,
                  u"'%1' is never closed; a '%2' is missing"_s.arg(shown(frame.opener), closerOf(frame.opener))};
}

QChar FilterLexer::peek(qsizetype ahead) const
{
    return m_at + ahead < m_filter.size() ? m_filter[m_at + ahead] : QChar();
}

void FilterLexer::add(Kind kind, const QString &text, qsizetype offset)
{
    tokens += {kind, text, offset};
}

void FilterLexer::skipBlanks()
{
    while (isBlank(peek()) || peek() == u'#') {
        if (peek() == u'#')
            takeComment();
        else
            ++m_at;
    }
}

void FilterLexer::takeNext()
{
    const auto c = peek();
    if (isBlank(c) || c == u'#') {
        skipBlanks();
    } else if (c == u'"') {
        add(Kind::Text, {}, m_at++);
        takeText();
    } else if (isLetter(c)) {
        takeWord(m_at);
    } else if (c == u'.' && isLetter(peek(1))) {
        const auto name = lettersAt(m_at + 1);
        add(Kind::Field, name, m_at);
        m_at += 1 + name.size();
    } else if (c == u'$') {
        takeVariable();
    } else if (c == u'@') {
        const auto name = lettersAt(m_at + 1);
        add(Kind::Format, name, m_at);
        m_at += 1 + name.size();
    } else if (isDigit(c) || (c == u'.' && isDigit(peek(1)))) {
        static const QRegularExpression number(u"(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?"_s);
        const auto match = number.match(m_filter, m_at, QRegularExpression::NormalMatch,
                                        QRegularExpression::AnchorAtOffsetMatchOption);
        add(Kind::Number, match.captured(), m_at);
        m_at += match.capturedLength();
    } else {
        takeSign();
    }
}

/// The comment's line end stays. jq 1.7 reads a comment on behind a backslash, which 1.6 does not.
void FilterLexer::takeComment()
{
    const auto end = m_filter.indexOf(u'\n', m_at);
    const auto stop = end < 0 ? m_filter.size() : end;
    if (m_filter[stop - 1] == u'\\')
        flaws += {stop - 1, u"a comment may not end in a backslash; jq 1.7 would read on in the next line"_s};
    m_at = stop;
}

/// From behind a quote, or from behind what was interpolated, to the end of the text or to the next interpolation.
void FilterLexer::takeText()
{
    while (m_at < m_filter.size()) {
        if (peek() == u'"') {
            ++m_at;
            return;
        }
        if (peek() == u'\\' && peek(1) == u'(') {
            open(u"\\"_s, m_at);
            add(Kind::Sign, u"("_s, m_at);
            m_at += 2;
            return;
        }
        m_at += peek() == u'\\' ? 2 : 1;
    }
    const auto quote =
        std::find_if(tokens.crbegin(), tokens.crend(), [](const auto &t) { return t.kind == Kind::Text; });
    flaws += {quote->offset, u"the text that begins here is never closed; a '\"' is missing"_s};
    m_endsInText = true;
    m_broken = true;
}

QString FilterLexer::lettersAt(qsizetype offset) const
{
    auto end = offset;
    while (end < m_filter.size() && (isLetter(m_filter[end]) || isDigit(m_filter[end])))
        ++end;
    return m_filter.sliced(offset, end - offset);
}

bool FilterLexer::isKeyPosition() const
{
    return !m_frames.isEmpty() && m_frames.last().opener == u"{" && !tokens.isEmpty() &&
           (tokens.last().is(u"{") || tokens.last().is(u","));
}

void FilterLexer::takeWord(qsizetype from)
{
    auto word = lettersAt(from);
    while (m_filter.mid(from + word.size(), 2) == u"::" && !lettersAt(from + word.size() + 2).isEmpty())
        word += u"::"_s + lettersAt(from + word.size() + 2);
    m_at = from + word.size();
    if (isKeyPosition()) {
        add(Kind::Key, word, from);
        return;
    }
    checkIf(word, from);
    add(Kind::Word, word, from);
}

void FilterLexer::checkIf(const QString &word, qsizetype offset)
{
    if (word == u"if")
        open(word, offset);
    else if (word == u"end")
        close(word, offset);
    else if (word == u"else" && !m_frames.isEmpty())
        m_frames.last().hasElse = true;
}

/// jq takes blanks and comments between the sign and the name.
void FilterLexer::takeVariable()
{
    const auto from = m_at++;
    skipBlanks();
    const auto name = lettersAt(m_at);
    m_at += name.size();
    add(Kind::Variable, name, from);
}

void FilterLexer::takeSign()
{
    static constexpr std::array Signs{QStringView(u"?//"), QStringView(u"//="), QStringView(u".."), QStringView(u"//"),
                                      QStringView(u"=="),  QStringView(u"!="),  QStringView(u"<="), QStringView(u">="),
                                      QStringView(u"|="),  QStringView(u"+="),  QStringView(u"-="), QStringView(u"*="),
                                      QStringView(u"/="),  QStringView(u"%=")};
    const auto from = m_at;
    auto sign = m_filter.sliced(from, 1);
    for (const auto known : Signs) {
        if (QStringView(m_filter).sliced(from).startsWith(known)) {
            sign = known.toString();
            break;
        }
    }
    m_at += sign.size();
    if (sign == u"(" || sign == u"[" || sign == u"{")
        open(sign, from);
    const auto resumesText = sign == u")" && !m_frames.isEmpty() && m_frames.last().opener == u"\\";
    if (sign == u")" || sign == u"]" || sign == u"}")
        close(sign, from);
    add(Kind::Sign, sign, from);
    if (resumesText)
        takeText();
}

void FilterLexer::open(const QString &opener, qsizetype offset)
{
    m_frames += {opener, offset};
    if (m_frames.size() > MaxNesting) {
        flaws += {offset, u"brackets are nested more than %1 deep"_s.arg(MaxNesting)};
        m_broken = true;
    }
}

void FilterLexer::close(const QString &closer, qsizetype offset)
{
    if (m_frames.isEmpty()) {
        flaws += {offset, u"'%1' closes nothing"_s.arg(closer)};
        m_broken = true;
        return;
    }
    const auto frame = m_frames.takeLast();
    if (closerOf(frame.opener) != closer) {
        flaws += {offset, u"'%1' does not close '%2'; a '%3' is missing"_s.arg(closer, shown(frame.opener),
                                                                               closerOf(frame.opener))};
        m_broken = true;
    } else if (closer == u"end" && !frame.hasElse) {
        flaws += {frame.offset, u"'if' without 'else'; jq 1.6 needs it, as in 'else . end'"_s};
    }
}
