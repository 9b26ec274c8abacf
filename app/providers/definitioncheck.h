// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "definitionproblem.h"
#include "http.h"
#include "result.h"

/// What can be said of a definition that was read, before it meets a reply.
struct DefinitionCheck {
    QList<DefinitionProblem> problems; ///< it would not work
    QList<DefinitionProblem> notes;    ///< it may be meant so, and is seldom right
    Result<HttpRequest> request;       ///< what it would ask, with placeholders for what the user gives
};

/// Makes the definition's request with placeholders: one that cannot be made, or that leaves a secret out, is a
/// problem. Looks for keys of balances that there are none of, and for a missing figure that is made 0.
DefinitionCheck checkedDefinition(const Definition &definition);
