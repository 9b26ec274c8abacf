// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statetable.h"

using namespace Qt::StringLiterals;

namespace {

void writeRefresh(Batch &batch, const AccountState &state)
{
    const auto &refresh = state.refresh;
    const auto failure = refresh.failure.value_or(Failure());
    const auto kind = refresh.failure ? QVariant(kindName(failure.kind)) : QVariant();
    const auto status = failure.httpStatus ? QVariant(*failure.httpStatus) : QVariant();
    const auto told = refresh.told ? QVariant(whyName(*refresh.told)) : QVariant();
    batch.run(u"INSERT OR REPLACE INTO refresh_state (account, read_at, %1) VALUES (%2)"_s.arg(refreshColumns(), questionMarks(16)),
              {state.account.id, column(state.readAt), column(refresh.nextAt), column(refresh.retryAt), column(refresh.paidUntil),
               column(refresh.failingSince), column(refresh.failedAt), refresh.failures, refresh.rejections, told, column(refresh.toldAt), kind,
               failure.detail, status, failure.code, column(failure.retryAfter)});
}

Episode readEpisode(Row &row)
{
    Episode episode;
    episode.level = row.named(&levelFromName);
    episode.announced = row.named(&levelFromName);
    episode.announcedAt = row.time();
    return episode;
}

QVariantList columnsOf(const Episode &episode)
{
    return {levelName(episode.level), levelName(episode.announced), column(episode.announcedAt)};
}

QVariantList columnsOf(const BalanceState &state)
{
    const auto until = state.snooze ? state.snooze->until : QDateTime();
    const auto doubt = state.doubt.value_or(Doubt{{}, {}});
    return QVariantList{levelName(state.level)} + columnsOf(state.supply) + columnsOf(state.expiry)
        + QVariantList{column(state.peak), int(state.inUse), int(state.acknowledged), int(state.snooze.has_value()), column(until),
                       column(state.daysLeft), state.doubt ? column(std::optional(doubt.amount)) : QVariant(), column(doubt.since),
                       column(state.missingSince)}
        + columnsOf(state.runway) + columnsOf(state.balance);
}

} // namespace

QString refreshColumns()
{
    return u"next_at, retry_at, paid_until, failing_since, failed_at, failures, rejections, told, told_at, failure, failure_detail, failure_status, "
           "failure_code, failure_retry_after"_s;
}

RefreshState readRefresh(Row &row)
{
    RefreshState refresh;
    refresh.nextAt = row.time();
    refresh.retryAt = row.time();
    refresh.paidUntil = row.time();
    refresh.failingSince = row.time();
    refresh.failedAt = row.time();
    refresh.failures = int(row.number());
    refresh.rejections = int(row.number());
    refresh.told = row.optionalNamed(&whyFromName);
    refresh.toldAt = row.time();
    const auto kind = row.optionalNamed(&kindFromName);
    Failure failure{.kind = kind.value_or(Failure::Kind()), .detail = row.text()};
    if (const auto status = row.optionalNumber())
        failure.httpStatus = int(*status);
    failure.code = row.text();
    failure.retryAfter = row.span();
    if (kind)
        refresh.failure = failure;
    return refresh;
}

QString balanceStateColumns()
{
    return u"level, supply_level, announced, announced_at, expiry_level, expiry_announced, expiry_announced_at, peak, in_use, "
           "acknowledged, snoozed, snoozed_until, days_left, doubted, doubted_since, missing_since, %1, %2"_s.arg(runwayColumns(), balanceColumns());
}

BalanceState readBalanceState(Row &row)
{
    BalanceState state;
    state.level = row.named(&levelFromName);
    state.supply = readEpisode(row);
    state.expiry = readEpisode(row);
    state.peak = row.optionalAmount();
    state.inUse = row.flag();
    state.acknowledged = row.flag();
    const auto isSnoozed = row.flag();
    const auto until = row.time();
    if (isSnoozed)
        state.snooze = Snooze{until};
    state.daysLeft = row.numbers();
    const auto doubted = row.optionalAmount();
    const auto since = row.time();
    if (doubted)
        state.doubt = Doubt{*doubted, since};
    state.missingSince = row.time();
    state.runway = row.runway();
    state.balance = row.balance();
    return state;
}

void writeState(Batch &batch, const AccountState &state)
{
    const auto &id = state.account.id;
    writeRefresh(batch, state);
    batch.run(u"DELETE FROM balance WHERE account = ?"_s, {id});
    const auto all = state.balances + state.missing;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto &balance = all[i].balance;
        const auto values = QVariantList{id, i} + columnsOf(all[i]);
        batch.run(u"INSERT INTO balance (account, position, %1) VALUES (%2)"_s.arg(balanceStateColumns(), questionMarks(values.size())),
                  values);
        for (qsizetype j = 0; j < balance.parts.size(); ++j)
            batch.run(u"INSERT INTO part (account, balance, position, label, amount) VALUES (?, ?, ?, ?, ?)"_s,
                      {id, balance.key, j, balance.parts[j].label, balance.parts[j].amount.toString()});
    }
}

void writePaidUntil(Batch &batch, const AccountId &id, const QDateTime &paidUntil)
{
    batch.run(u"INSERT INTO refresh_state (account, failures, rejections, failure_detail, failure_code, paid_until) VALUES (?, 0, 0, '', '', ?) "
              "ON CONFLICT (account) DO UPDATE SET paid_until = excluded.paid_until"_s,
              {id, column(paidUntil)});
}
