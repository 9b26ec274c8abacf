// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/markdialog.h"

#include "uifixture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_MarkDialog : public QObject
{
    Q_OBJECT

private:
    static void store(UiFixture &f, const AccountState &state)
    {
        QVERIFY(f.store.save(state.account));
        f.monitor.watch(state);
    }
    static void save(const QDialog &dialog)
    {
        QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    }
    static QLineEdit *line(const QDialog &dialog, const QString &name) { return dialog.findChild<QLineEdit *>(name); }

private Q_SLOTS:
    void startsWithTheMostUrgentBalanceAndItsAmount()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5"), f.balance(u"y"_s, "7.50", Level::Low)}));
        const MarkDialog dialog(f.book, f.monitor, u"a"_s, {});
        QCOMPARE(dialog.findChild<QComboBox *>(u"balance"_s)->currentData().toString(), u"y"_s);
        QCOMPARE(dialog.findChild<QLabel *>(u"amountNow"_s)->text(), u"7.50 credits"_s);
    }

    void whatIsTypedIsSet()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        dialog.show();
        QTest::keyClicks(line(dialog, u"low"_s), u"10"_s);
        QTest::keyClicks(line(dialog, u"critical"_s), u"5 %"_s);
        QTest::keyClicks(line(dialog, u"tank"_s), u"10"_s);
        save(dialog);
        QVERIFY(!dialog.isVisible());
        const Mark expected{Threshold::fromString(u"10"), Threshold::fromString(u"5%"), Amount(10)};
        QCOMPARE(f.store.records.value(u"a"_s).marks.value(u"x"_s), expected);
        QCOMPARE(f.monitor.state(u"a"_s)->balances.first().level, Level::Low);
    }

    void whatWasNotTouchedIsKept()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        const Mark days{.low = Threshold::fromString(u"7d")};
        QVERIFY(f.book.setMark(u"a"_s, u"x"_s, days));
        MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        dialog.show();
        save(dialog);
        QCOMPARE(f.store.records.value(u"a"_s).marks.value(u"x"_s), days);
    }

    void aWrongMarkIsSaidAndNothingSet_data()
    {
        QTest::addColumn<QString>("low");
        QTest::addColumn<QString>("critical");
        QTest::addColumn<QString>("tank");
        QTest::newRow("no number") << u"lots"_s << QString() << QString();
        QTest::newRow("critical above low") << u"5"_s << u"10"_s << QString();
        QTest::newRow("an empty tank") << u"5"_s << QString() << u"0"_s;
    }

    void aWrongMarkIsSaidAndNothingSet()
    {
        QFETCH(QString, low);
        QFETCH(QString, critical);
        QFETCH(QString, tank);
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        dialog.show();
        QTest::keyClicks(line(dialog, u"low"_s), low);
        QTest::keyClicks(line(dialog, u"critical"_s), critical);
        QTest::keyClicks(line(dialog, u"tank"_s), tank);
        save(dialog);
        QVERIFY(dialog.isVisible());
        QVERIFY(f.store.records.value(u"a"_s).marks.isEmpty());
    }

    void useDefaultsTakesTheMarkAway()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        QVERIFY(f.book.setMark(u"a"_s, u"x"_s, Mark{.low = Threshold::fromString(u"10")}));
        MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        dialog.show();
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"useDefaults"_s), Qt::LeftButton);
        QVERIFY(f.store.records.value(u"a"_s).marks.isEmpty());
    }
};

QTEST_MAIN(tst_MarkDialog)
#include "tst_markdialog.moc"
