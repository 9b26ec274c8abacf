// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Whatever a provider answers, no error becomes a figure, and no alert about a balance comes from one.
class tst_ErrorProperties : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noErrorIsAFigureAndNoneIsWarnedOfAsOne_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void noErrorIsAFigureAndNoneIsWarnedOfAsOne()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        auto now = QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC);
        FakeSecretStore secrets;
        FakeHttpClient http;
        FakeHistoryStore history;
        const auto catalog = demoCatalog();
        const auto account = demoAccount();
        secrets.entries.insert(account.entry, std::make_shared<const Secret>(demoSecret()));
        Monitor monitor({secrets, http, history}, catalog, [&] { return now; }, [&] { return random.generateDouble(); });
        monitor.watch({.account = account});
        monitor.setMark(u"demo"_s, u"credits"_s, Mark{.low = Threshold::fromString(u"100"), .critical = Threshold::fromString(u"20")});

        QList<Amount> truths;
        int amount = 500;
        auto isGood = false;
        http.answer = [&](const HttpRequest &) -> Result<HttpReply> {
            isGood = random.bounded(3) == 0;
            if (isGood) {
                truths.append(Amount(amount));
                return demoReply(QByteArray::number(amount), now);
            }
            return fault(random, now);
        };
        QSignalSpy alerts(&monitor, &Monitor::alertRaised);
        int told = 0;
        for (int i = 0; i < 1000; ++i) {
            now = now.addSecs(900);
            amount = random.bounded(40) == 0 ? 500 : std::max(1, amount - random.bounded(10));
            isGood = false;
            const auto before = monitor.state(u"demo"_s)->balances;
            monitor.refresh(u"demo"_s, Monitor::Asker::User);
            const auto &state = *monitor.state(u"demo"_s);
            if (!isGood)
                QCOMPARE(state.balances, before);
            for (; told < alerts.size(); ++told) {
                const auto alert = alerts.at(told).first().value<Alert>();
                QVERIFY(isGood || concernOf(alert.why) == Concern::Reading);
                QVERIFY(alert.level != Level::Empty); // nothing was ever 0
            }
        }
        QVERIFY(told > 3);
        const auto samples = history.samples(u"demo"_s, {}, {}).value();
        QVERIFY(samples.size() > 100);
        for (const auto &sample : samples)
            QVERIFY2(truths.contains(sample.amount), qPrintable(sample.amount.toString()));
    }

private:
    static Result<HttpReply> fault(QRandomGenerator &random, const QDateTime &now)
    {
        const auto reply = [&](int status, const QByteArray &body) { return HttpReply{.status = status, .headers = {}, .body = body, .at = now}; };
        switch (random.bounded(12)) {
        case 0:
            return fail(Failure::Kind::TimedOut);
        case 1:
            return fail(Failure::Kind::Offline);
        case 2:
            return reply(500, R"({"left":0})");
        case 3:
            return reply(429, R"({"left":0})");
        case 4:
            return reply(401, R"({"left":0})");
        case 5:
            return reply(200, R"({"left":null})");
        case 6:
            return reply(200, R"({})");
        case 7:
            return reply(200, R"({"left":""})");
        case 8:
            return reply(200, "0");
        case 9:
            return reply(200, "");
        case 10:
            return reply(200, R"({"left":[]})");
        default:
            return reply(200, R"({"left":1e400})");
        }
    }
};

QTEST_APPLESS_MAIN(tst_ErrorProperties)
#include "tst_errorproperties.moc"
