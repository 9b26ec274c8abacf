// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <tl/expected.hpp>

#include <chrono>
#include <functional>

/// Why work that ran apart gave nothing.
enum class SandboxEnd { TimedOut, OutOfMemory, Crashed, SaidTooMuch, NotStarted };

/// Does \a work in a process of its own and gives what it returned. A process that takes more than \a time of a
/// processor (in whole seconds, rounded up), or five times that by the clock, is stopped; it has about 256 MiB of memory beyond
/// what this one has now. Blocks until then. \a work must not touch anything
/// that other threads use. Where processes cannot be copied, the work is done in place, without a limit.
tl::expected<QByteArray, SandboxEnd> runApart(const std::function<QByteArray()> &work, std::chrono::milliseconds time);
