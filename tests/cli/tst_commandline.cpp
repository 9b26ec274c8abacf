// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_CommandLine : public QObject
{
    Q_OBJECT
    static auto read(const QString &line) { return readCommandLine(line.split(u' ', Qt::SkipEmptyParts), u"1.2.3"_s); }

private Q_SLOTS:
    void takesCommonOptionsBeforeAndBehind_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("before") << u"--json --profile /p account show ocean"_s;
        QTest::newRow("between") << u"account --json --profile=/p show ocean"_s;
        QTest::newRow("behind") << u"account show ocean --profile /p --json"_s;
    }
    void takesCommonOptionsBeforeAndBehind()
    {
        QFETCH(QString, line);
        const auto known = read(line);
        QVERIFY(known);
        QCOMPARE(known->invocation, (Invocation{.command = u"account show"_s, .words = {u"ocean"_s}, .json = true}));
        QCOMPARE(known->profile, u"/p"_s);
    }
    void readsOptionsOfEachKind()
    {
        const auto known = read(u"account add --set a=b ocean --set c=d=e --label x --secrets-stdin"_s);
        QVERIFY(known);
        const auto &invocation = known->invocation;
        QCOMPARE(invocation.words, QStringList{u"ocean"_s});
        QCOMPARE(invocation.all(u"set"_s), (QStringList{u"a=b"_s, u"c=d=e"_s}));
        QCOMPARE(invocation.option(u"label"_s), u"x"_s);
        QVERIFY(invocation.has(u"secrets-stdin"_s) && !invocation.has(u"id"_s));
        QCOMPARE(known->reach, CommandSpec::Reach::Write);
    }
    void anAccountMayBeCalledLikeACommand()
    {
        QCOMPARE(read(u"status refresh status"_s)->invocation.words, (QStringList{u"refresh"_s, u"status"_s}));
        QCOMPARE(read(u"account show list"_s)->invocation.words, QStringList{u"list"_s});
    }
    void everyCommandHasItsReach_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<CommandSpec::Reach>("reach");
        using Reach = CommandSpec::Reach;
        for (const auto line : {"providers", "provider show a", "provider check a b", "provider try a --reply b"})
            QTest::newRow(line) << QString::fromLatin1(line) << Reach::Definitions;
        for (const auto line : {"account list", "account show a", "mark list", "status", "check a", "history a", "export -", "forecast a b", "forecast --csv -"})
            QTest::newRow(line) << QString::fromLatin1(line) << Reach::Look;
        for (const auto line : {"account add a", "account edit a", "account secrets a", "account pause a", "account resume a",
                                "account remove a", "mark set a b", "mark clear a b", "refresh", "refresh a b", "import a"})
            QTest::newRow(line) << QString::fromLatin1(line) << Reach::Write;
    }
    void everyCommandHasItsReach()
    {
        QFETCH(QString, line);
        QFETCH(CommandSpec::Reach, reach);
        const auto known = read(line);
        QVERIFY2(known, known ? "" : qPrintable(known.error().err));
        QCOMPARE(known->reach, reach);
    }
    void refusesWithOneLineAnd64_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << u""_s << u"A command is missing"_s;
        QTest::newRow("half a command") << u"account"_s << u"A command is missing"_s;
        QTest::newRow("unknown") << u"frobnicate"_s << u"'frobnicate' is not a command"_s;
        QTest::newRow("unknown below") << u"account frobnicate"_s << u"'account frobnicate' is not a command"_s;
        QTest::newRow("word missing") << u"account show"_s << u"ID is missing"_s;
        QTest::newRow("word too many") << u"account list ocean"_s << u"one argument too many"_s;
        QTest::newRow("option unknown") << u"status --colour red"_s << u"--colour is not an option here"_s;
        QTest::newRow("value missing") << u"account add ocean --label"_s << u"--label"_s;
        QTest::newRow("given twice") << u"account add ocean --label a --label b"_s << u"--label"_s;
    }
    void refusesWithOneLineAnd64()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const auto known = read(line);
        QVERIFY(!known);
        QCOMPARE(known.error().exit, 64);
        QCOMPARE(known.error().out, QString());
        QCOMPARE(known.error().err.count(u'\n'), 1);
        QVERIFY2(known.error().err.contains(says), qPrintable(known.error().err));
        const auto asJson = read(line + u" --json"_s);
        if (line.endsWith(u"--label"_s))
            return; // takes --json as its value
        const auto error = QJsonDocument::fromJson(asJson.error().err.toUtf8())[u"error"_s].toObject();
        QVERIFY2(error[u"what"_s].toString().contains(says), qPrintable(asJson.error().err));
        QCOMPARE(error.keys(), (QStringList{u"doNext"_s, u"what"_s, u"where"_s}));
    }
    void neverRepeatsWhatMayBeASecret_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("option") << u"account add ocean --token=demo-canary"_s;
        QTest::newRow("option and word") << u"account add ocean --token demo-canary"_s;
        QTest::newRow("short option") << u"account add ocean -tdemo-canary"_s;
        QTest::newRow("word") << u"account add ocean demo-canary"_s;
        QTest::newRow("assignment") << u"account add ocean token=demo-canary"_s;
        QTest::newRow("as command") << u"token=demo-canary"_s;
        QTest::newRow("as subcommand") << u"account demo-canary"_s;
        QTest::newRow("as option") << u"account add ocean --demo-canary1"_s;
    }
    void neverRepeatsWhatMayBeASecret()
    {
        QFETCH(QString, line);
        for (const auto &asked : {line, line + u" --json"_s}) {
            const auto known = read(asked);
            QVERIFY(!known);
            QCOMPARE(known.error().exit, 64);
            QVERIFY2(!known.error().err.contains(u"canary"_s), qPrintable(known.error().err));
        }
    }
    void helpsOnEveryCommand()
    {
        const auto all = read(u"--help"_s);
        QCOMPARE(all.error().exit, 0);
        for (const auto &spec : commandSpecs()) {
            const auto group = spec.group().isEmpty() ? spec.name() : spec.group();
            QVERIFY2(all.error().out.contains(u"  "_s + group), qPrintable(spec.path));
            const auto help = read(spec.path + u" --help"_s).error();
            QCOMPARE(help.exit, 0);
            QVERIFY2(help.out.contains(spec.help), qPrintable(help.out));
            for (const auto &option : spec.options)
                QVERIFY2(help.out.contains(u"--"_s + option.name), qPrintable(help.out));
        }
        QCOMPARE(read(u"--version"_s).error().out, u"plimsollctl 1.2.3\n"_s);
    }
};

QTEST_APPLESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
