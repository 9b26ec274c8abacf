// SPDX-License-Identifier: GPL-3.0-or-later
#include "censor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Censor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfAReadingShowsTheSecret()
    {
        const auto secret = Secret::fromFields({{u"token"_s, u"demo-canary"_s}}).value();
        Balance balance;
        balance.key = u"of demo-canary"_s;
        balance.label = u"demo-canary's credits"_s;
        balance.unit = u"demo-canary"_s;
        balance.amount = Amount(7);
        balance.note = u"Key demo-canary"_s;
        balance.parts = {{u"demo-canary"_s, Amount(7)}};
        const auto seen = censored(secret, Reading{{}, {balance}}).balances.first();
        QCOMPARE(seen.key, u"of •••"_s);
        QCOMPARE(seen.label, u"•••'s credits"_s);
        QCOMPARE(seen.unit, u"•••"_s);
        QCOMPARE(seen.note, u"Key •••"_s);
        QCOMPARE(seen.parts.first().label, u"•••"_s);
        QCOMPARE(seen.amount, balance.amount);
    }

    void aReadingOfManyPartsTakesNoLongerThanOneCanWait()
    {
        const auto secret = Secret::fromFields({{u"token"_s, u"test-key-0123456789abcdef"_s}}).value();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i)
            QVERIFY(!secret.spellings().all().isEmpty());
        const auto once = timer.nsecsElapsed() / 10;
        Balance balance;
        balance.parts = QList<Part>(20'000, {u"Monthly"_s, Amount(7)});
        timer.restart();
        QCOMPARE(censored(secret, Reading{{}, {balance}}).balances.first().parts.size(), 20'000);
        QVERIFY2(timer.nsecsElapsed() < 2000 * once, qPrintable(QString::number(timer.nsecsElapsed() / once)));
    }

    void nothingOfAFailureShowsTheSecret()
    {
        const auto secret = Secret::fromFields({{u"token"_s, u"demo-canary"_s}}).value();
        const Result<Reading> refused = tl::unexpected(
            Failure{.kind = Failure::Kind::ProviderRefused, .detail = u"demo-canary?"_s, .code = u"demo-canary"_s});
        const auto seen = censored(secret, refused);
        QCOMPARE(seen.error().detail, u"•••?"_s);
        QCOMPARE(seen.error().code, u"•••"_s);
        QCOMPARE(seen.error().kind, Failure::Kind::ProviderRefused);
    }

    void aHostThatIsAPieceOfTheSecretIsNotTold()
    {
        const auto secret = Secret::fromFields({{u"token"_s, u"test-key/12345678"_s}}).value();
        const auto told = [&](const QString &host) {
            return censored(secret, Failure{.kind = Failure::Kind::Redirected, .detail = host}).detail;
        };
        QCOMPARE(told(u"test-key"_s), QString());
        QCOMPARE(told(u"Test-k"_s), QString());
        QCOMPARE(told(u"login.example"_s), u"login.example"_s);
    }

    void aReplyKeepsWhatMayStandThereByChance()
    {
        const auto secret = Secret::fromFields({{u"seven"_s, u"abcdefg"_s}, {u"eight"_s, u"hijklmno"_s}}).value();
        for (const auto &[body, seen] : {std::pair("[\"abcdefg hijklmno\"]", "[\"abcdefg •••\"]"), {"abcdefg hijklmno", "abcdefg •••"}})
            QCOMPARE(censored(secret, HttpReply{.status = 200, .headers = {}, .body = body, .at = {}}).body, QByteArray(seen));
    }

    void aTextIsCutOnlyWhenTheSecretIsOutOfIt()
    {
        const auto secret = Secret::fromFields({{u"token"_s, u"test-key-12345678"_s}}).value();
        for (qsizetype before = 270; before < 310; ++before) {
            const auto seen = censored(secret, Failure{.detail = QString(before, u'x') + u"test-key-12345678 yz"_s});
            QVERIFY(seen.detail.size() <= 300);
            QVERIFY2(!seen.detail.contains(u't'), qPrintable(seen.detail));
        }
    }

    void aReplyLosesTheSecretBeforeItIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("seen");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &seen) {
            QTest::newRow(name) << body << seen;
        };
        row("in a text", "{\"e\":\"no test-key/1 here\",\"a\":12.50}", "{\"e\":\"no ••• here\",\"a\":12.50}");
        row("as a name", "{\"test-key/1\":{}}", "{\"•••\":{}}");
        row("with escapes", "{\"e\":\"\\ntest\\u002Dk\\u0065y\\/1\\n\"}", "{\"e\":\"\\n•••\\n\"}");
        row("behind an escape", "[\"\\test-key/1\"]", "[\"\\test-key/1\"]"); // a tab and "est-key/1": not the secret
        row("in base64", "[\"Basic dTp0ZXN0LWtleS8x\"]", "[\"Basic dTp•••\"]");
        row("in a list alone", "\"test-key/1\"", "\"•••\"");
        row("behind a mark", "\xef\xbb\xbf[\"test-key/1\"]", "\xef\xbb\xbf[\"•••\"]");
        row("never closed", "{\"e\":\"test-key/1", "{\"e\":\"•••\"");
        row("in no JSON", "Key test%2Dkey%2f1 or test-key/1", "Key test%2Dkey%2f1 or •••");
        row("in HTML", "<b>test-key/1</b>", "<b>•••</b>");
        row("not there", "{\"a\": 1e5, \"b\": \"\\u00e9\"}", "{\"a\": 1e5, \"b\": \"\\u00e9\"}");
        row("no UTF-8", "\xff\xfe", "\xff\xfe");
        row("a number", "{\"a\":\"12345678.5\"}", "{\"a\":\"12345678.5\"}");
        row("a short value", "{\"status\":\"ok\"}", "{\"status\":\"ok\"}");
    }

    void aReplyLosesTheSecretBeforeItIsRead()
    {
        QFETCH(QByteArray, body);
        const auto secret =
            Secret::fromFields({{u"token"_s, u"test-key/1"_s}, {u"pin"_s, u"12345678"_s}, {u"word"_s, u"ok"_s}}).value();
        HttpReply reply{.status = 200, .headers = {{"x-key", "of test-key/1"}}, .body = body, .at = {}};
        reply = censored(secret, reply);
        QTEST(reply.body, "seen");
        QCOMPARE(reply.headers.value("x-key"), QByteArray("of •••"));
        QCOMPARE(reply.status, 200);
    }
};

QTEST_APPLESS_MAIN(tst_Censor)
#include "tst_censor.moc"
