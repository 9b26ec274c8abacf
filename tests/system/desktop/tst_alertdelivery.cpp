// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrelay.h"
#include "answer.h"
#include "demoprovider.h"
#include "desktop/dbusnotifier.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"
#include "peer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto Script = u"desktop/fakenotifications.py"_s;

QList<QJsonObject> shownBy(Peer &daemon)
{
    QList<QJsonObject> list;
    for (const auto &line : daemon.lines()) {
        if (line.startsWith("NOTIFY "_L1))
            list.append(QJsonDocument::fromJson(line.mid(7).toUtf8()).object());
    }
    return list;
}

Notification wording(const QList<Alert> &alerts, const Monitor &)
{
    return {.tag = {}, .title = u"low"_s, .body = u"<%1> & more"_s.arg(alerts.first().account)};
}

} // namespace

/// One alert on its way to a daemon that is not there, comes late, goes, is slow: told once, and never lost.
class TestAlertDelivery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isToldOnceADaemonIsThere();
    void isToldOnceByASlowDaemon();
    void isReplacedWhereItWasShownTooLate();
    void isToldByTheNextDaemonWhereOneDied();
    void isNotToldAgainByTheNextDaemon();
    void isToldInPlainTextWhereThereIsNoMarkup();

private:
    void begin(std::chrono::milliseconds patience = 1min);
    void raise();
    /// As the timer of the relay does after a while.
    void tryAgain();
    qsizetype waiting() const { return m_history->undelivered()->size(); }

    QDateTime m_now;
    const Catalog m_catalog = demoCatalog();
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    std::unique_ptr<FakeHistoryStore> m_history;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<DBusNotifier> m_notifier;
    std::unique_ptr<AlertRelay> m_relay;
};

void TestAlertDelivery::init()
{
    m_relay.reset();
    m_now = QDateTime({2026, 1, 2}, {3, 4});
    m_history = std::make_unique<FakeHistoryStore>();
    m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog, [this] { return m_now; }, [] { return 0.5; });
    const auto account = demoAccount(u"one"_s);
    m_secrets.entries.insert(account.entry, std::make_shared<const Secret>(demoSecret()));
    m_monitor->watch({.account = account});
    m_monitor->setMark(u"one"_s, u"credits"_s, Mark{.low = Threshold::fromString(u"100")});
}

void TestAlertDelivery::begin(std::chrono::milliseconds patience)
{
    m_notifier = std::make_unique<DBusNotifier>(patience);
    m_relay = std::make_unique<AlertRelay>(*m_monitor, *m_history, *m_notifier, &wording);
}

void TestAlertDelivery::raise()
{
    for (const auto *left : {"500", "90"}) {
        m_http.answer = [left](const HttpRequest &) -> Result<HttpReply> { return demoReply(left); };
        m_monitor->refresh(u"one"_s, Monitor::Asker::User);
    }
    QCOMPARE(waiting(), 1);
    m_relay->deliver();
}

void TestAlertDelivery::tryAgain()
{
    m_now = m_now.addSecs(300);
    m_relay->deliver();
}

void TestAlertDelivery::isToldOnceADaemonIsThere()
{
    begin();
    QSignalSpy reachable(m_relay.get(), &AlertRelay::reachableChanged);
    raise();
    QTRY_COMPARE(reachable.size(), 1); // so that the window says it
    QCOMPARE(waiting(), 1);
    Peer daemon(Script);
    tryAgain();
    QTRY_COMPARE(waiting(), 0);
    tryAgain();
    QTest::qWait(200);
    QCOMPARE(shownBy(daemon).size(), 1);
    QCOMPARE(reachable.size(), 2);
}

void TestAlertDelivery::isToldOnceByASlowDaemon()
{
    Peer daemon(Script, {u"--delay-ms"_s, u"7000"_s}); // longer than anybody waits for an answer who wants none
    begin();
    raise();
    for (int i = 0; i < 20; ++i) {
        QTest::qWait(500);
        tryAgain();
    }
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 15000);
    tryAgain();
    QTest::qWait(500);
    QCOMPARE(shownBy(daemon).size(), 1);
}

void TestAlertDelivery::isReplacedWhereItWasShownTooLate()
{
    Peer daemon(Script, {u"--first-id"_s, u"41"_s});
    begin(1s);
    Answer<void, Problem> known;
    m_notifier->show({.tag = u"other"_s, .title = u"other"_s, .body = {}}, known.here());
    QTRY_VERIFY(known.isThere());
    daemon.say("delay 2500");
    QTest::qWait(200);
    QSignalSpy reachable(m_relay.get(), &AlertRelay::reachableChanged);
    raise();
    QTRY_COMPARE(reachable.size(), 1); // nobody was told, it seems
    daemon.say("delay 0");
    QTest::qWait(2500);
    tryAgain();
    QTRY_COMPARE(waiting(), 0);
    const auto shown = shownBy(daemon).sliced(1);
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown.first()[u"replaces"].toInt(), 0);
    QCOMPARE(shown.last()[u"replaces"].toInt(), 42); // the same one on the screen
}

void TestAlertDelivery::isToldByTheNextDaemonWhereOneDied()
{
    begin();
    {
        Peer daemon(Script, {u"--silent"_s});
        raise();
        QTRY_COMPARE(shownBy(daemon).size(), 1);
        daemon.kill();
    }
    Peer next(Script);
    QTest::qWait(300);
    QCOMPARE(waiting(), 1);
    tryAgain();
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(shownBy(next).size(), 1);
}

void TestAlertDelivery::isNotToldAgainByTheNextDaemon()
{
    begin();
    {
        Peer daemon(Script);
        raise();
        QTRY_COMPARE(waiting(), 0);
        QCOMPARE(shownBy(daemon).size(), 1);
        daemon.kill();
    }
    Peer next(Script);
    tryAgain();
    QTest::qWait(500);
    QCOMPARE(shownBy(next).size(), 0);
}

void TestAlertDelivery::isToldInPlainTextWhereThereIsNoMarkup()
{
    Peer daemon(Script, {u"--capabilities"_s, u"body"_s});
    begin();
    raise();
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(shownBy(daemon).first()[u"body"].toString(), u"<one> & more"_s);
}

QTEST_GUILESS_MAIN(TestAlertDelivery)
#include "tst_alertdelivery.moc"
