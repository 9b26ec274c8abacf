// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "keychain/keychainsecretstore.h"
#include "peer.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QUuid Known{u"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"_s};

Secret secretOf(const QString &value)
{
    return *Secret::fromFields({{u"token"_s, value}});
}

QStringList having(const QStringList &options)
{
    return QStringList{u"--item"_s, uR"(plimsoll/1/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0={"token":"demo-token"})"_s} + options;
}

} // namespace

/// What the store makes of a keychain that answers wrongly: a fake Secret Service behind the real QtKeychain.
class TestKeychainFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writes_data();
    void writes();
    void reads_data();
    void reads();
    void keepsTheOldSecretWhenReplacingFails();
    void refusesWithoutAService();
    void takesAnEntryThatIsNotOurs();
    void asksAgainWhenAServiceAppears();
    void doesNotAskAServiceForEver();
};

void TestKeychainFaults::writes_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("stored");

    QTest::newRow("works") << QStringList{} << u"done"_s << 1;
    QTest::newRow("slow") << QStringList{u"--delay-ms"_s, u"300"_s} << u"done"_s << 1;
    QTest::newRow("locked, prompt accepted") << QStringList{u"--locked"_s} << u"done"_s << 1;
    QTest::newRow("locked, prompt dismissed") << QStringList{u"--locked"_s, u"--prompt"_s, u"dismiss"_s} << u"keychain-locked"_s << 0;
    QTest::newRow("says IsLocked") << QStringList{u"--refuse"_s, u"IsLocked"_s} << u"keychain-locked"_s << 0;
    QTest::newRow("denies") << QStringList{u"--refuse"_s, u"org.freedesktop.DBus.Error.AccessDenied"_s} << u"keychain-unavailable"_s << 0;
    QTest::newRow("loses it") << QStringList{u"--lose"_s} << u"keychain-denied"_s << 0;
    QTest::newRow("keeps something else") << QStringList{u"--alter"_s} << u"keychain-denied"_s << 1;
}

void TestKeychainFaults::writes()
{
    QFETCH(QStringList, options);
    QFETCH(QString, outcome);
    QFETCH(int, stored);

    Peer service(u"keychain/fakesecretservice.py"_s, options);
    QVERIFY(service.isReady());
    KeychainSecretStore store;
    Answer<void> written;
    store.write(QUuid::createUuid(), secretOf(u"demo-token"_s), written.here());
    QTRY_VERIFY(written.isThere());

    QCOMPARE(outcomeName(*written), outcome);
    QCOMPARE(service.count(u"STORED"_s), stored);
    QCOMPARE(written.count(), 1);
    QTRY_VERIFY(store.isIdle());
}

void TestKeychainFaults::reads_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("outcome");

    QTest::newRow("there") << having({}) << u"done"_s;
    QTest::newRow("there, slow") << having({u"--delay-ms"_s, u"300"_s}) << u"done"_s;
    QTest::newRow("locked, prompt accepted") << having({u"--locked"_s}) << u"done"_s;
    QTest::newRow("locked, prompt dismissed") << having({u"--locked"_s, u"--prompt"_s, u"dismiss"_s}) << u"keychain-locked"_s;
    QTest::newRow("not there") << QStringList{} << u"secret-missing"_s;
    QTest::newRow("not there, but locked") << QStringList{u"--locked"_s} << u"keychain-locked"_s;
    QTest::newRow("says IsLocked") << having({u"--refuse"_s, u"IsLocked"_s}) << u"keychain-locked"_s;
    QTest::newRow("denies") << having({u"--refuse"_s, u"org.freedesktop.DBus.Error.AccessDenied"_s}) << u"keychain-unavailable"_s;
}

void TestKeychainFaults::reads()
{
    QFETCH(QStringList, options);
    QFETCH(QString, outcome);

    Peer service(u"keychain/fakesecretservice.py"_s, options);
    QVERIFY(service.isReady());
    KeychainSecretStore store;
    Answer<SharedSecret> read;
    store.read(Known, read.here());
    QTRY_VERIFY(read.isThere());

    QCOMPARE(outcomeName(*read), outcome);
    QCOMPARE(read.count(), 1);
    QCOMPARE(service.count(u"WRITE"_s), 0);
    QCOMPARE(service.count(u"DELETE"_s), 0);
}

void TestKeychainFaults::keepsTheOldSecretWhenReplacingFails()
{
    Peer service(u"keychain/fakesecretservice.py"_s, having({u"--lose"_s}));
    KeychainSecretStore store;
    Answer<SharedSecret> before, after;
    store.read(Known, before.here());
    QTRY_VERIFY(before.isThere());

    Answer<void> written;
    store.write(Known, secretOf(u"demo-new"_s), written.here());
    QTRY_VERIFY(written.isThere());
    QVERIFY(!written->has_value());

    store.read(Known, after.here());
    QCOMPARE((**after)->reveal().value(u"token"_s), u"demo-token"_s);
    QCOMPARE(service.count(u"DELETE"_s), 0);
}

void TestKeychainFaults::refusesWithoutAService()
{
    KeychainSecretStore store;
    Answer<SharedSecret> read, again;
    Answer<void> written, removed;
    store.read(Known, read.here());
    store.write(QUuid::createUuid(), secretOf(u"demo-token"_s), written.here());
    store.remove(Known, removed.here());
    QTRY_VERIFY(read.isThere() && written.isThere() && removed.isThere());
    QCOMPARE(outcomeName(*read), u"keychain-unavailable"_s);
    QCOMPARE(outcomeName(*written), u"keychain-unavailable"_s);
    QCOMPARE(outcomeName(*removed), u"keychain-unavailable"_s);
}

void TestKeychainFaults::takesAnEntryThatIsNotOurs()
{
    Peer service(u"keychain/fakesecretservice.py"_s,
                 {u"--item"_s, u"plimsoll/1/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0=not ours"_s});
    KeychainSecretStore store;
    Answer<SharedSecret> read;
    store.read(Known, read.here());
    QTRY_VERIFY(read.isThere());
    QCOMPARE(outcomeName(*read), u"secret-missing"_s);
    QVERIFY(!read->error().detail.contains(u"not ours"_s));
}

void TestKeychainFaults::asksAgainWhenAServiceAppears()
{
    KeychainSecretStore store;
    QSignalSpy reachable(&store, &KeychainSecretStore::reachable);
    Answer<SharedSecret> without, with;
    store.read(Known, without.here());
    QTRY_VERIFY(without.isThere());
    QCOMPARE(outcomeName(*without), u"keychain-unavailable"_s);

    Peer service(u"keychain/fakesecretservice.py"_s, having({}));
    QTRY_COMPARE(reachable.count(), 1);
    store.read(Known, with.here());
    QTRY_VERIFY(with.isThere());
    QCOMPARE(outcomeName(*with), u"done"_s);
}

void TestKeychainFaults::doesNotAskAServiceForEver()
{
    KeychainSecretStore store;
    QSignalSpy reachable(&store, &KeychainSecretStore::reachable);
    for (int i = 0; i < 3; ++i) { // a service that dies of being asked, and is started again
        Peer service(u"keychain/fakesecretservice.py"_s, having({u"--refuse"_s, u"org.example.Broken"_s}));
        QTest::qWait(100);
        Answer<SharedSecret> read;
        store.read(Known, read.here());
        QTRY_VERIFY(read.isThere());
        QVERIFY(!read->has_value());
    }
    QCOMPARE(reachable.count(), 1);
}

QTEST_GUILESS_MAIN(TestKeychainFaults)
#include "tst_keychainfaults.moc"
