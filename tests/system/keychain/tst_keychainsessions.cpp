// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "keychain/keychainsecretstore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDataStream>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto Login = u"/org/freedesktop/secrets/collection/login"_s;

Secret secretOf(const QString &value)
{
    return *Secret::fromFields({{u"token"_s, value}});
}

QDBusMessage askService(const QString &method, const QVariant &argument)
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                               u"org.freedesktop.Secret.Service"_s, method);
    call << argument;
    call.setAutoStartService(false);
    return QDBusConnection::sessionBus().call(call);
}

/// The real gnome-keyring of a login session, whose password is known; started and ended as a crash, an update or a logout would.
class Keyring
{
public:
    ~Keyring() { crash(); }

    void startUnlocked() { start({u"--unlock"_s}, Password); }
    void startLocked() { start({}, {}); }

    void crash()
    {
        m_daemon.kill();
        m_daemon.waitForFinished(5000);
    }

    void lock() { QCOMPARE(askService(u"Lock"_s, QVariant::fromValue(QList{QDBusObjectPath(Login)})).type(), QDBusMessage::ReplyMessage); }

    /// As the login does: through the control socket (its protocol is in gnome-keyring's pam/gkr-pam-client.c).
    void unlock()
    {
        constexpr quint32 Unlock = 1;
        const QByteArray password = Password;
        QByteArray request;
        QDataStream(&request, QIODevice::WriteOnly) << quint32(8 + 4 + password.size()) << Unlock << password;
        QLocalSocket control;
        control.connectToServer(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/keyring/control"_s);
        QVERIFY(control.waitForConnected(5000));
        control.write(QByteArray(1, '\0') + request); // with the first octet it looks who is there
        QVERIFY(control.waitForReadyRead(5000));
        QTRY_VERIFY(!isLocked());
    }

    static bool isLocked()
    {
        auto call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, Login, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        call << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        const auto reply = QDBusConnection::sessionBus().call(call);
        return reply.type() != QDBusMessage::ReplyMessage || reply.arguments().at(0).value<QDBusVariant>().variant().toBool();
    }

private:
    static constexpr auto Password = "test-password";

    void start(const QStringList &options, const QByteArray &password)
    {
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(u"gnome-keyring-daemon"_s, QStringList{u"--foreground"_s, u"--components=secrets"_s} + options);
        m_daemon.write(password);
        m_daemon.closeWriteChannel();
        QVERIFY(m_daemon.waitForStarted());
        QTRY_VERIFY(askService(u"ReadAlias"_s, u"default"_s).type() == QDBusMessage::ReplyMessage);
    }

    QProcess m_daemon;
};

QString written(KeychainSecretStore &store, const QUuid &entry, const QString &value)
{
    Answer<void> answer;
    store.write(entry, secretOf(value), answer.here());
    return QTest::qWaitFor([&] { return answer.isThere(); }, 20000) ? outcomeName(*answer) : u"no answer"_s;
}

/// The value, or the name of the failure.
QString readFrom(KeychainSecretStore &store, const QUuid &entry)
{
    Answer<SharedSecret> answer;
    store.read(entry, answer.here());
    if (!QTest::qWaitFor([&] { return answer.isThere(); }, 20000))
        return u"no answer"_s;
    return answer->has_value() ? (**answer)->reveal().value(u"token"_s) : outcomeName(*answer);
}

QString removed(KeychainSecretStore &store, const QUuid &entry)
{
    Answer<void> answer;
    store.remove(entry, answer.here());
    return QTest::qWaitFor([&] { return answer.isThere(); }, 20000) ? outcomeName(*answer) : u"no answer"_s;
}

} // namespace

/// The real gnome-keyring goes, comes back, is locked and unlocked, all while the program runs.
class TestKeychainSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void worksOnAfterARestart();
    void worksOnAfterManyRestarts();
    void waitsForOneThatIsAway();
    void saysLockedOfOneThatCameBackLocked();
    void readsOnceItIsUnlocked();

private:
    const KeychainSecretStore m_witness; ///< lives as long as the process, as the one of the program does
    Keyring m_keyring;
    QUuid m_entry;
    std::unique_ptr<KeychainSecretStore> m_store; ///< has seen the first daemon
};

void TestKeychainSessions::init()
{
    m_keyring.startUnlocked();
    m_entry = QUuid::createUuid();
    m_store = std::make_unique<KeychainSecretStore>();
    KeychainSecretStore writer; // so that the other one has it not in memory
    QCOMPARE(written(writer, m_entry, u"test-key-one"_s), u"done"_s);
}

void TestKeychainSessions::cleanup()
{
    m_store.reset();
    m_keyring.crash();
}

void TestKeychainSessions::worksOnAfterARestart()
{
    m_keyring.crash();
    m_keyring.startUnlocked();
    QCOMPARE(readFrom(*m_store, m_entry), u"test-key-one"_s);
    const auto other = QUuid::createUuid();
    QCOMPARE(written(*m_store, other, u"test-key-two"_s), u"done"_s);
    QCOMPARE(removed(*m_store, m_entry), u"done"_s);
    KeychainSecretStore witness;
    QCOMPARE(readFrom(witness, other), u"test-key-two"_s);
    QCOMPARE(readFrom(witness, m_entry), u"secret-missing"_s);
}

void TestKeychainSessions::worksOnAfterManyRestarts()
{
    for (int round = 0; round < 5; ++round) {
        m_keyring.crash();
        m_keyring.startUnlocked();
        const auto entry = QUuid::createUuid();
        QCOMPARE(written(*m_store, entry, u"test-key-%1"_s.arg(round)), u"done"_s);
        KeychainSecretStore witness;
        QCOMPARE(readFrom(witness, entry), u"test-key-%1"_s.arg(round));
    }
}

void TestKeychainSessions::waitsForOneThatIsAway()
{
    QSignalSpy reachable(m_store.get(), &KeychainSecretStore::reachable);
    m_keyring.crash();
    QCOMPARE(readFrom(*m_store, m_entry), u"keychain-unavailable"_s);
    QCOMPARE(reachable.count(), 0);
    m_keyring.startUnlocked();
    QTRY_COMPARE(reachable.count(), 1);
    QCOMPARE(readFrom(*m_store, m_entry), u"test-key-one"_s);
}

void TestKeychainSessions::saysLockedOfOneThatCameBackLocked()
{
    m_keyring.crash();
    m_keyring.startLocked();
    QVERIFY(Keyring::isLocked());
    QCOMPARE(readFrom(*m_store, m_entry), u"keychain-locked"_s);
    QCOMPARE(written(*m_store, QUuid::createUuid(), u"test-key-two"_s), u"keychain-locked"_s);
    QCOMPARE(removed(*m_store, m_entry), u"keychain-locked"_s);

    m_keyring.unlock();
    m_store->retry(); // the user acts
    QCOMPARE(readFrom(*m_store, m_entry), u"test-key-one"_s);
}

void TestKeychainSessions::readsOnceItIsUnlocked()
{
    m_keyring.lock();
    QVERIFY(Keyring::isLocked());
    QCOMPARE(readFrom(*m_store, m_entry), u"keychain-locked"_s);
    m_keyring.unlock();
    QCOMPARE(readFrom(*m_store, m_entry), u"keychain-locked"_s); // it is not asked again by itself
    m_store->retry();
    QCOMPARE(readFrom(*m_store, m_entry), u"test-key-one"_s);
    m_keyring.lock();
    QCOMPARE(readFrom(*m_store, m_entry), u"test-key-one"_s); // from memory
}

QTEST_GUILESS_MAIN(TestKeychainSessions)
#include "tst_keychainsessions.moc"
