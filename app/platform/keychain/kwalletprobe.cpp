// SPDX-License-Identifier: GPL-3.0-or-later
#include "kwalletprobe.h"

#include "desktop/sessionbus.h"
#include "keychainjob.h"

using namespace Qt::StringLiterals;

namespace {

using Then = std::function<void(EntryState)>;

void call(const QString &service, const QString &method, const QVariantList &arguments, QObject *guard,
          std::function<void(const QVariant &)> then)
{
    // "org.kde.kwalletd5" lives at "/modules/kwalletd5"
    auto message = QDBusMessage::createMethodCall(service, u"/modules/"_s + service.section(u'.', -1), u"org.kde.KWallet"_s,
                                                  method);
    message.setArguments(arguments);
    message.setAutoStartService(false);
    callSessionBus(message, guard, [then = std::move(then)](const QDBusMessage &reply) {
        then(reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0) : QVariant());
    });
}

void askMissing(const QString &service, const QString &wallet, const QString &key, QObject *guard, Then then)
{
    call(service, u"keyDoesNotExist"_s, {wallet, keychainService(), key}, guard, [then = std::move(then)](const QVariant &missing) {
        if (!missing.isValid())
            return then(EntryState::Unknown);
        then(missing.toBool() ? EntryState::Missing : EntryState::Present);
    });
}

} // namespace

void findKWallet(QObject *guard, std::function<void(const QString &)> then)
{
    askOwned(u"org.kde.kwalletd5"_s, guard, [guard, then = std::move(then)](bool five) {
        if (five)
            return then(u"org.kde.kwalletd5"_s);
        askOwned(u"org.kde.kwalletd6"_s, guard, [then](bool six) { then(six ? u"org.kde.kwalletd6"_s : QString()); });
    });
}

void probeKWallet(const QString &service, const QString &key, QObject *guard, Then then)
{
    call(service, u"networkWallet"_s, {}, guard, [=](const QVariant &wallet) {
        if (!wallet.isValid())
            return then(EntryState::Unknown);
        call(service, u"isOpen"_s, {wallet}, guard, [=](const QVariant &open) {
            if (!open.isValid())
                return then(EntryState::Unknown);
            if (!open.toBool())
                return then(EntryState::Locked);
            askMissing(service, wallet.toString(), key, guard, then);
        });
    });
}
