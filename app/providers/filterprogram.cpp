// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterprogram.h"

#include "filtersandbox.h"
#include "jqmachine.h"
#include "jqprogramtext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto MostTime = 1s;

QString wordsFor(SandboxEnd end, const QString &what)
{
    switch (end) {
    case SandboxEnd::TimedOut:
        return u"%1 did not end within 1 second"_s.arg(what);
    case SandboxEnd::OutOfMemory:
        return u"%1 asked for more than 256 MiB of memory"_s.arg(what);
    case SandboxEnd::SaidTooMuch:
        return u"%1 gave more than 4 MiB"_s.arg(what);
    case SandboxEnd::Crashed:
        return u"%1 made jq crash"_s.arg(what);
    case SandboxEnd::NotStarted:
        return u"%1 could not be started; the system has no room for another process"_s.arg(what);
    }
    Q_UNREACHABLE();
}

/// What jq finds wrong in \a program, and how it says so; none when it compiles.
tl::expected<QByteArrayList, SandboxEnd> compileMessages(const QByteArray &program, Definition::Source trust)
{
    const auto compile = [&] {
        JqMachine machine;
        return machine.compile(program) ? QByteArray() : machine.messages().join('\0') + '\0';
    };
    const auto text = trust == Definition::Source::User ? runApart(compile, MostTime)
                                                        : tl::expected<QByteArray, SandboxEnd>(compile());
    if (!text)
        return tl::unexpected(text.error());
    return text->isEmpty() ? QByteArrayList() : text->chopped(1).split('\0');
}

FilterError broken(const QString &what)
{
    return {FilterError::Kind::Broken, what};
}

} // namespace

FilterProgram::FilterProgram(QString fileName, Sources sources, Definition::Source trust)
    : m_fileName(std::move(fileName))
    , m_sources(std::move(sources))
    , m_trust(trust)
{
}

FilterProgram::~FilterProgram() = default;

const FilterSource &FilterProgram::source(Stage stage) const
{
    switch (stage) {
    case Stage::Request:
        return m_sources.request;
    case Stage::Failure:
        return m_sources.failure;
    case Stage::Balances:
        return m_sources.balances;
    }
    Q_UNREACHABLE();
}

QList<DefinitionProblem> FilterProgram::compileProblems() const
{
    const JqProgramText whole(m_sources);
    const auto messages = compileMessages(whole.text(), m_trust);
    if (!messages) {
        const auto at = m_sources.request.at(0);
        return {{m_fileName, at.line, at.column, wordsFor(messages.error(), u"compiling the filters"_s)}};
    }
    if (messages->isEmpty())
        return {};
    QList<DefinitionProblem> problems; // jq stops at the first syntax error, so each filter is tried alone
    for (const auto stage : {Stage::Request, Stage::Failure, Stage::Balances}) {
        const JqProgramText alone(m_sources, stage);
        for (const auto &message : compileMessages(alone.text(), m_trust).value_or(QByteArrayList())) {
            const auto found = alone.locate(QString::fromUtf8(message));
            if (found && !problems.contains({m_fileName, found->at.line, found->at.column, found->what}))
                problems += {m_fileName, found->at.line, found->at.column, found->what};
        }
    }
    if (problems.isEmpty()) {
        const auto at = m_sources.request.at(0);
        problems += {m_fileName, at.line, at.column, QString::fromUtf8(messages->first())};
    }
    return problems;
}

tl::expected<QByteArray, FilterError> FilterProgram::runInPlace(const QByteArray &envelope, int most)
{
    if (m_compiled == Compiled::Never) {
        m_machine = std::make_unique<JqMachine>();
        m_compiled = m_machine->compile(JqProgramText(m_sources).text()) ? Compiled::Well : Compiled::Badly;
        if (m_compiled == Compiled::Badly)
            m_firstProblem = compileProblems().value(0).toString();
    }
    if (m_compiled == Compiled::Badly)
        return tl::unexpected(broken(m_firstProblem));
    return m_machine->run(envelope, most);
}

tl::expected<QByteArray, FilterError> FilterProgram::runAway(Stage stage, const QByteArray &envelope, int most) const
{
    const auto program = JqProgramText(m_sources).text();
    const auto result = runApart(
        [&] {
            JqMachine machine;
            return machine.compile(program) ? machine.run(envelope, most) : QByteArray();
        },
        MostTime);
    if (!result)
        return tl::unexpected(broken(wordsFor(result.error(), u"the %1 filter"_s.arg(stageName(stage)))));
    if (result->isEmpty())
        return tl::unexpected(broken(compileProblems().value(0).toString()));
    return *result;
}

tl::expected<QJsonArray, FilterError> FilterProgram::run(Stage stage, const QByteArray &envelope, int most)
{
    auto staged = envelope;
    staged.insert(1, R"("stage":")" + stageName(stage).toLatin1() + (envelope.size() > 2 ? R"(",)" : R"(")"));
    const auto text = m_trust == Definition::Source::User ? runAway(stage, staged, most) : runInPlace(staged, most);
    if (!text)
        return tl::unexpected(text.error());
    const auto result = QJsonDocument::fromJson(*text).object();
    if (!result.contains(u"error"_s) && !result.contains(u"outputs"_s))
        return tl::unexpected(
            broken(u"the %1 filter gave something that is nested too deeply"_s.arg(stageName(stage))));
    if (!result.contains(u"error"_s))
        return result.value(u"outputs"_s).toArray();
    const auto raised = result.value(u"error"_s);
    return tl::unexpected(
        FilterError{FilterError::Kind::Raised, raised.isString() ? raised.toString() : QString(), raised});
}
