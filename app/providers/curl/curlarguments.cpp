// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/curlarguments.h"

#include "suggestion.h"

using namespace Qt::StringLiterals;

namespace {

bool isDash(QChar c)
{
    return c == u'-' || c == u'–' || c == u'—';
}

/// The option with the dashes that it was typed with: text processors turn two into one, and one into a longer one.
QString withPlainDashes(const QString &word)
{
    qsizetype dashes = 0;
    while (dashes < word.size() && isDash(word[dashes]))
        ++dashes;
    const auto rest = word.mid(dashes);
    if (word.first(dashes) == QString(dashes, u'-'))
        return word;
    const auto name = rest.left(rest.indexOf(u'='));
    return (CurlOption::byName(name) ? u"--"_s : u"-"_s) + rest;
}

class ArgumentReader
{
public:
    explicit ArgumentReader(const QList<ShellWord> &words) : m_words(words) {}

    Outcome<QList<CurlArgument>> read()
    {
        auto areOptionsOver = false;
        for (; m_next < m_words.size(); ++m_next) {
            const auto &word = m_words[m_next];
            const auto text = withPlainDashes(word.text);
            if (areOptionsOver || text.size() < 2 || text[0] != u'-') {
                m_arguments += {*CurlOption::byName(u"url"), word.at, word};
            } else if (text == u"--") {
                areOptionsOver = true;
            } else if (const auto read = text[1] == u'-' ? readLong(text.mid(2), word.at) : readShort(text, word.at);
                       !read) {
                return tl::unexpected(read.error());
            }
        }
        return m_arguments;
    }

private:
    /// curl takes no "=value", but people who write documentation believe that it does.
    Outcome<> readLong(const QString &text, FilePosition at)
    {
        const auto equals = text.indexOf(u'=');
        const auto name = text.left(equals);
        const auto *const option = CurlOption::byName(name);
        if (!option)
            return refuseUnknown(u"--"_s + name, at);
        CurlArgument argument{*option, at};
        if (equals >= 0 && option->takesValue)
            argument.value = {text.mid(equals + 1), at};
        else if (option->takesValue)
            return addWithNextWord(argument);
        m_arguments += argument;
        return {};
    }

    Outcome<> readShort(const QString &text, FilePosition at)
    {
        for (qsizetype index = 1; index < text.size(); ++index) {
            const auto *const option = CurlOption::byLetter(text[index]);
            if (!option)
                return refuseUnknown(u"-"_s + text[index], at);
            CurlArgument argument{*option, at};
            const auto isLast = index + 1 == text.size();
            if (option->takesValue && isLast)
                return addWithNextWord(argument);
            if (option->takesValue)
                argument.value = {text.mid(index + 1), at};
            m_arguments += argument;
            if (option->takesValue)
                return {};
        }
        return {};
    }

    Outcome<> addWithNextWord(CurlArgument argument)
    {
        if (m_next + 1 == m_words.size())
            return refuseWord(argument.at, u"%1 has no value"_s.arg(argument.option.spelling()),
                              u"Copy the command again, to its end"_s);
        argument.value = m_words[++m_next];
        m_arguments += argument;
        return {};
    }

    /// Does not say what was typed: it may be a secret that lost its place, or one that grew together with an option.
    static tl::unexpected<Problem> refuseUnknown(const QString &option, FilePosition at)
    {
        const auto meant = option.size() > 2 ? suggestion(option, CurlOption::spellings()) : QString();
        return refuseWord(at, u"This is not an option that is known"_s + meant,
                          u"Leave it out if the request needs no more than the rest says"_s);
    }

    const QList<ShellWord> &m_words;
    qsizetype m_next = 0;
    QList<CurlArgument> m_arguments;
};

} // namespace

Outcome<QList<CurlArgument>> curlArgumentsFrom(const QList<ShellWord> &words)
{
    return ArgumentReader(words).read();
}

tl::unexpected<Problem> refuseWord(FilePosition at, const QString &what, const QString &doNext)
{
    return refuse(Problem::Kind::Usage, what, u"%1:%2"_s.arg(at.line).arg(at.column), doNext);
}
