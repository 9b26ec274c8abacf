// SPDX-License-Identifier: GPL-3.0-or-later
#include "replyreader.h"

#include "definitions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Failure::Kind;
using Headers = QHash<QByteArray, QByteArray>;

namespace {

const QDateTime Now(QDate(2027, 1, 15), QTime(8, 0), Qt::UTC);

HttpReply reply(const QByteArray &body, int status = 200, const Headers &headers = {})
{
    return {.status = status, .headers = headers, .body = body, .at = Now};
}

Result<Reading> readBy(const QByteArray &balances, const QByteArray &body = "{}")
{
    const auto definition = definitionFrom(tomlWith(balances));
    return definition ? readReply(*definition, {}, reply(body)) : Result<Reading>(fail(Kind::Offline));
}

Failure failureBy(const QByteArray &failure, const HttpReply &from, const QByteArray &extra = {})
{
    const auto definition = definitionFrom(
        tomlWith("[{key: \"k\", label: \"K\", unit: \"u\", amount: 1}]", failure, "{path: \"/\"}", extra));
    const auto reading = definition ? readReply(*definition, {}, from) : Result<Reading>(fail(Kind::Offline));
    return reading ? Failure{.kind = Kind::ConfirmationNeeded} : reading.error(); // a kind that no reply can have
}

/// One balance of \a rest beside its names.
QByteArray one(const QByteArray &rest)
{
    return "[{key: \"k\", label: \"K\", unit: \"u\"" + (rest.isEmpty() ? QByteArray() : ", " + rest) + "}]";
}

} // namespace

class tst_ReplyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAmountsExactly_data();
    void readsAmountsExactly();
    void readsEveryKey();
    void readsTimes_data();
    void readsTimes();
    void givesFiltersWhatTheyMayKnow();
    void readsText();
    void aTextMustBeToldToBeWhole();
    void showsNoBytesThatAreNoText();
    void scalesEveryFigure();
    void looksForWordsInTheUsualPlaces_data();
    void looksForWordsInTheUsualPlaces();
    void theFailureFilterSeesWordsThatAreNoJson();
    void aRefusalWithoutWordsIsOne();
    void aReplyThatDoesNotFitHasItsWords();
    void refusesOutputs_data();
    void refusesOutputs();
    void refusesBodies_data();
    void refusesBodies();
    void tellsBrokenDefinitions_data();
    void tellsBrokenDefinitions();
    void knowsKindsByStatus_data();
    void knowsKindsByStatus();
    void takesTheFailureFiltersWord_data();
    void takesTheFailureFiltersWord();
    void acceptsOtherStatuses();
    void namesAndListsHaveTheirLongest();
    void quotesLittle();
    void looksAtTheFirstHundredFailures();
    void cleansWords();
    void keepsRetryAfter();
};

void tst_ReplyReader::readsAmountsExactly_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("amount");
    const auto wire = [](const char *literal, const char *amount) {
        QTest::newRow(literal) << one("amount: .a") << QByteArray("{\"a\":") + literal + '}'
                               << QString::fromLatin1(amount);
    };
    wire("12", "12");
    wire("0", "0");
    wire("-0.5", "-0.5");
    wire("100.0", "100");
    wire("29.85", "29.85");
    wire("1e3", "1000");
    wire("1E-7", "0.0000001");
    wire("123456789012345", "123456789012345");
    wire("0.000123456789012345", "0.000123456789012345");
    wire("100000000000000000", "100000000000000000");
    wire("100.00000000000000000000", "100");
    wire("24.500000000000004", "24.5");
    wire("0.30000000000000004", "0.3");
    wire("1.2345678901234567e-05", "0.000012345678901235");
    wire("123456789012345678", "123456789012345678");
    wire("\"0.6000\"", "0.6000");
    wire("\"-12\"", "-12");
    wire("\"123456789012.345678\"", "123456789012.345678");
    wire("\"1e-9\"", "0.000000001");
    const auto computed = [](const char *filter, const char *amount) {
        QTest::newRow(filter) << one(filter) << QByteArray(R"({"a":0.1,"b":0.2,"c":0.3,"cents":1234,"s":"12.50"})")
                              << QString::fromLatin1(amount);
    };
    computed("amount: (.a + .b)", "0.3");
    computed("amount: (.c - .a)", "0.2");
    computed("limit: .c, used: .a", "0.2");
    computed("amount: (.cents / 100)", "12.34");
    computed("amount: (.cents * 0.01)", "12.34");
    computed("amount: (.s | tonumber)", "12.5");
    computed("amount: (1 / 3)", "0.333333333333333");
    computed("parts: [{label: \"A\", amount: .a}, {label: \"B\", amount: .b}, {label: \"C\", amount: .s}]", "12.80");
}

void tst_ReplyReader::readsAmountsExactly()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, body);
    const auto reading = readBy(filter, body);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
    QVERIFY(reading->balances[0].amount);
    QTEST(reading->balances[0].amount->toString(), "amount");
}

void tst_ReplyReader::readsEveryKey()
{
    const auto reading = readBy(
        "[{key: \"a\", label: \" A \", unit: \"usd\", amount: 3, limit: \"10.0\", used: 7, note: \"n\", expires_at: "
        "\"2027-03-01\","
        " resets_at: ($now + 60), unlimited: false},"
        " {key: \"b\", label: \"B\", unit: \"sms\", unlimited: true, amount: null, limit: null, used: null, note: null,"
        " expires_at: null, resets_at: null}]");
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
    QCOMPARE(reading->at, Now);
    QCOMPARE(reading->balances.size(), 2);
    const auto &a = reading->balances[0];
    QCOMPARE(a, (Balance{.key = u"a"_s,
                         .label = u"A"_s,
                         .unit = u"USD"_s,
                         .amount = Amount(3),
                         .limit = Amount(10),
                         .used = Amount(7),
                         .parts = {},
                         .expiresAt = QDateTime({2027, 3, 1}, {0, 0}, Qt::UTC),
                         .resetsAt = Now.addSecs(60),
                         .note = u"n"_s}));
    QCOMPARE(reading->balances[1], (Balance{.key = u"b"_s, .label = u"B"_s, .unit = u"sms"_s, .amount = {}}));
    QVERIFY(reading->balances[1].isUnlimited());
}

void tst_ReplyReader::readsTimes_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("read"); // empty: refused
    const auto row = [](const char *time, const char *read) {
        QTest::newRow(time) << QByteArray(time) << QString::fromLatin1(read);
    };
    row("\"2027-03-01\"", "2027-03-01T00:00:00Z");
    row("\"2027-03-01T12:30:45Z\"", "2027-03-01T12:30:45Z");
    row("\"2027-03-01t12:30:45.123456z\"", "2027-03-01T12:30:45Z");
    row("\"2027-03-01 12:30:45+00:00\"", "2027-03-01T12:30:45Z");
    row("\"2027-03-01T00:30:00+05:30\"", "2027-02-28T19:00:00Z");
    row("\"2027-03-01T00:30:00+0530\"", "2027-02-28T19:00:00Z");
    row("\"2027-03-01T00:30:00-01:00\"", "2027-03-01T01:30:00Z");
    row("\"2026-12-31T23:59:60Z\"", "2027-01-01T00:00:00Z");
    row("1800000000", "2027-01-15T08:00:00Z");
    row("1800000000.9", "2027-01-15T08:00:00Z");
    for (const auto *time :
         {"\"\"", "\"soon\"", "\"1800000000\"", "\"2027-02-30\"", "\"2027-03-01T12:30:45\"", "\"2027-03-01T25:00:00Z\"",
          "\"2027-3-1\"", "\"01/03/2027\"", "true", "[]", "0", "-1", "1800000000000", "1e300", "\"1999-12-31\"",
          "\"2200-01-01\"", "\"0000-00-00\"", "\"2027-03-01Z\""})
        row(time, "");
}

void tst_ReplyReader::readsTimes()
{
    QFETCH(QByteArray, time);
    QFETCH(QString, read);
    const auto reading = readBy(one("amount: 1, resets_at: .t"), "{\"t\":" + time + '}');
    QCOMPARE(reading.has_value(), !read.isEmpty());
    if (reading)
        QCOMPARE(reading->balances[0].resetsAt.toString(Qt::ISODate), read);
    else
        QVERIFY2(reading.error().detail.startsWith(u"balance 'k': 'resets_at' is not "_s),
                 qPrintable(reading.error().detail));
}

void tst_ReplyReader::givesFiltersWhatTheyMayKnow()
{
    const auto definition = definitionFrom(tomlWith(
        "[{key: \"k\", label: $fields.team, unit: ($fields | keys | join(\",\")), amount: $headers[\"x-left\"],"
        " used: $status, limit: $now}]"));
    QVERIFY(definition);
    const auto from = reply("{}", 201, {{"x-left", "41"}});
    const auto reading = readReply(*definition, {{u"team"_s, u"blue"_s}, {u"token"_s, u"demo-token"_s}}, from);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
    QCOMPARE(reading->balances[0].label, u"blue"_s);
    QCOMPARE(reading->balances[0].unit, u"team"_s); // and never a secret field
    QCOMPARE(*reading->balances[0].amount, Amount(41));
    QCOMPARE(*reading->balances[0].used, Amount(201));
    QCOMPARE(*reading->balances[0].limit, Amount(Now.toSecsSinceEpoch()));
    QCOMPARE(readReply(*definition, {}, from).value().balances[0].label, u"red"_s);
    const auto askedWhere = definitionFrom(tomlWith("[{key: \"k\", label: $origin, unit: \"u\", amount: 1}]"));
    QVERIFY(askedWhere);
    QCOMPARE(readReply(*askedWhere, {}, from).value().balances[0].label, askedWhere->origins[0].url);
    QCOMPARE(readReply(*askedWhere, {}, from, u"https://eu.test"_s).value().balances[0].label, u"https://eu.test"_s);
}

void tst_ReplyReader::readsText()
{
    const auto definition = definitionFrom(
        tomlWith(one("amount: ."), "if startswith(\"ERROR\") then {message: ., code: .[6:]} else null end",
                 "{path: \"/\"}", "body = \"text\""));
    QVERIFY(definition);
    QCOMPARE(readReply(*definition, {}, reply("12.345\r\n")).value().balances[0].amount->toString(), u"12.345"_s);
    QCOMPARE(readReply(*definition, {}, reply("ERROR_WRONG_USER_KEY")).error().code, u"WRONG_USER_KEY"_s);
    QCOMPARE(readReply(*definition, {}, reply("ERROR_WRONG_USER_KEY", 401)).error().kind, Kind::CredentialsRejected);
    QCOMPARE(readReply(*definition, {}, reply("12345678901234567890")).error().kind, Kind::ReplyUnexpected);
    QCOMPARE(readReply(*definition, {}, reply(" \n")).error().kind, Kind::ReplyUnreadable);
    QCOMPARE(readReply(*definition, {}, reply(QByteArray("12\0", 3))).error().kind, Kind::ReplyUnreadable);
    QCOMPARE(readReply(*definition, {}, reply("12" + QByteArray(65'536, ' ') + '3')).error().kind, Kind::ReplyUnreadable);
}

/// "12.34" may be what is left of "12.345" when nobody said where it ends. JSON tells its own end.
void tst_ReplyReader::aTextMustBeToldToBeWhole()
{
    auto cut = reply("12.34");
    cut.endTold = false;
    const auto texts = definitionFrom(tomlWith(one("amount: ."), {}, "{path: \"/\"}", "body = \"text\""));
    const auto read = readReply(*texts, {}, cut);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::ReplyUnreadable);
    cut.endTold = true;
    QVERIFY(readReply(*texts, {}, cut));

    auto json = reply("{\"a\":1}");
    json.endTold = false;
    QVERIFY(readReply(*definitionFrom(tomlWith(one("amount: .a"))), {}, json));
    auto words = reply("Invalid key", 401);
    words.endTold = false;
    QCOMPARE(readReply(*texts, {}, words).error().detail, u"Invalid key"_s);
}

void tst_ReplyReader::scalesEveryFigure()
{
    const auto cents = readBy(one("amount: 1234, limit: \"20000\", used: 18766, scale: 0.01"));
    QCOMPARE(cents.value().balances[0].amount->toString(), u"12.34"_s);
    QCOMPARE(cents->balances[0].limit->toString(), u"200.00"_s);
    QCOMPARE(cents->balances[0].used->toString(), u"187.66"_s);
    const auto owed = readBy(one("parts: [{label: \"Owed\", amount: \"23.44\"}], scale: \"-1\""));
    QCOMPARE(owed.value().balances[0].amount->toString(), u"-23.44"_s);
    QCOMPARE(owed->balances[0].parts[0].amount.toString(), u"-23.44"_s);
    QCOMPARE(readBy(one("limit: 500, used: 20, scale: 0.1")).value().balances[0].amount->toString(), u"48.0"_s);
    QCOMPARE(readBy(one("amount: 7, scale: null")).value().balances[0].amount->toString(), u"7"_s);
}

void tst_ReplyReader::looksForWordsInTheUsualPlaces_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *body, const char *words) {
        QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(words);
    };
    row(R"({"message": "No such key"})", "No such key");
    row(R"({"error": {"code": 7, "message": "No such key"}})", "No such key");
    row(R"({"error": "No such key", "status": 401})", "No such key");
    row(R"({"errors": [{"detail": "No such key"}, {"detail": "And no account"}]})", "No such key; And no account");
    row(R"({"detail": [{"msg": "field required", "loc": ["key"]}]})", "field required");
    row(R"({"message": " ", "error": "No such key"})", "No such key");
    row(R"({"message": 7, "error": {"reason": "No such key"}})", "No such key");
    row(R"({"error": "e", "message": "m"})", "m");
    row(R"([{"msg": "No such key"}])", "No such key");
    row("Invalid access credentials.", "Invalid access credentials.");
    row("900", "900");
    row(R"({"status": 401})", "");
    row("<html><body>No such key</body></html>", "");
    row(R"({"message": "cut o)", "");
    row("", "");
}

void tst_ReplyReader::looksForWordsInTheUsualPlaces()
{
    QFETCH(QByteArray, body);
    const auto failure = failureBy({}, reply(body, 401));
    QCOMPARE(failure.kind, Kind::CredentialsRejected);
    QTEST(failure.detail, "words");
    QCOMPARE(failureBy("error_words", reply(body, 401)).detail, failure.detail);
    const auto good = failureBy({}, reply(body, 200)); // a good status is no failure, whatever it says
    QVERIFY(good.kind == Kind::ConfirmationNeeded || good.kind == Kind::ReplyUnreadable);
    QCOMPARE(failureBy({}, reply(body, 400), "accept = [400]").kind, good.kind);
}

void tst_ReplyReader::theFailureFilterSeesWordsThatAreNoJson()
{
    const QByteArray filter = "if . == \"900\" then {kind: \"credentials-rejected\", message: \"Wrong key\"} else null end";
    QCOMPARE(failureBy(filter, reply("900\n")).kind, Kind::CredentialsRejected);
    QCOMPARE(failureBy(filter, reply("900\n")).detail, u"Wrong key"_s);
    QCOMPARE(failureBy(filter, reply("901")).kind, Kind::ReplyUnreadable);
    QCOMPARE(failureBy("if type == \"string\" then \"seen\" else null end", reply("<p>900</p>")).kind, Kind::ReplyUnreadable);
    QCOMPARE(failureBy("if type == \"string\" then \"seen\" else null end", reply("{\"a\":")).kind, Kind::ReplyUnreadable);
    QCOMPARE(failureBy("if .a != 0 then \"seen\" else null end", reply("busy")).kind, Kind::ReplyUnreadable);
    QCOMPARE(failureBy("if .a != 0 then \"seen\" else null end", reply("busy", 503)).kind, Kind::ServerError);
}

void tst_ReplyReader::aRefusalWithoutWordsIsOne()
{
    const QByteArray filter = "{kind: \"credentials-rejected\", message: error_words}";
    QCOMPARE(failureBy(filter, reply(R"({"ok": false})")).kind, Kind::CredentialsRejected);
    QCOMPARE(failureBy(filter, reply(R"({"ok": false})")).detail, QString());
    QCOMPARE(failureBy("error_words // \"Refused\"", reply(R"({"ok": false})")).detail, u"Refused"_s);
}

void tst_ReplyReader::aReplyThatDoesNotFitHasItsWords()
{
    const QByteArray body = R"({"error": "Limit is exhausted"})";
    const auto plain = definitionFrom(tomlWith(one("amount: .left"), {}));
    QVERIFY(plain);
    QCOMPARE(readReply(*plain, {}, reply(body)).error().detail,
             u"balance 'k': 'amount' is null; the reply says: Limit is exhausted"_s);
    QCOMPARE(readReply(*plain, {}, reply(R"({"msg": "Success"})")).error().detail, u"balance 'k': 'amount' is null"_s);
    QCOMPARE(readReply(*plain, {}, reply("{}")).error().detail, u"balance 'k': 'amount' is null"_s);
    QCOMPARE(readBy(one("amount: .left"), body).error().detail, u"balance 'k': 'amount' is null"_s); // has a filter of its own
}

void tst_ReplyReader::refusesOutputs_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QString>("detail");
    const auto row = [](const QByteArray &filter, const char *detail) {
        QTest::newRow(filter.constData()) << filter << QString::fromUtf8(detail);
    };
    const auto balance = [&](const char *rest, const char *detail) { row(one(rest), detail); };
    row("[]", "the reply holds no balance (the balances filter gave an empty list)");
    balance("amount: 1, scale: 0", "balance 'k': 'scale' must be a number that is not 0, as 0.01 for cents, not a number");
    balance("amount: 1, scale: \"cents\"", "balance 'k': 'scale' must be a number that is not 0, as 0.01 for cents, not \"cents\"");
    balance("amount: \"999999999999999999\", scale: 10", "balance 'k': 'amount' times 'scale' has more than 18 digits");
    row("[1]", "every balance must be an object, not a number");
    row("[null]", "every balance must be an object, not null");
    row("empty", "the balances filter gave nothing");
    row("[{label: \"K\", unit: \"u\", amount: 1}]", "a balance: 'key' is missing");
    row("[{key: \"\", label: \"K\", unit: \"u\", amount: 1}]", "balance '': 'key' is empty");
    row("[{key: \" a\", label: \"K\", unit: \"u\", amount: 1}]",
        "balance 'a': 'key' must be one line of at most 100 characters, without blanks around it");
    row("[{key: 1, label: \"K\", unit: \"u\", amount: 1}]", "a balance: 'key' must be a text, not a number");
    row("[{key: \"k\", unit: \"u\", amount: 1}]", "balance 'k': 'label' is missing");
    row("[{key: \"k\", label: \"K\", unit: null, amount: 1}]", "balance 'k': 'unit' is null");
    row("[{key: \"k\", label: [], unit: \"u\", amount: 1}]", "balance 'k': 'label' must be a text, not a list");
    row("[range(2) | {key: \"k\", label: \"K\", unit: \"u\", amount: 1}]", "two balances have the key 'k'");
    balance("", "balance 'k': 'amount' is missing; give amount, parts, limit and used, or unlimited: true");
    balance("amount: null", "balance 'k': 'amount' is null");
    balance("amount: \"\"", "balance 'k': 'amount' is empty");
    balance("amount: \" \"", "balance 'k': 'amount' is empty");
    balance("amount: \"abc\"",
            "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not \"abc\"");
    balance("amount: \" 1\"",
            "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not \"1\"");
    balance("amount: \"1,5\"",
            "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not \"1,5\"");
    balance("amount: \"0x10\"",
            "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not \"0x10\"");
    balance("amount: nan",
            "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not \"NaN\"");
    balance("amount: infinite",
            "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not \"infinity\"");
    balance("amount: true", "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not true");
    balance("amount: [1]", "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not a list");
    balance("amount: {}",
            "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not an object");
    balance("amount: 1e20",
            "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not a number");
    balance(
        "amount: \"1234567890123456789\"",
        "balance 'k': 'amount' must be a number or a decimal text of at most 18 digits, not \"1234567890123456789\"");
    balance("amont: 1", "balance 'k': unknown key 'amont'; did you mean 'amount'?");
    balance("amount: 1, parts: [{label: \"a\", amount: 1}]",
            "balance 'k': 'amount' and 'parts' are both given; give one of them");
    balance("amount: 1, unlimited: true", "balance 'k': it is unlimited and has an amount; give one of them");
    balance("unlimited: \"yes\"", "balance 'k': 'unlimited' must be true or false, not \"yes\"");
    balance("unlimited: false",
            "balance 'k': 'amount' is missing; give amount, parts, limit and used, or unlimited: true");
    balance("parts: []", "balance 'k': 'parts' is empty");
    balance("parts: null", "balance 'k': 'parts' is null");
    balance("parts: {}", "balance 'k': 'parts' must be a list, not an object");
    balance("parts: [1]",
            "balance 'k': every one of 'parts' must be an object with 'label' and 'amount'; a label is missing");
    balance("parts: [{label: \"a\"}]", "balance 'k': 'amount' of part 'a' is missing");
    balance("parts: [{label: \"a\", amount: \"x\"}]",
            "balance 'k': 'amount' of part 'a' must be a number or a decimal text of at most 18 digits, not \"x\"");
    balance("parts: [{label: \"a\", amount: 1, unit: \"x\"}]", "balance 'k': unknown key 'unit' in part 'a'");
    balance("parts: [range(2) | {label: \"a\", amount: \"999999999999999999\"}]",
            "balance 'k': the sum of 'parts' has more than 18 digits");
    balance("limit: 5", "balance 'k': 'amount' is missing, and 'used' is missing, so it cannot be worked out");
    balance("used: 5", "balance 'k': 'amount' is missing, and 'limit' is missing, so it cannot be worked out");
    balance("limit: null, used: 5",
            "balance 'k': 'amount' is missing, and 'limit' is null, so it cannot be worked out");
    balance("limit: \"x\", used: 5",
            "balance 'k': 'limit' must be a number or a decimal text of at most 18 digits, not \"x\"");
    balance("amount: 1, used: \"\"", "balance 'k': 'used' is empty");
    balance("limit: \"999999999999999999\", used: \"-1\"", "balance 'k': 'limit' less 'used' has more than 18 digits");
    balance("amount: 1, note: 3", "balance 'k': 'note' must be a text, not a number");
    row("error(\"no such plan\")", "the balances filter: no such plan");
}

void tst_ReplyReader::refusesOutputs()
{
    QFETCH(QByteArray, filter);
    const auto reading = readBy(filter);
    QVERIFY(!reading);
    QTEST(reading.error().detail, "detail");
    QCOMPARE(reading.error().kind, Kind::ReplyUnexpected);
    QCOMPARE(reading.error().httpStatus, std::optional(200));
}

void tst_ReplyReader::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &body, const char *detail) {
        QTest::newRow(name) << body << QString::fromUtf8(detail);
    };
    row("empty", "", "The reply is empty");
    row("blanks", " \r\n", "The reply is empty");
    row("HTML", "\n<!DOCTYPE html><html>", "The reply is HTML, not JSON");
    row("XML", "<?xml version=\"1.0\"?><a/>", "The reply is XML, not JSON");
    row("words", "OK 12", "The reply is plain text or a single value, not a JSON object or list");
    row("number", "12.5", "The reply is plain text or a single value, not a JSON object or list");
    row("null", "null", "The reply is plain text or a single value, not a JSON object or list");
    row("cut", "{\"a\": 1", "The reply is not whole or not valid JSON");
    row("two values", "{\"a\":1}{\"a\":2}", "There is something behind the end of the JSON in the reply");
    row("garbage behind", "{\"a\":1} x", "There is something behind the end of the JSON in the reply");
    row("NaN", "{\"a\":NaN}", "The reply is not whole or not valid JSON");
    row("not UTF-8", "{\"a\":\"\xff\"}", "The reply is not whole or not valid JSON");
    const auto notText = "The reply holds bytes that are no text";
    row("NUL in a text", QByteArray("{\"a\":\"1\0\"}", 10), notText);
    row("NUL behind", QByteArray("{\"a\":1}\0", 8), notText);
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), notText);
    const auto tooMany = "The JSON in the reply holds more than 20000 values";
    row("too many objects", '[' + QByteArray("{},").repeated(350'000) + "{}]", tooMany);
    row("too many members", "{\"a\":1" + QByteArray(",\"b\":1").repeated(20'000) + '}', tooMany);
    row("too many and cut", '[' + QByteArray("[],").repeated(350'000), tooMany);
    const auto twice = "The JSON in the reply has two values for one name";
    row("a name twice", "{\"a\":1,\"a\":1000}", twice);
    row("a name twice within", "{\"b\":[{\"a\":1,\"c\":{\"a\":1},\"\\u0061\":2}]}", twice);
    row("too deep", QByteArray(300, '[') + QByteArray(300, ']'), "The JSON in the reply is nested too deeply");
}

void tst_ReplyReader::refusesBodies()
{
    QFETCH(QByteArray, body);
    const auto reading = readBy(one("amount: 1"), body);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, Kind::ReplyUnreadable);
    QTEST(reading.error().detail, "detail");
}

void tst_ReplyReader::tellsBrokenDefinitions_data()
{
    QTest::addColumn<QByteArray>("balances");
    QTest::addColumn<QByteArray>("failure");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *balances, const char *failure, const char *detail) {
        QTest::newRow(detail) << QByteArray(balances) << QByteArray(failure) << QString::fromUtf8(detail);
    };
    row("{}", "null", "the balances filter must give a list, not an object");
    row("[1], [2]", "null", "the balances filter gave more than one value; it must give one list, as in [ … ]");
    row("[]", "[1]", "the failure filter gave a list; it may give null, a text or an object");
    row("[]", "7", "the failure filter gave a number; it may give null, a text or an object");
    row("[]", "{mesage: 1}", "the failure filter gave an unknown key 'mesage'; did you mean 'message'?");
    row("[]", "{kind: \"keychain-locked\"}",
        "the failure filter gave a 'kind' that is not one of rate-limited, credentials-rejected, payment-required, "
        "server-error, http-error, provider-refused, "
        "reply-unexpected, timed-out");
}

void tst_ReplyReader::tellsBrokenDefinitions()
{
    QFETCH(QByteArray, balances);
    QFETCH(QByteArray, failure);
    const auto definition = definitionFrom(tomlWith(balances, failure));
    QVERIFY(definition);
    const auto reading = readReply(*definition, {}, reply("{}"));
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, Kind::DefinitionBroken);
    QTEST(reading.error().detail, "detail");
}

void tst_ReplyReader::knowsKindsByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    const auto row = [](int status, Kind kind) {
        QTest::newRow(qPrintable(QString::number(status))) << status << kind;
    };
    for (const auto status : {300, 301, 302, 304, 307, 308, 399})
        row(status, Kind::Redirected);
    for (const auto status : {100, 199, 400, 404, 405, 409, 418, 422, 451, 499})
        row(status, Kind::HttpError);
    for (const auto status : {500, 502, 503, 504, 599})
        row(status, Kind::ServerError);
    row(401, Kind::CredentialsRejected);
    row(403, Kind::CredentialsRejected);
    row(402, Kind::PaymentRequired);
    row(408, Kind::TimedOut);
    row(429, Kind::RateLimited);
}

void tst_ReplyReader::knowsKindsByStatus()
{
    QFETCH(int, status);
    QFETCH(Kind, kind);
    static const auto definition = definitionFrom(tomlWith("[]", ".e")).value();
    for (const auto *body : {"", "{\"e\":\"words\"}", "{\"e\":null}", "<html>", "not JSON", "[[]]"}) {
        const auto failure = readReply(definition, {}, reply(body, status)).error();
        QCOMPARE(failure.kind, kind);
        QCOMPARE(failure.httpStatus, std::optional(status));
        QCOMPARE(failure.detail, QByteArray(body).contains("words") ? u"words"_s : QString());
    }
}

void tst_ReplyReader::takesTheFailureFiltersWord_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind"); // empty: no failure
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *filter, int status, const char *kind, const char *detail = "",
                        const char *code = "") {
        QTest::newRow(filter) << QByteArray(filter) << status << QString::fromLatin1(kind)
                              << QString::fromLatin1(detail) << QString::fromLatin1(code);
    };
    row("null", 200, "");
    row("false", 200, "");
    row("empty", 200, "");
    row("null, false, null", 200, "");
    row("\"no\"", 200, "provider-refused", "no");
    row("\"no\" | .", 299, "provider-refused", "no");
    row("null, \"no\", \"not this\"", 200, "provider-refused", "no");
    row("true", 200, "provider-refused");
    row("\"\"", 200, "provider-refused");
    row("{message: \"no\"}", 200, "provider-refused", "no");
    row("{message: \"no\", code: 17}", 200, "provider-refused", "no", "17");
    row("{message: \"no\", code: \"E1\", kind: \"rate-limited\"}", 200, "rate-limited", "no", "E1");
    row("{kind: \"credentials-rejected\", message: null, code: null}", 400, "credentials-rejected");
    row("{kind: null, message: \"no\"}", 403, "credentials-rejected", "no");
    row("error(\"no\")", 200, "reply-unexpected", "the failure filter: no");
    row("error(\"oh no\")", 404, "http-error");
    row("error({mesage: \"no\"})", 200, "reply-unexpected", "the failure filter: raised an error");
    row("error({kind: \"payment-required\", message: \"pay\"})", 200, "payment-required", "pay");
}

void tst_ReplyReader::takesTheFailureFiltersWord()
{
    QFETCH(QByteArray, filter);
    QFETCH(int, status);
    QFETCH(QString, kind);
    const auto failure = failureBy(filter, reply("{}", status));
    if (kind.isEmpty()) {
        QCOMPARE(failure, (Failure{.kind = Kind::ConfirmationNeeded}));
        return;
    }
    QCOMPARE(kindName(failure.kind), kind);
    QTEST(failure.detail, "detail");
    QTEST(failure.code, "code");
}

void tst_ReplyReader::acceptsOtherStatuses()
{
    const QByteArray accept = "accept = [400]";
    QCOMPARE(failureBy("null", reply("{}", 400), accept).kind, Kind::ConfirmationNeeded);
    QCOMPARE(failureBy("null", reply("<html>", 400), accept).kind, Kind::ReplyUnreadable);
    QCOMPARE(failureBy("\"no\"", reply("{}", 400), accept).kind, Kind::HttpError);
    QCOMPARE(failureBy("null", reply("{}", 404), accept).kind, Kind::HttpError);
    QCOMPARE(failureBy("null", reply("{}", 299)).kind, Kind::ConfirmationNeeded);
}

void tst_ReplyReader::namesAndListsHaveTheirLongest()
{
    const auto named = [](const char *key, int size) {
        const auto filter = "{key: \"k\", label: \"K\", unit: \"u\", amount: 1} | .%1 = \"x\" * %2";
        return readBy('[' + QString::fromLatin1(filter).arg(QLatin1String(key)).arg(size).toLatin1() + ']');
    };
    QCOMPARE(named("key", 100).value().balances[0].key, QString(100, u'x'));
    QVERIFY(named("key", 101).error().detail.contains(u"at most 100 characters"_s));
    QCOMPARE(named("label", 100).value().balances[0].label, QString(100, u'x'));
    QCOMPARE(named("label", 101).value().balances[0].label, QString(99, u'x') + u'…');
    const auto many = [](int count) {
        const auto filter = "[range(%1) | {key: \"k\\(.)\", label: \"K\", unit: \"u\", amount: 1}]";
        return readBy(QString::fromLatin1(filter).arg(count).toLatin1());
    };
    QCOMPARE(many(500).value().balances.size(), 500);
    QCOMPARE(many(501).error().detail, u"the reply holds more than 500 balances"_s);
}

void tst_ReplyReader::quotesLittle()
{
    const auto said = [](const QByteArray &filter) { return readBy(filter).error().detail; };
    const auto cut = [](int size) { return QString(size - 1, u'x') + u'…'; };
    QVERIFY(said(one("amount: (\"x\" * 80)")).endsWith(u", not \"%1\""_s.arg(QString(80, u'x'))));
    QVERIFY(said(one("amount: (\"x\" * 81)")).endsWith(u", not \"%1\""_s.arg(cut(80))));
    QCOMPARE(said("[{key: (\"x\" * 40)}]"), u"balance '%1': 'label' is missing"_s.arg(QString(40, u'x')));
    QCOMPARE(said("[{key: (\"x\" * 41)}]"), u"balance '%1': 'label' is missing"_s.arg(cut(40)));
    QCOMPARE(said("[{(\"x\" * 40): 1}]"), u"a balance: unknown key '%1'"_s.arg(QString(40, u'x')));
    QCOMPARE(said("[{(\"x\" * 41): 1}]"), u"a balance: unknown key '%1'"_s.arg(cut(40)));
    for (const auto &[size, shown] : {std::pair("40", QString(40, u'x')), {"41", cut(40)}})
        QCOMPARE(said(one(QByteArray("parts: [{label: \"a\", amount: 1, (\"x\" * ") + size + "): 1}]")),
                 u"balance 'k': unknown key '%1' in part 'a'"_s.arg(shown));
    QCOMPARE(said("error(\"x\" * 200)"), u"the balances filter: "_s + QString(200, u'x'));
    QCOMPARE(said("error(\"x\" * 201)"), u"the balances filter: "_s + cut(200));
    QCOMPARE(said("error([])"), u"the balances filter: raised an error"_s);
    QCOMPARE(failureBy("{(\"x\" * 40): 1}", reply("{}")).detail, u"the failure filter gave an unknown key '%1'"_s.arg(QString(40, u'x')));
    QCOMPARE(failureBy("{(\"x\" * 41): 1}", reply("{}")).detail, u"the failure filter gave an unknown key '%1'"_s.arg(cut(40)));
    const auto words = [](int size) {
        const auto plain = definitionFrom(tomlWith(one("amount: .left"), {}));
        return readReply(*plain, {}, reply("{\"error\":\"" + QByteArray(size, 'x') + "\"}")).error().detail;
    };
    QVERIFY(words(100).endsWith(u"; the reply says: "_s + QString(100, u'x')));
    QVERIFY(words(101).endsWith(u"; the reply says: "_s + cut(100)));
}

void tst_ReplyReader::looksAtTheFirstHundredFailures()
{
    QCOMPARE(failureBy("(range(99) | null), \"no\"", reply("{}")).detail, u"no"_s);
    QCOMPARE(failureBy("(range(100) | null), \"no\"", reply("{}")).kind, Kind::ConfirmationNeeded);
    QCOMPARE(failureBy("{code: (1 / 3)}", reply("{}")).code, u"0.333333333333333"_s);
}

void tst_ReplyReader::cleansWords()
{
    const auto words = [](const QByteArray &json) { return failureBy(".e", reply("{\"e\":\"" + json + "\"}")).detail; };
    QCOMPARE(words(" a\\u0000b\\r\\n\\tc\\u001b[31m\\u202ed "), u"a b c [31m d"_s);
    QCOMPARE(words(QByteArray(1000, 'x')).size(), 300);
    QVERIFY(words(QByteArray(1000, 'x')).endsWith(u'…'));
    QCOMPARE(words("<b>&amp;</b>"), u"<b>&amp;</b>"_s); // whoever shows it must show it as it is
}

void tst_ReplyReader::showsNoBytesThatAreNoText()
{
    const auto definition = definitionFrom(tomlWith(one("amount: 1"), {}));
    QVERIFY(definition);
    for (const auto status : {200, 401, 500}) {
        const auto read = readReply(*definition, {}, reply(QByteArray("left of memory\0\x7f", 16), status));
        QVERIFY(!read);
        QVERIFY2(!read.error().detail.contains(u"memory"_s), qPrintable(read.error().detail));
    }
}

void tst_ReplyReader::keepsRetryAfter()
{
    const Headers headers{{"retry-after", "30"}};
    for (const auto status : {200, 429, 503})
        QCOMPARE(failureBy("\"no\"", reply("{}", status, headers)).retryAfter, std::optional(30s));
    QVERIFY(!failureBy("\"no\"", reply("{}", 429)).retryAfter);
}

QTEST_APPLESS_MAIN(tst_ReplyReader)
#include "tst_replyreader.moc"
