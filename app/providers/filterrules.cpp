// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterrules.h"

#include "filtersource.h"
#include "suggestion.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

using Kind = FilterToken::Kind;

namespace {

/// What a filter may use of jq: all of 1.6's functions but those that are not pure. Written as name/arguments.
constexpr QStringView Builtins =
    u" IN/1 IN/2 INDEX/1 INDEX/2 JOIN/2 JOIN/3 JOIN/4 acos/0 acosh/0 add/0 all/0 all/1 all/2 any/0 any/1 any/2 "
    u"arrays/0 "
    u"ascii_downcase/0 ascii_upcase/0 asin/0 asinh/0 atan/0 atan2/2 atanh/0 booleans/0 bsearch/1 builtins/0 capture/1 "
    u"capture/2 cbrt/0 ceil/0 combinations/0 combinations/1 contains/1 copysign/2 cos/0 cosh/0 del/1 delpaths/1 drem/2 "
    u"empty/0 endswith/1 erf/0 erfc/0 error/0 error/1 exp/0 exp10/0 exp2/0 explode/0 expm1/0 fabs/0 false/0 fdim/2 "
    u"finites/0 first/0 first/1 flatten/0 flatten/1 floor/0 fma/3 fmax/2 fmin/2 fmod/2 format/1 frexp/0 from_entries/0 "
    u"fromdate/0 fromdateiso8601/0 fromjson/0 fromstream/1 gamma/0 getpath/1 gmtime/0 group_by/1 gsub/2 gsub/3 has/1 "
    u"hypot/2 implode/0 in/1 index/1 indices/1 infinite/0 inside/1 isempty/1 isfinite/0 isinfinite/0 isnan/0 "
    u"isnormal/0 "
    u"iterables/0 j0/0 j1/0 jn/2 join/1 keys/0 keys_unsorted/0 last/0 last/1 ldexp/2 leaf_paths/0 length/0 lgamma/0 "
    u"lgamma_r/0 limit/2 localtime/0 log/0 log10/0 log1p/0 log2/0 logb/0 ltrimstr/1 map/1 map_values/1 match/1 match/2 "
    u"max/0 max_by/1 min/0 min_by/1 mktime/0 modf/0 nan/0 nearbyint/0 nextafter/2 nexttoward/2 normals/0 not/0 now/0 "
    u"nth/1 nth/2 null/0 nulls/0 numbers/0 objects/0 path/1 paths/0 paths/1 pow/2 pow10/0 range/1 range/2 range/3 "
    u"recurse/0 recurse/1 recurse/2 recurse_down/0 remainder/2 repeat/1 reverse/0 rindex/1 rint/0 round/0 rtrimstr/1 "
    u"scalars/0 scalars_or_empty/0 scalb/2 scalbln/2 scan/1 select/1 setpath/2 significand/0 sin/0 sinh/0 sort/0 "
    u"sort_by/1 split/1 split/2 splits/1 splits/2 sqrt/0 startswith/1 strflocaltime/1 strftime/1 strings/0 strptime/1 "
    u"sub/2 sub/3 tan/0 tanh/0 test/1 test/2 tgamma/0 to_entries/0 todate/0 todateiso8601/0 tojson/0 tonumber/0 "
    u"tostream/0 tostring/0 transpose/0 true/0 trunc/0 truncate_stream/1 type/0 unique/0 unique_by/1 until/2 "
    u"utf8bytelength/0 values/0 walk/1 while/2 with_entries/1 y0/0 y1/0 yn/2 ";

/// What jq gained after 1.6, as far as a filter might use it.
constexpr QStringView Newer = u" abs/0 add/1 ascii/0 date/0 dateadd/2 datesub/2 have_decnum/0 have_literal_numbers/0 "
                              u"ltrim/0 pick/1 rtrim/0 scan/2 skip/2 toarray/0 trim/0 trimstr/1 ";

/// What Plimsoll adds (jqprogramtext.cpp).
constexpr QStringView Own = u" error_words/0 ";

constexpr QStringView Impure =
    u" env input inputs debug stderr input_filename modulemeta import include halt halt_error "
    u"input_line_number get_search_list get_jq_origin get_prog_origin ";

constexpr QStringView Keywords =
    u" def if then elif else end as reduce foreach try catch label break and or __loc__ module ";

constexpr QStringView Formats = u" text json csv tsv html uri sh base64 base64d ";

bool isOneOf(QStringView words, const QString &word)
{
    return words.contains(u' ' + word + u' ');
}

class FilterRules
{
public:
    explicit FilterRules(const QString &filter) : m_lexer(filter)
    {
        if (filter.size() > FilterSource::MaxSize) {
            flag(0, u"the filter is longer than %1 characters"_s.arg(FilterSource::MaxSize));
            return;
        }
        const auto control = std::find_if(filter.begin(), filter.end(), [](QChar c) {
            return c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r';
        });
        if (control != filter.end())
            flag(control - filter.begin(), u"the filter contains a control character"_s);
        m_lexer.flaws += m_flaws;
        m_flaws = m_lexer.flaws;
        findDefined();
        for (qsizetype at = 0; !m_lexer.endsInText() && at < m_lexer.tokens.size(); ++at) // else texts look like words
            check(at);
    }

    QList<FilterFlaw> inOrder() const
    {
        auto sorted = m_flaws;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto &a, const auto &b) { return a.offset < b.offset; });
        return sorted;
    }

private:
    const FilterToken *token(qsizetype at) const
    {
        return at >= 0 && at < m_lexer.tokens.size() ? &m_lexer.tokens[at] : nullptr;
    }

    void flag(qsizetype offset, const QString &what) { m_flaws += {offset, what}; }

    /// Names that the filter gives itself: functions and their parameters. Where they are seen does not matter here: jq
    /// tells.
    void findDefined()
    {
        for (qsizetype at = 0; at + 1 < m_lexer.tokens.size(); ++at) {
            if (!m_lexer.tokens[at].isWord(u"def"))
                continue;
            m_defined.insert(m_lexer.tokens[at + 1].text);
            if (!token(at + 2) || !token(at + 2)->is(u"("))
                continue;
            for (auto parameter = at + 3; token(parameter) && !token(parameter)->is(u")"); ++parameter)
                m_defined.insert(token(parameter)->text);
        }
    }

    void check(qsizetype at)
    {
        const auto &here = m_lexer.tokens[at];
        if (here.kind == Kind::Word)
            checkWord(at);
        else if (here.kind == Kind::Variable)
            checkVariable(here);
        else if (here.kind == Kind::Format && !isOneOf(Formats, here.text))
            flag(here.offset, u"'@%1' is not a format of jq 1.6"_s.arg(here.text));
        else if (here.is(u".") && token(at + 1) && token(at + 1)->is(u"[") && endsTerm(at - 1))
            flag(here.offset, u"'.[' behind a value is new in jq 1.7; leave the point out"_s);
    }

    bool endsTerm(qsizetype at) const
    {
        const auto *before = token(at);
        return before && (before->kind == Kind::Field || before->kind == Kind::Variable || before->is(u"]") ||
                          before->is(u")") || before->is(u"}") || before->is(u"?"));
    }

    void checkVariable(const FilterToken &variable)
    {
        if (variable.text == u"ENV" || variable.text == u"ARGS" ||
            (variable.text.startsWith(u"__") && variable.text != u"__loc__"))
            flag(variable.offset,
                 u"'$%1' is refused: a filter sees nothing but its input, $status, $headers, $now, $origin and $fields"_s.arg(
                     variable.text));
        else if (variable.text != u"__loc__" && isOneOf(Keywords, variable.text))
            flag(variable.offset,
                 u"jq 1.6 takes no '$%1', since '%1' is a word of its own; choose another name"_s.arg(variable.text));
    }

    void checkWord(qsizetype at)
    {
        const auto &word = m_lexer.tokens[at];
        if (isOneOf(Impure, word.text)) {
            flag(word.offset,
                 u"'%1' is refused: a filter sees nothing but its input, $status, $headers, $now, $origin and $fields"_s.arg(
                     word.text));
            return;
        }
        if (isOneOf(Keywords, word.text) || m_defined.contains(word.text))
            return;
        const auto call = u"%1/%2"_s.arg(word.text).arg(argumentsAt(at + 1));
        if (isOneOf(Builtins, call) || isOneOf(Own, call))
            return;
        if (isOneOf(Newer, call))
            flag(word.offset, u"'%1' came after jq 1.6, which is the floor"_s.arg(call));
        else if (Builtins.contains(u' ' + word.text + u'/'))
            flag(word.offset, u"'%1' of jq 1.6 does not take %2 arguments"_s.arg(word.text, call.section(u'/', 1)));
        else
            flag(word.offset, u"'%1' is not a function of jq 1.6%2"_s.arg(word.text, suggestion(word.text, known())));
    }

    int argumentsAt(qsizetype at) const
    {
        if (!token(at) || !token(at)->is(u"("))
            return 0;
        auto depth = 0;
        auto arguments = 1;
        for (; token(at); ++at) {
            const auto &here = *token(at);
            if (here.is(u"(") || here.is(u"[") || here.is(u"{"))
                ++depth;
            else if ((here.is(u")") || here.is(u"]") || here.is(u"}")) && --depth == 0)
                break;
            else if (depth == 1 && here.is(u";"))
                ++arguments;
        }
        return arguments;
    }

    QStringList known() const
    {
        QStringList names(m_defined.begin(), m_defined.end());
        for (const auto &builtin : Builtins.toString().split(u' ', Qt::SkipEmptyParts))
            names += builtin.section(u'/', 0, 0);
        return names;
    }

    FilterLexer m_lexer;
    QSet<QString> m_defined;
    QList<FilterFlaw> m_flaws;
};

} // namespace

QList<FilterFlaw> filterFlaws(const QString &filter)
{
    return FilterRules(filter).inOrder();
}
