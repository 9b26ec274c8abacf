// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestAutostart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnsOnAndOff();
    void quotesTheProgram_data();
    void quotesTheProgram();
    void respectsWhatOthersWrote_data();
    void respectsWhatOthersWrote();
    void turnsOnWhatOthersTurnedOff();
    void refusesWhatCannotBeWritten();
    void refusesAProgramThatCannotBeStarted();
};

void TestAutostart::turnsOnAndOff()
{
    QTemporaryDir config;
    const Autostart autostart(config.path(), u"/usr/bin/plimsoll"_s);
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.set(false));

    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
    QCOMPARE(autostart.path(), config.path() + u"/autostart/io.github.plimsoll.Plimsoll.desktop"_s);
    const auto content = contentOf(autostart.path());
    QVERIFY2(content.startsWith(u"[Desktop Entry]\nType=Application\n"_s), qPrintable(content));
    QVERIFY2(content.contains(u"\nExec=\"/usr/bin/plimsoll\" --minimized\n"_s), qPrintable(content));

    QVERIFY(autostart.set(false));
    QVERIFY(!autostart.isOn());
    QVERIFY(!QFileInfo::exists(autostart.path()));
}

void TestAutostart::quotesTheProgram_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("exec");
    QTest::newRow("space") << u"/opt/My Apps/plimsoll"_s << u"\"/opt/My Apps/plimsoll\""_s;
    QTest::newRow("percent") << u"/opt/100%/plimsoll"_s << u"\"/opt/100%%/plimsoll\""_s;
    QTest::newRow("dollar") << u"/opt/$x/plimsoll"_s << uR"("/opt/\\$x/plimsoll")"_s;
    QTest::newRow("quote") << u"/opt/\"x\"/plimsoll"_s << uR"("/opt/\\"x\\"/plimsoll")"_s;
    QTest::newRow("backslash") << uR"(/opt/a\b/plimsoll)"_s << uR"("/opt/a\\\\b/plimsoll")"_s;
}

void TestAutostart::quotesTheProgram()
{
    QFETCH(QString, program);
    QFETCH(QString, exec);

    QTemporaryDir config;
    const Autostart autostart(config.path(), program);
    QVERIFY(autostart.set(true));
    const auto content = contentOf(autostart.path());
    QVERIFY2(content.contains(u"\nExec="_s + exec + u" --minimized\n"_s), qPrintable(content));
}

void TestAutostart::respectsWhatOthersWrote_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<bool>("isOn");
    QTest::newRow("on") << u"[Desktop Entry]\nType=Application\nExec=plimsoll\n"_s << true;
    QTest::newRow("hidden") << u"[Desktop Entry]\nType=Application\nExec=plimsoll\nHidden=true\n"_s << false;
    QTest::newRow("not hidden") << u"[Desktop Entry]\nExec=plimsoll\nHidden=false\n"_s << true;
    QTest::newRow("off in GNOME") << u"[Desktop Entry]\nExec=plimsoll\nX-GNOME-Autostart-enabled = false\n"_s << false;
    QTest::newRow("of another group") << u"[Desktop Entry]\nExec=plimsoll\n[Desktop Action x]\nHidden=true\n"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("starts nothing") << u"[Desktop Entry]\nType=Application\n"_s << false;
}

void TestAutostart::respectsWhatOthersWrote()
{
    QFETCH(QString, content);
    QFETCH(bool, isOn);

    QTemporaryDir config;
    const Autostart autostart(config.path(), u"/usr/bin/plimsoll"_s);
    QVERIFY(QDir(config.path()).mkdir(u"autostart"_s));
    QFile file(autostart.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content.toUtf8());
    file.close();
    QCOMPARE(autostart.isOn(), isOn);
}

void TestAutostart::turnsOnWhatOthersTurnedOff()
{
    QTemporaryDir config;
    const Autostart autostart(config.path(), u"/usr/bin/plimsoll"_s);
    QVERIFY(QDir(config.path()).mkdir(u"autostart"_s));
    QFile file(autostart.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[Desktop Entry]\nExec=x\nHidden=true\n");
    file.close();
    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
}

void TestAutostart::refusesWhatCannotBeWritten()
{
    QTemporaryDir config;
    QFile inTheWay(config.filePath(u"autostart"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const Autostart autostart(config.path(), u"/usr/bin/plimsoll"_s);
    const auto done = autostart.set(true);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Problem::Kind::Storage);
    QVERIFY(!autostart.isOn());
}

void TestAutostart::refusesAProgramThatCannotBeStarted()
{
    QTemporaryDir config;
    QVERIFY(!Autostart(config.path(), u"/opt/a\nb"_s).set(true));
    QVERIFY(!Autostart(config.path(), u"plimsoll"_s).set(true));
}

QTEST_APPLESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
