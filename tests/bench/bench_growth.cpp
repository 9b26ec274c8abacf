// SPDX-License-Identifier: GPL-3.0-or-later
// What grows with the number of accounts, at 10, 100, 1 000 and 10 000 of them with one balance each: microseconds of each job.
// Nothing may grow faster than n log n.
#include "models/accountfiltermodel.h"
#include "models/accountmodel.h"
#include "statusjson.h"
#include "tray/traytext.h"
#include "uifixture.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

double microsecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e3;
}

void measure(int accounts)
{
    UiFixture f;
    const auto levels = {Level::Ok, Level::Low, Level::Ok, Level::Critical, Level::Ok};
    const auto report = [&](const char *what, const std::function<void()> &work) {
        std::printf("growth %d %.1f %s\n", accounts, microsecondsOf(work), what);
        std::fflush(stdout);
    };
    report("take accounts", [&] {
        for (int i = 0; i < accounts; ++i)
            f.monitor.watch(f.account(u"account-%1"_s.arg(i), {f.balance(u"0"_s, QByteArray::number(i * 7919 % 10007).constData(), levels.begin()[i % 5])}));
    });
    report("look whether any is due", [&] { f.monitor.refreshDue(); });
    report("tray: lines and tooltip", [&] { (void)trayTooltip(firstLines(trayLines(f.monitor.states(), f.now), 10)); });
    report("status as JSON", [&] { (void)statusJson(f.monitor.states(), f.now).toString(); });
    AccountModel model(f.monitor, f.trends);
    AccountFilterModel sorted;
    report("fill the model and sort it", [&] {
        sorted.setSourceModel(&model);
        sorted.sort(AccountModel::State, Qt::DescendingOrder);
    });
    report("sort by amount", [&] { sorted.sort(AccountModel::Left); });
    report("filter", [&] { sorted.setFilterFixedString(u"account-7"_s); });
    report("filter taken away", [&] { sorted.setFilterFixedString({}); });
    report("a minute passes", [&] {
        f.now = f.now.addSecs(60);
        model.tick();
    });
    report("refresh all", [&] { f.monitor.refreshAll(Monitor::Asker::User); });
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    for (const auto accounts : {10, 100, 1000, 10000})
        measure(accounts);
    return 0;
}
