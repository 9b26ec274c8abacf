// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"

#include "keychainentries.h"
#include "keychainjob.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto SecretService = u"org.freedesktop.secrets"_s;

QString keyOf(const QUuid &entry)
{
    return keychainKey(entry.toString(QUuid::WithoutBraces));
}

} // namespace

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_patience(patience), m_entries(std::make_unique<KeychainEntries>(this))
{
    auto *watcher = new QDBusServiceWatcher(this);
    watcher->setConnection(QDBusConnection::sessionBus());
    watcher->setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    for (const auto &service : {SecretService, u"org.kde.kwalletd5"_s, u"org.kde.kwalletd6"_s})
        watcher->addWatchedService(service);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &service, const QString &, const QString &owner) {
                if (service == SecretService)
                    forgetSecretService();
                serviceAppeared(owner);
            });
}

KeychainSecretStore::~KeychainSecretStore() = default;

bool KeychainSecretStore::isIdle() const
{
    return m_queue.isIdle() && m_entries->running() == 0;
}

template<typename T>
std::shared_ptr<Waiter<T>> KeychainSecretStore::patient(Continuation<T> then)
{
    auto waiter = std::make_shared<Waiter<T>>(std::move(then));
    QTimer::singleShot(m_patience, this, [this, waiter] {
        if (waiter->isAnswered())
            return;
        m_refusal = Failure{Failure::Kind::KeychainLocked, u"waiting for the keychain"_s};
        waiter->answer(tl::unexpected(*m_refusal));
    });
    return waiter;
}

void KeychainSecretStore::read(const QUuid &entry, Continuation<SharedSecret> then)
{
    if (const auto secret = m_memory.value(entry))
        return then(secret);
    if (const auto missing = m_missing.constFind(entry); missing != m_missing.cend())
        return then(tl::unexpected(*missing));
    if (m_refusal)
        return then(tl::unexpected(*m_refusal));

    m_readers[entry].append(patient(std::move(then)));
    m_queue.add([this, entry] { readNow(entry); });
}

void KeychainSecretStore::readNow(const QUuid &entry)
{
    const auto readers = m_readers.value(entry); // none if an earlier step answered them
    if (std::all_of(readers.cbegin(), readers.cend(), [](const auto &reader) { return reader->isAnswered(); })) {
        m_readers.remove(entry);
        return m_queue.next();
    }
    m_entries->read(keyOf(entry), [this, entry](const Result<SharedSecret> &result) { settleRead(entry, result); });
}

void KeychainSecretStore::settleRead(const QUuid &entry, const Result<SharedSecret> &result)
{
    auto readers = m_readers.take(entry);
    if (result) {
        m_memory.insert(entry, *result);
    } else {
        remember(entry, result.error());
        if (m_refusal) { // whoever is queued would only make it prompt again
            for (const auto &queued : std::exchange(m_readers, {}))
                readers += queued;
        }
    }
    m_queue.next();
    if (result)
        opened();
    for (const auto &reader : std::as_const(readers))
        reader->answer(result);
}

void KeychainSecretStore::write(const QUuid &entry, Secret secret, Continuation<void> then)
{
    const auto waiter = patient(std::move(then));
    const auto shared = std::make_shared<const Secret>(std::move(secret));
    m_queue.add([this, entry, shared, waiter] {
        if (waiter->isAnswered())
            return m_queue.next();
        m_entries->write(keyOf(entry), *shared, [this, entry, shared, waiter](const Result<> &result) {
            if (waiter->isAnswered() && result) // it was said not to be saved, so it must not stay
                return m_entries->remove(keyOf(entry), [this](const Result<> &) { m_queue.next(); opened(); });
            settleWrite(entry, shared, result);
            waiter->answer(result);
        });
    });
}

void KeychainSecretStore::settleWrite(const QUuid &entry, const SharedSecret &secret, const Result<> &result)
{
    if (result) {
        m_memory.insert(entry, secret);
        m_missing.remove(entry);
    } else {
        remember(entry, result.error());
    }
    m_queue.next();
    if (result)
        opened();
}

void KeychainSecretStore::remove(const QUuid &entry, Continuation<void> then)
{
    m_memory.remove(entry);
    const auto waiter = patient(std::move(then));
    m_queue.add([this, entry, waiter] {
        m_entries->remove(keyOf(entry), [this, entry, waiter](const Result<> &result) {
            m_memory.remove(entry);
            m_queue.next();
            waiter->answer(result);
        });
    });
}

void KeychainSecretStore::retry()
{
    m_refusal.reset();
    m_missing.clear();
    m_mayForget = true;
}

void KeychainSecretStore::remember(const QUuid &entry, const Failure &failure)
{
    if (failure.kind == Failure::Kind::SecretMissing)
        m_missing.insert(entry, failure);
    else
        m_refusal = failure;
}

void KeychainSecretStore::opened()
{
    m_mayForget = true;
    if (!std::exchange(m_refusal, {}))
        return;
    Q_EMIT reachable();
}

void KeychainSecretStore::serviceAppeared(const QString &owner)
{
    const auto hasFailed = m_refusal || !m_missing.isEmpty();
    if (owner.isEmpty() || !hasFailed || !std::exchange(m_mayForget, false))
        return;
    m_refusal.reset();
    m_missing.clear();
    Q_EMIT reachable();
}
