// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "providerbook.h"
#include "testresult.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// The built-in provider here is "demo"; "mine" is what people add.
class tst_ProviderBook : public QObject
{
    Q_OBJECT

    std::unique_ptr<Catalog> m_catalog;
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    std::unique_ptr<FakeHistoryStore> m_history;
    std::unique_ptr<FakeAccountStore> m_accounts;
    FakeDefinitionStore m_store;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<AccountBook> m_accountBook;
    std::unique_ptr<ProviderBook> m_book;
    std::unique_ptr<QSignalSpy> m_changed;

    static QByteArray own(const QByteArray &id = "mine", const QByteArray &origin = "https://mine.test")
    {
        return QByteArray(DemoToml)
            .replace("\"demo\"", '"' + id + '"')
            .replace("\"https://demo.test\"", '"' + origin + '"');
    }

    static SharedSecret token(const QString &value = u"demo-token"_s)
    {
        return std::make_shared<const Secret>(Secret::fromFields({{u"token"_s, value}}).value());
    }

    void addAccount(const QString &id = u"mine"_s)
    {
        const auto account = m_accountBook->drafted({.providerId = u"mine"_s, .id = id});
        REQUIRE(account);
        m_accountBook->add(*account, demoSecret(), {this, [](const Outcome<AccountId> &added) { REQUIRE(added); }});
        QVERIFY(m_monitor->state(id));
    }

    std::optional<Result<HttpReply>> ask(const QByteArray &toml, const SharedSecret &secret = token(),
                                         const QMap<QString, QString> &fields = {})
    {
        std::optional<Result<HttpReply>> outcome;
        const auto definition = readDefinition(toml, u"mine.toml"_s, Definition::Source::User, FilterCheck::Compile);
        if (definition)
            m_book->ask(*definition, fields, secret,
                        {this, [&](Result<HttpReply> reply) { outcome = std::move(reply); }});
        return outcome;
    }

private Q_SLOTS:
    void init()
    {
        m_changed.reset();
        m_book.reset();
        m_accountBook.reset();
        m_monitor.reset();
        m_accounts.reset();
        m_secrets = {};
        m_http = {};
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> { return demoReply("7"); };
        m_store = {};
        m_catalog = std::make_unique<Catalog>(demoCatalog());
        m_history = std::make_unique<FakeHistoryStore>();
        m_accounts = std::make_unique<FakeAccountStore>(m_history.get());
        m_monitor = std::make_unique<Monitor>(
            Monitor::Ports{m_secrets, m_http, *m_history}, *m_catalog,
            [] {
                return QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC);
            },
            [] { return 0.5; });
        m_accountBook = std::make_unique<AccountBook>(*m_accounts, m_secrets, m_http, *m_monitor);
        QVERIFY(m_accountBook->open());
        m_book = std::make_unique<ProviderBook>(*m_catalog, m_store, m_http, *m_monitor);
        m_changed = std::make_unique<QSignalSpy>(m_book.get(), &ProviderBook::changed);
    }

    void checkingKeepsNothing()
    {
        const auto definition = m_book->checked(own(), u"mine.toml"_s);
        REQUIRE(definition);
        QCOMPARE(definition->id, u"mine"_s);
        QCOMPARE(definition->source, Definition::Source::User);
        QVERIFY(m_store.kept.isEmpty() && !m_catalog->find(u"mine"_s) && m_changed->isEmpty());
    }

    void addsToFolderAndCatalog()
    {
        const auto added = m_book->add(own(), u"mine.toml"_s);
        REQUIRE(added);
        QCOMPARE(added->id, u"mine"_s);
        QCOMPARE(m_store.kept, (QMap<QString, QByteArray>{{u"mine"_s, own()}}));
        const auto *const known = m_book->catalog().find(u"mine"_s);
        QVERIFY(known);
        QCOMPARE(known->source, Definition::Source::User);
        QCOMPARE(known->origins[0].url, u"https://mine.test"_s);
        QCOMPARE(m_changed->size(), 1);
    }

    void whatWasAddedCanBeAskedAtOnce()
    {
        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        addAccount();
        m_monitor->refresh(u"mine"_s, Monitor::Asker::User);
        QCOMPARE(m_monitor->state(u"mine"_s)->balances.size(), 1);
        QCOMPARE(m_http.sent.last().url.host(), u"mine.test"_s);
    }

    void replacesOnesOwn()
    {
        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        REQUIRE(m_book->add(own().replace("Demo", "Anew"), u"other.toml"_s));
        QCOMPARE(m_store.kept.keys(), QStringList{u"mine"_s});
        QCOMPARE(m_book->catalog().find(u"mine"_s)->name, u"Anew"_s);
        QCOMPARE(m_changed->size(), 2);
    }

    void refusesTheIdOfABuiltInOneAndNamesAFreeOne()
    {
        REQUIRE(m_book->add(own("demo-2"), u"x.toml"_s));
        QCOMPARE(m_book->catalog().freeId(u"demo"_s), u"demo-3"_s);
        QCOMPARE(m_book->catalog().freeId(u"lake"_s), u"lake"_s);
        const auto added = m_book->add(own("demo"), u"mine.toml"_s);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Problem::Kind::BadData);
        QCOMPARE(added.error().where, u"mine.toml"_s);
        QVERIFY(added.error().doNext.contains(u"id = \"demo-3\""_s));
        QCOMPARE(m_book->catalog().find(u"demo"_s)->source, Definition::Source::BuiltIn);
        QCOMPARE(m_store.kept.keys(), QStringList{u"demo-2"_s});
        QCOMPARE(m_changed->size(), 1);
    }

    void aBrokenDefinitionGivesItsPlaceAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("where");
        QTest::newRow("not TOML") << QByteArray("id ") << QByteArray("id id ") << u"mine.toml:2:"_s;
        QTest::newRow("key") << QByteArray("label  =") << QByteArray("lable  =") << u"mine.toml:10:1"_s;
        QTest::newRow("filter") << QByteArray(".left }") << QByteArray(".left | nosuch }") << u"mine.toml:21:"_s;
        QTest::newRow("origin") << QByteArray("https://mine.test\"") << QByteArray("http://mine.test\"")
                                << u"mine.toml:4:"_s;
    }

    void aBrokenDefinitionGivesItsPlaceAndChangesNothing()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, where);
        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        const auto broken = own().replace(from, to);
        QVERIFY(broken != own());
        const auto added = m_book->add(broken, u"mine.toml"_s);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Problem::Kind::BadData);
        QVERIFY2(added.error().where.startsWith(where), qPrintable(added.error().where));
        QCOMPARE(m_store.kept.value(u"mine"_s), own());
        QCOMPARE(m_book->catalog().find(u"mine"_s)->text, own());
        QVERIFY(m_book->catalog().problems().isEmpty());
        QCOMPARE(m_changed->size(), 1);
    }

    void aStoreThatFailsChangesNothing()
    {
        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        m_store.broken = Problem{.kind = Problem::Kind::Storage, .what = u"disk full"_s};
        QCOMPARE(m_book->add(own().replace("Demo", "Anew"), u"mine.toml"_s).error(), *m_store.broken);
        QCOMPARE(m_book->add(own("lake"), u"lake.toml"_s).error(), *m_store.broken);
        QCOMPARE(m_book->remove(u"mine"_s).error(), *m_store.broken);
        QCOMPARE(m_book->catalog().find(u"mine"_s)->name, u"Demo"_s);
        QVERIFY(!m_book->catalog().find(u"lake"_s));
        QCOMPARE(m_changed->size(), 1);
    }

    void forgetsOnesOwn()
    {
        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        REQUIRE(m_book->add(own("lake"), u"lake.toml"_s));
        REQUIRE(m_book->remove(u"mine"_s));
        QVERIFY(!m_book->catalog().find(u"mine"_s));
        QVERIFY(m_book->catalog().find(u"lake"_s));
        QCOMPARE(m_store.kept.keys(), QStringList{u"lake"_s});
        QCOMPARE(m_changed->size(), 3);
    }

    void refusesToForget_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Problem::Kind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown") << u"lake"_s << Problem::Kind::NotFound << u"'lake'"_s;
        QTest::newRow("built in") << u"demo"_s << Problem::Kind::Usage << u"built in"_s;
        QTest::newRow("used") << u"mine"_s << Problem::Kind::Usage << u"'mine-2'"_s;
    }

    void refusesToForget()
    {
        QFETCH(QString, id);
        QFETCH(QString, says);
        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        addAccount(u"mine-2"_s);
        const auto removed = m_book->remove(id);
        QVERIFY(!removed);
        QTEST(removed.error().kind, "kind");
        QVERIFY2(removed.error().what.contains(says) && !removed.error().doNext.isEmpty(),
                 qPrintable(removed.error().what));
        QVERIFY(m_book->catalog().find(u"mine"_s) && m_book->catalog().find(u"demo"_s));
        QCOMPARE(m_store.kept.keys(), QStringList{u"mine"_s});
        QCOMPARE(m_changed->size(), 1);
    }

    void asksOnceAtTheDefinitionsOriginAndKeepsNothing()
    {
        const auto toml = own().replace("{ path: \"/balance\"", "{ path: \"/\\(.team)\"");
        const auto reply = ask(toml, token(), {{u"team"_s, u"red"_s}});
        QVERIFY(reply && *reply);
        QCOMPARE(**reply, demoReply("7"));
        QCOMPARE(m_http.sent.size(), 1);
        QCOMPARE(m_http.sent[0].url, QUrl(u"https://mine.test/red"_s));
        QVERIFY(
            m_http.sent[0].headers.contains(std::pair(QByteArray("authorization"), QByteArray("Bearer demo-token"))));
        QVERIFY(m_store.kept.isEmpty() && m_secrets.entries.isEmpty() && m_secrets.writes == 0);
        QVERIFY(!m_catalog->find(u"mine"_s) && m_monitor->states().isEmpty() && m_changed->isEmpty());
    }

    void passesOnWhyThereWasNoReply()
    {
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> {
            return fail(Failure::Kind::Redirected, u"demo-token.test"_s);
        };
        const auto reply = ask(own());
        QVERIFY(reply && !*reply);
        QCOMPARE(reply->error().kind, Failure::Kind::Redirected);
        QCOMPARE(reply->error().detail, u"•••.test"_s);
    }

    void refusesARequestThatLeavesTheSecretOut()
    {
        const auto added = m_book->add(own().replace(".token", ".tokn"), u"mine.toml"_s);
        QVERIFY(!added);
        QVERIFY2(added.error().what.contains(u"does not send the field 'token'"_s), qPrintable(added.error().what));
        QVERIFY(m_store.kept.isEmpty() && !m_catalog->find(u"mine"_s));
    }

    void sendsNothingThatCannotBeMadeAndTellsNoSecret()
    {
        const auto reply = ask(own().replace("{ path: \"/balance\"", "{ path: .token"));
        QVERIFY(reply && !*reply);
        QCOMPARE(reply->error().kind, Failure::Kind::DefinitionBroken);
        QVERIFY(!reply->error().detail.contains(u"demo-token"_s));
        const auto missing = ask(own(), std::make_shared<const Secret>(Secret::fromFields({}).value()));
        QVERIFY(missing && !*missing);
        QCOMPARE(missing->error().kind, Failure::Kind::SecretMissing);
        QVERIFY(m_http.sent.isEmpty());
    }

    void afterAChangeOfTheOriginAccountsWaitForTheirSecrets()
    {
        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        addAccount();
        m_monitor->refresh(u"mine"_s, Monitor::Asker::User);
        QVERIFY(!m_monitor->state(u"mine"_s)->refresh.failure);
        const auto sent = m_http.sent.size();

        REQUIRE(m_book->add(own("mine", "https://evil.test"), u"mine.toml"_s));
        m_monitor->refresh(u"mine"_s, Monitor::Asker::User);
        QVERIFY(m_monitor->state(u"mine"_s)->refresh.failure);
        QCOMPARE(m_monitor->state(u"mine"_s)->refresh.failure->kind, Failure::Kind::ConfirmationNeeded);
        QCOMPARE(m_http.sent.size(), sent);

        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        m_monitor->refresh(u"mine"_s, Monitor::Asker::User);
        QVERIFY(!m_monitor->state(u"mine"_s)->refresh.failure);
        QCOMPARE(m_http.sent.last().url.host(), u"mine.test"_s);
    }

    void aChangeOfTheFiltersOnlyIsInForceAtOnce()
    {
        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        addAccount();
        REQUIRE(m_book->add(own().replace("\"/balance\"", "\"/anew\""), u"mine.toml"_s));
        m_monitor->refresh(u"mine"_s, Monitor::Asker::User);
        QVERIFY(!m_monitor->state(u"mine"_s)->refresh.failure);
        QCOMPARE(m_http.sent.last().url.path(), u"/anew"_s);
    }

    /// A request that is on its way ends as it began.
    void aReplyOfBeforeTheChangeIsReadByWhatAskedForIt()
    {
        REQUIRE(m_book->add(own(), u"mine.toml"_s));
        addAccount();
        m_http.hold = true;
        m_monitor->refresh(u"mine"_s, Monitor::Asker::User);
        REQUIRE(m_book->add(own().replace(".left }", ".right }"), u"mine.toml"_s));
        for (const auto &deliver : std::as_const(m_http.held))
            deliver();
        QVERIFY(!m_monitor->state(u"mine"_s)->refresh.failure);
        QCOMPARE(m_monitor->state(u"mine"_s)->balances.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_ProviderBook)
#include "tst_providerbook.moc"
