// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandsession.h"

#include "desktop/commandclient.h"
#include "providercommands.h"
#include "storage/atomicwrite.h"
#include "storage/definitionfolder.h"
#include "terminal.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Patience = 10s;                  ///< with another plimsollctl that is writing
constexpr auto TrayPatience = 2s;               ///< with a tray that hangs, when what it has written will do
constexpr auto Pause = 50ms;                    ///< between two attempts
constexpr qsizetype Cap = 512 * 1024;           ///< of a file that is read; it must fit the tray's socket
constexpr qsizetype CapHere = 32 * 1024 * 1024; ///< of one that is only looked at: years of readings

Files files(qsizetype cap = Cap)
{
    return {
        .read = [cap](const QString &path) { return path == u"-"_s ? readStandardInput(cap) : readFile(path, cap); },
        .write = [](const QString &path, const QByteArray &content) { return atomicWrite(path, content); },
        .exists = [](const QString &path) { return QFileInfo::exists(path); }};
}

Desk deskOf(Services &services)
{
    return {services.book(), services.monitor(), services.providers(), services.history(), services.secrets()};
}

} // namespace

CommandSession::CommandSession(CommandLine line, QObject *parent)
    : QObject(parent)
    , m_profile(line.profile)
    , m_reach(line.reach)
    , m_invocation(std::move(line.invocation))
    , m_lock(m_profile.lockPath())
{
}

void CommandSession::start()
{
    switch (m_reach) {
    case CommandSpec::Reach::Definitions:
        return define();
    case CommandSpec::Reach::Look:
        return askToFlush();
    case CommandSpec::Reach::Write:
        return prepare();
    }
}

int CommandSession::leaveWith(int code)
{
    for (auto *const services : {m_reading.get(), m_writing.get()}) {
        if (services)
            services->leaveWith(code);
    }
    return code;
}

void CommandSession::define()
{
    Q_EMIT finished(runProviderCommand(m_invocation, readDefinitions(m_profile.providersFolder()), files(),
                                       &QDateTime::currentDateTimeUtc));
}

/// Whatever it answers, there is something to look at.
void CommandSession::askToFlush()
{
    const Continuation<QJsonObject, Problem> then{this, [this](const Outcome<QJsonObject> &) { look(); }};
    sendCommand(m_profile.socketPath(), CommandRunner::flushRequest(), then, TrayPatience);
}

void CommandSession::look()
{
    auto opened = Services::open(m_profile, Database::Access::ReadOnly);
    if (!opened)
        return finish(opened.error());
    m_reading = std::move(*opened);
    m_runner = std::make_unique<CommandRunner>(deskOf(*m_reading), files(CapHere));
    m_runner->run(m_invocation, [this](const Answer &answer) { Q_EMIT finished(answer); });
}

void CommandSession::prepare()
{
    m_patience.setRemainingTime(Patience);
    if (m_invocation.command == u"import"_s || m_invocation.command == u"provider add"_s) {
        const auto input = files().read(m_invocation.word(0));
        if (!input)
            return finish(input.error());
        m_invocation.input = QString::fromUtf8(*input);
    }
    if (!SecretHandover::concerns(m_invocation))
        return attempt();
    auto opened = Services::open(m_profile, Database::Access::ReadOnly);
    if (!opened)
        return finish(opened.error());
    m_reading = std::move(*opened);
    m_handover = std::make_unique<SecretHandover>(deskOf(*m_reading));
    const auto lines = secretLines();
    if (!lines)
        return finish(lines.error());
    m_handover->store(m_invocation, *lines, {this, [this](const Outcome<Invocation> &stored) {
                                                 if (!stored)
                                                     return finish(stored.error());
                                                 m_invocation = *stored;
                                                 m_patience.setRemainingTime(Patience);
                                                 attempt();
                                             }});
}

Outcome<QByteArray> CommandSession::secretLines() const
{
    if (m_invocation.has(u"secrets-stdin"_s) || !isTerminal())
        return readStandardInput(Cap);
    return m_handover->fieldsToAsk(m_invocation).and_then(askForSecrets);
}

void CommandSession::attempt()
{
    if (const auto made = m_profile.makeFolders(); !made)
        return conclude(answerTo(made.error(), m_invocation.json));
    const auto taken = m_lock.take(0ms);
    if (taken)
        runHere();
    else if (taken.error().kind == Problem::Kind::Busy)
        handOver();
    else
        conclude(answerTo(taken.error(), m_invocation.json));
}

void CommandSession::runHere()
{
    auto opened = Services::open(m_profile, Database::Access::ReadWrite);
    if (!opened)
        return conclude(answerTo(opened.error(), m_invocation.json));
    m_writing = std::move(*opened);
    m_runner = std::make_unique<CommandRunner>(deskOf(*m_writing));
    m_runner->run(m_invocation, [this](Answer answer) {
        if (!m_writing->setAside().isEmpty() && !m_invocation.json)
            answer.err += u"plimsollctl: The database was damaged. It is kept as %1, and a new one was begun.\n"_s.arg(
                m_writing->setAside());
        conclude(answer);
    });
}

void CommandSession::handOver()
{
    sendCommand(
        m_profile.socketPath(), m_invocation.toJson(),
        {this, [this](const tl::expected<QJsonObject, Problem> &reply) {
             if (reply) {
                 const auto answer = Answer::fromJson(*reply);
                 return conclude(answer ? *answer
                                        : answerTo({.kind = Problem::Kind::Busy,
                                                    .what = u"The running Plimsoll gave an answer that is none"_s,
                                                    .doNext = u"Restart it, so that it is of the same version"_s},
                                                   m_invocation.json));
             }
             const auto nobodyThere = reply.error().kind == Problem::Kind::NotFound;
             if (nobodyThere && !m_patience.hasExpired()) {
                 QTimer::singleShot(Pause, this, &CommandSession::attempt);
                 return;
             }
             auto problem = reply.error();
             if (nobodyThere)
                 problem.what =
                     u"Another process has been writing to this profile for more than %1 s"_s.arg(Patience.count());
             problem.kind = Problem::Kind::Busy;
             conclude(answerTo(problem, m_invocation.json));
         }});
}

void CommandSession::conclude(const Answer &answer)
{
    const auto isDone = answer.exit == Exit::Done || !m_invocation.secret || isKept(m_invocation.secret->entry);
    if (isDone) {
        Q_EMIT finished(answer);
        return;
    }
    m_handover->takeBack(m_invocation, [this, answer] { Q_EMIT finished(answer); });
}

void CommandSession::finish(const Problem &problem)
{
    Q_EMIT finished(answerTo(problem, m_invocation.json));
}

/// Whether an account has this keychain entry although the command failed, or its outcome never came. When that cannot
/// be found out, a secret too many is better than an account without its own.
bool CommandSession::isKept(const QUuid &entry) const
{
    const auto now = Services::open(m_profile, Database::Access::ReadOnly);
    if (!now)
        return true;
    const auto &states = (*now)->monitor().states();
    return std::any_of(states.begin(), states.end(),
                       [&](const AccountState &state) { return state.account.entry == entry; });
}
