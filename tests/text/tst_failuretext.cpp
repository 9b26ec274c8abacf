// SPDX-License-Identifier: GPL-3.0-or-later
#include "failuretext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_FailureText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasANameAndSaysWhatToDo()
    {
        QSet<QString> titles;
        for (int kind = 0; kind <= int(Failure::Kind::ConfirmationNeeded); ++kind) {
            const auto title = failureTitle(Failure::Kind(kind));
            QVERIFY(!title.isEmpty() && !title.endsWith(u'.'));
            QVERIFY(failureAdvice(Failure::Kind(kind)).endsWith(u'.'));
            titles.insert(title);
        }
        QCOMPARE(titles.size(), int(Failure::Kind::ConfirmationNeeded) + 1);
    }
    void theProvidersOwnWordsComeFirst()
    {
        QCOMPARE(failureMessage({Failure::Kind::CredentialsRejected, u"Invalid API token"_s, 403}), u"Invalid API token"_s);
        QCOMPARE(failureMessage({Failure::Kind::ServerError, {}, 503}), u"Provider error (HTTP 503)"_s);
        QCOMPARE(failureMessage({Failure::Kind::TimedOut}), u"Timed out"_s);
    }
};

QTEST_APPLESS_MAIN(tst_FailureText)
#include "tst_failuretext.moc"
