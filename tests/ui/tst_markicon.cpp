// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/markicon.h"

#include "uifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_MarkIcon : public QObject
{
    Q_OBJECT

private:
    /// The picture without its colours.
    static QImage shapeOf(const MarkFace &face, int side)
    {
        return markIcon(face).pixmap(side).toImage().convertToFormat(QImage::Format_Grayscale8);
    }

private Q_SLOTS:
    void theWorstAccountFillsTheRing()
    {
        const UiFixture f;
        const auto ok = f.account(u"ok"_s, {f.balance(u"x"_s, "5")});
        const auto low = f.account(u"low"_s, {f.balance(u"x"_s, "5", Level::Low)});
        QCOMPARE(faceOf({ok, low}, f.now).level, Level::Low);
        QVERIFY(faceOf({ok, low}, f.now).fill < faceOf({ok}, f.now).fill);
    }

    void aPausedAccountDoesNotCount()
    {
        const UiFixture f;
        auto empty = f.account(u"empty"_s, {f.balance(u"x"_s, "0", Level::Empty)});
        empty.account.paused = true;
        empty.refresh.failure = Failure{};
        QCOMPARE(faceOf({empty, f.account(u"ok"_s, {f.balance(u"x"_s, "5")})}, f.now), faceOf({f.account(u"ok"_s, {f.balance(u"x"_s, "5")})}, f.now));
    }

    void aFailureIsSeenBesideTheLevel()
    {
        const UiFixture f;
        auto failed = f.account(u"failed"_s, {f.balance(u"x"_s, "5")});
        failed.refresh.failure = Failure{};
        const auto face = faceOf({failed}, f.now);
        QVERIFY(face.failed);
        QCOMPARE(face.level, Level::Ok);
        QVERIFY(faceOf({f.account(u"stale"_s, {f.balance(u"x"_s, "5")}, 500)}, f.now).failed);
    }

    void aSmallChangeIsNoNewFace()
    {
        const UiFixture f;
        auto balance = f.balance(u"x"_s, "900");
        balance.balance.limit = Amount(1000);
        const auto before = faceOf({f.account(u"a"_s, {balance})}, f.now);
        balance.balance.amount = Amount(890);
        QCOMPARE(faceOf({f.account(u"a"_s, {balance})}, f.now), before);
    }

    void facesDifferWithoutColour_data()
    {
        QTest::addColumn<int>("side");
        for (const auto side : {16, 22, 64})
            QTest::newRow(qPrintable(QString::number(side))) << side;
    }

    void facesDifferWithoutColour()
    {
        QFETCH(int, side);
        const QList<MarkFace> faces{{Level::Ok, 7, false}, {Level::Low, 3, false}, {Level::Critical, 2, false}, {Level::Ok, 7, true}, {Level::Low, 3, true}};
        for (qsizetype a = 0; a < faces.size(); ++a) {
            for (qsizetype b = a + 1; b < faces.size(); ++b)
                QVERIFY2(shapeOf(faces.at(a), side) != shapeOf(faces.at(b), side), qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
        }
    }
};

QTEST_MAIN(tst_MarkIcon)
#include "tst_markicon.moc"
