// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/commandclient.h"
#include "desktop/coredumps.h"
#include "desktopsession.h"
#include "keychain/leave.h"
#include "problemtext.h"
#include "services.h"
#include "storage/profile.h"
#include "storage/writelock.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto DesktopId = u"io.github.plimsoll.Plimsoll"_s;
constexpr int ExitBadData = 65;
constexpr int ExitBusy = 75;

struct Options {
    QString profile;
    bool hidden = false;
};

Options readOptions(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Watches prepaid API credits and warns before they run out."));
    const QCommandLineOption profile(u"profile"_s, QApplication::translate("main", "Keep everything but secrets in <folder>."),
                                     QApplication::translate("main", "folder"), qEnvironmentVariable("PLIMSOLL_PROFILE"));
    const QCommandLineOption minimized(u"minimized"_s, QApplication::translate("main", "Start in the tray, without a window."));
    parser.addOptions({profile, minimized});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);
    return {parser.value(profile), parser.isSet(minimized)};
}

/// Says why the program cannot run, and ends it when that was read.
int explain(const Problem &problem, int code)
{
    std::fprintf(stderr, "plimsoll: %s\n", qPrintable(problemText(problem)));
    QMessageBox box(QMessageBox::Critical, QApplication::translate("main", "Plimsoll cannot start"), problemText(problem));
    box.setTextFormat(Qt::PlainText);
    QObject::connect(&box, &QDialog::finished, qApp, [code] { QApplication::exit(code); });
    box.open();
    return QApplication::exec();
}

/// Asks the Plimsoll that is at work to show itself. False when there is none after all.
bool showOther(const Profile &profile)
{
    bool shown = false;
    sendCommand(profile.socketPath(), DesktopSession::showRequest(), {qApp, [&](const Outcome<QJsonObject> &reply) {
        shown = reply.has_value();
        QApplication::quit();
    }});
    QApplication::exec();
    return shown;
}

int run(const Options &options)
{
    const Profile profile(options.profile);
    if (const auto made = profile.makeFolders(); !made)
        return explain(made.error(), ExitBadData);
    WriteLock lock(profile.lockPath());
    if (!lock.take(0ms)) {
        if (showOther(profile))
            return 0;
        if (const auto taken = lock.take(10s); !taken) // from a plimsollctl that is about to end
            return explain(taken.error(), ExitBusy);
    }
    const auto services = Services::open(profile, Database::Access::ReadWrite);
    if (!services)
        return explain(services.error(), ExitBadData);
    int code = 0;
    {
        DesktopSession session(**services, profile);
        session.start(options.hidden);
        code = QApplication::exec();
    }
    return leave((*services)->secrets(), code);
}

} // namespace

int main(int argc, char *argv[])
{
    noCoreDumps();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"plimsoll"_s);
    QApplication::setApplicationDisplayName(u"Plimsoll"_s);
    QApplication::setApplicationVersion(QStringLiteral(PLIMSOLL_VERSION));
    QApplication::setDesktopFileName(DesktopId);
    QApplication::setWindowIcon(QIcon::fromTheme(DesktopId, QIcon(u":/icons/%1.svg"_s.arg(DesktopId))));
    QApplication::setQuitOnLastWindowClosed(false);
    return run(readOptions(app));
}
