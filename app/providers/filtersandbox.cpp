// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtersandbox.h"

#include <QtGlobal>

#ifndef Q_OS_UNIX

tl::expected<QByteArray, SandboxEnd> runApart(const std::function<QByteArray()> &work, std::chrono::milliseconds)
{
    return work();
}

#else

#include <cerrno>
#include <cstdio>
#include <new>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SHADOW_MEMORY true
#elif defined(__has_feature)
#define SHADOW_MEMORY __has_feature(address_sanitizer)
#else
#define SHADOW_MEMORY false
#endif

namespace {

using Clock = std::chrono::steady_clock;

constexpr rlim_t ExtraMemory = 256 * 1024 * 1024;
constexpr qsizetype MostBytes = 4 * 1024 * 1024;
constexpr int OutOfMemoryStatus = 3;
constexpr int Patience = 5; ///< with a machine that is busy with other things: so many times what the work may take

[[noreturn]] void endForWantOfMemory()
{
    _exit(OutOfMemoryStatus);
}

/// The size of this process' address space; 0 when the system does not say.
rlim_t presentMemory()
{
    unsigned long pages = 0;
    if (auto *file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%lu", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    return rlim_t(pages) * rlim_t(sysconf(_SC_PAGESIZE));
}

void limit(decltype(RLIMIT_AS) resource, rlim_t most)
{
    const rlimit value{most, most};
    setrlimit(resource, &value);
}

/// The system counts in whole seconds.
void limitTime(std::chrono::milliseconds time)
{
    const auto most = rlim_t(std::chrono::ceil<std::chrono::seconds>(time).count());
    const rlimit value{most, most + 1}; // at the second it would end unasked, as if something else had stopped it
    setrlimit(RLIMIT_CPU, &value);
}

void confine(rlim_t memory, std::chrono::milliseconds time)
{
    limitTime(time);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    if (memory > 0 && !SHADOW_MEMORY) // with it the address space has no bounds
        limit(RLIMIT_AS, memory + ExtraMemory);
    const auto nowhere = open("/dev/null", O_RDWR | O_CLOEXEC); // jq writes to the error channel before it aborts
    dup2(nowhere, STDERR_FILENO);
    for (const auto ending : {SIGABRT, SIGSEGV, SIGTERM, SIGINT, SIGPIPE, SIGXCPU})
        signal(ending, SIG_DFL);
    std::set_new_handler(&endForWantOfMemory);
}

/// The child's whole life. Leaves without running anything that belongs to the parent.
[[noreturn]] void work(const std::function<QByteArray()> &task, int out, rlim_t memory, std::chrono::milliseconds time)
{
    confine(memory, time);
    const auto result = task();
    for (qsizetype at = 0; at < result.size();) {
        const auto written = write(out, result.constData() + at, size_t(result.size() - at));
        if (written < 0 && errno != EINTR)
            _exit(1);
        at += written > 0 ? written : 0;
    }
    _exit(0);
}

enum class ReadEnd { Whole, TimedOut, TooMuch };

ReadEnd readAll(int from, Clock::time_point deadline, QByteArray &into)
{
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0)
            return ReadEnd::TimedOut;
        pollfd waiting{from, POLLIN, 0};
        const auto ready = poll(&waiting, 1, int(left.count()));
        if (ready <= 0)
            continue; // interrupted, or the deadline has come
        char buffer[16384];
        const auto got = read(from, buffer, sizeof buffer);
        if (got == 0)
            return ReadEnd::Whole;
        if (got > 0)
            into.append(buffer, got);
        if (into.size() > MostBytes)
            return ReadEnd::TooMuch;
    }
}

int statusOf(pid_t child)
{
    auto status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

} // namespace

tl::expected<QByteArray, SandboxEnd> runApart(const std::function<QByteArray()> &task, std::chrono::milliseconds time)
{
    int ends[2];
    if (pipe(ends) != 0)
        return tl::unexpected(SandboxEnd::NotStarted);
    for (const auto end : ends)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    const auto memory = presentMemory();
    const auto child = fork();
    if (child == 0)
        work(task, ends[1], memory, time);
    close(ends[1]);
    QByteArray result;
    const auto end = child < 0 ? ReadEnd::TimedOut : readAll(ends[0], Clock::now() + Patience * time, result);
    close(ends[0]);
    if (child < 0)
        return tl::unexpected(SandboxEnd::NotStarted);
    if (end != ReadEnd::Whole)
        kill(child, SIGKILL);
    const auto status = statusOf(child);
    if (end == ReadEnd::TimedOut || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
        return tl::unexpected(SandboxEnd::TimedOut);
    if (end == ReadEnd::TooMuch)
        return tl::unexpected(SandboxEnd::SaidTooMuch);
    if (WIFEXITED(status) && WEXITSTATUS(status) == OutOfMemoryStatus)
        return tl::unexpected(SandboxEnd::OutOfMemory);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return tl::unexpected(SandboxEnd::Crashed);
    return result;
}

#endif
