// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "keychain/keychainsecretstore.h"
#include "peer.h"

using namespace Qt::StringLiterals;

namespace {

const QUuid Known{u"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"_s};

QStringList having(const QStringList &options)
{
    return QStringList{u"--item"_s, uR"(plimsoll/1/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0={"token":"demo-token"})"_s} + options;
}

} // namespace

/// What the store makes of a KWallet that answers wrongly, in a Plasma session: a fake kwalletd5 behind the real QtKeychain, which
/// reports none of its errors.
class TestKWallet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void writes_data();
    void writes();
    void reads_data();
    void reads();
    void removes();
};

void TestKWallet::initTestCase()
{
    // Before QtKeychain looks: it finds its backend once, at its first job.
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_FULL_SESSION", "true");
    qputenv("KDE_SESSION_VERSION", "5");
}

void TestKWallet::writes_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("works") << QStringList{} << u"done"_s;
    QTest::newRow("gives -1") << QStringList{u"--write"_s, u"minus-one"_s} << u"keychain-denied"_s;
    QTest::newRow("gives an error") << QStringList{u"--write"_s, u"error"_s} << u"keychain-denied"_s;
    QTest::newRow("does not open") << QStringList{u"--deny"_s} << u"keychain-locked"_s;
    QTest::newRow("cannot be read back") << QStringList{u"--read"_s, u"error"_s} << u"keychain-locked"_s;
}

void TestKWallet::writes()
{
    QFETCH(QStringList, options);
    QFETCH(QString, outcome);

    Peer wallet(u"keychain/fakekwallet.py"_s, options);
    QVERIFY(wallet.isReady());
    KeychainSecretStore store;
    Answer<void> written;
    store.write(QUuid::createUuid(), *Secret::fromFields({{u"token"_s, u"demo-token"_s}}), written.here());
    QTRY_VERIFY(written.isThere());
    QCOMPARE(outcomeName(*written), outcome);
    QCOMPARE(wallet.count(u"WRITE"_s), options.contains(u"--deny"_s) ? 0 : 1);
    QCOMPARE(wallet.count(u"REMOVE"_s), 0);
}

void TestKWallet::reads_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("there") << having({}) << u"done"_s;
    QTest::newRow("not there") << QStringList{} << u"secret-missing"_s;
    QTest::newRow("gives an error") << having({u"--read"_s, u"error"_s}) << u"keychain-locked"_s;
    QTest::newRow("does not open") << having({u"--deny"_s}) << u"keychain-locked"_s;
    QTest::newRow("not there, does not open") << QStringList{u"--deny"_s} << u"keychain-locked"_s;
}

void TestKWallet::reads()
{
    QFETCH(QStringList, options);
    QFETCH(QString, outcome);

    Peer wallet(u"keychain/fakekwallet.py"_s, options);
    QVERIFY(wallet.isReady());
    KeychainSecretStore store;
    Answer<SharedSecret> read;
    store.read(Known, read.here());
    QTRY_VERIFY(read.isThere());
    QCOMPARE(outcomeName(*read), outcome);
    QCOMPARE(wallet.count(u"WRITE"_s), 0);
    QCOMPARE(wallet.count(u"REMOVE"_s), 0);
}

void TestKWallet::removes()
{
    Peer wallet(u"keychain/fakekwallet.py"_s, having({}));
    KeychainSecretStore store;
    Answer<void> removed;
    store.remove(Known, removed.here());
    QTRY_VERIFY(removed.isThere());
    QCOMPARE(outcomeName(*removed), u"done"_s);
    QCOMPARE(wallet.count(u"REMOVE"_s), 1);
}

QTEST_GUILESS_MAIN(TestKWallet)
#include "tst_kwallet.moc"
