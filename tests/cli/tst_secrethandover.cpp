// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_SecretHandover : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

    std::optional<Outcome<Invocation>> store(const Invocation &invocation, const QByteArray &lines)
    {
        std::optional<Outcome<Invocation>> outcome;
        m_cli->handover.store(invocation, lines, {this, [&](Outcome<Invocation> given) { outcome = std::move(given); }});
        return outcome;
    }

private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliDesk>(); }

    void whatIsHandedOverHoldsNoSecret()
    {
        const auto stored = store({.command = u"account add"_s, .words = {u"demo"_s}}, "token=demo-canary-0001\nteam=red");
        QVERIFY(stored && *stored);
        const auto sent = QJsonDocument((*stored)->toJson()).toJson();
        QVERIFY2(!sent.contains("canary"), sent.constData());
        QCOMPARE((*stored)->fields, (QMap<QString, QString>{{u"team"_s, u"red"_s}}));
        QVERIFY(m_cli->secrets.entries.contains((*stored)->secret->entry));
        QVERIFY2(m_cli->store.records.isEmpty(), "the writer does that");
    }
    void takesBackWhatItStored()
    {
        const auto stored = store({.command = u"account add"_s, .words = {u"demo"_s}}, "token=demo-token-0001");
        auto answered = false;
        m_cli->handover.takeBack(stored->value(), [&] { answered = true; });
        QVERIFY(answered && m_cli->secrets.entries.isEmpty());
    }
    void asksForTheSecretFieldsOnly()
    {
        const auto fields = m_cli->handover.fieldsToAsk({.command = u"account add"_s, .words = {u"demo"_s}});
        QCOMPARE(fields->size(), 1);
        QCOMPARE(fields->first().id, u"token"_s);
    }
    void asksForNothingWhenTheRestIsWrong()
    {
        QVERIFY(!m_cli->handover.fieldsToAsk({.command = u"account add"_s, .words = {u"nobody"_s}}));
        QVERIFY(!m_cli->handover.fieldsToAsk({.command = u"account add"_s, .words = {u"demo"_s}, .options = {{u"every"_s, {u"x"_s}}}}));
        QVERIFY(!m_cli->handover.fieldsToAsk({.command = u"account secrets"_s, .words = {u"demo"_s}}));
    }
    void concernsTwoCommands()
    {
        QStringList concerned;
        for (const auto &spec : commandSpecs()) {
            if (SecretHandover::concerns({.command = spec.path}))
                concerned += spec.path;
        }
        QCOMPARE(concerned, (QStringList{u"account add"_s, u"account secrets"_s}));
    }
    void aWriterWithoutAStoredSecretRefuses()
    {
        std::optional<Answer> answer;
        m_cli->runner.run(Invocation{.command = u"account add"_s, .words = {u"demo"_s}}, [&](const Answer &given) { answer = given; });
        QCOMPARE(answer->exit, 64);
        QVERIFY(m_cli->store.records.isEmpty());
    }
    void aCommandThatTheRunnerDoesNotKnowIsRefused()
    {
        std::optional<Answer> answer;
        m_cli->runner.run(Invocation{.command = u"snooze"_s}, [&](const Answer &given) { answer = given; });
        QCOMPARE(answer->exit, 64);
        std::optional<QJsonObject> object;
        m_cli->runner.run(QJsonObject{{u"what"_s, 1}}, [&](const QJsonObject &given) { object = given; });
        QCOMPARE(Answer::fromJson(*object)->exit, 64);
    }
};

QTEST_GUILESS_MAIN(tst_SecretHandover)
#include "tst_secrethandover.moc"
