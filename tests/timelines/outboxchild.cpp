// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrelay.h"
#include "alerttext.h"
#include "demoprovider.h"
#include "fakes.h"
#include "monitor.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Where this process is to be killed, as the power would.
QString fatalStep;

void pass(const QString &step)
{
    if (step == fatalStep)
        ::kill(::getpid(), SIGKILL);
}

class FragileStore : public SqliteHistoryStore
{
public:
    using SqliteHistoryStore::SqliteHistoryStore;

    Outcome<QList<Alert>> settle(const AccountState &state, const QList<Alert> &raised, const QDateTime &at) override
    {
        if (raised.isEmpty()) // a call is written down before it is made
            return SqliteHistoryStore::settle(state, raised, at);
        pass(u"before it is stored"_s);
        const auto settled = SqliteHistoryStore::settle(state, raised, at);
        pass(u"after it is stored"_s);
        return settled;
    }
    Outcome<> markDelivered(const QList<qint64> &ids, const QDateTime &at) override
    {
        pass(u"before it is recorded"_s);
        const auto marked = SqliteHistoryStore::markDelivered(ids, at);
        pass(u"after it is recorded"_s);
        return marked;
    }
};

/// A desktop that remembers: every notification is a line of a file.
class Desktop : public Notifier
{
public:
    explicit Desktop(const QString &path) : m_file(path) { (void)m_file.open(QIODevice::Append); }

    void show(const Notification &notification, Continuation<void, Problem> then) override
    {
        pass(u"before it is shown"_s);
        m_file.write(notification.title.toUtf8() + '\n');
        m_file.flush();
        pass(u"after it is shown"_s);
        then({});
    }
    void withdraw(const QString &) override {}
    void onActivated(ActivationHandler) override {}

private:
    QFile m_file;
};

} // namespace

/// One run of the program in which the balance is low: outboxchild DATABASE DESKTOP [STEP]
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    fatalStep = arguments.value(3);
    const QDateTime now({2026, 11, 22}, {14, 0}, Qt::UTC);
    const auto database = Database::open(arguments.value(1), Database::Access::ReadWrite, now);
    if (!database)
        return 1;
    SqliteAccountStore accounts(**database);
    FragileStore history(**database);
    FakeSecretStore secrets;
    FakeHttpClient http;
    http.answer = [&](const HttpRequest &) -> Result<HttpReply> { return demoReply("90", now); };
    auto account = demoAccount();
    account.entry = QUuid::createUuidV5(QUuid(), account.id);
    secrets.entries.insert(account.entry, std::make_shared<const Secret>(demoSecret()));
    if (!accounts.save(account) || !accounts.saveMark(account.id, u"credits"_s, Mark{.low = Threshold::fromString(u"100")}))
        return 1;

    const auto catalog = demoCatalog();
    Monitor monitor({secrets, http, history}, catalog, [&] { return now; }, [] { return 0.5; });
    const auto states = accounts.load();
    if (!states)
        return 1;
    for (const auto &state : *states)
        monitor.watch(state);
    Desktop desktop(arguments.value(2));
    AlertRelay relay(monitor, history, desktop, &notificationFor);
    monitor.refresh(account.id, Monitor::Asker::User);
    relay.deliver();
    return 0;
}
