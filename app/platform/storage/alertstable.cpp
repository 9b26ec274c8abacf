// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/alertstable.h"

#include "storage/batch.h"
#include "storage/rows.h"

using namespace Qt::StringLiterals;

namespace {

/// What is written of an alert and read back, in this order; the balance's parts are kept apart.
QString alertColumns()
{
    return u"account, account_label, level, why, at, threshold, failure, repeated, delivered_at, ended_at, %1, %2"_s
        .arg(runwayColumns(), balanceColumns());
}

QVariantList columnsOf(const Alert &alert)
{
    const auto failure = alert.failure ? QVariant(kindName(*alert.failure)) : QVariant();
    return QVariantList{alert.account, alert.accountLabel, levelName(alert.level), whyName(alert.why), column(alert.at),
                        column(alert.threshold), failure, int(alert.repeated), column(alert.deliveredAt), column(alert.endedAt)}
        + columnsOf(alert.runway) + columnsOf(alert.balance);
}

Alert readAlert(Row &row)
{
    Alert alert;
    alert.id = row.number();
    alert.account = row.text();
    alert.accountLabel = row.text();
    alert.level = row.named(&levelFromName);
    alert.why = row.named(&whyFromName);
    alert.at = row.time();
    alert.threshold = row.threshold();
    alert.failure = row.optionalNamed(&kindFromName);
    alert.repeated = row.flag();
    alert.deliveredAt = row.time();
    alert.endedAt = row.time();
    alert.runway = row.runway();
    alert.balance = row.balance();
    return alert;
}

Outcome<Alert> writeAlert(Connection &connection, Alert alert)
{
    const auto values = columnsOf(alert);
    const auto added =
        connection.run(u"INSERT INTO alert (%1) VALUES (%2)"_s.arg(alertColumns(), questionMarks(values.size())), values);
    if (!added)
        return tl::unexpected(added.error());
    alert.id = added->lastInsertId().toLongLong();
    Batch batch(connection);
    const auto &parts = alert.balance.parts;
    for (qsizetype i = 0; i < parts.size(); ++i)
        batch.run(u"INSERT INTO alert_part (alert, position, label, amount) VALUES (?, ?, ?, ?)"_s,
                  {alert.id, i, parts[i].label, parts[i].amount.toString()});
    return batch.outcome().map([&] { return alert; });
}

Outcome<> addParts(Connection &connection, QList<Alert> &alerts)
{
    const auto readPart = [](Row &row) {
        Part part;
        part.label = row.text();
        part.amount = row.amount();
        return part;
    };
    for (auto &alert : alerts) {
        auto parts = rowsOf(connection, u"alert_part"_s,
                            u"SELECT label, amount FROM alert_part WHERE alert = ? ORDER BY position"_s, {alert.id}, readPart);
        if (!parts)
            return tl::unexpected(parts.error());
        alert.balance.parts = *parts;
    }
    return {};
}

} // namespace

Outcome<QList<Alert>> writeAlerts(Connection &connection, const QList<Alert> &raised)
{
    QList<Alert> stored;
    for (const auto &alert : raised) {
        const auto written = writeAlert(connection, alert);
        if (!written)
            return tl::unexpected(written.error());
        stored.append(*written);
    }
    return stored;
}

Outcome<QList<Alert>> alertsWhere(Connection &connection, const QString &condition, const QVariantList &values)
{
    auto alerts = rowsOf(connection, u"alert"_s, u"SELECT id, %1 FROM alert WHERE %2"_s.arg(alertColumns(), condition), values, readAlert);
    if (!alerts)
        return alerts;
    return addParts(connection, *alerts).map([&] { return *alerts; });
}

Outcome<> endAlerts(Connection &connection, const AccountState &state, const QDateTime &at)
{
    const auto open = alertsWhere(connection, u"account = ? AND ended_at IS NULL"_s, {state.account.id});
    if (!open)
        return tl::unexpected(open.error());
    Batch batch(connection);
    for (const auto &alert : *open) {
        if (!state.bearsOut(alert))
            batch.run(u"UPDATE alert SET ended_at = ? WHERE id = ?"_s, {column(at), alert.id});
    }
    return batch.outcome();
}
