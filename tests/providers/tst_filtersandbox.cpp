// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtersandbox.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <ctime>

#include <sys/resource.h>
#include <unistd.h>

using namespace std::chrono_literals;

class tst_FilterSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatTheWorkGave();
    void endsWorkThatIsLate();
    void endsWorkThatNeverRests();
    void survivesWorkThatCrashes();
    void limitsWhatTheWorkSays();
    void isNotDisturbedBySignals();
};

void tst_FilterSandbox::givesWhatTheWorkGave()
{
    auto here = 1;
    const QByteArray large(1'000'000, 'x');
    QCOMPARE(runApart(
                 [&] {
                     here = 2;
                     return large;
                 },
                 5s)
                 .value(),
             large);
    QCOMPARE(here, 1);
    QCOMPARE(runApart([] { return QByteArray(); }, 5s).value(), QByteArray());
}

void tst_FilterSandbox::endsWorkThatIsLate()
{
    QElapsedTimer clock;
    clock.start();
    const auto result = runApart(
        []() -> QByteArray {
            while (true)
                pause();
        },
        200ms);
    QCOMPARE(result.error(), SandboxEnd::TimedOut);
    QVERIFY(clock.elapsed() >= 1000);
    QVERIFY(clock.elapsed() < 5000);
}

void tst_FilterSandbox::endsWorkThatNeverRests()
{
    const auto taken = [] {
        rusage children{};
        getrusage(RUSAGE_CHILDREN, &children);
        return double(children.ru_utime.tv_sec) + double(children.ru_utime.tv_usec) / 1e6;
    };
    const auto before = taken();
    const auto result = runApart(
        []() -> QByteArray {
            for (volatile int i = 0;; i = i + 1) {
            }
        },
        1s);
    QCOMPARE(result.error(), SandboxEnd::TimedOut);
    QVERIFY(taken() - before < 2.5); // of the five that the clock would give it
}

void tst_FilterSandbox::survivesWorkThatCrashes()
{
    for (const auto signal : {SIGABRT, SIGKILL})
        QCOMPARE(runApart(
                     [signal] {
                         std::raise(signal);
                         return QByteArray("unreached");
                     },
                     5s)
                     .error(),
                 SandboxEnd::Crashed);
}

void tst_FilterSandbox::limitsWhatTheWorkSays()
{
    QCOMPARE(runApart([] { return QByteArray(5'000'000, 'x'); }, 5s).error(), SandboxEnd::SaidTooMuch);
}

/// A timer that interrupts every system call must not be taken for an end.
void tst_FilterSandbox::isNotDisturbedBySignals()
{
    struct sigaction quiet = {};
    quiet.sa_handler = [](int) {};
    struct sigaction before = {};
    QCOMPARE(sigaction(SIGALRM, &quiet, &before), 0);
    const itimerspec often{{0, 2'000'000}, {0, 2'000'000}};
    timer_t timer{};
    QCOMPARE(timer_create(CLOCK_MONOTONIC, nullptr, &timer), 0);
    timer_settime(timer, 0, &often, nullptr);
    const auto result = runApart(
        [] {
            const timespec nap{0, 100'000'000};
            nanosleep(&nap, nullptr);
            return QByteArray(500'000, 'y');
        },
        5s);
    timer_delete(timer);
    sigaction(SIGALRM, &before, nullptr);
    QCOMPARE(result.value().size(), 500'000);
}

QTEST_APPLESS_MAIN(tst_FilterSandbox)
#include "tst_filtersandbox.moc"
