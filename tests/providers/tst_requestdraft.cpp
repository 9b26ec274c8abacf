// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestdraft.h"

#include "draftedrequest.h"
#include "testresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Texts = QMap<QString, QString>;

/// "api_key*, account_id": the fields of a draft, secret ones with a star.
QString fieldsOf(const RequestDraft &draft)
{
    QStringList fields;
    for (const auto &field : draft.fields)
        fields += field.id + (field.secret ? u"*"_s : QString());
    return fields.join(u", "_s);
}

Outcome<RequestDraft> draftOf(const QString &curl)
{
    return curlCommandFrom(curl).and_then(draftRequest);
}

/// \a command with values in the place of what stands for them.
CurlCommand filledIn(CurlCommand command, const Texts &standIns, const Texts &values)
{
    const auto fill = [&](QString &text, bool encode) {
        for (auto it = standIns.begin(); it != standIns.end(); ++it) {
            const auto value = values.value(it.key());
            text.replace(*it, encode ? QString::fromLatin1(QUrl::toPercentEncoding(value)) : value);
        }
    };
    fill(command.url, true);
    fill(command.body, command.bodyKind == CurlCommand::Body::Form);
    for (auto &header : command.headers)
        fill(header.second, false);
    if (command.user)
        fill(*command.user, false);
    return command;
}

Texts headersOf(const HttpRequest &request)
{
    Texts headers;
    for (const auto &[name, value] : request.headers)
        headers.insert(QString::fromLatin1(name).toLower(), QString::fromUtf8(value));
    if (headers.value(u"user-agent"_s).startsWith(u"Plimsoll/"_s))
        headers.remove(u"user-agent"_s);
    return headers;
}

/// What \a command says of headers, and what every request has besides the name of the client.
Texts headersOf(const CurlCommand &command)
{
    using Body = CurlCommand::Body;
    Texts headers{{u"accept"_s, u"application/json"_s}};
    if (command.bodyKind != Body::None)
        headers.insert(u"content-type"_s, command.bodyKind == Body::Json   ? u"application/json"_s
                                          : command.bodyKind == Body::Form ? u"application/x-www-form-urlencoded"_s
                                                                           : u"text/plain; charset=utf-8"_s);
    Texts given;
    for (const auto &[name, value] : command.headers)
        given[name.toLower()] += (given.contains(name.toLower()) ? u", "_s : QString()) + value;
    headers.insert(given);
    if (command.user) {
        const auto pair = command.user->contains(u':') ? *command.user : *command.user + u':';
        headers.insert(u"authorization"_s, u"Basic "_s + QString::fromLatin1(pair.toUtf8().toBase64()));
    }
    return headers;
}

void compare(const HttpRequest &request, const CurlCommand &command)
{
    const QUrl url(command.url);
    QCOMPARE(QString::fromLatin1(request.method), command.method);
    QCOMPARE(request.url.host(), url.host());
    QCOMPARE(request.url.port(), url.port());
    QCOMPARE(request.url.scheme(), url.scheme());
    QCOMPARE(request.url.path(QUrl::FullyDecoded), url.path().isEmpty() ? u"/"_s : url.path(QUrl::FullyDecoded));
    QCOMPARE(pairsIn(request.url.query(QUrl::FullyEncoded)), pairsIn(url.query(QUrl::FullyEncoded)));
    QCOMPARE(headersOf(request), headersOf(command));
    QCOMPARE(bodyValue(QString::fromUtf8(request.body), command.bodyKind), bodyValue(command.body, command.bodyKind));
}

} // namespace

class tst_RequestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheVeryRequestOfTheCommand_data();
    void makesTheVeryRequestOfTheCommand();
    void takesTheFilterAsPeopleWouldWriteIt_data();
    void takesTheFilterAsPeopleWouldWriteIt();
    void placeholdersAreNoValues();
    void sendsValuesOfAnyKind();
    void namesTheProviderByItsHost_data();
    void namesTheProviderByItsHost();
    void refuses_data();
    void refuses();
    void passesOnWhatWasIgnored();
};

void tst_RequestDraft::makesTheVeryRequestOfTheCommand_data()
{
    QTest::addColumn<QString>("curl");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<Texts>("standIns"); // field -> what stands for it in the command
    const auto row = [](const char *name, const QString &curl, const QString &fields, const Texts &standIns = {}) {
        QTest::newRow(name) << curl << fields << standIns;
    };
    const auto K = u"demo-8f4a2c91e07b5d36"_s;
    const auto K2 = u"demo-55c0ffee90210aa1"_s;
    // in headers
    row("Bearer", u"curl https://api.acme.test/v1/balance -H 'Authorization: Bearer %1'"_s.arg(K), u"api_key*"_s);
    row("Token", u"curl https://api.acme.test/ -H 'Authorization: Token %1'"_s.arg(K), u"api_key*"_s);
    row("Token token=", u"curl https://api.acme.test/ -H 'Authorization: Token token=\"%1\"'"_s.arg(K), u"api_key*"_s);
    row("Key", u"curl https://api.acme.test/ -H 'authorization: Key %1'"_s.arg(K), u"api_key*"_s);
    row("no scheme", u"curl https://api.acme.test/ -H 'Authorization: %1'"_s.arg(K), u"api_key*"_s);
    row("short token", u"curl https://api.acme.test/ -H 'Authorization: Bearer k1'"_s, u"api_key*"_s);
    row("short token in quotes", u"curl https://api.acme.test/ -H 'Authorization: Token token=\"k1\"'"_s,
        u"api_key*"_s);
    row("key that ends in =", u"curl https://api.acme.test/ -H 'Authorization: Bearer qwertyuiop=='"_s, u"api_key*"_s);
    row("X-Api-Key", u"curl https://api.acme.test/ -H 'X-Api-Key: %1'"_s.arg(K), u"api_key*"_s);
    row("two headers", u"curl https://api.acme.test/ -H 'X-Client-Id: shop-7' -H 'X-Client-Secret: %1'"_s.arg(K),
        u"client_id, client_secret*"_s);
    row("two keys of a name", u"curl 'https://api.acme.test/?api_key=%1' -H 'X-Api-Key: %2'"_s.arg(K2, K),
        u"api_key*, api_key_2*"_s);
    row("one key twice", u"curl 'https://api.acme.test/?token=%1' -H 'X-Api-Key: %1'"_s.arg(K), u"api_key*"_s);
    row("cookie", u"curl https://api.acme.test/ -b 'session=%1; theme=dark'"_s.arg(K), u"cookie*"_s);
    row("versions",
        u"curl https://api.acme.test/ -H 'Acme-Version: 2027-01-15' -H 'X-Api-Version: 2027-01-15T08:00:00Z' -H "
        u"'Accept: "
        "application/vnd.acme.20270115+json'"_s,
        QString());
    row("random under a harmless name", u"curl https://api.acme.test/ -H 'X-Shop: %1'"_s.arg(K), u"shop*"_s);
    row("same header twice", u"curl https://api.acme.test/ -H 'X-Flags: a' -H 'x-flags: c'"_s, QString());
    // -u and Basic
    row("user and password", u"curl -u 'shop7:%1' https://api.acme.test/"_s.arg(K), u"user, password*"_s);
    row("key as user", u"curl -u '%1:' https://api.acme.test/"_s.arg(K), u"api_key*"_s);
    row("key as password", u"curl -u ':%1' https://api.acme.test/"_s.arg(K), u"password*"_s);
    row("short user and password", u"curl -u 'bo:pw' https://api.acme.test/"_s, u"user, password*"_s);
    row("password with colons", u"curl -u 'shop7:%1:x:y' https://api.acme.test/"_s.arg(K), u"user, password*"_s);
    row("decoded", u"curl -H 'Authorization: Basic c2hvcDc6ZGVtby04ZjRhMmM5MWUwN2I1ZDM2' https://api.acme.test/"_s,
        u"user, password*"_s);
    row("decoded, with a header",
        u"curl -H 'Authorization: Basic c2hvcDc6ZGVtby04ZjRhMmM5MWUwN2I1ZDM2' -H 'X-A: b' https://api.acme.test/"_s,
        u"user, password*"_s);
    row("not Base64", u"curl -H 'Authorization: Basic %1' https://api.acme.test/"_s.arg(K), u"api_key*"_s);
    row("id in the path",
        u"curl -u 'AC0011223344:%1' https://api.acme.test/Accounts/AC0011223344/Balance.json"_s.arg(K),
        u"user, password*"_s);
    row("id in the path, encoded",
        u"curl -u 'me@acme.test:%1' https://api.acme.test/users/me%40acme.test/balance"_s.replace(u"%1"_s, K),
        u"user, password*"_s);
    // in the address
    row("query", u"curl 'https://api.acme.test/balance?apikey=%1&format=json'"_s.arg(K), u"api_key*"_s);
    row("query, encoded", u"curl 'https://api.acme.test/balance?key=a%2Fb%2Bc%3D%3D&email=me%40acme.test'"_s,
        u"api_key*, email"_s);
    row("repeated names", u"curl 'https://api.acme.test/?tag=a&x=1&tag=b&tag=c'"_s, QString());
    row("brackets in names", u"curl -g 'https://api.acme.test/?filter[a-b]=1&filter[c]=2'"_s, QString());
    row("flag", u"curl 'https://api.acme.test/?verbose&x='"_s, QString());
    row("blanks", u"curl 'https://api.acme.test/?q=a+b%20c'"_s, QString());
    row("fragment and port", u"curl 'https://API.acme.test:8443/a?b=c#d'"_s, QString());
    row("encoded path", u"curl https://api.acme.test/a%2Fb/c%20d/%C3%BC"_s, QString());
    row("path of signs", u"curl \"https://api.acme.test/a'''b;c=d,e@f:g/(h)/\""_s, QString());
    row("no path", u"curl https://api.acme.test"_s, QString());
    row("key in the path", u"curl https://api.acme.test/bot%1/getBalance"_s.arg(K), u"api_key*"_s);
    row("key as a part of the path", u"curl https://api.acme.test/projects/%1/balance"_s.arg(K), u"project*"_s);
    row("harmless path", u"curl https://api.acme.test/my-account/v1.20.3000/get-balance-of-account"_s, QString());
    // in the body
    row("JSON",
        u"curl https://api.acme.test/ -H 'Content-Type: application/json' -d '{\"clientKey\":\"%1\",\"n\":[1,2.5,true,null,\"x\"]}'"_s
            .arg(K),
        u"client_key*"_s);
    row("JSON, nested",
        u"curl https://api.acme.test/ --json '{\"auth\":{\"user\":\"shop7\",\"apiKey\":\"%1\"},\"a-b\":{},\"if\":[]}'"_s
            .arg(K),
        u"api_key*, user"_s);
    row("JSON, list",
        u"curl https://api.acme.test/ --json '[{\"taskType\":\"auth\",\"token\":\"%1\"},{\"taskType\":\"me\"}]'"_s.arg(
            K),
        u"token*"_s);
    row("JSON, list of keys", u"curl https://api.acme.test/ --json '{\"keys\":[\"%1\",\"%2\"]}'"_s.arg(K, K2),
        u"keys*, keys_2*"_s);
    row("JSON, numbers",
        u"curl https://api.acme.test/ --json '{\"account_id\":4711,\"pin_key\":99887766,\"page\":4711}'"_s,
        u"account_id, pin_key*"_s);
    row("JSON, odd texts", u"curl https://api.acme.test/ --json '{\"q\":\"\\\\(.x) \\\"y\\\" %1 \\n # ü\"}'"_s,
        QString());
    row("JSON, own type", u"curl https://api.acme.test/ -H 'Content-Type: application/vnd.api+json' -d '{\"a\":1}'"_s,
        QString());
    row("form", u"curl https://api.acme.test/ -d 'api_key=%1&user=shop7' -d 'what=a+b'"_s.arg(K), u"api_key*, user"_s);
    row("form, repeated", u"curl https://api.acme.test/ -d 'a=1&b=x&a=2'"_s, QString());
    row("GraphQL",
        u"curl https://api.acme.test/graphql -H 'X-Api-Key: %1' --json '{\"query\":\"query($id: ID!) { me(id: $id) { "
        u"{x} credits } }\","
        "\"variables\":{\"id\":5}}'"_s.replace(u"%1"_s, K),
        u"api_key*"_s);
    row("text",
        u"curl https://api.acme.test/ -H 'Content-Type: text/xml' -d '<a b=\"it\"><key>%1</key> \\(.x)</a>'"_s.arg(K),
        u"api_key*"_s);
    row("XML",
        u"curl https://api.acme.test/ -H 'Content-Type: text/xml' -d '<ask><user type=\"a\">shop7</user><apiPass>pw1</apiPass><key>{k}</key></ask>'"_s,
        u"user, api_pass*, k*"_s, {{u"k"_s, u"{k}"_s}});
    row("text with braces", u"curl https://api.acme.test/ -H 'Content-Type: text/plain' -d 'me {credits} now'"_s,
        QString());
    row("one value begins with another",
        u"curl https://api.acme.test/ -u 'shop77:shop77-%1' --json '{\"note\":\"of shop77-%1\"}'"_s.replace(u"%1"_s, K),
        u"user, password*"_s);
    row("text with a key",
        u"curl https://api.acme.test/ -H 'Content-Type: text/plain' -d 'balance of %1 please'"_s.arg(K), u"api_key*"_s);
    row("text of lines",
        u"curl https://api.acme.test/ -H 'Content-Type: text/plain' --data-binary $'balance\\nof \\'\\'\\' all'"_s,
        QString());
    row("PUT", u"curl -X PUT https://api.acme.test/ --json '{\"a\":1}'"_s, QString());
    row("PATCH without a body", u"curl -X PATCH https://api.acme.test/"_s, QString());
    row("POST without a body", u"curl -X POST https://api.acme.test/"_s, QString());
    // what stands for something
    row("$KEY", u"curl https://api.acme.test/ -H \"Authorization: Bearer $ACME_API_KEY\""_s, u"api_key*"_s,
        {{u"api_key"_s, u"$ACME_API_KEY"_s}});
    row("${KEY}", u"curl https://api.acme.test/ -H \"X-Key: ${SERVICE_TOKEN}\""_s, u"service_token*"_s,
        {{u"service_token"_s, u"${SERVICE_TOKEN}"_s}});
    row("<key>", u"curl https://api.acme.test/ -H 'Authorization: Bearer <api-token>'"_s, u"api_token*"_s,
        {{u"api_token"_s, u"<api-token>"_s}});
    row("{key}", u"curl 'https://api.acme.test/{account_id}/?k={key}'"_s, u"api_key*, account_id"_s,
        {{u"api_key"_s, u"{key}"_s}, {u"account_id"_s, u"{account_id}"_s}});
    row("YOUR_KEY", u"curl https://api.acme.test/ -H 'X-Auth: YOUR_API_KEY' -H 'X-Team: your-team-id'"_s,
        u"api_key*, team_id"_s, {{u"api_key"_s, u"YOUR_API_KEY"_s}, {u"team_id"_s, u"your-team-id"_s}});
    row("{{key}}", u"curl https://api.acme.test/ -H 'Authorization: Bearer {{accessToken}}'"_s, u"access_token*"_s,
        {{u"access_token"_s, u"{{accessToken}}"_s}});
    row("stand-ins of -u", u"curl -u \"$ACCOUNT_SID:$AUTH_TOKEN\" \"https://api.acme.test/$ACCOUNT_SID/balance\""_s,
        u"account_sid, auth_token*"_s, {{u"account_sid"_s, u"$ACCOUNT_SID"_s}, {u"auth_token"_s, u"$AUTH_TOKEN"_s}});
    row("stand-in in JSON",
        u"curl https://api.acme.test/ --json '{\"api_key\":\"YOUR_API_KEY\",\"note\":\"for <team-name>!\"}'"_s,
        u"api_key*, team_name"_s, {{u"api_key"_s, u"YOUR_API_KEY"_s}, {u"team_name"_s, u"<team-name>"_s}});
    row("stand-in that breaks the JSON",
        u"curl https://api.acme.test/ -H 'Content-Type: application/json' -d \"{\\\"id\\\": $ACCOUNT_ID}\""_s,
        u"account_id"_s, {{u"account_id"_s, u"$ACCOUNT_ID"_s}});
    row("stand-in in a form", u"curl https://api.acme.test/ -d 'api_key=<your key>&a=b'"_s, u"api_key*"_s,
        {{u"api_key"_s, u"<your key>"_s}});
}

void tst_RequestDraft::makesTheVeryRequestOfTheCommand()
{
    QFETCH(QString, curl);
    QFETCH(Texts, standIns);
    const auto command = curlCommandFrom(curl);
    REQUIRE(command);
    const auto draft = draftRequest(*command);
    REQUIRE(draft);
    QTEST(fieldsOf(*draft), "fields");
    const auto toml = tomlWith(*draft);
    auto values = draft->values;
    for (const auto &field : draft->fields) {
        QVERIFY2(values.contains(field.id) != standIns.contains(field.id), qPrintable(field.id));
        if (field.secret && values.contains(field.id))
            QVERIFY2(!toml.contains(values.value(field.id).right(12).toUtf8()), toml.constData());
        if (standIns.contains(field.id)) {
            QVERIFY2(!toml.contains(standIns.value(field.id).toUtf8()), toml.constData());
            values.insert(field.id, field.id == u"account_id"_s ? u"4711"_s : u"given-%1"_s.arg(field.id));
        }
    }
    const auto definition = soundDefinitionFrom(toml);
    QVERIFY(definition);
    QCOMPARE(definition->fields.size(), draft->fields.size());
    const auto request = requestWith(*definition, values);
    QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
    compare(*request, filledIn(*command, standIns, values));
}

void tst_RequestDraft::takesTheFilterAsPeopleWouldWriteIt_data()
{
    QTest::addColumn<QString>("curl");
    QTest::addColumn<QString>("filter");
    const auto row = [](const QString &curl, const QString &filter) {
        QTest::newRow(qPrintable(filter)) << curl << filter;
    };
    row(u"curl https://a.test/v1/me"_s, u"{ path: \"/v1/me\" }"_s);
    row(u"curl https://a.test/ -H 'X-Api-Key: abcdef'"_s,
        u"{ path: \"/\",\n    headers: { \"x-api-key\": .api_key } }"_s);
    row(u"curl https://a.test/ -H 'Authorization: Bearer k'"_s,
        u"{ path: \"/\",\n    headers: { authorization: \"Bearer \\(.api_key)\" } }"_s);
    row(u"curl https://a.test/ -u 'me:pw'"_s,
        u"{ path: \"/\",\n    headers: { authorization: (\"Basic \" + (\"\\(.user):\\(.password)\" | @base64)) } }"_s);
    row(u"curl 'https://a.test/{id}/x?a=1'"_s, u"{ path: \"/\\(.id | @uri)/x\",\n    query: { a: \"1\" } }"_s);
    row(u"curl https://a.test/%40/me%40a.test -u me@a.test:"_s,
        u"{ path: \"/%40/\\(.api_key | @uri)\",\n    headers: { authorization: (\"Basic \" + "
        "(\"\\(.api_key):\\(\"\")\" | @base64)) } }"_s);
    row(u"curl https://a.test/ --json '{\"account_id\":7,\"page\":7}'"_s,
        u"{ path: \"/\",\n    headers: { accept: \"application/json\" },\n    "
        "json: { account_id: (.account_id | tonumber? // .), page: 7 } }"_s);
    row(u"curl -X POST https://a.test/"_s, u"{ method: \"POST\",\n    path: \"/\" }"_s);
    row(u"curl https://a.test/ -d 'x=y'"_s, u"{ path: \"/\",\n    form: { x: \"y\" } }"_s);
}

void tst_RequestDraft::takesTheFilterAsPeopleWouldWriteIt()
{
    QFETCH(QString, curl);
    const auto draft = draftOf(curl);
    REQUIRE(draft);
    QTEST(draft->filter, "filter");
}

void tst_RequestDraft::placeholdersAreNoValues()
{
    const auto draft = draftOf(u"curl -u \"shop7:$PASSWORD\" https://api.acme.test/ -H 'X-Token: <token>'"_s);
    REQUIRE(draft);
    QCOMPARE(draft->values, (Texts{{u"user"_s, u"shop7"_s}}));
    QCOMPARE(fieldsOf(*draft), u"user, password*, token*"_s);
    QCOMPARE(draft->fields[2].label, u"Token"_s);
}

/// What people will type for a field may hold anything.
void tst_RequestDraft::sendsValuesOfAnyKind()
{
    const auto odd = u"a b/c?d#e%2F\"\\(.x)'ü"_s;
    const auto draft = draftOf(
        u"curl 'https://api.acme.test/x/{id}/y?q={id}' -u '{id}:' --json '{\"id\":\"<id>\",\"user\":\"{id}\"}'"_s);
    REQUIRE(draft);
    const auto definition = soundDefinitionFrom(tomlWith(*draft));
    QVERIFY(definition);
    Texts values;
    for (const auto &field : draft->fields)
        values.insert(field.id, odd);
    const auto request = requestWith(*definition, values);
    QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
    QCOMPARE(request->url.path(QUrl::FullyDecoded), u"/x/%1/y"_s.arg(odd));
    QCOMPARE(QUrlQuery(request->url).queryItemValue(u"q"_s, QUrl::FullyDecoded), odd);
    QCOMPARE(headersOf(*request).value(u"authorization"_s),
             u"Basic "_s + QString::fromLatin1((odd + u':').toUtf8().toBase64()));
    QCOMPARE(QJsonDocument::fromJson(request->body).object(), (QJsonObject{{u"id"_s, odd}, {u"user"_s, odd}}));
}

void tst_RequestDraft::namesTheProviderByItsHost_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("origin");
    const auto row = [](const QString &url, const QString &id, const QString &name, const QString &origin) {
        QTest::newRow(qPrintable(url)) << url << id << name << origin;
    };
    row(u"https://api.example.com/x"_s, u"example"_s, u"Example"_s, u"https://api.example.com"_s);
    row(u"https://example.co.uk"_s, u"example"_s, u"Example"_s, u"https://example.co.uk"_s);
    row(u"https://api.eu.example.com.br"_s, u"example"_s, u"Example"_s, u"https://api.eu.example.com.br"_s);
    row(u"https://EXAMPLE.com:443/"_s, u"example"_s, u"Example"_s, u"https://example.com"_s);
    row(u"https://co.uk/"_s, u"co"_s, u"Co"_s, u"https://co.uk"_s);
    row(u"https://2captcha.com/res.php"_s, u"2captcha"_s, u"2captcha"_s, u"https://2captcha.com"_s);
    row(u"https://my-shop.test"_s, u"my-shop"_s, u"My-shop"_s, u"https://my-shop.test"_s);
    row(u"http://127.0.0.1:8080/"_s, u"provider"_s, u"Provider"_s, u"http://127.0.0.1:8080"_s);
    row(u"http://[::1]:8080/"_s, u"provider"_s, u"Provider"_s, u"http://[::1]:8080"_s);
    row(u"http://localhost:8080/"_s, u"provider"_s, u"Provider"_s, u"http://localhost:8080"_s);
    row(u"https://api.例子.cn/"_s, u"provider"_s, u"例子"_s, u"https://api.xn--fsqu00a.cn"_s);
}

void tst_RequestDraft::namesTheProviderByItsHost()
{
    QFETCH(QString, url);
    const auto draft =
        draftRequest({.method = u"GET"_s, .url = url, .headers = {}, .user = {}, .body = {}, .ignored = {}});
    REQUIRE(draft);
    QTEST(draft->id, "id");
    QTEST(draft->name, "name");
    QTEST(draft->origin, "origin");
    QVERIFY(soundDefinitionFrom(tomlWith(*draft)));
}

void tst_RequestDraft::refuses_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("says");
    const auto address = [](const char *url, const char *says) {
        QTest::newRow(url) << u"GET"_s << QString::fromLatin1(url) << QString() << QString::fromLatin1(says);
    };
    address("https://{region}.acme.test/", "placeholder");
    address("https://$HOST/balance", "placeholder");
    address("https://your-domain.acme.test/", "placeholder");
    address("https://<tenant>.acme.test", "placeholder");
    address("http://api.acme.test/", "http is for loopback");
    address("http://127.0.0.1.acme.test/", "http is for loopback");
    address("ftp://acme.test/", "not an origin");
    address("acme.test", "not an origin");
    address("https:///x", "not an origin");
    address("https://acme.test//x", "begins with //");
    QTest::newRow("GET with a body") << u"GET"_s << u"https://acme.test/"_s << u"{\"a\":1}"_s << u"GET with a body"_s;
}

void tst_RequestDraft::refuses()
{
    QFETCH(QString, method);
    QFETCH(QString, url);
    QFETCH(QString, body);
    QFETCH(QString, says);
    const auto kind = body.isEmpty() ? CurlCommand::Body::None : CurlCommand::Body::Json;
    const auto draft = draftRequest(
        {.method = method, .url = url, .headers = {}, .user = {}, .bodyKind = kind, .body = body, .ignored = {}});
    QVERIFY(!draft);
    QCOMPARE(draft.error().kind, Problem::Kind::Usage);
    QVERIFY2(draft.error().what.contains(says), qPrintable(draft.error().what));
    QVERIFY(!draft.error().doNext.isEmpty());
}

void tst_RequestDraft::passesOnWhatWasIgnored()
{
    const auto draft = draftOf(u"curl --compressed -s https://api.acme.test/ -H 'Host: x'"_s);
    REQUIRE(draft);
    QCOMPARE(draft->ignored, curlCommandFrom(u"curl --compressed -s https://api.acme.test/ -H 'Host: x'"_s)->ignored);
    QVERIFY(draft->ignored.contains(u"--compressed"_s));
}

QTEST_APPLESS_MAIN(tst_RequestDraft)
#include "tst_requestdraft.moc"
