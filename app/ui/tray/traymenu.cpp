// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/traymenu.h"

#include "accountbook.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Together they fit a small screen.
constexpr int MostWarnings = 8;
constexpr int MostLines = 15;

bool hasSnoozed(const AccountState &state)
{
    return std::any_of(state.balances.begin(), state.balances.end(), [](const BalanceState &b) { return b.snooze.has_value(); });
}

} // namespace

TrayMenu::TrayMenu(AccountBook &book, Monitor &monitor, QWidget *parent)
    : QMenu(parent), m_book(book), m_monitor(monitor), m_afterWarnings(addSeparator()),
      m_noAccounts(addAction(tr("No accounts yet"))), m_afterLines(addSeparator()), m_snooze(new QMenu(tr("&Snooze"), this)),
      m_soon(this, &TrayMenu::tick)
{
    m_noAccounts->setEnabled(false);
    m_noAccounts->setObjectName(u"noAccounts"_s);
    fillSnoozeMenu();
    addMenu(m_snooze);
    m_refreshAll = addAction(tr("&Refresh all"), this, [this] { m_monitor.refreshAll(Monitor::Asker::User); });
    m_refreshAll->setObjectName(u"refreshAll"_s);
    m_hideAmounts = addAction(tr("&Hide amounts"));
    m_hideAmounts->setObjectName(u"hideAmounts"_s);
    m_hideAmounts->setCheckable(true);
    addSeparator();
    addAction(tr("&Open Plimsoll"), this, &TrayMenu::openRequested)->setObjectName(u"open"_s);
    addAction(tr("S&ettings…"), this, &TrayMenu::settingsRequested)->setObjectName(u"settings"_s);
    addSeparator();
    addAction(tr("&Quit"), this, &TrayMenu::quitRequested)->setObjectName(u"quit"_s);

    connect(m_hideAmounts, &QAction::triggered, this, &TrayMenu::hideAmounts);
    connect(&book, &AccountBook::settingsChanged, this, &TrayMenu::tick);
    m_soon.startOn(&monitor, &Monitor::accountAdded);
    m_soon.startOn(&monitor, &Monitor::accountChanged);
    m_soon.startOn(&monitor, &Monitor::accountRemoved);
    connect(this, &QMenu::aboutToShow, this, &TrayMenu::tick);
    tick();
}

void TrayMenu::fillSnoozeMenu()
{
    m_snooze->setObjectName(u"snooze"_s);
    const auto add = [&](const QString &text, std::optional<std::chrono::seconds> span) {
        m_snoozeActions.append(m_snooze->addAction(text, this, [this, span] { snooze(span); }));
    };
    add(tr("1 &hour"), 1h);
    add(tr("1 &day"), 24h);
    add(tr("1 &week"), 7 * 24h);
    add(tr("Until &topped up"), {});
    m_endSnooze = m_snooze->addAction(tr("&End snooze"), this, &TrayMenu::endSnooze);
    m_endSnooze->setObjectName(u"endSnooze"_s);
}

void TrayMenu::tick()
{
    const auto &states = m_monitor.states();
    const auto isHidden = m_book.settings().hideAmounts;
    const auto amounts = isHidden ? Amounts::Hidden : Amounts::Shown;
    m_warnings = trayWarnings(states, m_monitor.now(), amounts);
    m_lines = trayLines(states, m_monitor.now(), amounts);
    show(firstLines(m_warnings, MostWarnings), m_warningActions, m_afterWarnings);
    show(firstLines(m_lines, MostLines), m_lineActions, m_afterLines);
    m_afterWarnings->setVisible(!m_warnings.isEmpty());
    m_noAccounts->setVisible(m_lines.isEmpty());
    m_refreshAll->setEnabled(!m_lines.isEmpty());
    m_hideAmounts->setChecked(isHidden);
    for (auto *action : m_snoozeActions)
        action->setEnabled(!m_warnings.isEmpty());
    m_endSnooze->setVisible(std::any_of(states.begin(), states.end(), hasSnoozed));
    m_snooze->setEnabled(!m_warnings.isEmpty() || m_endSnooze->isVisible());
    Q_EMIT linesChanged();
}

QString TrayMenu::tooltip() const
{
    return m_lines.isEmpty() ? m_noAccounts->text() : trayTooltip(m_lines);
}

/// Changes only what reads differently: with most desktops every change travels to the tray.
void TrayMenu::show(const QList<TrayLine> &lines, QList<QAction *> &actions, QAction *before)
{
    while (actions.size() > lines.size())
        delete actions.takeLast();
    while (actions.size() < lines.size()) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, [this, action] { choose(action->data().toString()); });
        insertAction(before, action);
        actions.append(action);
    }
    for (qsizetype row = 0; row < lines.size(); ++row) {
        auto *action = actions.at(row);
        const auto &line = lines.at(row);
        const auto sign = line.account.isEmpty() ? -1 : int(line.sign); // those left out have none
        action->setData(line.account);
        if (const auto text = menuText(line.text); action->text() != text)
            action->setText(text);
        if (action->property("sign") != sign) {
            action->setIcon(sign < 0 ? QIcon() : signIcon(line.sign));
            action->setProperty("sign", sign);
        }
    }
}

void TrayMenu::choose(const AccountId &id)
{
    if (id.isEmpty())
        Q_EMIT openRequested();
    else
        Q_EMIT accountRequested(id);
}

void TrayMenu::snooze(std::optional<std::chrono::seconds> span)
{
    const Snooze snooze{.until = span ? m_monitor.now().addSecs(span->count()) : QDateTime()};
    Outcome<> all;
    for (const auto &warning : QList(m_warnings)) {
        if (const auto done = m_monitor.snooze(warning.account, warning.balanceKey, snooze); !done)
            all = done;
    }
    report(all);
}

void TrayMenu::endSnooze()
{
    Outcome<> all;
    for (const auto &state : QList(m_monitor.states())) {
        if (!hasSnoozed(state))
            continue;
        if (const auto done = m_monitor.snooze(state.account.id, {}, {}); !done)
            all = done;
    }
    report(all);
}

void TrayMenu::report(const Outcome<> &done)
{
    if (!done)
        Q_EMIT failed(done.error());
}

void TrayMenu::hideAmounts(bool hidden)
{
    auto settings = m_book.settings();
    settings.hideAmounts = hidden;
    if (const auto set = m_book.setSettings(settings); !set) {
        tick();
        Q_EMIT failed(set.error());
    }
}
