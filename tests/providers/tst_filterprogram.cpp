// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using Stage = FilterProgram::Stage;
using Source = Definition::Source;

Q_DECLARE_METATYPE(Definition::Source)

namespace {

FilterSource source(const QString &filter)
{
    return {filter, u"'%1'"_s.arg(filter), {1, 1}};
}

std::unique_ptr<FilterProgram> program(const QString &balances, Source trust, const QString &request = u"."_s)
{
    return std::make_unique<FilterProgram>(
        u"test.toml"_s, FilterProgram::Sources{source(request), source(u"null"_s), source(balances)}, trust);
}

/// Compilers disagree on whether QJsonArray{array} is a list of one or a copy.
QJsonArray listOf(const QJsonValue &value)
{
    QJsonArray list;
    list.append(value);
    return list;
}

const QByteArray Envelope = R"({"status":200,"headers":{"x-a":"b"},"now":12,"fields":{"team":"red"},"input":{"a":1}})";

} // namespace

class tst_FilterProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trusts_data();
    void givesEachFilterItsInput_data() { trusts_data(); }
    void givesEachFilterItsInput();
    void runsAgainAfterAnError_data() { trusts_data(); }
    void runsAgainAfterAnError();
    void stopsBehindTheMostOutputs_data() { trusts_data(); }
    void stopsBehindTheMostOutputs();
    void passesOnWhatIsRaised_data() { trusts_data(); }
    void passesOnWhatIsRaised();
    void neverTakesAStrangeNumberForNull_data() { trusts_data(); }
    void neverTakesAStrangeNumberForNull();
    void doesNotRoundATextOfManyDigits_data() { trusts_data(); }
    void doesNotRoundATextOfManyDigits();
    void makesNumbersOfNumbersOnly_data();
    void makesNumbersOfNumbersOnly();
    void seesNoFileAndNoEnvironment_data() { trusts_data(); }
    void seesNoFileAndNoEnvironment();
    void keepsTheSpellingOfABody();
    void isBrokenWhenItDoesNotCompile_data() { trusts_data(); }
    void isBrokenWhenItDoesNotCompile();
    void stopsAUsersFilterThatGoesAstray_data();
    void stopsAUsersFilterThatGoesAstray();
};

void tst_FilterProgram::trusts_data()
{
    QTest::addColumn<Source>("trust");
    QTest::newRow("built in") << Source::BuiltIn;
    QTest::newRow("user's") << Source::User;
}

void tst_FilterProgram::givesEachFilterItsInput()
{
    QFETCH(Source, trust);
    const auto filters = program(u"[., $status, $headers, $now, $fields]"_s, trust, u"{path: .a}"_s);
    const auto request = filters->run(Stage::Request, R"({"input":{"a":"/x"}})", 2);
    QVERIFY(request);
    QCOMPARE(*request, (QJsonArray{QJsonObject{{u"path"_s, u"/x"_s}}}));
    const auto balances = filters->run(Stage::Balances, Envelope, 2);
    QVERIFY(balances);
    QCOMPARE(*balances, listOf(QJsonArray{QJsonObject{{u"a"_s, 1}}, 200, QJsonObject{{u"x-a"_s, u"b"_s}}, 12,
                                          QJsonObject{{u"team"_s, u"red"_s}}}));
    QCOMPARE(filters->run(Stage::Failure, Envelope, 2).value(), QJsonArray{QJsonValue()});
}

void tst_FilterProgram::runsAgainAfterAnError()
{
    QFETCH(Source, trust);
    const auto filters = program(u".a.b"_s, trust);
    const auto failed = filters->run(Stage::Balances, Envelope, 2);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, FilterError::Kind::Raised);
    QVERIFY(failed.error().what.startsWith(u"Cannot index number"_s));
    QCOMPARE(filters->run(Stage::Balances, R"({"input":{"a":{"b":2}}})", 2).value(), QJsonArray{2});
}

void tst_FilterProgram::stopsBehindTheMostOutputs()
{
    QFETCH(Source, trust);
    QCOMPARE(program(u"repeat(1)"_s, trust)->run(Stage::Balances, Envelope, 2).value().size(), 2);
    QCOMPARE(program(u"empty"_s, trust)->run(Stage::Balances, Envelope, 2).value().size(), 0);
}

void tst_FilterProgram::passesOnWhatIsRaised()
{
    QFETCH(Source, trust);
    QCOMPARE(program(u"error(\"no such plan\")"_s, trust)->run(Stage::Balances, Envelope, 2).error().what,
             u"no such plan"_s);
    const auto object = program(u"error({kind: \"rate-limited\"})"_s, trust)->run(Stage::Balances, Envelope, 2);
    QCOMPARE(object.error().raised.toObject().value(u"kind"_s), u"rate-limited"_s);
}

void tst_FilterProgram::neverTakesAStrangeNumberForNull()
{
    QFETCH(Source, trust);
    const auto outputs = program(u"{a: [nan, infinite, -infinite, 1]}"_s, trust)->run(Stage::Balances, Envelope, 2);
    QCOMPARE(outputs.value().at(0).toObject().value(u"a"_s).toArray(),
             (QJsonArray{u"NaN"_s, u"infinity"_s, u"infinity"_s, 1}));
}

void tst_FilterProgram::doesNotRoundATextOfManyDigits()
{
    QFETCH(Source, trust);
    const auto filters = program(u".a | tonumber"_s, trust);
    QCOMPARE(filters->run(Stage::Balances, R"({"input":{"a":"0.00012345678901234500"}})", 2).value(),
             QJsonArray{0.000123456789012345});
    QCOMPARE(filters->run(Stage::Balances, R"({"input":{"a":"12"}})", 2).value(), QJsonArray{12});
    const auto refused = filters->run(Stage::Balances, R"({"input":{"a":"1234567890.123456"}})", 2);
    QVERIFY(!refused);
    QVERIFY2(refused.error().what.contains(u"more than 15 digits"_s), qPrintable(refused.error().what));
    QVERIFY(!refused.error().what.contains(u"1234"_s));
}

void tst_FilterProgram::makesNumbersOfNumbersOnly_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"1 ", " 1", "1 e5", "1\\u0000", "1\\u00002", "nan", "[1]", "1 2", "1\\n", "true", "", "1e", "0x1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_FilterProgram::makesNumbersOfNumbersOnly()
{
    QFETCH(QString, text);
    const auto filters = program(u".a | tonumber"_s, Source::BuiltIn);
    const auto outputs = filters->run(Stage::Balances, "{\"input\":{\"a\":\"" + text.toLatin1() + "\"}}", 2);
    QVERIFY2(!outputs, "a number");
    QCOMPARE(outputs.error().kind, FilterError::Kind::Raised);
}

void tst_FilterProgram::seesNoFileAndNoEnvironment()
{
    QFETCH(Source, trust);
    const QTemporaryDir home;
    QFile hostile(home.filePath(u".jq"_s));
    QVERIFY(hostile.open(QIODevice::WriteOnly));
    hostile.write("def length: 666; def map(f): 667;\n");
    hostile.close();
    const auto before = qgetenv("HOME");
    qputenv("HOME", home.path().toLocal8Bit());
    const auto outputs = program(u"[\"abc\" | length]"_s, trust)->run(Stage::Balances, Envelope, 2);
    QCOMPARE(qgetenv("HOME"), home.path().toLocal8Bit());
    qputenv("HOME", before);
    QCOMPARE(outputs.value(), listOf(QJsonArray{3}));
}

void tst_FilterProgram::keepsTheSpellingOfABody()
{
    const auto outputs = program(u"."_s, Source::BuiltIn, u"{path: \"/\", json: {a: .a, b: [1e3, 0.1]}}"_s)
                             ->run(Stage::Request, R"({"input":{"a":"x"}})", 2);
    QCOMPARE(outputs.value().at(0).toObject().value(u"json"_s), u"{\"a\":\"x\",\"b\":[1000,0.1]}"_s);
}

void tst_FilterProgram::isBrokenWhenItDoesNotCompile()
{
    QFETCH(Source, trust);
    const auto filters = program(u"[ $nowhere ]"_s, trust);
    for (auto times = 0; times < 2; ++times) {
        const auto outputs = filters->run(Stage::Balances, Envelope, 2);
        QVERIFY(!outputs);
        QCOMPARE(outputs.error().kind, FilterError::Kind::Broken);
        QVERIFY2(outputs.error().what.startsWith(u"test.toml:1:4: balances filter: $nowhere is not defined"_s),
                 qPrintable(outputs.error().what));
    }
}

void tst_FilterProgram::stopsAUsersFilterThatGoesAstray_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("words"); // one of them
    const auto late = QStringList{u"the balances filter did not end within 1 second"_s};
    const auto large = QStringList{u"the balances filter asked for more than 256 MiB of memory"_s,
                                   u"the balances filter made jq crash"_s, late.first()};
    QTest::newRow("calls itself") << u"def f: f; f"_s << late;
    QTest::newRow("takes the last of endlessly many") << u"last(range(infinite))"_s << late;
    QTest::newRow("gathers endlessly many") << u"[repeat(1)]"_s << large;
    QTest::newRow("makes a list too long") << u".[536870911] = 1"_s << large;
    QTest::newRow("makes an object of a list too long") << u"null | .[300000000] = 1"_s << large;
    QTest::newRow("makes a text too long") << u"\"xxxxxxxxxx\" * 1e9"_s << large;
    QTest::newRow("nests too deeply") << u"reduce range(1e7) as $i (0; [.])"_s << large;
    QTest::newRow("recurses without end") << u"def f: 1 + f; f"_s << large;
    QTest::newRow("breaks an assertion") << u"0 | strftime([])"_s
                                         << QStringList{u"the balances filter made jq crash"_s};
    // On a machine that is busy its time may end first.
    QTest::newRow("says too much") << u"\"x\" * 5e6"_s
                                   << QStringList{u"the balances filter gave more than 4 MiB"_s, u"the balances filter did not end within 1 second"_s};
}

void tst_FilterProgram::stopsAUsersFilterThatGoesAstray()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, words);
    QElapsedTimer clock;
    clock.start();
    const auto outputs = program(filter, Source::User)->run(Stage::Balances, R"({"input":null})", 2);
    QVERIFY2(clock.elapsed() < 12000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!outputs);
    if (outputs.error().kind == FilterError::Kind::Raised) // newer versions of jq refuse some of these themselves
        return;
    QVERIFY2(words.contains(outputs.error().what), qPrintable(outputs.error().what));
    QCOMPARE(program(u"[1]"_s, Source::User)->run(Stage::Balances, Envelope, 2).value().size(), 1);
}

QTEST_APPLESS_MAIN(tst_FilterProgram)
#include "tst_filterprogram.moc"
