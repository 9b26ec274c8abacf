// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "desktop/dbusnotifier.h"
#include "desktop/sessionbus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

bool isOwned(const QString &name)
{
    QObject guard;
    std::optional<bool> owned;
    askOwned(name, &guard, [&](bool is) { owned = is; });
    return QTest::qWaitFor([&] { return owned.has_value(); }) && *owned;
}

/// What dunst remembers of notifications that are gone, latest first.
QList<QJsonObject> history()
{
    QProcess dunstctl;
    dunstctl.start(u"dunstctl"_s, {u"history"_s});
    dunstctl.waitForFinished(5000);
    const auto lists = QJsonDocument::fromJson(dunstctl.readAllStandardOutput()).object()[u"data"].toArray();
    QList<QJsonObject> entries;
    for (const auto &entry : lists.at(0).toArray())
        entries.append(entry.toObject());
    return entries;
}

QString shownIn(const QJsonObject &entry, const QString &key)
{
    return entry[key].toObject()[u"data"].toString();
}

} // namespace

/// Against a real notification daemon that reads markup.
class TestDunst : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsProviderTextAsItIs();
    void cleanupTestCase();

private:
    QProcess m_dunst;
};

void TestDunst::initTestCase()
{
    m_dunst.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_dunst.start(u"dunst"_s, {});
    QVERIFY(m_dunst.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(isOwned(u"org.freedesktop.Notifications"_s), 15000);
}

void TestDunst::showsProviderTextAsItIs()
{
    DBusNotifier notifier;
    Answer<void, Problem> answer;
    notifier.show({.tag = u"a"_s, .title = u"Ocean <prod> is low"_s, .body = u"<b>5</b> & <a href=\"http://x\">6</a>"_s},
                  answer.here());
    QTRY_VERIFY(answer.isThere());
    QVERIFY(answer->has_value());
    QVERIFY(history().isEmpty());

    notifier.withdraw(u"a"_s);
    QTRY_COMPARE(history().size(), 1);
    const auto entry = history().constFirst();
    QCOMPARE(shownIn(entry, u"summary"_s), u"Ocean ‹prod› is low"_s);
    QCOMPARE(shownIn(entry, u"body"_s), u"&lt;b&gt;5&lt;/b&gt; &amp; &lt;a href=\"http://x\"&gt;6&lt;/a&gt;"_s);
    QVERIFY(shownIn(entry, u"urls"_s).isEmpty());
}

void TestDunst::cleanupTestCase()
{
    m_dunst.terminate();
    if (!m_dunst.waitForFinished(3000))
        m_dunst.kill();
    m_dunst.waitForFinished(1000);
}

QTEST_GUILESS_MAIN(TestDunst)
#include "tst_dunst.moc"
