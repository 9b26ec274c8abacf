// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/alertlogmodel.h"

#include "delegates/levelicon.h"
#include "history/alertlog.h"
#include "uifixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

class tst_AlertLogModel : public QObject
{
    Q_OBJECT

private:
    static Alert alert(qint64 id, int hour, Level level, bool isTold)
    {
        const auto at = QDateTime(QDate(2026, 11, 22), QTime(hour, 0), QTimeZone::utc());
        return {.id = id,
                .account = u"Ocean"_s,
                .accountLabel = u"Ocean"_s,
                .level = level,
                .why = Why::Mark,
                .at = at,
                .balance = UiFixture::balance(u"mail"_s, "1234.50").balance,
                .deliveredAt = isTold ? at.addSecs(120) : QDateTime()};
    }
    static QString when(int hour, int minute)
    {
        return QLocale().toString(QDateTime(QDate(2026, 11, 22), QTime(hour, minute)), QLocale::ShortFormat);
    }
    static QStringList texts(const AlertLogModel &model, int row)
    {
        QStringList texts;
        for (int column = 0; column < AlertLogModel::ColumnCount; ++column)
            texts += model.index(row, column).data().toString();
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault({QLocale::English, QLocale::UnitedStates});
    }

    void rowsSayWhatWasRaised()
    {
        AlertLogModel model;
        model.setAlerts({alert(2, 13, Level::Critical, false), alert(1, 12, Level::Low, true)});
        QCOMPARE(texts(model, 0), (QStringList{when(13, 0), u"Critical"_s, u"mail credits: 1,234.50 credits left"_s,
                                               u"not told yet"_s, u"still so"_s}));
        QCOMPARE(texts(model, 1), (QStringList{when(12, 0), u"Low"_s, u"mail credits: 1,234.50 credits left"_s,
                                               u"12:02 PM"_s, u"still so"_s}));
        QVERIFY(!model.index(0, AlertLogModel::LevelName).data(Qt::DecorationRole).isNull());
    }

    void whenItWasToldAndUntilWhenItHeld()
    {
        AlertLogModel model;
        auto missed = alert(1, 12, Level::Low, false);
        missed.endedAt = missed.at.addSecs(3600);
        auto later = alert(2, 13, Level::Low, true);
        later.deliveredAt = later.at.addDays(1);
        later.endedAt = later.at.addDays(2);
        model.setAlerts({missed, later});
        QCOMPARE(texts(model, 0).mid(AlertLogModel::Told), (QStringList{u"over before it was told"_s, u"1:00 PM"_s}));
        QCOMPARE(texts(model, 1).mid(AlertLogModel::Told), (QStringList{u"11/23/26 1:00 PM"_s, u"11/24/26 1:00 PM"_s}));
    }

    void whatWasWarnedOfIsSaidInWords_data()
    {
        QTest::addColumn<Alert>("alert");
        QTest::addColumn<QString>("what");
        auto by = alert(1, 12, Level::Low, true);
        by.threshold = Threshold{Threshold::Unit::Amount, Amount(2000)};
        QTest::newRow("the mark") << by << u"mail credits: 1,234.50 credits left, the mark is 2,000 credits"_s;
        by.repeated = true;
        QTest::newRow("a reminder") << by
                                    << u"Reminder: mail credits: 1,234.50 credits left, the mark is 2,000 credits"_s;
        by = alert(1, 12, Level::Low, true);
        by.why = Why::Runway;
        by.runway = {Runway::State::Draining, Amount(9), by.at.addDays(5), by.at.addDays(8)};
        QTest::newRow("the runway, as it was then")
            << by << u"mail credits: 1,234.50 credits left, enough for 5 to 8 days"_s;
        by.why = Why::Expiry;
        by.balance.expiresAt = by.at.addDays(9);
        QTest::newRow("the expiry") << by << u"mail credits: 1,234.50 credits left, expires on 12/1/26"_s;
    }

    void whatWasWarnedOfIsSaidInWords()
    {
        QFETCH(Alert, alert);
        AlertLogModel model;
        model.setAlerts({alert});
        QTEST(texts(model, 0).at(AlertLogModel::What), "what");
    }

    void anAlertAboutTheAccountHasNoLevelOfABalance()
    {
        AlertLogModel model;
        auto failing = alert(1, 12, Level::Unknown, true);
        failing.balance = {};
        failing.why = Why::Failing;
        failing.failure = Failure::Kind::CredentialsRejected;
        model.setAlerts({failing});
        QCOMPARE(texts(model, 0).at(AlertLogModel::LevelName), u"Not read"_s);
        QCOMPARE(texts(model, 0).at(AlertLogModel::What), u"Credentials rejected"_s);
        const auto sign = model.index(0, AlertLogModel::LevelName).data(Qt::DecorationRole).value<QIcon>();
        QCOMPARE(sign.pixmap(16).toImage(), signIcon(Sign::Unknown).pixmap(16).toImage());
    }

    void whereThereIsRoomItSaysUntilWhen()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"Ocean"_s, {}));
        AlertLog log(f.services());
        const auto *view = log.findChild<QTreeView *>();
        const auto charWidth = log.fontMetrics().averageCharWidth();
        log.resize(90 * charWidth, 200);
        log.show();
        QVERIFY(view->isColumnHidden(AlertLogModel::Until));
        log.resize(140 * charWidth, 200);
        QVERIFY(!view->isColumnHidden(AlertLogModel::Until));
    }

    void aTooltipSaysTheWholeRowWithoutMarkup()
    {
        AlertLogModel model;
        auto odd = alert(1, 12, Level::Low, true);
        odd.balance.label = u"<b>mail</b>"_s;
        model.setAlerts({odd});
        const auto tip = model.index(0, AlertLogModel::What).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"&lt;b&gt;mail&lt;/b&gt;: 1,234.50 credits left"_s), qPrintable(tip));
        QVERIFY2(tip.contains(u"Told at: 12:02 PM"_s) && tip.contains(u"Until: still so"_s), qPrintable(tip));
    }

    void keepsTheModelContractAndTheSelection()
    {
        AlertLogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAlerts({alert(1, 12, Level::Low, false)});
        const QPersistentModelIndex kept = model.index(0, 0);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setAlerts(
            {alert(3, 14, Level::Empty, false), alert(2, 13, Level::Critical, true), alert(1, 12, Level::Low, true)});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(changed.size(), 1); // the first was told meanwhile
        QCOMPARE(kept.row(), 2);
        QVERIFY(reset.isEmpty());
        model.setAlerts(
            {alert(3, 14, Level::Empty, false), alert(2, 13, Level::Critical, true), alert(1, 12, Level::Low, true)});
        QCOMPARE(changed.size(), 1);
        model.setAlerts({alert(3, 14, Level::Empty, false)}); // older ones were deleted
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(texts(model, 0).at(AlertLogModel::LevelName), u"Empty"_s);
        model.setAlerts({});
        QCOMPARE(model.rowCount(), 0);
    }

    void hiddenAmountsAreNotSaid()
    {
        AlertLogModel model;
        model.setAlerts({alert(1, 12, Level::Low, true)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setAmounts(Amounts::Hidden);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(texts(model, 0).at(AlertLogModel::What), u"mail credits: ••• credits left"_s);
        QVERIFY(!model.index(0, AlertLogModel::What).data(Qt::ToolTipRole).toString().contains(u"1,234"_s));
    }

    void theListIsOfTheAccountNewestFirst()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"Ocean"_s, {}));
        AlertLog log(f.services());
        log.setAccount(u"Ocean"_s);
        log.show();
        QVERIFY(log.findChild<QLabel *>(u"alertNothing"_s)->isVisible());
        QVERIFY(!log.findChild<QTreeView *>()->isVisible());
        auto other = alert(9, 12, Level::Low, false);
        other.account = u"Other"_s;
        f.history.raised = {alert(1, 12, Level::Low, false), other, alert(2, 13, Level::Critical, false)};
        log.refresh();
        const auto *model = log.findChild<QTreeView *>()->model();
        QVERIFY(log.findChild<QTreeView *>()->isVisible());
        QVERIFY(!log.findChild<QLabel *>(u"alertNothing"_s)->isVisible());
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, AlertLogModel::LevelName).data().toString(), u"Critical"_s);
    }

    void aHistoryThatCannotBeReadIsNotAnEmptyOne()
    {
        UiFixture f;
        f.history.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is <broken>"_s};
        AlertLog log(f.services());
        log.setAccount(u"Ocean"_s);
        log.show();
        QVERIFY(!log.findChild<QLabel *>(u"alertNothing"_s)->isVisible());
        bool isSaid = false;
        for (const auto *label : log.findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(u"The disk is <broken>"_s));
        QVERIFY(isSaid);
    }
};

QTEST_MAIN(tst_AlertLogModel)
#include "tst_alertlogmodel.moc"
