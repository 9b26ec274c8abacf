// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/cmdwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// What cmd.exe hands on. Only an open sign can end a word or a command.
struct Sign {
    QChar sign;
    qsizetype offset;
    bool isOpen;
    bool hadCaret = false;
};

/// Where the text goes on when nothing but blanks stand before the end of the line.
std::optional<qsizetype> nextLine(const QString &text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    if (at < text.size() && text[at] != u'\n')
        return {};
    return std::min(at + 1, text.size());
}

/// Takes the carets off. Browsers write them within plain quotes too, where cmd.exe would leave them.
QList<Sign> withoutCarets(const QString &text, qsizetype at)
{
    QList<Sign> signs;
    auto isQuoted = false;
    for (; at < text.size(); ++at) {
        const auto c = text[at];
        if (c == u'^') {
            if (const auto line = nextLine(text, at + 1)) {
                const auto another = *line < text.size() ? nextLine(text, *line) : std::nullopt;
                if (another)
                    signs += {u'\n', *line, false};
                at = another.value_or(*line) - 1;
                continue;
            }
            const auto next = text[at + 1];
            const auto isPlain = next.isLetterOrNumber() || next.isSpace();
            if (isQuoted && isPlain && text[at - 1] != u'%')
                signs += {c, at, false};
            else if (!isPlain || isQuoted)
                signs += {next, ++at, false, true};
        } else if (c == u'"' || c == u'“' || c == u'”') {
            isQuoted = !isQuoted;
            signs += {u'"', at, false};
        } else if (c != u'\r' || at + 1 == text.size() || text[at + 1] != u'\n') {
            signs += {c, at, !isQuoted};
        }
    }
    return signs;
}

/// The rules of Microsoft's C runtime for quotes and backslashes.
class CmdLexer
{
public:
    CmdLexer(QList<Sign> signs, CommandBuilder &builder) : m_signs(std::move(signs)), m_builder(builder) {}

    void takeAll()
    {
        while (m_at < m_signs.size())
            takeNext();
        if (m_isQuoted)
            m_builder.addFlaw(m_opened, u"A quote opens here that nothing closes"_s,
                              u"Copy the command again, to its end"_s);
    }

private:
    void takeNext()
    {
        const auto sign = m_signs[m_at].sign;
        const auto isOpen = m_signs[m_at].isOpen;
        const auto canEnd = isOpen && !m_isQuoted;
        if (sign == u'\\') {
            takeBackslashes();
        } else if (sign == u'"') {
            takeQuote();
        } else if (sign.isSpace() && !m_isQuoted) {
            m_builder.endWord();
            if (sign == u'\n' && isOpen)
                m_builder.endCommand(ShellCommand::After::Line);
            ++m_at;
        } else if (canEnd && (sign == u'|' || sign == u'&')) {
            const auto isTwice = isSign(m_at + 1, sign);
            m_builder.endCommand(sign == u'|' && !isTwice ? ShellCommand::After::Pipe : ShellCommand::After::Sign);
            m_at += isTwice ? 2 : 1;
        } else if (canEnd && sign == u'>') {
            skipTarget();
        } else {
            add(sign);
        }
    }

    /// They escape before a quote only. Browsers double them anywhere, with carets, and so they are halved again.
    void takeBackslashes()
    {
        const auto from = m_at;
        while (isSign(m_at, u'\\'))
            ++m_at;
        const auto count = m_at - from;
        const auto isQuoting = isSign(m_at, u'"');
        const auto isHalved = isQuoting || m_signs[from].hadCaret;
        const auto isOdd = count % 2 == 1;
        const auto kept = !isHalved ? count : isOdd && !isQuoting ? count / 2 + 1 : count / 2;
        m_builder.add(m_signs[from].offset, QString(kept, u'\\'));
        if (isQuoting && isOdd)
            add(u'"');
    }

    void takeQuote()
    {
        const auto offset = m_signs[m_at].offset;
        if (m_isQuoted && isSign(m_at + 1, u'"')) {
            m_builder.add(offset, u"\"");
            m_at += 2;
            return;
        }
        m_isQuoted = !m_isQuoted;
        m_opened = m_builder.placeOf(offset);
        m_builder.beginWord(offset);
        ++m_at;
    }

    void skipTarget()
    {
        if (m_builder.isInWord() && (m_builder.word() == u"1" || m_builder.word() == u"2"))
            m_builder.takeWord();
        m_builder.endWord();
        while (isSign(m_at, u'>') || isSign(m_at, u'&') || isSign(m_at, u' '))
            ++m_at;
        while (m_at < m_signs.size() && !(m_signs[m_at].isOpen && m_signs[m_at].sign.isSpace()))
            ++m_at;
    }

    bool isSign(qsizetype at, QChar sign) const { return at < m_signs.size() && m_signs[at].sign == sign; }

    void add(QChar sign)
    {
        m_builder.add(m_signs[m_at].offset, QStringView(&sign, 1));
        ++m_at;
    }

    const QList<Sign> m_signs;
    CommandBuilder &m_builder;
    qsizetype m_at = 0;
    bool m_isQuoted = false;
    FilePosition m_opened;
};

} // namespace

bool isCmdText(const QString &text)
{
    static const QRegularExpression carets(u"curl(?:\\.exe)?\\s+\\^\"|[ \\t]\\^[ \\t]*\\r?$|[ \\t]\\^[ \\t]+-"_s,
                                           QRegularExpression::MultilineOption |
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression backslashes(u"\\\\[ \\t]*\\r?\\n"_s);
    return carets.match(text).hasMatch() && !backslashes.match(text).hasMatch();
}

void takeCmdWords(const QString &text, qsizetype from, CommandBuilder &builder)
{
    CmdLexer(withoutCarets(text, from), builder).takeAll();
}
