// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrunner.h"

#include "accountcommands.h"
#include "accountdetails.h"
#include "alertcommands.h"
#include "forecastcommand.h"
#include "historycommand.h"
#include "markcommands.h"
#include "marktry.h"
#include "monitor.h"
#include "ownproviders.h"
#include "refreshcommand.h"
#include "statuscommands.h"
#include "transfercommands.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

/// Commands that are done when they return.
using Command = Outcome<Answer> (*)(const Desk &, const Invocation &);
/// Commands that wait for the keychain.
using LaterCommand = void (*)(const Desk &, const Invocation &, QObject *guard,
                              std::function<void(Outcome<Answer>)> then);

const QHash<QString, Command> &commands()
{
    static const QHash<QString, Command> table{
        {u"provider add"_s, addProvider},
        {u"provider remove"_s, removeProvider},
        {u"account add"_s, addAccount},
        {u"account edit"_s, editAccount},
        {u"account list"_s, listAccounts},
        {u"account show"_s, showAccount},
        {u"account pause"_s, pauseAccount},
        {u"account resume"_s, resumeAccount},
        {u"account mute"_s, muteAccount},
        {u"account unmute"_s, unmuteAccount},
        {u"mark set"_s, setMark},
        {u"mark list"_s, listMarks},
        {u"mark clear"_s, clearMark},
        {u"status"_s, showStatus},
        {u"check"_s, check},
        {u"history"_s, showHistory},
        {u"alerts"_s, listAlerts},
        {u"snooze"_s, snooze},
        {u"acknowledge"_s, acknowledge},
    };
    return table;
}

const QHash<QString, LaterCommand> &laterCommands()
{
    static const QHash<QString, LaterCommand> table{
        {u"account secrets"_s, replaceSecrets},
        {u"account remove"_s, removeAccount},
        {u"import"_s, importLedger},
    };
    return table;
}

Answer answerFrom(const Outcome<Answer> &outcome, bool json)
{
    return outcome ? forScreen(*outcome, json) : answerTo(outcome.error(), json);
}

} // namespace

CommandRunner::CommandRunner(const Desk &desk, Files files, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_files(std::move(files))
{
}

void CommandRunner::run(const Invocation &invocation, Done done)
{
    const auto json = invocation.json;
    if (const auto command = commands().value(invocation.command))
        return done(answerFrom(command(m_desk, invocation), json));
    if (const auto command = laterCommands().value(invocation.command))
        return command(m_desk, invocation, this,
                       [done, json](const Outcome<Answer> &outcome) { done(answerFrom(outcome, json)); });
    if (invocation.command == u"refresh"_s)
        return refresh(invocation, std::move(done));
    if (invocation.command == u"mark try"_s && m_files.read)
        return done(answerFrom(tryMark(m_desk, invocation, m_files), json));
    if (invocation.command == u"export"_s && m_files.write)
        return done(answerFrom(exportLedger(m_desk, invocation, m_files), json));
    if (invocation.command == u"forecast"_s && m_files.read)
        return done(answerFrom(showForecast(m_desk, invocation, m_files), json));
    done(answerTo({.kind = Problem::Kind::Usage,
                   .what = u"This command cannot be run here"_s,
                   .doNext = u"Use a plimsollctl of the same version as the running plimsoll"_s},
                  json));
}

QJsonObject CommandRunner::flushRequest()
{
    return {{u"flush"_s, true}};
}

void CommandRunner::run(const QJsonObject &invocation, std::function<void(const QJsonObject &)> done)
{
    if (invocation == flushRequest()) {
        (void)m_desk.monitor.flush(); // what it could not write is not there to be read
        return done({});
    }
    const auto read = Invocation::fromJson(invocation);
    if (!read)
        return done(answerTo({.kind = Problem::Kind::Usage, .what = u"This is not a command"_s}, false).toJson());
    run(*read, [done](const Answer &answer) { done(answer.toJson()); });
}

void CommandRunner::refresh(const Invocation &invocation, Done done)
{
    const auto states = accountsNamed(m_desk, invocation.words);
    if (!states)
        return done(answerTo(states.error(), invocation.json));
    QList<AccountId> ids;
    for (const auto &state : *states) {
        if (!invocation.words.isEmpty() || !state.account.paused)
            ids += state.account.id;
    }
    auto *const command = new RefreshCommand(m_desk, ids, invocation.json, this);
    connect(command, &RefreshCommand::finished, this, [command, done, json = invocation.json](const Answer &answer) {
        command->deleteLater();
        done(forScreen(answer, json));
    });
    command->start();
}
