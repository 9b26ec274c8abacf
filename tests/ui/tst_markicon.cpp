// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/markicon.h"

#include "uifixture.h"

#include <QPainter>
#include <QTest>

#include <cstdlib>

using namespace Qt::StringLiterals;

class tst_MarkIcon : public QObject
{
    Q_OBJECT

private:
    /// The picture without its colours, as it stands on a panel.
    static QImage shapeOf(const MarkFace &face, IconStyle style, int side, const QColor &panel)
    {
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(panel);
        QPainter(&image).drawPixmap(0, 0, markIcon(face, style).pixmap(side));
        return image.convertToFormat(QImage::Format_Grayscale8);
    }
    /// How many of the pixels are clearly another grey.
    static int pixelsApart(const QImage &a, const QImage &b)
    {
        int apart = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                apart += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 60;
        }
        return apart;
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

    void whereAllArePausedNothingElseIsShown()
    {
        const UiFixture f;
        auto empty = f.account(u"empty"_s, {f.balance(u"x"_s, "0", Level::Empty)});
        empty.account.paused = true;
        QCOMPARE(faceOf({empty, empty}, f.now), (MarkFace{.paused = true}));
        QVERIFY(!faceOf({}, f.now).paused);
    }

    void facesDifferWithoutColour_data()
    {
        QTest::addColumn<IconStyle>("style");
        QTest::addColumn<QColor>("panel");
        QTest::addColumn<int>("side");
        for (const auto side : {16, 22, 32, 64}) {
            const auto name = [&](const char *kind) { return QByteArray(kind) + ' ' + QByteArray::number(side); };
            QTest::newRow(name("colour, dark").constData()) << IconStyle::Color << QColor(0x20, 0x20, 0x20) << side;
            QTest::newRow(name("colour, light").constData()) << IconStyle::Color << QColor(0xf0, 0xf0, 0xf0) << side;
            QTest::newRow(name("monochrome, dark").constData()) << IconStyle::Monochrome << QColor(0x20, 0x20, 0x20) << side;
            QTest::newRow(name("monochrome, light").constData()) << IconStyle::Monochrome << QColor(0xf0, 0xf0, 0xf0) << side;
        }
    }

    void facesDifferWithoutColour()
    {
        QFETCH(IconStyle, style);
        QFETCH(QColor, panel);
        QFETCH(int, side);
        const QList<MarkFace> faces{{Level::Ok, 4},          {Level::Ok, 3},           {Level::Low, 2},          {Level::Critical, 1},
                                    {Level::Empty, 0},       {Level::Unknown, 0},      {Level::Ok, 4, true},     {Level::Low, 2, true},
                                    {Level::Critical, 1, true}, {Level::Empty, 0, true}, {Level::Unknown, 0, true}, {Level::Unknown, 0, false, true}};
        QImage blank(side, side, QImage::Format_RGB32);
        blank.fill(panel);
        const auto clear = side * side / 64; // 4 pixels of 16 x 16
        for (qsizetype a = 0; a < faces.size(); ++a) {
            const auto shape = shapeOf(faces.at(a), style, side, panel);
            QVERIFY2(pixelsApart(shape, blank) > 16 * clear, qPrintable(QString::number(a)));
            for (qsizetype b = a + 1; b < faces.size(); ++b) {
                const auto apart = pixelsApart(shape, shapeOf(faces.at(b), style, side, panel));
                QVERIFY2(apart >= clear, qPrintable(u"%1 and %2: %3 of %4 pixels"_s.arg(a).arg(b).arg(apart).arg(clear)));
            }
        }
    }

    void onlyTheMonochromeStyleIsWithoutColour()
    {
        const auto anyColour = [](IconStyle style) {
            const auto image = markIcon({Level::Critical, 1, true}, style).pixmap(64).toImage();
            for (int y = 0; y < 64; ++y) {
                for (int x = 0; x < 64; ++x) {
                    if (image.pixelColor(x, y).hsvSaturationF() > 0.6F)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(anyColour(IconStyle::Color));
        QVERIFY(!anyColour(IconStyle::Monochrome));
    }
};

QTEST_MAIN(tst_MarkIcon)
#include "tst_markicon.moc"
