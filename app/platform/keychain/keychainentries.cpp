// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainentries.h"

#include "keychainfailure.h"
#include "keychainprobe.h"

using namespace Qt::StringLiterals;

void KeychainEntries::read(const QString &key, Then<SharedSecret> then)
{
    m_jobs.read(key, [guard = m_guard, key, then = std::move(then)](QKeychain::Error error, const QByteArray &text) {
        if (error == QKeychain::NoError && !text.isEmpty()) {
            if (auto secret = Secret::fromStored(text))
                return then(std::make_shared<const Secret>(std::move(*secret)));
            return then(fail(Failure::Kind::SecretMissing, u"the entry holds something else"_s));
        }
        probeKeychain(key, guard, [=](EntryState state) { then(tl::unexpected(keychainFailure(error, state))); });
    });
}

void KeychainEntries::write(const QString &key, const Secret &secret, Then<> then)
{
    const auto text = secret.toStored();
    m_jobs.write(key, text, [this, key, text, then = std::move(then)](QKeychain::Error error, const QByteArray &) {
        probeKeychain(key, m_guard, [=, this](EntryState state) {
            // Still locked after "no error": the prompt was dismissed. Reading back would only prompt again.
            if (error != QKeychain::NoError || state == EntryState::Locked || state == EntryState::NoService)
                return then(tl::unexpected(keychainFailure(error, state)));
            readBack(key, text, then);
        });
    });
}

void KeychainEntries::readBack(const QString &key, const QByteArray &written, Then<> then)
{
    m_jobs.read(key, [guard = m_guard, key, written, then = std::move(then)](QKeychain::Error error, const QByteArray &text) {
        if (error == QKeychain::NoError && text == written)
            return then({});
        probeKeychain(key, guard, [=](EntryState state) {
            if (state == EntryState::Missing || !text.isEmpty())
                return then(fail(Failure::Kind::KeychainDenied, u"the keychain did not keep it"_s));
            then(tl::unexpected(keychainFailure(error, state)));
        });
    });
}

void KeychainEntries::remove(const QString &key, Then<> then)
{
    m_jobs.remove(key, [guard = m_guard, key, then = std::move(then)](QKeychain::Error error, const QByteArray &) {
        probeKeychain(key, guard, [=](EntryState state) {
            if (state == EntryState::Missing)
                return then({});
            // "No error" comes also for a locked entry that is still there.
            then(tl::unexpected(keychainFailure(error == QKeychain::NoError ? QKeychain::CouldNotDeleteEntry : error, state)));
        });
    });
}
