// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewwindow.h"

#include "overview/accountactions.h"
#include "overview/accounttree.h"
#include "overview/detailspane.h"
#include "overview/emptypage.h"
#include "overview/noticebar.h"
#include "overview/notices.h"
#include "problemtext.h"
#include "settings/settingsdialog.h"
#include "timetext.h"
#include "widgets/actionicon.h"
#include "widgets/problemlabel.h"

#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QIODevice>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OverviewWindow::OverviewWindow(WindowServices services, QWidget *parent)
    : QMainWindow(parent), m_services(std::move(services)), m_model(m_services.monitor, m_services.trends),
      m_actions(new AccountActions(m_services, this)),
      m_settings(new QAction(actionIcon(u"settings"_s), tr("&Settings…"), this)), m_hideAmounts(new QAction(tr("&Hide amounts"), this)),
      m_copy(new QAction(actionIcon(u"copy"_s), tr("&Copy"), this)), m_quit(new QAction(actionIcon(u"quit"_s), tr("&Quit"), this)),
      m_pages(new QStackedWidget), m_status(plainLabel()), m_soon(this, &OverviewWindow::showState)
{
    setObjectName(u"overviewWindow"_s);
    setWindowTitle(tr("Plimsoll"));
    m_filtered.setSourceModel(&m_model);
    m_settings->setObjectName(u"settings"_s);
    m_quit->setObjectName(u"quit"_s);
    m_settings->setShortcut(QKeySequence(u"Ctrl+,"_s));
    m_quit->setShortcut(QKeySequence::Quit);
    m_hideAmounts->setObjectName(u"hideAmounts"_s);
    m_hideAmounts->setShortcut(QKeySequence(u"Ctrl+H"_s));
    m_hideAmounts->setCheckable(true);
    m_copy->setObjectName(u"copy"_s);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setEnabled(false);
    auto *empty = new EmptyPage(m_actions->add);
    connect(empty, &EmptyPage::demoRequested, this, &OverviewWindow::demoRequested);
    m_pages->addWidget(empty);
    m_pages->addWidget(makeAccountsPage());
    makeToolBar();
    makeMenus();
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->addWidget(new NoticeBar(m_services.notices));
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_status->setObjectName(u"status"_s);
    m_status->setWordWrap(false);
    statusBar()->addWidget(m_status, 1);

    connect(m_settings, &QAction::triggered, this, &OverviewWindow::openSettings);
    connect(m_quit, &QAction::triggered, this, &OverviewWindow::quitRequested);
    connect(m_actions, &AccountActions::failed, this, [this](const Problem &problem) { m_services.notices.add(problemText(problem)); });
    m_soon.startOn(&m_services.monitor, &Monitor::accountAdded);
    m_soon.startOn(&m_services.monitor, &Monitor::accountChanged);
    m_soon.startOn(&m_services.monitor, &Monitor::accountRemoved);
    m_ageTimer.setInterval(15s);
    connect(&m_ageTimer, &QTimer::timeout, this, &OverviewWindow::tick);
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_tree->chosenText()); });
    connect(m_hideAmounts, &QAction::triggered, this, &OverviewWindow::hideAmounts);
    const auto showAmounts = [this](const Settings &settings) {
        m_model.setAmounts(settings.hideAmounts ? Amounts::Hidden : Amounts::Shown);
        m_model.setDefaultMark(settings.defaultMark);
        m_hideAmounts->setChecked(settings.hideAmounts);
    };
    showAmounts(m_services.book.settings());
    connect(&m_services.book, &AccountBook::settingsChanged, this, showAmounts);
    const auto charWidth = fontMetrics().averageCharWidth();
    resize(QSize(160 * charWidth, 120 * charWidth).boundedTo(screen()->availableSize() * 0.9));
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

    m_tree = new AccountTree(m_filtered);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &OverviewWindow::showContextMenu);
    connect(m_tree, &AccountTree::chosenChanged, this, &OverviewWindow::currentChanged);
    connect(m_tree, &AccountTree::typed, this, [this](const QString &text) {
        m_filter->setFocus();
        m_filter->insert(text);
    });

    m_details = new DetailsPane(m_services);
    connect(m_details, &DetailsPane::secretsRequested, m_actions->replaceSecrets, &QAction::trigger);
    connect(m_details, &DetailsPane::refreshRequested, m_actions->refresh, &QAction::trigger);
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_details);
    m_splitter->setCollapsible(0, false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
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
    column->addWidget(m_splitter, 1);
    return page;
}

QList<QAction *> OverviewWindow::accountActions() const
{
    const auto separator = [this] {
        auto *action = new QAction(m_tree);
        action->setSeparator(true);
        return action;
    };
    return {m_actions->refresh, m_actions->setMark, m_actions->snooze, m_actions->topUp, separator(), m_actions->edit,
            m_actions->replaceSecrets, m_actions->pause, m_actions->mute, separator(), m_copy, separator(), m_actions->remove};
}

void OverviewWindow::makeMenus()
{
    auto *file = menuBar()->addMenu(tr("&Plimsoll"));
    file->addActions({m_actions->add, m_actions->refreshAll});
    file->addSeparator();
    file->addActions({m_hideAmounts, m_settings});
    file->addSeparator();
    file->addAction(m_quit);
    menuBar()->addMenu(tr("&Account"))->addActions(accountActions());
}

void OverviewWindow::makeToolBar()
{
    auto *bar = addToolBar(tr("Actions"));
    bar->setObjectName(u"actions"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    bar->addActions({m_actions->add, m_actions->refreshAll});
    bar->addSeparator();
    bar->addActions({m_actions->setMark, m_actions->snooze, m_actions->topUp, m_actions->edit, m_actions->pause});
    static_cast<QToolButton *>(bar->widgetForAction(m_actions->snooze))->setPopupMode(QToolButton::InstantPopup);
}

void OverviewWindow::currentChanged()
{
    const auto current = m_tree->currentIndex();
    const auto id = current.data(AccountModel::AccountIdRole).toString();
    const auto key = current.data(AccountModel::BalanceKeyRole).toString();
    m_copy->setEnabled(current.isValid());
    m_actions->setCurrent(id, key);
    m_details->setCurrent(id, key);
    showState();
}

void OverviewWindow::hideAmounts(bool hidden)
{
    auto settings = m_services.book.settings();
    settings.hideAmounts = hidden;
    if (const auto stored = m_services.book.setSettings(settings); !stored) {
        m_hideAmounts->setChecked(!hidden);
        m_services.notices.add(problemText(stored.error()));
    }
}

void OverviewWindow::showState()
{
    m_pages->setCurrentIndex(m_services.monitor.states().isEmpty() ? 0 : 1);
    m_status->setText(statusText());
}

QString OverviewWindow::statusText() const
{
    bool refreshing = false;
    int failed = 0;
    QDateTime next;
    for (const auto &state : m_services.monitor.states()) {
        refreshing = refreshing || state.refreshing;
        if (state.account.paused)
            continue;
        failed += state.refresh.failure.has_value();
        if (!state.refresh.waitsForUser() && (!next.isValid() || state.refresh.nextAt < next))
            next = state.refresh.nextAt;
    }
    if (m_services.monitor.states().isEmpty())
        return {};
    QStringList parts;
    if (refreshing)
        parts += tr("Refreshing…");
    else if (next.isValid())
        parts += tr("Next refresh %1").arg(untilText(next, m_services.monitor.now()));
    else
        parts += tr("No refresh planned");
    if (failed > 0)
        parts += tr("Cannot be read: %1 of %2 accounts").arg(failed).arg(m_services.monitor.states().size());
    return parts.join(u" · "_s);
}

void OverviewWindow::showContextMenu(const QPoint &at)
{
    if (!m_tree->indexAt(at).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(accountActions());
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

QByteArray OverviewWindow::layoutState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << saveGeometry() << m_tree->columnState() << m_splitter->saveState();
    return state;
}

void OverviewWindow::restoreLayout(const QByteArray &state)
{
    QByteArray geometry, columns, splitter; // the last is not in what older versions kept
    QDataStream in(state);
    in >> geometry >> columns >> splitter;
    restoreGeometry(geometry);
    m_tree->restoreColumns(columns);
    m_splitter->restoreState(splitter);
}

void OverviewWindow::raiseWindow()
{
    comeUp();
    raise();
    activateWindow();
}

void OverviewWindow::comeUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
}

void OverviewWindow::openSettings()
{
    comeUp(); // and no more: the keyboard shall go to the dialog
    auto *dialog = findChild<SettingsDialog *>();
    if (!dialog) {
        dialog = new SettingsDialog(m_services, m_services.languages, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void OverviewWindow::addAccount()
{
    raiseWindow();
    m_actions->add->trigger();
}

void OverviewWindow::showAccount(const AccountId &id)
{
    raiseWindow();
    m_filter->clear();
    const auto index = m_filtered.mapFromSource(m_model.indexOf(id));
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void OverviewWindow::topUp(const AccountId &id)
{
    m_actions->topUpAt(id);
}

void OverviewWindow::showEvent(QShowEvent *event)
{
    tick();
    m_ageTimer.start();
    QMainWindow::showEvent(event);
}

void OverviewWindow::hideEvent(QHideEvent *event)
{
    m_ageTimer.stop();
    QMainWindow::hideEvent(event);
}

void OverviewWindow::tick()
{
    m_model.tick();
    m_details->tick();
    showState();
}
