// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitions.h"
#include "filterprogram.h"
#include "requestpreview.h"
#include "replyreader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Now = 1'800'000'000; // unless a case says otherwise

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue amountOrNull(const std::optional<Amount> &amount)
{
    return amount ? QJsonValue(amount->toString()) : QJsonValue();
}

/// As product.md 4.1 says, without what is not the provider's to say.
QJsonObject objectOf(const Balance &balance)
{
    QJsonArray parts;
    for (const auto &part : balance.parts)
        parts += QJsonObject{{u"label"_s, part.label}, {u"amount"_s, part.amount.toString()}};
    return {{u"key"_s, balance.key},
            {u"label"_s, balance.label},
            {u"amount"_s, amountOrNull(balance.amount)},
            {u"unit"_s, balance.unit},
            {u"unlimited"_s, balance.isUnlimited()},
            {u"parts"_s, parts},
            {u"limit"_s, amountOrNull(balance.limit)},
            {u"used"_s, amountOrNull(balance.used)},
            {u"expiresAt"_s, timeOrNull(balance.expiresAt)},
            {u"resetsAt"_s, timeOrNull(balance.resetsAt)}};
}

QJsonObject objectOf(const Failure &failure)
{
    QJsonObject object{{u"kind"_s, kindName(failure.kind)}, {u"message"_s, failure.detail}};
    object.insert(u"code"_s, failure.code.isEmpty() ? QJsonValue() : QJsonValue(failure.code));
    return object;
}

QByteArray textOf(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
}

QFileInfoList expectations(const QString &provider)
{
    return QDir(QStringLiteral(TEST_DATA) + u"/providers/"_s + provider)
        .entryInfoList({u"*.expected.json"_s}, QDir::Files, QDir::Name);
}

QStringList providers()
{
    QStringList ids;
    for (const auto &file : QDir(QStringLiteral(BUILT_IN)).entryInfoList({u"*.toml"_s}, QDir::Files))
        ids += file.completeBaseName();
    return ids;
}

/// The recorded body that stands beside an expectation, under any ending that fits it.
QString bodyBeside(const QFileInfo &expectation)
{
    const auto name = expectation.fileName().chopped(u".expected.json"_s.size());
    for (const auto &file : expectation.dir().entryList({name + u".*"_s}, QDir::Files)) {
        if (file != expectation.fileName() && file.section(u'.', 0, -2) == name)
            return expectation.dir().filePath(file);
    }
    return {};
}

} // namespace

class tst_RecordedReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProviderHasSome_data()
    {
        QTest::addColumn<QString>("provider");
        QVERIFY(!providers().isEmpty());
        for (const auto &provider : providers())
            QTest::newRow(qPrintable(provider)) << provider;
    }

    void everyProviderHasSome()
    {
        QFETCH(QString, provider);
        const auto definition = definitionFrom(contentOf(QStringLiteral(BUILT_IN) + u'/' + provider + u".toml"_s));
        QVERIFY(definition);
        QVERIFY(definition->filters->compileProblems().isEmpty());
        QCOMPARE(definition->id, provider);
        QVERIFY(definition->category != u"Other"_s);
        QVERIFY(definition->evidence != u"own"_s);
        auto good = 0;
        auto bad = 0;
        for (const auto &file : expectations(provider)) {
            const auto expected = QJsonDocument::fromJson(contentOf(file.filePath())).object();
            QVERIFY2(expected.contains(u"balances"_s) != expected.contains(u"failure"_s), qPrintable(file.fileName()));
            expected.contains(u"balances"_s) ? ++good : ++bad;
        }
        QVERIFY(good > 0);
        QVERIFY(bad > 0);
    }

    void theExamplesOfTheReadmeAreSound()
    {
        const auto readme = QString::fromUtf8(contentOf(QStringLiteral(BUILT_IN) + u"/README.md"_s));
        static const QRegularExpression example(u"```toml\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
        auto examples = example.globalMatch(readme);
        QVERIFY(examples.hasNext());
        while (examples.hasNext()) {
            const auto definition = definitionFrom(examples.next().captured(1).toUtf8());
            QVERIFY(definition);
            QVERIFY(requestPreview(*definition));
        }
    }

    void givesWhatItMust_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("expectation");
        for (const auto &provider : providers()) {
            for (const auto &file : expectations(provider))
                QTest::newRow(qPrintable(provider + u'/' + file.fileName().section(u'.', 0, 0)))
                    << provider << file.filePath();
        }
    }

    void givesWhatItMust()
    {
        QFETCH(QString, provider);
        QFETCH(QString, expectation);
        const auto &definition = builtIn(provider);
        QVERIFY(definition.filters);
        compare(definition, QFileInfo(expectation));
    }

    void asksForWhatItMust_data() { everyProviderHasSome_data(); }

    void asksForWhatItMust()
    {
        QFETCH(QString, provider);
        const auto file = QStringLiteral(TEST_DATA) + u"/providers/"_s + provider + u"/request.json"_s;
        auto expected = QJsonDocument::fromJson(contentOf(file)).object();
        QVERIFY2(!expected.isEmpty(), "there is no request.json");
        const auto request = requestPreview(builtIn(provider));
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        const auto wanted = expected.value(u"headers"_s).toObject();
        QJsonObject headers;
        for (const auto &[name, value] : request->headers) {
            const auto key = QString::fromLatin1(name).toLower();
            const auto isUsual = key == u"accept" || key == u"user-agent" || key == u"content-type";
            if (!isUsual || wanted.contains(key))
                headers.insert(key, QString::fromUtf8(value));
        }
        const QJsonObject made{{u"method"_s, QString::fromLatin1(request->method)},
                               {u"url"_s, QString::fromUtf8(request->url.toEncoded())},
                               {u"headers"_s, headers},
                               {u"body"_s, QString::fromUtf8(request->body)}};
        QCOMPARE(::textOf(made), ::textOf(expected));
    }

    void aUsersDefinitionGivesTheSame_data() { everyProviderHasSome_data(); }

    void aUsersDefinitionGivesTheSame()
    {
        QFETCH(QString, provider);
        const auto definition = definitionFrom(textOf(provider), Definition::Source::User);
        QVERIFY(definition);
        const auto cases = expectations(provider);
        compare(*definition, cases.first());
        compare(*definition, cases.last());
    }

private:
    const Definition &builtIn(const QString &provider)
    {
        if (!m_definitions.contains(provider))
            m_definitions.insert(provider, definitionFrom(textOf(provider)).value_or(Definition{}));
        return m_definitions[provider];
    }

    static QByteArray textOf(const QString &provider)
    {
        return contentOf(QStringLiteral(BUILT_IN) + u'/' + provider + u".toml"_s);
    }

    static QMap<QString, QString> textsIn(const QJsonValue &object)
    {
        QMap<QString, QString> texts;
        const auto values = object.toObject();
        for (auto it = values.begin(); it != values.end(); ++it)
            texts.insert(it.key(), it->toString());
        return texts;
    }

    static void compare(const Definition &definition, const QFileInfo &expectation)
    {
        const auto expected = QJsonDocument::fromJson(contentOf(expectation.filePath())).object();
        const auto body = bodyBeside(expectation);
        QVERIFY2(!body.isEmpty(), "there is no recorded body beside this expectation");
        HttpReply reply{.status = expected.value(u"status"_s).toInt(200),
                        .headers = {},
                        .body = contentOf(body),
                        .at = QDateTime::fromSecsSinceEpoch(expected.value(u"now"_s).toInteger(Now), Qt::UTC)};
        const auto headers = textsIn(expected.value(u"headers"_s));
        for (auto it = headers.begin(); it != headers.end(); ++it)
            reply.headers.insert(it.key().toLatin1(), it->toLatin1());
        const auto reading = readReply(definition, textsIn(expected.value(u"fields"_s)), reply,
                                       expected.value(u"origin"_s).toString());
        if (reading)
            compare(*reading, reply, expected);
        else
            compare(reading.error(), reply, expected.value(u"failure"_s).toObject());
    }

    static void compare(const Reading &reading, const HttpReply &reply, const QJsonObject &expected)
    {
        QJsonArray balances;
        for (const auto &balance : reading.balances)
            balances += objectOf(balance);
        QCOMPARE(::textOf(balances), ::textOf(expected.value(u"balances"_s)));
        QCOMPARE(reading.at, reply.at);
    }

    /// A message that ends in "…" is the beginning of one whose rest is jq's own and differs between its versions.
    static void compare(const Failure &failure, const HttpReply &reply, QJsonObject expected)
    {
        const auto message = expected.value(u"message"_s).toString();
        if (message.endsWith(u'…') && failure.detail.startsWith(message.chopped(1)))
            expected[u"message"_s] = failure.detail;
        QCOMPARE(::textOf(objectOf(failure)), ::textOf(expected));
        QCOMPARE(failure.httpStatus, std::optional(reply.status));
    }

    QHash<QString, Definition> m_definitions;
};

QTEST_APPLESS_MAIN(tst_RecordedReplies)
#include "tst_recordedreplies.moc"
