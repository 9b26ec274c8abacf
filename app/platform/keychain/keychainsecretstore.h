// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secretstore.h"
#include "serialqueue.h"
#include "waiter.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <optional>

class KeychainEntries;

/// Secrets in the keychain of the desktop, through QtKeychain. One entry an account, named `plimsoll/1/<uuid>`.
///
/// A keychain that refuses once is left alone: every later read gets the same answer until the user acts (retry(), write()) or
/// until another keychain service comes onto the bus. So there is at most one prompt a start and a user action.
class KeychainSecretStore : public QObject, public SecretStore
{
    Q_OBJECT
public:
    /// After \a patience a caller is told "locked" while the keychain is still being waited for; what comes later is kept.
    explicit KeychainSecretStore(std::chrono::milliseconds patience = std::chrono::seconds(30), QObject *parent = nullptr);
    ~KeychainSecretStore() override;

    void read(const QUuid &entry, Continuation<SharedSecret> then) override;
    void write(const QUuid &entry, Secret secret, Continuation<void> then) override;
    void remove(const QUuid &entry, Continuation<void> then) override;
    void retry() override;

    /// Whether nothing is under way. If not, the process must be left with leave(), never by tearing things down.
    bool isIdle() const;

Q_SIGNALS:
    /// What was refused may be asked for again: the keychain opened late, or is another one now.
    void reachable();

private:
    template<typename T>
    std::shared_ptr<Waiter<T>> patient(Continuation<T> then);
    void readNow(const QUuid &entry);
    void settleRead(const QUuid &entry, const Result<SharedSecret> &result);
    void settleWrite(const QUuid &entry, const SharedSecret &secret, const Result<> &result);
    void remember(const QUuid &entry, const Failure &failure);
    void opened();
    void serviceAppeared(const QString &owner);

    using Readers = QList<std::shared_ptr<Waiter<SharedSecret>>>;

    const std::chrono::milliseconds m_patience;
    const std::unique_ptr<KeychainEntries> m_entries;
    SerialQueue m_queue;
    QHash<QUuid, SharedSecret> m_memory;
    QHash<QUuid, Readers> m_readers;     ///< of entries that are queued or being read
    QHash<QUuid, Failure> m_missing;
    std::optional<Failure> m_refusal;    ///< of the whole keychain
    bool m_mayForget = true;             ///< a service that comes and goes because we ask is not asked for ever
};
