// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "keychain/keychainsecretstore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Secret secretOf(const QString &value)
{
    return *Secret::fromFields({{u"token"_s, value}});
}

void lockDefaultCollection()
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                               u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    call << QVariant::fromValue(QList{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    const auto reply = QDBusConnection::sessionBus().call(call);
    QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
}

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(10000);
    return QString::fromUtf8(process.readAll());
}

} // namespace

/// The store against the real gnome-keyring. The last tests lock it, and nothing here can open it again.
class TestKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysThatAnEntryIsMissing();
    void readsWhatAnotherStoreWrote();
    void replacesAnEntry();
    void keepsOneTextEntryUnderItsName();
    void removesAnEntry();
    void removesWhatIsNotThere();
    void keepsTheLongestSecret();
    void leavesNoPlainTextAnywhere();
    void refusesWhenLocked();
};

void TestKeychain::saysThatAnEntryIsMissing()
{
    KeychainSecretStore store;
    Answer<SharedSecret> read;
    store.read(QUuid::createUuid(), read.here());
    QTRY_VERIFY(read.isThere());
    QCOMPARE(outcomeName(*read), u"secret-missing"_s);
    QTRY_VERIFY(store.isIdle());
}

void TestKeychain::readsWhatAnotherStoreWrote()
{
    const auto entry = QUuid::createUuid();
    KeychainSecretStore first, second;
    Answer<void> written;
    first.write(entry, secretOf(u"demo-token-ünï ☂"_s), written.here());
    QTRY_VERIFY(written.isThere());
    QCOMPARE(outcomeName(*written), u"done"_s);

    Answer<SharedSecret> read;
    second.read(entry, read.here());
    QTRY_VERIFY(read.isThere());
    QVERIFY(read->has_value());
    QCOMPARE((*read)->get()->reveal().value(u"token"_s), u"demo-token-ünï ☂"_s);
    QCOMPARE(read.count(), 1);
}

void TestKeychain::replacesAnEntry()
{
    const auto entry = QUuid::createUuid();
    KeychainSecretStore store;
    for (const auto &value : {u"demo-one"_s, u"demo-two"_s}) {
        Answer<void> written;
        store.write(entry, secretOf(value), written.here());
        QTRY_VERIFY(written.isThere());
        QCOMPARE(outcomeName(*written), u"done"_s);
    }
    KeychainSecretStore other;
    Answer<SharedSecret> mine, stored;
    store.read(entry, mine.here());
    other.read(entry, stored.here());
    QTRY_VERIFY(stored.isThere());
    QCOMPARE((**mine)->tail(u"token"_s), (**stored)->tail(u"token"_s));
    QCOMPARE((**stored)->reveal().value(u"token"_s), u"demo-two"_s);
}

void TestKeychain::keepsOneTextEntryUnderItsName()
{
    const auto entry = QUuid::createUuid();
    KeychainSecretStore store;
    Answer<void> written;
    store.write(entry, secretOf(u"demo-token-named"_s), written.here());
    QTRY_VERIFY(written.isThere());

    const auto found = run(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"user"_s,
                                              u"plimsoll/1/"_s + entry.toString(QUuid::WithoutBraces)});
    QVERIFY2(found.contains(u"secret = {\"token\":\"demo-token-named\"}\n"_s), qPrintable(found));
    QVERIFY2(found.contains(u"attribute.server = io.github.plimsoll.Plimsoll"_s), qPrintable(found));
    QVERIFY2(found.contains(u"attribute.type = plaintext"_s), qPrintable(found));
    QCOMPARE(found.count(u"secret = "_s), 1);
}

void TestKeychain::removesAnEntry()
{
    const auto entry = QUuid::createUuid();
    KeychainSecretStore store;
    Answer<void> written, removed;
    store.write(entry, secretOf(u"demo-token"_s), written.here());
    store.remove(entry, removed.here());
    QTRY_VERIFY(removed.isThere());
    QCOMPARE(outcomeName(*written), u"done"_s);
    QCOMPARE(outcomeName(*removed), u"done"_s);

    Answer<SharedSecret> read;
    store.read(entry, read.here());
    QTRY_VERIFY(read.isThere());
    QCOMPARE(outcomeName(*read), u"secret-missing"_s);
}

void TestKeychain::removesWhatIsNotThere()
{
    KeychainSecretStore store;
    Answer<void> removed;
    store.remove(QUuid::createUuid(), removed.here());
    QTRY_VERIFY(removed.isThere());
    QCOMPARE(outcomeName(*removed), u"done"_s);
}

void TestKeychain::keepsTheLongestSecret()
{
    const auto overhead = secretOf(u"x"_s).toStored().size() - 1;
    const auto entry = QUuid::createUuid();
    KeychainSecretStore store;
    Answer<void> written;
    store.write(entry, secretOf(QString(Secret::MaxBytes - overhead, u'k')), written.here());
    QTRY_VERIFY(written.isThere());
    QCOMPARE(outcomeName(*written), u"done"_s);
}

void TestKeychain::leavesNoPlainTextAnywhere()
{
    const auto canary = u"canary-%1"_s.arg(QUuid::createUuid().toString(QUuid::Id128));
    KeychainSecretStore store;
    Answer<void> written;
    store.write(QUuid::createUuid(), secretOf(canary), written.here());
    QTRY_VERIFY(written.isThere());
    QCOMPARE(outcomeName(*written), u"done"_s);

    auto files = 0;
    QDirIterator it(QDir::homePath(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(canary.toUtf8()), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY2(files > 0, "the keyring's own file should be here");
}

void TestKeychain::refusesWhenLocked()
{
    const auto entry = QUuid::createUuid();
    KeychainSecretStore store;
    Answer<void> written;
    store.write(entry, secretOf(u"demo-token"_s), written.here());
    QTRY_VERIFY(written.isThere());
    lockDefaultCollection();

    Answer<SharedSecret> remembered;
    store.read(entry, remembered.here());
    QVERIFY2(remembered.isThere() && remembered->has_value(), "what is in memory needs no keychain");

    KeychainSecretStore other;
    Answer<SharedSecret> read, stranger;
    Answer<void> rewritten, removed;
    other.read(entry, read.here());
    other.read(QUuid::createUuid(), stranger.here());
    QTRY_VERIFY(read.isThere() && stranger.isThere());
    QCOMPARE(outcomeName(*read), u"keychain-locked"_s);
    QCOMPARE(outcomeName(*stranger), u"keychain-locked"_s);

    other.write(QUuid::createUuid(), secretOf(u"demo-other"_s), rewritten.here());
    other.remove(entry, removed.here());
    QTRY_VERIFY(rewritten.isThere() && removed.isThere());
    QCOMPARE(outcomeName(*rewritten), u"keychain-locked"_s);
    QCOMPARE(outcomeName(*removed), u"keychain-locked"_s);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
