// SPDX-License-Identifier: GPL-3.0-or-later
#include "glance/glance.h"

#include "accountbook.h"
#include "glance/glancedelegate.h"
#include "glance/placement.h"
#include "trendcache.h"
#include "widgets/problemlabel.h"

#include <QCursor>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int CardChars = 56; ///< the width of a card

/// From where the press on the tray icon takes the focus away to where the click of the same press arrives.
constexpr auto OneClick = 400ms;

bool canBePlaced()
{
    return !QGuiApplication::platformName().startsWith(u"wayland"_s);
}

} // namespace

Glance::Glance(AccountBook &book, Monitor &monitor, TrendCache &trends, QWidget *parent)
    : QFrame(parent, Qt::Tool | Qt::FramelessWindowHint), m_book(book), m_monitor(monitor), m_model(monitor, trends),
      m_cards(new GlanceDelegate(this)), m_list(new QListView), m_empty(makeEmptyPage())
{
    setObjectName(u"glance"_s);
    setWindowTitle(tr("Plimsoll at a glance"));
    setFrameShape(QFrame::StyledPanel);
    m_sorted.setSourceModel(&m_model);
    m_sorted.sort(AccountModel::State);

    m_list->setObjectName(u"cards"_s);
    m_list->setAccessibleName(tr("Accounts, the most urgent first"));
    m_list->setModel(&m_sorted);
    m_list->setItemDelegate(m_cards);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(makeButtons());
    follow();
    showState();
}

QWidget *Glance::makeEmptyPage()
{
    auto *page = new QWidget;
    auto *add = new QPushButton(tr("&Add account…"));
    add->setObjectName(u"add"_s);
    add->setAutoDefault(true);
    connect(add, &QPushButton::clicked, this, [this] { leaveFor([this] { Q_EMIT addRequested(); }); });
    auto *column = new QVBoxLayout(page);
    column->addStretch();
    auto *sentence = plainLabel(tr("No accounts yet: add one, and its balances are shown here."));
    sentence->setAlignment(Qt::AlignCenter);
    column->addWidget(sentence);
    column->addWidget(add, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

QWidget *Glance::makeButtons()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    const auto button = [&](const QString &text, const QString &name) {
        auto *made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(true); // Return presses the one that has the focus
        row->addWidget(made);
        return made;
    };
    m_refresh = button(tr("&Refresh all"), u"refresh"_s);
    row->addStretch();
    auto *open = button(tr("&Open Plimsoll"), u"open"_s);
    auto *settings = button(tr("&Settings…"), u"settings"_s);
    connect(m_refresh, &QPushButton::clicked, this, [this] { m_monitor.refreshAll(Monitor::Asker::User); });
    connect(open, &QPushButton::clicked, this, [this] { leaveFor([this] { Q_EMIT openRequested(); }); });
    connect(settings, &QPushButton::clicked, this, [this] { leaveFor([this] { Q_EMIT settingsRequested(); }); });
    return bar;
}

void Glance::follow()
{
    connect(m_list, &QListView::clicked, this, &Glance::choose);
    connect(m_list, &QListView::activated, this, &Glance::choose);
    connect(&m_monitor, &Monitor::accountAdded, this, &Glance::showState);
    connect(&m_monitor, &Monitor::accountChanged, this, &Glance::showState);
    connect(&m_monitor, &Monitor::accountRemoved, this, &Glance::showState);
    const auto showAmounts = [this](const Settings &settings) {
        m_model.setAmounts(settings.hideAmounts ? Amounts::Hidden : Amounts::Shown);
    };
    showAmounts(m_book.settings());
    connect(&m_book, &AccountBook::settingsChanged, this, showAmounts);

    m_justLeft.setSingleShot(true);
    m_justLeft.setInterval(OneClick);
    m_fitTimer.setSingleShot(true);
    m_fitTimer.setInterval(0);
    connect(&m_fitTimer, &QTimer::timeout, this, &Glance::fit);
    m_ageTimer.setInterval(15s);
    connect(&m_ageTimer, &QTimer::timeout, &m_model, &AccountModel::tick);
}

void Glance::showState()
{
    const auto &states = m_monitor.states();
    const auto isRefreshing = std::any_of(states.begin(), states.end(), [](const AccountState &state) { return state.refreshing; });
    m_refresh->setText(isRefreshing ? tr("Refreshing…") : tr("&Refresh all"));
    m_refresh->setVisible(!states.isEmpty());
    m_list->setVisible(!states.isEmpty());
    m_empty->setVisible(states.isEmpty());
    if (isVisible())
        m_fitTimer.start();
}

void Glance::toggle(const QRect &icon)
{
    const auto wasOpen = isVisible() || m_justLeft.isActive();
    putAway();
    if (wasOpen)
        return;
    m_anchor = icon.isValid() ? icon : QRect(QCursor::pos(), QSize(1, 1));
    m_model.tick();
    fit();
    m_list->setCurrentIndex(m_sorted.index(0, 0));
    m_list->scrollToTop();
    show();
    raise();
    activateWindow();
    (m_list->isVisible() ? static_cast<QWidget *>(m_list) : m_empty->findChild<QPushButton *>())->setFocus();
}

void Glance::fit()
{
    const auto *const at = QGuiApplication::screenAt(m_anchor.center());
    const auto available = (at ? at : QGuiApplication::primaryScreen())->availableGeometry();
    ensurePolished();
    layout()->activate();
    const auto footer = m_refresh->parentWidget()->sizeHint();
    const auto width = std::max(CardChars * fontMetrics().averageCharWidth(), footer.width());
    const auto most = available.height() * 2 / 3;
    m_cards->setWidth(width);
    const auto cards = m_list->isHidden() ? m_empty->sizeHint().height() + 4 * fontMetrics().height() : heightOfCards(most);
    const auto scrolls = cards > most;
    m_list->setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    Q_EMIT m_cards->sizeHintChanged({});
    const auto margins = layout()->contentsMargins() + contentsMargins();
    setFixedSize(width + (scrolls ? m_list->verticalScrollBar()->sizeHint().width() : 0) + margins.left() + margins.right(),
                 std::min(cards, most) + layout()->spacing() + footer.height() + margins.top() + margins.bottom());
    if (canBePlaced())
        move(placeBeside(m_anchor, size(), available));
}

int Glance::heightOfCards(int most) const
{
    auto height = 0;
    for (int row = 0; row < m_sorted.rowCount() && height <= most; ++row)
        height += m_list->sizeHintForIndex(m_sorted.index(row, 0)).height();
    return height;
}

void Glance::putAway()
{
    hide();
    m_justLeft.stop(); // to be hidden takes the focus away, too
}

void Glance::leaveFor(const std::function<void()> &next)
{
    putAway();
    next();
}

void Glance::choose(const QModelIndex &index)
{
    // Some styles tell of one click twice.
    if (isVisible() && index.isValid())
        leaveFor([this, id = index.data(AccountModel::AccountIdRole).toString()] { Q_EMIT accountRequested(id); });
}

bool Glance::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowDeactivate:
        if (isVisible()) {
            m_justLeft.start();
            hide();
        }
        break;
    case QEvent::Show:
        m_ageTimer.start();
        break;
    case QEvent::Hide:
        m_ageTimer.stop();
        m_fitTimer.stop();
        break;
    default:
        break;
    }
    return QFrame::event(event);
}

void Glance::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        putAway();
    else
        QFrame::keyPressEvent(event);
}
