// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_StatusJson : public QObject
{
    Q_OBJECT
    const QDateTime m_now{QDate(2026, 11, 22), QTime(14, 0), Qt::UTC};

    static QJsonObject parsed(const JsonText &json) { return QJsonDocument::fromJson(json.toString().toUtf8()).object(); }
    static Amount amount(const char *text) { return *Amount::fromString(QString::fromLatin1(text)); }

    AccountState ocean() const
    {
        AccountState state{.account = {.id = u"ocean"_s, .entry = {}, .providerId = u"ocean"_s, .label = u"Ocean prod"_s}};
        state.marks.insert(u"emailCredits"_s, {.low = Threshold{Threshold::Unit::Amount, Amount(120)}});
        state.readAt = m_now.addSecs(-110);
        state.refresh.nextAt = m_now.addSecs(790);
        state.balances = {{.balance = {.key = u"emailCredits"_s, .label = u"Email credits"_s, .unit = u"credits"_s, .amount = Amount(100),
                                       .parts = {{u"One-time"_s, Amount(40)}, {u"Recurring"_s, Amount(60)}}},
                           .level = Level::Low, .inUse = true}};
        return state;
    }

private Q_SLOTS:
    void printsSchemaOneInItsOrder()
    {
        const auto expected = uR"({ "schema": 1, "at": "2026-11-22T14:00:00Z", "level": "low", "accounts": [
            { "id": "ocean", "provider": "ocean", "label": "Ocean prod", "level": "low", "paused": false, "muted": false,
              "readAt": "2026-11-22T13:58:10Z", "stale": false, "nextAt": "2026-11-22T14:13:10Z", "failure": null,
              "balances": [
                { "key": "emailCredits", "label": "Email credits", "amount": "100", "unit": "credits", "unlimited": false,
                  "parts": [ {"label": "One-time", "amount": "40"}, {"label": "Recurring", "amount": "60"} ],
                  "limit": null, "used": null, "expiresAt": null, "resetsAt": null, "level": "low",
                  "mark": {"low": "120", "critical": null, "tank": null, "expiry": null, "expiryCritical": null},
                  "runway": {"state": "unknown", "perDay": null, "emptyFrom": null, "emptyTo": null} } ] } ] })"_s;
        const auto withoutBlanks = [](QString text) { return text.remove(QRegularExpression(u"\\s(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"_s)); };
        QCOMPARE(withoutBlanks(statusJson({ocean()}, m_now).toString()), withoutBlanks(expected));
    }
    void amountsKeepTheirDigits()
    {
        auto state = ocean().balances.first();
        state.balance.amount = amount("0.6000");
        state.balance.limit = amount("123456789012345.678");
        const auto json = parsed(balanceJson(state, {}));
        QCOMPARE(json[u"amount"_s].toString(), u"0.6000"_s);
        QCOMPARE(json[u"limit"_s].toString(), u"123456789012345.678"_s);
    }
    void unlimitedIsNoAmount()
    {
        auto state = ocean().balances.first();
        state.balance.amount = {};
        const auto json = parsed(balanceJson(state, {}));
        QVERIFY(json[u"amount"_s].isNull());
        QCOMPARE(json[u"unlimited"_s], QJsonValue(true));
    }
    void aMarkIsAnObjectAlsoWhenNothingIsSet()
    {
        const auto json = parsed(balanceJson(ocean().balances.first(), {}))[u"mark"_s].toObject();
        QCOMPARE(json.keys(), (QStringList{u"critical"_s, u"expiry"_s, u"expiryCritical"_s, u"low"_s, u"tank"_s}));
        QVERIFY(json[u"low"_s].isNull());
    }
    void aFailureHasTheProvidersWords()
    {
        auto state = ocean();
        state.refresh.failure = Failure{Failure::Kind::CredentialsRejected, u"Current API token is not registered"_s, 403, u"UNAUTHORIZED"_s};
        state.refresh.failingSince = m_now.addSecs(-60);
        state.refresh.rejections = 2;
        const auto account = parsed(statusJson({state}, m_now))[u"accounts"_s][0].toObject();
        QCOMPARE(account[u"failure"_s].toObject(),
                 (QJsonObject{{u"kind"_s, u"credentials-rejected"_s}, {u"message"_s, u"Current API token is not registered"_s},
                              {u"httpStatus"_s, 403}, {u"code"_s, u"UNAUTHORIZED"_s}, {u"since"_s, u"2026-11-22T13:59:00Z"_s},
                              {u"retryAt"_s, QJsonValue()}}));
        QVERIFY2(account[u"nextAt"_s].isNull(), "it waits for the user");
        QCOMPARE(account[u"balances"_s].toArray().size(), 1);
    }
    void aFailureWithoutWordsHasOurs()
    {
        const auto json = parsed(failureJson({.kind = Failure::Kind::Offline}, {}, {}));
        QVERIFY(!json[u"message"_s].toString().isEmpty());
        for (const auto &key : {u"httpStatus"_s, u"code"_s, u"since"_s, u"retryAt"_s})
            QVERIFY(json[key].isNull());
    }
    void neverReadIsUnknownAndNotStale()
    {
        const auto json = parsed(statusJson({AccountState{.account = {.id = u"a"_s, .entry = {}, .providerId = u"b"_s, .label = {}}}}, m_now));
        const auto account = json[u"accounts"_s][0].toObject();
        QCOMPARE(account[u"level"_s].toString(), u"unknown"_s);
        QVERIFY(account[u"readAt"_s].isNull());
        QCOMPARE(account[u"stale"_s], QJsonValue(false));
        QCOMPARE(json[u"level"_s].toString(), u"unknown"_s);
    }
    void theWorstAccountThatIsNotPausedCounts()
    {
        auto critical = ocean();
        critical.balances.first().level = Level::Critical;
        QCOMPARE(worstLevel({ocean(), critical}), Level::Critical);
        critical.account.paused = true;
        QCOMPARE(worstLevel({ocean(), critical}), Level::Low);
        QCOMPARE(worstLevel({critical}), Level::Unknown);
        QCOMPARE(worstLevel({}), Level::Unknown);
    }
};

QTEST_APPLESS_MAIN(tst_StatusJson)
#include "tst_statusjson.moc"
