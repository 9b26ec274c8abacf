// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/serialqueue.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSerialQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsOneStepAtATimeInOrder();
    void goesOnAfterAStepThatEndsAtOnce();
    void takesAStepFromWithinAStep();
};

void TestSerialQueue::runsOneStepAtATimeInOrder()
{
    SerialQueue queue;
    QStringList ran;
    QVERIFY(queue.isIdle());

    queue.add([&] { ran << u"a"_s; });
    queue.add([&] { ran << u"b"_s; });
    QCOMPARE(ran, QStringList{u"a"_s});
    QVERIFY(!queue.isIdle());

    queue.next();
    QCOMPARE(ran, (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(!queue.isIdle());

    queue.next();
    QVERIFY(queue.isIdle());
}

void TestSerialQueue::goesOnAfterAStepThatEndsAtOnce()
{
    SerialQueue queue;
    QStringList ran;
    queue.add([&] { ran << u"a"_s; queue.next(); });
    queue.add([&] { ran << u"b"_s; queue.next(); });
    QCOMPARE(ran, (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(queue.isIdle());
}

void TestSerialQueue::takesAStepFromWithinAStep()
{
    SerialQueue queue;
    QStringList ran;
    queue.add([&] {
        queue.add([&] { ran << u"inner"_s; });
        ran << u"outer"_s;
        queue.next();
    });
    QCOMPARE(ran, (QStringList{u"outer"_s, u"inner"_s}));
}

QTEST_APPLESS_MAIN(TestSerialQueue)
#include "tst_serialqueue.moc"
