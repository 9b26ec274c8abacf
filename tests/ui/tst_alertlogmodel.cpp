// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/alertlogmodel.h"

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
        QCOMPARE(texts(model, 0), (QStringList{when(13, 0), u"mail credits"_s, u"Critical"_s, u"1,234.50 credits"_s,
                                               u"not told yet"_s}));
        QCOMPARE(texts(model, 1),
                 (QStringList{when(12, 0), u"mail credits"_s, u"Low"_s, u"1,234.50 credits"_s, when(12, 2)}));
        QVERIFY(!model.index(0, AlertLogModel::LevelName).data(Qt::DecorationRole).isNull());
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
        QCOMPARE(texts(model, 0).at(AlertLogModel::Left), u"••• credits"_s);
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
