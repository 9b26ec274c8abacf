// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontokens.h"

#include <QTest>

class tst_JsonTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTextApart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("tokens");
        const auto row = [](const char *text, const QByteArrayList &tokens) { QTest::newRow(text) << QByteArray(text) << tokens; };
        row("", {});
        row("{\"a\":[-1.5e+3,\"b\"]}", {"{", "\"a\"", ":", "[", "-1.5e+3", ",", "\"b\"", "]", "}"});
        row("\"a\\\"b\\\\\",", {"\"a\\\"b\\\\\"", ","});
        row("\"[{,:\"", {"\"[{,:\""});
        row("true ", {"t", "r", "u", "e", " "});
        row("\"never closed", {"\"never closed"});
        row("\"", {"\""});
        row("\"\\", {"\"\\"});
        row("\"a\\\"", {"\"a\\\""});
        row("12", {"12"});
    }
    void takesTextApart()
    {
        QFETCH(QByteArray, text);
        QByteArrayList seen;
        JsonTokens tokens(text);
        for (auto token = tokens.next(); !token.isEmpty(); token = tokens.next())
            seen += token.toByteArray();
        QTEST(seen, "tokens");
        QCOMPARE(seen.join(), text);
    }
    void countsWhatAReaderWouldHold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("values");
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("depth");
        QTest::newRow("nothing") << QByteArray() << 0 << 0 << 0;
        QTest::newRow("object") << QByteArray("{\"a\":1,\"b\":{\"c\":[]}}") << 4 << 3 << 3;
        QTest::newRow("list") << QByteArray("[{},{},\"[,:]\"]") << 5 << 0 << 2;
        QTest::newRow("twice") << QByteArray("{\"a\":1,\"a\":2}") << 2 << 2 << 1;
        QTest::newRow("no JSON") << QByteArray("]]}[") << 1 << 0 << 0;
    }
    void countsWhatAReaderWouldHold()
    {
        QFETCH(QByteArray, text);
        const auto extent = jsonExtent(text);
        QTEST(int(extent.values), "values");
        QTEST(int(extent.members), "members");
        QTEST(int(extent.depth), "depth");
    }
};

QTEST_APPLESS_MAIN(tst_JsonTokens)
#include "tst_jsontokens.moc"
