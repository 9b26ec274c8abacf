// SPDX-License-Identifier: GPL-3.0-or-later
#include "endsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr std::array Endings{SIGTERM, SIGINT, SIGHUP};

std::array<int, 2> ends{-1, -1}; ///< of a pipe, the one way from a signal handler into an event loop

void tell(int)
{
    const auto errorBefore = errno;
    const char word = 0;
    [[maybe_unused]] const auto written = ::write(ends[1], &word, 1);
    errno = errorBefore;
}

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // signals end the process as ever
    auto *const notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndSignals::read);
    struct sigaction action = {};
    action.sa_handler = tell;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    for (const auto ending : Endings)
        ::sigaction(ending, &action, nullptr);
}

EndSignals::~EndSignals()
{
    for (const auto ending : Endings)
        std::signal(ending, SIG_DFL);
    for (auto &end : ends) {
        if (end >= 0)
            ::close(std::exchange(end, -1));
    }
}

void EndSignals::read()
{
    std::array<char, 16> words{};
    if (::read(ends[0], words.data(), words.size()) > 0)
        Q_EMIT came();
}
