// SPDX-License-Identifier: GPL-3.0-or-later
#include "problemtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_ProblemText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhereWhatAndWhatToDoInOneLine()
    {
        QCOMPARE(problemText({.what = u"The secret is empty"_s, .where = u"token"_s, .doNext = u"Give it a value"_s}),
                 u"token: The secret is empty. Give it a value."_s);
        QCOMPARE(problemText({.what = u"No"_s}), u"No"_s);
    }
    void aKeychainsAnswerBringsItsAdvice()
    {
        const Problem problem{.kind = Problem::Kind::Keychain, .what = u"The secret was not saved"_s,
                              .cause = Failure{Failure::Kind::KeychainLocked}};
        QCOMPARE(problemText(problem), u"The secret was not saved. Unlock your keychain, then try again."_s);
    }
};

QTEST_APPLESS_MAIN(tst_ProblemText)
#include "tst_problemtext.moc"
