// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychainjob.h"
#include "result.h"
#include "secret.h"

/// Reads, writes and removes one entry and says what truly became of it: what QtKeychain answers is only believed once the
/// keychain was asked again. One call at a time. May wait for ever for a prompt. No answer once the guard is gone.
class KeychainEntries
{
public:
    template<typename T = void>
    using Then = std::function<void(Result<T>)>;

    explicit KeychainEntries(QObject *guard) : m_guard(guard), m_jobs(guard) {}

    void read(const QString &key, Then<SharedSecret> then);
    /// Succeeds only if the entry reads back equal.
    void write(const QString &key, const Secret &secret, Then<> then);
    /// Succeeds only if the entry is gone.
    void remove(const QString &key, Then<> then);

    int running() const { return m_jobs.running(); }

private:
    void readBack(const QString &key, const QByteArray &written, Then<> then);

    QObject *m_guard;
    KeychainJobs m_jobs;
};
