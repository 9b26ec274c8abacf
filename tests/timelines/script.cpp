// SPDX-License-Identifier: GPL-3.0-or-later
#include "script.h"

#include "duration.h"
#include "world.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

const QDate FirstDay(2026, 11, 1);

QString stamp(const QDateTime &at)
{
    return u"%1 %2"_s.arg(FirstDay.daysTo(at.date()) + 1, 2).arg(at.toString(u"HH:mm"_s));
}

QDateTime timeOf(const QString &day, const QString &time)
{
    return {FirstDay.addDays(day.toInt() - 1), QTime::fromString(time, u"HH:mm"_s), Qt::UTC};
}

/// "low 100 critical 20% expiry 14"
std::optional<Mark> markFrom(const QStringList &words)
{
    Mark mark;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        if (words[i] == u"low"_s)
            mark.low = Threshold::fromString(words[i + 1]);
        else if (words[i] == u"critical"_s)
            mark.critical = Threshold::fromString(words[i + 1]);
        else if (words[i] == u"expiry"_s)
            mark.expiryLow = words[i + 1].toInt();
        else
            return {};
    }
    return mark;
}

/// What somebody does.
bool act(World &world, const QStringList &words)
{
    const auto &verb = words.first();
    const auto who = words.value(1);
    if (verb == u"provider"_s)
        world.addProvider(who, words.mid(2).join(u' '));
    else if (verb == u"account"_s) // account ID at PROVIDER every SPAN has N
        world.addAccount(who, words.value(3), who, durationFromString(words.value(5)).value(), words.value(7).toDouble());
    else if (verb == u"mark"_s && markFrom(words.mid(2)))
        world.setMark(who, *markFrom(words.mid(2)));
    else if (verb == u"default"_s && markFrom(words.mid(1)))
        world.setDefaultMark(*markFrom(words.mid(1)));
    else if (verb == u"quiet"_s)
        world.setQuietHours(QuietHours::fromString(who));
    else if (verb == u"snooze"_s)
        world.monitor().snooze(who, {}, Snooze{words.size() > 2 ? world.now().addSecs(durationFromString(words[2]).value().count()) : QDateTime()});
    else if (verb == u"refresh"_s)
        world.monitor().refresh(who, Monitor::Asker::User);
    else if (verb == u"acknowledge"_s)
        world.monitor().acknowledge(who, {});
    else if (verb == u"mute"_s || verb == u"unmute"_s)
        world.mute(who, verb == u"mute"_s);
    else
        return false;
    return true;
}

/// What the machine does.
bool run(World &world, const QStringList &words)
{
    const auto &verb = words.first();
    if (verb == u"restart"_s) {
        world.restart();
    } else if (verb == u"daemon"_s) {
        world.setDaemon(words.value(1) == u"back"_s);
    } else if (verb == u"sleep"_s) { // sleep until D HH:MM
        world.sleepUntil(timeOf(words.value(2), words.value(3)));
    } else if (verb == u"clock"_s) { // clock D HH:MM
        world.setClock(timeOf(words.value(1), words.value(2)));
    } else {
        return false;
    }
    return true;
}

/// What becomes of a balance, a provider or the network.
bool happen(World &world, const QStringList &words)
{
    const auto who = words.first() == u"everything"_s ? QString() : words.first();
    const auto verb = words.value(1);
    const auto number = words.value(2).toDouble();
    if (verb == u"fails"_s && kindFromName(words.value(2))) {
        world.setFailure(who, kindFromName(words.value(2)));
        return true;
    }
    if (verb == u"works"_s) {
        world.setFailure(who, {});
        return true;
    }
    if (!world.monitor().state(who))
        return false;
    auto &truth = world.truth(who);
    if (verb == u"="_s)
        truth.amount = number;
    else if (verb == u"adds"_s)
        truth.amount += number;
    else if (verb == u"uses"_s)
        truth.perDay = number;
    else if (verb == u"swings"_s)
        truth.swing = int(number);
    else if (verb == u"glitches"_s)
        truth.glitch = number;
    else if (verb == u"expires"_s)
        truth.expiresAt = timeOf(words.value(2), u"00:00"_s);
    else if (verb == u"reloads"_s) // reloads at A to B
        std::tie(truth.reloadAt, truth.reloadTo) = std::pair(words.value(3).toDouble(), words.value(5).toDouble());
    else
        return false;
    return true;
}

} // namespace

QStringList played(const QStringList &timeline)
{
    static const QRegularExpression timed(u"^( *\\d+) (\\d\\d:\\d\\d)(  +)(.*)$"_s);
    World world;
    QStringList lines;
    world.onTold = [&](const QString &text) { lines += stamp(world.now()) + text; };
    for (const auto &line : timeline) {
        const auto match = timed.match(line);
        const auto text = match.hasMatch() ? match.captured(4) : line;
        if (match.hasMatch() && (text.startsWith(u"told:"_s) || text.startsWith(u"gone:"_s)))
            continue;
        if (match.hasMatch()) {
            while (world.now() < timeOf(match.captured(1).trimmed(), match.captured(2)))
                world.tick();
        }
        lines += line;
        const auto words = text.section(u'#', 0, 0).split(u' ', Qt::SkipEmptyParts);
        if (!words.isEmpty() && words.first() != u"end"_s && !act(world, words) && !run(world, words) && !happen(world, words))
            lines += u"?? "_s + text;
    }
    return lines;
}
