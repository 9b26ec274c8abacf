// SPDX-License-Identifier: GPL-3.0-or-later
#include "curlsamples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using Body = CurlCommand::Body;
using Pairs = QList<std::pair<QString, QString>>;
Q_DECLARE_METATYPE(CurlCommand)

namespace {

constexpr auto *Address = "https://api.example.com/balance";

/// A command that asks for an address, with \a options.
QString asking(const QString &options)
{
    return u"curl "_s + QString::fromLatin1(Address) + u' ' + options;
}

QString reasonOf(const Outcome<CurlCommand> &command)
{
    return command ? QString() : command.error().where + u": "_s + command.error().what;
}

CurlCommand read(const QString &text)
{
    const auto command = curlCommandFrom(text);
    if (!command)
        QTest::qFail(qPrintable(reasonOf(command)), __FILE__, __LINE__);
    return command.value_or(CurlCommand());
}

} // namespace

class tst_CurlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeoplePaste_data();
    void readsWhatPeoplePaste();
    void choosesTheMethod_data();
    void choosesTheMethod();
    void findsTheAddress_data();
    void findsTheAddress();
    void buildsTheBody_data();
    void buildsTheBody();
    void tellsTheKindOfBody_data();
    void tellsTheKindOfBody();
    void keepsHeadersThatMatter_data();
    void keepsHeadersThatMatter();
    void findsTheUser_data();
    void findsTheUser();
    void ignoresWhatMakesNoDifference_data();
    void ignoresWhatMakesNoDifference();
    void findsTheCommand_data();
    void findsTheCommand();
    void refuses_data();
    void refuses();
    void suggestsTheOptionThatWasMeant();
    void takesTextUpToItsLimit();
    void survivesCutsAndMutations();
};

void tst_CurlCommand::readsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<CurlCommand>("expected");
    for (const auto &sample : curlSamples())
        QTest::newRow(sample.name) << sample.text << sample.command;
}

void tst_CurlCommand::readsWhatPeoplePaste()
{
    QFETCH(QString, text);
    QFETCH(CurlCommand, expected);
    const auto command = read(text);
    QCOMPARE(command.method, expected.method);
    QCOMPARE(command.url, expected.url);
    QCOMPARE(command.headers, expected.headers);
    QCOMPARE(command.user, expected.user);
    QCOMPARE(command.bodyKind, expected.bodyKind);
    QCOMPARE(command.body, expected.body);
    QCOMPARE(command.ignored, expected.ignored);
    QVERIFY(command == expected);
}

void tst_CurlCommand::choosesTheMethod_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("method");
    QTest::newRow("nothing") << u""_s << u"GET"_s;
    QTest::newRow("data") << u"-d a=b"_s << u"POST"_s;
    QTest::newRow("empty data") << u"-d ''"_s << u"POST"_s;
    QTest::newRow("JSON") << u"--json '{}'"_s << u"POST"_s;
    QTest::newRow("data in the query") << u"-Gd a=b"_s << u"GET"_s;
    QTest::newRow("given") << u"-X PUT -d a=b"_s << u"PUT"_s;
    QTest::newRow("given in small letters") << u"--request patch"_s << u"PATCH"_s;
    QTest::newRow("given beside data") << u"-X GET -d a=b"_s << u"GET"_s;
    QTest::newRow("given beside head") << u"-I -X GET"_s << u"GET"_s;
    QTest::newRow("given at the end of letters") << u"-sSXPOST"_s << u"POST"_s;
    QTest::newRow("given behind letters") << u"-sX POST"_s << u"POST"_s;
    QTest::newRow("given with =") << u"--request=POST"_s << u"POST"_s;
}

void tst_CurlCommand::choosesTheMethod()
{
    QFETCH(QString, options);
    QTEST(read(asking(options)).method, "method");
}

void tst_CurlCommand::findsTheAddress_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *name, const QString &arguments, const QString &url) {
        QTest::newRow(name) << arguments << url;
    };
    row("without a scheme", u"api.example.com/v1"_s, u"https://api.example.com/v1"_s);
    row("without a scheme, with a port", u"localhost:8080/v1"_s, u"https://localhost:8080/v1"_s);
    row("plain", u"http://localhost/v1"_s, u"http://localhost/v1"_s);
    row("capitals", u"HTTPS://api.example.com/V1"_s, u"https://api.example.com/V1"_s);
    row("host alone", u"https://api.example.com"_s, u"https://api.example.com"_s);
    row("fragment", u"'https://a.example.com/x?y=1#z?q'"_s, u"https://a.example.com/x?y=1"_s);
    row("ampersand without quotes", u"https://a.example.com/x?y=1&z=2 -s"_s, u"https://a.example.com/x?y=1&z=2"_s);
    row("@ in the path", u"https://a.example.com/@me"_s, u"https://a.example.com/@me"_s);
    row("@ in the query", u"'https://a.example.com?m=a@b'"_s, u"https://a.example.com?m=a@b"_s);
    row("behind the options' end", u"-s -- -a.example.com"_s, u"https://-a.example.com"_s);
    row("on a line of its own", u"-H 'A: b'\nhttps://a.example.com/x"_s, u"https://a.example.com/x"_s);
    row("data in the query", u"'a.example.com?x=1#y' -G -d z=2 -d w=3"_s, u"https://a.example.com?x=1&z=2&w=3"_s);
    row("data in an empty query", u"-G 'a.example.com/?' -d z=2"_s, u"https://a.example.com/?z=2"_s);
    row("encoded for the query", u"-G a.example.com --data-urlencode 'q=a b'"_s, u"https://a.example.com?q=a+b"_s);
    row("a part of the query", u"a.example.com --url-query 'q=a&b' --url-query +r=%20 -d x"_s,
        u"https://a.example.com?q=a%26b&r=%20"_s);
    row("placeholders", u"https://<host>/{path}/$ID/[id]?k=<your key>"_s,
        u"https://<host>/{path}/$ID/[id]?k=<your key>"_s);
}

void tst_CurlCommand::findsTheAddress()
{
    QFETCH(QString, arguments);
    QTEST(read(u"curl "_s + arguments).url, "url");
}

void tst_CurlCommand::buildsTheBody_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("body");
    const auto row = [](const char *name, const QString &options, const QString &body) {
        QTest::newRow(name) << options << body;
    };
    row("joined", u"-d a=b --data c=d --data-ascii e=f"_s, u"a=b&c=d&e=f"_s);
    row("joined to nothing", u"-d '' -d a=b"_s, u"a=b"_s);
    row("as typed", u"-d 'a=b c+d%20é'"_s, u"a=b c+d%20é"_s);
    row("@ that is no file", u"--data-raw @me=1"_s, u"@me=1"_s);
    row("JSON in pieces", u"--json '{\"a\":' --json '1}'"_s, u"{\"a\":1}"_s);
    row("encoded", u"--data-urlencode 'a b' --data-urlencode =c=d --data-urlencode 'n m=é&~'"_s,
        u"a+b&c%3Dd&n m=%C3%A9%26~"_s);
    row("placeholders are not encoded", u"--data-urlencode 'k=$KEY ${K} <your key> {key}!'"_s,
        u"k=$KEY+${K}+<your key>+{key}%21"_s);
    row("from a here-document", u"-d @- <<EOF\na=1\n&b=\\$2\nEOF"_s, u"a=1&b=$2"_s);
    row("from a here-document, as it is", u"--data-binary @- <<'EOF'\na=1\n&b=\\$2\n  EOF\n"_s, u"a=1\n&b=\\$2\n"_s);
    row("from a here-document, encoded", u"--data-urlencode k@- <<EOF\na b\nEOF"_s, u"k=a+b%0A"_s);
    row("from a here-string", u"-d @- <<< 'a=1'"_s, u"a=1"_s);
    row("from a text within the command", u"-d \"$(cat <<EOF\n{\"a\": \"$B\"}\nEOF\n)\""_s, u"{\"a\": \"$B\"}"_s);
    row("beside a request for the query", u"--url-query a=b -d c=d"_s, u"c=d"_s);
}

void tst_CurlCommand::buildsTheBody()
{
    QFETCH(QString, options);
    QTEST(read(asking(options)).body, "body");
}

void tst_CurlCommand::tellsTheKindOfBody_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<Body>("kind");
    QTest::addColumn<Pairs>("headers");
    const auto row = [](const char *name, const QString &options, Body kind, const Pairs &headers) {
        QTest::newRow(name) << options << kind << headers;
    };
    const auto type = u"Content-Type"_s;
    const auto form = u"application/x-www-form-urlencoded"_s;
    row("none", u""_s, Body::None, {});
    row("none, with a type", u"-H 'Content-Type: application/json'"_s, Body::None, {{type, u"application/json"_s}});
    row("object", u"-d '{\"a\":1}'"_s, Body::Json, {});
    row("list", u"-d '[1]'"_s, Body::Json, {});
    row("JSON by its type", u"-d '{\"a\":<a>}' -H 'content-type: Application/JSON'"_s, Body::Json, {});
    row("JSON by its type, with a charset", u"-d {} -H 'Content-Type: application/json; charset=utf-8'"_s, Body::Json,
        {{type, u"application/json; charset=utf-8"_s}});
    row("kind of JSON", u"-d {} -H 'Content-Type: application/vnd.api+json'"_s, Body::Json,
        {{type, u"application/vnd.api+json"_s}});
    row("JSON called a form", u"-d {} -H 'Content-Type: application/x-www-form-urlencoded'"_s, Body::Json,
        {{type, form}});
    row("JSON by option", u"--json '{\"a\":<a>}'"_s, Body::Json, {{u"Accept"_s, u"application/json"_s}});
    row("JSON by option, with another answer", u"--json {} -H 'accept: text/csv'"_s, Body::Json,
        {{u"accept"_s, u"text/csv"_s}});
    row("JSON by option, with any answer", u"--json {} -H accept:"_s, Body::Json, {});
    row("empty JSON", u"--json ''"_s, Body::None,
        {{type, u"application/json"_s}, {u"Accept"_s, u"application/json"_s}});
    row("form", u"-d a=b -d 'c[d]=e f' -d g="_s, Body::Form, {});
    row("form by its type", u"-d a=b -H 'Content-Type: application/x-www-form-urlencoded'"_s, Body::Form, {});
    row("form called a text", u"-d a=b -H 'Content-Type: text/plain'"_s, Body::Text, {{type, u"text/plain"_s}});
    row("no pairs", u"-d the-key"_s, Body::Text, {{type, form}});
    row("no name", u"-d =x"_s, Body::Text, {{type, form}});
    row("prose", u"-d 'one word = two'"_s, Body::Text, {{type, form}});
    row("XML", u"-d '<a b=\"c\"/>'"_s, Body::Text, {{type, form}});
    row("text without a type", u"-d x -H Content-Type:"_s, Body::Text, {});
}

void tst_CurlCommand::tellsTheKindOfBody()
{
    QFETCH(QString, options);
    const auto command = read(asking(options));
    QTEST(command.bodyKind, "kind");
    QTEST(command.headers, "headers");
}

void tst_CurlCommand::keepsHeadersThatMatter_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<Pairs>("headers");
    QTest::addColumn<QStringList>("ignored");
    const auto row = [](const char *name, const QString &options, const Pairs &headers,
                        const QStringList &ignored = {}) { QTest::newRow(name) << options << headers << ignored; };
    row("as typed, in order", u"-H 'x-B:  c: d ' -H'A: 1' --header=E:f"_s,
        {{u"x-B"_s, u"c: d"_s}, {u"A"_s, u"1"_s}, {u"E"_s, u"f"_s}});
    row("empty", u"-H 'X-Foo;'"_s, {{u"X-Foo"_s, u""_s}});
    row("taken off", u"-H Accept: -H 'X-Foo: '"_s, {}, {u"header Accept"_s, u"header X-Foo"_s});
    row("the sender's", u"-H 'Host: a' -H 'Content-Length: 3' -H 'TE: x' -H 'Expect: 100-continue'"_s, {},
        {u"header Host"_s, u"header Content-Length"_s, u"header TE"_s, u"header Expect"_s});
    row("a browser's", u"-H 'sec-ch-ua: x' -H 'DNT: 1' -H ':authority: a' -H 'cache-control: no-cache'"_s, {},
        {u"header sec-ch-ua"_s, u"header DNT"_s, u"header :authority"_s, u"header cache-control"_s});
    row("a browser's name", u"-A 'Mozilla/5.0 (X11)'"_s, {}, {u"--user-agent"_s});
    row("another name", u"-A tool/1 "_s, {{u"User-Agent"_s, u"tool/1"_s}});
    row("another name by header", u"-H 'User-Agent: tool/1' -A other"_s, {{u"User-Agent"_s, u"tool/1"_s}},
        {u"--user-agent"_s});
    row("cookies", u"-b a=b --cookie 'c=d; e=f'"_s, {{u"Cookie"_s, u"a=b; c=d; e=f"_s}});
    row("cookies that are a placeholder", u"-b $COOKIE"_s, {{u"Cookie"_s, u"$COOKIE"_s}});
    row("cookies by header", u"-b a=b -H 'Cookie: c=d'"_s, {{u"Cookie"_s, u"c=d"_s}}, {u"--cookie"_s});
    row("bearer", u"--oauth2-bearer $TOKEN"_s, {{u"Authorization"_s, u"Bearer $TOKEN"_s}});
    row("bearer by header", u"--oauth2-bearer x -H 'authorization: y'"_s, {{u"authorization"_s, u"y"_s}},
        {u"--oauth2-bearer"_s});
}

void tst_CurlCommand::keepsHeadersThatMatter()
{
    QFETCH(QString, options);
    const auto command = read(asking(options));
    QTEST(command.headers, "headers");
    QTEST(command.ignored, "ignored");
}

void tst_CurlCommand::findsTheUser_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("user");
    QTest::newRow("none") << u"a.example.com"_s << QString();
    QTest::newRow("option") << u"a.example.com -u me:the-key"_s << u"me:the-key"_s;
    QTest::newRow("option, joined") << u"a.example.com -ume:the-key"_s << u"me:the-key"_s;
    QTest::newRow("option without a colon") << u"a.example.com --user $LOGIN"_s << u"$LOGIN"_s;
    QTest::newRow("address") << u"https://me:the%3akey@a.example.com"_s << u"me:the:key"_s;
    QTest::newRow("address without a scheme") << u"me:the-key@a.example.com/x"_s << u"me:the-key"_s;
    QTest::newRow("address with a key alone") << u"https://the-key@a.example.com"_s << u"the-key:"_s;
    QTest::newRow("address with more of @") << u"https://me:a@b@a.example.com"_s << u"me:a@b"_s;
    QTest::newRow("both") << u"https://x:y@a.example.com -u me:the-key"_s << u"me:the-key"_s;
    QTest::newRow("beside a header") << u"a.example.com -u me:the-key -H 'Authorization: Bearer x'"_s << QString();
    QTest::newRow("beside a bearer") << u"a.example.com -u me:the-key --oauth2-bearer x"_s << QString();
}

void tst_CurlCommand::findsTheUser()
{
    QFETCH(QString, arguments);
    QFETCH(QString, user);
    const auto command = read(u"curl "_s + arguments);
    QCOMPARE(command.user.value_or(QString()), user);
    QVERIFY(command.user.has_value() != user.isNull());
    QVERIFY(!command.url.contains(u'@'));
}

void tst_CurlCommand::ignoresWhatMakesNoDifference_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QStringList>("ignored");
    const auto row = [](const char *name, const QStringList &ignored, const QString &options) {
        QTest::newRow(name) << options << ignored;
    };
    row("switches", {u"--silent"_s, u"--show-error"_s, u"--location"_s}, u"-sSL --silent"_s);
    row("with values", {u"--max-time"_s, u"--output"_s, u"--write-out"_s, u"--retry"_s},
        u"-m 3 -o x.json -w '%{http_code}\\n' --retry 2"_s);
    row("with joined values", {u"--max-time"_s, u"--fail"_s, u"--output"_s}, u"-m3 -fo- "_s);
    row("certificates are checked all the same", {u"--insecure"_s}, u"-k"_s);
    row("versions", {u"--http1.1"_s, u"--http2"_s, u"--tlsv1.2"_s}, u"--http1.1 --http2 --tlsv1.2"_s);
    row("proxy", {u"--proxy"_s}, u"-x http://me:the-key@localhost:3128"_s);
    row("where one comes from", {u"--referer"_s}, u"-e https://x.example.com"_s);
    row("on a line that lost its backslash", {u"--compressed"_s}, u"\n  --compressed"_s);
}

void tst_CurlCommand::ignoresWhatMakesNoDifference()
{
    QFETCH(QString, options);
    const auto command = read(asking(options));
    QTEST(command.ignored, "ignored");
    QCOMPARE(command.url, QString::fromLatin1(Address));
    QCOMPARE(command.headers, Pairs());
}

void tst_CurlCommand::findsTheCommand_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"$ curl a.example.com",
                             "% curl a.example.com",
                             "> curl a.example.com",
                             "  \n curl a.example.com \n",
                             "sudo curl a.example.com",
                             "time curl a.example.com",
                             "KEY='a b' OTHER=1 curl a.example.com",
                             "export KEY=the-key\ncurl a.example.com",
                             "/usr/bin/curl a.example.com",
                             "CURL.EXE a.example.com",
                             "```sh\ncurl a.example.com\n```",
                             "`curl a.example.com`",
                             "# how to\n\ncurl a.example.com # so",
                             "curl a.example.com | python -c \"print('x')\" && echo done; echo 'so",
                             "curl a.example.com; echo curl",
                             "curl a.example.com | curl -d @- b.example.com",
                             "curl a.example.com\n\nThat's all, -H is a header",
                             "me@host:~$ curl a.example.com",
                             "C:\\> curl a.example.com",
                             "curl a.example.com >/dev/null 2>&1 &",
                             "curl a.example.com &> all.txt",
                             "curl \\ a.example.com"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_CurlCommand::findsTheCommand()
{
    QFETCH(QString, text);
    QCOMPARE(read(text), (CurlCommand{u"GET"_s, u"https://a.example.com"_s, {}, {}, Body::None, {}, {}}));
}

void tst_CurlCommand::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const QString &text, const QString &where, const QString &what) {
        QTest::newRow(name) << text << where << what;
    };
    const auto other = u"This is not a curl command"_s;
    row("nothing", u""_s, u"1:1"_s, other);
    row("blanks", u" \n \t"_s, u"1:1"_s, other);
    row("another command", u"\n  wget the-key"_s, u"2:3"_s, other);
    row("prose", u"Don't use curl"_s, u"1:1"_s, other);
    row("a key alone", u"the-key"_s, u"1:1"_s, other);
    row("a variable alone", u"KEY=the-key"_s, u"1:1"_s, other);
    row("data piped in", u"echo the-key | curl -d @- a.example.com"_s, u"1:1"_s, other);
    row("open quote", u"curl a.example.com \\\n  -H 'the-key"_s, u"2:6"_s, u"A quote opens here that nothing closes"_s);
    row("open typographic quote", u"curl “the-key\""_s, u"1:6"_s, u"A quote opens here that nothing closes"_s);
    row("open ANSI quote", u"curl $'the-key\\'"_s, u"1:7"_s, u"A quote opens here that nothing closes"_s);
    row("open quote of cmd", u"curl ^\"a^\" ^\n -H ^\"the-key"_s, u"2:6"_s,
        u"A quote opens here that nothing closes"_s);
    row("open here-document", u"curl -d @- <<EOF a.example.com\nthe-key"_s, u"1:12"_s,
        u"A text opens here that no line closes"_s);
    row("command within", asking(u"-H \"A: $(cat the-key)\""_s), u"1:45"_s,
        u"Another command stands within the command"_s);
    row("command as a file", asking(u"-d @<(cat the-key)"_s), u"1:42"_s,
        u"Another command stands within the command"_s);
    row("second command", u"curl a.example.com\n\ncurl b.example.com"_s, u"3:1"_s, u"There is more than one command"_s);
    row("second command behind a prompt", u"$ curl a.example.com\n% curl b.example.com"_s, u"2:3"_s,
        u"There is more than one command"_s);
    row("second command behind &&", u"curl a.example.com | jq . && A=b curl b"_s, u"1:34"_s,
        u"There is more than one command"_s);
    row("second request", u"curl a.example.com -: b.example.com"_s, u"1:20"_s, u"There is more than one request"_s);
    row("no address", u" curl -H 'A: the-key'"_s, u"1:2"_s, u"The command has no address"_s);
    row("empty address", u"curl ''"_s, u"1:6"_s, u"The command has no address"_s);
    row("second address", u"curl a.example.com the-key"_s, u"1:20"_s,
        u"This belongs to no option and is not the address"_s);
    row("word before the address", u"curl POST https://a.example.com"_s, u"1:6"_s,
        u"This belongs to no option and is not the address"_s);
    row("no value", asking(u"-H"_s), u"1:38"_s, u"--header has no value"_s);
    row("FTP", u"curl ftp://a.example.com/the-key"_s, u"1:6"_s, u"The address is not one of HTTP"_s);
    row("no host", u"curl https:///the-key"_s, u"1:6"_s, u"The address has no host"_s);
    row("user without a host", u"curl https://the-key@"_s, u"1:6"_s, u"The address has no host"_s);
    row("address of two lines", u"curl 'https://a.example.com/\nthe-key'"_s, u"1:6"_s,
        u"The address contains a line break or another control character"_s);
    row("another method", asking(u"-X DELETE"_s), u"1:41"_s,
        u"The request's method is not one of GET, POST, PUT, PATCH"_s);
    row("head", asking(u"-I"_s), u"1:38"_s, u"The request's method is not one of GET, POST, PUT, PATCH"_s);
    row("multipart", asking(u"-F key=the-key"_s), u"1:38"_s, u"A multipart form cannot be sent"_s);
    row("multipart of texts", asking(u"--form-string key=the-key"_s), u"1:38"_s, u"A multipart form cannot be sent"_s);
    row("upload", asking(u"-T the-key"_s), u"1:38"_s, u"A part of the request is in a file"_s);
    row("config", asking(u"-K the-key"_s), u"1:38"_s, u"A part of the request is in a file"_s);
    row("body in a file", asking(u"-d @the-key.json"_s), u"1:41"_s, u"The body is in a file"_s);
    row("body in a file, joined", asking(u"-d@the-key.json"_s), u"1:38"_s, u"The body is in a file"_s);
    row("body in a file, encoded", asking(u"--data-urlencode k@the-key"_s), u"1:55"_s, u"The body is in a file"_s);
    row("body on standard input", asking(u"-d @- < the-key"_s), u"1:41"_s, u"The body is in a file"_s);
    row("headers in a file", asking(u"-H @the-key"_s), u"1:41"_s, u"The headers are in a file"_s);
    row("cookies in a file", asking(u"-b the-key.txt"_s), u"1:41"_s, u"The cookies are in a file"_s);
    row("header without a name", asking(u"-H the-key"_s), u"1:41"_s, u"A header has no name"_s);
    row("header without a value's end", asking(u"-H 'A;the-key'"_s), u"1:41"_s, u"A header has no name"_s);
    row("header of two lines", asking(u"-H 'A: b\nthe-key'"_s), u"1:41"_s, u"A header contains a line break"_s);
    row("client certificate", asking(u"-E the-key"_s), u"1:38"_s,
        u"--cert is a way to sign in that is not supported"_s);
    row("another server", asking(u"--resolve a:443:the-key"_s), u"1:38"_s, u"--resolve is not supported"_s);
    row("letter that is no option", asking(u"-sthe-key"_s), u"1:38"_s, u"This is not an option that is known"_s);
    row("secret grown together with an option", asking(u"--data-urlencthe-key"_s), u"1:38"_s,
        u"This is not an option that is known; did you mean '--data-urlencode'?"_s);
    row("word that is no option", asking(u"--the-key"_s), u"1:38"_s, u"This is not an option that is known"_s);
    row("place behind a sign of two halves", u"curl '\U0001f511' 'the-key"_s, u"1:10"_s,
        u"A quote opens here that nothing closes"_s);
}

void tst_CurlCommand::refuses()
{
    QFETCH(QString, text);
    const auto command = curlCommandFrom(text);
    QVERIFY(!command);
    QTEST(command.error().what, "what");
    QTEST(command.error().where, "where");
    QVERIFY(!command.error().doNext.isEmpty());
    QVERIFY(!command.error().doNext.contains(u"the-key"_s));
}

void tst_CurlCommand::suggestsTheOptionThatWasMeant()
{
    const auto command = curlCommandFrom(asking(u"--haeder x"_s));
    QVERIFY(!command);
    QCOMPARE(command.error().what, u"This is not an option that is known; did you mean '--header'?"_s);
}

void tst_CurlCommand::takesTextUpToItsLimit()
{
    const auto command = asking(u"-d x="_s);
    QVERIFY(curlCommandFrom(command + QString(65536 - command.size(), u'y')));
    const auto longer = curlCommandFrom(command + QString(65537 - command.size(), u'y'));
    QVERIFY(!longer);
    QCOMPARE(longer.error().what, u"The text is too long for a command"_s);
}

void tst_CurlCommand::survivesCutsAndMutations()
{
    QRandomGenerator random(20240229);
    const auto signs = u"\\'\"$^`<>|&;#@{}-–“’ \r\n=:%xu0(~"_s;
    const auto rounds = qEnvironmentVariableIntValue("CURL_ROUNDS");
    const auto samples = curlSamples();
    for (auto round = std::max(rounds, 2000); round > 0; --round) {
        auto text = samples[random.bounded(samples.size())].text;
        for (auto change = random.bounded(4); change > 0; --change) {
            const auto at = random.bounded(text.size() + 1);
            const auto sign = signs[random.bounded(signs.size())];
            switch (random.bounded(4)) {
            case 0:
                text.truncate(at);
                break;
            case 1:
                text.insert(at, sign);
                break;
            case 2:
                text.remove(at, random.bounded(1, 4));
                break;
            default:
                text.insert(at, text.mid(random.bounded(text.size() + 1), 20));
            }
        }
        const auto command = curlCommandFrom(text);
        if (command)
            QVERIFY2(command->url.startsWith(u"http"_s), qPrintable(text));
        else
            QVERIFY2(!(command.error().what + command.error().doNext).contains(u"the-key"_s), qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(tst_CurlCommand)
#include "tst_curlcommand.moc"
