// SPDX-License-Identifier: GPL-3.0-or-later
#include "failure.h"

#include <QSet>
#include <QTest>

class tst_Failure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The list of product and scripts, in its own words.
    void kindsHaveTheNamesThatScriptsRelyOn()
    {
        const QStringList names = QStringLiteral(
            "keychain-unavailable keychain-locked keychain-denied secret-missing offline host-not-found connection-failed timed-out "
            "tls redirected too-large rate-limited credentials-rejected payment-required server-error http-error reply-unreadable "
            "reply-unexpected provider-refused definition-missing definition-broken confirmation-needed").split(QLatin1Char(' '));
        QSet<int> kinds;
        for (const auto &name : names) {
            const auto kind = kindFromName(name);
            QVERIFY2(kind, qPrintable(name));
            QCOMPARE(kindName(*kind), name);
            kinds.insert(int(*kind));
        }
        QCOMPARE(kinds.size(), int(Failure::Kind::ConfirmationNeeded) + 1);
        QVERIFY(!kindFromName(u"Credentials-Rejected"));
    }
};

QTEST_APPLESS_MAIN(tst_Failure)
#include "tst_failure.moc"
