// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecastcommand.h"

#include "accountdetails.h"
#include "amounttext.h"
#include "forecast.h"
#include "monitor.h"
#include "ports/historystore.h"
#include "runwaytext.h"
#include "seriesfile.h"
#include "statusjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Usage = Problem::Kind::Usage;

/// What a forecast looks at, and how it is said.
struct Course {
    Series series;
    QString unit = {};
    QDateTime counted = {}; ///< the runway is counted from then
    bool isUnlimited = false;
};

QDateTime beginningOf(const QDateTime &end)
{
    return end.addSecs(-std::chrono::seconds(ForecastSpan).count());
}

Outcome<Course> courseOf(const Desk &desk, const QString &id, const QString &key)
{
    const auto state = accountNamed(desk, id);
    if (!state)
        return tl::unexpected(state.error());
    const auto *const known = (*state)->balance(key);
    const auto &readAt = (*state)->readAt;
    if (!readAt.isValid())
        return refuse(Problem::Kind::NotFound, u"%1 was never read"_s.arg(id), {},
                      u"Use plimsollctl refresh %1"_s.arg(id));
    if (!known)
        return refuse(Problem::Kind::NotFound, u"%1 has no balance '%2'"_s.arg(id, key), {},
                      u"See plimsollctl status %1 --json"_s.arg(id));
    const auto &balance = known->balance;
    if (balance.isUnlimited())
        return Course{.series = {}, .unit = balance.unit, .counted = readAt, .isUnlimited = true};
    const auto begin = beginningOf(readAt);
    return desk.history.course(id, key, begin, readAt, ForecastPoints).map([&](const Series &series) {
        return Course{.series = continued(series, {readAt, *balance.amount}, begin), .unit = balance.unit, .counted = readAt};
    });
}

/// As much of it as a forecast of a recorded balance looks at.
Outcome<Course> courseFrom(const QString &path, const Files &files)
{
    return seriesIn(files, path).map([](const Series &series) {
        const auto begin = beginningOf(series.last().at);
        auto first =
            std::find_if(series.cbegin(), series.cend(), [&](const Point &point) { return point.at >= begin; });
        if (first != series.cbegin())
            --first;
        return Course{.series = Series(first, series.cend()), .counted = series.last().at};
    });
}

Outcome<Course> courseMeant(const Desk &desk, const Invocation &invocation, const Files &files)
{
    const auto words = invocation.words.size();
    const auto path = invocation.option(u"csv"_s);
    if (path && words > 0)
        return refuse(Usage, u"It is either a balance or --csv"_s);
    if (path)
        return courseFrom(*path, files);
    if (words != 2)
        return refuse(Usage, u"ID and KEY are missing"_s, {}, u"Give both, or --csv FILE"_s);
    return courseOf(desk, invocation.word(0), invocation.word(1));
}

JsonText forecastJson(const ForecastFacts &facts)
{
    const auto &runway = facts.runway;
    QList<JsonText> topUps;
    for (const auto &[at, amount] : facts.topUps)
        topUps += JsonText::object({{u"at"_s, JsonText::time(at)}, {u"amount"_s, amount}});
    return JsonText::object(
        runwayMembers(runway) +
        QList<JsonText::Member>{
            {u"confidence"_s, runway.state == Runway::State::Draining ? JsonText(ForecastConfidence) : JsonText()},
            {u"samples"_s, int(facts.samples)},
            {u"since"_s, JsonText::time(facts.since)},
            {u"topUps"_s, JsonText::array(topUps)},
            {u"spent"_s, JsonText(facts.spent)}});
}

QString minuteOf(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString sentenceOn(const Runway &runway, const Course &course)
{
    if (course.isUnlimited)
        return u"It is unlimited.\n"_s;
    if (runway.state == Runway::State::Unknown)
        return u"It is empty already.\n"_s;
    auto sentence = runwaySentence(runway, course.unit, course.counted).replace(u"  "_s, u" "_s);
    if (runway.state == Runway::State::Draining)
        sentence += u" The range holds the date in %1 % of all cases."_s.arg(qRound(100 * ForecastConfidence));
    return sentence + u'\n';
}

QString forecastText(const ForecastFacts &facts, const Course &course)
{
    auto text = sentenceOn(facts.runway, course);
    if (facts.samples == 0)
        return text;
    text += u"Counted from %1, from %2 samples since %3.\n"_s.arg(minuteOf(course.counted))
                .arg(facts.samples)
                .arg(minuteOf(facts.since));
    QStringList seen;
    if (facts.spent)
        seen += u"Spent: %1"_s.arg(withUnit(amountText(*facts.spent), course.unit));
    if (facts.topUps.isEmpty())
        seen += u"no top-up"_s;
    else
        seen += u"top-ups: %1, the last of %2 on %3"_s.arg(facts.topUps.size())
                    .arg(withUnit(amountText(facts.topUps.last().amount), course.unit), minuteOf(facts.topUps.last().at));
    return text + seen.join(u"; "_s) + u".\n"_s;
}

} // namespace

Outcome<Answer> showForecast(const Desk &desk, const Invocation &invocation, const Files &files)
{
    return courseMeant(desk, invocation, files).map([&](const Course &course) {
        const auto facts = forecastFacts(course.series);
        return Answer{.out = invocation.json ? forecastJson(facts).toString() : forecastText(facts, course)};
    });
}
