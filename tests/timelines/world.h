// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertrelay.h"
#include "fakes.h"
#include "monitor.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"

#include <QRandomGenerator>

/// Providers, accounts, a network, a desktop and a clock, all made up, around the real monitor, relay and database.
/// Time passes only by tick().
class World
{
public:
    /// Somebody's balance at a provider, as it truly is.
    struct Truth {
        double amount = 0;
        double perDay = 0;
        int swing = 0;                    ///< what is reported goes up and down by as much
        double reloadAt = 0, reloadTo = 0; ///< fills up by itself
        QDateTime expiresAt = {};
        std::optional<double> glitch = {}; ///< reported once instead
    };

    World();

    std::function<void(const QString &)> onTold; ///< what a person sees: a notification, or that one is gone

    void addProvider(const QString &id, const QString &name);
    void addAccount(const AccountId &id, const QString &provider, const QString &label, std::chrono::seconds every, double amount);
    Truth &truth(const AccountId &id) { return m_truths[id]; }
    /// Of an account, of a provider, or (empty) of the whole network. None: works again.
    void setFailure(const QString &who, const std::optional<Failure::Kind> &kind);
    void setDaemon(bool isThere) { m_notifier.absent = !isThere; }
    void setMark(const AccountId &id, const Mark &mark);
    void setDefaultMark(const Mark &mark);
    void setQuietHours(const std::optional<QuietHours> &hours);
    void mute(const AccountId &id, bool muted);
    Monitor &monitor() { return *m_monitor; }

    const QDateTime &now() const { return m_now; }
    /// A minute goes by.
    void tick();
    /// The machine sleeps while the world goes on.
    void sleepUntil(const QDateTime &time);
    /// Somebody sets the clock: no minute goes by.
    void setClock(const QDateTime &time);
    /// The program ends without warning, and is started again.
    void restart();

private:
    Result<HttpReply> answer(const HttpRequest &request);
    QByteArray reported(Truth &truth);
    void spend(qint64 minutes);
    void wake();
    void look();

    QDateTime m_now;
    QRandomGenerator m_random{20261124};
    Catalog m_catalog;
    QMap<AccountId, Truth> m_truths;
    QMap<QString, Failure::Kind> m_failures; ///< by account, by provider; of the network by an empty name
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    FakeNotifier m_notifier;
    qsizetype m_shownBefore = 0, m_withdrawnBefore = 0;
    QHash<QString, QString> m_titles; ///< of what was shown, by tag
    Settings m_settings;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqliteAccountStore> m_accounts;
    std::unique_ptr<SqliteHistoryStore> m_history;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<AlertRelay> m_relay;
};
