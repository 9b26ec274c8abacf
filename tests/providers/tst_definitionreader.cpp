// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitions.h"
#include "filterprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Lines 1 to 3 of a sound definition, behind which tests put what they are about, and its last three.
const QByteArray Head = "id = \"test\"\nname = \"Test\"\norigin = \"https://api.test\"\n";
const QByteArray Filters = "[filter]\nrequest = '{path: \"/\"}'\nbalances = '[]'\n";

QStringList problemsOf(const QByteArray &toml)
{
    QStringList texts;
    const auto definition = readDefinition(toml, u"test.toml"_s, Definition::Source::User, FilterCheck::Compile);
    if (!definition) {
        for (const auto &problem : definition.error())
            texts += problem.toString();
    }
    return texts;
}

QByteArray withFilters(const QByteArray &request, const QByteArray &balances)
{
    return Head + "[filter]\nrequest = " + request + "\nbalances = " + balances + "\n";
}

} // namespace

class tst_DefinitionReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void readsTheExampleThatPeopleLearnFrom();
    void fillsInWhatIsLeftOut();
    void readsOriginsWithLabels();
    void takesLineEndsOfWindowsAndAByteOrderMark();
    void namesWhatIsWrongAndWhere_data();
    void namesWhatIsWrongAndWhere();
    void namesAllProblemsInTheOrderOfTheFile();
    void findsThePlaceInsideAFilter_data();
    void findsThePlaceInsideAFilter();
    void namesWhatJqRefuses_data();
    void namesWhatJqRefuses();
};

void tst_DefinitionReader::readsEveryKey()
{
    const auto definition = definitionFrom(R"(
id = "every-key"
name = "Every key"
category = "Tests"
origin = "https://API.test:443/"
evidence = "client-code"
docs = "https://test.test/docs"
keys = "https://test.test/keys?tab=1"
topup = "http://127.0.0.1:8000/topup"
every = "2h"
at_least = "5m"
aliases = ["One", "Two"]
accept = [400, 404]
body = "text"

[[field]]
id = "key"
label = "Key"
secret = true
optional = true
help = "Where to find it"

[[field]]
id = "region_2"
label = "Region"
default = "eu"
choices = ["eu", "us"]

[filter]
request = '{path: "/"}'
failure = 'null'
balances = '[]'
)");
    QVERIFY(definition);
    QCOMPARE(definition->id, u"every-key"_s);
    QCOMPARE(definition->category, u"Tests"_s);
    QCOMPARE(definition->origins.size(), 1);
    QCOMPARE(definition->origins[0].url, u"https://api.test"_s);
    QCOMPARE(definition->evidence, u"client-code"_s);
    QCOMPARE(definition->keys, u"https://test.test/keys?tab=1"_s);
    QCOMPARE(definition->topup, u"http://127.0.0.1:8000/topup"_s);
    QCOMPARE(definition->every, std::chrono::seconds(2h));
    QCOMPARE(definition->atLeast, std::chrono::seconds(5min));
    QCOMPARE(definition->aliases, (QStringList{u"One"_s, u"Two"_s}));
    QCOMPARE(definition->accept, (QList<int>{400, 404}));
    QVERIFY(definition->textBody);
    QCOMPARE(definition->fields.size(), 2);
    QVERIFY(definition->field(u"key"_s)->secret && definition->field(u"key"_s)->optional);
    QCOMPARE(definition->field(u"key"_s)->help, u"Where to find it"_s);
    QCOMPARE(definition->field(u"region_2"_s)->defaultValue, u"eu"_s);
    QCOMPARE(definition->field(u"region_2"_s)->choices, (QStringList{u"eu"_s, u"us"_s}));
    QVERIFY(!definition->field(u"none"_s));
    QCOMPARE(definition->secretFieldIds(), QStringList{u"key"_s});
}

void tst_DefinitionReader::readsTheExampleThatPeopleLearnFrom()
{
    const auto readme = contentOf(QStringLiteral(BUILT_IN) + u"/README.md"_s);
    const auto from = readme.indexOf("```toml\n") + 8;
    QVERIFY(from > 8);
    QCOMPARE(problemsOf(readme.mid(from, readme.indexOf("```", from) - from)), QStringList());
}

void tst_DefinitionReader::fillsInWhatIsLeftOut()
{
    const auto definition = definitionFrom(Head + Filters);
    QVERIFY(definition);
    QCOMPARE(definition->category, u"Other"_s);
    QCOMPARE(definition->evidence, u"own"_s);
    QCOMPARE(definition->every, std::chrono::seconds(15min));
    QCOMPARE(definition->atLeast, std::chrono::seconds(1min));
    QVERIFY(definition->fields.isEmpty());
    QVERIFY(!definition->textBody);
    const auto slow = definitionFrom(Head + "at_least = \"1h\"\n" + Filters);
    QVERIFY(slow);
    QCOMPARE(slow->every, std::chrono::seconds(1h));
}

void tst_DefinitionReader::readsOriginsWithLabels()
{
    const auto definition = definitionFrom(R"(id = "t"
name = "T"
[[origin]]
url = "https://eu.test"
label = "EU"
[[origin]]
url = "https://us.test"
label = "US"
)" + Filters);
    QVERIFY(definition);
    QCOMPARE(definition->origins.size(), 2);
    QCOMPARE(definition->origins[1].url, u"https://us.test"_s);
    QCOMPARE(definition->origins[1].label, u"US"_s);
}

void tst_DefinitionReader::takesLineEndsOfWindowsAndAByteOrderMark()
{
    auto toml = Head + "[filter]\nrequest = '{path: \"/\"}'\nbalances = '''\n  # a comment\n  [ .a ]\n'''\n";
    toml.replace("\n", "\r\n");
    QVERIFY(definitionFrom("\xef\xbb\xbf" + toml));
    toml.replace("[ .a ]", "[ .a, env ]");
    QCOMPARE(problemsOf("\xef\xbb\xbf" + toml).value(0).left(18), u"test.toml:8:9: bal"_s);
}

void tst_DefinitionReader::namesWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("problem");
    const auto top = [](const char *name, const QByteArray &line, const QString &problem) {
        QTest::newRow(name) << Head + line + '\n' + Filters << u"test.toml:4:"_s + problem;
    };
    const auto origin = [](const char *name, const QByteArray &url, const QString &problem) {
        QTest::newRow(name) << "id = \"t\"\nname = \"T\"\norigin = \"" + url + "\"\n" + Filters
                            << u"test.toml:3:10: 'origin': "_s + problem +
                                   u". Give scheme, host and port only, as in https://api.example.com"_s;
    };
    const auto field = [](const char *name, const QByteArray &lines, const QString &problem) {
        QTest::newRow(name) << Head + "[[field]]\n" + lines + '\n' + Filters << u"test.toml:"_s + problem;
    };
    QTest::newRow("syntax") << QByteArray("id = \"t\"\nname = \n") << u"test.toml:2:8: not TOML: "_s;
    top("unknown key", "catgory = 'X'", u"1: unknown key 'catgory'; did you mean 'category'?"_s);
    top("unknown key that is like nothing", "colour = 'X'", u"1: unknown key 'colour'"_s);
    top("text wanted", "docs = 12", u"8: 'docs' must be a text, not a number"_s);
    top("control characters in a name", R"("qu\u0000\nux" = 12)", u"1: unknown key 'qu ux'"_s);
    top("empty text", "docs = ' '", u"8: 'docs' is empty"_s);
    top("duration as a number", "every = 15", u"9: 'every' must be a text, not a number"_s);
    top("bad duration", "every = '15 minutes'",
        u"9: 'every' must be a duration, as in \"90s\", \"15m\", \"2h\" or \"1d\""_s);
    top("zero duration", "at_least = '0s'",
        u"12: 'at_least' must be a duration, as in \"90s\", \"15m\", \"2h\" or \"1d\""_s);
    top("too often", "every = '30s'", u"9: 'every' is shorter than 'at_least' (1m)"_s);
    top("status of no HTTP", "accept = [400, 99]",
        u"16: 99 in 'accept' is not an HTTP status; they go from 100 to 599"_s);
    top("status as text", "accept = ['400']", u"11: every entry of 'accept' must be a whole number, not a text"_s);
    top("one status", "accept = 400", u"10: 'accept' must be a list of whole numbers, not a number"_s);
    top("alias as text", "aliases = 'A'", u"11: 'aliases' must be a list of texts, not a text"_s);
    top("alias of number", "aliases = ['A', 1]", u"17: every entry of 'aliases' must be a text, not a number"_s);
    top("body", "body = 'txt'", u"8: 'body' must be \"json\" or \"text\"; did you mean 'text'?"_s);
    top("evidence", "evidence = 'document'",
        u"12: 'evidence' must be one of documented, client-code, own; did you mean 'documented'?"_s);
    top("open docs", "docs = 'http://test.test/'",
        u"8: 'docs' must be a web address with https (http is for loopback only)"_s);
    top("open top-up", "topup = 'http://test.test/'",
        u"9: 'topup' must be a web address with https (http is for loopback only)"_s);
    top("other scheme", "keys = 'file:///etc/passwd'",
        u"8: 'keys' must be a web address with https (http is for loopback only)"_s);
    top("field as table", "[field]", u"1: 'field' must be a list of tables, each under [[field]], not a table"_s);
    origin("open origin", "http://api.test",
           u"http is for loopback addresses only; anywhere else a secret would travel in the open"_s);
    origin("origin with path", "https://api.test/v1", u"An origin has no path and no query"_s);
    origin("origin with query", "https://api.test?a", u"An origin has no path and no query"_s);
    origin("origin with user", "https://me@api.test", u"An origin has no user name or password"_s);
    origin("origin without scheme", "api.test", u"This is not an origin"_s);
    QTest::newRow("bad id") << "id = \"Te_st\"\nname = \"T\"\norigin = \"https://a.test\"\n" + Filters
                            << u"test.toml:1:6: 'id' must be made of a-z, 0-9 and '-', and not begin with '-'"_s;
    QTest::newRow("no id") << "name = \"T\"\norigin = \"https://a.test\"\n" + Filters
                           << u"test.toml:1:1: missing 'id'"_s;
    QTest::newRow("no name") << "id = \"t\"\norigin = \"https://a.test\"\n" + Filters
                             << u"test.toml:1:1: missing 'name'"_s;
    QTest::newRow("no origin") << "id = \"t\"\nname = \"T\"\n" + Filters << u"test.toml:1:1: missing 'origin'"_s;
    QTest::newRow("no filters") << Head << u"test.toml:1:1: missing [filter] with 'request' and 'balances'"_s;
    QTest::newRow("no request") << Head + "[filter]\nbalances = '[]'\n"
                                << u"test.toml:4:1: missing 'request' in [filter]"_s;
    QTest::newRow("no balances") << Head + "[filter]\nrequest = '{path: \"/\"}'\n"
                                 << u"test.toml:4:1: missing 'balances' in [filter]"_s;
    QTest::newRow("unknown filter") << Head + Filters + "balance = '[]'\n"
                                    << u"test.toml:7:1: unknown key 'balance' in [filter]; did you mean 'balances'?"_s;
    QTest::newRow("filter as text") << Head + "filter = '.'\n"
                                    << u"test.toml:4:10: 'filter' must be a table under [filter], not a text"_s;
    QTest::newRow("origins without label") << "id = \"t\"\nname = \"T\"\n[[origin]]\nurl = \"https://a.test\"\nlabel = "
                                              "\"A\"\n[[origin]]\nurl = \"https://b.test\"\n" +
                                                  Filters
                                           << u"test.toml:6:1: missing 'label' in [[origin]]"_s;
    QTest::newRow("origins alike") << "id = \"t\"\nname = \"T\"\n[[origin]]\nurl = \"https://a.test\"\nlabel = "
                                      "\"A\"\n[[origin]]\nurl = \"https://a.test:443\"\nlabel = \"B\"\n" +
                                          Filters
                                   << u"test.toml:7:7: two origins have the same url or label"_s;
    QTest::newRow("unknown key of origin")
        << "id = \"t\"\nname = \"T\"\n[[origin]]\nurl = \"https://a.test\"\nlable = \"A\"\n" + Filters
        << u"test.toml:5:1: unknown key 'lable' in [[origin]]; did you mean 'label'?"_s;
    field("unknown key of field", "id = 'a'\nlable = 'A'",
          u"6:1: unknown key 'lable' in [[field]]; did you mean 'label'?"_s);
    field("field without id", "label = 'A'", u"4:1: missing 'id' in [[field]]"_s);
    field("bad field id", "id = 'a-b'",
          u"5:6: 'id' in [[field]] must be made of letters, digits and '_', and not begin with a digit"_s);
    field("secret as text", "id = 'a'\nsecret = 'yes'",
          u"6:10: 'secret' in [[field]] must be true or false, not a text"_s);
    field("twice the same field", "id = 'a'\n[[field]]\nid = 'a'", u"7:6: two fields have the id 'a'"_s);
    field("secret with default", "id = 'a'\nsecret = true\ndefault = 'x'",
          u"7:11: a secret field has no 'default'; it would stand in the definition for all to read"_s);
    field("secret with choices", "id = 'a'\nsecret = true\nchoices = ['x']",
          u"7:11: a secret field has no 'choices'"_s);
    field("default that is no choice", "id = 'a'\ndefault = 'z'\nchoices = ['x', 'y']",
          u"6:11: 'default' is not one of the 'choices': x, y"_s);
    field("choice twice", "id = 'a'\nchoices = ['x', 'x']", u"6:17: 'x' stands twice in 'choices'"_s);
    field("no choices", "id = 'a'\nchoices = []",
          u"6:11: 'choices' in [[field]] is empty; leave it out to take any value"_s);
}

void tst_DefinitionReader::namesWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, problem);
    const auto problems = problemsOf(toml);
    QCOMPARE(problems.size(), 1);
    if (problem.endsWith(u": "_s)) // the rest is toml++'s own
        QVERIFY2(problems[0].startsWith(problem) && problems[0].size() > problem.size(), qPrintable(problems[0]));
    else
        QCOMPARE(problems[0], problem);
}

void tst_DefinitionReader::namesAllProblemsInTheOrderOfTheFile()
{
    const auto problems = problemsOf("id = \"T\"\nnam = \"T\"\norigin = \"http://api.test\"\nevery = \"1\"\n[filter]\n"
                                     "request = 'env'\nfailure = '.a as $b | $c'\nbalances = 'foo'\n");
    QStringList places;
    for (const auto &problem : problems)
        places += problem.section(u' ', 0, 0);
    QCOMPARE(places, (QStringList{u"test.toml:1:1:"_s, u"test.toml:1:6:"_s, u"test.toml:2:1:"_s, u"test.toml:3:10:"_s,
                                  u"test.toml:4:9:"_s, u"test.toml:6:12:"_s, u"test.toml:8:13:"_s}));
}

void tst_DefinitionReader::findsThePlaceInsideAFilter_data()
{
    QTest::addColumn<QByteArray>("spelling"); // of a filter in TOML, from line 6, column 12 on
    QTest::addColumn<QString>("place");
    QTest::newRow("one line") << QByteArray("'[ env ]'") << u"6:15"_s;
    QTest::newRow("behind escapes") << QByteArray(R"("[ \"a\", \u00e9nv, env ]")") << u"6:32"_s;
    QTest::newRow("behind letters of many bytes") << QByteArray("'[ \"é𝄞\", env ]'") << u"6:21"_s;
    QTest::newRow("several lines") << QByteArray("'''\n  [ 1,\n    env ]\n'''") << u"8:5"_s;
    QTest::newRow("several lines, begun at once") << QByteArray("'''[ 1,\n env ]'''") << u"7:2"_s;
    QTest::newRow("several lines with escapes") << QByteArray("\"\"\"\n[ \\\"a\\\",\\t env ]\"\"\"") << u"7:12"_s;
    QTest::newRow("a continued line") << QByteArray("\"\"\"[ 1, \\\n     env ]\"\"\"") << u"7:6"_s;
}

void tst_DefinitionReader::findsThePlaceInsideAFilter()
{
    QFETCH(QByteArray, spelling);
    QFETCH(QString, place);
    auto problems = problemsOf(withFilters("'{path: \"/\"}'", spelling));
    QVERIFY(!problems.isEmpty());
    problems.removeIf([](const QString &problem) { return !problem.contains(u"'env'"_s); });
    QCOMPARE(
        problems.value(0),
        u"test.toml:%1: balances filter: 'env' is refused: a filter sees nothing but its input, $status, $headers, $now, $origin and $fields"_s
            .arg(place));
}

void tst_DefinitionReader::namesWhatJqRefuses_data()
{
    QTest::addColumn<QByteArray>("balances"); // from line 7 on
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown variable") << QByteArray("  [ 1,\n    $nov ]") << u"8:5"_s << u"$nov"_s;
    QTest::newRow("syntax") << QByteArray("  [ 1,\n    2 3 ]") << u"8:5"_s << u"syntax error"_s;
    QTest::newRow("ends too early") << QByteArray("[ 1 ] |") << u"7:8"_s << u"syntax error"_s;
    QTest::newRow("only a comment") << QByteArray("# nothing") << u"7:10"_s << u"syntax error"_s;
    QTest::newRow("only definitions") << QByteArray("def f: 1;") << u"7:10"_s << u"syntax error"_s;
    QTest::newRow("unseen local function") << QByteArray("(def f: 1; f) | [f]") << u"7:1"_s << u"f/0"_s;
}

void tst_DefinitionReader::namesWhatJqRefuses()
{
    QFETCH(QByteArray, balances);
    QFETCH(QString, place);
    QFETCH(QString, word);
    const auto problems = problemsOf(withFilters("'{path: \"/\"}'", "'''\n" + balances + "\n'''"));
    QVERIFY(!problems.isEmpty());
    QVERIFY2(problems[0].startsWith(u"test.toml:%1: balances filter: "_s.arg(place)), qPrintable(problems[0]));
    QVERIFY2(problems[0].contains(word), qPrintable(problems[0]));
    QVERIFY(!problems[0].contains(u'\n'));
}

QTEST_APPLESS_MAIN(tst_DefinitionReader)
#include "tst_definitionreader.moc"
