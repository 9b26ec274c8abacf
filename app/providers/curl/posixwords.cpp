// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/posixwords.h"

#include "curl/heredocument.h"
#include "curl/shellquote.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A quote opens with one and closes with another of its kind.
const QString DoubleQuotes = u"“”„"_s;
const QString SingleQuotes = u"‘’‚"_s;

class PosixLexer
{
public:
    PosixLexer(const QString &text, qsizetype from, bool isPrompted, CommandBuilder &builder)
        : m_text(text)
        , m_isPrompted(isPrompted)
        , m_builder(builder)
        , m_at(from)
    {
    }

    void takeAll()
    {
        while (m_at < m_text.size())
            takeNext();
        endWord();
        takeHereDocuments();
    }

private:
    /// What the next word is, other than one of the command's.
    enum class Target { None, Nothing, HereString, HereDocument };

    void takeNext()
    {
        const auto c = peek();
        if (takeContinuation())
            return;
        if (c == u'\n')
            takeLineEnd();
        else if (isBlank(c))
            endWord(), ++m_at;
        else if (c == u'#' && !m_builder.isInWord())
            skipComment();
        else if (c == u'\'')
            takeSingleQuoted(u"'"_s);
        else if (c == u'"')
            takeDoubleQuoted(u"\""_s);
        else if (SingleQuotes.contains(c))
            takeSingleQuoted(SingleQuotes);
        else if (DoubleQuotes.contains(c))
            takeDoubleQuoted(DoubleQuotes);
        else if (c == u'$')
            takeDollar();
        else if (c == u'\\')
            add(m_text.mid(++m_at, 1)), m_isQuoted = true;
        else if (c == u'|' || c == u'&' || c == u';')
            takeOperator();
        else if (c == u'<' || c == u'>')
            takeRedirection();
        else
            add(c);
    }

    /// A backslash (or a PowerShell's backtick) that joins lines, or did before the lines were made one.
    bool takeContinuation()
    {
        if (peek() != u'\\' && peek() != u'`')
            return false;
        auto next = m_at + 1;
        while (next < m_text.size() && isBlank(m_text[next]))
            ++next;
        const auto joinsLines = next == m_text.size() || m_text[next] == u'\n';
        const auto joinedLines = next > m_at + 1 && !m_builder.isInWord();
        if (!joinsLines && !joinedLines)
            return false;
        if (next > m_at + 1 && peek(1) != u'\r')
            endWord();
        m_at = std::min(joinsLines ? next + 1 : next, m_text.size());
        if (m_isPrompted && peek() == u'>' && isBlank(peek(1)))
            ++m_at;
        return true;
    }

    void skipComment()
    {
        while (m_at < m_text.size() && peek() != u'\n')
            ++m_at;
    }

    void takeLineEnd()
    {
        endWords();
        ++m_at;
        takeHereDocuments();
        if (!m_builder.hasFlaw())
            m_builder.endCommand(ShellCommand::After::Line);
    }

    void takeSingleQuoted(const QString &quotes)
    {
        const auto isTypographic = quotes.size() > 1;
        openQuote();
        while (m_at < m_text.size() && !quotes.contains(peek()))
            add(isTypographic && DoubleQuotes.contains(peek()) ? QChar(u'"') : peek());
        closeQuote();
    }

    void takeDoubleQuoted(const QString &quotes)
    {
        const auto isTypographic = quotes.size() > 1;
        openQuote();
        while (m_at < m_text.size() && !quotes.contains(peek())) {
            const auto c = peek();
            if (c == u'\\')
                takeEscape(quotes);
            else if (c == u'$' && peek(1) == u'(')
                takeSubstitution();
            else
                add(isTypographic && SingleQuotes.contains(c) ? QChar(u'\'') : c);
        }
        closeQuote();
    }

    void takeEscape(const QString &quotes)
    {
        const auto lineLength = peek(1) == u'\r' && peek(2) == u'\n' ? 2 : 1;
        if (peek(lineLength) == u'\n') {
            m_at += lineLength + 1;
            return;
        }
        if (quotes.contains(peek(1)) || u"$`\\\""_s.contains(peek(1)))
            ++m_at;
        add(peek());
    }

    void openQuote()
    {
        m_opened = m_builder.placeOf(m_at);
        m_builder.beginWord(m_at++);
        m_isQuoted = true;
    }

    void closeQuote()
    {
        if (m_at == m_text.size())
            m_builder.addFlaw(m_opened, u"A quote opens here that nothing closes"_s,
                              u"Copy the command again, to its end; within '…' write '\\'' for a quote"_s);
        else
            ++m_at;
    }

    void takeDollar()
    {
        if (peek(1) == u'\'') {
            ++m_at;
            openQuote();
            m_builder.add(m_at, takeAnsiQuoted(m_text, m_at));
            closeQuote();
        } else if (peek(1) == u'(') {
            takeSubstitution();
        } else if (peek(1) == u'"') {
            ++m_at;
        } else {
            add(u'$');
        }
    }

    /// Of all commands within the command only the one is read that is a text itself.
    void takeSubstitution()
    {
        const auto from = m_at;
        if (const auto content = takeInnerText(m_text, m_at))
            m_builder.add(from, *content);
        else
            refuseInnerCommand();
    }

    void refuseInnerCommand()
    {
        m_builder.addFlaw(m_builder.placeOf(m_at), u"Another command stands within the command"_s,
                          u"Put what it gives in its place"_s);
        m_at = m_text.size();
    }

    void takeOperator()
    {
        const auto sign = peek();
        const auto isTwice = peek(1) == sign;
        if (sign == u'&' && !isTwice && m_builder.isInWord() && peek(1) > u' ') { // within an address
            add(sign);
            return;
        }
        endWords();
        m_at += isTwice ? 2 : 1;
        if (sign == u'&' && peek() == u'>')
            return;
        m_builder.endCommand(sign == u'|' && !isTwice ? ShellCommand::After::Pipe : ShellCommand::After::Sign);
    }

    bool takePlaceholder()
    {
        static const QRegularExpression placeholder(u"^<[A-Za-z][\\w.-]*(?: [A-Za-z][\\w.-]*)*>"_s);
        constexpr qsizetype MostCharacters = 80; // so that a match, which looks at all that it is given, stays quick
        const auto match = placeholder.match(QStringView(m_text).sliced(m_at).left(MostCharacters));
        if (match.hasMatch())
            add(match.capturedView());
        return match.hasMatch();
    }

    void takeRedirection()
    {
        if (peek() == u'<' && takePlaceholder())
            return;
        if (peek(1) == u'(')
            return refuseInnerCommand();
        const auto word = m_builder.word();
        if (!m_isQuoted && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
            m_builder.takeWord();
        endWord();
        const auto from = m_at;
        while (peek() == u'<' || peek() == u'>')
            ++m_at;
        const auto isHere = m_text[from] == u'<' && m_at - from > 1;
        m_target = !isHere ? Target::Nothing : m_at - from == 2 ? Target::HereDocument : Target::HereString;
        m_targetAt = m_builder.placeOf(from);
        if (peek() == u'-' || peek() == u'&' || peek() == u'|')
            ++m_at;
    }

    void endWords()
    {
        endWord();
        m_target = Target::None;
    }

    void endWord()
    {
        if (m_builder.isInWord() && m_target != Target::None) {
            const auto word = m_builder.takeWord();
            if (m_target == Target::HereString)
                m_builder.setInput(m_builder.current(), word.text + u'\n');
            else if (m_target == Target::HereDocument)
                m_hereDocuments += {m_builder.current(), m_targetAt, word.text, m_isQuoted};
            m_target = Target::None;
        }
        m_builder.endWord();
        m_isQuoted = false;
    }

    /// Those that the line that has ended asks for.
    void takeHereDocuments()
    {
        for (const auto &document : std::exchange(m_hereDocuments, {}))
            takeHereDocument(document, m_text, m_at, m_builder);
    }

    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }

    void add(QStringView signs)
    {
        m_builder.add(m_at, signs);
        m_at += signs.size();
    }

    /// Lines end in one sign, whatever they end in where the text was copied.
    void add(QChar c)
    {
        if (c == u'\r' && peek(1) == u'\n')
            ++m_at;
        else
            add(QStringView(&c, 1));
    }

    const QString &m_text;
    const bool m_isPrompted;
    CommandBuilder &m_builder;
    qsizetype m_at;
    FilePosition m_opened;
    bool m_isQuoted = false; ///< something of the word is
    Target m_target = Target::None;
    FilePosition m_targetAt;
    QList<HereDocument> m_hereDocuments;
};

} // namespace

void takePosixWords(const QString &text, qsizetype from, bool isPrompted, CommandBuilder &builder)
{
    PosixLexer(text, from, isPrompted, builder).takeAll();
}
