// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "commandline.h"
#include "commandrunner.h"
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "providerbook.h"
#include "providercommands.h"
#include "secrethandover.h"

#include <QJsonArray>
#include <QJsonDocument>

/// Everything behind a command line, made of fakes: run({"account", "list"}) is `plimsollctl account list`.
class CliDesk : public QObject
{
public:
    static inline const QDateTime Now{QDate(2026, 11, 22), QTime(14, 0), Qt::UTC};

    FakeSecretStore secrets;
    FakeHttpClient http;
    FakeHistoryStore history;
    FakeAccountStore store{&history};
    Catalog catalog = demoCatalog();
    QDateTime now = Now;
    Monitor monitor{{secrets, http, history}, catalog, [this] { return now; }, [] { return 0.5; }};
    AccountBook book{store, secrets, http, monitor};
    FakeDefinitionStore definitions;
    ProviderBook providers{catalog, definitions, http, monitor};
    Desk desk{book, monitor, providers, history, secrets};
    QMap<QString, QByteArray> files;
    CommandRunner runner{desk, fileAccess()};
    SecretHandover handover{desk};

    CliDesk()
    {
        http.answer = [this](const HttpRequest &) -> Result<HttpReply> { return demoReply("7", now); };
        (void)book.open();
    }

    Files fileAccess()
    {
        return {.read = [this](const QString &path) -> Outcome<QByteArray> {
                    if (files.contains(path))
                        return files.value(path);
                    return refuse(Problem::Kind::BadData, QStringLiteral("There is no such file"), path);
                },
                .write = [this](const QString &path, const QByteArray &content) -> Outcome<> {
                    files[path] = content;
                    return {};
                },
                .exists = [this](const QString &path) { return files.contains(path); }};
    }

    /// \a input is what comes on standard input, or for `import` the file.
    Answer run(const QStringList &arguments, const QByteArray &input = {})
    {
        auto line = readCommandLine(arguments, QStringLiteral("0"));
        if (!line)
            return line.error();
        auto invocation = line->invocation;
        if (line->reach == CommandSpec::Reach::Definitions)
            return runProviderCommand(invocation, catalog, fileAccess(), [this] { return now; });
        invocation.input = QString::fromUtf8(input);
        std::optional<Answer> answer;
        const auto done = [&answer](const Answer &given) { answer = given; };
        if (!SecretHandover::concerns(invocation)) {
            runner.run(invocation, done);
            return answer.value_or(Answer{.exit = -1});
        }
        handover.store(invocation, input, {this, [&](const Outcome<Invocation> &stored) {
            if (!stored)
                done(answerTo(stored.error(), invocation.json));
            else // as it goes over the socket
                runner.run(stored->toJson(), [&](const QJsonObject &object) { done(Answer::fromJson(object).value()); });
        }});
        return answer.value_or(Answer{.exit = -1});
    }

    QJsonObject runJson(QStringList arguments, const QByteArray &input = {})
    {
        return json(run(arguments << QStringLiteral("--json"), input).out);
    }

    /// An account of the demo provider that is watched, with its secret.
    Account addDemo(const QString &id = QStringLiteral("demo"))
    {
        const auto account = demoAccount(id);
        secrets.entries.insert(account.entry, std::make_shared<const Secret>(demoSecret()));
        (void)book.put(account);
        return account;
    }

    static QJsonObject json(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }
};
