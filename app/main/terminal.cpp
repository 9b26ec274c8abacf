// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Endings{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

termios echoing; // a signal handler can reach nothing but globals

void echoAndEnd(int signal)
{
    ::tcsetattr(STDIN_FILENO, TCSANOW, &echoing);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// No echo as long as it lives.
class Silence
{
public:
    Silence()
    {
        m_isOn = ::tcgetattr(STDIN_FILENO, &echoing) == 0;
        for (const auto ending : Endings)
            std::signal(ending, echoAndEnd);
        auto silent = echoing;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_isOn = m_isOn && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_isOn)
            ::tcsetattr(STDIN_FILENO, TCSANOW, &echoing);
        for (const auto ending : Endings)
            std::signal(ending, SIG_DFL);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    bool isOn() const { return m_isOn; }

private:
    bool m_isOn = false;
};

ssize_t readSome(char *to, size_t size)
{
    ssize_t got = 0;
    do {
        got = ::read(STDIN_FILENO, to, size);
    } while (got < 0 && errno == EINTR);
    return got;
}

QByteArray readLine()
{
    QByteArray line;
    char character = 0;
    while (readSome(&character, 1) == 1 && character != '\n')
        line += character;
    return line;
}

} // namespace

bool isTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

Outcome<QByteArray> readStandardInput(qsizetype cap)
{
    QByteArray all;
    std::array<char, 4096> some{};
    while (const auto got = readSome(some.data(), some.size())) {
        if (got < 0)
            return refuse(Problem::Kind::BadData, u"It cannot be read"_s, u"standard input"_s);
        all.append(some.data(), got);
        if (all.size() > cap)
            return refuse(Problem::Kind::BadData, u"This is more than %1 bytes"_s.arg(cap), u"standard input"_s);
    }
    return all;
}

Outcome<QByteArray> askForSecrets(const QList<Field> &fields)
{
    const Silence silence;
    if (!silence.isOn())
        return refuse(Problem::Kind::Usage, u"The terminal cannot be kept from echoing"_s, {},
                      u"Use --secrets-stdin"_s);
    QByteArray lines;
    for (const auto &field : fields) {
        const auto hint = field.optional ? u" (may stay empty)"_s : QString();
        std::fputs(qPrintable(u"%1%2: "_s.arg(field.label, hint)), stderr);
        std::fflush(stderr);
        const auto value = readLine();
        std::fputs("\n", stderr);
        if (!value.trimmed().isEmpty())
            lines += field.id.toUtf8() + '=' + value + '\n';
    }
    return lines;
}
