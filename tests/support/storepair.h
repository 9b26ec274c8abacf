// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakestores.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"

#include <QTemporaryDir>

/// Both stores over the same data, whoever keeps it. What the real pair and the fake pair must both do is tested on this.
class StorePair
{
public:
    virtual ~StorePair() = default;
    virtual AccountStore &accounts() = 0;
    virtual HistoryStore &history() = 0;
    /// As after a restart of the program.
    virtual void reopen() = 0;

    static std::unique_ptr<StorePair> make(const QString &kind);
};

class FakePair : public StorePair
{
public:
    AccountStore &accounts() override { return m_accounts; }
    HistoryStore &history() override { return m_history; }
    void reopen() override {}

private:
    FakeHistoryStore m_history;
    FakeAccountStore m_accounts{&m_history};
};

class SqlitePair : public StorePair
{
public:
    SqlitePair() { SqlitePair::reopen(); }
    AccountStore &accounts() override { return *m_accounts; }
    HistoryStore &history() override { return *m_history; }
    Database &database() { return *m_database; }
    QString path() const { return m_folder.filePath(QStringLiteral("plimsoll.db")); }
    void reopen() override
    {
        m_accounts.reset();
        m_history.reset();
        m_database.reset();
        m_database = std::move(
            Database::open(path(), Database::Access::ReadWrite, QDateTime::fromSecsSinceEpoch(1'800'000'000)).value());
        m_accounts = std::make_unique<SqliteAccountStore>(*m_database);
        m_history = std::make_unique<SqliteHistoryStore>(*m_database);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqliteAccountStore> m_accounts;
    std::unique_ptr<SqliteHistoryStore> m_history;
};

inline std::unique_ptr<StorePair> StorePair::make(const QString &kind)
{
    if (kind == QLatin1String("fake"))
        return std::make_unique<FakePair>();
    return std::make_unique<SqlitePair>();
}
