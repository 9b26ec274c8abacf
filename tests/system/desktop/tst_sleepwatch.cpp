// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sleepwatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList logged;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

QDBusConnection connection(const QString &name)
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
}

/// What logind says before (true) and after (false) the machine sleeps.
void say(bool begins, const QString &signal = u"PrepareForSleep"_s)
{
    auto message = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, signal);
    message << begins;
    connection(u"logind"_s).send(message);
}

} // namespace

/// The session bus of the test stands for the system bus, and a second connection to it for logind.
class TestSleepWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { logged.clear(); }
    void cleanup() { connection(u"logind"_s).unregisterService(u"org.freedesktop.login1"_s); }

    void tellsOfWakingOnly()
    {
        QVERIFY(connection(u"logind"_s).registerService(u"org.freedesktop.login1"_s));
        SleepWatch watch(connection(u"watch"_s));
        QSignalSpy resumed(&watch, &SleepWatch::resumed);
        say(true);
        say(false, u"PrepareForShutdown"_s);
        QTest::qWait(200);
        QCOMPARE(resumed.size(), 0);
        say(false);
        QTRY_COMPARE(resumed.size(), 1);
        say(true);
        say(false);
        QTRY_COMPARE(resumed.size(), 2);
    }

    void hearsALogindThatComesLater()
    {
        SleepWatch watch(connection(u"watch"_s));
        QSignalSpy resumed(&watch, &SleepWatch::resumed);
        QVERIFY(connection(u"logind"_s).registerService(u"org.freedesktop.login1"_s));
        QTest::qWait(100);
        say(false);
        QTRY_COMPARE(resumed.size(), 1);
    }

    void believesNobodyElse()
    {
        SleepWatch watch(connection(u"watch"_s));
        QSignalSpy resumed(&watch, &SleepWatch::resumed);
        QTest::qWait(100);
        say(false);
        QTest::qWait(200);
        QCOMPARE(resumed.size(), 0);
    }

    void isSilentWithoutABus()
    {
        const auto before = qInstallMessageHandler(&keepMessage);
        SleepWatch watch(QDBusConnection::connectToBus(u"unix:path=/nonexistent"_s, u"nowhere"_s));
        qInstallMessageHandler(before);
        QCOMPARE(logged, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSleepWatch)
#include "tst_sleepwatch.moc"
