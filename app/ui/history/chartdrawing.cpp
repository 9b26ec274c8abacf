// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/chartdrawing.h"

#include "delegates/levelicon.h"
#include "history/charttext.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

const auto AboveCourse = u"legend"_s; ///< a layer of every plot: words are not struck out by the course
constexpr double HeadRoom = 1.2;      ///< above the highest line, for the words there

double keyOf(const QDateTime &at)
{
    return QCPAxisTickerDateTime::dateTimeToKey(at);
}

Sign signAt(Level level)
{
    return level == Level::Low ? Sign::Low : Sign::Critical;
}

} // namespace

QCPItemTracer *ChartDrawing::draw()
{
    styleAxes();
    if (m_content.isEmpty())
        return nullptr;
    drawForecast();
    drawBorders();
    auto *const course = drawCourse();
    drawLatest();
    drawTopUps();
    drawDue();
    return makeTracer(course);
}

QColor ChartDrawing::mixed(QPalette::ColorRole role, int percent) const
{
    const auto ink = m_palette.color(role);
    const auto paper = m_palette.color(QPalette::Base);
    const auto mix = [percent](int a, int b) { return (a * percent + b * (100 - percent)) / 100; };
    return {mix(ink.red(), paper.red()), mix(ink.green(), paper.green()), mix(ink.blue(), paper.blue())};
}

void ChartDrawing::styleAxes()
{
    m_plot.setBackground(m_palette.brush(QPalette::Base));
    m_plot.setLocale(QLocale());
    for (auto *axis : {m_plot.xAxis, m_plot.yAxis}) {
        axis->setBasePen(QPen(mixed(QPalette::Text, 45)));
        axis->setTickPen(axis->basePen());
        axis->setSubTicks(false);
        axis->setTickLabelColor(m_palette.color(QPalette::Text));
        axis->setLabelColor(m_palette.color(QPalette::Text));
        axis->setTickLabelFont(m_plot.font());
        axis->setLabelFont(m_plot.font());
        axis->grid()->setPen(QPen(mixed(QPalette::Text, 14)));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot.yAxis->setLabel(m_content.unit);
    m_plot.yAxis->setTickLabels(m_amounts == Amounts::Shown);
    double lowest = 0;
    double highest = 0;
    for (const auto &point : std::as_const(m_content.points)) {
        lowest = std::min(lowest, point.amount.toDouble());
        highest = std::max(highest, point.amount.toDouble());
    }
    for (const auto &border : std::as_const(m_content.borders))
        highest = std::max(highest, border.at.toDouble());
    if (highest <= lowest)
        highest = lowest + 1;
    m_plot.yAxis->setRange(lowest * HeadRoom, highest * HeadRoom);
}

QCPGraph *ChartDrawing::drawCourse()
{
    QVector<double> keys;
    QVector<double> values;
    for (const auto &point : std::as_const(m_content.points)) {
        keys.append(keyOf(point.at));
        values.append(point.amount.toDouble());
    }
    auto *course = m_plot.addGraph();
    course->setObjectName(u"course"_s);
    course->setLineStyle(QCPGraph::lsStepLeft);
    course->setData(keys, values, true);
    const auto color = accentColor(m_palette);
    auto fill = color;
    fill.setAlpha(30);
    course->setPen(QPen(color, 2));
    course->setBrush(fill);
    return course;
}

/// A line of one point alone would not be seen.
void ChartDrawing::drawLatest()
{
    const auto &last = m_content.points.last();
    const auto color = accentColor(m_palette);
    auto *latest = m_plot.addGraph();
    latest->setObjectName(u"latest"_s);
    latest->setLineStyle(QCPGraph::lsNone);
    latest->setScatterStyle({QCPScatterStyle::ssDisc, QPen(color), color, 6});
    latest->setData({keyOf(last.at)}, {last.amount.toDouble()}, true);
}

QCPItemTracer *ChartDrawing::makeTracer(QCPGraph *course)
{
    auto *tracer = new QCPItemTracer(&m_plot);
    tracer->setLayer(u"overlay"_s);
    tracer->setGraph(course);
    tracer->setStyle(QCPItemTracer::tsCircle);
    tracer->setSize(9);
    tracer->setPen(QPen(m_palette.color(QPalette::Text), 1.5));
    tracer->setBrush(m_palette.brush(QPalette::Base));
    return tracer;
}

void ChartDrawing::drawForecast()
{
    const auto &runway = m_content.runway;
    if (runway.state != Runway::State::Draining)
        return;
    const auto &last = m_content.points.last();
    const auto amount = last.amount.toDouble();
    // Without a latest end the slower half of the record never empties it: that side stays level.
    const auto isOpen = !runway.emptyTo.isValid();
    const auto end = std::max(keyOf(isOpen ? m_content.to : runway.emptyTo), keyOf(runway.emptyFrom));
    auto *late = m_plot.addGraph();
    late->setObjectName(u"forecastLate"_s);
    late->setData({keyOf(last.at), end}, {amount, isOpen ? amount : 0}, true);
    auto *early = m_plot.addGraph();
    early->setObjectName(u"forecastEarly"_s);
    early->setData({keyOf(last.at), keyOf(runway.emptyFrom), end}, {amount, 0, 0}, true);
    early->setChannelFillGraph(late);
    early->setBrush(mixed(QPalette::Text, 10));
    const QPen dashed(mixed(QPalette::Text, 50), 1, Qt::DashLine);
    early->setPen(dashed);
    late->setPen(dashed);
}

void ChartDrawing::addLabel(const QString &text, Qt::Alignment side,
                            const std::function<void(QCPItemPosition &)> &place)
{
    auto *label = new QCPItemText(&m_plot);
    label->setLayer(AboveCourse);
    label->setText(text);
    label->setFont(m_plot.font());
    label->setColor(m_palette.color(QPalette::Text));
    auto paper = m_palette.color(QPalette::Base);
    paper.setAlpha(190);
    label->setBrush(paper);
    label->setPadding({4, 0, 4, 0});
    label->setPositionAlignment(side);
    place(*label->position);
}

void ChartDrawing::drawBorders()
{
    const auto &borders = m_content.borders;
    // Marks that lie close are named at either end, so that they do not write over each other.
    const auto pixelsApart = [this](const Amount &a, const Amount &b) {
        return std::abs(a.toDouble() - b.toDouble()) / m_plot.yAxis->range().size() * m_plot.axisRect()->height();
    };
    const auto isNear =
        borders.size() == 2 && pixelsApart(borders[0].at, borders[1].at) < 1.2 * m_plot.fontMetrics().height();
    for (const auto &border : borders) {
        const auto at = border.at.toDouble();
        const auto isLow = border.level == Level::Low;
        const auto isLeft = isLow || !isNear;
        addLabel(ChartText::border(border, m_amounts), (isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom,
                 [=](QCPItemPosition &position) {
                     position.setTypeX(QCPItemPosition::ptAxisRectRatio);
                     position.setCoords(isLeft ? 0 : 1, at);
                 });
        auto *line = new QCPItemStraightLine(&m_plot);
        line->setObjectName(u"border"_s);
        line->setLayer(AboveCourse); // and above its own name, which would cover half of it
        line->setPen(QPen(signColor(signAt(border.level)), 1.5, isLow ? Qt::DashDotLine : Qt::SolidLine));
        line->point1->setCoords(0, at);
        line->point2->setCoords(1, at);
    }
}

void ChartDrawing::drawTopUps()
{
    QVector<double> keys;
    QVector<double> values;
    for (const auto &point : topUpsOf(m_content.points)) {
        keys.append(keyOf(point.at));
        values.append(point.amount.toDouble());
    }
    if (keys.isEmpty())
        return;
    auto *marks = m_plot.addGraph();
    marks->setObjectName(u"topUps"_s);
    marks->setLineStyle(QCPGraph::lsNone);
    marks->setScatterStyle(
        {QCPScatterStyle::ssTriangle, QPen(m_palette.color(QPalette::Text)), signColor(Sign::Ok), 9});
    marks->setData(keys, values, true);
}

void ChartDrawing::drawDue()
{
    if (!m_content.dueAt.isValid())
        return;
    const auto at = keyOf(m_content.dueAt);
    auto *line = new QCPItemLine(&m_plot);
    line->setObjectName(u"due"_s);
    line->setPen(QPen(m_palette.color(QPalette::Text), 1, Qt::DotLine));
    for (auto *end : {line->start, line->end})
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->start->setCoords(at, 0);
    line->end->setCoords(at, 1);
    const auto isRight = at > (keyOf(m_content.from) + keyOf(m_content.to)) / 2;
    addLabel(ChartText::due(m_content), (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop,
             [at](QCPItemPosition &position) {
                 position.setTypeY(QCPItemPosition::ptAxisRectRatio);
                 position.setCoords(at, 0);
             });
}
