// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointer>

#include <functional>
#include <memory>

#include <qt6keychain/keychain.h>

/// The names under which entries are kept, for ever.
QString keychainService();
QString keychainKey(const QString &entry);

/// To be called when another Secret Service took the name: libsecret keeps its session with the first one for ever, which the
/// next one does not know, so that every read and write would fail until the process ends.
void forgetSecretService();

/// Starts QtKeychain jobs that nobody can destroy while they run: a job that is deleted during a call, or with the
/// object that asked, is used after it is freed. What comes back after the guard is gone is dropped.
class KeychainJobs
{
public:
    using Done = std::function<void(QKeychain::Error, const QByteArray &text)>;

    explicit KeychainJobs(QObject *guard) : m_guard(guard) {}

    void read(const QString &key, Done done);
    void write(const QString &key, const QByteArray &text, Done done);
    void remove(const QString &key, Done done);

    /// Jobs whose end is still to come. A prompt that nobody answers never ends.
    int running() const { return *m_running; }

private:
    void start(QKeychain::Job *job, Done done);

    QPointer<QObject> m_guard;
    std::shared_ptr<int> m_running = std::make_shared<int>(0);
};
