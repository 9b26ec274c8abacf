// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amounttext.h"
#include "history/chartcontent.h"
#include "history/plotlibrary.h"

/// Draws the course of a balance in the colours of the palette. The wheel, + and - zoom in time, dragging pans, Home
/// and a double click show all again; the mouse, or Left and Right, move a cursor from point to point.
class HistoryPlot : public QCustomPlot
{
    Q_OBJECT
public:
    explicit HistoryPlot(QWidget *parent = nullptr);

    /// What part of the time is looked at, and where the cursor stands, lasts as far as it is still there.
    void setContent(const ChartContent &content, Amounts amounts);
    const ChartContent &content() const { return m_content; }

    void showAll();
    bool isZoomed() const { return m_isZoomed; }
    /// The index of the point that the cursor is on; none: -1.
    qsizetype cursor() const;
    void clearCursor() { setCursorAt({}); }
    /// As it is seen, with \a title above it and without the cursor.
    QPixmap picture(const QString &title);

Q_SIGNALS:
    void cursorMoved();
    void zoomChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void redraw();
    void showTracer();
    void keepInside(const QCPRange &range);
    void hover(QMouseEvent *event);
    void stepCursor(int by);
    void setCursorAt(const QDateTime &at);
    void zoom(double factor);

    ChartContent m_content;
    Amounts m_amounts = Amounts::Shown;
    QCPRange m_all; ///< the time that can be looked at
    bool m_isZoomed = false;
    bool m_isMouseCursor = false;
    QDateTime m_cursorAt; ///< of the point that the cursor is on
    QCPItemTracer *m_tracer = nullptr;
};
