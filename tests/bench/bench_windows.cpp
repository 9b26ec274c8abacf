// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for, on the profile given and a real display: from the click to the picture. Milliseconds, the first
// time and the median of later ones.
#include "glance/glance.h"
#include "history/historychart.h"
#include "overview/notices.h"
#include "overview/overviewwindow.h"
#include "ports/notifier.h"
#include "services.h"
#include "storage/profile.h"
#include "trendcache.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QToolButton>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

class NoNotifier : public Notifier
{
public:
    void show(const Notification &, Continuation<void, Problem>) override {}
    void withdraw(const QString &) override {}
    void onActivated(ActivationHandler) override {}
};

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Ends when the widget has been painted and the display server has the picture.
void awaitPicture(QWidget &widget)
{
    class Painted : public QObject
    {
    public:
        bool isPainted = false;
        bool eventFilter(QObject *, QEvent *event) override
        {
            isPainted = isPainted || event->type() == QEvent::Paint;
            return false;
        }
    } painted;
    widget.installEventFilter(&painted);
    widget.update();
    while (!painted.isPainted)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    QApplication::processEvents();
}

void report(const char *what, const std::function<void()> &open, const std::function<void()> &close)
{
    const auto first = millisecondsOf(open);
    QList<double> later;
    for (int i = 0; i < 9; ++i) {
        close();
        QApplication::processEvents();
        later.append(millisecondsOf(open));
    }
    std::sort(later.begin(), later.end());
    std::printf("%s %.1f %.1f\n", what, first, later[later.size() / 2]);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const Profile profile(QApplication::arguments().value(1));
    const auto opened = Services::open(profile, Database::Access::ReadOnly);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().what));
    auto &services = **opened;
    TrendCache trends(services.monitor(), services.history());
    NoNotifier notifier;
    Notices notices;
    const WindowServices used{services.book(), services.monitor(), services.providers(), services.history(), trends, notifier, notices,
                              [](const QString &, const QByteArray &) -> Outcome<> { return {}; },
                              [](QObject *, const std::function<void(const QList<Fact> &)> &) {}};
    std::unique_ptr<Glance> glance;
    report("glance",
           [&] {
               if (!glance)
                   glance = std::make_unique<Glance>(services.book(), services.monitor(), trends);
               glance->toggle(QRect(1200, 0, 22, 22));
               awaitPicture(*glance);
           },
           [&] { glance->hide(); });
    std::unique_ptr<OverviewWindow> window;
    report("overview",
           [&] {
               if (!window)
                   window = std::make_unique<OverviewWindow>(used);
               window->raiseWindow();
               awaitPicture(*window);
           },
           [&] { window->hide(); });
    const auto &state = services.monitor().states().first();
    HistoryChart chart(used);
    chart.resize(1000, 320);
    chart.show();
    chart.setBalance(state.account.id, state.balances.first().balance.key);
    awaitPicture(chart);
    for (auto *const button : chart.findChildren<QAbstractButton *>()) {
        if (button->text().contains(u"year"_s, Qt::CaseInsensitive))
            button->click();
    }
    awaitPicture(chart);
    report("chart", [&] { chart.repaint(); chart.grab(); }, [] {});
    return services.leaveWith(0);
}
