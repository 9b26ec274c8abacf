// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "models/accountfiltermodel.h"
#include "models/accountmodel.h"

#include <QFrame>
#include <QTimer>

class AccountBook;
class GlanceDelegate;
class Monitor;
class QListView;
class QPushButton;
class TrendCache;

/// The light pop-up at the tray icon: a card an account, the most urgent first. Goes away by itself as soon as something else
/// is looked at.
class Glance : public QFrame
{
    Q_OBJECT
public:
    /// All must outlive the glance.
    Glance(AccountBook &book, Monitor &monitor, TrendCache &trends, QWidget *parent = nullptr);

    /// Opens beside \a icon, or beside the pointer where that is not known; closes when it is open, or was until this very click.
    void toggle(const QRect &icon);

Q_SIGNALS:
    void accountRequested(const AccountId &id);
    void addRequested();
    void openRequested();
    void settingsRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeEmptyPage();
    QWidget *makeButtons();
    void follow();
    void showState();
    /// Takes the size that the cards need, and the place that belongs to it.
    void fit();
    int heightOfCards(int most) const;
    void putAway();
    void leaveFor(const std::function<void()> &next);
    void choose(const QModelIndex &index);

    AccountBook &m_book;
    Monitor &m_monitor;
    AccountModel m_model;
    AccountFilterModel m_sorted;
    QTimer m_ageTimer, m_fitTimer, m_justLeft;
    QRect m_anchor;
    GlanceDelegate *m_cards;
    QListView *m_list;
    QWidget *m_empty;
    QPushButton *m_refresh = nullptr;
};
