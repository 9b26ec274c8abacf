// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historychart.h"

#include "accountbook.h"
#include "history/charttext.h"
#include "history/historyplot.h"
#include "historycsv.h"
#include "ports/historystore.h"
#include "problemtext.h"
#include "timetext.h"
#include "widgets/problemlabel.h"

#include <QBuffer>
#include <QButtonGroup>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr int Points = 1000; ///< about as many as a wide screen has columns
constexpr seconds Spans[] = {hours(24), hours(7 * 24), hours(30 * 24), hours(90 * 24), hours(365 * 24)};

QString nameOf(seconds span)
{
    return span == Spans[4] ? HistoryChart::tr("1 year") : spanText(span);
}

} // namespace

HistoryChart::HistoryChart(WindowServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_span(Spans[2])
    , m_spans(new QButtonGroup(this))
    , m_showAll(new QToolButton)
    , m_export(makeExport())
    , m_plot(new HistoryPlot)
    , m_nothing(hintLabel())
    , m_reading(plainLabel())
    , m_legend(hintLabel())
    , m_problem(new ProblemLabel)
    , m_pages(new QStackedLayout)
{
    m_plot->setObjectName(u"historyPlot"_s);
    m_nothing->setObjectName(u"historyNothing"_s);
    m_reading->setObjectName(u"historyReading"_s);
    m_legend->setObjectName(u"historyLegend"_s);
    m_problem->setObjectName(u"historyProblem"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_legend->setAlignment(Qt::AlignTrailing);
    m_plot->setMinimumSize(240, 96);
    auto *notes = new QHBoxLayout;
    notes->addWidget(m_reading, 3);
    notes->addWidget(m_legend, 2);
    auto *chart = new QWidget;
    auto *below = new QVBoxLayout(chart);
    below->setContentsMargins({});
    below->addWidget(m_plot, 1);
    below->addLayout(notes);
    m_pages->addWidget(chart);
    m_pages->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->addLayout(makeTools());
    column->addWidget(m_problem);
    column->addLayout(m_pages, 1);

    connect(m_plot, &HistoryPlot::cursorMoved, this, &HistoryChart::showReading);
    connect(m_plot, &HistoryPlot::zoomChanged, this, [this] { m_showAll->setEnabled(m_plot->isZoomed()); });
    connect(&m_services.monitor, &Monitor::accountChanged, this, &HistoryChart::follow);
    connect(&m_services.monitor, &Monitor::historyForgotten, this, &HistoryChart::reread);
    connect(&m_services.book, &AccountBook::settingsChanged, this, &HistoryChart::draw);
}

QHBoxLayout *HistoryChart::makeTools()
{
    auto *row = new QHBoxLayout;
    for (const auto span : Spans) {
        auto *button = new QToolButton;
        button->setText(nameOf(span));
        button->setAccessibleName(tr("Show %1", "a length of time").arg(nameOf(span)));
        button->setCheckable(true);
        button->setChecked(span == m_span);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_spans->addButton(button, int(span.count()));
        row->addWidget(button);
    }
    connect(m_spans, &QButtonGroup::idClicked, this, [this](int span) { setSpan(seconds(span)); });
    m_showAll->setObjectName(u"historyShowAll"_s);
    m_showAll->setText(tr("Reset zoom"));
    m_showAll->setAutoRaise(true);
    m_showAll->setFocusPolicy(Qt::StrongFocus);
    m_showAll->setEnabled(false);
    connect(m_showAll, &QToolButton::clicked, m_plot, &HistoryPlot::showAll);
    row->addStretch();
    row->addWidget(m_showAll);
    row->addWidget(m_export);
    return row;
}

QPushButton *HistoryChart::makeExport()
{
    auto *button = new QPushButton(tr("&Export"));
    button->setObjectName(u"historyExport"_s);
    button->setAutoDefault(false);
    auto *menu = new QMenu(button);
    auto *png = menu->addAction(tr("&Picture (PNG)…"));
    auto *csv = menu->addAction(tr("&Table (CSV)…"));
    png->setObjectName(u"historyPng"_s);
    csv->setObjectName(u"historyCsv"_s);
    connect(png, &QAction::triggered, this,
            [this] { save(tr("Save the chart"), tr("PNG pictures (*.png)"), u"png"_s, [this] { return picture(); }); });
    connect(csv, &QAction::triggered, this,
            [this] { save(tr("Save the history"), tr("CSV tables (*.csv)"), u"csv"_s, [this] { return table(); }); });
    button->setMenu(menu);
    return button;
}

void HistoryChart::setBalance(const AccountId &account, const QString &key)
{
    if (account == m_account && key == m_key)
        return;
    m_account = account;
    m_key = key;
    m_problem->setText({});
    m_plot->clearCursor();
    m_plot->showAll();
    reread();
}

void HistoryChart::setSpan(seconds span)
{
    if (span == m_span)
        return;
    m_span = span;
    m_plot->showAll();
    reread();
}

void HistoryChart::follow(const AccountState &state)
{
    if (state.account.id != m_account)
        return;
    if (state.readAt != m_readAt)
        return reread();
    draw();
}

void HistoryChart::reread()
{
    m_isRead = false;
    if (isVisible())
        load();
}

void HistoryChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRead)
        load();
}

void HistoryChart::load()
{
    const auto *const state = m_services.monitor.state(m_account);
    if (!state)
        return;
    m_isRead = true;
    m_readAt = state->readAt;
    m_loadedAt = m_services.monitor.now();
    const auto from = m_loadedAt.addSecs(-m_span.count());
    const auto course = m_services.history.course(m_account, m_key, from, m_loadedAt, Points);
    m_course = course.value_or(Series());
    m_isReadable = course.has_value();
    m_problem->setText(course ? QString() : problemText(course.error()));
    draw();
}

void HistoryChart::draw()
{
    const auto *const state = m_services.monitor.state(m_account);
    const auto *const balance = state ? state->balance(m_key) : nullptr;
    if (!m_isRead || !balance)
        return;
    const auto content = chartContent(*state, *balance, m_services.book.settings(), m_course, m_span, m_loadedAt);
    m_plot->setContent(content, amounts());
    m_plot->setAccessibleName(tr("Course of %1", "a balance").arg(balance->balance.label));
    m_plot->setAccessibleDescription(ChartText::summary(content, amounts()));
    m_nothing->setText(nothingText(*balance));
    m_pages->setCurrentIndex(content.isEmpty() ? 1 : 0);
    m_export->setEnabled(!content.isEmpty());
    QStringList legend;
    if (!topUpsOf(content.points).isEmpty())
        legend += tr("▲ %1", "what a triangle in the chart means").arg(ChartText::topUp(content));
    if (content.runway.state == Runway::State::Draining)
        legend += tr("┄ Forecast", "what dashed lines in the chart mean");
    m_legend->setText(legend.join(u"   "_s));
    showReading();
}

QString HistoryChart::nothingText(const BalanceState &balance) const
{
    if (!m_isReadable)
        return {}; // there may well be something
    return balance.balance.isUnlimited() ? tr("What is unlimited has no course to show.")
                                         : tr("Nothing is recorded in this time yet.");
}

void HistoryChart::showReading()
{
    const auto &content = m_plot->content();
    const auto cursor = m_plot->cursor();
    m_reading->setText(cursor < 0 ? ChartText::extremes(content, amounts())
                                  : ChartText::point(content, cursor, amounts()));
}

void HistoryChart::save(const QString &title, const QString &filter, const QString &suffix,
                        std::function<QByteArray()> content)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9._-]+"_s);
    auto *dialog = new QFileDialog(this, title, {}, filter);
    dialog->setObjectName(u"historySave"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QString(u"%1-%2.%3"_s).arg(m_account, m_key, suffix).replace(unfit, u"-"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this, content = std::move(content)](const QString &path) {
        const auto written = m_services.writeFile(path, content());
        m_problem->setText(written ? QString() : problemText(written.error()));
    });
    dialog->open();
}

QByteArray HistoryChart::picture()
{
    QBuffer png;
    m_plot->picture(title()).save(&png, "PNG");
    return png.data();
}

QByteArray HistoryChart::table() const
{
    const auto from = m_loadedAt.addSecs(-m_span.count());
    return historyCsv(m_services.history.samples(m_account, m_key, from).value_or(QList<Sample>()), false).toUtf8();
}

QString HistoryChart::title() const
{
    const auto *const state = m_services.monitor.state(m_account);
    const auto *const balance = state ? state->balance(m_key) : nullptr;
    return balance ? tr("%1 · %2", "an account and its balance").arg(state->account.label, balance->balance.label)
                   : QString();
}

Amounts HistoryChart::amounts() const
{
    return m_services.book.settings().hideAmounts ? Amounts::Hidden : Amounts::Shown;
}
