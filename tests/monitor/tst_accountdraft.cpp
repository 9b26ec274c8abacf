// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdraft.h"
#include "demoprovider.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_AccountDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_definition = *m_catalog.find(u"demo"_s);
        m_draft = {.providerId = u"demo"_s};
    }
    void fillsInWhatWasLeftOut()
    {
        const auto account = accountFrom(m_draft, m_definition, {});
        QVERIFY(account);
        QCOMPARE(account->id, u"demo"_s);
        QCOMPARE(account->label, u"Demo"_s);
        QVERIFY(!account->entry.isNull());
        QVERIFY(account->boundOrigin.isEmpty());
    }
    void aLabelIsOneLineThatShowsAsItIs()
    {
        m_draft.label = u" Demo\n\x1b[31mof\0 us "_s;
        QCOMPARE(accountFrom(m_draft, m_definition, {})->label, u"Demo [31mof us"_s);
        m_draft.label = u"\x07"_s;
        QCOMPARE(accountFrom(m_draft, m_definition, {})->label, u"Demo"_s);
    }
    void numbersAccountsOfOneProvider()
    {
        QCOMPARE(accountFrom(m_draft, m_definition, {u"demo"_s, u"demo-2"_s})->id, u"demo-3"_s);
    }
    void refusesNamingWhere_data()
    {
        QTest::addColumn<AccountDraft>("draft");
        QTest::addColumn<QString>("where");
        QTest::newRow("bad id") << AccountDraft{.providerId = {}, .id = u"My Account"_s} << u"id"_s;
        QTest::newRow("line end behind the id") << AccountDraft{.providerId = {}, .id = u"demo\n"_s} << u"id"_s;
        QTest::newRow("id that is an option") << AccountDraft{.providerId = {}, .id = u"-x"_s} << u"id"_s;
        QTest::newRow("taken id") << AccountDraft{.providerId = {}, .id = u"taken"_s} << u"id"_s;
        QTest::newRow("unknown field") << AccountDraft{.providerId = {}, .fields = {{u"nope"_s, u"1"_s}}} << u"nope"_s;
        QTest::newRow("secret as plain field") << AccountDraft{.providerId = {}, .fields = {{u"token"_s, u"demo"_s}}} << u"token"_s;
        QTest::newRow("too often") << AccountDraft{.providerId = {}, .every = 5s} << u"every"_s;
        QTest::newRow("plain http") << AccountDraft{.providerId = {}, .origin = u"http://example.test"_s} << u"origin"_s;
    }
    void refusesNamingWhere()
    {
        QFETCH(AccountDraft, draft);
        const auto account = accountFrom(draft, m_definition, {u"taken"_s});
        QVERIFY(!account);
        QTEST(account.error().where, "where");
        QVERIFY(!account.error().what.isEmpty() && !account.error().doNext.isEmpty());
    }
    void severalOriginsMustBeChosenFrom()
    {
        m_definition.origins = {{u"https://eu.demo.test"_s, u"EU"_s}, {u"https://us.demo.test"_s, u"US"_s}};
        QVERIFY(accountFrom(m_draft, m_definition, {}).error().doNext.contains(u"EU (https://eu.demo.test)"_s));
        m_draft.origin = u"us"_s;
        QCOMPARE(accountFrom(m_draft, m_definition, {})->origin, u"https://us.demo.test"_s);
        m_draft.origin = u"http://127.0.0.1:8080"_s;
        QCOMPARE(accountFrom(m_draft, m_definition, {})->origin, u"http://127.0.0.1:8080"_s);
    }
    void secretsMustBeAllThatIsAskedFor()
    {
        QVERIFY(checkSecretFields(m_definition, {u"token"_s}));
        QCOMPARE(checkSecretFields(m_definition, {}).error().where, u"token"_s);
        QCOMPARE(checkSecretFields(m_definition, {u"token"_s, u"team"_s}).error().where, u"team"_s);
        QCOMPARE(checkSecretFields(m_definition, {u"token"_s, u"nope"_s}).error().where, u"nope"_s);
    }

private:
    const Catalog m_catalog = demoCatalog();
    Definition m_definition;
    AccountDraft m_draft;
};

QTEST_APPLESS_MAIN(tst_AccountDraft)
#include "tst_accountdraft.moc"
