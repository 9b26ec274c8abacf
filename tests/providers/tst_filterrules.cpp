// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterrules.h"

#include "filtersource.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_FilterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatIsPure_data();
    void takesWhatIsPure();
    void refuses_data();
    void refuses();
    void behindAMissingQuoteNothingElseIsWrong();
    void refusesEveryImpureWord_data();
    void refusesEveryImpureWord();
    void refusesWhatIsTooLongOrTooDeep();
};

void tst_FilterRules::takesWhatIsPure_data()
{
    QTest::addColumn<QString>("filter");
    for (const auto *filter : {
             ".env",
             ".input.debug.stderr",
             "{env: 1, input: 2, if: 3, debug: .a}",
             "{env}",
             "{a: 1, env, $now}",
             "\"env \\\\(env\"",
             "\"a\\\"env\"",
             "# env $ENV \"\n.",
             ". as {env: $e, $now} | $e",
             ".[\"env\"]",
             ".\"env\"",
             ".a.\"b\".c?",
             "\"x\\(.a | \"y\\(.b)z\")\"",
             "if .a then 1 elif .b then 2 else 3 end",
             "{a: (if . then 1 else 2 end), b: 2}",
             "def f($x; g): $x + g; f(1; .a)",
             "def env2: 1; env2",
             "reduce .[] as [$a, $b] (0; . + $a)",
             "foreach .[] as $x (0; . + $x; [.])",
             "label $out | ., break $out",
             "try error(\"x\") catch .",
             "@base64 \"a\\(.a)\", @uri, @text",
             ".[1:], .[-1], .[:2]?",
             "..|numbers?",
             ". as [$a] ?// $a | $a",
             "$__loc__",
             ".a[0].b[\"c\"][]?",
             "1e3, 1.5E-2, .5",
             "limit(1; .[])",
             "[.[] | select(.a != null)] | .[0]",
             "[.a, .b] | map(tonumber) | add",
             "(.a // \"x\") |= 1",
             "{\"a b\": 1, (\"c\"): 2, \"d\\(1)\": 3, @base64 \"e\": 4}",
             "not",
             "error_words // \"no words\"",
             "ltrimstr(\"x\")",
             "sub(\"a\"; \"b\"; \"g\")",
             "gsub(\"[^0-9.]\"; \"\")",
             "test(\"a\"; \"i\")",
             "$ now",
             "[splits(\", *\")]",
             ". [0]",
             "..",
             "[.] | .[0]",
             "if . then .[0] else . end",
             "path(..)",
             "1 as $x | [$x]",
             "INDEX(.id)",
             "todate, fromdate, (strptime(\"%Y\") | mktime)",
         })
        QTest::newRow(filter) << QString::fromUtf8(filter);
}

void tst_FilterRules::takesWhatIsPure()
{
    QFETCH(QString, filter);
    for (const auto &flaw : filterFlaws(filter))
        QFAIL(qPrintable(u"%1: %2"_s.arg(flaw.offset).arg(flaw.what)));
}

void tst_FilterRules::refuses_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *filter, int offset, const char *word) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << offset << QString::fromUtf8(word);
    };
    row("env", 0, "'env'");
    row(".a, env.HOME", 4, "'env'");
    row("{a: env}", 4, "'env'");
    row("{(env): 1}", 2, "'env'");
    row("{a: 1} | env", 9, "'env'");
    row("[{a: 1}, env]", 9, "'env'");
    row("\"\\(env)\"", 3, "'env'");
    row("\"a\\(\"b\\(env)\")\"", 8, "'env'");
    row("\"a\\(1)b\\(env)\"", 9, "'env'");
    row("$ENV", 0, "'$ENV'");
    row("$ ENV", 0, "'$ENV'");
    row("$ # sly\n ENV", 0, "'$ENV'");
    row("{$ENV}", 1, "'$ENV'");
    row("{a: 1, $ENV}", 7, "'$ENV'");
    row("$ENV.PATH", 0, "'$ENV'");
    row("$__prog_args", 0, "'$__prog_args'");
    row("def env: 1; 2", 4, "'env'");
    row("import \"a\" as a; .", 0, "'import'");
    row("include \"a\"; .", 0, "'include'");
    row("if . then 1 end", 0, "'if' without 'else'");
    row("if . then 1 elif 2 then 3 end", 0, "'if' without 'else'");
    row("if . then (if 1 then 2 end) else 3 end", 11, "'if' without 'else'");
    row("[.a", 0, "'[' is never closed; a ']' is missing");
    row(".a]", 2, "']' closes nothing");
    row(". ) | (env", 2, "')' closes nothing");
    row("[.a)", 3, "')' does not close '['");
    row("(if . then 1)", 12, "')' does not close 'if'; a 'end' is missing");
    row(". end", 2, "'end' closes nothing");
    row("\"abc", 0, "never closed");
    row("\"a\\(1", 2, "'\\(' is never closed");
    row("\"a\\(1]\"", 5, "']' does not close '\\('");
    row("\"a\\\"", 0, "never closed");
    row("pick(.a)", 0, "'pick/1' came after jq 1.6");
    row("abs", 0, "'abs/0' came after jq 1.6");
    row("[.[] | trim]", 7, "'trim/0' came after jq 1.6");
    row("scan(\"a\"; \"g\")", 0, "'scan/2' came after jq 1.6");
    row("@base32d", 0, "'@base32d' is not a format of jq 1.6");
    row(".a.[0]", 2, "'.['");
    row(".[0].[1]", 4, "'.['");
    row("lenght", 0, "did you mean 'length'?");
    row("map", 0, "does not take 0 arguments");
    row("map(.a; .b)", 0, "does not take 2 arguments");
    row("def f($label): $label; f(1)", 6, "choose another name");
    row(". as $end | 1", 5, "jq 1.6 takes no '$end'");
    row("a::b", 0, "'a::b' is not a function");
    row(". # sly \\\n| env", 8, "backslash");
}

void tst_FilterRules::refuses()
{
    QFETCH(QString, filter);
    QFETCH(int, offset);
    QFETCH(QString, word);
    const auto flaws = filterFlaws(filter);
    QVERIFY(!flaws.isEmpty());
    QVERIFY2(flaws[0].what.contains(word), qPrintable(flaws[0].what));
    QCOMPARE(int(flaws[0].offset), offset);
}

void tst_FilterRules::behindAMissingQuoteNothingElseIsWrong()
{
    const auto flaws = filterFlaws(u"[ { key: \"k, label: \"Balance\", unit: \"u\" } ]"_s);
    QCOMPARE(flaws.size(), 1);
    QVERIFY2(flaws[0].what.contains(u"never closed"_s), qPrintable(flaws[0].what));
}

void tst_FilterRules::refusesEveryImpureWord_data()
{
    QTest::addColumn<QString>("word");
    for (const auto *word : {"env", "input", "inputs", "debug", "stderr", "input_filename", "modulemeta", "import",
                             "include", "halt", "halt_error", "input_line_number", "get_search_list", "$ENV"})
        QTest::newRow(word) << QString::fromUtf8(word);
}

void tst_FilterRules::refusesEveryImpureWord()
{
    QFETCH(QString, word);
    QCOMPARE(filterFlaws(u"[.a | %1]"_s.arg(word)).size(), 1);
    QVERIFY(filterFlaws(u"[.a | .%1, \"%1\"]"_s.arg(QString(word).remove(u'$'))).isEmpty());
}

void tst_FilterRules::refusesWhatIsTooLongOrTooDeep()
{
    QCOMPARE(filterFlaws(QString(FilterSource::MaxSize + 1, u' ')).size(), 1);
    QCOMPARE(filterFlaws(QString(FilterLexer::MaxNesting, u'[') + QString(FilterLexer::MaxNesting, u']')).size(), 0);
    const auto tooDeep = filterFlaws(QString(100'000 / 2, u'['));
    QCOMPARE(tooDeep.size(), 1);
    QVERIFY2(tooDeep[0].what.contains(u"nested"_s), qPrintable(tooDeep[0].what));
    QVERIFY(!filterFlaws(u"\u0001"_s).isEmpty());
}

QTEST_APPLESS_MAIN(tst_FilterRules)
#include "tst_filterrules.moc"
