// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprovider.h"
#include "fakes.h"
#include "refreshjob.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_RefreshJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_secrets = {};
        m_http = {};
        m_secrets.entries.insert(m_account.entry, std::make_shared<const Secret>(demoSecret()));
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> { return demoReply("2.50"); };
    }
    void readsTheSecretAsksAndReads()
    {
        const auto outcome = run();
        QVERIFY(outcome && *outcome);
        QCOMPARE((*outcome)->balances.first().amount, Amount::fromString(u"2.5"));
        QCOMPARE(m_http.sent.size(), 1);
        QCOMPARE(m_http.sent.first().url, QUrl(u"https://demo.test/balance"_s));
        QVERIFY(m_http.sent.first().headers.contains(std::pair<QByteArray, QByteArray>("authorization", "Bearer demo-token")));
    }
    void aMissingSecretNeverReachesTheNetwork()
    {
        m_secrets.entries.clear();
        QCOMPARE(run().value().error().kind, Failure::Kind::SecretMissing);
        QVERIFY(m_http.sent.isEmpty());
    }
    void secretsAreNotSentToAnotherOrigin()
    {
        auto moved = m_account;
        moved.origin = u"https://elsewhere.test"_s;
        QCOMPARE(run(moved).value().error().kind, Failure::Kind::ConfirmationNeeded);
        QVERIFY(m_http.sent.isEmpty());
    }
    void anEchoedSecretIsBlottedOut()
    {
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> {
            return HttpReply{.status = 403, .headers = {}, .body = R"({"error":"demo-token is unknown"})", .at = {}};
        };
        const auto refused = run().value();
        QCOMPARE(refused.error().kind, Failure::Kind::CredentialsRejected);
        QCOMPARE(refused.error().detail, u"••• is unknown"_s);

        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> {
            return HttpReply{.status = 200, .headers = {}, .body = R"({"left":1,"label":"Key demo-token"})", .at = {}};
        };
        QCOMPARE(run().value()->balances.first().label, u"Key •••"_s);
    }
    void theWordsOfTheTransferAreBlottedOutToo()
    {
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> {
            return fail(Failure::Kind::Redirected, u"demo-token.demo.test"_s);
        };
        QCOMPARE(run().value().error().detail, u"•••.demo.test"_s);
        QCOMPARE(run().value().error().kind, Failure::Kind::Redirected);
    }
    /// Wherever in it the secret stands: what is too long is cut only when the secret is out.
    void noPieceOfAnEchoedSecretIsLeftByACut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body"); // with %1 where the echo is
        QTest::newRow("a refusal") << 403 << QByteArray("{\"error\":\"%1\"}");
        QTest::newRow("a refusal in words") << 403 << QByteArray("No: %1");
        QTest::newRow("a name") << 200 << QByteArray("{\"left\":1,\"label\":\"%1\"}");
        QTest::newRow("an amount") << 200 << QByteArray("{\"left\":\"%1\"}");
        QTest::newRow("what jq quotes") << 200 << QByteArray("{\"left\":1,\"error\":{\"%1\":1}}");
        QTest::newRow("what jq stumbles over") << 200 << QByteArray("[\"%1\"]");
    }
    void noPieceOfAnEchoedSecretIsLeftByACut()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        for (const auto &token : {u"Zeta-4711"_s, u"Z-471"_s, u"Zeta-4711-Zeta-4711-Zeta"_s}) {
            m_secrets.entries.insert(m_account.entry, std::make_shared<const Secret>(demoSecret(token)));
            for (auto before = 0; before < 310; before += 3) {
                auto echo = body;
                echo.replace("%1", QByteArray(before, 'x') + token.toLatin1() + QByteArray(20, 'x'));
                m_http.answer = [&](const HttpRequest &) -> Result<HttpReply> {
                    return HttpReply{.status = status, .headers = {}, .body = echo, .at = {}};
                };
                const auto outcome = run().value();
                const auto text = outcome ? outcome->balances.first().label : outcome.error().detail;
                QVERIFY2(!text.contains(u"zet"_s, Qt::CaseInsensitive) && !text.contains(u"Z-4"_s), qPrintable(text));
            }
        }
    }
    void aFilterThatCutsCutsNoSecret()
    {
        Catalog catalog;
        catalog.add(QByteArray(DemoToml).replace("'.error?'", "'.error[:9]'"), u"demo.toml"_s, Definition::Source::BuiltIn);
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> {
            return HttpReply{.status = 403, .headers = {}, .body = "{\"error\":\"x demo-token\"}", .at = {}};
        };
        RefreshJob job(m_account, *catalog.find(u"demo"_s), {m_secrets, m_http});
        std::optional<Result<Reading>> outcome;
        connect(&job, &RefreshJob::finished, this, [&](const Result<Reading> &result) { outcome = result; });
        job.start();
        QCOMPARE(outcome.value().error().detail, u"x •••"_s);
    }
    void aDeletedJobStaysSilent()
    {
        m_http.hold = true;
        bool told = false;
        {
            RefreshJob job(m_account, *m_catalog.find(u"demo"_s), {m_secrets, m_http});
            connect(&job, &RefreshJob::finished, this, [&] { told = true; });
            job.start();
        }
        m_http.held.takeFirst()();
        QVERIFY(!told);
    }
    void aSecretThatIsNotStoredCanBeTried()
    {
        m_secrets.entries.clear();
        RefreshJob job(m_account, *m_catalog.find(u"demo"_s), {m_secrets, m_http});
        std::optional<Result<Reading>> outcome;
        connect(&job, &RefreshJob::finished, this, [&](const Result<Reading> &result) { outcome = result; });
        job.startWith(std::make_shared<const Secret>(demoSecret()));
        QVERIFY(outcome && *outcome);
        QCOMPARE(m_secrets.reads, 0);
    }

private:
    std::optional<Result<Reading>> run() { return run(m_account); }
    std::optional<Result<Reading>> run(const Account &account)
    {
        std::optional<Result<Reading>> outcome;
        RefreshJob job(account, *m_catalog.find(u"demo"_s), {m_secrets, m_http});
        connect(&job, &RefreshJob::finished, this, [&](const Result<Reading> &result) { outcome = result; });
        job.start();
        return outcome;
    }

    const Catalog m_catalog = demoCatalog();
    const Account m_account = demoAccount();
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
};

QTEST_APPLESS_MAIN(tst_RefreshJob)
#include "tst_refreshjob.moc"
