// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "keychain/keychainsecretstore.h"
#include "peer.h"

#include <QSignalSpy>

#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<QUuid> entries(int count)
{
    QList<QUuid> ids;
    for (int i = 0; i < count; ++i)
        ids.append(QUuid(uint(i + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    return ids;
}

QStringList holding(const QList<QUuid> &ids, QStringList options)
{
    for (const auto &id : ids)
        options += {u"--item"_s, u"plimsoll/1/%1={\"token\":\"demo-token\"}"_s.arg(id.toString(QUuid::WithoutBraces))};
    return options;
}

Secret secretOf(const QString &value)
{
    return *Secret::fromFields({{u"token"_s, value}});
}

} // namespace

/// How often the keychain may bother the user, and what becomes of callers while it does.
class TestKeychainPrompts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promptsOnceForManyAccounts_data();
    void promptsOnceForManyAccounts();
    void promptsAgainOnlyWhenTheUserActs();
    void asksOnceForReadersAtTheSameTime();
    void keepsALateAnswer();
    void takesBackAWriteThatCameTooLate();
    void dropsAWriteWhoseCallerHasGivenUp();
    void isNotRefusedByAPatienceThatWasNotNeeded();
    void staysSilentOnceTheStoreIsGone();
    void answersReadersWhileAPromptIsOpen(); // last: QtKeychain waits for this prompt as long as the process lives
};

void TestKeychainPrompts::promptsOnceForManyAccounts_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("accepted") << u"accept"_s << u"done"_s;
    QTest::newRow("dismissed") << u"dismiss"_s << u"keychain-locked"_s;
}

void TestKeychainPrompts::promptsOnceForManyAccounts()
{
    QFETCH(QString, user);
    QFETCH(QString, outcome);

    const auto ids = entries(5);
    Peer service(u"keychain/fakesecretservice.py"_s, holding(ids, {u"--locked"_s, u"--prompt"_s, user}));
    KeychainSecretStore store;
    for (int day = 0; day < 24; ++day) { // the refreshes of a day
        std::deque<Answer<SharedSecret>> answers(5);
        for (int i = 0; i < 5; ++i)
            store.read(ids[i], answers[size_t(i)].here());
        for (auto &answer : answers) {
            QTRY_VERIFY(answer.isThere());
            QCOMPARE(outcomeName(*answer), outcome);
            QCOMPARE(answer.count(), 1);
        }
    }
    QCOMPARE(service.count(u"PROMPT"_s), 1);
}

void TestKeychainPrompts::promptsAgainOnlyWhenTheUserActs()
{
    const auto ids = entries(3);
    Peer service(u"keychain/fakesecretservice.py"_s, holding(ids, {u"--locked"_s, u"--prompt"_s, u"dismiss"_s}));
    KeychainSecretStore store;
    const auto readAll = [&] {
        std::deque<Answer<SharedSecret>> answers(3);
        for (int i = 0; i < 3; ++i)
            store.read(ids[i], answers[size_t(i)].here());
        for (auto &answer : answers)
            QTRY_VERIFY(answer.isThere());
    };
    readAll();
    readAll();
    QCOMPARE(service.count(u"PROMPT"_s), 1);

    store.retry();
    readAll();
    readAll();
    QCOMPARE(service.count(u"PROMPT"_s), 2);

    Answer<void> written;
    store.write(QUuid::createUuid(), secretOf(u"demo-token"_s), written.here());
    QTRY_VERIFY(written.isThere());
    readAll();
    QCOMPARE(service.count(u"PROMPT"_s), 3);
    QCOMPARE(service.count(u"STORED"_s), 0);
}

void TestKeychainPrompts::asksOnceForReadersAtTheSameTime()
{
    const auto ids = entries(1);
    Peer service(u"keychain/fakesecretservice.py"_s, holding(ids, {u"--delay-ms"_s, u"200"_s}));
    KeychainSecretStore store;
    std::deque<Answer<SharedSecret>> answers(8);
    for (auto &answer : answers)
        store.read(ids[0], answer.here());
    for (auto &answer : answers) {
        QTRY_VERIFY(answer.isThere());
        QCOMPARE(outcomeName(*answer), u"done"_s);
    }
    QCOMPARE(service.count(u"READ"_s), 1);
}

void TestKeychainPrompts::keepsALateAnswer()
{
    const auto ids = entries(2);
    Peer service(u"keychain/fakesecretservice.py"_s, holding(ids, {u"--locked"_s, u"--prompt-ms"_s, u"900"_s}));
    KeychainSecretStore store(200ms);
    QSignalSpy reachable(&store, &KeychainSecretStore::reachable);
    Answer<SharedSecret> early, late, other;
    store.read(ids[0], early.here());
    QTRY_VERIFY(early.isThere());
    QCOMPARE(outcomeName(*early), u"keychain-locked"_s);

    QTRY_COMPARE(reachable.count(), 1);
    store.read(ids[0], late.here());
    QVERIFY2(late.isThere() && late->has_value(), "the late answer should be in memory");
    store.read(ids[1], other.here());
    QTRY_VERIFY(other.isThere());
    QCOMPARE(outcomeName(*other), u"done"_s);
    QCOMPARE(early.count(), 1);
}

void TestKeychainPrompts::takesBackAWriteThatCameTooLate()
{
    Peer service(u"keychain/fakesecretservice.py"_s, {u"--locked"_s, u"--prompt-ms"_s, u"900"_s});
    KeychainSecretStore store(200ms);
    Answer<void> written;
    store.write(QUuid::createUuid(), secretOf(u"demo-token"_s), written.here());
    QTRY_VERIFY(written.isThere());
    QCOMPARE(outcomeName(*written), u"keychain-locked"_s);

    QTRY_COMPARE(service.count(u"STORED"_s), 1);
    QTRY_COMPARE(service.count(u"DELETE"_s), 1);
    QTRY_VERIFY(store.isIdle());
    QCOMPARE(written.count(), 1);
}

void TestKeychainPrompts::dropsAWriteWhoseCallerHasGivenUp()
{
    const auto ids = entries(1);
    Peer service(u"keychain/fakesecretservice.py"_s, holding(ids, {u"--locked"_s, u"--prompt-ms"_s, u"900"_s}));
    KeychainSecretStore store(200ms);
    Answer<SharedSecret> read;
    Answer<void> written;
    store.read(ids[0], read.here());
    store.write(QUuid::createUuid(), secretOf(u"demo-token"_s), written.here());
    QTRY_VERIFY(written.isThere());
    QTRY_COMPARE(service.count(u"READ"_s), 1);
    QTRY_VERIFY(store.isIdle());
    QCOMPARE(service.count(u"WRITE"_s), 0);
}

void TestKeychainPrompts::isNotRefusedByAPatienceThatWasNotNeeded()
{
    const auto ids = entries(2);
    Peer service(u"keychain/fakesecretservice.py"_s, holding(ids, {}));
    KeychainSecretStore store(500ms);
    Answer<SharedSecret> first, second;
    store.read(ids[0], first.here());
    QTRY_VERIFY(first.isThere());
    QTest::qWait(700);
    store.read(ids[1], second.here());
    QTRY_VERIFY(second.isThere());
    QCOMPARE(outcomeName(*second), u"done"_s);
}

void TestKeychainPrompts::staysSilentOnceTheStoreIsGone()
{
    const auto ids = entries(1);
    Peer service(u"keychain/fakesecretservice.py"_s, holding(ids, {u"--locked"_s, u"--prompt-ms"_s, u"400"_s}));
    Answer<SharedSecret> read;
    {
        KeychainSecretStore store;
        store.read(ids[0], read.here());
        QTRY_COMPARE(service.count(u"PROMPT"_s), 1);
    }
    QTRY_COMPARE(service.count(u"READ"_s), 1); // the job lived on
    QTest::qWait(200);
    QVERIFY(!read.isThere());
}

void TestKeychainPrompts::answersReadersWhileAPromptIsOpen()
{
    const auto ids = entries(2);
    Peer service(u"keychain/fakesecretservice.py"_s, holding(ids, {u"--locked"_s, u"--prompt"_s, u"hang"_s}));
    KeychainSecretStore store(300ms);
    Answer<SharedSecret> first, second, third;
    Answer<void> written;
    store.read(ids[0], first.here());
    store.read(ids[1], second.here());
    store.write(QUuid::createUuid(), secretOf(u"demo-token"_s), written.here());
    QTRY_VERIFY(first.isThere() && second.isThere() && written.isThere());
    QCOMPARE(outcomeName(*first), u"keychain-locked"_s);
    QCOMPARE(outcomeName(*second), u"keychain-locked"_s);
    QCOMPARE(outcomeName(*written), u"keychain-locked"_s);

    store.read(ids[1], third.here());
    QVERIFY2(third.isThere(), "the failure is known by now");
    QVERIFY(!store.isIdle());
    QCOMPARE(service.count(u"PROMPT"_s), 1);
    QCOMPARE(service.count(u"WRITE"_s), 0);
}

QTEST_GUILESS_MAIN(TestKeychainPrompts)
#include "tst_keychainprompts.moc"
