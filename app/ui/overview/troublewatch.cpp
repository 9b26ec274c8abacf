// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/troublewatch.h"

#include "monitor.h"
#include "overview/notices.h"
#include "timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Failure::Kind;

namespace {

const auto KeychainId = u"keychain"_s;
const auto NetworkId = u"network"_s;

std::optional<Kind> failureOf(const AccountState &state)
{
    return state.account.paused || !state.refresh.failure ? std::nullopt : std::optional(state.refresh.failure->kind);
}

bool isOfKeychain(const std::optional<Kind> &kind)
{
    return kind == Kind::KeychainUnavailable || kind == Kind::KeychainLocked || kind == Kind::KeychainDenied;
}

/// Where accounts differ, because not all were asked since: what is to be mended first.
bool graver(Kind a, Kind b)
{
    const auto rank = [](Kind kind) { return kind == Kind::KeychainUnavailable ? 0 : kind == Kind::KeychainDenied ? 1 : 2; };
    return rank(a) < rank(b);
}

QString keychainText(Kind kind, const QString &label)
{
    switch (kind) {
    case Kind::KeychainUnavailable:
        return TroubleWatch::tr("No keychain such as GNOME Keyring or KWallet is running, so “%1” cannot be read.").arg(label);
    case Kind::KeychainDenied:
        return TroubleWatch::tr("Your keychain refused to give Plimsoll its secrets, so “%1” cannot be read.").arg(label);
    default:
        return TroubleWatch::tr("Your keychain is locked, so “%1” cannot be read.").arg(label);
    }
}

QString keychainText(Kind kind, int accounts)
{
    switch (kind) {
    case Kind::KeychainUnavailable:
        return TroubleWatch::tr("No keychain such as GNOME Keyring or KWallet is running, so %n accounts cannot be read.", nullptr, accounts);
    case Kind::KeychainDenied:
        return TroubleWatch::tr("Your keychain refused to give Plimsoll its secrets, so %n accounts cannot be read.", nullptr, accounts);
    default:
        return TroubleWatch::tr("Your keychain is locked, so %n accounts cannot be read.", nullptr, accounts);
    }
}

bool isOfNetwork(const std::optional<Kind> &kind)
{
    return kind == Kind::Offline || kind == Kind::HostNotFound || kind == Kind::ConnectionFailed;
}

} // namespace

TroubleWatch::TroubleWatch(Monitor &monitor, Notices &notices, QObject *parent)
    : QObject(parent), m_monitor(monitor), m_notices(notices), m_soon(this, &TroubleWatch::look)
{
    m_soon.startOn(&monitor, &Monitor::accountAdded);
    m_soon.startOn(&monitor, &Monitor::accountChanged);
    m_soon.startOn(&monitor, &Monitor::accountRemoved);
    look();
}

void TroubleWatch::look()
{
    lookAtKeychain();
    lookAtNetwork();
}

void TroubleWatch::lookAtKeychain()
{
    QStringList labels;
    auto kind = Kind::KeychainLocked;
    for (const auto &state : m_monitor.states()) {
        const auto failure = failureOf(state);
        if (!isOfKeychain(failure))
            continue;
        labels += state.account.label;
        kind = std::min(kind, *failure, graver);
    }
    if (labels.isEmpty())
        return m_notices.withdraw(KeychainId);
    m_notices.show({.id = KeychainId,
                    .text = labels.size() == 1 ? keychainText(kind, labels.first()) : keychainText(kind, int(labels.size())),
                    .button = kind == Kind::KeychainLocked ? tr("&Unlock and try again") : tr("&Try again"),
                    .act = [this] { tryAgain(); }});
}

void TroubleWatch::lookAtNetwork()
{
    int asked = 0, unreachable = 0;
    bool isOffline = false;
    QDateTime oldest;
    for (const auto &state : m_monitor.states()) {
        if (state.account.paused)
            continue;
        ++asked;
        unreachable += isOfNetwork(failureOf(state));
        isOffline = isOffline || failureOf(state) == Kind::Offline;
        if (state.readAt.isValid() && (!oldest.isValid() || state.readAt < oldest))
            oldest = state.readAt;
    }
    if (asked == 0 || unreachable < asked)
        return m_notices.withdraw(NetworkId);
    Notice notice{.id = NetworkId, .text = {}, .button = tr("&Try again"), .act = [this] { tryAgain(); },
                  .news = isOffline ? u"offline"_s : u"unreachable"_s};
    if (!oldest.isValid()) {
        notice.text = isOffline ? tr("No connection: nothing could be read yet.")
                                : tr("No provider can be reached: nothing could be read yet.");
    } else {
        const auto age = spanText(std::max<std::chrono::seconds>(std::chrono::seconds(oldest.secsTo(m_monitor.now())), 0s));
        notice.text = isOffline ? tr("No connection: what is shown is up to %1 old.").arg(age)
                                : tr("No provider can be reached: what is shown is up to %1 old.").arg(age);
    }
    m_notices.show(notice);
}

void TroubleWatch::tryAgain()
{
    m_monitor.refreshAll(Monitor::Asker::User);
}
