// SPDX-License-Identifier: GPL-3.0-or-later
// From the bytes of a reply to a reading, beside jq alone: its library, given the same bytes and the same filter.
#include "catalog.h"
#include "replyreader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <functional>

extern "C" {
#include <jq.h>
}

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

double microsecondsOf(const std::function<void()> &work)
{
    constexpr int Times = 2000;
    QList<double> rounds;
    work();
    for (int round = 0; round < 9; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < Times; ++i)
            work();
        rounds.append(double(timer.nsecsElapsed()) / 1e3 / Times);
    }
    std::sort(rounds.begin(), rounds.end());
    return rounds[rounds.size() / 2];
}

/// Parses, filters and writes, as the program `jq` does with each reply.
void runJq(jq_state *jq, const QByteArray &body)
{
    jq_start(jq, jv_parse_sized(body.constData(), int(body.size())), 0);
    for (auto value = jq_next(jq); jv_is_valid(value); value = jq_next(jq))
        jv_free(jv_dump_string(value, 0));
}

void measure(const char *id, const char *reply, const char *filter)
{
    Catalog catalog;
    const auto name = QString::fromLatin1(id);
    catalog.add(contentOf(QStringLiteral(PROVIDERS "/%1.toml").arg(name)), name + u".toml"_s, Definition::Source::BuiltIn);
    const auto *const definition = catalog.find(name);
    const auto bytes = contentOf(QStringLiteral(TEST_DATA "/%1/%2.json").arg(name, QString::fromLatin1(reply)));
    const HttpReply received{.status = 200,
                             .headers = {{"content-type", "application/json"}},
                             .body = bytes,
                             .at = QDateTime(QDate(2026, 11, 28), QTime(12, 0), QTimeZone::utc())};
    if (const auto reading = readReply(*definition, {}, received); !reading)
        qFatal("%s: the reply was not read: %s", id, qPrintable(reading.error().detail));
    auto *jq = jq_init();
    if (!jq_compile(jq, filter))
        qFatal("%s: jq does not take the filter", id);
    const auto yardstick = microsecondsOf([&] { runJq(jq, bytes); });
    const auto ours = microsecondsOf([&] { (void)readReply(*definition, {}, received); });
    std::printf("reading %s %.1f %.1f\n", id, ours, yardstick);
    jq_teardown(&jq);
}

} // namespace

int main()
{
    measure("deepseek", "sample",
            "[ .balance_infos[] | { key: (.currency | ascii_downcase), label: \"Balance in \\(.currency)\", unit: .currency, amount: .total_balance } ]");
    return 0;
}
