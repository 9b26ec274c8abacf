// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewwindow.h"

#include "delegates/accountdelegate.h"
#include "overview/accountactions.h"
#include "overview/accountpanel.h"
#include "overview/emptypage.h"
#include "overview/noticebar.h"
#include "problemtext.h"
#include "settings/settingsdialog.h"
#include "timetext.h"
#include "widgets/problemlabel.h"

#include <QDataStream>
#include <QIODevice>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OverviewWindow::OverviewWindow(AccountBook &book, Monitor &monitor, QWidget *parent)
    : QMainWindow(parent), m_book(book), m_monitor(monitor), m_model(monitor), m_actions(new AccountActions(book, monitor, this)),
      m_settings(new QAction(QIcon::fromTheme(u"configure"_s), tr("&Settings…"), this)),
      m_quit(new QAction(QIcon::fromTheme(u"application-exit"_s), tr("&Quit"), this)), m_notices(new NoticeBar),
      m_pages(new QStackedWidget), m_status(plainLabel())
{
    setObjectName(u"overviewWindow"_s);
    setWindowTitle(tr("Plimsoll"));
    m_filtered.setSourceModel(&m_model);
    m_settings->setObjectName(u"settings"_s);
    m_quit->setObjectName(u"quit"_s);
    m_settings->setShortcut(QKeySequence(u"Ctrl+,"_s));
    m_quit->setShortcut(QKeySequence::Quit);
    makeToolBar();
    makeMenus();
    m_pages->addWidget(new EmptyPage(m_actions->add));
    m_pages->addWidget(makeAccountsPage());
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_status->setObjectName(u"status"_s);
    m_status->setWordWrap(false);
    statusBar()->addWidget(m_status, 1);

    connect(m_settings, &QAction::triggered, this, &OverviewWindow::openSettings);
    connect(m_quit, &QAction::triggered, this, &OverviewWindow::quitRequested);
    connect(m_actions, &AccountActions::failed, this, [this](const Problem &problem) { addNotice(problemText(problem)); });
    connect(&monitor, &Monitor::storageFailed, this, [this](const Problem &problem) { addNotice(problemText(problem)); });
    connect(&monitor, &Monitor::accountAdded, this, &OverviewWindow::showState);
    connect(&monitor, &Monitor::accountChanged, this, &OverviewWindow::showState);
    connect(&monitor, &Monitor::accountRemoved, this, &OverviewWindow::showState);
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        m_model.tick();
        showState();
    });
    m_ageTimer.start(15s);
    resize(960, 560);
    showState();
}

QWidget *OverviewWindow::makeAccountsPage()
{
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("Filter accounts and balances"));
    m_filter->setAccessibleName(tr("Filter accounts and balances"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, &m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filter, qOverload<>(&QWidget::setFocus));

    m_tree = new QTreeView;
    m_tree->setObjectName(u"accounts"_s);
    m_tree->setAccessibleName(tr("Accounts and their balances"));
    m_tree->setModel(&m_filtered);
    m_tree->setItemDelegate(new AccountDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(AccountModel::State, Qt::AscendingOrder);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(AccountModel::Name, QHeaderView::Stretch);
    m_tree->expandAll();
    // An account that comes, or comes back from being filtered out, shows its balances at once.
    connect(&m_filtered, &QAbstractItemModel::rowsInserted, m_tree, [this](const QModelIndex &parent, int first, int last) {
        for (int row = first; row <= last && !parent.isValid(); ++row)
            m_tree->expand(m_filtered.index(row, 0));
        if (parent.isValid())
            m_tree->expand(parent);
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &OverviewWindow::showContextMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &OverviewWindow::currentChanged);
    const auto charWidth = m_tree->fontMetrics().averageCharWidth();
    for (const auto &[column, chars] : {std::pair(AccountModel::Left, 24), {AccountModel::Share, 13}, {AccountModel::Due, 24},
                                        {AccountModel::Read, 17}, {AccountModel::State, 30}})
        m_tree->header()->resizeSection(column, chars * charWidth);

    m_panel = new AccountPanel;
    connect(m_panel, &AccountPanel::secretsRequested, m_actions->replaceSecrets, &QAction::trigger);
    connect(m_panel, &AccountPanel::refreshRequested, m_actions->refresh, &QAction::trigger);
    m_nothingFound = hintLabel(tr("Nothing matches the filter."));
    m_nothingFound->setAlignment(Qt::AlignCenter);
    m_nothingFound->setObjectName(u"nothingFound"_s);
    m_nothingFound->hide();
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_nothingFound->setVisible(m_filtered.rowCount() == 0); });

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(m_filter);
    column->addWidget(m_nothingFound);
    column->addWidget(m_tree, 1);
    column->addWidget(m_panel);
    return page;
}

void OverviewWindow::makeMenus()
{
    auto *file = menuBar()->addMenu(tr("&Plimsoll"));
    file->addActions({m_actions->add, m_actions->refreshAll});
    file->addSeparator();
    file->addAction(m_settings);
    file->addSeparator();
    file->addAction(m_quit);
    auto *account = menuBar()->addMenu(tr("&Account"));
    account->addActions({m_actions->refresh, m_actions->setMark, m_actions->edit, m_actions->replaceSecrets, m_actions->pause});
    account->addSeparator();
    account->addAction(m_actions->remove);
}

void OverviewWindow::makeToolBar()
{
    auto *bar = addToolBar(tr("Actions"));
    bar->setObjectName(u"actions"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_actions->add, m_actions->refreshAll});
    bar->addSeparator();
    bar->addActions({m_actions->setMark, m_actions->edit, m_actions->pause, m_actions->remove});
}

void OverviewWindow::currentChanged()
{
    const auto current = m_tree->currentIndex();
    m_actions->setCurrent(current.data(AccountModel::AccountIdRole).toString(), current.data(AccountModel::BalanceKeyRole).toString());
    showState();
}

void OverviewWindow::showState()
{
    m_pages->setCurrentIndex(m_monitor.states().isEmpty() ? 0 : 1);
    m_status->setText(statusText());
    const auto id = m_tree->currentIndex().data(AccountModel::AccountIdRole).toString();
    m_panel->show(m_monitor.state(id), m_monitor.now());
}

QString OverviewWindow::statusText() const
{
    bool refreshing = false;
    int failed = 0;
    QDateTime next;
    for (const auto &state : m_monitor.states()) {
        refreshing = refreshing || state.refreshing;
        if (state.account.paused)
            continue;
        failed += state.refresh.failure.has_value();
        if (!state.refresh.waitsForUser() && (!next.isValid() || state.refresh.nextAt < next))
            next = state.refresh.nextAt;
    }
    if (m_monitor.states().isEmpty())
        return {};
    QStringList parts;
    if (refreshing)
        parts += tr("Refreshing…");
    else if (next.isValid())
        parts += tr("Next refresh %1").arg(untilText(next, m_monitor.now()));
    else
        parts += tr("No refresh planned");
    if (failed > 0)
        parts += tr("Cannot be read: %1 of %2 accounts").arg(failed).arg(m_monitor.states().size());
    return parts.join(u" · "_s);
}

void OverviewWindow::showContextMenu(const QPoint &at)
{
    if (!m_tree->indexAt(at).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions->refresh, m_actions->setMark, m_actions->edit, m_actions->replaceSecrets, m_actions->pause});
    menu->addSeparator();
    menu->addAction(m_actions->remove);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

QByteArray OverviewWindow::layoutState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << saveGeometry() << m_tree->header()->saveState();
    return state;
}

void OverviewWindow::restoreLayout(const QByteArray &state)
{
    QByteArray geometry, header;
    QDataStream in(state);
    in >> geometry >> header;
    restoreGeometry(geometry);
    m_tree->header()->restoreState(header);
}

void OverviewWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void OverviewWindow::openSettings()
{
    raiseWindow();
    auto *dialog = findChild<SettingsDialog *>();
    if (!dialog) {
        dialog = new SettingsDialog(m_book, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void OverviewWindow::showAccount(const AccountId &id)
{
    raiseWindow();
    m_filter->clear();
    const auto index = m_filtered.mapFromSource(m_model.indexOf(id));
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void OverviewWindow::addNotice(const QString &text)
{
    m_notices->add(text);
}
