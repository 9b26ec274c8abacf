// SPDX-License-Identifier: GPL-3.0-or-later
#include "holds.h"
#include "refreshschedule.h"
#include "retryafter.h"

#include <cctype>

using namespace std::chrono_literals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    const QByteArray value(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto wait = retryAfter({.status = 429, .headers = {{"retry-after", value}}, .body = {}, .at = now});
    HOLDS(!wait ||
          (*wait >= 0s && *wait <= std::chrono::hours(24 * 366 * 8000))); // the calendar of dates ends in the year 9999
    const auto text = value.trimmed();
    const auto isNumber =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return std::isdigit(uchar(c)); });
    HOLDS(!isNumber || text.size() > 9 || wait == std::chrono::seconds(text.toInt()));
    HOLDS(!isNumber || text.size() <= 9 || !wait);
    HOLDS(retryAfter({.status = 429, .headers = {{"retry-after", ' ' + value + ' '}}, .body = {}, .at = now}) == wait);

    const Failure failure{.kind = Failure::Kind::RateLimited, .retryAfter = wait};
    const auto state = RefreshSchedule(15min).afterFailure({}, failure, now, 0.5);
    HOLDS(state.nextAt > now && state.nextAt <= now.addDays(1)); // asked again within a day, whatever the server wants
    HOLDS(!wait || *wait > 24h || state.nextAt >= now.addSecs(wait->count()));
    return 0;
}
