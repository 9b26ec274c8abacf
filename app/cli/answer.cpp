// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

#include "jsontext.h"
#include "problemtext.h"

using namespace Qt::StringLiterals;

QJsonObject Answer::toJson() const
{
    return {{u"exit"_s, exit}, {u"out"_s, out}, {u"err"_s, err}};
}

std::optional<Answer> Answer::fromJson(const QJsonObject &object)
{
    if (!object[u"exit"_s].isDouble() || !object[u"out"_s].isString() || !object[u"err"_s].isString())
        return {};
    return Answer{object[u"exit"_s].toInt(), object[u"out"_s].toString(), object[u"err"_s].toString()};
}

int exitCodeOf(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::Usage:
    case Problem::Kind::NotFound:
        return Exit::Usage;
    case Problem::Kind::BadData:
    case Problem::Kind::Storage:
        return Exit::BadData;
    case Problem::Kind::Keychain:
        return Exit::Keychain;
    case Problem::Kind::Busy:
        return Exit::Busy;
    }
    Q_UNREACHABLE();
}

Answer answerTo(const Problem &problem, bool json)
{
    Answer answer{.exit = exitCodeOf(problem.kind)};
    if (json) {
        const auto error = JsonText::object({{u"what"_s, problem.what},
                                             {u"where"_s, JsonText::orNull(problem.where)},
                                             {u"doNext"_s, JsonText::orNull(problemAdvice(problem))}});
        answer.err = JsonText::object({{u"error"_s, error}}).toString(JsonText::Layout::Line);
    } else {
        auto line = u"plimsollctl: "_s + problemText(problem);
        line.replace(u'\n', u' ');
        answer.err = printable(line) + u'\n';
    }
    return answer;
}

QString printable(QString text)
{
    for (auto &character : text) {
        if (character.category() == QChar::Other_Control && character != u'\n')
            character = QChar::ReplacementCharacter;
    }
    return text;
}

Answer forScreen(Answer answer, bool json)
{
    if (!json) {
        answer.out = printable(answer.out);
        answer.err = printable(answer.err);
    }
    return answer;
}
