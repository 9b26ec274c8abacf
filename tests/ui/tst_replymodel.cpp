// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/replymodel.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_ReplyModel : public QObject
{
    Q_OBJECT

    static ReplyNode tree(const QByteArray &body)
    {
        const auto isText = body.front() != '{' && body.front() != '[';
        return replyTree({.status = 200, .headers = {}, .body = body, .at = {}}, isText,
                         *Secret::fromFields({{u"token"_s, u"demo-canary"_s}}))
            .value();
    }

    static QStringList rowsOf(const ReplyModel &model, const QModelIndex &parent = {}, int depth = 0)
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const auto name = model.index(row, ReplyModel::Name, parent);
            rows += QString(depth, u' ') + name.data().toString() + u'=' +
                    name.siblingAtColumn(ReplyModel::Value).data().toString();
            rows += rowsOf(model, name, depth + 1);
        }
        return rows;
    }

private Q_SLOTS:
    void isAModel_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("an object") << QByteArray(R"({"a": {"b": [1, [2, {"c": null}], {}]}, "d": "x", "e": []})");
        QTest::newRow("a list") << QByteArray(R"([{"credits": 1}, {"credits": 2}])");
        QTest::newRow("a single value") << QByteArray("12.50");
        QTest::newRow("nothing in it") << QByteArray("{}");
    }

    void isAModel()
    {
        QFETCH(QByteArray, body);
        ReplyModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setReply(tree(body));
        model.setUses({{u".a"_s, u"something"_s}});
        QCOMPARE(model.rowCount() > 0, body != "{}");
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void valuesAreShownAsTheyCame_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("an object")
            << QByteArray(R"({"credits": 5.50, "plan": {"name": "<b>Pro</b>", "trial": false, "end": null}})")
            << QStringList{u"credits=5.5"_s, u"plan="_s, u" end=null"_s, u" name=<b>Pro</b>"_s, u" trial=false"_s};
        QTest::newRow("a list") << QByteArray(R"(["a", {"b": "1.500"}])")
                                << QStringList{u"[1]=a"_s, u"[2]="_s, u" b=1.500"_s};
        QTest::newRow("a single value") << QByteArray("12.25") << QStringList{u"(the whole reply)=12.25"_s};
        QTest::newRow("empty ones") << QByteArray(R"({"a": [], "b": {}, "c": [0]})")
                                    << QStringList{u"a=empty list"_s, u"b=empty"_s, u"c=list, 1"_s, u" [1]=0"_s};
        QTest::newRow("a secret that came back")
            << QByteArray(R"({"key": "demo-canary", "demo-canary": 1})") << QStringList{u"•••=…"_s, u"key=•••"_s};
        QTest::newRow("signs that turn the direction of writing") << QByteArray("{\"a\xe2\x80\xae"
                                                                                "b\": \"c\xe2\x80\xae"
                                                                                "d\"}")
                                                                  << QStringList{u"a b=c d"_s};
    }

    void valuesAreShownAsTheyCame()
    {
        QFETCH(QByteArray, body);
        ReplyModel model;
        model.setReply(tree(body));
        QTEST(rowsOf(model), "rows");
    }

    void figuresStandOut()
    {
        ReplyModel model;
        model.setReply(tree(R"({"number": 5, "text": "5.00 EUR", "textNumber": "5.00", "truth": true})"));
        QStringList figures;
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto value = model.index(row, ReplyModel::Value);
            QCOMPARE(value.data(Qt::FontRole).value<QFont>().bold(), value.data(ReplyModel::FigureRole).toBool());
            if (value.data(ReplyModel::FigureRole).toBool())
                figures += value.data(ReplyModel::PathRole).toString();
        }
        QCOMPARE(figures, (QStringList{u".number"_s, u".textNumber"_s}));
    }

    void whatAValueIsUsedAsStandsBesideIt()
    {
        ReplyModel model;
        model.setReply(tree(R"({"a": {"left": 5}, "b": 6})"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setUses({{u".a.left"_s, u"balance"_s}});
        QVERIFY(!changed.isEmpty());
        const auto left = model.indexOf(u".a.left"_s);
        QVERIFY(left.isValid());
        QCOMPARE(left.siblingAtColumn(ReplyModel::UsedAs).data().toString(), u"balance"_s);
        QCOMPARE(left.data(Qt::AccessibleTextRole).toString(), u"left: 5, balance"_s);
        QCOMPARE(model.node(left)->text, u"5"_s);
        QCOMPARE(model.indexOf(u".b"_s).siblingAtColumn(ReplyModel::UsedAs).data().toString(), QString());
        QCOMPARE(model.indexOf(u".b"_s).data(Qt::AccessibleTextRole).toString(), u"b: 6"_s);
        QVERIFY(!model.indexOf(u".c"_s).isValid());
        model.setUses({});
        QCOMPARE(left.siblingAtColumn(ReplyModel::UsedAs).data().toString(), QString());
    }
};

QTEST_MAIN(tst_ReplyModel)
#include "tst_replymodel.moc"
