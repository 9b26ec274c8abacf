// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/commandclient.h"
#include "desktop/coredumps.h"
#include "desktop/endsignals.h"
#include "desktopsession.h"
#include "language.h"
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
    bool demo = false;
};

Options readOptions(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Watches prepaid API credits and warns before they run out."));
    const QCommandLineOption profile(u"profile"_s, QApplication::translate("main", "Keep everything but secrets in <folder>."),
                                     QApplication::translate("main", "folder"), qEnvironmentVariable("PLIMSOLL_PROFILE"));
    const QCommandLineOption minimized(u"minimized"_s, QApplication::translate("main", "Start in the tray, without a window."));
    const QCommandLineOption demo(u"demo"_s, QApplication::translate("main", "Show made-up accounts. Nothing is kept, and nobody is asked."));
    parser.addOptions({profile, minimized, demo});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);
    return {parser.value(profile), parser.isSet(minimized), parser.isSet(demo)};
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

/// Asks the Plimsoll that is at work to show itself. A Problem of kind NotFound: there is none after all.
Outcome<QJsonObject> showOther(const Profile &profile)
{
    Outcome<QJsonObject> shown;
    sendCommand(profile.socketPath(), DesktopSession::showRequest(), {qApp, [&](const Outcome<QJsonObject> &reply) {
        shown = reply;
        QApplication::quit();
    }}, 5s); // who clicked on the icon waits
    QApplication::exec();
    return shown;
}

/// Again and again, as long as another language is chosen.
int runSession(Services &services, const Profile *profile, bool hidden)
{
    int code = 0;
    do {
        const auto isAnew = code == DesktopSession::InAnotherLanguage;
        const Language language(services.book().settings().language);
        DesktopSession session(services, profile);
        session.start(hidden && !isAnew);
        if (isAnew)
            session.showSettings();
        code = QApplication::exec();
    } while (code == DesktopSession::InAnotherLanguage);
    return code;
}

int run(const Options &options)
{
    const Profile profile(options.profile);
    if (const auto made = profile.makeFolders(); !made)
        return explain(made.error(), ExitBadData);
    WriteLock lock(profile.lockPath());
    if (!lock.take(0ms)) {
        const auto shown = showOther(profile);
        if (shown)
            return 0;
        if (shown.error().kind != Problem::Kind::NotFound) // it is there, but hangs
            return explain(shown.error(), ExitBusy);
        if (const auto taken = lock.take(10s); !taken) // from a plimsollctl that is about to end
            return explain(taken.error(), ExitBusy);
    }
    const auto services = Services::open(profile, Database::Access::ReadWrite);
    if (!services)
        return explain(services.error(), ExitBadData);
    const auto code = runSession(**services, &profile, options.hidden);
    return (*services)->leaveWith(code);
}

int runDemo(const Options &options)
{
    QApplication::setApplicationDisplayName(QApplication::translate("main", "Plimsoll (demo)"));
    const auto services = Services::openDemo();
    if (!services)
        return explain(services.error(), ExitBadData);
    return runSession(**services, nullptr, options.hidden);
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
    const Language language({}); // until the settings are read
    const EndSignals ends;
    QObject::connect(&ends, &EndSignals::came, &app, &QApplication::quit);
    const auto options = readOptions(app);
    return options.demo ? runDemo(options) : run(options);
}
