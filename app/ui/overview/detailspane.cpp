// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/detailspane.h"

#include "accountbook.h"
#include "history/alertlog.h"
#include "history/historychart.h"
#include "overview/accountpanel.h"
#include "overview/balancefacts.h"
#include "overview/balancehead.h"
#include "widgets/problemlabel.h"

#include <QComboBox>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DetailsPane::DetailsPane(WindowServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_failure(new AccountPanel)
    , m_title(plainLabel())
    , m_choice(new QComboBox)
    , m_head(new BalanceHead)
    , m_tabs(new QTabWidget)
    , m_chart(new HistoryChart(m_services))
    , m_alerts(new AlertLog(m_services))
{
    setObjectName(u"detailsPane"_s);
    m_title->setObjectName(u"detailsTitle"_s);
    auto bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_choice->setObjectName(u"detailsBalance"_s);
    m_choice->setAccessibleName(tr("Balance to show"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_chart, tr("&History"));
    m_tabs->addTab(m_alerts, tr("A&lerts"));
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeFacts(), 2);
    columns->addWidget(m_tabs, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_failure);
    column->addLayout(columns, 1);
    hide();

    connect(m_failure, &AccountPanel::secretsRequested, this, &DetailsPane::secretsRequested);
    connect(m_failure, &AccountPanel::refreshRequested, this, &DetailsPane::refreshRequested);
    connect(m_choice, &QComboBox::activated, this, [this](int row) { choose(m_choice->itemData(row).toString()); });
    connect(&m_services.book, &AccountBook::settingsChanged, this, &DetailsPane::showCurrent);
    const auto follow = [this](const AccountState &state) {
        if (state.account.id == m_account)
            showCurrent();
    };
    connect(&m_services.monitor, &Monitor::accountChanged, this, follow);
    connect(&m_services.monitor, &Monitor::accountRemoved, this, &DetailsPane::showCurrent);
}

/// The words scroll where there is no room for all of them: the chart beside them needs its height.
QWidget *DetailsPane::makeFacts()
{
    auto *facts = new QWidget;
    auto *column = new QVBoxLayout(facts);
    auto *title = new QHBoxLayout;
    title->addWidget(m_title, 1);
    title->addWidget(m_choice, 1);
    column->addLayout(title);
    column->addWidget(m_head, 1);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    area->setAccessibleName(tr("How the balance stands"));
    area->setWidget(facts);
    return area;
}

void DetailsPane::setCurrent(const AccountId &account, const QString &balanceKey)
{
    m_account = account;
    m_key = balanceKey;
    showCurrent();
}

void DetailsPane::choose(const QString &balanceKey)
{
    m_key = balanceKey;
    showCurrent();
}

void DetailsPane::tick()
{
    showCurrent();
}

const BalanceState *DetailsPane::shownBalance(const AccountState &state) const
{
    const auto *const chosen = state.balance(m_key);
    return chosen ? chosen : state.mostUrgent();
}

void DetailsPane::showCurrent()
{
    const auto *const state = m_services.monitor.state(m_account);
    setVisible(state);
    if (!state)
        return;
    const auto now = m_services.monitor.now();
    const auto *const balance = shownBalance(*state);
    m_key = balance ? balance->balance.key : QString(); // what is shown stays, whatever gets more urgent
    fillChoice(*state, balance);
    m_title->setText(BalanceFacts::title(*state, state->balances.size() > 1 ? nullptr : balance));
    m_head->show(*state, balance, m_services.book.settings(), now);
    m_failure->show(state, now);
    m_tabs->setVisible(balance);
    m_chart->setBalance(m_account, m_key);
    m_alerts->setAccount(m_account);
    m_alerts->refresh();
}

/// Untouched where it already offers the same: its list may be open.
void DetailsPane::fillChoice(const AccountState &state, const BalanceState *shown)
{
    const auto isOffered = [this](qsizetype row, const Balance &balance) {
        return m_choice->itemData(int(row)) == balance.key && m_choice->itemText(int(row)) == balance.label;
    };
    auto isSame = m_choice->count() == state.balances.size();
    for (qsizetype row = 0; isSame && row < state.balances.size(); ++row)
        isSame = isOffered(row, state.balances.at(row).balance);
    if (!isSame) {
        m_choice->clear();
        for (const auto &balance : state.balances)
            m_choice->addItem(balance.balance.label, balance.balance.key);
    }
    m_choice->setCurrentIndex(m_choice->findData(shown ? shown->balance.key : QString()));
    m_choice->setVisible(state.balances.size() > 1);
}
