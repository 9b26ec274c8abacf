// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historychart.h"

#include "history/historyplot.h"
#include "uifixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Remembers what was asked of the history.
class WatchedHistory : public FakeHistoryStore
{
public:
    struct Asked {
        AccountId id;
        QString key;
        QDateTime from, to;
        int most;
    };
    QList<Asked> asked;

    Outcome<Series> course(const AccountId &id, const QString &key, const QDateTime &from, const QDateTime &to,
                           int most) override
    {
        asked.append({id, key, from, to, most});
        return FakeHistoryStore::course(id, key, from, to, most);
    }
};

class tst_HistoryChart : public QObject
{
    Q_OBJECT

private:
    /// A balance that was topped up from 70 to 400.5 five days ago, and stands at 98.25.
    struct Fixture : UiFixture {
        WatchedHistory watched;
        AccountState state = account(u"Ocean"_s, {balance(u"mail"_s, "98.25", Level::Low), balance(u"phone"_s, "7")});

        Fixture()
        {
            state.marks[u"mail"_s] = {.low = Threshold{Threshold::Unit::Amount, Amount(120)},
                                      .critical = Threshold{Threshold::Unit::Percent, Amount(5)}};
            state.balances[0].peak = Amount(400);
            record(-40 * 24, "300");
            record(-20 * 24, "150");
            record(-10 * 24, "70");
            record(-5 * 24, "400.5");
            record(-24, "98.25");
        }
        void record(int hour, const char *amount, const QString &key = u"mail"_s)
        {
            watched.series[u"Ocean"_s][key][now.addSecs(3600 * hour)] =
                *Amount::fromString(QString::fromLatin1(amount));
        }
        WindowServices services()
        {
            const auto made = UiFixture::services();
            return {made.book, made.monitor, made.providers, watched, made.trends, made.notifier, made.notices, made.writeFile, made.askFacts};
        }
        void show(HistoryChart &chart)
        {
            monitor.watch(state);
            chart.resize(700, 400);
            chart.setBalance(u"Ocean"_s, u"mail"_s);
            chart.show();
        }
        void update(const std::function<void(AccountState &)> &change)
        {
            change(state);
            monitor.forget(state.account.id);
            monitor.watch(state);
            Q_EMIT monitor.accountChanged(state);
        }
        void hideAmounts()
        {
            auto settings = book.settings();
            settings.hideAmounts = true;
            QVERIFY(book.setSettings(settings));
        }
    };

    static HistoryPlot *plot(const HistoryChart &chart) { return chart.findChild<HistoryPlot *>(); }
    static QCPGraph *graph(const HistoryChart &chart, const QString &name)
    {
        return plot(chart)->findChild<QCPGraph *>(name);
    }
    static QString text(const HistoryChart &chart, const QString &name)
    {
        return chart.findChild<QLabel *>(name)->text();
    }
    static QString problem(const HistoryChart &chart)
    {
        return chart.findChild<QWidget *>(u"historyProblem"_s)->findChildren<QLabel *>().last()->text();
    }
    static QString when(const QDateTime &at) { return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat); }
    static double keyOf(const QDateTime &at) { return QCPAxisTickerDateTime::dateTimeToKey(at); }

    static QStringList labels(const HistoryChart &chart)
    {
        QStringList texts;
        for (const auto *label : plot(chart)->findChildren<QCPItemText *>())
            texts += label->text();
        return texts;
    }
    static QList<double> keys(const QCPGraph *graph)
    {
        QList<double> found;
        for (const auto &point : *graph->data())
            found += point.key;
        return found;
    }
    static void click(const HistoryChart &chart, const QString &name)
    {
        for (auto *button : chart.findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == name)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    static void saveAs(const HistoryChart &chart, const QString &action, const QString &path)
    {
        chart.findChild<QAction *>(action)->trigger();
        auto *dialog = chart.findChild<QFileDialog *>();
        QVERIFY(dialog->isVisible());
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(!chart.findChild<QFileDialog *>());
    }
    /// Every word that the chart shows or speaks.
    static QString allWords(const HistoryChart &chart)
    {
        plot(chart)->replot();
        QStringList words = labels(chart);
        for (const auto *widget : chart.findChildren<QWidget *>())
            words << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        for (const auto *label : chart.findChildren<QLabel *>())
            words << label->text();
        for (const auto *axis : {plot(chart)->yAxis, plot(chart)->yAxis2}) {
            words << axis->label();
            if (axis->visible() && axis->tickLabels())
                words += axis->tickVectorLabels();
        }
        return words.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault({QLocale::English, QLocale::UnitedStates});
    }

    void eachRangeAsksForItsSpan_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("days");
        QTest::newRow("a day") << u"Show 24 h"_s << 1;
        QTest::newRow("a week") << u"Show 7 days"_s << 7;
        QTest::newRow("a quarter") << u"Show 90 days"_s << 90;
        QTest::newRow("a year") << u"Show 1 year"_s << 365;
    }

    void eachRangeAsksForItsSpan()
    {
        QFETCH(QString, button);
        QFETCH(int, days);
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        QCOMPARE(f.watched.asked.size(), 1);
        QCOMPARE(f.watched.asked.first().from, f.now.addDays(-30));
        click(chart, button);
        QCOMPARE(f.watched.asked.size(), 2);
        const auto &asked = f.watched.asked.last();
        QCOMPARE(asked.id, u"Ocean"_s);
        QCOMPARE(asked.key, u"mail"_s);
        QCOMPARE(asked.from, f.now.addDays(-days));
        QCOMPARE(asked.to, f.now);
        QCOMPARE(asked.most, 1000);
        chart.setBalance(u"Ocean"_s, u"phone"_s);
        QCOMPARE(f.watched.asked.last().from, f.now.addDays(-days)); // the range lasts
    }

    void theLineIsWhatWasRecordedInSteps()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        const auto *course = graph(chart, u"course"_s);
        QCOMPARE(course->lineStyle(), QCPGraph::lsStepLeft);
        // From the sample before the range to the latest reading, which changed nothing.
        const QList<QDateTime> times{f.now.addDays(-40), f.now.addDays(-20), f.now.addDays(-10),
                                     f.now.addDays(-5),  f.now.addDays(-1),  f.state.readAt};
        const QList<double> amounts{300, 150, 70, 400.5, 98.25, 98.25};
        QCOMPARE(course->dataCount(), times.size());
        for (int i = 0; i < times.size(); ++i) {
            QCOMPARE(course->data()->at(i)->key, keyOf(times[i]));
            QCOMPARE(course->data()->at(i)->value, amounts[i]);
        }
        QCOMPARE(plot(chart)->yAxis->label(), u"credits"_s);
        QCOMPARE(plot(chart)->xAxis->range().lower, keyOf(f.now.addDays(-30)));
    }

    void aSingleReadingIsSeen()
    {
        Fixture f;
        f.watched.series.clear();
        f.record(0, "98.25");
        f.state.readAt = f.now;
        HistoryChart chart(f.services());
        f.show(chart);
        const auto *latest = graph(chart, u"latest"_s);
        QVERIFY(latest);
        QCOMPARE(latest->dataCount(), 1);
        QCOMPARE(latest->dataMainValue(0), 98.25);
        QVERIFY(latest->scatterStyle().shape() != QCPScatterStyle::ssNone);
    }

    void marksAreNamedLines()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        QVERIFY(labels(chart).contains(u"Low 120"_s));
        QVERIFY(labels(chart).contains(u"Critical 20"_s)); // 5 % of the peak
        QCOMPARE(plot(chart)->findChildren<QCPItemStraightLine *>(u"border"_s).size(), 2);
        QCOMPARE(plot(chart)->findChildren<QCPItemStraightLine *>(u"border"_s).first()->point1->value(), 120.0);
    }

    void withoutAMarkOfItsOwnTheDefaultOneIsShown()
    {
        Fixture f;
        f.state.marks.clear();
        HistoryChart chart(f.services());
        f.show(chart);
        QVERIFY(labels(chart).isEmpty());
        auto settings = f.book.settings();
        settings.defaultMark.low = Threshold{Threshold::Unit::Percent, Amount(10)};
        QVERIFY(f.book.setSettings(settings));
        QCOMPARE(labels(chart), QStringList{u"Low 40"_s});
        // What fills up by itself is not judged by it.
        f.update([&](AccountState &state) { state.balances[0].balance.resetsAt = f.now.addDays(100); });
        QVERIFY(labels(chart).isEmpty());
    }

    void topUpsAreMarked()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        QVERIFY(graph(chart, u"topUps"_s));
        QCOMPARE(keys(graph(chart, u"topUps"_s)), QList<double>{keyOf(f.now.addDays(-5))});
        QCOMPARE(text(chart, u"historyLegend"_s), u"▲ Top-up"_s);
    }

    void anExpiryInSightIsALine_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("shown");
        QTest::newRow("past") << -3 << true;
        QTest::newRow("soon") << 9 << true;
        QTest::newRow("far away") << 40 << false;
        QTest::newRow("long ago") << -60 << false;
    }

    void anExpiryInSightIsALine()
    {
        QFETCH(int, days);
        QFETCH(bool, shown);
        Fixture f;
        f.state.balances[0].balance.expiresAt = f.now.addDays(days);
        HistoryChart chart(f.services());
        f.show(chart);
        const auto *line = plot(chart)->findChild<QCPItemLine *>(u"due"_s);
        QCOMPARE(line != nullptr, shown);
        if (!line)
            return;
        QCOMPARE(line->start->key(), keyOf(f.now.addDays(days)));
        QVERIFY(plot(chart)->xAxis->range().contains(line->start->key()));
        const auto date = QLocale().toString(f.now.addDays(days).date(), QLocale::ShortFormat);
        QVERIFY(labels(chart).contains(u"Expires "_s + date));
    }

    void theForecastIsAWedgeToItsRange()
    {
        Fixture f;
        f.state.balances[0].runway = {Runway::State::Draining, Amount(12), f.now.addDays(6), f.now.addDays(9)};
        HistoryChart chart(f.services());
        f.show(chart);
        const auto start = keyOf(f.state.readAt);
        QCOMPARE(keys(graph(chart, u"forecastEarly"_s)),
                 (QList<double>{start, keyOf(f.now.addDays(6)), keyOf(f.now.addDays(9))}));
        QCOMPARE(keys(graph(chart, u"forecastLate"_s)), (QList<double>{start, keyOf(f.now.addDays(9))}));
        QVERIFY(plot(chart)->xAxis->range().contains(keyOf(f.now.addDays(9))));
        QVERIFY(text(chart, u"historyLegend"_s).contains(u"Forecast"_s));
        // What is filled up before it is empty never is.
        f.update([&](AccountState &state) { state.balances[0].balance.resetsAt = f.now.addDays(2); });
        QVERIFY(!graph(chart, u"forecastEarly"_s));
    }

    void whatIsOutOfDateForetellsNothing()
    {
        Fixture f;
        f.state.balances[0].runway = {Runway::State::Draining, Amount(12), f.now.addDays(6), f.now.addDays(9)};
        HistoryChart chart(f.services());
        f.show(chart);
        QVERIFY(graph(chart, u"forecastEarly"_s));
        f.update([&](AccountState &state) { state.readAt = f.now.addSecs(-3 * 3600); });
        QVERIFY(!graph(chart, u"forecastEarly"_s));
    }

    void theKeyboardMovesTheCursorFromPointToPoint()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        QCOMPARE(text(chart, u"historyReading"_s), u"Lowest 70, highest 400.5 credits"_s);
        QTest::keyClick(plot(chart), Qt::Key_Left);
        QCOMPARE(text(chart, u"historyReading"_s), u"98.25 credits, "_s + when(f.state.readAt));
        QTest::keyClick(plot(chart), Qt::Key_Left);
        QTest::keyClick(plot(chart), Qt::Key_Left);
        QCOMPARE(text(chart, u"historyReading"_s), u"400.5 credits, %1 (Top-up)"_s.arg(when(f.now.addDays(-5))));
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(plot(chart), Qt::Key_Left);
        // Not to what lies before the range.
        QCOMPARE(text(chart, u"historyReading"_s), u"150 credits, "_s + when(f.now.addDays(-20)));
        QTest::keyClick(plot(chart), Qt::Key_Right);
        QCOMPARE(text(chart, u"historyReading"_s), u"70 credits, "_s + when(f.now.addDays(-10)));
    }

    void hoveringSaysTheNearestPoint()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        plot(chart)->replot();
        const auto x = plot(chart)->xAxis->coordToPixel(keyOf(f.now.addDays(-5).addSecs(7200)));
        QTest::mouseMove(plot(chart), QPoint(int(x), 60));
        QCOMPARE(text(chart, u"historyReading"_s), u"400.5 credits, %1 (Top-up)"_s.arg(when(f.now.addDays(-5))));
        QVERIFY(plot(chart)->findChild<QCPItemTracer *>()->visible());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(plot(chart), &leave);
        QCOMPARE(text(chart, u"historyReading"_s), u"Lowest 70, highest 400.5 credits"_s);
    }

    void zoomIsInTimeAndWithinWhatIsThere()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        auto *axis = plot(chart)->xAxis;
        const auto all = axis->range();
        const auto amounts = plot(chart)->yAxis->range();
        auto *reset = chart.findChild<QAbstractButton *>(u"historyShowAll"_s);
        QVERIFY(!reset->isEnabled());
        const QPointF middle(plot(chart)->rect().center());
        QWheelEvent wheel(middle, plot(chart)->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(plot(chart), &wheel);
        QVERIFY(axis->range().size() < all.size());
        QCOMPARE(plot(chart)->yAxis->range(), amounts);
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(axis->range(), all);
        QTest::keyClick(plot(chart), Qt::Key_Plus);
        QVERIFY(axis->range().size() < all.size());
        QTest::keyClick(plot(chart), Qt::Key_Home);
        QCOMPARE(axis->range(), all);
        QTest::keyClick(plot(chart), Qt::Key_Minus);
        QCOMPARE(axis->range(), all);
        for (int i = 0; i < 80; ++i)
            QTest::keyClick(plot(chart), Qt::Key_Plus);
        QVERIFY(axis->range().size() > 500);
        QTest::mouseDClick(plot(chart), Qt::LeftButton, {}, plot(chart)->rect().center());
        QCOMPARE(axis->range(), all);
    }

    void newsKeepTheZoom()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        QTest::keyClick(plot(chart), Qt::Key_Plus);
        const auto zoomed = plot(chart)->xAxis->range();
        f.record(0, "97");
        f.now = f.now.addSecs(60);
        f.update([&](AccountState &state) {
            state.readAt = f.now;
            state.balances[0].balance.amount = Amount(97);
        });
        QCOMPARE(f.watched.asked.size(), 2);
        QCOMPARE(graph(chart, u"course"_s)->dataCount(), 7);
        QCOMPARE(plot(chart)->xAxis->range(), zoomed);
        chart.setBalance(u"Ocean"_s, u"phone"_s);
        QVERIFY(!plot(chart)->isZoomed());
    }

    void nothingIsReadWhileItIsHidden()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.monitor.watch(f.state);
        chart.setBalance(u"Ocean"_s, u"mail"_s);
        f.update([&](AccountState &state) { state.readAt = f.now; });
        QVERIFY(f.watched.asked.isEmpty());
        chart.show();
        QCOMPARE(f.watched.asked.size(), 1);
        Q_EMIT f.monitor.accountChanged(f.state); // as while it is refreshing
        QCOMPARE(f.watched.asked.size(), 1);
        chart.hide();
        f.update([&](AccountState &state) { state.readAt = f.now.addSecs(1); });
        QCOMPARE(f.watched.asked.size(), 1);
        chart.show();
        QCOMPARE(f.watched.asked.size(), 2);
    }

    void hiddenAmountsAreNowhere()
    {
        Fixture f;
        f.state.balances[0].runway = {Runway::State::Draining, Amount(12), f.now.addDays(6), f.now.addDays(9)};
        HistoryChart chart(f.services());
        f.show(chart);
        QVERIFY(allWords(chart).contains(u"400"_s));
        f.hideAmounts();
        QTest::keyClick(plot(chart), Qt::Key_Left);
        QCOMPARE(text(chart, u"historyReading"_s), u"••• credits, "_s + when(f.state.readAt));
        QVERIFY(labels(chart).contains(u"Low"_s));
        const auto words = allWords(chart);
        for (const auto *figure : {"98", "400", "120", "Critical 20", "70", "100", "200"})
            QVERIFY2(!words.contains(QString::fromLatin1(figure)), qPrintable(words));
    }

    void itSpeaksOfItsRangeAndFigures()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        QCOMPARE(plot(chart)->accessibleName(), u"Course of mail credits"_s);
        QCOMPARE(plot(chart)->accessibleDescription(),
                 u"%1 to %2: first 300, last 98.25, lowest 70, highest 400.5 credits"_s.arg(when(f.now.addDays(-30)),
                                                                                            when(f.state.readAt)));
    }

    void nothingRecordedIsASentence()
    {
        Fixture f;
        f.state.balances[1].balance.amount = {};
        HistoryChart chart(f.services());
        f.show(chart);
        QVERIFY(plot(chart)->isVisible());
        f.watched.series.clear();
        Q_EMIT f.monitor.historyForgotten();
        QVERIFY(!plot(chart)->isVisible());
        QVERIFY(chart.findChild<QLabel *>(u"historyNothing"_s)->isVisible());
        QCOMPARE(text(chart, u"historyNothing"_s), u"Nothing is recorded in this time yet."_s);
        QVERIFY(!chart.findChild<QAbstractButton *>(u"historyExport"_s)->isEnabled());
        chart.setBalance(u"Ocean"_s, u"phone"_s);
        QCOMPARE(text(chart, u"historyNothing"_s), u"What is unlimited has no course to show."_s);
    }

    void aHistoryThatCannotBeReadIsSaid()
    {
        Fixture f;
        f.watched.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is <broken>"_s};
        HistoryChart chart(f.services());
        f.show(chart);
        QVERIFY(problem(chart).contains(u"The disk is <broken>"_s));
        QCOMPARE(text(chart, u"historyNothing"_s), QString());
        f.watched.broken = {};
        Q_EMIT f.monitor.historyForgotten();
        QCOMPARE(problem(chart), QString());
    }

    void pictureAndTableAreSaved()
    {
        const QTemporaryDir dir;
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        saveAs(chart, u"historyCsv"_s, dir.filePath(u"a.csv"_s));
        QCOMPARE(f.files.value(dir.filePath(u"a.csv"_s)),
                 "time,amount\n2026-11-02T14:00:00Z,150\n2026-11-12T14:00:00Z,70\n"
                 "2026-11-17T14:00:00Z,400.5\n2026-11-21T14:00:00Z,98.25\n");
        saveAs(chart, u"historyPng"_s, dir.filePath(u"a.png"_s));
        const auto picture = QImage::fromData(f.files.value(dir.filePath(u"a.png"_s)), "PNG");
        QVERIFY(picture.width() >= 2 * plot(chart)->width());
        QVERIFY(picture.height() > 2 * plot(chart)->height());
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir dir;
        Fixture f;
        f.filesBroken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is <full>"_s};
        HistoryChart chart(f.services());
        f.show(chart);
        saveAs(chart, u"historyCsv"_s, dir.filePath(u"a.csv"_s));
        QVERIFY(problem(chart).contains(u"The disk is <full>"_s));
        f.filesBroken = {};
        saveAs(chart, u"historyCsv"_s, dir.filePath(u"a.csv"_s));
        QCOMPARE(problem(chart), QString());
    }

    void colorsFollowThePalette()
    {
        Fixture f;
        HistoryChart chart(f.services());
        f.show(chart);
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(20, 21, 22));
        dark.setColor(QPalette::Text, QColor(230, 231, 232));
        dark.setColor(QPalette::Highlight, QColor(90, 160, 230));
        chart.setPalette(dark);
        plot(chart)->replot();
        QCOMPARE(plot(chart)->grab().toImage().pixelColor(3, 3), QColor(20, 21, 22));
        QCOMPARE(plot(chart)->xAxis->tickLabelColor(), QColor(230, 231, 232));
        QCOMPARE(graph(chart, u"course"_s)->pen().color(), QColor(90, 160, 230));
    }
};

QTEST_MAIN(tst_HistoryChart)
#include "tst_historychart.moc"
