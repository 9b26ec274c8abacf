// SPDX-License-Identifier: GPL-3.0-or-later
#include "jqprogramtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

using Stage = FilterProgram::Stage;

namespace {

/// A double cannot hold what a text of more than 15 digits says, so turning it into a number would change the amount. jq itself
/// makes 1 of "1 ", and of what has a NUL behind the 1.
/// error_words looks where services put the words of an error; null where there are none.
constexpr auto Prelude = R"(def __number: tonumber;
def __digits: explode | map(select(. >= 48 and . <= 57))
  | until(length == 0 or .[0] != 48; .[1:]) | until(length == 0 or .[-1] != 48; .[:-1]) | length;
def __isplain: explode | all(.[]; (. >= 48 and . <= 57) or . == 43 or . == 45 or . == 46 or . == 69 or . == 101);
def tonumber: if type != "string" then __number
  elif length > 40 or (__isplain | not) then error("a text that is no number cannot be turned into one")
  elif length > 15 and __digits > 15 then error("a text of more than 15 digits cannot be turned into a number") else __number end;
def __words: if type == "string" then select(test("\\S"))
  elif type == "array" then [ .[:5][] | __words ] | if length == 0 then empty else join("; ") end
  elif type == "object" then first(.message, .msg, .error_message, .errorMessage, .error_msg, .error_description,
      .errorDescription, .description, .detail, .details, .status_message, .reason, .text, .title, .faultstring, .error,
      .errors, .fault, .requestError, .serviceException, .response, .data, .result | __words)
  else empty end;
def error_words: first(__words) // null;
)";

} // namespace

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Request:
        return u"request"_s;
    case Stage::Failure:
        return u"failure"_s;
    case Stage::Balances:
        return u"balances"_s;
    }
    Q_UNREACHABLE();
}

JqProgramText::JqProgramText(const FilterProgram::Sources &sources, std::optional<Stage> only) : m_text(Prelude)
{
    m_text += "if false then .\n";
    if (!only || only == Stage::Request)
        add(Stage::Request, sources.request);
    if (!sources.failure.isEmpty() && (!only || only == Stage::Failure))
        add(Stage::Failure, sources.failure);
    else if (!only)
        m_text += "elif .stage == \"failure\" then .input | error_words\n";
    if (!only || only == Stage::Balances)
        add(Stage::Balances, sources.balances);
    m_text += "else empty end\n";
}

/// The filter stands in brackets on lines of its own: it can neither reach out nor swallow what follows in a comment.
void JqProgramText::add(Stage stage, const FilterSource &source)
{
    m_text += R"(elif .stage == ")" + stageName(stage).toLatin1() + R"(" then )";
    m_text += stage == Stage::Request ? ".uuid as $uuid | "
                                      : ".status as $status | .headers as $headers | .now as $now | .origin as $origin "
                                        "| .fields as $fields | ";
    m_text += ".input | (\n";
    m_places += {stage, &source, int(m_text.count('\n')) + 1};
    m_text += source.text().toUtf8() + "\n\n)";
    if (stage == Stage::Request) // the body keeps jq's spelling of numbers
        m_text += R"( | if type == "object" and .json != null then .json |= tojson else . end)";
    m_text += '\n';
}

std::optional<JqProgramText::Located> JqProgramText::locate(const QString &message) const
{
    static const QRegularExpression pattern(u"^(?:jq: )?(?:error: )?(.*) at <[^>]*>, line (\\d+)(?:, column \\d+)?:"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(message);
    if (!match.hasMatch() || m_places.isEmpty())
        return {};
    auto what = match.captured(1);
    what.remove(u" (Unix shell quoting issues?)"_s).remove(u" (Windows cmd shell quoting issues?)"_s);
    const auto line = match.captured(2).toInt();
    const auto *place = &m_places.first();
    for (const auto &candidate : m_places) {
        if (candidate.firstLine <= line)
            place = &candidate;
    }
    const auto last = place->source->lines();
    const auto own = std::clamp(qsizetype(line - place->firstLine + 1), qsizetype(1), last);
    const auto name = what.section(u" is not defined"_s, 0, 0);
    auto at = place->source->atLine(own);
    if (name.startsWith(u'$') && place->source->line(own).contains(name))
        at.column += int(place->source->line(own).indexOf(name) -
                         place->source->line(own).indexOf(QRegularExpression(u"\\S"_s)));
    if (line >= place->firstLine + last)
        what = u"the filter ends too early (%1)"_s.arg(what);
    return Located{at, u"%1 filter: %2"_s.arg(stageName(place->stage), what)};
}
