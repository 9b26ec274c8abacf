// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialwords.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_CredentialWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatAValueIsByItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ValueRole>("role");
        const auto rows = [](ValueRole role, const QStringList &names) {
            for (const auto &name : names)
                QTest::newRow(qPrintable(name)) << name << role;
        };
        rows(ValueRole::Secret,
             {u"Authorization"_s, u"X-Api-Key"_s, u"apikey"_s, u"APIKey"_s, u"api_key"_s, u"key"_s, u"clientKey"_s,
              u"access_token"_s, u"X-Auth-Token"_s, u"clientSecret"_s, u"password"_s, u"pwd"_s, u"Cookie"_s,
              u"X-Signature"_s, u"jwt"_s, u"sessionId"_s, u"Ocp-Apim-Subscription-Key"_s, u"xapikey"_s, u"PHP_AUTH"_s});
        rows(ValueRole::Identity,
             {u"user"_s, u"username"_s, u"X-Account-Id"_s, u"accountId"_s, u"AccountSid"_s, u"email"_s, u"client_id"_s,
              u"clientID"_s, u"organization_id"_s, u"merchantId"_s, u"login"_s, u"appid"_s});
        rows(ValueRole::Plain,
             {u"Accept"_s, u"X-GitHub-Api-Version"_s, u"anthropic-version"_s, u"monkey"_s, u"keyword"_s, u"tokenizer"_s,
              u"authors"_s, u"page"_s, u"id"_s, u"user_agent"_s, u"accounting"_s, QString()});
    }

    void knowsWhatAValueIsByItsName()
    {
        QFETCH(QString, name);
        const auto role = roleOf(name, u"v"_s);
        QTEST(role, "role");
    }

    void knowsSecretsByTheirLooks_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("secret");
        const auto row = [](const QString &value, bool secret) { QTest::newRow(qPrintable(value)) << value << secret; };
        row(u"sk-demo4f8a2c91e07b"_s, false); // 19
        row(u"sk-demo4f8a2c91e07b5"_s, true);
        row(u"550e8400-e29b-41d4-a716-446655440000"_s, true);
        row(u"ZGVtbzEyMzQ1Njc4OTA5OA=="_s, true);
        row(u"thequickbrownfoxjumpsoverthelazydog"_s, false);
        row(u"12345678901234567890123"_s, false);
        row(u"the 1st, 2nd, 3rd and 4th of May"_s, false);
        row(u"https://example.com/a1b2c3d4e5f6"_s, false);
        row(u"2027-01-15T08:00:00Z"_s, false);
        row(u"2027-01-15T08:00:00.000+01:00"_s, false);
        row(u"application/vnd.demo.20270115+json"_s, false);
    }

    void knowsSecretsByTheirLooks()
    {
        QFETCH(QString, value);
        QFETCH(bool, secret);
        QCOMPARE(roleOf(u"what"_s, value), secret ? ValueRole::Secret : ValueRole::Plain);
        QCOMPARE(roleOf(u"account_id"_s, value), secret ? ValueRole::Secret : ValueRole::Identity);
    }

    void findsWhatStandsForSomethingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QStringList>("foundInCode");
        const auto row = [](const QString &text, const QStringList &found,
                            const std::optional<QStringList> &inCode = {}) {
            QTest::newRow(qPrintable(text)) << text << found << inCode.value_or(found);
        };
        row(u"$API_KEY"_s, {u"$API_KEY"_s});
        row(u"Bearer ${api_key}"_s, {u"${api_key}"_s});
        row(u"<your-api-key>"_s, {u"<your-api-key>"_s});
        row(u"<API key>"_s, {u"<API key>"_s});
        row(u"{api_key}"_s, {u"{api_key}"_s}, QStringList());
        row(u"/v1/{account}/x/{account}/{team-id}"_s, {u"{account}"_s, u"{team-id}"_s}, QStringList());
        row(u"{{api_key}}"_s, {u"{{api_key}}"_s});
        row(u"{{ api key }}"_s, {u"{{ api key }}"_s});
        row(u"YOUR_API_KEY"_s, {u"YOUR_API_KEY"_s});
        row(u"your-api-key"_s, {u"your-api-key"_s});
        row(u"MY_TOKEN"_s, {u"MY_TOKEN"_s});
        row(u"my-api-key"_s, {u"my-api-key"_s});
        row(u"ACME_API_KEY"_s, {u"ACME_API_KEY"_s});
        row(u"query($id: ID!) { me(id: $id) { x } }"_s, {});
        row(u"{ viewer { credits } }"_s, {});
        row(u"{credits}"_s, {u"{credits}"_s}, QStringList());
        row(u"a < b > c"_s, {});
        row(u"<ask><key><your-key></key></ask>"_s, {u"<your-key>"_s});
        row(u"$5"_s, {});
        row(u"xYOUR_KEY"_s, {});
        row(u"/my-account/my-credits"_s, {});
        row(u"my-team"_s, {});
        row(u"{\"a\": 1}"_s, {});
    }

    void findsWhatStandsForSomethingElse()
    {
        QFETCH(QString, text);
        QTEST(placeholdersIn(text, false), "found");
        QTEST(placeholdersIn(text, true), "foundInCode");
    }

    void namesFields_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("label");
        const auto row = [](const QString &name, const QString &id, const QString &label) {
            QTest::newRow(qPrintable(name)) << name << id << label;
        };
        row(u"X-Api-Key"_s, u"api_key"_s, u"API key"_s);
        row(u"<YOUR_API_KEY>"_s, u"api_key"_s, u"API key"_s);
        row(u"{{your api key here}}"_s, u"api_key"_s, u"API key"_s);
        row(u"Authorization"_s, u"api_key"_s, u"API key"_s);
        row(u"apikey"_s, u"api_key"_s, u"API key"_s);
        row(u"APIKey"_s, u"api_key"_s, u"API key"_s);
        row(u"clientID"_s, u"client_id"_s, u"Client ID"_s);
        row(u"${ACCOUNT_SID}"_s, u"account_sid"_s, u"Account SID"_s);
        row(u"access.token"_s, u"access_token"_s, u"Access token"_s);
        row(u"2fa"_s, u"field_2fa"_s, u"Field 2fa"_s);
        row(u"INSERT_TOKEN_HERE"_s, u"token"_s, u"Token"_s);
    }

    void namesFields()
    {
        QFETCH(QString, name);
        const auto id = fieldIdFor(name);
        QTEST(id, "id");
        QTEST(fieldLabelFor(id), "label");
    }

    void whatHasNoLettersIsAFieldToo()
    {
        for (const auto &name : {QString(), u"__"_s, u"ключ"_s, u"$"_s})
            QCOMPARE(fieldIdFor(name), u"field_"_s);
    }
};

QTEST_APPLESS_MAIN(tst_CredentialWords)
#include "tst_credentialwords.moc"
