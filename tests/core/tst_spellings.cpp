// SPDX-License-Identifier: GPL-3.0-or-later
#include "spellings.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Spellings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blotsOutWhateverTheSpelling_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("seen");
        const auto plain = u"test-key-12345"_s;
        const auto odd = u"test key/+=&<\"é'~"_s;
        const auto row = [](const char *name, const QString &value, const QString &text, const QString &seen) {
            QTest::newRow(name) << value << text << seen;
        };
        row("as it is", plain, u"no test-key-12345, sorry"_s, u"no •••, sorry"_s);
        row("twice", plain, u"test-key-12345test-key-12345"_s, u"••••••"_s);
        row("in capitals", plain, u"HOST TEST-KEY-12345"_s, u"HOST •••"_s);
        row("percent", odd, u"k=test%20key%2F%2B%3D%26%3C%22%C3%A9%27~&b"_s, u"k=•••&b"_s);
        row("percent in small letters", odd, u"k=test%20key%2f%2b%3d%26%3c%22%c3%a9%27~"_s, u"k=•••"_s);
        row("percent in a path", odd, u"k=test%20key/%2B%3D%26%3C%22%C3%A9%27~"_s, u"k=•••"_s);
        row("percent in an address", odd, u"k=test%20key/+=&%3C%22%C3%A9'~"_s, u"k=•••"_s);
        row("percent by JavaScript", odd, u"k=test%20key%2F%2B%3D%26%3C%22%C3%A9'~"_s, u"k=•••"_s);
        row("form", odd, u"k=test+key%2F%2B%3D%26%3C%22%C3%A9%27~"_s, u"k=•••"_s);
        row("form by PHP", odd, u"k=test+key%2F%2B%3D%26%3C%22%C3%A9%27%7E"_s, u"k=•••"_s);
        row("percent, every byte", u"ab/c"_s, u"%61%62%2F%63"_s, u"•••"_s);
        row("JSON", odd, u"\"test key/+=&<\\\"é'~\""_s, u"\"•••\""_s);
        row("JSON with slashes", odd, u"\"test key\\/+=&<\\\"é'~\""_s, u"\"•••\""_s);
        row("JSON in ASCII", odd, u"\"test key/+=&<\\\"\\u00e9'~\""_s, u"\"•••\""_s);
        row("JSON by PHP", odd, u"\"test key\\/+=&<\\\"\\u00E9'~\""_s, u"\"•••\""_s);
        row("JSON made safe for HTML", odd, u"\"test key\\/+\\u003d\\u0026\\u003c\\\"\\u00e9\\u0027~\""_s, u"\"•••\""_s);
        row("JSON, every character", u"ab/c"_s, u"\\u0061\\u0062\\u002F\\u0063"_s, u"•••"_s);
        row("HTML", odd, u"<b>test key/+=&amp;&lt;&quot;é'~</b>"_s, u"<b>•••</b>"_s);
        row("HTML with the quote", odd, u"test key/+=&amp;&lt;&quot;é&#39;~"_s, u"•••"_s);
        row("HTML with the quote by PHP", odd, u"test key/+=&amp;&lt;&quot;é&#039;~"_s, u"•••"_s);
        row("HTML with the quote by Python", odd, u"test key/+=&amp;&lt;&quot;é&#x27;~"_s, u"•••"_s);
        row("XML", odd, u"test key/+=&amp;&lt;&quot;é&apos;~"_s, u"•••"_s);
        row("HTML, signs by number", odd, u"test key/+=&#38;&#60;&#34;é&#39;~"_s, u"•••"_s);
        row("HTML, every character", u"ab/c"_s, u"&#97;&#98;&#47;&#99; &#x61;&#x62;&#x2F;&#x63;"_s, u"••• •••"_s);
        row("hexadecimal", u"ab/cé"_s, u"61622f63C3A9"_s, u"•••"_s);
        row("UTF-8 taken for Latin-1", u"clé-12345"_s, u"no clÃ©-12345"_s, u"no •••"_s);
        row("base64", plain, u"dGVzdC1rZXktMTIzNDU="_s, u"•••"_s);
        row("base64 for addresses", u"test>>>>????"_s, u"dGVzdD4-Pj4_Pz8_ and dGVzdD4+Pj4/Pz8/"_s, u"••• and •••"_s);
        row("base64 percent-encoded", u"test>>>>????"_s, u"dGVzdD4%2BPj4%2FPz8%2F"_s, u"•••"_s);
        row("beside another word", plain, u"test-key-1234"_s, u"test-key-1234"_s);
    }
    void blotsOutWhateverTheSpelling()
    {
        QFETCH(QString, value);
        QFETCH(QString, text);
        QTEST(Spellings({value}).blotted(text), "seen");
    }

    /// Of the credentials of Basic all is gone that a piece of the key could be read from.
    void blotsOutABase64OfAnythingAround()
    {
        const auto key = "test-key-with-some-length"_ba;
        const Spellings spellings({QString::fromLatin1(key)});
        for (const auto &before : {"", "u:", "us:", "usr:", "user:"}) {
            for (const auto &behind : {"", "!", "!!", "!!!"}) {
                const auto text = QString::fromLatin1((before + key + behind).toBase64());
                const auto seen = spellings.blotted(text);
                const auto rest = seen.split(u"•••"_s);
                QCOMPARE(rest.size(), 2);
                const auto left = QByteArray::fromBase64(rest.first().toLatin1());
                QVERIFY2(!left.contains("te"), qPrintable(seen));
                QVERIFY2(rest.first().size() <= (qsizetype(qstrlen(before)) * 8 + 5) / 6, qPrintable(seen));
                QVERIFY2(rest.last().size() <= 8, qPrintable(seen));
            }
        }
    }

    void aLongerSpellingGoesFirst()
    {
        QCOMPARE(Spellings({u"test"_s, u"test-key"_s}).blotted(u"test-key of test"_s), u"••• of •••"_s);
        const auto all = Spellings({u"test-key"_s}).all();
        QCOMPARE(all.first().size(), 48); // \u0074…
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    }

    void aShortValueBlotsOutItselfAlone()
    {
        const auto all = Spellings({u"a"_s}).all();
        for (const auto &spelling : all)
            QVERIFY2(spelling == u"a"_s || spelling.size() >= 4, qPrintable(spelling));
        QVERIFY(Spellings({QString()}).all().isEmpty());
    }

    void aBeginningGoesWhereTheTextWasCut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("seen");
        const auto row = [](const char *name, const QString &text, const QString &seen) { QTest::newRow(name) << text << seen; };
        row("cut", u"unknown key test-ke…"_s, u"unknown key •••…"_s);
        row("by jq", u"Cannot index string (\"test-ke...)"_s, u"Cannot index string (\"•••...)"_s);
        row("both", u"(\"test-k...) and (\"test-key-12...) tes…"_s, u"(\"•••...) and (\"•••...) •••…"_s);
        row("in base64", u"Basic dGVzdC1r…"_s, u"Basic •••…"_s);
        row("in capitals", u"TEST-K…"_s, u"•••…"_s);
        row("the shortest", u"tes…"_s, u"•••…"_s);
        row("all but the last", u"test-key-1234…"_s, u"•••…"_s);
        row("too short to tell", u"late…"_s, u"late…"_s);
        row("whole words", u"nothing to see…"_s, u"nothing to see…"_s);
        row("not cut", u"test-ke"_s, u"test-ke"_s);
        row("nothing but dots", u"......"_s, u"......"_s);
    }
    void aBeginningGoesWhereTheTextWasCut()
    {
        QFETCH(QString, text);
        QTEST(Spellings({u"test-key-12345"_s}).blottedAtCuts(text), "seen");
    }
};

QTEST_APPLESS_MAIN(tst_Spellings)
#include "tst_spellings.moc"
