// SPDX-License-Identifier: GPL-3.0-or-later
// What a tray is to plimsollctl: the holder of the write lock that runs commands for it. Says "ready" when it is.
#include "commandrunner.h"
#include "desktop/commandserver.h"
#include "services.h"
#include "storage/profile.h"
#include "storage/writelock.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace std::chrono_literals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const Profile profile(QCoreApplication::arguments().value(1));
    WriteLock lock(profile.lockPath());
    if (!profile.makeFolders() || !lock.take(0ms))
        return 1;
    const auto services = Services::open(profile, Database::Access::ReadWrite);
    if (!services)
        return 1;
    CommandRunner runner({(*services)->book(), (*services)->monitor(), (*services)->providers(), (*services)->history(), (*services)->secrets()});
    CommandServer server;
    server.onRequest([&](const QJsonObject &request, CommandConnection::Reply reply) { runner.run(request, std::move(reply)); });
    if (!server.listen(profile.socketPath()))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    QTimer::singleShot(60s, &app, &QCoreApplication::quit);
    return (*services)->leaveWith(QCoreApplication::exec());
}
