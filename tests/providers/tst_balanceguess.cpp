// SPDX-License-Identifier: GPL-3.0-or-later
#include "balanceguess.h"

#include "definitions.h"
#include "replyreader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

HttpReply reply(const QByteArray &body)
{
    return {.status = 200, .headers = {}, .body = body, .at = QDateTime({2026, 10, 1}, {8, 0}, Qt::UTC)};
}

std::optional<ReplyNode> treeOf(const QByteArray &body, bool isText)
{
    const auto root = replyTree(reply(body), isText, Secret::fromFields({}).value());
    return root ? std::optional(*root) : std::nullopt;
}

/// What the definition with \a balances reads from \a body.
Result<Reading> readingBy(const QList<BalanceDraft> &balances, const QByteArray &body, bool isText)
{
    DefinitionDraft draft{.id = u"test"_s, .name = u"Test"_s};
    draft.request.origin = u"https://api.test"_s;
    draft.request.filter = u"{ path: \"/\" }"_s;
    draft.textBody = isText;
    draft.balances = balances;
    const auto definition = definitionFrom(tomlOf(draft));
    return definition ? readReply(*definition, {}, reply(body)) : fail(Failure::Kind::DefinitionBroken);
}

/// "key: 5 of 10, used 5, USD" for each, sorted as they are guessed.
QString wordsOn(const Reading &reading)
{
    QStringList words;
    for (const auto &balance : reading.balances) {
        auto text = u"%1: %2"_s.arg(balance.key, balance.amount ? balance.amount->toString() : u"unlimited"_s);
        if (balance.limit)
            text += u" of "_s + balance.limit->toString();
        if (balance.used)
            text += u", used "_s + balance.used->toString();
        words += text + u' ' + balance.unit + (balance.resetsAt.isValid() ? u", resets"_s : QString());
    }
    return words.join(u"; "_s);
}

struct Sample {
    QString provider;
    QByteArray body;
    bool isText = false;
    QStringList amounts;
};

QList<Sample> recordedSamples()
{
    QList<Sample> samples;
    const QDir root(QStringLiteral(TEST_DATA) + u"/providers"_s);
    for (const auto &provider : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir folder(root.filePath(provider));
        const auto expected = QJsonDocument::fromJson(contentOf(folder.filePath(u"sample.expected.json"_s))).object();
        const auto isText = folder.exists(u"sample.txt"_s);
        Sample sample{provider, contentOf(folder.filePath(isText ? u"sample.txt"_s : u"sample.json"_s)), isText, {}};
        const auto balances = expected.value(u"balances"_s).toArray();
        for (const auto &balance : balances)
            sample.amounts += balance[u"amount"_s].toString();
        if (!sample.amounts.isEmpty())
            samples += sample;
    }
    return samples;
}

bool isFound(const Reading &reading, const QStringList &amounts)
{
    for (const auto &balance : reading.balances) {
        for (const auto &amount : amounts) {
            if (balance.amount && balance.amount == Amount::fromString(amount))
                return true;
        }
    }
    return false;
}

} // namespace

class tst_BalanceGuess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesBalances_data();
    void guessesBalances();
    void whatIsPointedAtIsABalance_data();
    void whatIsPointedAtIsABalance();
    void aLongReplyIsNoLongerWait()
    {
        QByteArrayList days;
        for (int day = 0; day < 150; ++day) {
            QByteArrayList entries;
            for (int i = 0; i < 30; ++i)
                entries += R"({"amount": 1, "balance_after": )" + QByteArray::number(i) + R"(, "currency": "USD"})";
            days += "{\"entries\": [" + entries.join(',') + "]}";
        }
        const auto root = treeOf("{\"days\": [" + days.join(',') + R"(], "balance": {"available": "12.5"}})", false);
        QVERIFY(root);
        const auto balances = likelyBalances(*root); // looking at every node from every other takes minutes
        QCOMPARE(balances.size(), 1);
        QCOMPARE(balances[0].amount, u".balance.available"_s);
        const auto &last = root->children.first().name == u"days" ? root->children.first() : root->children.last();
        QCOMPARE(balanceFor(*root, last.children.last().children[0].children.last().children[1]).amount,
                 u".days[149].entries[29].balance_after"_s);
    }

    void findsMostOfWhatIsRecorded();
    void everyGuessMakesASoundDefinition();
};

void tst_BalanceGuess::guessesBalances_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("reads");
    const auto row = [](const char *name, const char *body, const char *reads) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(reads);
    };
    row("balance", "{\"balance\":12.5}", "balance: 12.5 credits");
    row("as a text", "{\"credits\":\"12.50\"}", "credits: 12.50 credits");
    row("deep", "{\"data\":{\"account\":{\"remaining_credits\":7}}}", "remaining_credits: 7 credits");
    row("humps", "{\"remainingCredits\":7}", "remaining_credits: 7 credits");
    row("wallet", "{\"user\":{\"wallet\":7}}", "wallet: 7 credits");
    row("currency beside", "{\"balance\":12.5,\"currency\":\"EUR\"}", "balance: 12.5 EUR");
    row("unit beside", "{\"left\":3,\"unit\":\"lookups\"}", "left: 3 lookups");
    row("unit in the name", "{\"balance_usd\":3}", "balance_usd: 3 USD");
    row("tokens", "{\"tokens_left\":3}", "tokens_left: 3 tokens");
    row("messages", "{\"sms\":{\"available\":3}}", "sms: 3 SMS");
    row("cents", "{\"balance_cents\":1234}", "balance_cents: 12.34 USD");
    row("limit and used beside", "{\"remaining\":7,\"limit\":10,\"used\":3}", "remaining: 7 of 10, used 3 credits");
    row("limit and used alone", "{\"plan\":{\"limit\":10,\"used\":3}}", "limit: 7 of 10, used 3 credits");
    row("two pairs",
        "{\"searches_limit\":10,\"searches_used\":3,\"verifications_limit\":20,\"verifications_used\":5,\"x\":1}",
        "searches: 7 of 10, used 3 searches; verifications: 15 of 20, used 5 credits");
    row("kinds of what is left", "{\"credits\":{\"oneTime\":8250.4,\"recurrent\":10000},\"resetIn\":41400}",
        "credits_one_time: 8250.4 credits; credits_recurrent: 10000 credits");
    row("what is owed and what things cost",
        "{\"invoices\":[{\"amount_due_cents\":1000}],\"plan\":{\"price\":{\"amount\":5}},\"character_limit\":10000,"
        "\"character_count\":1000}",
        "character: 9000 of 10000, used 1000 characters");
    row("a quota that comes back",
        "{\"period_end\":\"2026-11-01T00:00:00Z\",\"usage\":{\"scrape\":{\"remaining\":4,\"limit\":10}}}",
        "scrape: 4 of 10 credits, resets");
    row("a history below what is left", "{\"z\":{\"balance\":12.5},\"history\":[{\"balance_after\":9},{\"balance_after\":8},{\"balance_after\":7},{\"balance_after\":6}]}",
        "balance: 12.5 credits");
    row("a debt beside its limit", "{\"available_credit\":\"400.00\",\"credit_limit\":\"100.00\",\"currency\":\"USD\"}",
        "available_credit: 400.00 USD");
    row("two pairs in objects", "{\"searches\":{\"available\":10,\"used\":3},\"pages\":{\"available\":20,\"used\":5}}",
        "pages: 20, used 5 pages; searches: 10, used 3 searches");
    row("by currency", "[{\"currency\":\"USD\",\"balance\":1},{\"currency\":\"EUR\",\"balance\":2}]",
        "usd: 1 USD; eur: 2 EUR");
    row("by currency, deep",
        "{\"data\":{\"wallets\":[{\"currency\":\"USD\",\"amount\":\"1\",\"limit\":5},{\"currency\":\"EUR\",\"amount\":"
        "\"2\",\"limit\":9}]}}",
        "usd: 1 of 5 USD; eur: 2 of 9 EUR");
    row("two of each currency",
        "[{\"currency\":\"USD\",\"balance\":1,\"left\":3},{\"currency\":\"EUR\",\"balance\":2,\"left\":4}]",
        "usd: 1 USD; eur: 2 EUR; usd_left: 3 USD; eur_left: 4 EUR");
    row("two of one currency", "[{\"currency\":\"USD\",\"balance\":1},{\"currency\":\"usd\",\"balance\":2}]",
        "balance: 1 USD; balance_2: 2 USD");
    row("not all have a currency", "[{\"currency\":\"USD\",\"balance\":1},{\"balance\":2}]",
        "balance: 1 USD; balance_2: 2 credits");
    row("only figure", "{\"code\":200,\"msg\":\"ok\",\"data\":100,\"time\":1700000000}", "data: 100 credits");
    row("two figures", "{\"a\":1,\"b\":2}", "");
    row("one of many", "{\"id\":5,\"rate_limit_remaining\":9,\"created\":1700000000,\"credits\":7,\"credits_used\":3}",
        "credits: 7, used 3 credits");
    row("nothing", "{\"id\":5,\"name\":\"x\",\"created\":1700000000}", "");
    row("spent alone", "{\"used\":3}", "");
    row("failure", "{\"error\":{\"code\":401}}", "");
    row("empty", "{}", "");
    row("used up to an expiry", "{\"credits\":7,\"credits_expire_at\":1700000000}", "credits: 7 credits");
    row("number alone", "12.5", "balance: 12.5 credits");
    row("number in a text", "ACCESS_BALANCE:12.9", "balance: 12.9 credits");
    row("negative in a text", "OK -3", "balance: -3 credits");
    row("two numbers in a text", "OK 12 of 20", "");
    row("text without a number", "ERROR", "");
    row("number in a word", "ERROR_E42", "");
    row("number with commas", "Balance: 1,234.50", "");
}

void tst_BalanceGuess::guessesBalances()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, reads);
    const auto isText = !body.startsWith('{') && !body.startsWith('[');
    const auto root = treeOf(body, isText);
    QVERIFY(root);
    const auto balances = likelyBalances(*root);
    QCOMPARE(balances.isEmpty(), reads.isEmpty());
    if (balances.isEmpty())
        return;
    const auto reading = readingBy(balances, body, isText);
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
    QCOMPARE(wordsOn(*reading), reads);
}

void tst_BalanceGuess::whatIsPointedAtIsABalance_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::addColumn<BalanceDraft>("draft");
    QTest::newRow("whatever its name") << QByteArray("{\"x-y\":7}") << u".\"x-y\""_s
                                       << BalanceDraft{.key = u"y"_s,
                                                       .label = u"Y"_s,
                                                       .unit = u"credits"_s,
                                                       .amount = u".\"x-y\""_s};
    QTest::newRow("without a name") << QByteArray("[5,6]") << u".[1]"_s
                                    << BalanceDraft{.key = u"balance"_s,
                                                    .label = u"Balance"_s,
                                                    .unit = u"credits"_s,
                                                    .amount = u".[1]"_s};
    QTest::newRow("digit first") << QByteArray("{\"2fa\":5}") << u".\"2fa\""_s
                                 << BalanceDraft{.key = u"balance"_s,
                                                 .label = u"Balance"_s,
                                                 .unit = u"credits"_s,
                                                 .amount = u".\"2fa\""_s};
    QTest::newRow("one of a list without currencies")
        << QByteArray("{\"a\":[{\"left\":5},{\"left\":6}]}") << u".a[1].left"_s
        << BalanceDraft{.key = u"left"_s, .label = u"Left"_s, .unit = u"credits"_s, .amount = u".a[1].left"_s};
    QTest::newRow("one of a list with them")
        << QByteArray("{\"a-b\":[{\"currency\":\"USD\",\"m\":{\"n\":1},\"c-d\":6}]}") << u".\"a-b\"[0].\"c-d\""_s
        << BalanceDraft{.key = u"c_d"_s,
                        .label = u"C d"_s,
                        .unit = u"credits"_s,
                        .unitPath = u".currency"_s,
                        .amount = u".\"c-d\""_s,
                        .each = u".\"a-b\""_s,
                        .keyPath = u".currency"_s};
}

void tst_BalanceGuess::whatIsPointedAtIsABalance()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    QFETCH(BalanceDraft, draft);
    const auto root = treeOf(body, false);
    QVERIFY(root);
    const auto *const node = nodeAt(*root, path);
    QVERIFY(node);
    const auto made = balanceFor(*root, *node);
    QVERIFY(made == draft);
    QVERIFY(readingBy({made}, body, false));
}

/// Not that every guess is right: people look at them. But what is worse than guessing half of the time helps nobody.
void tst_BalanceGuess::findsMostOfWhatIsRecorded()
{
    constexpr qsizetype FloorPercent = 85;
    const auto samples = recordedSamples();
    QVERIFY(samples.size() > 90);
    qsizetype found = 0;
    for (const auto &sample : samples) {
        const auto root = treeOf(sample.body, sample.isText);
        QVERIFY2(root, qPrintable(sample.provider));
        const auto balances = likelyBalances(*root);
        const auto reading = readingBy(balances, sample.body, sample.isText);
        if (reading && isFound(*reading, sample.amounts)) {
            ++found;
            continue;
        }
        qInfo("%s: wanted %s, got %s", qPrintable(sample.provider), qPrintable(sample.amounts.join(u", "_s)),
              qPrintable(reading ? wordsOn(*reading) : reading.error().detail));
    }
    qInfo("%lld of %lld", (long long)found, (long long)samples.size());
    QVERIFY(found * 100 >= samples.size() * FloorPercent);
}

void tst_BalanceGuess::everyGuessMakesASoundDefinition()
{
    for (const auto &sample : recordedSamples()) {
        const auto balances = likelyBalances(*treeOf(sample.body, sample.isText));
        if (balances.isEmpty())
            continue;
        const auto reading = readingBy(balances, sample.body, sample.isText);
        QVERIFY2(reading || reading.error().kind != Failure::Kind::DefinitionBroken, qPrintable(sample.provider));
    }
}

QTEST_APPLESS_MAIN(tst_BalanceGuess)
#include "tst_balanceguess.moc"
