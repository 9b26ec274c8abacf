// SPDX-License-Identifier: GPL-3.0-or-later
#include "replytree.h"

#include "definitions.h"
#include "jqliteral.h"
#include "replyreader.h"

#include <QTest>

using namespace Qt::StringLiterals;

using Kind = ReplyNode::Kind;

namespace {

HttpReply reply(const QByteArray &body)
{
    return {.status = 200, .headers = {}, .body = body, .at = QDateTime({2027, 1, 15}, {8, 0}, Qt::UTC)};
}

ReplyNode treeOf(const QByteArray &body, const QMap<QString, QString> &secrets = {})
{
    const auto root = replyTree(reply(body), false, Secret::fromFields(secrets).value());
    return root ? *root : ReplyNode{.name = u"broken"_s, .path = root.error()};
}

void collect(const ReplyNode &node, QList<const ReplyNode *> &into)
{
    into += &node;
    for (const auto &child : node.children)
        collect(child, into);
}

/// Every name, path and text in a tree.
QString allIn(const ReplyNode &root)
{
    QList<const ReplyNode *> nodes;
    collect(root, nodes);
    QStringList texts;
    for (const auto *node : nodes)
        texts += node->name + u' ' + node->path + u' ' + node->text;
    return texts.join(u'\n');
}

} // namespace

class tst_ReplyTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsLeadToWhatIsShown_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("figures");
        const auto row = [](const char *body, int figures) { QTest::newRow(body) << QByteArray(body) << figures; };
        row("{\"a\":1,\"b\":{\"c\":2.50,\"d\":[3,{\"e\":\"4.20\"},[5,-6]]},\"f\":\"x\",\"g\":null,\"h\":true}", 6);
        row("[{\"currency\":\"USD\",\"total\":\"1.5\"},{\"currency\":\"EUR\",\"total\":7}]", 2);
        row("[7,[8,[9]]]", 3);
        row("{\"e-mail\":1,\"2nd\":2,\"a "
            "b\":3,\"\":4,\"a.b\":5,\"a\\\"b\\\\\":6,\"\\\\(.x)\":7,\"'''\":8,\"ü\":9,\"a\\nb\":10,\"if\":11,\"__loc__"
            "\":12,"
            "\"$x\":13}",
            13);
        row("{\"e-mail\":[{\"2nd\":{\"\":[[1]]}}]}", 1);
        row("{\"a\":123456789012345678,\"b\":0.1,\"c\":1e3,\"d\":0.30000000000000004,\"e\":\"0.6000\"}", 5);
        row("{\"a\":\"1,5\",\"b\":\"12 credits\",\"c\":\"\",\"d\":\"1e5\",\"e\":12345678901234567890}", 1);
        row("{}", 0);
        row("[]", 0);
    }

    void pathsLeadToWhatIsShown()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, figures);
        const auto root = treeOf(body);
        QList<const ReplyNode *> nodes;
        collect(root, nodes);
        QStringList balances;
        QStringList amounts;
        for (const auto *node : nodes) {
            QCOMPARE(nodeAt(root, node->path), node);
            if (node->isFigure()) {
                balances += u"{key: \"%1\", label: \"L\", unit: \"u\", amount: %2}"_s.arg(
                    QString::number(balances.size()), node->path);
                amounts += node->text;
            }
        }
        QCOMPARE(amounts.size(), figures);
        if (amounts.isEmpty())
            return;
        const auto definition = definitionFrom(tomlWith("[" + balances.join(u",\n"_s).toUtf8() + "]"));
        QVERIFY(definition);
        const auto reading = readReply(*definition, {}, reply(body));
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        for (qsizetype i = 0; i < amounts.size(); ++i)
            QCOMPARE(reading->balances[i].amount, Amount::fromString(amounts[i]));
    }

    void showsEveryKindOfValue()
    {
        const auto root =
            treeOf("{\"a\":1.50,\"b\":\"one\\ntwo\",\"c\":true,\"d\":false,\"e\":null,\"f\":[0],\"g\":{}}");
        QCOMPARE(root.kind, Kind::Object);
        QCOMPARE(root.name, QString());
        QCOMPARE(root.path, u"."_s);
        const QList<Kind> kinds{Kind::Number, Kind::Text, Kind::Truth, Kind::Truth,
                                Kind::Null,   Kind::List, Kind::Object};
        const QStringList texts{u"1.5"_s, u"one two"_s, u"true"_s, u"false"_s, u"null"_s, {}, {}};
        for (qsizetype i = 0; i < kinds.size(); ++i) {
            QCOMPARE(root.children[i].kind, kinds[i]);
            QCOMPARE(root.children[i].text, texts[i]);
            QCOMPARE(root.children[i].isLeaf(), i < 5);
            QCOMPARE(root.children[i].isFigure(), i == 0);
        }
        QCOMPARE(root.children[5].children[0].name, u"0"_s);
        QCOMPARE(root.children[5].children[0].path, u".f[0]"_s);
    }

    void blotsOutSecrets_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("shows"); // as name|text of the first entry
        const auto row = [](const char *body, const char *shows) {
            QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(shows);
        };
        row("{\"key\":\"demo-8f4a2c\"}", "key|•••");
        row("{\"key\":\"your key demo-8f4a2c is good\"}", "key|your key ••• is good");
        row("{\"key\":\"\\u0064emo-8f4a2c\"}", "key|•••");
        row("{\"demo-8f4a2c\":{\"credits\":5}}", "•••|…");
        row("{\"of demo-8f4a2c\":5}", "of •••|…");
        row("{\"pin\":99887766}", "pin|•••");
        row("{\"pin\":99887766.0}", "pin|•••");
        row("{\"pin\":\"99887766\"}", "pin|•••");
        row("{\"pin\":[\"x99887766x\"]}", "pin|");
        row("[{\"demo-8f4a2c\":1}]", "0|");
    }

    void blotsOutSecrets()
    {
        QFETCH(QByteArray, body);
        const auto root = treeOf(body, {{u"api_key"_s, u"demo-8f4a2c"_s}, {u"pin"_s, u"99887766"_s}});
        QTEST(root.children[0].name + u'|' + root.children[0].text, "shows");
        const auto all = allIn(root);
        QVERIFY2(!all.contains(u"8f4a2c"_s) && !all.contains(u"9988"_s), qPrintable(all));
    }

    void longTextsAreBlottedOutBeforeTheyAreCut()
    {
        const auto root =
            treeOf("{\"a\":\"" + QByteArray(195, 'x') + "demo-8f4a2c\"}", {{u"api_key"_s, u"demo-8f4a2c"_s}});
        QVERIFY(!root.children[0].text.contains(u"demo"_s));
        QCOMPARE(treeOf("{\"a\":\"" + QByteArray(500, 'x') + "\"}").children[0].text.size(), 200);
    }

    void cutsLongLists()
    {
        QByteArray body = "{\"a\":[0";
        for (int i = 1; i < 250; ++i)
            body += ',' + QByteArray::number(i);
        const auto root = treeOf(body + "]}");
        QCOMPARE(root.children[0].children.size(), 200);
        QCOMPARE(root.children[0].children[199].path, u".a[199]"_s);
        QCOMPARE(root.children[0].children[199].text, u"199"_s);
    }

    void aTextBodyIsOneText()
    {
        const auto none = Secret::fromFields({{u"api_key"_s, u"demo-8f4a2c"_s}}).value();
        const auto words = replyTree(reply("ACCESS_BALANCE:12.9 demo-8f4a2c\n"), true, none);
        QVERIFY(words);
        QCOMPARE(words->kind, Kind::Text);
        QCOMPARE(words->path, u"."_s);
        QCOMPARE(words->text, u"ACCESS_BALANCE:12.9 •••"_s);
        QVERIFY(!words->isFigure());
        const auto figure = replyTree(reply(" 12.90 "), true, none);
        QVERIFY(figure && figure->isFigure());
        QCOMPARE(figure->text, u"12.90"_s);
    }

    void tellsWhatABrokenBodyLooksLike_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("HTML") << QByteArray("<html>") << u"HTML"_s;
        QTest::newRow("cut") << QByteArray("{\"a\":1") << u"not whole"_s;
        QTest::newRow("words") << QByteArray("OK") << u"plain text"_s;
        QTest::newRow("deep") << QByteArray(300, '[') + QByteArray(300, ']') << u"nested"_s;
    }

    void tellsWhatABrokenBodyLooksLike()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const auto root = replyTree(reply(body), false, Secret::fromFields({}).value());
        QVERIFY(!root);
        QVERIFY2(root.error().contains(says), qPrintable(root.error()));
    }

    void findsNoNodeWhereThereIsNone()
    {
        const auto root = treeOf("{\"a\":{\"b\":1}}");
        QCOMPARE(nodeAt(root, u".a.b"_s), &root.children[0].children[0]);
        QCOMPARE(nodeAt(root, u".a.c"_s), nullptr);
        QCOMPARE(nodeAt(root, u".a.b.c"_s), nullptr);
    }
};

QTEST_APPLESS_MAIN(tst_ReplyTree)
#include "tst_replytree.moc"
