// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestbuilder.h"

#include "definitions.h"

#include <QTest>

using namespace Qt::StringLiterals;

using Kind = Failure::Kind;

namespace {

const auto Token = u"demo-token-8492"_s;

Account account()
{
    return {.id = u"test"_s,
            .entry = {},
            .providerId = u"test"_s,
            .label = u"Test"_s,
            .boundOrigin = u"https://api.test"_s};
}

Secret secret(const QString &token = Token)
{
    return Secret::fromFields({{u"token"_s, token}}).value();
}

Result<HttpRequest> requestBy(const QByteArray &filter, const Account &from = account(), const QString &token = Token)
{
    const auto definition = definitionFrom(tomlWith("[]", "null", filter));
    return definition ? buildRequest(*definition, from, secret(token)) : Result<HttpRequest>(fail(Kind::Offline));
}

QByteArray header(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace

class tst_RequestBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEachBuiltInRequest_data();
    void makesEachBuiltInRequest();
    void spellsAddresses_data();
    void spellsAddresses();
    void spellsBodies_data();
    void spellsBodies();
    void sendsUsualHeaders();
    void givesFieldsDefaultsAndNull();
    void givesAFreshIdEachTime();
    void refuses_data();
    void refuses();
    void neverTellsASecret_data();
    void neverTellsASecret();
    void sendsSecretsOnlyWhereTheyWereEnteredFor_data();
    void sendsSecretsOnlyWhereTheyWereEnteredFor();
    void missesSecrets();
    void needsNoSecretWhereNoneIsAskedFor();
};

void tst_RequestBuilder::makesEachBuiltInRequest_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("headers"); // those that matter
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("ocean") << u"ocean"_s << QByteArray("GET") << QByteArray("https://api.ocean.io/v2/credits/balance")
                           << QByteArray("x-api-token: demo-token") << QByteArray();
    QTest::newRow("theirstack") << u"theirstack"_s << QByteArray("GET")
                                << QByteArray("https://api.theirstack.com/v0/billing/credit-balance")
                                << QByteArray("authorization: Bearer demo-token") << QByteArray();
    QTest::newRow("gateway360") << u"gateway360"_s << QByteArray("POST")
                                << QByteArray("https://api.gateway360.com/api/3.0/account/get-balance")
                                << QByteArray("content-type: application/json")
                                << QByteArray(R"({"api_key":"demo-api_key"})");
    QTest::newRow("gateway360-subaccount") << u"gateway360-subaccount"_s << QByteArray("POST")
                                           << QByteArray("https://api.gateway360.com/api/3.0/subaccount/get-balance")
                                           << QByteArray("content-type: application/json")
                                           << QByteArray(R"({"api_key":"demo-api_key","user_name":"demo-user_name"})");
    QTest::newRow("deepvue") << u"deepvue"_s << QByteArray("GET")
                             << QByteArray("https://production.deepvue.tech/v1/internal/wallet-balance")
                             << QByteArray("x-api-key: demo-client_secret\nclient-id: demo-client_id") << QByteArray();
}

void tst_RequestBuilder::makesEachBuiltInRequest()
{
    QFETCH(QString, provider);
    QFETCH(QByteArray, headers);
    const auto definition = definitionFrom(contentOf(QStringLiteral(BUILT_IN) + u'/' + provider + u".toml"_s));
    QVERIFY(definition);
    auto from = account();
    QMap<QString, QString> secrets;
    for (const auto &field : definition->fields)
        (field.secret ? secrets : from.fields).insert(field.id, u"demo-"_s + field.id);
    from.boundOrigin = originOf(from, *definition);
    const auto request = buildRequest(*definition, from, Secret::fromFields(secrets).value());
    QVERIFY(request);
    QTEST(request->method, "method");
    QTEST(request->url.toEncoded(), "url");
    QTEST(request->body, "body");
    for (const auto &line : headers.split('\n'))
        QCOMPARE(header(*request, line.split(':').first()), line.mid(line.indexOf(' ') + 1));
    QCOMPARE(header(*request, "Accept"), QByteArray("application/json"));
}

void tst_RequestBuilder::spellsAddresses_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *filter, const char *url) {
        QTest::newRow(filter) << QByteArray(filter) << QByteArray(url);
    };
    row("{path: \"/\"}", "https://api.test/");
    row("{path: \"/a/b@c;d=1:2\"}", "https://api.test/a/b@c;d=1:2");
    row("{path: \"/a b/ü\\\"<>{}\"}", "https://api.test/a%20b/%C3%BC%22%3C%3E%7B%7D");
    row("{path: \"/a%20b/%zz\"}", "https://api.test/a%20b/%25zz");
    row("{path: \"/a?b=c\"}", "https://api.test/a?b=c");
    row("{path: \"/a?b=c\", query: {d: 1}}", "https://api.test/a?b=c&d=1");
    row("{path: \"/a\", query: {q: \"a b+c&d=é/\"}}", "https://api.test/a?q=a%20b%2Bc%26d%3D%C3%A9%2F");
    row("{path: \"/a\", query: {a: 1, b: 1.50, c: true, d: null, e: [1, \"x\"], f: \"\"}}",
        "https://api.test/a?a=1&b=1.5&c=true&e=1&e=x&f=");
    row("{path: \"/a\", query: {a: 1000000, b: 12345678901}}", "https://api.test/a?a=1000000&b=12345678901");
    row("{path: \"/a\", query: {}}", "https://api.test/a");
    row("{path: \"/a\", query: null, headers: null, json: null, method: null}", "https://api.test/a");
    row("{path: \"/a\", query: {\"a[b]\": \"c\"}}", "https://api.test/a?a%5Bb%5D=c");
    row("{path: \"/\\(.token | @uri)/x\"}", "https://api.test/demo-token-8492/x");
}

void tst_RequestBuilder::spellsAddresses()
{
    QFETCH(QByteArray, filter);
    const auto request = requestBy(filter);
    QVERIFY2(request, qPrintable(request ? QString() : request.error().detail));
    QTEST(request->url.toEncoded(), "url");
    QCOMPARE(request->method, QByteArray("GET"));
    QVERIFY(request->body.isEmpty());
}

void tst_RequestBuilder::spellsBodies_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *filter, const char *method, const char *type, const char *body) {
        QTest::newRow(filter) << QByteArray(filter) << QByteArray(method) << QByteArray(type) << QByteArray(body);
    };
    row("{path: \"/\", json: {a: .token, b: [1, 2.5, null]}}", "POST", "application/json",
        R"({"a":"demo-token-8492","b":[1,2.5,null]})");
    row("{path: \"/\", json: [], method: \"PUT\"}", "PUT", "application/json", "[]");
    row("{path: \"/\", form: {a: \"x y&z\", b: null, c: 1}}", "POST", "application/x-www-form-urlencoded",
        "a=x%20y%26z&c=1");
    row("{path: \"/\", text: \"é\", method: \"patch\"}", "PATCH", "text/plain; charset=utf-8", "\xc3\xa9");
    row("{path: \"/\", text: \"<a/>\", headers: {\"content-type\": \"text/xml\"}}", "POST", "text/xml", "<a/>");
    row("{path: \"/\", method: \"POST\"}", "POST", "", "");
}

void tst_RequestBuilder::spellsBodies()
{
    QFETCH(QByteArray, filter);
    const auto request = requestBy(filter);
    QVERIFY2(request, qPrintable(request ? QString() : request.error().detail));
    QTEST(request->method, "method");
    QTEST(header(*request, "content-type"), "type");
    QTEST(request->body, "body");
}

void tst_RequestBuilder::sendsUsualHeaders()
{
    const auto request = requestBy("{path: \"/\", headers: {\"X-A\": .token, \"x-b\": 1, \"x-c\": null}}");
    QVERIFY(request);
    QCOMPARE(header(*request, "x-a"), QByteArray("demo-token-8492"));
    QCOMPARE(header(*request, "x-b"), QByteArray("1"));
    QVERIFY(header(*request, "x-c").isNull());
    QCOMPARE(header(*request, "accept"), QByteArray("application/json"));
    QVERIFY(header(*request, "user-agent").startsWith("Plimsoll/"));
    const auto own = requestBy("{path: \"/\", headers: {accept: \"application/vnd.api+json\", \"USER-AGENT\": \"x\"}}");
    QVERIFY(own);
    QCOMPARE(header(*own, "accept"), QByteArray("application/vnd.api+json"));
    QCOMPARE(own->headers.size(), 2);
    const auto text = definitionFrom(tomlWith("[]", "null", "{path: \"/\"}", "body = \"text\""));
    QVERIFY(text);
    QCOMPARE(header(buildRequest(*text, account(), secret()).value(), "accept"), QByteArray("*/*"));
}

void tst_RequestBuilder::givesFieldsDefaultsAndNull()
{
    const auto definition =
        definitionFrom("id = 't'\nname = 'T'\norigin = 'https://api.test'\n"
                       "[[field]]\nid = 'a'\ndefault = 'x'\n[[field]]\nid = 'b'\noptional = true\n"
                       "[[field]]\nid = 'c'\nsecret = true\noptional = true\n[[field]]\nid = 'd'\nsecret = true\n"
                       "[filter]\nrequest = '{path: \"/\", json: .}'\nbalances = '[]'\n");
    QVERIFY(definition);
    auto from = account();
    const auto few = Secret::fromFields({{u"d"_s, u"demo"_s}}).value();
    QCOMPARE(buildRequest(*definition, from, few).value().body,
             QByteArray(R"({"a":"x","b":null,"c":null,"d":"demo"})"));
    from.fields = {{u"a"_s, u"y"_s}, {u"b"_s, u"z"_s}, {u"left over"_s, u"w"_s}};
    QCOMPARE(buildRequest(*definition, from, few).value().body, QByteArray(R"({"a":"y","b":"z","c":null,"d":"demo"})"));
}

void tst_RequestBuilder::givesAFreshIdEachTime()
{
    const QByteArray filter = "{path: \"/\", json: [{task: $uuid}]}";
    const auto first = requestBy(filter);
    const auto second = requestBy(filter);
    QVERIFY(first && second);
    const auto id = first->body.mid(10, 36);
    QVERIFY(!QUuid::fromString(QString::fromLatin1(id)).isNull());
    QCOMPARE(first->body, "[{\"task\":\"" + id + "\"}]");
    QVERIFY(first->body != second->body);
}

void tst_RequestBuilder::refuses_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *filter, const char *word) {
        QTest::newRow(filter) << QByteArray(filter) << QString::fromUtf8(word);
    };
    row("\"/\"", "must be an object");
    row("[]", "must be an object");
    row("empty", "gave nothing");
    row("{path: \"/\"}, {path: \"/b\"}", "more than one");
    row("{}", "'path' must be a text");
    row("{path: 1}", "'path' must be a text");
    row("{path: \"a\"}", "must begin with one '/'");
    row("{path: \"\"}", "must begin with one '/'");
    row("{path: \"//evil.test/\"}", "must begin with one '/'");
    row("{path: \"https://evil.test/\"}", "must begin with one '/'");
    row("{path: \"@evil.test/\"}", "must begin with one '/'");
    row("{path: \"/\\\\evil.test\"}", "'path' may not contain");
    row("{path: \"/a\\nb\"}", "'path' may not contain");
    row("{path: \"/a#b\"}", "'path' may not contain");
    row("{path: \"/\", url: \"https://evil.test\"}", "unknown key 'url'");
    row("{path: \"/\", header: {}}", "unknown key 'header'; did you mean 'headers'?");
    row("{path: \"/\", method: \"DELETE\"}", "'method' must be one of GET, POST, PUT, PATCH");
    row("{path: \"/\", method: 1}", "'method' must be one of");
    row("{path: \"/\", method: \"GET\", json: {}}", "GET takes no 'json'");
    row("{path: \"/\", json: {}, form: {}}", "'json' and 'form' cannot be given together");
    row("{path: \"/\", text: 1}", "'text' must be a text");
    row("{path: \"/\", form: \"a=b\"}", "'form' must be an object");
    row("{path: \"/\", query: {a: {}}}", "'a' in 'query' must be a text");
    row("{path: \"/\", query: {a: [null]}}", "'a' in 'query' must be a text");
    row("{path: \"/\", headers: []}", "'headers' must be an object");
    row("{path: \"/\", headers: {\"a b\": \"x\"}}", "not one of an HTTP header");
    row("{path: \"/\", headers: {\"a:\": \"x\"}}", "not one of an HTTP header");
    row("{path: \"/\", headers: {\"\": \"x\"}}", "not one of an HTTP header");
    row("{path: \"/\", headers: {a: [1]}}", "the header 'a' must be a text");
    row("{path: \"/\", headers: {a: \"x\\r\\nb: y\"}}", "the header 'a' contains a line break");
    row("{path: \"/\", headers: {a: \"x\\u0000\"}}", "the header 'a' contains a line break");
    row("{path: \"/\", headers: {\"X-A\": \"x\", \"x-a\": \"y\"}}", "is given twice");
    for (const auto *name :
         {"Host", "content-length", "Transfer-Encoding", "connection", "Proxy-Authorization", "Accept-Encoding"}) {
        const auto filter = QByteArray("{path: \"/\", headers: {\"") + name + "\": \"x\"}}";
        QTest::newRow(name) << filter << u"is set by Plimsoll itself; leave it out"_s;
    }
}

void tst_RequestBuilder::refuses()
{
    QFETCH(QByteArray, filter);
    QFETCH(QString, word);
    const auto request = requestBy(filter);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, Kind::DefinitionBroken);
    QVERIFY2(request.error().detail.contains(word), qPrintable(request.error().detail));
    QVERIFY(request.error().detail.startsWith(u"the request filter"_s));
}

void tst_RequestBuilder::neverTellsASecret_data()
{
    QTest::addColumn<QByteArray>("filter");
    for (const auto *filter :
         {".token.x", ".token + 1", "error(.token)", "error(\"bad: \\(.token[:6])\")",
          "error(.token | @base64 | {a: .})", "(.token | @base64) + 1", "{path: .token}", "{path: \"//\\(.token)\"}",
          "{path: \"/\", headers: {a: \"\\(.token)\\n\"}}", "{path: \"/\", text: [.token]}",
          "{path: \"/\", query: {a: {b: .token}}}", ".token | tonumber"})
        QTest::newRow(filter) << QByteArray(filter);
}

void tst_RequestBuilder::neverTellsASecret()
{
    QFETCH(QByteArray, filter);
    const auto request = requestBy(filter);
    QVERIFY(!request);
    const auto detail = request.error().detail;
    QVERIFY(!detail.isEmpty());
    for (qsizetype at = 0; at + 4 <= secret().reveal().value(u"token"_s).size(); ++at)
        QVERIFY2(!detail.contains(secret().reveal().value(u"token"_s).sliced(at, 4)), qPrintable(detail));
    QVERIFY2(!detail.contains(u"ZGVt"_s), qPrintable(detail)); // base64
}

void tst_RequestBuilder::sendsSecretsOnlyWhereTheyWereEnteredFor_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("bound");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("the definition's") << QString() << u"https://api.test"_s << true << Kind::Offline;
    QTest::newRow("another") << QString() << u"https://old.test"_s << false << Kind::ConfirmationNeeded;
    QTest::newRow("another port") << QString() << u"https://api.test:8443"_s << false << Kind::ConfirmationNeeded;
    QTest::newRow("never entered") << QString() << QString() << false << Kind::SecretMissing;
    QTest::newRow("its own") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s << true << Kind::Offline;
    QTest::newRow("its own, changed") << u"https://evil.test"_s << u"https://api.test"_s << false
                                      << Kind::ConfirmationNeeded;
    QTest::newRow("in the open") << u"http://evil.test"_s << u"http://evil.test"_s << false << Kind::ConfirmationNeeded;
}

void tst_RequestBuilder::sendsSecretsOnlyWhereTheyWereEnteredFor()
{
    QFETCH(QString, own);
    QFETCH(QString, bound);
    QFETCH(bool, sent);
    auto from = account();
    from.origin = own;
    from.boundOrigin = bound;
    const auto request = requestBy("{path: \"/x\"}", from);
    QCOMPARE(request.has_value(), sent);
    if (sent)
        QCOMPARE(request->url.toString(), bound + u"/x"_s);
    else
        QTEST(request.error().kind, "kind");
}

void tst_RequestBuilder::missesSecrets()
{
    const auto definition = definitionFrom(tomlWith("[]"));
    QVERIFY(definition);
    const auto other = Secret::fromFields({{u"another"_s, u"demo"_s}}).value();
    const auto request = buildRequest(*definition, account(), other);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, Kind::SecretMissing);
    QVERIFY(request.error().detail.contains(u"'token'"_s));
}

void tst_RequestBuilder::needsNoSecretWhereNoneIsAskedFor()
{
    const auto definition = definitionFrom(
        "id = 't'\nname = 'T'\norigin = 'https://api.test'\n[filter]\nrequest = '{path: \"/\"}'\nbalances = '[]'\n");
    QVERIFY(definition);
    auto from = account();
    from.boundOrigin.clear();
    QVERIFY(buildRequest(*definition, from, secret()));
}

QTEST_APPLESS_MAIN(tst_RequestBuilder)
#include "tst_requestbuilder.moc"
