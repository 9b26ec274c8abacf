// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/accountactions.h"

#include "accountbook.h"
#include "accounts/accountdialog.h"
#include "marks/markdialog.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

AccountActions::AccountActions(AccountBook &book, Monitor &monitor, QWidget *window)
    : QObject(window), m_book(book), m_monitor(monitor), m_window(window)
{
    add = make(tr("&Add account…"), u"list-add"_s, QKeySequence::New, &AccountActions::openAdd);
    refreshAll = make(tr("Refresh &all"), u"view-refresh"_s, QKeySequence::Refresh, &AccountActions::refreshEvery);
    refresh = make(tr("&Refresh"), u"view-refresh"_s, QKeySequence(u"Ctrl+R"_s), &AccountActions::refreshCurrent);
    setMark = make(tr("Set &mark…"), u"flag"_s, QKeySequence(u"Ctrl+M"_s), &AccountActions::openMark);
    edit = make(tr("&Edit…"), u"document-edit"_s, QKeySequence(u"Ctrl+E"_s), &AccountActions::openEdit);
    replaceSecrets = make(tr("Replace &secrets…"), u"dialog-password"_s, {}, &AccountActions::openReplaceSecrets);
    pause = make(tr("&Pause"), u"media-playback-pause"_s, QKeySequence(u"Ctrl+P"_s), &AccountActions::togglePause);
    remove = make(tr("Re&move…"), u"edit-delete"_s, QKeySequence::Delete, &AccountActions::askRemove);
    add->setObjectName(u"addAccount"_s);
    refreshAll->setObjectName(u"refreshAll"_s);
    refresh->setObjectName(u"refreshAccount"_s);
    setMark->setObjectName(u"setMark"_s);
    edit->setObjectName(u"editAccount"_s);
    replaceSecrets->setObjectName(u"replaceSecrets"_s);
    pause->setObjectName(u"pauseAccount"_s);
    remove->setObjectName(u"removeAccount"_s);
    connect(&monitor, &Monitor::accountChanged, this, &AccountActions::updateEnabled);
    connect(&monitor, &Monitor::accountRemoved, this, &AccountActions::updateEnabled);
    connect(&monitor, &Monitor::accountAdded, this, &AccountActions::updateEnabled);
    updateEnabled();
}

QAction *AccountActions::make(const QString &text, const QString &icon, const QKeySequence &key, void (AccountActions::*slot)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    return action;
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
    const auto paused = state && state->account.paused;
    const auto hasDefinition = state && m_monitor.catalog().find(state->account.providerId);
    for (auto *action : {pause, remove})
        action->setEnabled(state);
    for (auto *action : {edit, replaceSecrets})
        action->setEnabled(hasDefinition);
    refresh->setEnabled(state && !state->refreshing);
    setMark->setEnabled(state && !state->balances.isEmpty());
    refreshAll->setEnabled(!m_monitor.states().isEmpty());
    pause->setText(paused ? tr("Resu&me") : tr("&Pause"));
}

void AccountActions::openAdd()
{
    auto *dialog = AccountDialog::forNew(m_book, m_monitor, m_window);
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
    if (const auto done = m_book.pause(m_account, !state->account.paused); !done)
        Q_EMIT failed(done.error());
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
    m_book.remove(id, {this, [this](const Outcome<> &removed) {
        if (!removed)
            Q_EMIT failed(removed.error());
    }});
}

void AccountActions::refreshCurrent()
{
    m_monitor.refresh(m_account, Monitor::Asker::User);
}

void AccountActions::refreshEvery()
{
    m_monitor.refreshAll(Monitor::Asker::User);
}
