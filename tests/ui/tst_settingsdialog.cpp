// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "settings/windowfacts.h"
#include "uifixture.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private:
    enum Page { General, Notifications, Network, History, Appearance, About, PageCount };

    /// The dialog, open at a page.
    struct Scene : UiFixture {
        SettingsDialog dialog{services(), {u"de"_s, u"ar"_s}};

        explicit Scene(Page page)
        {
            dialog.show();
            (void)QTest::qWaitForWindowActive(&dialog);
            find<QListWidget>(u"pages"_s)->setCurrentRow(page);
        }
        template<typename T>
        T *find(const QString &name) const
        {
            return dialog.findChild<T *>(name);
        }
        void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton, {}, QPoint(8, 8)); }
        void choose(const QString &name, int down) const
        {
            auto *box = find<QComboBox>(name);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Home);
            for (int i = 0; i < down; ++i)
                QTest::keyClick(box, Qt::Key_Down);
        }
        void type(const QString &name, const QString &text) const
        {
            auto *line = find<QLineEdit>(name);
            line->selectAll();
            QTest::keyClick(line, Qt::Key_Delete);
            QTest::keyClicks(line, text);
            QTest::keyClick(line, Qt::Key_Return);
        }
        bool says(const QString &text) const
        {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const auto *l) { return l->isVisible() && l->text().contains(text); });
        }
        void breakStore() { store.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is full"_s}; }
        QMessageBox *box(const QString &name) const { return find<QMessageBox>(name); }
        void answer(const QString &name, const QString &button) const
        {
            for (auto *choice : box(name)->findChildren<QPushButton *>()) {
                if (choice->text().contains(button))
                    QTest::mouseClick(choice, Qt::LeftButton);
            }
        }
        void record(const AccountId &id)
        {
            monitor.watch(account(id, {balance(u"mail"_s, "5")}));
            history.series[id][u"mail"_s][now.addDays(-40)] = Amount(9);
            history.series[id][u"mail"_s][now] = Amount(5);
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault({QLocale::English, QLocale::UnitedStates});
        QCoreApplication::setApplicationVersion(u"9.8.7"_s);
    }

    void pagesAreReachedByKeyboard()
    {
        const Scene s(General);
        auto *pages = s.find<QStackedWidget>({});
        auto *list = s.find<QListWidget>(u"pages"_s);
        QCOMPARE(list->count(), PageCount);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(pages->currentIndex(), int(Notifications));
        QTest::keyClick(s.find<QLineEdit>(u"low"_s), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(pages->currentIndex(), int(Network));
        QTest::keyClick(list, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pages->currentIndex(), int(Notifications));
        list->setCurrentRow(About);
        QTest::keyClick(list, Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(list->currentRow(), int(General));
    }

    void everyControlHasAName()
    {
        const Scene s(General);
        for (int page = General; page < PageCount; ++page) {
            s.find<QListWidget>(u"pages"_s)->setCurrentRow(page);
            for (auto *widget : s.dialog.findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->focusProxy() || !(widget->focusPolicy() & Qt::TabFocus))
                    continue;
                auto *interface = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

    void enterNeverClosesNorSends()
    {
        const Scene s(Notifications);
        s.type(u"low"_s, u"20%"_s);
        QVERIFY(s.dialog.isVisible());
        QVERIFY(s.notifier.shown.isEmpty());
    }

    void generalIsAppliedAtOnce()
    {
        Scene s(General);
        QSignalSpy changed(&s.book, &AccountBook::settingsChanged);
        s.click(u"autostart"_s);
        QCOMPARE(s.store.stored, Settings{.autostart = true});
        QCOMPARE(changed.size(), 1);
        s.click(u"startHidden"_s);
        s.choose(u"every"_s, 2);
        s.choose(u"language"_s, 2);
        QCOMPARE(s.store.stored, (Settings{.every = 5min, .autostart = true, .startHidden = true, .language = u"ar"_s}));
        s.choose(u"language"_s, 0);
        s.choose(u"every"_s, 0);
        QCOMPARE(s.store.stored, (Settings{.autostart = true, .startHidden = true}));
    }

    void generalFollows()
    {
        Scene s(General);
        QVERIFY(s.book.setSettings({.every = 90min, .autostart = true, .startHidden = true, .language = u"fr"_s}));
        QVERIFY(s.find<QCheckBox>(u"autostart"_s)->isChecked());
        QVERIFY(s.find<QCheckBox>(u"startHidden"_s)->isChecked());
        QCOMPARE(s.find<QComboBox>(u"every"_s)->currentData().toLongLong(), 5400);
        QCOMPARE(s.find<QComboBox>(u"language"_s)->currentText(), u"Français"_s);
    }

    void languagesAreCalledAsTheyCallThemselves()
    {
        const Scene s(General);
        const auto *const language = s.find<QComboBox>(u"language"_s);
        QCOMPARE(language->count(), 3);
        QCOMPARE(language->itemText(0), u"As the desktop"_s);
        QCOMPARE(language->itemText(1), u"Deutsch"_s);
        QCOMPARE(language->itemText(2), u"العربية"_s);
    }

    void whatCannotBeStoredIsTakenBack_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("name");
        QTest::newRow("startHidden") << int(General) << u"startHidden"_s;
        QTest::newRow("quiet") << int(Notifications) << u"quiet"_s;
        QTest::newRow("hideAmounts") << int(Appearance) << u"hideAmounts"_s;
        QTest::newRow("monochrome") << int(Appearance) << u"monochrome"_s;
    }
    void whatCannotBeStoredIsTakenBack()
    {
        QFETCH(int, page);
        QFETCH(QString, name);
        Scene s{Page(page)};
        s.breakStore();
        s.click(name);
        QVERIFY(!s.find<QAbstractButton>(name)->isChecked());
        QVERIFY(s.says(u"The disk is full"_s));
        QCOMPARE(s.store.stored, Settings{});
        s.store.broken = {};
        s.click(name);
        QVERIFY(s.find<QAbstractButton>(name)->isChecked());
        QVERIFY(!s.says(u"The disk is full"_s));
    }

    void whatWasTypedAndCannotBeStoredIsTakenBack()
    {
        Scene s(Network);
        QVERIFY(s.book.setSettings({.defaultMark = {.low = Threshold::fromString(u"5")},
                                    .proxy = {Proxy::Kind::Http, u"old.test"_s, 80},
                                    .timeout = 30s}));
        s.breakStore();
        s.type(u"proxyHost"_s, u"new.test"_s);
        QCOMPARE(s.find<QLineEdit>(u"proxyHost"_s)->text(), u"old.test"_s);
        QVERIFY(s.says(u"The disk is full"_s));
        s.choose(u"proxyKind"_s, 1);
        QCOMPARE(s.find<QComboBox>(u"proxyKind"_s)->currentIndex(), 2);
        s.find<QSpinBox>(u"timeout"_s)->stepUp();
        QCOMPARE(s.find<QSpinBox>(u"timeout"_s)->value(), 30);
        s.find<QListWidget>(u"pages"_s)->setCurrentRow(Notifications);
        s.type(u"low"_s, u"7"_s);
        QCOMPARE(s.find<QLineEdit>(u"low"_s)->text(), u"5"_s);
        QVERIFY(s.says(u"The disk is full"_s));
    }

    void marksAreAppliedWhenTheirFieldIsLeft()
    {
        Scene s(Notifications);
        s.type(u"low"_s, u"20%"_s);
        QCOMPARE(s.store.stored.defaultMark.low, Threshold::fromString(u"20%"));
        s.type(u"critical"_s, u"5"_s);
        QCOMPARE(s.store.stored.defaultMark.critical, Threshold::fromString(u"5"));
        QVERIFY(s.book.setSettings({.defaultMark = {.low = Threshold::fromString(u"8")}}));
        QCOMPARE(s.find<QLineEdit>(u"low"_s)->text(), u"8"_s);
        QCOMPARE(s.find<QLineEdit>(u"critical"_s)->text(), QString());
    }

    void theDefaultMarkIsShippedAndAnEmptiedFieldIsNone()
    {
        Scene s(Notifications);
        QCOMPARE(s.find<QLineEdit>(u"low"_s)->text(), u"7 d"_s);
        QCOMPARE(s.find<QLineEdit>(u"critical"_s)->text(), u"2 d"_s);
        QCOMPARE(s.find<QLineEdit>(u"expiryLow"_s)->text(), u"14"_s);
        QCOMPARE(s.find<QLineEdit>(u"expiryCritical"_s)->text(), QString());
        s.type(u"expiryCritical"_s, u"3"_s);
        QCOMPARE(s.store.stored.defaultMark.expiryCritical, 3);
        s.type(u"expiryLow"_s, QString());
        s.type(u"low"_s, QString());
        QCOMPARE(s.store.stored.defaultMark, (Mark{.critical = Threshold::fromString(u"2d"), .expiryCritical = 3}));
        for (const auto &name : {u"low"_s, u"expiryLow"_s})
            QCOMPARE(s.find<QLineEdit>(name)->placeholderText(), u"none"_s);
    }

    void aWrongMarkIsSaidAndNotStored()
    {
        Scene s(Notifications);
        s.type(u"low"_s, u"lots"_s);
        QCOMPARE(s.store.stored, Settings{});
        QVERIFY(s.says(u"“lots” is not a mark"_s));
        QVERIFY(s.book.setSettings({.hideAmounts = true}));
        QCOMPARE(s.find<QLineEdit>(u"low"_s)->text(), u"lots"_s); // still being written
    }

    void quietHoursAreAppliedAtOnce()
    {
        Scene s(Notifications);
        auto *from = s.find<QTimeEdit>(u"quietFrom"_s);
        auto *until = s.find<QTimeEdit>(u"quietUntil"_s);
        QVERIFY(!from->isEnabled());
        s.click(u"quiet"_s);
        QVERIFY(from->isEnabled());
        QCOMPARE(s.store.stored.quietHours, (QuietHours{QTime(22, 0), QTime(7, 0)}));
        from->setCurrentSection(QDateTimeEdit::HourSection);
        QTest::keyClick(from, Qt::Key_Up);
        QCOMPARE(s.store.stored.quietHours->from, QTime(23, 0));
        until->setFocus();
        until->setSelectedSection(QDateTimeEdit::MinuteSection);
        QTest::keyClicks(until, u"30"_s);
        QTest::keyClick(until, Qt::Key_Return);
        QCOMPARE(s.store.stored.quietHours->to, QTime(7, 30));
        s.click(u"quiet"_s);
        QVERIFY(!s.store.stored.quietHours);
        QCOMPARE(from->time(), QTime(23, 0)); // to be switched on again as it was
        QVERIFY(s.book.setSettings({.quietHours = QuietHours{QTime(20, 0), QTime(6, 0)}}));
        QVERIFY(s.find<QCheckBox>(u"quiet"_s)->isChecked());
        QCOMPARE(from->time(), QTime(20, 0));
        QCOMPARE(until->time(), QTime(6, 0));
    }

    void quietHoursOfNoLengthAreSaidAndNotStored()
    {
        Scene s(Notifications);
        const QuietHours hours{QTime(6, 0), QTime(7, 0)};
        QVERIFY(s.book.setSettings({.quietHours = hours}));
        s.find<QTimeEdit>(u"quietFrom"_s)->stepUp();
        QCOMPARE(s.store.stored.quietHours, hours);
        QVERIFY(s.says(u"different times"_s));
        s.find<QTimeEdit>(u"quietFrom"_s)->stepUp();
        QCOMPARE(s.store.stored.quietHours->from, QTime(8, 0));
        QVERIFY(!s.says(u"different times"_s));
    }

    void aTestNotificationIsSent()
    {
        Scene s(Notifications);
        s.click(u"sendTest"_s);
        QCOMPARE(s.notifier.shown.size(), 1);
        QVERIFY(s.notifier.shown.first().title.contains(u"Plimsoll"_s));
        QVERIFY(s.says(u"Sent."_s));
    }

    void aTestNotificationThatNobodyTakesIsExplained()
    {
        Scene s(Notifications);
        s.click(u"sendTest"_s);
        s.notifier.absent = true;
        s.click(u"sendTest"_s);
        QVERIFY(!s.says(u"Sent."_s));
        QVERIFY(s.says(u"no notification daemon"_s));
        s.notifier.absent = false;
        s.click(u"sendTest"_s);
        QVERIFY(s.says(u"Sent."_s));
        QVERIFY(!s.says(u"no notification daemon"_s));
    }

    void aProxyIsAppliedAtOnce()
    {
        Scene s(Network);
        auto *host = s.find<QLineEdit>(u"proxyHost"_s);
        QVERIFY(!host->isEnabled());
        s.choose(u"proxyKind"_s, 1);
        QCOMPARE(s.store.stored.proxy, Proxy{.kind = Proxy::Kind::None});
        s.choose(u"proxyKind"_s, 3);
        s.type(u"proxyHost"_s, u" sea.test "_s);
        QCOMPARE(s.store.stored.proxy, (Proxy{Proxy::Kind::Socks5, u"sea.test"_s, 1080}));
        s.find<QSpinBox>(u"proxyPort"_s)->setValue(1081);
        QCOMPARE(s.store.stored.proxy.port, 1081);
        s.choose(u"proxyKind"_s, 2);
        QCOMPARE(s.store.stored.proxy, (Proxy{Proxy::Kind::Http, u"sea.test"_s, 1081}));
        s.choose(u"proxyKind"_s, 0);
        QCOMPARE(s.store.stored.proxy, Proxy{});
        QVERIFY(!host->isEnabled());
        QVERIFY(s.book.setSettings({.proxy = {Proxy::Kind::Http, u"lake.test"_s, 8080}}));
        QCOMPARE(host->text(), u"lake.test"_s);
        QVERIFY(host->isEnabled());
        QCOMPARE(s.find<QComboBox>(u"proxyKind"_s)->currentIndex(), 2);
        QCOMPARE(s.find<QSpinBox>(u"proxyPort"_s)->value(), 8080);
    }

    void aProxyByHandWithoutAHostIsSaidAndNotStored()
    {
        Scene s(Network);
        s.choose(u"proxyKind"_s, 2);
        QCOMPARE(s.store.stored.proxy, Proxy{.kind = Proxy::Kind::None}); // on the way
        QVERIFY(s.says(u"Enter the proxy's host"_s));
        QVERIFY(s.find<QLineEdit>(u"proxyHost"_s)->isEnabled());
        QVERIFY(s.book.setSettings({.proxy = {.kind = Proxy::Kind::None}, .hideAmounts = true}));
        QVERIFY(s.says(u"Enter the proxy's host"_s)); // still being written
        s.type(u"proxyHost"_s, u"lake.test"_s);
        QCOMPARE(s.store.stored.proxy, (Proxy{Proxy::Kind::Http, u"lake.test"_s, 3128}));
        QVERIFY(!s.says(u"Enter the proxy's host"_s));
        s.type(u"proxyHost"_s, u"  "_s);
        QCOMPARE(s.store.stored.proxy.host, u"lake.test"_s);
        QVERIFY(s.says(u"Enter the proxy's host"_s));
    }

    void aProxysAddressMayBePasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Proxy>("proxy");
        QTest::newRow("address") << u"socks5://sea.test:99"_s << Proxy{Proxy::Kind::Socks5, u"sea.test"_s, 99};
        QTest::newRow("with port") << u"lake.test:8080"_s << Proxy{Proxy::Kind::Http, u"lake.test"_s, 8080};
        QTest::newRow("number") << u"10.0.0.1"_s << Proxy{Proxy::Kind::Http, u"10.0.0.1"_s, 3128};
        QTest::newRow("IPv6") << u"::1"_s << Proxy{Proxy::Kind::Http, u"::1"_s, 3128};
        QTest::newRow("password") << u"user:CANARY@lake.test"_s << Proxy{.kind = Proxy::Kind::None};
        QTest::newRow("address with password") << u"http://user:CANARY@lake.test:80"_s << Proxy{.kind = Proxy::Kind::None};
        QTest::newRow("words") << u"the proxy"_s << Proxy{.kind = Proxy::Kind::None};
    }
    void aProxysAddressMayBePasted()
    {
        QFETCH(QString, text);
        QFETCH(Proxy, proxy);
        Scene s(Network);
        s.choose(u"proxyKind"_s, 2);
        s.type(u"proxyHost"_s, text);
        QCOMPARE(s.store.stored.proxy, proxy);
        QCOMPARE(s.says(u"is not a host"_s), proxy.kind == Proxy::Kind::None);
    }

    void theTimeoutIsAppliedAndKeptInBounds()
    {
        Scene s(Network);
        auto *timeout = s.find<QSpinBox>(u"timeout"_s);
        QCOMPARE(timeout->text(), u"30 s"_s);
        timeout->stepUp();
        QCOMPARE(s.store.stored.timeout, 31s);
        timeout->setValue(1);
        QCOMPARE(s.store.stored.timeout, Settings::ShortestTimeout);
        timeout->setValue(1000);
        QCOMPARE(s.store.stored.timeout, Settings::LongestTimeout);
        QVERIFY(s.book.setSettings({.timeout = 45s}));
        QCOMPARE(timeout->value(), 45);
    }

    void keepingLongerIsAppliedAtOnce()
    {
        Scene s(History);
        QVERIFY(s.book.setSettings({.keepHistory = 24h * 30}));
        auto *keep = s.find<QComboBox>(u"keep"_s);
        QCOMPARE(keep->currentText(), u"30 days"_s);
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_Up);
        QCOMPARE(s.store.stored.keepHistory, std::optional<std::chrono::seconds>(24h * 90));
        QTest::keyClick(keep, Qt::Key_Home);
        QCOMPARE(s.store.stored.keepHistory, std::nullopt);
        QVERIFY(!s.box(u"shortenBox"_s));
        QVERIFY(s.book.setSettings({.keepHistory = 24h * 45}));
        QCOMPARE(keep->currentText(), u"45 days"_s);
    }

    void keepingShorterAsksFirst()
    {
        Scene s(History);
        auto *keep = s.find<QComboBox>(u"keep"_s);
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_End);
        QCOMPARE(s.store.stored.keepHistory, std::nullopt);
        QVERIFY(s.box(u"shortenBox"_s)->informativeText().contains(u"30 days"_s));
        QTest::keyClick(s.box(u"shortenBox"_s), Qt::Key_Escape);
        QCOMPARE(keep->currentIndex(), 0);
        QCOMPARE(s.store.stored.keepHistory, std::nullopt);
        QTRY_VERIFY(!s.box(u"shortenBox"_s));
        QTest::keyClick(keep, Qt::Key_End);
        s.answer(u"shortenBox"_s, u"Delete"_s);
        QCOMPARE(s.store.stored.keepHistory, std::optional<std::chrono::seconds>(24h * 30));
        QCOMPARE(keep->currentText(), u"30 days"_s);
    }

    void deletionSaysWhatAndDeletesOnlyAfterYes()
    {
        Scene s(History);
        s.record(u"ocean"_s);
        s.click(u"deleteHistory"_s);
        QVERIFY(s.box(u"deleteBox"_s)->informativeText().contains(u"recorded amounts"_s));
        QVERIFY(s.box(u"deleteBox"_s)->informativeText().contains(u"log of warnings"_s));
        QTest::keyClick(s.box(u"deleteBox"_s), Qt::Key_Escape);
        QCOMPARE(s.history.series[u"ocean"_s][u"mail"_s].size(), 2);
        QTRY_VERIFY(!s.box(u"deleteBox"_s));
        s.click(u"deleteHistory"_s);
        s.answer(u"deleteBox"_s, u"Delete"_s);
        QCOMPARE(s.history.samples(u"ocean"_s, {}, s.now.addYears(-1))->size(), 1); // where it stands
        QCOMPARE(s.monitor.states().size(), 1);
        QVERIFY(s.says(u"was deleted"_s));
    }

    void aHistoryThatCannotBeDeletedIsSaid()
    {
        Scene s(History);
        s.record(u"ocean"_s);
        s.history.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is full"_s};
        s.click(u"deleteHistory"_s);
        s.answer(u"deleteBox"_s, u"Delete"_s);
        QVERIFY(s.says(u"The disk is full"_s));
        QVERIFY(!s.says(u"was deleted"_s));
    }

    void everythingIsExported()
    {
        Scene s(History);
        s.record(u"ocean"_s);
        s.record(u"ocean-2"_s);
        s.click(u"exportHistory"_s);
        auto *dialog = s.find<QFileDialog>(u"exportDialog"_s);
        Q_EMIT dialog->fileSelected(u"/home/me/all.csv"_s);
        QCOMPARE(s.files.keys(), QStringList(u"/home/me/all.csv"_s));
        QCOMPARE(s.files.first(), QByteArray("account,time,key,amount\n"
                                             "ocean,2026-10-13T14:00:00Z,mail,9\n"
                                             "ocean,2026-11-22T14:00:00Z,mail,5\n"
                                             "ocean-2,2026-10-13T14:00:00Z,mail,9\n"
                                             "ocean-2,2026-11-22T14:00:00Z,mail,5\n"));
        QVERIFY(s.says(u"Amounts written to /home/me/all.csv: 4"_s));
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        Scene s(History);
        s.filesBroken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is full"_s};
        s.click(u"exportHistory"_s);
        Q_EMIT s.find<QFileDialog>(u"exportDialog"_s)->fileSelected(u"/home/me/all.csv"_s);
        QVERIFY(s.says(u"The disk is full"_s));
        QVERIFY(!s.says(u"Amounts written"_s));
    }

    void aHistoryThatCannotBeReadIsNotWritten()
    {
        Scene s(History);
        s.record(u"ocean"_s);
        s.history.broken = Problem{.kind = Problem::Kind::BadData, .what = u"The database is damaged"_s};
        s.click(u"exportHistory"_s);
        Q_EMIT s.find<QFileDialog>(u"exportDialog"_s)->fileSelected(u"/home/me/all.csv"_s);
        QVERIFY(s.files.isEmpty());
        QVERIFY(s.says(u"The database is damaged"_s));
    }

    void appearanceIsAppliedAtOnceAndFollows()
    {
        Scene s(Appearance);
        QVERIFY(s.find<QRadioButton>(u"color"_s)->isChecked());
        s.click(u"monochrome"_s);
        s.click(u"hideAmounts"_s);
        QCOMPARE(s.store.stored, (Settings{.iconStyle = IconStyle::Monochrome, .hideAmounts = true}));
        QVERIFY(s.book.setSettings({}));
        QVERIFY(s.find<QRadioButton>(u"color"_s)->isChecked());
        QVERIFY(!s.find<QCheckBox>(u"hideAmounts"_s)->isChecked());
    }

    void copyingPutsTheFactsOnTheClipboard()
    {
        Scene s(General);
        s.facts = {{u"Desktop"_s, u"Test & <more>"_s}, {u"Tray"_s, u"none"_s}};
        s.find<QListWidget>(u"pages"_s)->setCurrentRow(About);
        QVERIFY(s.says(u"Plimsoll 9.8.7"_s));
        QCOMPARE(s.find<QPlainTextEdit>(u"facts"_s)->toPlainText(), u"Desktop: Test & <more>\nTray: none"_s);
        s.click(u"copyFacts"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Desktop: Test & <more>\nTray: none"_s);
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
    }

    void factsAreAskedForAnewWheneverSomebodyLooks()
    {
        Scene s(About);
        s.facts = {{u"Tray"_s, u"late"_s}};
        s.find<QListWidget>(u"pages"_s)->setCurrentRow(General);
        s.find<QListWidget>(u"pages"_s)->setCurrentRow(About);
        QCOMPARE(s.find<QPlainTextEdit>(u"facts"_s)->toPlainText(), u"Tray: late"_s);
    }

    void whileFactsAreSoughtThereIsNothingToCopy()
    {
        UiFixture f;
        std::function<void(const QList<Fact> &)> answer;
        auto services = f.services();
        services.askFacts = [&](QObject *, std::function<void(const QList<Fact> &)> then) { answer = std::move(then); };
        SettingsDialog dialog(services, {});
        dialog.show();
        dialog.findChild<QListWidget *>(u"pages"_s)->setCurrentRow(About);
        QVERIFY(!dialog.findChild<QPushButton *>(u"copyFacts"_s)->isEnabled());
        answer({{u"Tray"_s, u"none"_s}});
        QVERIFY(dialog.findChild<QPushButton *>(u"copyFacts"_s)->isEnabled());
    }

    void windowFactsNameWhatIsDrawnWith()
    {
        const auto facts = windowFacts();
        QCOMPARE(facts.size(), 3);
        QCOMPARE(facts[0].value, u"offscreen"_s);
        QVERIFY(facts[2].value.endsWith(u'%'));
    }
};

QTEST_MAIN(tst_SettingsDialog)
#include "tst_settingsdialog.moc"
