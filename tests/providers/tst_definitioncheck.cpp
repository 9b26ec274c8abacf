// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitioncheck.h"

#include "definitions.h"
#include "filterlexer.h"
#include "filterprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QList<DefinitionProblem> &problems)
{
    QStringList words;
    for (const auto &problem : problems)
        words += problem.toString();
    return words;
}

const QByteArray Sound = "[ { key: \"k\", label: \"K\", unit: \"u\", amount: .left } ]";
const QByteArray Asks = "{ path: \"/\", headers: { authorization: \"Bearer \\(.token)\" } }";

} // namespace

class tst_DefinitionCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInDefinitionsPass_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto &file : QDir(QStringLiteral(BUILT_IN)).entryInfoList({u"*.toml"_s}, QDir::Files))
            QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
    }

    void builtInDefinitionsPass()
    {
        QFETCH(QString, file);
        const auto definition = definitionFrom(contentOf(file));
        QVERIFY(definition);
        const auto check = checkedDefinition(*definition);
        QCOMPARE(wordsOf(check.problems + check.notes), QStringList());
        QVERIFY(check.request);
    }

    /// Built-in filters run without a limit of time and memory: of 1 MiB, gsub made more than 3 GB in more than a minute.
    void builtInFiltersReplaceNothingByExpressions_data() { builtInDefinitionsPass_data(); }

    void builtInFiltersReplaceNothingByExpressions()
    {
        QFETCH(QString, file);
        using Stage = FilterProgram::Stage;
        const QStringList boundless{u"sub"_s, u"gsub"_s, u"scan"_s, u"splits"_s, u"repeat"_s, u"recurse"_s, u"combinations"_s};
        const auto definition = definitionFrom(contentOf(file));
        QVERIFY(definition);
        for (const auto stage : {Stage::Request, Stage::Failure, Stage::Balances}) {
            const FilterLexer lexer(definition->filters->source(stage).text());
            for (const auto &token : lexer.tokens)
                QVERIFY2(token.kind != FilterToken::Kind::Word || !boundless.contains(token.text), qPrintable(token.text));
        }
    }

    void namesWhatWouldNotWork_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("balances");
        QTest::addColumn<QString>("problem"); // a part of the only one; empty: none
        QTest::newRow("sound") << Asks << Sound << QString();
        QTest::newRow("another name") << QByteArray("{path: \"/\", headers: {authorization: \"Bearer \\(.tokn)\"}}")
                                      << Sound
                                      << u"the request does not send the field 'token'; did you mean it by '.tokn'?"_s;
        QTest::newRow("a header left out") << QByteArray("{path: \"/\", headers: {\"x-key\": .api_key}}") << Sound
                                           << u"did you mean it by '.api_key'?"_s;
        QTest::newRow("another name beside a field")
            << QByteArray("{path: \"/\\(.team)\", headers: {\"x-key\": .access}}") << Sound
            << u"did you mean it by '.access'?"_s;
        QTest::newRow("a sign too much") << QByteArray("{path: \"/\", headers: {authorization: \"Bearer $token\"}}")
                                         << Sound << u"use it as .token"_s;
        QTest::newRow("in another coding")
            << QByteArray("{path: \"/\", headers: {\"x-auth\": (.token | @base64)}}") << Sound << QString();
        QTest::newRow("in the body") << QByteArray("{path: \"/\", json: {a: [.token]}}") << Sound << QString();
        QTest::newRow("no path") << QByteArray("{path: \"balance\", query: {k: .token}}") << Sound
                                 << u"'path' must begin with one '/'"_s;
        QTest::newRow("a key of a balance")
            << Asks << QByteArray("[ { key: \"k\", label: \"K\", unit: \"u\", amount: .left, reset_at: .r } ]")
            << u"a balance has no 'reset_at'; did you mean 'resets_at'?"_s;
        QTest::newRow("a key of a part is none of a balance")
            << Asks << QByteArray("[ { key: \"k\", label: \"K\", unit: \"u\", parts: [{label: \"P\", amount: 1}] } ]")
            << QString();
        QTest::newRow("another object with a key")
            << Asks << QByteArray("[{key: 1, value: 2}] as $x | ") + Sound << QString();
        QTest::newRow("another object") << Asks << QByteArray("{a: 1, b: 2} as $x | ") + Sound << QString();
    }

    void namesWhatWouldNotWork()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, balances);
        QFETCH(QString, problem);
        const auto definition = definitionFrom(tomlWith(balances, {}, request));
        QVERIFY(definition);
        const auto problems = wordsOf(checkedDefinition(*definition).problems);
        QCOMPARE(problems.size(), problem.isEmpty() ? 0 : 1);
        QVERIFY2(problems.value(0).contains(problem), qPrintable(problems.value(0)));
    }

    void notesWhatIsSeldomRight_data()
    {
        QTest::addColumn<QByteArray>("balances");
        QTest::addColumn<QString>("note");
        const auto row = [](const char *amount, const QString &note) {
            QTest::newRow(amount) << QByteArray("[ { key: \"k\", label: \"K\", unit: \"u\", amount: (") + amount +
                                         ") } ]"
                                  << note;
        };
        row(".left // 0", u"what was not reported becomes 0"_s);
        row(".left // 0.0", u"what was not reported becomes 0"_s);
        row(".left // .rest", {});
        row(".left // 1", {});
    }

    void notesWhatIsSeldomRight()
    {
        QFETCH(QByteArray, balances);
        QFETCH(QString, note);
        const auto definition = definitionFrom(tomlWith(balances, {}, Asks));
        QVERIFY(definition);
        const auto check = checkedDefinition(*definition);
        QVERIFY(check.problems.isEmpty());
        QCOMPARE(check.notes.size(), note.isEmpty() ? 0 : 1);
        QVERIFY(wordsOf(check.notes).value(0).contains(note));
    }

    void notesASecretThatIsNone()
    {
        auto toml = tomlWith(Sound, {}, Asks);
        toml.replace("secret = true\n", "");
        const auto definition = definitionFrom(toml);
        QVERIFY(definition);
        QVERIFY(wordsOf(checkedDefinition(*definition).notes).value(0).contains(u"'token' sounds like a secret"_s));
    }
};

QTEST_APPLESS_MAIN(tst_DefinitionCheck)
#include "tst_definitioncheck.moc"
