// SPDX-License-Identifier: GPL-3.0-or-later
#include "jqliteral.h"

#include "definitions.h"
#include "replyreader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What jq makes of \a filter, a text, in a definition file.
QString saidBy(const QString &filter, const QByteArray &body = "{}")
{
    const auto toml = tomlWith("[{key: \"k\", unit: \"u\", amount: 1, label: (" + filter.toUtf8() + ")}]");
    const auto definition = definitionFrom(toml);
    const auto reading =
        definition ? readReply(*definition, {}, {.status = 200, .headers = {}, .body = body, .at = {}}) : fail({});
    return reading ? reading->balances[0].label : u"broken: "_s + reading.error().detail;
}

} // namespace

class tst_JqLiteral : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnyText_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text :
             {u"plain"_s, u"\"quoted\""_s, u"back\\slash"_s, u"\\(.secret)"_s, u"'''"_s, u"''''''"_s, u"it's ''"_s,
              u"ü € 漢 🜁"_s, u"%1 %2"_s, u"$__loc__ # no comment"_s, u"\\u0041"_s, u"\\"_s, u"]}) \""_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void takesAnyText()
    {
        QFETCH(QString, text);
        QCOMPARE(saidBy(jqText(text)), text);
        QCOMPARE(saidBy(u"\"<%1>\""_s.arg(jqTextBody(text))), u'<' + text + u'>');
    }

    void controlCharactersAreEscaped()
    {
        const auto literal = jqText(u"a\nb\tc\rd\u0001e\u007ff"_s);
        QVERIFY(
            std::none_of(literal.begin(), literal.end(), [](QChar c) { return c.category() == QChar::Other_Control; }));
        QCOMPARE(saidBy(literal + u" | explode | map(tostring) | join(\" \")"_s),
                 u"97 10 98 9 99 13 100 1 101 127 102"_s);
    }

    void namesAreKeysAndSteps_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("step");
        QTest::newRow("identifier") << u"credits_2"_s << u".credits_2"_s;
        QTest::newRow("dash") << u"e-mail"_s << u".\"e-mail\""_s;
        QTest::newRow("digit first") << u"2captcha"_s << u".\"2captcha\""_s;
        QTest::newRow("empty") << QString() << u".\"\""_s;
        QTest::newRow("line end") << u"a\n"_s << u".\"a\\n\""_s;
        QTest::newRow("not ASCII") << u"Guthabenü"_s << u".\"Guthabenü\""_s;
        for (const auto &word : {u"if"_s, u"and"_s, u"def"_s, u"reduce"_s, u"__loc__"_s, u"import"_s})
            QTest::newRow(qPrintable(word)) << word << u'.' + word;
    }

    void namesAreKeysAndSteps()
    {
        QFETCH(QString, name);
        QTEST(jqMember(name), "step");
        QCOMPARE(saidBy(u"{ %1: \"here\" } | %2"_s.arg(jqKey(name), jqMember(name))), u"here"_s);
    }
};

QTEST_APPLESS_MAIN(tst_JqLiteral)
#include "tst_jqliteral.moc"
