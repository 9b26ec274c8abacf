// SPDX-License-Identifier: GPL-3.0-or-later
#include "retryafter.h"

#include <QTest>

using Wait = std::optional<std::chrono::seconds>;
Q_DECLARE_METATYPE(Wait)

class tst_RetryAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void tst_RetryAfter::reads_data()
{
    using namespace std::chrono_literals;
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Wait>("wait"); // from Sun, 06 Nov 1994 08:49:07 GMT
    QTest::newRow("seconds") << QByteArray("120") << Wait(120s);
    QTest::newRow("at once") << QByteArray("0") << Wait(0s);
    QTest::newRow("blanks") << QByteArray(" 30 ") << Wait(30s);
    QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << Wait(30s);
    QTest::newRow("old date") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << Wait(30s);
    QTest::newRow("date of C") << QByteArray("Sun Nov  6 08:49:37 1994") << Wait(30s);
    QTest::newRow("date that has passed") << QByteArray("Sun, 06 Nov 1994 08:49:00 GMT") << Wait();
    QTest::newRow("negative") << QByteArray("-1") << Wait();
    QTest::newRow("fraction") << QByteArray("1.5") << Wait();
    QTest::newRow("words") << QByteArray("soon") << Wait();
    QTest::newRow("too long") << QByteArray("99999999999999999999") << Wait();
    QTest::newRow("empty") << QByteArray("") << Wait();
}

void tst_RetryAfter::reads()
{
    QFETCH(QByteArray, value);
    QFETCH(Wait, wait);
    const HttpReply reply{.status = 429,
                          .headers = {{"retry-after", value}},
                          .body = {},
                          .at = QDateTime({1994, 11, 6}, {8, 49, 7}, Qt::UTC)};
    QCOMPARE(retryAfter(reply), wait);
    QCOMPARE(retryAfter({.status = 429, .headers = {}, .body = {}, .at = reply.at}), Wait());
}

QTEST_APPLESS_MAIN(tst_RetryAfter)
#include "tst_retryafter.moc"
