// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class tst_JsonText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheOrderOfMembers()
    {
        const auto json = JsonText::object({{u"z"_s, 1}, {u"a"_s, JsonText::array({true, JsonText()})}});
        QCOMPARE(json.toString(JsonText::Layout::Line), u"{\"z\": 1, \"a\": [true, null]}\n"_s);
        QCOMPARE(json.toString(), u"{\n  \"z\": 1,\n  \"a\": [\n    true,\n    null\n  ]\n}\n"_s);
        QCOMPARE(JsonText::object({}).toString(), u"{}\n"_s);
    }
    void escapesWhatAProviderMayHaveSaid()
    {
        const auto text = u"\"\\\n\x1b[31m\u20ac"_s;
        const auto json = JsonText::object({{text, text}}).toString();
        QCOMPARE(QJsonDocument::fromJson(json.toUtf8()).object().value(text).toString(), text);
        QVERIFY(!json.contains(u'\x1b'));
    }
    void amountsAreExactStrings()
    {
        QCOMPARE(JsonText(*Amount::fromString(u"0.6000")).toString(), u"\"0.6000\"\n"_s);
        QCOMPARE(JsonText(std::optional<Amount>()).toString(), u"null\n"_s);
    }
    void numbersAreAsShortAsTheyMayBe()
    {
        QCOMPARE(JsonText(0.8).toString(), u"0.8\n"_s);
        QCOMPARE(JsonText(qQNaN()).toString(), u"null\n"_s);
    }
    void timesAreUtcInWholeSeconds()
    {
        const QDateTime at({2026, 11, 22}, {15, 0, 1, 999}, QTimeZone(3600));
        QCOMPARE(JsonText::time(at).toString(), u"\"2026-11-22T14:00:01Z\"\n"_s);
        QCOMPARE(JsonText::time({}).toString(), u"null\n"_s);
    }
};

QTEST_APPLESS_MAIN(tst_JsonText)
#include "tst_jsontext.moc"
