// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertjson.h"

using namespace Qt::StringLiterals;

JsonText alertJson(const Alert &alert)
{
    return JsonText::object(QList<JsonText::Member>{{u"account"_s, alert.account}, {u"at"_s, JsonText::time(alert.at)}} + alertMembers(alert));
}

QList<JsonText::Member> alertMembers(const Alert &alert)
{
    const auto threshold = alert.threshold ? JsonText(alert.threshold->toString()) : JsonText();
    const auto failure = alert.failure ? JsonText(kindName(*alert.failure)) : JsonText();
    return {{u"key"_s, JsonText::orNull(alert.balance.key)},
            {u"level"_s, levelName(alert.level)},
            {u"amount"_s, JsonText(alert.balance.amount)},
            {u"unit"_s, JsonText::orNull(alert.balance.unit)},
            {u"why"_s, whyName(alert.why)},
            {u"threshold"_s, threshold},
            {u"failure"_s, failure},
            {u"repeated"_s, alert.repeated},
            {u"deliveredAt"_s, JsonText::time(alert.deliveredAt)},
            {u"endedAt"_s, JsonText::time(alert.endedAt)}};
}
