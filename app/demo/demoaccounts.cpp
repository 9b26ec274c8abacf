// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoaccounts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 Day = 24 * 3600;

struct DemoText { Q_DECLARE_TR_FUNCTIONS(DemoText) };

DemoAccount make(const AccountId &id, const QString &provider, const QString &label, const QString &origin,
                 const QMap<QString, QString> &secrets, const QDateTime &now)
{
    DemoAccount demo{.record = {.account = {.id = id, .entry = QUuid::createUuid(), .providerId = provider, .label = label,
                                            .boundOrigin = origin, .every = 1min}},
                     .secrets = secrets,
                     .courses = {},
                     .lastRead = now};
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        demo.record.account.secretTails.insert(it.key(), it->right(4));
    return demo;
}

Mark mark(const char *low, const char *critical)
{
    return {.low = Threshold::fromString(QString::fromLatin1(low)), .critical = Threshold::fromString(QString::fromLatin1(critical))};
}

DemoAccount oceanAccount(const QDateTime &now)
{
    auto demo = make(u"ocean"_s, u"ocean"_s, DemoText::tr("Enrichment, production"), u"https://api.ocean.io"_s,
                     {{u"token"_s, u"demo-ocean-production-7141"_s}}, now);
    demo.courses = {{u"credits"_s, {{18420, 62, 2100, 25000}, now, 1}},
                    {u"emailCredits"_s, {{1240, 38, 240, 6000}, now, 2}},
                    {u"phoneCredits"_s, {{412, 2, 90, 600}, now, 3}},
                    {u"previewCredits"_s, {{2885, 5, 300, 3000}, now, 4}}};
    demo.record.marks = {{u"emailCredits"_s, mark("1500", "300")}, {u"credits"_s, mark("10%", "2%")}};
    return demo;
}

DemoAccount refusedAccount(const QDateTime &now)
{
    auto demo = make(u"ocean-2"_s, u"ocean"_s, DemoText::tr("Enrichment, staging"), u"https://api.ocean.io"_s,
                     {{u"token"_s, u"demo-ocean-staging-0420"_s}}, now);
    demo.courses = {{u"credits"_s, {{640, 4, 50, 1000}, now, 5}},
                    {u"emailCredits"_s, {{310, 1, 50, 500}, now, 6}},
                    {u"phoneCredits"_s, {{88, 0, 0, 100}, now, 7}},
                    {u"previewCredits"_s, {{150, 1, 20, 200}, now, 8}}};
    demo.lastRead = now.addSecs(-2 * Day);
    demo.refused = true;
    return demo;
}

DemoAccount jobsAccount(const QDateTime &now)
{
    auto demo = make(u"theirstack"_s, u"theirstack"_s, DemoText::tr("Job postings"), u"https://api.theirstack.com"_s,
                     {{u"token"_s, u"demo-theirstack-key-5512"_s}}, now);
    demo.courses = {{u"api_credits"_s, {{7650, 96, 900, 20000}, now, 9}}, {u"ui_credits"_s, {{212, 1, 10, 250}, now, 10}}};
    return demo;
}

DemoAccount smsAccount(const QDateTime &now)
{
    auto demo = make(u"gateway360"_s, u"gateway360"_s, DemoText::tr("Text messages"), u"https://api.gateway360.com"_s,
                     {{u"api_key"_s, u"demo-gateway-key-9034"_s}}, now);
    demo.courses = {{u"balance"_s, {{2843120, 25300, 400000, 5000000}, now, 11}}};
    demo.record.marks = {{u"balance"_s, mark("100", "25")}};
    return demo;
}

DemoAccount newsletterAccount(const QDateTime &now)
{
    auto demo = make(u"gateway360-subaccount"_s, u"gateway360-subaccount"_s, DemoText::tr("Text messages, shop"),
                     u"https://api.gateway360.com"_s, {{u"api_key"_s, u"demo-gateway-parent-2268"_s}}, now);
    demo.record.account.fields = {{u"user_name"_s, u"shop"_s}};
    demo.courses = {{u"balance"_s, {{38400, 3100, 21000, 600000}, now, 12}}};
    demo.record.marks = {{u"balance"_s, mark("20", "5")}};
    return demo;
}

DemoAccount pausedAccount(const QDateTime &now)
{
    auto demo = make(u"deepvue"_s, u"deepvue"_s, DemoText::tr("Identity checks"), u"https://production.deepvue.tech"_s,
                     {{u"client_id"_s, u"demo-deepvue-client-1180"_s}, {u"client_secret"_s, u"demo-deepvue-secret-6677"_s}}, now);
    demo.record.account.fields = {{u"unit"_s, u"INR"_s}};
    demo.record.account.paused = true;
    demo.courses = {{u"wallet"_s, {{42180, 110, 5000, 60000}, now, 13}}};
    demo.lastRead = now.addSecs(-9 * Day);
    return demo;
}

} // namespace

QList<DemoAccount> demoAccounts(const QDateTime &now)
{
    return {oceanAccount(now), jobsAccount(now), smsAccount(now), newsletterAccount(now), pausedAccount(now), refusedAccount(now)};
}
