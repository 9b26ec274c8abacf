// SPDX-License-Identifier: GPL-3.0-or-later
#include "censor.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Censor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfAReadingShowsTheSecret()
    {
        const auto secret = Secret::fromFields({{u"token"_s, u"demo-canary"_s}}).value();
        Balance balance;
        balance.key = u"of demo-canary"_s;
        balance.label = u"demo-canary's credits"_s;
        balance.unit = u"demo-canary"_s;
        balance.amount = Amount(7);
        balance.note = u"Key demo-canary"_s;
        balance.parts = {{u"demo-canary"_s, Amount(7)}};
        const auto seen = censored(secret, Reading{{}, {balance}}).balances.first();
        QCOMPARE(seen.key, u"of •••"_s);
        QCOMPARE(seen.label, u"•••'s credits"_s);
        QCOMPARE(seen.unit, u"•••"_s);
        QCOMPARE(seen.note, u"Key •••"_s);
        QCOMPARE(seen.parts.first().label, u"•••"_s);
        QCOMPARE(seen.amount, balance.amount);
    }

    void nothingOfAFailureShowsTheSecret()
    {
        const auto secret = Secret::fromFields({{u"token"_s, u"demo-canary"_s}}).value();
        const Result<Reading> refused = tl::unexpected(
            Failure{.kind = Failure::Kind::ProviderRefused, .detail = u"demo-canary?"_s, .code = u"demo-canary"_s});
        const auto seen = censored(secret, refused);
        QCOMPARE(seen.error().detail, u"•••?"_s);
        QCOMPARE(seen.error().code, u"•••"_s);
        QCOMPARE(seen.error().kind, Failure::Kind::ProviderRefused);
    }
};

QTEST_APPLESS_MAIN(tst_Censor)
#include "tst_censor.moc"
