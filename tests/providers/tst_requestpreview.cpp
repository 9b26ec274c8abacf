// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestpreview.h"

#include "definitions.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

std::optional<Definition> definitionWith(const QByteArray &request, const QByteArray &fields)
{
    return definitionFrom(
        "id = 'test'\nname = 'Test'\n[[origin]]\nurl = 'https://one.test'\nlabel = 'One'\n[[origin]]\nurl = "
        "'https://two.test'\nlabel = 'Two'\n" +
        fields + "\n[filter]\nbalances = '[]'\nrequest = '''\n" + request + "\n'''\n");
}

} // namespace

class tst_RequestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholdersAreNamedAfterTheirFields()
    {
        QCOMPARE(placeholderOf({.id = u"api_key"_s, .label = u"Key"_s}), u"YOUR_API_KEY"_s);
        QCOMPARE(placeholderOf({.id = u"clientId"_s, .label = u"ID"_s}), u"YOUR_CLIENTID"_s);
    }

    void asksTheFirstOriginWithSamples_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *name, const char *field, const char *value) {
            QTest::newRow(name) << QByteArray("[[field]]\nid = 'f'\n") + field
                                << u"https://one.test/a?f="_s + QString::fromLatin1(value);
        };
        row("secret", "secret = true", "YOUR_F");
        row("plain", "", "YOUR_F");
        row("optional", "optional = true", "YOUR_F");
        row("default", "default = 'red'", "red");
        row("choices", "choices = ['blue', 'red']", "blue");
        row("choices and default", "choices = ['blue', 'red']\ndefault = 'red'", "red");
    }

    void asksTheFirstOriginWithSamples()
    {
        QFETCH(QByteArray, field);
        const auto definition = definitionWith("{ path: \"/a\", query: { f: .f } }", field);
        QVERIFY(definition);
        const auto request = requestPreview(*definition);
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        QTEST(request->url.toString(), "url");
    }

    void saysTheSameEachTime()
    {
        const auto definition = definitionWith("{ path: \"/\\($uuid)\" }", {});
        QVERIFY(definition);
        const auto first = requestPreview(*definition);
        QVERIFY(first);
        QCOMPARE(first->url, requestPreview(*definition)->url);
        QCOMPARE(first->url.path().mid(1), QUuid::fromString(first->url.path().mid(1)).toString(QUuid::WithoutBraces));
    }

    void refusesWhatAnAccountWouldBeRefusedFor()
    {
        const auto definition = definitionWith("{ path: \"/\", method: \"GET\", json: {} }", {});
        QVERIFY(definition);
        const auto request = requestPreview(*definition);
        QVERIFY(!request);
        QCOMPARE(request.error().kind, Failure::Kind::DefinitionBroken);
        QVERIFY(request.error().detail.contains(u"GET takes no 'json'"_s));
    }

    void readsBasicCredentials_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("credentials");
        QTest::addColumn<bool>("basic");
        QTest::newRow("pair") << QByteArray("Basic bWU6cHc=") << u"me:pw"_s << true;
        QTest::newRow("empty") << QByteArray("Basic ") << QString() << true;
        QTest::newRow("not Base64") << QByteArray("Basic me:pw") << QString() << false;
        QTest::newRow("another scheme") << QByteArray("Bearer bWU6cHc=") << QString() << false;
        QTest::newRow("none") << QByteArray() << QString() << false;
    }

    void readsBasicCredentials()
    {
        QFETCH(QByteArray, header);
        const auto credentials = basicCredentials(header);
        QTEST(credentials.has_value(), "basic");
        QTEST(credentials.value_or(QString()), "credentials");
    }
};

QTEST_APPLESS_MAIN(tst_RequestPreview)
#include "tst_requestpreview.moc"
