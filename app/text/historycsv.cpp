// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycsv.h"

using namespace Qt::StringLiterals;

namespace {

QString csvField(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString timeField(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

} // namespace

QString historyCsv(const QList<Sample> &samples, bool withKey)
{
    auto text = withKey ? u"time,key,amount\n"_s : u"time,amount\n"_s;
    for (const auto &sample : samples) {
        text += timeField(sample.at) + u',';
        if (withKey)
            text += csvField(sample.key) + u',';
        text += sample.amount.toString() + u'\n';
    }
    return text;
}

QString historyCsv(const QList<std::pair<AccountId, QList<Sample>>> &accounts)
{
    auto text = u"account,time,key,amount\n"_s;
    for (const auto &[account, samples] : accounts) {
        for (const auto &sample : samples)
            text += csvField(account) + u',' + timeField(sample.at) + u',' + csvField(sample.key) + u',' + sample.amount.toString() + u'\n';
    }
    return text;
}
