// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitiondraft.h"

#include "draftedrequest.h"
#include "jqliteral.h"
#include "replyreader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto OddTexts = {u"\"quoted\""_s, u"back\\slash\\"_s,  u"it's '''"_s, u"two\nlines"_s,
                       u"\\(.x)"_s,     u"# no comment"_s,   u"]]\n[x]"_s,  u"%1 %2"_s,
                       u"ü 漢"_s,       u"a\u007f\u0001b"_s, u"\\u0041"_s};

DefinitionDraft draftWith(const QList<BalanceDraft> &balances)
{
    DefinitionDraft draft{.id = u"test"_s, .name = u"Test"_s};
    draft.request.origin = u"https://api.test"_s;
    draft.request.filter = u"{ path: \"/\" }"_s;
    draft.balances = balances;
    return draft;
}

BalanceDraft credits()
{
    return {.key = u"credits"_s, .label = u"Credits"_s, .unit = u"credits"_s, .amount = u".credits"_s};
}

Result<Reading> readingBy(const DefinitionDraft &draft, const QByteArray &body, int status = 200)
{
    const auto definition = soundDefinitionFrom(tomlOf(draft));
    return definition
               ? readReply(
                     *definition, {},
                     {.status = status, .headers = {}, .body = body, .at = QDateTime({2027, 1, 15}, {8, 0}, Qt::UTC)})
               : fail(Failure::Kind::DefinitionBroken);
}

} // namespace

class tst_DefinitionDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsKnown();
    void leavesOutWhatIsNot();
    void readsEveryMemberOfABalance();
    void readsABalanceOfEachEntry();
    void tellsSuccessFromFailure_data();
    void tellsSuccessFromFailure();
    void readsTextBodies();
    void anyTextIsSafeAnywhere_data();
    void anyTextIsSafeAnywhere();
    void anyTextIsSafeInARequest_data();
    void anyTextIsSafeInARequest();
};

void tst_DefinitionDraft::writesWhatIsKnown()
{
    auto draft = draftWith({credits()});
    draft.category = u"SMS"_s;
    draft.docs = u"https://acme.test/docs"_s;
    draft.topup = u"https://acme.test/topup"_s;
    draft.textBody = true;
    draft.remarks = {u"Look\nhere"_s};
    draft.request.fields = {{.id = u"api_key"_s, .label = u"API key"_s, .secret = true, .help = u"In the settings"_s},
                            {.id = u"team"_s, .label = u"Team"_s, .optional = true, .defaultValue = u"red"_s}};
    draft.request.values = {{u"api_key"_s, u"demo-8f4a2c91"_s}};
    const auto toml = tomlOf(draft);
    const auto definition = soundDefinitionFrom(toml);
    QVERIFY(definition);
    QCOMPARE(definition->id, u"test"_s);
    QCOMPARE(definition->name, u"Test"_s);
    QCOMPARE(definition->category, u"SMS"_s);
    QCOMPARE(definition->docs, draft.docs);
    QCOMPARE(definition->topup, draft.topup);
    QCOMPARE(definition->origins.value(0).url, u"https://api.test"_s);
    QVERIFY(definition->textBody);
    QCOMPARE(definition->fields.size(), 2);
    QCOMPARE(definition->fields[0].id, u"api_key"_s);
    QCOMPARE(definition->fields[0].label, u"API key"_s);
    QCOMPARE(definition->fields[0].help, u"In the settings"_s);
    QVERIFY(definition->fields[0].secret && !definition->fields[0].optional);
    QVERIFY(!definition->fields[1].secret && definition->fields[1].optional);
    QCOMPARE(definition->fields[1].defaultValue, u"red"_s);
    QVERIFY(toml.contains("# Look here\n"));
    QVERIFY(!toml.contains("8f4a2c91"));
}

void tst_DefinitionDraft::leavesOutWhatIsNot()
{
    QCOMPARE(tomlOf(draftWith({credits()})),
             QByteArray("id       = \"test\"\nname     = \"Test\"\norigin   = \"https://api.test\"\n"
                        "\n[filter]\nrequest = '''\n  { path: \"/\" }\n'''\n"
                        "balances = '''\n  [ { key: \"credits\", label: \"Credits\", unit: \"credits\", "
                        "amount: .credits } ]\n'''\n"));
}

void tst_DefinitionDraft::readsEveryMemberOfABalance()
{
    const QByteArray body = "{\"c\":{\"left\":700,\"of\":\"1000\",\"gone\":300,\"in\":\"eur\"},\"until\":\"2027-03-"
                            "01\",\"again\":1800000060,\"b\":5,\"d\":8}";
    const auto reading =
        readingBy(draftWith({{.key = u"a"_s,
                              .label = u"A"_s,
                              .unit = u"ignored"_s,
                              .unitPath = u".c.in"_s,
                              .amount = u".c.left"_s,
                              .limit = u".c.of"_s,
                              .used = u".c.gone"_s,
                              .scale = u"0.01"_s,
                              .expiresAt = u".until"_s,
                              .resetsAt = u".again"_s},
                             {.key = u"b"_s, .label = u"B"_s, .unit = u"sms"_s, .limit = u".d"_s, .used = u".b"_s}}),
                  body);
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
    QCOMPARE(reading->balances.size(), 2);
    QCOMPARE(reading->balances[0], (Balance{.key = u"a"_s,
                                            .label = u"A"_s,
                                            .unit = u"EUR"_s,
                                            .amount = Amount(7),
                                            .limit = Amount(10),
                                            .used = Amount(3),
                                            .parts = {},
                                            .expiresAt = QDateTime({2027, 3, 1}, {0, 0}, Qt::UTC),
                                            .resetsAt = QDateTime::fromSecsSinceEpoch(1800000060, Qt::UTC),
                                            .note = {}}));
    QCOMPARE(reading->balances[1].amount, Amount(3)); // what is left of the limit
    QCOMPARE(reading->balances[1].unit, u"sms"_s);
}

void tst_DefinitionDraft::readsABalanceOfEachEntry()
{
    const BalanceDraft each{.key = u"total"_s,
                            .label = u"Total"_s,
                            .unit = u"credits"_s,
                            .unitPath = u".cur"_s,
                            .amount = u".n"_s,
                            .each = u".all"_s,
                            .keyPath = u".cur"_s};
    auto second = each;
    second.key = u"bonus"_s;
    second.label.clear();
    second.amount = u".m"_s;
    const auto reading = readingBy(draftWith({each, second}),
                                   "{\"all\":[{\"cur\":\"USD\",\"n\":1,\"m\":3},{\"cur\":\"EUR\",\"n\":2,\"m\":4}]}");
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
    QStringList words;
    for (const auto &balance : reading->balances)
        words += u"%1|%2|%3|%4"_s.arg(balance.key, balance.label, balance.amount->toString(), balance.unit);
    QCOMPARE(words, (QStringList{u"usd|Total (USD)|1|USD"_s, u"eur|Total (EUR)|2|EUR"_s, u"usd_bonus|USD|3|USD"_s,
                                 u"eur_bonus|EUR|4|EUR"_s}));
}

void tst_DefinitionDraft::tellsSuccessFromFailure_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says"); // empty: it is a reading
    const auto row = [](const char *path, const char *value, const char *body, const char *says, int status = 200) {
        QTest::newRow(qPrintable(
            u"%1 == %2: %3 %4"_s.arg(QLatin1String(path), QLatin1String(value), QLatin1String(body)).arg(status)))
            << QString::fromLatin1(path) << QString::fromLatin1(value) << QByteArray(body) << status
            << QString::fromLatin1(says);
    };
    const auto *const silent = "The reply does not say that it succeeded";
    row(".success", "true", "{\"success\":true,\"credits\":5}", "");
    row(".success", "true", "{\"success\":false,\"credits\":5}", silent);
    row(".success", "true", "{\"success\":\"true\",\"credits\":5}", silent);
    row(".success", "true", "{\"credits\":5}", silent);
    row(".success", "true", "{\"success\":false,\"error\":\"No such key\",\"credits\":5}", "No such key");
    row(".success", "true", "[5]", silent);
    row(".success", "true", "{\"success\":true,\"credits\":5,\"message\":\"No\"}", "No", 401);
    row(".status", "\"ok\"", "{\"status\":\"ok\",\"credits\":5}", "");
    row(".status", "\"ok\"", "{\"status\":\"error\",\"message\":\"Paid out\",\"credits\":5}", "Paid out");
    row(".a.code", "0", "{\"a\":{\"code\":0},\"credits\":5}", "");
    row(".a.code", "0", "{\"a\":{\"code\":17},\"credits\":5}", silent);
    row(".a.code", "0", "{\"a\":null,\"credits\":5}", silent);
    row(".\"my-code\"", "0", "{\"my-code\":0.0,\"credits\":5}", "");
}

void tst_DefinitionDraft::tellsSuccessFromFailure()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, says);
    auto draft = draftWith({credits()});
    draft.success = path;
    draft.successValue = value;
    const auto reading = readingBy(draft, body, status);
    QCOMPARE(reading.has_value(), says.isEmpty());
    if (reading)
        QCOMPARE(reading->balances[0].amount, Amount(5));
    else
        QCOMPARE(reading.error().detail, says);
}

void tst_DefinitionDraft::readsTextBodies()
{
    auto draft = draftWith({credits()});
    draft.textBody = true;
    draft.balances[0].amount = u"."_s;
    const auto reading = readingBy(draft, " 12.5\n");
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
    QCOMPARE(reading->balances[0].amount->toString(), u"12.5"_s);
}

void tst_DefinitionDraft::anyTextIsSafeAnywhere_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : OddTexts)
        QTest::newRow(qPrintable(text)) << text;
}

void tst_DefinitionDraft::anyTextIsSafeAnywhere()
{
    QFETCH(QString, text);
    const auto member = jqMember(text);
    auto draft = draftWith(
        {{.key = u"k"_s, .label = text, .unit = text, .amount = member + u"[0]"_s},
         {.key = u"x"_s, .label = text, .unit = u"u"_s, .amount = member, .each = u".list"_s, .keyPath = u".c"_s}});
    draft.name = text;
    draft.category = text;
    draft.remarks = {text};
    draft.request.fields = {{.id = u"f"_s, .label = text, .optional = true, .defaultValue = text, .help = text}};
    draft.success = member + u"[1]"_s;
    draft.successValue = jqText(text);
    const auto definition = soundDefinitionFrom(tomlOf(draft));
    QVERIFY(definition);
    QCOMPARE(definition->name, text);
    QCOMPARE(definition->category, text);
    QCOMPARE(definition->fields[0].label, text);
    QCOMPARE(definition->fields[0].defaultValue, text);
    QCOMPARE(definition->fields[0].help, text);
    const QJsonObject body{{text, QJsonArray{5, text}},
                           {u"list"_s, QJsonArray{QJsonObject{{u"c"_s, u"C"_s}, {text, 6}}}}};
    const auto reading = readingBy(draft, QJsonDocument(body).toJson());
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
    auto shown = text;
    for (auto &character : shown) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    QCOMPARE(reading->balances[0].label, shown.simplified());
    QCOMPARE(reading->balances[0].amount, Amount(5));
    QCOMPARE(reading->balances[1].label, (shown + u" (C)"_s).simplified());
    QCOMPARE(reading->balances[1].amount, Amount(6));
}

void tst_DefinitionDraft::anyTextIsSafeInARequest_data()
{
    anyTextIsSafeAnywhere_data();
}

void tst_DefinitionDraft::anyTextIsSafeInARequest()
{
    QFETCH(QString, text);
    auto line = text; // what may stand in a header
    for (auto &character : line) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    line = line.trimmed();
    const QJsonObject body{{text, text}, {u"list"_s, QJsonArray{text}}};
    const auto query = QString::fromLatin1(QUrl::toPercentEncoding(text) + '=' + QUrl::toPercentEncoding(text));
    const auto url = u"https://api.test/%1?%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(line)), query);
    const CurlCommand command{.method = u"POST"_s,
                              .url = url,
                              .headers = {{u"X-Odd"_s, line}},
                              .user = {},
                              .bodyKind = CurlCommand::Body::Json,
                              .body = QString::fromUtf8(QJsonDocument(body).toJson()),
                              .ignored = {}};
    auto asText = command;
    asText.bodyKind = CurlCommand::Body::Text;
    asText.body = text;
    for (const auto &given : {command, asText}) {
        const auto draft = draftRequest(given);
        QVERIFY(draft);
        QCOMPARE(draft->fields.size(), 0);
        const auto definition = soundDefinitionFrom(tomlWith(*draft));
        QVERIFY(definition);
        const auto request = requestWith(*definition, {});
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        QCOMPARE(request->url.path(QUrl::FullyDecoded), u'/' + line);
        QCOMPARE(pairsIn(request->url.query(QUrl::FullyEncoded)), QStringList{text + u'=' + text});
        QVERIFY(request->headers.contains(std::pair(QByteArray("x-odd"), line.toUtf8())));
        QCOMPARE(bodyValue(QString::fromUtf8(request->body), given.bodyKind), bodyValue(given.body, given.bodyKind));
    }
}

QTEST_APPLESS_MAIN(tst_DefinitionDraft)
#include "tst_definitiondraft.moc"
