// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/notificationtext.h"

#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class TestNotificationText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesASummary_data();
    void makesASummary();
    void makesABody_data();
    void makesABody();
    void isNeverMarkupWhateverItIs();
};

void TestNotificationText::makesASummary_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("summary");
    QTest::newRow("plain") << u"Ocean is low"_s << u"Ocean is low"_s;
    QTest::newRow("markup") << u"<b>A&B</b>"_s << u"‹b›A+B‹/b›"_s;
    QTest::newRow("lines") << u" one\ntwo\t three "_s << u"one two three"_s;
    QTest::newRow("controls") << u"a\u0007b\u001bc\u0085"_s << u"abc"_s;
    QTest::newRow("no characters") << u"a\ufffeb\uffffc\ufdd0d"_s << u"abcd"_s;
    QTest::newRow("no characters of other planes") << u"a\U0001fffeb\U0010ffffc"_s << u"abc"_s;
    QTest::newRow("halves of characters") << u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xdea2) + u"c"_s + QChar(0xd83d) << u"abc"_s;
    QTest::newRow("whole characters") << u"\U0001f6a2 \u05d0 \u0644\u0627 \u0915\u094d\u200d"_s << u"\U0001f6a2 \u05d0 \u0644\u0627 \u0915\u094d\u200d"_s;
    QTest::newRow("direction") << u"10\u202e00\u2066x"_s << u"1000x"_s;
    QTest::newRow("long") << QString(500, u'x') << QString(199, u'x') + u'…';
}

void TestNotificationText::makesASummary()
{
    QFETCH(QString, text);
    QFETCH(QString, summary);
    QCOMPARE(summaryText(text), summary);
}

void TestNotificationText::makesABody_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("markup");
    QTest::addColumn<QString>("body");
    QTest::newRow("escaped") << u"5 < 6 & 7 > \"1\""_s << true << u"5 &lt; 6 &amp; 7 &gt; \"1\""_s;
    QTest::newRow("escaped once") << u"&amp;"_s << true << u"&amp;amp;"_s;
    QTest::newRow("as it is") << u"5 < 6 & 7 > 1"_s << false << u"5 < 6 & 7 > 1"_s;
    QTest::newRow("lines stay") << u"one\ntwo\r\u0000three"_s << false << u"one\ntwothree"_s;
    QTest::newRow("long, cut before it is escaped") << QString(2000, u'&') << true << u"&amp;"_s.repeated(999) + u'…';
}

void TestNotificationText::makesABody()
{
    QFETCH(QString, text);
    QFETCH(bool, markup);
    QFETCH(QString, body);
    QCOMPARE(bodyText(text, markup), body);
}

void TestNotificationText::isNeverMarkupWhateverItIs()
{
    const auto alphabet = u"<>&;\"'/ab=lt#x0 \n\u0001\u202e€\ufffe\uffff\u007f\U0001f6a2"_s + QChar(0xd800) + QChar(0xdc00);
    QRandomGenerator random(20261122);
    for (int round = 0; round < 5000; ++round) {
        QString text;
        for (auto i = random.bounded(40); i > 0; --i)
            text += alphabet.at(random.bounded(alphabet.size()));

        QXmlStreamReader reader(u"<body>"_s + bodyText(text, true) + u"</body>"_s);
        QVERIFY(reader.readNextStartElement());
        const auto read = reader.readElementText(QXmlStreamReader::ErrorOnUnexpectedElement);
        QVERIFY2(!reader.hasError(), qPrintable(text));
        QCOMPARE(read, bodyText(text, false));

        const auto summary = summaryText(text);
        for (const auto &sent : {summary, bodyText(text, true)})
            QCOMPARE(QString::fromUtf8(sent.toUtf8()), sent); // what crosses the bus is what was meant
        QVERIFY2(!summary.contains(u'<') && !summary.contains(u'>') && !summary.contains(u'&') && !summary.contains(u'\n'),
                 qPrintable(summary));
    }
}

QTEST_APPLESS_MAIN(TestNotificationText)
#include "tst_notificationtext.moc"
