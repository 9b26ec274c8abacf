// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "invocation.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Invocation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackFromJsonEqual()
    {
        const Invocation sent{.command = u"account add"_s, .words = {u"ocean"_s, u""_s},
                              .options = {{u"set"_s, {u"a=b"_s, u"c=d"_s}}, {u"csv"_s, {}}}, .json = true, .input = u"{\n}"_s,
                              .fields = {{u"user_name"_s, u"x"_s}},
                              .secret = StoredSecret{QUuid::createUuid(), u"https://demo.test"_s, {{u"token"_s, u"n123"_s}}}};
        QCOMPARE(Invocation::fromJson(sent.toJson()), sent);
        const Invocation bare{.command = u"refresh"_s};
        QCOMPARE(Invocation::fromJson(bare.toJson()), bare);
    }
    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QJsonObject>("object");
        const auto whole = Invocation{.command = u"refresh"_s}.toJson();
        for (const auto &key : {u"command"_s, u"words"_s, u"options"_s}) {
            auto object = whole;
            object[key] = 1;
            QTest::newRow(qPrintable(key)) << object;
        }
        auto object = whole;
        object[u"secret"_s] = QJsonObject{{u"entry"_s, u"nonsense"_s}};
        QTest::newRow("secret") << object;
    }
    void refusesWhatIsNone()
    {
        QFETCH(QJsonObject, object);
        QVERIFY(!Invocation::fromJson(object));
    }
    void anAnswerComesBackToo()
    {
        const Answer sent{.exit = 65, .out = u"out\n"_s, .err = u"err\n"_s};
        QCOMPARE(Answer::fromJson(sent.toJson()), sent);
        QVERIFY(!Answer::fromJson({{u"exit"_s, 0}}));
    }
    void problemsHaveTheExitCodesOfTheContract()
    {
        QCOMPARE(exitCodeOf(Problem::Kind::Usage), 64);
        QCOMPARE(exitCodeOf(Problem::Kind::NotFound), 64);
        QCOMPARE(exitCodeOf(Problem::Kind::BadData), 65);
        QCOMPARE(exitCodeOf(Problem::Kind::Storage), 65);
        QCOMPARE(exitCodeOf(Problem::Kind::Keychain), 69);
        QCOMPARE(exitCodeOf(Problem::Kind::Busy), 75);
    }
    void aRefusalIsOneLineWithoutControlCharacters()
    {
        const Problem problem{.what = u"It said\n\x1b[2J"_s, .where = u"here"_s, .doNext = u"Do this"_s};
        QCOMPARE(answerTo(problem, false).err, u"plimsollctl: here: It said \uFFFD[2J. Do this.\n"_s);
        QCOMPARE(answerTo(problem, true).err.count(u'\n'), 1);
    }
};

QTEST_APPLESS_MAIN(tst_Invocation)
#include "tst_invocation.moc"
