// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandsession.h"
#include "desktop/coredumps.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdio>

#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace {

/// False when not all of it could be written.
bool print(const QString &text, FILE *to)
{
    const auto bytes = text.toUtf8();
    const auto written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to) == size_t(bytes.size());
    return std::fflush(to) == 0 && written;
}

int show(const Answer &answer)
{
    const auto printed = print(answer.out, stdout);
    print(answer.err, stderr);
    if (printed)
        return answer.exit;
    std::fputs("plimsollctl: standard output could not be written.\n", stderr);
    return Exit::BadData;
}

/// Qt warns on standard error about a locale that is not UTF-8, as cron's is; there is nothing that a script could do
/// about it.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

} // namespace

int main(int argc, char *argv[])
{
    noCoreDumps();
    useUtf8();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"plimsollctl"_s);
    auto line = readCommandLine(QCoreApplication::arguments().sliced(1), QStringLiteral(PLIMSOLL_VERSION));
    if (!line)
        return show(line.error());
    if (line->profile.isEmpty())
        line->profile = qEnvironmentVariable("PLIMSOLL_PROFILE");
    CommandSession session(std::move(*line));
    QObject::connect(&session, &CommandSession::finished, &app,
                     [&](const Answer &answer) { QCoreApplication::exit(show(answer)); });
    QMetaObject::invokeMethod(&session, &CommandSession::start, Qt::QueuedConnection);
    return session.leaveWith(QCoreApplication::exec());
}
