// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "problem.h"

#include <tl/expected.hpp>

/// A value, or why a refresh gave none. Becomes std::expected once the floor is C++23.
template<typename T = void>
using Result = tl::expected<T, Failure>;

/// A value, or why a request of a person or a script was refused.
template<typename T = void>
using Outcome = tl::expected<T, Problem>;

inline tl::unexpected<Failure> fail(Failure::Kind kind, QString detail = {})
{
    return tl::unexpected(Failure{kind, std::move(detail)});
}

inline tl::unexpected<Problem> refuse(Problem::Kind kind, QString what, QString where = {}, QString doNext = {})
{
    return tl::unexpected(Problem{kind, std::move(what), std::move(where), std::move(doNext)});
}
