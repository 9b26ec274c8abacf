// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterprogram.h"

#include <optional>

/// "request", "failure" or "balances".
QString stageName(FilterProgram::Stage stage);

/// The text of the one jq program that a definition's filters make, and the way back from jq's messages to the filters.
class JqProgramText
{
public:
    /// With all filters, or with \a only one of them.
    explicit JqProgramText(const FilterProgram::Sources &sources, std::optional<FilterProgram::Stage> only = {});

    const QByteArray &text() const { return m_text; }

    struct Located {
        FilePosition at;
        QString what;
    };
    /// Where a message of jq's compiler belongs, in words of a filter's own. Nothing for its closing count of errors.
    std::optional<Located> locate(const QString &message) const;

private:
    struct Place {
        FilterProgram::Stage stage;
        const FilterSource *source;
        int firstLine;
    };

    void add(FilterProgram::Stage stage, const FilterSource &source);

    QByteArray m_text;
    QList<Place> m_places;
};
