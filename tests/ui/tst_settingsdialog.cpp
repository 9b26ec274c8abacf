// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "uifixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private:
    static bool says(const QWidget &dialog, const QString &text)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const auto *l) { return l->isVisible() && l->text().contains(text); });
    }
    static void choose(QComboBox &box, int index)
    {
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(&box, Qt::Key_Down);
    }

private Q_SLOTS:
    void aChangeIsAppliedAtOnce()
    {
        UiFixture f;
        SettingsDialog dialog(f.book);
        dialog.show();
        QSignalSpy changed(&f.book, &AccountBook::settingsChanged);
        QTest::mouseClick(dialog.findChild<QCheckBox *>(u"autostart"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(f.store.stored.autostart, true);
        QCOMPARE(changed.size(), 1);
        choose(*dialog.findChild<QComboBox *>(u"every"_s), 2);
        QCOMPARE(f.store.stored.every, std::optional<std::chrono::seconds>(5min));
        QCOMPARE(f.store.stored.autostart, true);
    }

    void aMarkIsAppliedWhenItsFieldIsLeft()
    {
        UiFixture f;
        SettingsDialog dialog(f.book);
        dialog.show();
        auto *low = dialog.findChild<QLineEdit *>(u"low"_s);
        QTest::keyClicks(low, u"20%"_s);
        QTest::keyClick(low, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QCOMPARE(f.store.stored.defaultMark.low, Threshold::fromString(u"20%"));
    }

    void aWrongMarkIsSaidAndNotStored()
    {
        UiFixture f;
        SettingsDialog dialog(f.book);
        dialog.show();
        auto *low = dialog.findChild<QLineEdit *>(u"low"_s);
        QTest::keyClicks(low, u"lots"_s);
        QTest::keyClick(low, Qt::Key_Return);
        QCOMPARE(f.store.stored, Settings{});
        QVERIFY(says(dialog, u"“lots” is not a mark"_s));
        QCOMPARE(low->text(), u"lots"_s);
    }

    void whatCannotBeStoredIsTakenBack()
    {
        UiFixture f;
        f.store.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is full"_s};
        SettingsDialog dialog(f.book);
        dialog.show();
        auto *hidden = dialog.findChild<QCheckBox *>(u"startHidden"_s);
        QTest::mouseClick(hidden, Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!hidden->isChecked());
        QVERIFY(says(dialog, u"The disk is full"_s));
    }

    void aChangeFromElsewhereIsShown()
    {
        UiFixture f;
        SettingsDialog dialog(f.book);
        QVERIFY(f.book.setSettings({.every = 90min, .startHidden = true}));
        QVERIFY(dialog.findChild<QCheckBox *>(u"startHidden"_s)->isChecked());
        QCOMPARE(dialog.findChild<QComboBox *>(u"every"_s)->currentData().toLongLong(), 5400);
    }
};

QTEST_MAIN(tst_SettingsDialog)
#include "tst_settingsdialog.moc"
