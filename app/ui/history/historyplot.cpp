// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyplot.h"

#include "history/chartdrawing.h"
#include "history/charttickers.h"

#include <QStyleOptionFocusRect>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double ShortestView = 600; ///< seconds
constexpr double ZoomStep = 0.8;

double keyOf(const QDateTime &at)
{
    return QCPAxisTickerDateTime::dateTimeToKey(at);
}

} // namespace

HistoryPlot::HistoryPlot(QWidget *parent) : QCustomPlot(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    axisRect()->setRangeDrag(Qt::Horizontal);
    axisRect()->setRangeZoom(Qt::Horizontal);
    xAxis->setTicker(QSharedPointer<DateTicker>::create());
    yAxis->setTicker(QSharedPointer<AmountTicker>::create());
    connect(xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, &HistoryPlot::keepInside);
    connect(this, &QCustomPlot::mouseMove, this, &HistoryPlot::hover);
    connect(this, &QCustomPlot::mouseDoubleClick, this, &HistoryPlot::showAll);
}

void HistoryPlot::setContent(const ChartContent &content, Amounts amounts)
{
    m_content = content;
    m_amounts = amounts;
    m_all = {keyOf(content.from), keyOf(content.to)};
    if (m_isZoomed)
        keepInside(xAxis->range());
    else
        xAxis->setRange(m_all);
    redraw();
    if (m_cursorAt.isValid() && cursor() < 0)
        clearCursor();
}

void HistoryPlot::showAll()
{
    xAxis->setRange(m_all);
    replot(rpQueuedReplot);
}

void HistoryPlot::keepInside(const QCPRange &range)
{
    auto inside = range;
    if (inside.size() < ShortestView - 1)
        inside = {inside.center() - ShortestView / 2, inside.center() + ShortestView / 2};
    inside = inside.bounded(m_all.lower, m_all.upper);
    if (inside != range)
        return xAxis->setRange(inside); // comes back here
    const auto isZoomed = range != m_all;
    if (isZoomed == m_isZoomed)
        return;
    m_isZoomed = isZoomed;
    Q_EMIT zoomChanged();
}

void HistoryPlot::redraw()
{
    m_tracer = nullptr;
    clearPlottables();
    clearItems();
    m_tracer = ChartDrawing(*this, m_content, m_amounts).draw();
    showTracer();
    replot(rpQueuedReplot);
}

void HistoryPlot::showTracer()
{
    if (!m_tracer)
        return;
    m_tracer->setVisible(cursor() >= 0);
    if (m_tracer->visible())
        m_tracer->setGraphKey(keyOf(m_cursorAt));
}

qsizetype HistoryPlot::cursor() const
{
    const auto &points = m_content.points;
    const auto isHere = [this](const Point &point) { return point.at == m_cursorAt; };
    const auto found = std::find_if(points.cbegin() + m_content.firstShown(), points.cend(), isHere);
    return m_cursorAt.isValid() && found != points.cend() ? found - points.cbegin() : -1;
}

void HistoryPlot::setCursorAt(const QDateTime &at)
{
    if (at == m_cursorAt)
        return;
    m_cursorAt = at;
    showTracer();
    layer(u"overlay"_s)->replot();
    Q_EMIT cursorMoved();
}

void HistoryPlot::hover(QMouseEvent *event)
{
    if (m_content.isEmpty() || event->buttons())
        return;
    const auto key = xAxis->pixelToCoord(event->position().x());
    const auto nearer = [key](const Point &a, const Point &b) {
        return std::abs(keyOf(a.at) - key) < std::abs(keyOf(b.at) - key);
    };
    const auto &points = m_content.points;
    m_isMouseCursor = true;
    setCursorAt(std::min_element(points.cbegin() + m_content.firstShown(), points.cend(), nearer)->at);
}

void HistoryPlot::leaveEvent(QEvent *event)
{
    if (m_isMouseCursor)
        clearCursor();
    QCustomPlot::leaveEvent(event);
}

void HistoryPlot::stepCursor(int by)
{
    if (m_content.isEmpty())
        return;
    const auto before = cursor();
    const auto last = m_content.points.size() - 1;
    const auto next = before < 0 ? last : std::clamp(before + by, m_content.firstShown(), last);
    m_isMouseCursor = false;
    setCursorAt(m_content.points.at(next).at);
    const auto key = keyOf(m_cursorAt);
    const auto view = xAxis->range();
    if (!view.contains(key)) {
        xAxis->moveRange(key - view.center());
        replot(rpQueuedReplot);
    }
}

void HistoryPlot::zoom(double factor)
{
    const auto at = cursor() >= 0 ? keyOf(m_cursorAt) : xAxis->range().center();
    xAxis->scaleRange(factor, at);
    replot(rpQueuedReplot);
}

void HistoryPlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return stepCursor(-1);
    case Qt::Key_Right:
        return stepCursor(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(ZoomStep);
    case Qt::Key_Minus:
        return zoom(1 / ZoomStep);
    case Qt::Key_Home:
        return showAll();
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void HistoryPlot::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        redraw();
}

void HistoryPlot::resizeEvent(QResizeEvent *event)
{
    const auto letter = fontMetrics().averageCharWidth();
    xAxis->ticker()->setTickCount(std::clamp(width() / (14 * letter), 2, 12));
    yAxis->ticker()->setTickCount(std::clamp(height() / (3 * fontMetrics().height()), 2, 10));
    QCustomPlot::resizeEvent(event);
    redraw(); // where the words go depends on the room
}

void HistoryPlot::paintEvent(QPaintEvent *event)
{
    QCustomPlot::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = rect().adjusted(1, 1, -1, -1);
    option.backgroundColor = palette().color(QPalette::Base);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

QPixmap HistoryPlot::picture(const QString &title)
{
    clearCursor();
    const auto chart = toPixmap(width(), height(), 2);
    auto bold = font();
    bold.setBold(true);
    const auto head = QFontMetrics(bold).height() * 2;
    QPixmap whole(2 * width(), 2 * (height() + head));
    whole.fill(palette().color(QPalette::Base));
    QPainter painter(&whole);
    painter.drawPixmap(QRect(0, 2 * head, 2 * width(), 2 * height()), chart);
    painter.scale(2, 2);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(0, 0, width(), head), Qt::AlignCenter | Qt::TextSingleLine, title);
    return whole;
}
