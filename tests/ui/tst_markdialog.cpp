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
    void initTestCase() { QLocale::setDefault({QLocale::English, QLocale::UnitedStates}); }

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

    void saysWhatTheMarksWouldHaveDone()
    {
        UiFixture f;
        auto state = f.account(u"a"_s, {f.balance(u"x"_s, "5")});
        store(f, state);
        auto &points = f.history.series[u"a"_s][u"x"_s];
        for (int day = 20; day > 0; --day)
            points[f.now.addDays(-day)] = Amount(day % 10 == 0 ? 100 : 10 * (day % 10));
        MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        const auto *const rehearsal = dialog.findChild<QLabel *>(u"rehearsal"_s);
        dialog.show();
        QTest::keyClicks(line(dialog, u"low"_s), u"45"_s);
        QTRY_VERIFY2(rehearsal->text().contains(u"warned 2"_s), qPrintable(rehearsal->text()));
        line(dialog, u"low"_s)->clear();
        QTest::keyClicks(line(dialog, u"low"_s), u"1"_s);
        QTRY_VERIFY2(rehearsal->text().startsWith(u"Would not have warned in 30 days"_s), qPrintable(rehearsal->text()));
        line(dialog, u"low"_s)->clear();
        QTest::keyClicks(line(dialog, u"low"_s), u"much"_s);
        QTRY_COMPARE(rehearsal->text(), QString());
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

    void daysAndExpiryAreSetAndShownAgain()
    {
        UiFixture f;
        auto balance = f.balance(u"x"_s, "5");
        balance.balance.expiresAt = f.now.addDays(39);
        store(f, f.account(u"a"_s, {balance}));
        MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        dialog.show();
        QVERIFY(dialog.findChild<QLabel *>(u"expires"_s)->text().contains(u"in 39 days"_s));
        QTest::keyClicks(line(dialog, u"low"_s), u"10 days"_s);
        QTest::keyClicks(line(dialog, u"expiryLow"_s), u"1500"_s);
        QTest::keyClicks(line(dialog, u"expiryCritical"_s), u"3"_s);
        save(dialog);
        const Mark expected{.low = Threshold::fromString(u"10d"), .expiryLow = 1500, .expiryCritical = 3};
        QCOMPARE(f.store.records.value(u"a"_s).marks.value(u"x"_s), expected);
        const MarkDialog again(f.book, f.monitor, u"a"_s, u"x"_s);
        QCOMPARE(line(again, u"low"_s)->text(), u"10 d"_s);
        QCOMPARE(line(again, u"expiryLow"_s)->text(), u"1500"_s); // not grouped: it is to be edited
        QCOMPARE(line(again, u"expiryCritical"_s)->text(), u"3"_s);
    }

    void neverIsNotTheDefault()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        dialog.show();
        QTest::keyClicks(line(dialog, u"expiryLow"_s), u"0"_s);
        QTest::keyClicks(line(dialog, u"expiryCritical"_s), u"3"_s);
        save(dialog);
        QCOMPARE(f.store.records.value(u"a"_s).marks.value(u"x"_s), (Mark{.expiryLow = 0, .expiryCritical = 3}));
    }

    void emptyFieldsSayWhatHolds()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        dialog.show();
        const auto grey = [&](const QString &name) { return line(dialog, name)->placeholderText(); };
        QCOMPARE(grey(u"low"_s), u"7 d"_s);
        QCOMPARE(grey(u"critical"_s), u"2 d"_s);
        QCOMPARE(grey(u"expiryLow"_s), u"14"_s);
        QCOMPARE(grey(u"expiryCritical"_s), u"none"_s);
        QTest::keyClicks(line(dialog, u"critical"_s), u"5"_s);
        QCOMPARE(grey(u"low"_s), u"none"_s); // an own one replaces both
        QCOMPARE(grey(u"expiryLow"_s), u"14"_s);
        QTest::keyClicks(line(dialog, u"expiryCritical"_s), u"5"_s);
        QCOMPARE(grey(u"expiryLow"_s), u"none"_s);
        QTest::keyClick(line(dialog, u"critical"_s), Qt::Key_Backspace);
        QCOMPARE(grey(u"low"_s), u"7 d"_s);
        QCOMPARE(grey(u"expiryLow"_s), u"none"_s);
    }

    void everyFieldHasANameAndAKeyOfItsOwn()
    {
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        const MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        QStringList names;
        for (const auto *field : dialog.findChildren<QLineEdit *>())
            names += field->accessibleName();
        QCOMPARE(names.removeAll(QString()), 0);
        QCOMPARE(names.removeDuplicates(), 0);
        QSet<QKeySequence> keys;
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            const auto key = QKeySequence::mnemonic(label->text());
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(label->text()));
            keys.insert(key);
        }
        QVERIFY(keys.size() > 5);
    }

    void aWrongMarkIsSaidAndNothingSet_data()
    {
        QTest::addColumn<QMap<QString, QString>>("typed");
        QTest::addColumn<QString>("said");
        using Typed = QMap<QString, QString>;
        QTest::newRow("no number") << Typed{{u"low"_s, u"lots"_s}} << u"“lots” is not a mark"_s;
        QTest::newRow("critical above low") << Typed{{u"low"_s, u"5"_s}, {u"critical"_s, u"10"_s}} << u"above low"_s;
        QTest::newRow("critical above low in days")
            << Typed{{u"low"_s, u"5 d"_s}, {u"critical"_s, u"10 d"_s}} << u"above low"_s;
        QTest::newRow("an empty tank") << Typed{{u"low"_s, u"5"_s}, {u"tank"_s, u"0"_s}} << u"more than 0"_s;
        QTest::newRow("half a day ahead") << Typed{{u"expiryLow"_s, u"0.5"_s}} << u"“0.5” is not a number of days"_s;
        QTest::newRow("too far ahead") << Typed{{u"expiryCritical"_s, u"3651"_s}}
                                       << u"“3651” is not a number of days"_s;
        QTest::newRow("critical before low")
            << Typed{{u"expiryLow"_s, u"5"_s}, {u"expiryCritical"_s, u"6"_s}} << u"before low"_s;
    }

    void aWrongMarkIsSaidAndNothingSet()
    {
        using Typed = QMap<QString, QString>;
        QFETCH(Typed, typed);
        QFETCH(QString, said);
        UiFixture f;
        store(f, f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        MarkDialog dialog(f.book, f.monitor, u"a"_s, u"x"_s);
        dialog.show();
        for (auto it = typed.cbegin(); it != typed.cend(); ++it)
            QTest::keyClicks(line(dialog, it.key()), it.value());
        save(dialog);
        QVERIFY(dialog.isVisible());
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](const QLabel *label) { return label->isVisible() && label->text().contains(said); }));
        QVERIFY(dialog.focusWidget() != line(dialog, u"tank"_s) || typed.contains(u"tank"_s));
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
