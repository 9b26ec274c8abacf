// SPDX-License-Identifier: GPL-3.0-or-later
#include "markcommands.h"

#include "accountbook.h"
#include "accountdetails.h"
#include "leveltext.h"
#include "markreading.h"
#include "monitor.h"
#include "statusjson.h"
#include "texttable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto Usage = Problem::Kind::Usage;

JsonText markOnJson(const AccountId &id, const QString &key, const Mark &mark)
{
    return JsonText::object(QList<JsonText::Member>{{u"account"_s, id}, {u"key"_s, key}} + markMembers(mark));
}

QString keysOf(const AccountState &state)
{
    QStringList keys;
    for (const auto &balance : state.balances)
        keys += balance.balance.key;
    return keys.join(u", "_s);
}

/// \a before with what the options say.
Outcome<Mark> markFrom(const Invocation &invocation, Mark before)
{
    if (invocation.options.isEmpty())
        return refuse(Usage, u"There is nothing to set"_s, {}, u"Give --low, --critical, --tank, --expiry or --expiry-critical"_s);
    return takeMark(invocation, before)
        .map([&] { return before; });
}

bool isPercent(const std::optional<Threshold> &threshold)
{
    return threshold && threshold->unit == Threshold::Unit::Percent;
}

/// Whether the balance is one on which this mark can ever warn. An account that was never read may have any.
Outcome<> checkBalance(const AccountState &state, const QString &key, const Mark &mark)
{
    if (!state.readAt.isValid())
        return {};
    const auto *const balance = state.balance(key);
    if (!balance)
        return refuse(Problem::Kind::NotFound, u"%1 has no balance '%2'"_s.arg(state.account.id, key), {},
                      u"It has: %1"_s.arg(keysOf(state)));
    if ((isPercent(mark.low) || isPercent(mark.critical)) && !tankOf(*balance, mark))
        return refuse(Usage, u"It is not known what 100 % of %1 is"_s.arg(key), {}, u"Say it with --tank"_s);
    return {};
}

QString noteOn(const AccountState &state, const QString &key)
{
    if (!state.readAt.isValid())
        return u"%1 was never read: whether it has a balance '%2' will show\n"_s.arg(state.account.id, key);
    return {};
}

QString lineOn(const AccountState &state, const QString &key, const Mark &mark)
{
    QStringList parts;
    if (mark.low)
        parts += u"low at %1"_s.arg(mark.low->toString());
    if (mark.critical)
        parts += u"critical at %1"_s.arg(mark.critical->toString());
    if (mark.tank)
        parts += u"tank %1"_s.arg(mark.tank->toString());
    if (mark.expiryLow)
        parts += u"low %1 days before it expires"_s.arg(*mark.expiryLow);
    if (mark.expiryCritical)
        parts += u"critical %1 days before it expires"_s.arg(*mark.expiryCritical);
    const auto *const balance = state.balance(key);
    const auto level = balance ? u"; now %1"_s.arg(levelText(balance->level)) : QString();
    return u"%1 %2: %3%4\n"_s.arg(state.account.id, key, parts.isEmpty() ? u"no mark"_s : parts.join(u", "_s), level);
}

} // namespace

Outcome<Answer> setMark(const Desk &desk, const Invocation &invocation)
{
    const auto state = accountNamed(desk, invocation.word(0));
    if (!state)
        return tl::unexpected(state.error());
    const auto id = (*state)->account.id;
    const auto key = invocation.word(1);
    const auto mark = markFrom(invocation, (*state)->marks.value(key));
    if (!mark)
        return tl::unexpected(mark.error());
    const auto note = noteOn(**state, key);
    return checkBalance(**state, key, *mark)
        .and_then([&] { return desk.book.setMark(id, key, *mark == Mark{} ? std::nullopt : std::optional(*mark)); })
        .map([&] {
            if (invocation.json)
                return Answer{.out = markOnJson(id, key, *mark).toString()};
            return Answer{.out = lineOn(*desk.monitor.state(id), key, *mark), .err = note};
        });
}

Outcome<Answer> listMarks(const Desk &desk, const Invocation &invocation)
{
    QList<JsonText> marks;
    QString lines;
    for (const auto &state : desk.monitor.states()) {
        for (auto it = state.marks.begin(); it != state.marks.end(); ++it) {
            marks += markOnJson(state.account.id, it.key(), *it);
            lines += lineOn(state, it.key(), *it);
        }
    }
    if (invocation.json)
        return Answer{.out = JsonText::object({{u"marks"_s, JsonText::array(marks)}}).toString()};
    return Answer{.out = lines,
                  .err = marks.isEmpty() ? u"There is no mark yet; plimsollctl mark set ID KEY --low X sets one\n"_s
                                         : QString()};
}

Outcome<Answer> clearMark(const Desk &desk, const Invocation &invocation)
{
    const auto state = accountNamed(desk, invocation.word(0));
    if (!state)
        return tl::unexpected(state.error());
    const auto id = (*state)->account.id;
    const auto key = invocation.word(1);
    if (!(*state)->marks.contains(key) && !(*state)->balance(key))
        return refuse(Problem::Kind::NotFound, u"There is no mark on '%1' of %2"_s.arg(key, id), {},
                      u"See plimsollctl mark list"_s);
    return desk.book.setMark(id, key, {}).map([&] {
        if (invocation.json)
            return Answer{.out = markOnJson(id, key, {}).toString()};
        return Answer{.out = lineOn(*desk.monitor.state(id), key, {})};
    });
}
