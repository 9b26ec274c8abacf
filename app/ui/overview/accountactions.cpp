// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/accountactions.h"

#include "accountbook.h"
#include "accounts/accountdialog.h"
#include "marks/markdialog.h"
#include "widgets/actionicon.h"

#include <QDesktopServices>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

AccountActions::AccountActions(const WindowServices &services, QWidget *window)
    : QObject(window), m_services(services), m_book(services.book), m_monitor(services.monitor), m_window(window)
{
    add = make(tr("&Add account…"), u"add"_s, QKeySequence::New, &AccountActions::openAdd);
    refreshAll = make(tr("Re&fresh all"), u"refresh"_s, QKeySequence(Qt::Key_F5), &AccountActions::refreshEvery); // Refresh would be Ctrl+R on some desktops
    refresh = make(tr("&Refresh"), u"refresh"_s, QKeySequence(u"Ctrl+R"_s), &AccountActions::refreshCurrent);
    setMark = make(tr("Set &mark…"), u"mark"_s, QKeySequence(u"Ctrl+M"_s), &AccountActions::openMark);
    edit = make(tr("&Edit…"), u"edit"_s, QKeySequence(u"Ctrl+E"_s), &AccountActions::openEdit);
    replaceSecrets = make(tr("Replace &secrets…"), u"secrets"_s, {}, &AccountActions::openReplaceSecrets);
    pause = make(tr("&Pause"), u"pause"_s, QKeySequence(u"Ctrl+P"_s), &AccountActions::togglePause);
    topUp = make(tr("&Top up…"), u"topup"_s, QKeySequence(u"Ctrl+T"_s), &AccountActions::openTopUpPage);
    mute = make(tr("Mute &warnings"), u"mute"_s, {}, &AccountActions::toggleMute);
    mute->setCheckable(true);
    remove = make(tr("Remo&ve…"), u"remove"_s, QKeySequence::Delete, &AccountActions::askRemove);
    makeSnooze();
    add->setObjectName(u"addAccount"_s);
    refreshAll->setObjectName(u"refreshAll"_s);
    refresh->setObjectName(u"refreshAccount"_s);
    setMark->setObjectName(u"setMark"_s);
    edit->setObjectName(u"editAccount"_s);
    replaceSecrets->setObjectName(u"replaceSecrets"_s);
    pause->setObjectName(u"pauseAccount"_s);
    mute->setObjectName(u"muteAccount"_s);
    topUp->setObjectName(u"topUp"_s);
    remove->setObjectName(u"removeAccount"_s);
    connect(&m_monitor, &Monitor::accountChanged, this, &AccountActions::updateEnabled);
    connect(&m_monitor, &Monitor::accountRemoved, this, &AccountActions::updateEnabled);
    connect(&m_monitor, &Monitor::accountAdded, this, &AccountActions::updateEnabled);
    updateEnabled();
}

QAction *AccountActions::make(const QString &text, const QString &icon, const QKeySequence &key, void (AccountActions::*slot)())
{
    auto *action = new QAction(actionIcon(icon), text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void AccountActions::makeSnooze()
{
    auto *menu = new QMenu(m_window);
    snooze = menu->menuAction();
    snooze->setText(tr("S&nooze"));
    snooze->setIcon(actionIcon(u"snooze"_s));
    snooze->setObjectName(u"snooze"_s);
    const auto offer = [this, menu](const QString &text, std::optional<std::chrono::seconds> span) {
        menu->addAction(text, this, [this, span] {
            report(m_monitor.snooze(m_account, m_balanceKey, Snooze{span ? m_monitor.now().addSecs(span->count()) : QDateTime()}));
        });
    };
    offer(tr("For 1 &hour"), 1h);
    offer(tr("For 1 &day"), 24h);
    offer(tr("For 1 &week"), 7 * 24h);
    offer(tr("&Until topped up"), {});
    menu->addSeparator();
    m_endSnooze = menu->addAction(tr("&End snooze"), this, [this] { report(m_monitor.snooze(m_account, m_balanceKey, {})); });
    m_endSnooze->setObjectName(u"endSnooze"_s);
    menu->addSeparator();
    m_acknowledge = menu->addAction(tr("No more &reminders"), this, [this] { report(m_monitor.acknowledge(m_account, m_balanceKey)); });
    m_acknowledge->setObjectName(u"acknowledge"_s);
}

void AccountActions::report(const Outcome<> &done)
{
    if (!done)
        Q_EMIT failed(done.error());
}

/// Whether any of the balances that the actions are about is like that.
bool AccountActions::anyBalance(const std::function<bool(const BalanceState &)> &holds) const
{
    const auto *const state = m_monitor.state(m_account);
    return state && std::any_of(state->balances.begin(), state->balances.end(), [&](const BalanceState &balance) {
        return (m_balanceKey.isEmpty() || balance.balance.key == m_balanceKey) && holds(balance);
    });
}

void AccountActions::setCurrent(const AccountId &account, const QString &balanceKey)
{
    m_account = account;
    m_balanceKey = balanceKey;
    updateEnabled();
}

void AccountActions::updateEnabled()
{
    const auto *const state = m_monitor.state(m_account);
    const auto *const definition = state ? m_monitor.catalog().find(state->account.providerId) : nullptr;
    const auto paused = state && state->account.paused;
    for (auto *action : {pause, mute, remove})
        action->setEnabled(state);
    mute->setChecked(state && state->account.muted);
    for (auto *action : {edit, replaceSecrets})
        action->setEnabled(definition);
    topUp->setEnabled(definition && !definition->topup.isEmpty());
    snooze->setEnabled(anyBalance([](const BalanceState &balance) { return balance.level > Level::Unknown; }));
    m_endSnooze->setEnabled(anyBalance([](const BalanceState &balance) { return balance.snooze.has_value(); }));
    m_acknowledge->setEnabled(anyBalance([](const BalanceState &balance) { return balance.level > Level::Unknown && !balance.acknowledged; }));
    refresh->setEnabled(state && !state->refreshing);
    setMark->setEnabled(state && !state->balances.isEmpty());
    refreshAll->setEnabled(!m_monitor.states().isEmpty());
    pause->setText(paused ? tr("Res&ume") : tr("&Pause"));
    pause->setIcon(actionIcon(paused ? u"resume"_s : u"pause"_s));
}

void AccountActions::openAdd()
{
    auto *dialog = AccountDialog::forNew(m_services, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountActions::openEdit()
{
    auto *dialog = AccountDialog::forEdit(m_book, m_monitor, m_account, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountActions::openReplaceSecrets()
{
    auto *dialog = AccountDialog::forSecrets(m_book, m_monitor, m_account, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountActions::openMark()
{
    auto *dialog = new MarkDialog(m_book, m_monitor, m_account, m_balanceKey, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountActions::togglePause()
{
    const auto *const state = m_monitor.state(m_account);
    if (!state)
        return;
    report(m_book.pause(m_account, !state->account.paused));
}

void AccountActions::toggleMute()
{
    const auto *const state = m_monitor.state(m_account);
    if (!state)
        return;
    report(m_book.mute(m_account, !state->account.muted));
    updateEnabled(); // not muted after all, where that could not be stored
}

void AccountActions::openTopUpPage()
{
    topUpAt(m_account);
}

void AccountActions::topUpAt(const AccountId &account)
{
    const auto *const state = m_monitor.state(account);
    const auto *const definition = state ? m_monitor.catalog().find(state->account.providerId) : nullptr;
    if (!definition || QDesktopServices::openUrl(QUrl(definition->topup)))
        return;
    Q_EMIT failed({.kind = Problem::Kind::NotFound, .what = tr("No browser could be started"),
                   .doNext = tr("Open %1 yourself").arg(definition->topup)});
}

void AccountActions::askRemove()
{
    const auto *const state = m_monitor.state(m_account);
    if (!state)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove account"), tr("Remove “%1”?").arg(state->account.label),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(u"removeBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("This deletes from this computer:\n"
                               "• the account and its marks\n"
                               "• its recorded history\n"
                               "• its secrets in the keychain\n\n"
                               "Nothing changes at the provider."));
    const auto *const yes = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this, [this, id = m_account] { removeNow(id); });
    box->open();
}

void AccountActions::removeNow(const AccountId &id)
{
    m_book.remove(id, {this, [this](const Outcome<> &removed) { report(removed); }});
}

void AccountActions::refreshCurrent()
{
    m_monitor.refresh(m_account, Monitor::Asker::User);
}

void AccountActions::refreshEvery()
{
    m_monitor.refreshAll(Monitor::Asker::User);
}
