// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "filtersource.h"

#include <QJsonArray>

#include <tl/expected.hpp>

class JqMachine;

/// Why a filter gave nothing.
struct FilterError {
    enum class Kind {
        Broken, ///< the filter does not compile, does not end, or breaks jq: the definition's fault, whatever the input
        Raised  ///< jq, or error("…") in the filter, refused this input
    };

    Kind kind = Kind::Broken;
    QString what;           ///< for people; may quote a little of the input
    QJsonValue raised = {}; ///< what error() was given
};

/// The filters of one definition as one jq program, compiled on first use (about 20 ms) and kept.
/// Without a failure filter of its own, a reply that is a failure by its status is searched for words in the usual places.
/// Those of a user's definition run in a process of their own for at most a second and 256 MiB.
class FilterProgram
{
public:
    enum class Stage { Request, Failure, Balances };

    struct Sources {
        FilterSource request;
        FilterSource failure; ///< may be empty
        FilterSource balances;
    };

    FilterProgram(QString fileName, Sources sources, Definition::Source trust);
    ~FilterProgram();
    Q_DISABLE_COPY_MOVE(FilterProgram)

    /// What jq finds wrong with the filters, at its place in the definition file. Compiles anew each time.
    QList<DefinitionProblem> compileProblems() const;

    /// Whether the definition itself says what a failure is, so that a reply with a good status may be one.
    bool seesFailures() const { return !m_sources.failure.isEmpty(); }

    /// The text of a filter and its places in the file; empty where there is none.
    const FilterSource &source(Stage stage) const;
    const QString &fileName() const { return m_fileName; }

    /// Runs one filter on {"input": …} and, for the request, "uuid", for the others "status", "headers", "now",
    /// "origin" and "fields".
    /// Gives all outputs, of which there are at most \a most.
    tl::expected<QJsonArray, FilterError> run(Stage stage, const QByteArray &envelope, int most);

private:
    enum class Compiled { Never, Well, Badly };

    tl::expected<QByteArray, FilterError> runInPlace(const QByteArray &envelope, int most);
    tl::expected<QByteArray, FilterError> runAway(Stage stage, const QByteArray &envelope, int most) const;

    QString m_fileName;
    Sources m_sources;
    Definition::Source m_trust;
    std::unique_ptr<JqMachine> m_machine;
    Compiled m_compiled = Compiled::Never;
    QString m_firstProblem;
};
