// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprovider.h"
#include "secretlines.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_SecretLines : public QObject
{
    Q_OBJECT
    const Definition m_demo = *demoCatalog().find(u"demo"_s);

private Q_SLOTS:
    void splitsAtTheFirstEquals()
    {
        const auto given = fieldsFromLines("token=a=b==\r\n\n team=x \n", m_demo);
        QVERIFY(given);
        QCOMPARE(given->secrets, (QMap<QString, QString>{{u"token"_s, u"a=b=="_s}}));
        QCOMPARE(given->plain, (QMap<QString, QString>{{u"team"_s, u"x "_s}}));
    }
    void refusesByLineNumberAndWithoutTheText_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("where");
        QTest::newRow("no field=value") << QByteArray("demo-canary\n") << u"line 1"_s;
        QTest::newRow("unknown field") << QByteArray("team=x\ndemo-canary=y\n") << u"line 2"_s;
        QTest::newRow("value behind unknown field") << QByteArray("key=demo-canary\n") << u"line 1"_s;
        QTest::newRow("twice") << QByteArray("token=x\n\ntoken=demo-canary\n") << u"line 3"_s;
        QTest::newRow("not UTF-8") << QByteArray("token=\xff\xfe") << u"standard input"_s;
    }
    void refusesByLineNumberAndWithoutTheText()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, where);
        const auto given = fieldsFromLines(lines, m_demo);
        QVERIFY(!given);
        QCOMPARE(given.error().kind, Problem::Kind::Usage);
        QVERIFY2(given.error().where.contains(where), qPrintable(given.error().where));
        QVERIFY(!(given.error().what + given.error().where + given.error().doNext).contains(u"canary"_s));
    }
    void takesPlainFieldsFromArguments()
    {
        QCOMPARE(fieldsFromArguments({u"team=a=b"_s}, m_demo).value(), (QMap<QString, QString>{{u"team"_s, u"a=b"_s}}));
    }
    void refusesArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("a secret") << QStringList{u"token=demo-canary"_s} << u"token is a secret"_s;
        QTest::newRow("unknown") << QStringList{u"canary=demo-canary"_s} << u"no field of this name"_s;
        QTest::newRow("no value") << QStringList{u"demo-canary"_s} << u"not FIELD=VALUE"_s;
        QTest::newRow("twice") << QStringList{u"team=a"_s, u"team=demo-canary"_s} << u"given twice"_s;
    }
    void refusesArguments()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const auto given = fieldsFromArguments(arguments, m_demo);
        QVERIFY(!given);
        QVERIFY2(given.error().what.contains(says), qPrintable(given.error().what));
        QVERIFY(!(given.error().what + given.error().where + given.error().doNext).contains(u"canary"_s));
    }
};

QTEST_APPLESS_MAIN(tst_SecretLines)
#include "tst_secretlines.moc"
