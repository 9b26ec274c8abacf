// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/alertlog.h"

#include "accountbook.h"
#include "ports/historystore.h"
#include "problemtext.h"
#include "widgets/problemlabel.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours Span{365 * 24};
constexpr int RoomForAll = 115; ///< in characters

} // namespace

AlertLog::AlertLog(WindowServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_view(new QTreeView)
    , m_nothing(hintLabel(tr("No alert was raised in the last year.")))
    , m_problem(new ProblemLabel)
{
    m_view->setObjectName(u"alertLog"_s);
    m_view->setAccessibleName(tr("Alerts of the account"));
    m_view->setModel(&m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTabKeyNavigation(false);
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(AlertLogModel::What, QHeaderView::Stretch);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionsMovable(false);
    m_nothing->setObjectName(u"alertNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_problem);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_view, 1);
    const auto showAmounts = [this](const Settings &settings) {
        m_model.setAmounts(settings.hideAmounts ? Amounts::Hidden : Amounts::Shown);
    };
    showAmounts(m_services.book.settings());
    connect(&m_services.book, &AccountBook::settingsChanged, this, showAmounts);
    connect(&m_services.monitor, &Monitor::historyForgotten, this, &AlertLog::refresh);
}

void AlertLog::setAccount(const AccountId &account)
{
    if (account == m_account)
        return;
    m_account = account;
    refresh();
}

void AlertLog::refresh()
{
    if (!isVisible() || m_account.isEmpty())
        return;
    const auto since = m_services.monitor.now().addSecs(-std::chrono::seconds(Span).count());
    const auto alerts = m_services.history.alerts(m_account, since);
    m_model.setAlerts(alerts.value_or(QList<Alert>()));
    m_problem->setText(alerts ? QString() : problemText(alerts.error()));
    m_view->setVisible(m_model.rowCount() > 0);
    m_nothing->setVisible(alerts && m_model.rowCount() == 0);
}

/// What was warned of goes before when it ended: that is in the tooltip, too.
void AlertLog::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setColumnHidden(AlertLogModel::Until, width() < RoomForAll * fontMetrics().averageCharWidth());
}

void AlertLog::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}
