// SPDX-License-Identifier: GPL-3.0-or-later
#include "demohttpclient.h"

#include "builtindefinitions.h"
#include "replyreader.h"
#include "requestbuilder.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class tst_DemoHttpClient : public QObject
{
    Q_OBJECT
    QDateTime m_now{QDate(2026, 11, 24), QTime(14, 20), QTimeZone::utc()};
    const Catalog m_catalog = definitionsFrom(QStringLiteral(BUILT_IN));
    const QList<DemoAccount> m_accounts = demoAccounts(m_now);
    DemoHttpClient m_client{m_accounts, [this] { return m_now; }};

    const DemoAccount &account(const QString &id) const
    {
        return *std::find_if(m_accounts.begin(), m_accounts.end(), [&](const auto &a) { return a.record.account.id == id; });
    }

    Result<HttpReply> send(const HttpRequest &request)
    {
        std::optional<Result<HttpReply>> reply;
        m_client.send(request, {this, [&](const Result<HttpReply> &answer) { reply = answer; }});
        return QTest::qWaitFor([&] { return reply.has_value(); }) ? *reply : fail(Failure::Kind::TimedOut);
    }

    /// All the way, as a refresh goes.
    Result<Reading> read(const DemoAccount &demo, const QMap<QString, QString> &secrets)
    {
        const auto &account = demo.record.account;
        const auto &definition = *m_catalog.find(account.providerId);
        return buildRequest(definition, account, *Secret::fromFields(secrets))
            .and_then([&](const HttpRequest &request) { return send(request); })
            .and_then([&](const HttpReply &reply) { return readReply(definition, account.fields, reply); });
    }

private Q_SLOTS:
    void everyAccountIsAnsweredAsItsDefinitionExpects_data()
    {
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QString>("first");
        QTest::newRow("ocean") << QStringList{u"credits"_s, u"emailCredits"_s, u"phoneCredits"_s, u"previewCredits"_s, u"dailyRequests"_s}
                               << u"18420"_s;
        QTest::newRow("theirstack") << QStringList{u"api_credits"_s, u"ui_credits"_s} << u"7650"_s;
        QTest::newRow("gateway360") << QStringList{u"balance"_s} << u"284.3120"_s;
        QTest::newRow("gateway360-subaccount") << QStringList{u"balance"_s} << u"3.8400"_s;
        QTest::newRow("deepvue") << QStringList{u"wallet"_s} << u"42180"_s;
    }

    void everyAccountIsAnsweredAsItsDefinitionExpects()
    {
        QFETCH(QStringList, keys);
        const auto &demo = account(QString::fromLatin1(QTest::currentDataTag()));
        const auto reading = read(demo, demo.secrets);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        QStringList found;
        for (const auto &balance : reading->balances)
            found += balance.key;
        QCOMPARE(found, keys);
        QTEST(reading->balances.first().amount->toString(), "first");
    }

    void everyAccountIsOfAProviderThatIsBuiltIn()
    {
        QCOMPARE(m_accounts.size(), 6);
        for (const auto &demo : m_accounts)
            QVERIFY2(m_catalog.find(demo.record.account.providerId), qPrintable(demo.record.account.id));
    }

    void oneTokenIsRefused()
    {
        const auto &demo = account(u"ocean-2"_s);
        const auto reading = read(demo, demo.secrets);
        QCOMPARE(reading.error().kind, Failure::Kind::CredentialsRejected);
    }

    void aKeyOfSomebodysOwnIsTaken() { QVERIFY(read(account(u"ocean-2"_s), {{u"token"_s, u"whatever"_s}})); }

    void drainsWithTheClock()
    {
        const auto &demo = account(u"gateway360-subaccount"_s);
        const auto before = *read(demo, demo.secrets)->balances.first().amount;
        m_now = m_now.addSecs(120);
        QVERIFY(*read(demo, demo.secrets)->balances.first().amount < before);
    }

    void nobodyElseIsAsked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("another provider") << u"https://api.example.com/balance"_s;
        QTest::newRow("another page of one") << u"https://api.ocean.io/v2/search"_s;
        QTest::newRow("another port") << u"https://api.ocean.io:8443/v2/credits/balance"_s;
        QTest::newRow("this computer") << u"http://127.0.0.1:1/v2/credits/balance"_s;
    }

    void nobodyElseIsAsked()
    {
        QFETCH(QString, url);
        const auto reply = send({.method = "GET", .url = QUrl(url), .headers = {}});
        QCOMPARE(reply.error().kind, Failure::Kind::Offline);
        QVERIFY(reply.error().detail.contains(u"The demo asks nobody"_s));
    }

    void nobodyIsAnsweredWhoIsGone()
    {
        bool answered = false;
        {
            QObject guard;
            m_client.send({.method = "GET", .url = QUrl(u"https://api.ocean.io/v2/credits/balance"_s), .headers = {}},
                          {&guard, [&](const Result<HttpReply> &) { answered = true; }});
        }
        QTest::qWait(DemoHttpClient::Delay.count() + 100);
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(tst_DemoHttpClient)
#include "tst_demohttpclient.moc"
