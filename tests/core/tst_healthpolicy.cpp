// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthpolicy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Failure::Kind;

class tst_HealthPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failingIsToldOnceItHasLasted_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("rejections");
        QTest::addColumn<int>("minutes");    // since the first failure
        QTest::addColumn<int>("readBefore"); // minutes before that
        QTest::addColumn<int>("interval");   // minutes
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, Kind kind, int failures, int rejections, int minutes, int readBefore, int interval, const char *why) {
            QTest::newRow(name) << kind << failures << rejections << minutes << readBefore << interval << QString::fromLatin1(why);
        };
        row("an hour and three times", Kind::ServerError, 3, 0, 60, 5, 15, "failing");
        row("not quite an hour", Kind::ServerError, 9, 0, 59, 5, 15, "");
        row("only twice", Kind::ServerError, 2, 0, 90, 5, 15, "");
        row("two long intervals", Kind::ServerError, 3, 0, 720, 5, 360, "failing");
        row("not quite two long intervals", Kind::ServerError, 3, 0, 719, 5, 360, "");
        row("rejected twice needs the user at once", Kind::CredentialsRejected, 2, 2, 1, 5, 15, "failing");
        row("rejected once may be chance", Kind::CredentialsRejected, 1, 1, 1, 5, 15, "");
        row("the network is away", Kind::Offline, 20, 0, 600, 5, 15, "");
        row("the keychain is locked", Kind::KeychainLocked, 20, 0, 600, 5, 15, "");
        row("a day without a reading", Kind::Offline, 20, 0, 1435, 5, 15, "not-read");
        row("not quite a day", Kind::Offline, 20, 0, 1434, 5, 15, "");
        row("a day is nothing where days are usual", Kind::Offline, 3, 0, 2880, 5, 1440, "");
        row("three long intervals", Kind::Offline, 3, 0, 4315, 5, 1440, "not-read");
        row("a day away and just back", Kind::TimedOut, 1, 0, 1, 3000, 15, "");
    }
    void failingIsToldOnceItHasLasted()
    {
        QFETCH(Kind, kind);
        QFETCH(int, failures);
        QFETCH(int, rejections);
        QFETCH(int, minutes);
        QFETCH(int, readBefore);
        QFETCH(int, interval);
        QFETCH(QString, why);
        const QDateTime since({2026, 11, 22}, {14, 0}, Qt::UTC);
        const RefreshState state{.failure = Failure{kind}, .failingSince = since, .failures = failures, .rejections = rejections};
        const auto told = judgeFailing(state, since.addSecs(-60 * readBefore), std::chrono::minutes(interval), since.addSecs(60 * minutes));
        QCOMPARE(told ? whyName(*told) : QString(), why);
    }
    void whatWasNeverReadCountsFromItsFirstFailure()
    {
        const QDateTime since({2026, 11, 22}, {14, 0}, Qt::UTC);
        const RefreshState state{.failure = Failure{Kind::KeychainLocked}, .failingSince = since, .failures = 9};
        QVERIFY(!judgeFailing(state, {}, 15min, since.addSecs(23 * 3600)));
        QCOMPARE(judgeFailing(state, {}, 15min, since.addSecs(24 * 3600)), Why::NotRead);
    }
    void aReadingDatedInTheFutureIsNoNewsForever()
    {
        const QDateTime since({2026, 11, 22}, {14, 0}, Qt::UTC);
        const RefreshState state{.failure = Failure{Kind::Offline}, .failingSince = since, .failures = 9};
        QCOMPARE(judgeFailing(state, since.addYears(1), 15min, since.addSecs(24 * 3600)), Why::NotRead); // the clock was set back
    }
    void whatWorksIsNotFailing()
    {
        QVERIFY(!judgeFailing({}, QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC), 15min, QDateTime({2026, 11, 22}, {14, 0}, Qt::UTC)));
    }
    void everyKindHasAScope()
    {
        QCOMPARE(scopeOf(Kind::Offline), FailureScope::Machine);
        QCOMPARE(scopeOf(Kind::CredentialsRejected), FailureScope::Account);
        QCOMPARE(scopeOf(Kind::ServerError), FailureScope::Provider);
        for (const auto kind : {Kind::Offline, Kind::HostNotFound, Kind::ConnectionFailed, Kind::TimedOut})
            QVERIFY(isUnreached(kind));
        QVERIFY(!isUnreached(Kind::ServerError));
    }
    void aReadingAtThisMomentIsNews()
    {
        const QDateTime since({2026, 11, 22}, {14, 0}, Qt::UTC);
        const auto now = since.addSecs(24 * 3600);
        const RefreshState state{.failure = Failure{Kind::Offline}, .failingSince = since, .failures = 9};
        QVERIFY(!judgeFailing(state, now, 15min, now));
        QCOMPARE(judgeFailing(state, {}, 15min, now), Why::NotRead);
    }
};

QTEST_APPLESS_MAIN(tst_HealthPolicy)
#include "tst_healthpolicy.moc"
