// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/sparkline.h"
#include "delegates/tankbar.h"

#include <QImage>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class tst_Sparkline : public QObject
{
    Q_OBJECT

private:
    static constexpr QRect Area{0, 0, 100, 40};

    static Point point(int hour, qint64 amount)
    {
        return {QDateTime(QDate(2026, 11, 20), QTime(0, 0), QTimeZone::utc()).addSecs(3600 * hour), Amount(amount)};
    }

    static QImage drawn(const Series &series, Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        QImage image(Area.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        paintSparkline(painter, Area, series, Qt::black);
        return image;
    }

    static QImage bar(double share, Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        QImage image(Area.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        paintTankBar(painter, Area, share, Qt::red, QPalette());
        return image;
    }

    /// How high the line stands at \a x: the first pixel from above that is more than the shade beneath.
    static int topAt(const QImage &image, int x)
    {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y).alpha() > 110)
                return y;
        }
        return image.height();
    }

    static int reds(const QImage &image, int from, int to)
    {
        int count = 0;
        for (int x = from; x < to; ++x)
            count += image.pixelColor(x, Area.center().y()) == QColor(Qt::red);
        return count;
    }

private Q_SLOTS:
    void theAmountStandsUntilTheNextPoint()
    {
        const auto image = drawn({point(0, 100), point(10, 50), point(20, 50)});
        QCOMPARE(topAt(image, 45), topAt(image, 5));
        QVERIFY(topAt(image, 55) > topAt(image, 45) + 10);
        QCOMPARE(topAt(image, 55), topAt(image, 90));
    }

    void acrossGoesByTimeAndNotByPoint()
    {
        const auto image = drawn({point(0, 100), point(16, 50), point(20, 50)});
        QCOMPARE(topAt(image, 70), topAt(image, 5));
    }

    void heightIsCountedFromZero()
    {
        const auto image = drawn({point(0, 100), point(10, 50), point(20, 50)});
        QVERIFY(qAbs(topAt(image, 75) - Area.height() / 2) <= 2);
        const auto steady = drawn({point(0, 100), point(20, 99)});
        QVERIFY(topAt(steady, 50) < 6); // a small change is no cliff
    }

    void belowZeroHasRoom()
    {
        const auto image = drawn({point(0, 10), point(10, -10), point(20, -10)});
        QVERIFY(topAt(image, 75) > Area.height() - 6);
        QVERIFY(qAlpha(image.pixel(75, Area.height() - 8)) > 0); // shaded down from zero
        QCOMPARE(qAlpha(image.pixel(75, 8)), 0);
    }

    void timeRunsToTheRightInEveryLanguage()
    {
        const Series series{point(0, 100), point(10, 20), point(20, 20)};
        QCOMPARE(drawn(series, Qt::RightToLeft), drawn(series, Qt::LeftToRight));
    }

    void littleIsDrawnAsLittle()
    {
        const auto nothing = drawn({});
        for (int x = 0; x < Area.width(); ++x)
            QCOMPARE(topAt(nothing, x), Area.height());
        const auto dot = drawn({point(0, 5)});
        QCOMPARE(topAt(dot, 50), Area.height());
        QVERIFY(topAt(dot, 98) < Area.height());
        const auto zeros = drawn({point(0, 0), point(20, 0)});
        QVERIFY(topAt(zeros, 50) > Area.height() - 6);
    }

    void aTankFillsFromWhereReadingStarts()
    {
        QVERIFY(qAbs(reds(bar(0.25), 0, 100) - 25) <= 2);
        QCOMPARE(reds(bar(0.25), 30, 100), 0);
        QCOMPARE(reds(bar(0.25, Qt::RightToLeft), 0, 70), 0);
        QVERIFY(qAbs(reds(bar(0.25, Qt::RightToLeft), 70, 100) - 25) <= 2);
    }

    void aTankShowsAlmostEmptyUnlikeEmpty()
    {
        QCOMPARE(reds(bar(0), 0, 100), 0);
        QVERIFY(reds(bar(0.0001), 0, 100) > 0);
        QVERIFY(reds(bar(7), 0, 100) <= 100);
        QCOMPARE(reds(bar(-1), 0, 100), 0);
    }
};

QTEST_MAIN(tst_Sparkline)
#include "tst_sparkline.moc"
