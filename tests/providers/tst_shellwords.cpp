// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/shellwords.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// All words, one after the other; commands apart by "/".
QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const auto &command : shellCommandsFrom(text)) {
        if (!words.isEmpty())
            words += u"/"_s;
        for (const auto &word : command.words)
            words += word.text;
    }
    return words;
}

} // namespace

class tst_ShellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void splitsAsCmdDoes_data();
    void splitsAsCmdDoes();
    void tellsPlaces();
    void tellsWhatStandsBetweenCommands();
    void readsHereDocuments_data();
    void readsHereDocuments();
    void stopsAtAFlaw_data();
    void stopsAtAFlaw();
    void isQuickOnHostileText_data();
    void isQuickOnHostileText();
};

void tst_ShellWords::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &text, const QStringList &words) {
        QTest::newRow(name) << text << words;
    };
    row("blanks", u"  a\t b\u00a0c "_s, {u"a"_s, u"b"_s, u"c"_s});
    row("signs without a width", u"\ufeffa \u200bb"_s, {u"a"_s, u"b"_s});
    row("single quotes", u"'a \\n\"$b' ''"_s, {u"a \\n\"$b"_s, u""_s});
    row("double quotes", u"\"a 'b' \\\" \\\\ \\$ \\` \\n\" \"\""_s, {u"a 'b' \" \\ $ ` \\n"_s, u""_s});
    row("quotes side by side", u"a'b c'\"d\"e 'it'\\''s'"_s, {u"ab cde"_s, u"it's"_s});
    row("lines within quotes", u"'a\r\nb' \"c\r\nd\\\r\ne\""_s, {u"a\nb"_s, u"c\nde"_s});
    row("ANSI quotes", u"$'a\\n\\t\\'\\\\\\\"' $'\\x41\\102\\u00e9\\U1F511\\ud83d\\udd11' $'\\xc3\\xa9\\q\\xzz'"_s,
        {u"a\n\t'\\\""_s, u"ABé\U0001f511\U0001f511"_s, u"é\\q\\xzz"_s});
    row("translated quotes", u"$\"a b\""_s, {u"a b"_s});
    row("typographic quotes", u"“a ‘b’” ‘c “d”’ „e“ ”f g”"_s, {u"a 'b'"_s, u"c \"d\""_s, u"e"_s, u"f g"_s});
    row("typographic within plain ones", u"'a “b”' \"c ’d\""_s, {u"a “b”"_s, u"c ’d"_s});
    row("backslashes", u"a\\ b \\\\ \\' \\#"_s, {u"a b"_s, u"\\"_s, u"'"_s, u"#"_s});
    row("lines that go on", u"a \\\nb \\\r\nc d\\\ne"_s, {u"a"_s, u"b"_s, u"c"_s, u"de"_s});
    row("blanks behind the backslash", u"a \\  \nb"_s, {u"a"_s, u"b"_s});
    row("lines that were made one", u"a \\ -b \\ c"_s, {u"a"_s, u"-b"_s, u"c"_s});
    row("backslash at the end", u"a \\"_s, {u"a"_s});
    row("backticks that join lines", u"a `\n b `\r\n c"_s, {u"a"_s, u"b"_s, u"c"_s});
    row("option on the next line", u"a\n -b\n—c\nhttp://d\ne"_s,
        {u"a"_s, u"-b"_s, u"—c"_s, u"http://d"_s, u"/"_s, u"e"_s});
    row("option behind an empty line", u"a\n\n-b"_s, {u"a"_s, u"/"_s, u"-b"_s});
    row("comments", u"# x 'y\na #b\nc#d"_s, {u"a"_s, u"/"_s, u"c#d"_s});
    row("placeholders", u"$A ${B} <C_D> <e f> x<G>y {h} %I%"_s,
        {u"$A"_s, u"${B}"_s, u"<C_D>"_s, u"<e f>"_s, u"x<G>y"_s, u"{h}"_s, u"%I%"_s});
    row("redirections", u"a >b <c 2>d 2>&1 >> e >| f e2>g &>h i"_s, {u"a"_s, u"e2"_s, u"i"_s});
    row("redirections to nothing", u"a >\nb < | c"_s, {u"a"_s, u"/"_s, u"b"_s, u"/"_s, u"c"_s});
    row("between commands", u"a|b||c&&d;e&f"_s,
        {u"a"_s, u"/"_s, u"b"_s, u"/"_s, u"c"_s, u"/"_s, u"d"_s, u"/"_s, u"e&f"_s});
    row("prompt", u"$ a \\\n> b"_s, {u"a"_s, u"b"_s});
    row("no prompt, but a redirection", u"a \\\n> b"_s, {u"a"_s});
    row("text within", u"$(cat <<'E'\n\"a\" 'b'\nE\n)"_s, {u"\"a\" 'b'"_s});
}

void tst_ShellWords::splits()
{
    QFETCH(QString, text);
    QTEST(wordsOf(text), "words");
}

void tst_ShellWords::splitsAsCmdDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &text, const QStringList &words) {
        QTest::newRow(name) << u"curl ^\n"_s + text << (QStringList(u"curl"_s) << words);
    };
    row("lines that go on", u"a ^\r\n b ^\n c"_s, {u"a"_s, u"b"_s, u"c"_s});
    row("quotes", u"\"a b\" ^\"c ^& d^\" e\"f\" \"\""_s, {u"a b"_s, u"c & d"_s, u"ef"_s, u""_s});
    row("quotes in quotes", u"\"a\\\"b\" ^\"^\\^\"c^\\^\"^\" \"d\"\"e\""_s, {u"a\"b"_s, u"\"c\""_s, u"d\"e"_s});
    row("typographic quotes", u"“a b”"_s, {u"a b"_s});
    row("backslashes", u"a\\b \"c\\\\\" \"d\\e\""_s, {u"a\\b"_s, u"c\\"_s, u"d\\e"_s});
    row("backslashes of a browser", u"^\"a^\\^\\b^\\^\\^\" c^\\^\\^\\d"_s, {u"a\\b\\"_s, u"c\\\\d"_s});
    row("single quotes", u"'a b'"_s, {u"'a"_s, u"b'"_s});
    row("carets", u"a^b ^^ \"c^d\" \"e^&f\" \"%^20\""_s, {u"ab"_s, u"^"_s, u"c^d"_s, u"e&f"_s, u"%20"_s});
    row("line within quotes", u"^\"a^\n\nb^\""_s, {u"a\nb"_s});
    row("lines that were made one", u"a ^ -b"_s, {u"a"_s, u"-b"_s});
    row("between commands", u"a | b && c\nd"_s, {u"a"_s, u"/"_s, u"b"_s, u"/"_s, u"c"_s, u"/"_s, u"d"_s});
    row("no end within quotes", u"^\"a | b > c & d^\" e^|f"_s, {u"a | b > c & d"_s, u"e|f"_s});
    row("redirections", u"a >nul 2>&1"_s, {u"a"_s});
    row("caret at the end", u"a ^"_s, {u"a"_s});
}

void tst_ShellWords::splitsAsCmdDoes()
{
    QFETCH(QString, text);
    QTEST(wordsOf(text), "words");
}

void tst_ShellWords::tellsPlaces()
{
    const auto words = shellCommandsFrom(u"$ a 'b\nc'd \\\r\n  \"\U0001f511\" e"_s).value(0).words;
    QCOMPARE(words,
             (QList<ShellWord>{{u"a"_s, {1, 3}}, {u"b\ncd"_s, {1, 5}}, {u"\U0001f511"_s, {3, 3}}, {u"e"_s, {3, 7}}}));
    const auto ofCmd = shellCommandsFrom(u"curl ^\"a^\" ^\r\n  -b"_s).value(0).words;
    QCOMPARE(ofCmd.value(1).at, (FilePosition{1, 7}));
    QCOMPARE(ofCmd.value(2), (ShellWord{u"-b"_s, {2, 3}}));
}

void tst_ShellWords::tellsWhatStandsBetweenCommands()
{
    using After = ShellCommand::After;
    QList<After> after;
    for (const auto &command : shellCommandsFrom(u"a\nb\n \nc | d |\n e && f; g || h & i"_s))
        after += command.after;
    QCOMPARE(after, (QList<After>{After::Line, After::Line, After::Gap, After::Pipe, After::Pipe, After::Sign,
                                  After::Sign, After::Sign, After::Sign}));
}

void tst_ShellWords::readsHereDocuments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("input");
    const auto row = [](const char *name, const QString &text, const QString &input) {
        QTest::newRow(name) << text << input;
    };
    row("plain", u"a <<E\nx $Y \\$ \\\\ 'z\nE\nb"_s, u"x $Y $ \\ 'z\n"_s);
    row("joined lines", u"a <<E\nx \\\ny\nE"_s, u"x y\n"_s);
    row("as it is", u"a <<'E'\nx \\$ \\\ny\nE"_s, u"x \\$ \\\ny\n"_s);
    row("with tabs", u"a <<-\"E\"\n\tx\n\tE"_s, u"\tx\n"_s);
    row("lines of Windows", u"a <<E\r\nx\r\nE\r\n"_s, u"x\n"_s);
    row("before a pipe", u"a <<E | b\nx\nE"_s, u"x\n"_s);
    row("on a line that goes on", u"a <<E \\\n -b\nx\nE"_s, u"x\n"_s);
    row("empty", u"a <<E\nE"_s, u""_s);
    row("string", u"a <<<'x y'"_s, u"x y\n"_s);
}

void tst_ShellWords::readsHereDocuments()
{
    QFETCH(QString, text);
    const auto first = shellCommandsFrom(text).value(0);
    QCOMPARE(first.words.value(0).text, u"a"_s);
    QVERIFY(first.input);
    QTEST(*first.input, "input");
}

void tst_ShellWords::stopsAtAFlaw_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilePosition>("at");
    QTest::newRow("single quote") << u"a\\\n b 'c"_s << FilePosition{2, 4};
    QTest::newRow("double quote") << u"a \"c\\\""_s << FilePosition{1, 3};
    QTest::newRow("ANSI quote") << u"a $'c\\'"_s << FilePosition{1, 4};
    QTest::newRow("typographic quote") << u"a ‘b'"_s << FilePosition{1, 3};
    QTest::newRow("quote of cmd") << u"curl ^\"b"_s << FilePosition{1, 7};
    QTest::newRow("here-document") << u"a <<E b\nc"_s << FilePosition{1, 3};
    QTest::newRow("here-document without a line") << u"a <<E"_s << FilePosition{1, 3};
    QTest::newRow("command within") << u"a $(b) c"_s << FilePosition{1, 3};
    QTest::newRow("command within quotes") << u"a \"b $(c)\" d"_s << FilePosition{1, 6};
    QTest::newRow("command as a file") << u"a <(b)"_s << FilePosition{1, 3};
}

void tst_ShellWords::stopsAtAFlaw()
{
    QFETCH(QString, text);
    const auto commands = shellCommandsFrom(text);
    QCOMPARE(commands.size(), 1);
    QVERIFY(commands[0].flaw);
    QTEST(commands[0].flaw->at, "at");
}

void tst_ShellWords::isQuickOnHostileText_data()
{
    QTest::addColumn<QString>("piece");
    for (const auto *piece :
         {"'",   "\"", "\\", "<a", "<a ",  "$(cat <<E\n", "<<E\n", "a ",    "a\n", "^\n", "^ ", "^\"",
          "\\ ", "` ", "> ", "a@", "\n-b", "&",           "2>&1",  "$'\\x", "${",  "<<<", " | "})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

void tst_ShellWords::isQuickOnHostileText()
{
    QFETCH(QString, piece);
    for (const auto *start : {"", "curl ^\"a^\" "}) {
        QElapsedTimer timer;
        timer.start();
        shellCommandsFrom(QString::fromLatin1(start) + piece.repeated(200000 / piece.size()));
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed()))); // 0.1 s; whoever goes back for each piece takes minutes
    }
}

QTEST_APPLESS_MAIN(tst_ShellWords)
#include "tst_shellwords.moc"
