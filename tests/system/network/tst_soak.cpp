// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes.h"
#include "monitor.h"
#include "network/qthttpclient.h"
#include "peer.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

#if defined(SANITIZED) || !defined(NDEBUG) // a refresh takes several times as long
constexpr int Refreshes = 2'000;
#else
constexpr int Refreshes = 10'000;
#endif
#ifdef SANITIZED
constexpr qint64 MostGrowth = 48 * 1024 * 1024; ///< freed memory is kept aside for a while
#else
constexpr qint64 MostGrowth = 2 * 1024 * 1024;
#endif
constexpr int Accounts = 24;

const auto Provider =
    "id       = \"soak\"\n"
    "name     = \"Soak\"\n"
    "origin   = \"http://127.0.0.1:%1\"\n"
    "every    = \"1m\"\n"
    "at_least = \"1m\"\n"
    "[[field]]\n"
    "id     = \"token\"\n"
    "label  = \"Token\"\n"
    "secret = true\n"
    "[filter]\n"
    "request  = '{ path: \"/balance\", headers: { authorization: (\"Bearer \" + .token) } }'\n"
    "balances = '[ { key: \"credits\", label: \"Credits\", unit: \"credits\", amount: .left } ]'\n"_L1;

/// Counts what is really sent: who must wait is not.
class CountingClient : public HttpClient
{
public:
    explicit CountingClient(HttpClient &client) : m_client(client) {}
    int sent = 0;
    void send(const HttpRequest &request, Continuation<HttpReply> then) override
    {
        ++sent;
        m_client.send(request, std::move(then));
    }

private:
    HttpClient &m_client;
};

struct Footprint {
    qint64 resident; ///< bytes
    qsizetype descriptors;
};

Footprint footprint()
{
    QFile statm(u"/proc/self/statm"_s);
    const auto pages = statm.open(QIODevice::ReadOnly) ? statm.readAll().split(' ').at(1).toLongLong() : 0;
    return {pages * 4096, QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size()};
}

qint64 meanResident(const QList<Footprint> &prints)
{
    const auto add = [](qint64 sum, const Footprint &print) { return sum + print.resident; };
    return std::accumulate(prints.begin(), prints.end(), qint64(0), add) / std::max<qint64>(1, prints.size());
}

qsizetype mostDescriptors(const QList<Footprint> &prints)
{
    const auto less = [](const Footprint &a, const Footprint &b) { return a.descriptors < b.descriptors; };
    return std::max_element(prints.begin(), prints.end(), less)->descriptors;
}

} // namespace

/// A month of faults in a minute, on a clock of its own: nothing is left over.
class TestSoak : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLeftOver()
    {
        Peer server(u"network/soakserver.py"_s);
        QVERIFY(server.isReady());
        const auto port = server.lines().first().section(u' ', 1);
        Catalog catalog;
        catalog.add(QString(Provider).arg(port).toUtf8(), u"soak.toml"_s, Definition::Source::BuiltIn); // filters of people's own run in a process each
        QVERIFY2(catalog.problems().isEmpty(), qPrintable(catalog.problems().isEmpty() ? QString() : catalog.problems().first().toString()));

        const QTemporaryDir folder(QDir(u"/dev/shm"_s).exists() ? u"/dev/shm/plimsoll-XXXXXX"_s : QDir::tempPath() + u"/plimsoll-XXXXXX"_s);
        auto now = QDateTime({2026, 11, 1}, {0, 0}, Qt::UTC);
        const auto database = Database::open(folder.filePath(u"plimsoll.db"_s), Database::Access::ReadWrite, now);
        QVERIFY(database);
        SqliteAccountStore accounts(**database);
        SqliteHistoryStore history(**database);
        FakeSecretStore secrets;
        QRandomGenerator chance(20261128);
        QtHttpClient http([&] { return now; }, {.deadline = 500ms, .perHost = 8, .rest = 1s}, QSslConfiguration::defaultConfiguration());
        CountingClient counted(http);
        Monitor monitor({secrets, counted, history}, catalog, [&] { return now; }, [&] { return chance.generateDouble(); });
        for (int i = 0; i < Accounts; ++i) {
            const Account account{.id = u"soak-%1"_s.arg(i), .entry = QUuid::createUuid(), .providerId = u"soak"_s, .label = u"Soak"_s,
                                  .boundOrigin = u"http://127.0.0.1:"_s + port, .secretTails = {{u"token"_s, {}}}};
            secrets.entries.insert(account.entry, std::make_shared<const Secret>(Secret::fromFields({{u"token"_s, u"test-key-soak"_s}}).value()));
            QVERIFY(accounts.save(account));
            monitor.update(account);
            monitor.setMark(account.id, u"credits"_s, Mark{.low = Threshold::fromString(u"500")});
        }

        QMap<QString, int> outcomes;
        connect(&monitor, &Monitor::refreshed, this, [&](const AccountId &id) {
            const auto &failure = monitor.state(id)->refresh.failure;
            ++outcomes[failure ? kindName(failure->kind) : u"read"_s];
        });
        int unstored = 0;
        connect(&monitor, &Monitor::storageFailed, this, [&] { ++unstored; });
        QList<Footprint> prints;
        QElapsedTimer took;
        took.start();
        while (counted.sent < Refreshes) {
            now = now.addSecs(45);
            monitor.refreshDue();
            const auto isIdle = [&] {
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                return monitor.findChildren<RefreshJob *>().isEmpty();
            };
            for (const QDeadlineTimer patience(20s); !isIdle();) {
                QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
                QVERIFY(!patience.hasExpired());
            }
            while (prints.size() < counted.sent / 100)
                prints.append(footprint());
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(http.findChildren<QNetworkReply *>().size(), 0);
        QCOMPARE(monitor.findChildren<RefreshJob *>().size(), 0);
        QCOMPARE(unstored, 0);

        const auto warm = prints.mid(prints.size() / 5);
        const auto third = warm.size() / 3;
        const auto growth = meanResident(warm.last(third)) - meanResident(warm.first(third));
        qInfo().noquote() << u"%1 refreshes in %2 s, resident %3 KiB, growth %4 KiB, descriptors %5 then %6"_s.arg(counted.sent)
                                 .arg(took.elapsed() / 1000).arg(prints.last().resident / 1024).arg(growth / 1024)
                                 .arg(mostDescriptors(warm.first(third))).arg(mostDescriptors(warm.last(third)));
        for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it)
            qInfo().noquote() << u"%1: %2"_s.arg(it.key()).arg(it.value());
        QVERIFY2(growth < MostGrowth, qPrintable(QString::number(growth)));
        QVERIFY(mostDescriptors(warm.last(third)) <= mostDescriptors(warm.first(third)) + 8); // as many as run at once
        for (const auto *kind : {"read", "rate-limited", "server-error", "reply-unexpected", "reply-unreadable", "redirected", "timed-out", "too-large"})
            QVERIFY2(outcomes.value(QString::fromLatin1(kind)) > 0, kind);
        for (const auto &state : monitor.states()) { // no fault was taken for a figure
            const auto samples = history.samples(state.account.id, {}, {});
            QVERIFY(samples && !samples->isEmpty());
            for (const auto &sample : *samples)
                QVERIFY2(sample.amount >= Amount(400) && sample.amount <= Amount(600), qPrintable(sample.amount.toString()));
        }
    }
};

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"
