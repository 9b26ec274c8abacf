// SPDX-License-Identifier: GPL-3.0-or-later
#include "retryafter.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// The three spellings of RFC 9110, 5.6.7. All are in GMT.
QDateTime httpDate(const QString &text)
{
    static const std::array Formats{u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy hh:mm:ss 'GMT'"_s,
                                    u"ddd MMM d hh:mm:ss yyyy"_s};
    for (const auto &format : Formats) {
        auto date = QLocale::c().toDateTime(text.simplified(), format);
        if (!date.isValid())
            continue;
        date.setTimeSpec(Qt::UTC);
        return date.date().year() < 1970 ? date.addYears(100) : date;
    }
    return {};
}

} // namespace

std::optional<std::chrono::seconds> retryAfter(const HttpReply &reply)
{
    const auto value = QString::fromLatin1(reply.headers.value("retry-after")).trimmed();
    const auto isSeconds = !value.isEmpty() && value.size() <= 9 &&
                           std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isSeconds)
        return std::chrono::seconds(value.toInt());
    const auto date = httpDate(value);
    if (!date.isValid() || !reply.at.isValid())
        return {};
    const auto wait = reply.at.secsTo(date);
    return wait >= 0 ? std::optional(std::chrono::seconds(wait)) : std::nullopt;
}
