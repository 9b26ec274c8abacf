// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/keychainfailure.h"
#include "keychain/keychainjob.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Failure::Kind;

class TestKeychainFailure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheErrorMeans_data();
    void saysWhatTheErrorMeans();
    void namesEntriesAsEver();
};

void TestKeychainFailure::saysWhatTheErrorMeans_data()
{
    QTest::addColumn<QKeychain::Error>("error");
    QTest::addColumn<EntryState>("state");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("not found, open and not there") << QKeychain::EntryNotFound << EntryState::Missing << Kind::SecretMissing;
    QTest::newRow("not found, locked") << QKeychain::EntryNotFound << EntryState::Locked << Kind::KeychainLocked;
    QTest::newRow("not found, but there") << QKeychain::EntryNotFound << EntryState::Present << Kind::KeychainLocked;
    QTest::newRow("not found, who knows") << QKeychain::EntryNotFound << EntryState::Unknown << Kind::KeychainLocked;
    QTest::newRow("not found, no service") << QKeychain::EntryNotFound << EntryState::NoService << Kind::KeychainUnavailable;
    QTest::newRow("denied, locked") << QKeychain::AccessDenied << EntryState::Locked << Kind::KeychainLocked;
    QTest::newRow("denied") << QKeychain::AccessDenied << EntryState::Present << Kind::KeychainDenied;
    QTest::newRow("denied by the user") << QKeychain::AccessDeniedByUser << EntryState::Unknown << Kind::KeychainDenied;
    QTest::newRow("not deleted") << QKeychain::CouldNotDeleteEntry << EntryState::Present << Kind::KeychainDenied;
    QTest::newRow("other, no service") << QKeychain::OtherError << EntryState::NoService << Kind::KeychainUnavailable;
    QTest::newRow("other, locked") << QKeychain::OtherError << EntryState::Locked << Kind::KeychainLocked;
    QTest::newRow("other, no answer") << QKeychain::OtherError << EntryState::Unknown << Kind::KeychainUnavailable;
    QTest::newRow("other is never missing") << QKeychain::OtherError << EntryState::Missing << Kind::KeychainUnavailable;
    QTest::newRow("no backend") << QKeychain::NoBackendAvailable << EntryState::Unknown << Kind::KeychainUnavailable;
    QTest::newRow("empty without error") << QKeychain::NoError << EntryState::Unknown << Kind::KeychainLocked;
    QTest::newRow("empty without error is never missing") << QKeychain::NoError << EntryState::Missing << Kind::KeychainLocked;
}

void TestKeychainFailure::saysWhatTheErrorMeans()
{
    QFETCH(QKeychain::Error, error);
    QFETCH(EntryState, state);
    QFETCH(Kind, kind);

    QCOMPARE(kindName(keychainFailure(error, state).kind), kindName(kind));
}

void TestKeychainFailure::namesEntriesAsEver()
{
    // Another name is another entry: every stored secret would be lost.
    QCOMPARE(keychainService(), u"io.github.plimsoll.Plimsoll"_s);
    QCOMPARE(keychainKey(u"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"_s), u"plimsoll/1/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"_s);
}

QTEST_APPLESS_MAIN(TestKeychainFailure)
#include "tst_keychainfailure.moc"
