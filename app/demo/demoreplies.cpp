// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoreplies.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int TheirStackLimit = 20000;
constexpr int TheirStackAppLimit = 250;
constexpr int OceanDailyLimit = 1000;
constexpr qint64 OceanRecurring = 500; ///< credits of a pool that come with the plan, the others were bought

QJsonObject pool(qint64 left)
{
    const auto recurrent = std::min(left, OceanRecurring);
    return {{u"oneTime"_s, left - recurrent}, {u"recurrent"_s, recurrent}};
}

QJsonObject ocean(const DemoCourses &courses, const QDateTime &at)
{
    QJsonObject body;
    for (const auto &key : {u"credits"_s, u"emailCredits"_s, u"phoneCredits"_s, u"previewCredits"_s})
        body.insert(key, pool(courses.value(key).at(at)));
    const QDateTime midnight(at.date(), QTime(0, 0), Qt::UTC);
    const auto secondsOfDay = midnight.secsTo(at);
    body.insert(u"dailyLimitRateLeft"_s, OceanDailyLimit - secondsOfDay / 120);
    body.insert(u"dailyLimitRateSecondsToReset"_s, 24 * 3600 - secondsOfDay);
    return body;
}

QJsonObject theirStack(const DemoCourses &courses, const QDateTime &at)
{
    return {{u"api_credits"_s, TheirStackLimit},
            {u"used_api_credits"_s, TheirStackLimit - courses.value(u"api_credits"_s).at(at)},
            {u"ui_credits"_s, TheirStackAppLimit},
            {u"used_ui_credits"_s, TheirStackAppLimit - courses.value(u"ui_credits"_s).at(at)},
            {u"earliest_expiration"_s, at.date().addMonths(2).toString(u"yyyy-MM-01"_s)}};
}

QJsonObject gateway360(const DemoCourses &courses, const QDateTime &at)
{
    constexpr qint64 Parts = 10000;
    const auto left = courses.value(u"balance"_s).at(at);
    const auto balance = u"%1.%2"_s.arg(left / Parts).arg(left % Parts, 4, 10, QChar(u'0'));
    return {{u"status"_s, u"ok"_s}, {u"result"_s, QJsonObject{{u"balance"_s, balance}, {u"currency"_s, u"EUR"_s}}}};
}

QJsonObject deepvue(const DemoCourses &courses, const QDateTime &at)
{
    return {{u"current_balance"_s, courses.value(u"wallet"_s).at(at)}, {u"success"_s, true}};
}

HttpReply jsonReply(int status, const QJsonObject &body, const QDateTime &at)
{
    return {.status = status,
            .headers = {{"content-type", "application/json"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .at = at};
}

struct Endpoint {
    QString provider;
    QString url;
    QJsonObject (*body)(const DemoCourses &, const QDateTime &);
};

const QList<Endpoint> &endpoints()
{
    static const QList<Endpoint> all{
        {u"ocean"_s, u"https://api.ocean.io/v2/credits/balance"_s, &ocean},
        {u"theirstack"_s, u"https://api.theirstack.com/v0/billing/credit-balance"_s, &theirStack},
        {u"gateway360"_s, u"https://api.gateway360.com/api/3.0/account/get-balance"_s, &gateway360},
        {u"gateway360-subaccount"_s, u"https://api.gateway360.com/api/3.0/subaccount/get-balance"_s, &gateway360},
        {u"deepvue"_s, u"https://production.deepvue.tech/v1/internal/wallet-balance"_s, &deepvue}};
    return all;
}

} // namespace

HttpReply demoReply(const QString &providerId, const DemoCourses &courses, const QDateTime &at)
{
    for (const auto &endpoint : endpoints()) {
        if (endpoint.provider == providerId)
            return jsonReply(200, endpoint.body(courses, at), at);
    }
    return {};
}

HttpReply demoRejection(const QDateTime &at)
{
    return jsonReply(403, {{u"detail"_s, u"Current API token is not registered in our database"_s}}, at);
}

QString demoProviderOf(const QUrl &url)
{
    for (const auto &endpoint : endpoints()) {
        if (url.toString(QUrl::RemoveQuery) == endpoint.url)
            return endpoint.provider;
    }
    return {};
}
