// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amounttext.h"
#include "history/chartcontent.h"
#include "history/plotlibrary.h"

/// Draws the content of a history chart with a plot's own font and palette: course, marks, top-ups, forecast, expiry.
class ChartDrawing
{
public:
    ChartDrawing(QCustomPlot &plot, const ChartContent &content, Amounts amounts)
        : m_plot(plot)
        , m_content(content)
        , m_amounts(amounts)
        , m_palette(plot.palette())
    {
    }

    /// On a plot without graphs and items. Gives the cursor, which belongs to the plot; none when there is nothing to
    /// draw.
    QCPItemTracer *draw();

private:
    void styleAxes();
    QCPGraph *drawCourse();
    void drawLatest();
    void drawForecast();
    void drawBorders();
    void drawTopUps();
    void drawDue();
    QCPItemTracer *makeTracer(QCPGraph *course);
    void addLabel(const QString &text, Qt::Alignment side, const std::function<void(QCPItemPosition &)> &place);
    QColor mixed(QPalette::ColorRole role, int percent) const;

    QCustomPlot &m_plot;
    const ChartContent &m_content;
    const Amounts m_amounts;
    const QPalette m_palette;
};
