// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QList>
#include <QModelIndex>
#include <QRect>

/// What stands where on the card of an account, read from the roles of its row and of the balances beneath it. Laid out from left
/// to right from (0, 0); whoever draws it mirrors it. Knows of the history only where a course is to be drawn.
class GlanceCard
{
public:
    enum class Tone { Plain, Soft, Strong };
    struct Words {
        QRect rect;
        QString text;
        int flags; ///< of Qt::Alignment and Qt::TextFlag
        Tone tone = Tone::Plain;
    };
    /// A bar where there is a tank, else the course.
    struct Gauge {
        QRect rect;
        QModelIndex balance;
    };

    GlanceCard(const QModelIndex &account, const QFont &font, int width);

    int height() const { return m_height; }
    QRect sign() const { return m_sign; }
    const QList<Words> &words() const { return m_words; }
    const QList<Gauge> &gauges() const { return m_gauges; }

    static QFont strongFont(QFont font);

private:
    void addHead(const QModelIndex &account);
    void addTrouble(const QModelIndex &account);
    void addBalance(const QModelIndex &balance);
    void addOutlook(const QModelIndex &balance);
    void addParagraph(const QString &text, Tone tone, int mostLines);
    int widthOf(const QString &text) const { return m_metrics.horizontalAdvance(text) + 1; }

    const QFontMetrics m_metrics, m_strongMetrics;
    const int m_line, m_gap, m_padding, m_inner; ///< heights and widths in pixels; m_inner is between the paddings
    int m_height;
    QRect m_sign;
    QList<Words> m_words;
    QList<Gauge> m_gauges;
};
