// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "amounttext.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

class Monitor;
class TrendCache;

/// The watched accounts with their balances beneath them. Every change of the monitor becomes the smallest change here, so
/// that selection, scrolling and expansion last.
class AccountModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Left, Share, Trend, Runway, Due, Read, State, ColumnCount };
    enum Role {
        AccountIdRole = Qt::UserRole, ///< QString
        BalanceKeyRole,  ///< QString; empty on an account
        BalanceLabelRole, ///< QString; of an account that of its most urgent balance, as all that follows about a balance
        AmountRole,      ///< Amount; invalid where there is none
        UnlimitedRole,   ///< bool
        ShareRole,       ///< double, what is left of the tank; 1 where that cannot be said
        HasShareRole,    ///< bool, whether there is a tank to speak of
        TrendRole,       ///< Series, the recent course; empty where nothing is recorded
        RunwayRole,      ///< QDateTime, when it is empty at the earliest; null when that is not foreseen
        SnoozedRole,     ///< bool
        DueRole,         ///< QDateTime, when it expires or resets
        ReadAtRole,      ///< QDateTime
        LevelRole,       ///< int of Level
        UrgencyRole,     ///< int, greater is worse
        AgedRole,        ///< bool: not to be shown as if fresh
        FailureRole,     ///< QString, what went wrong; empty when nothing did
        AdviceRole,      ///< QString, what to do about it
        PausedRole,      ///< bool
        BriefStateRole,  ///< QString, as the State column without the reason: "Low"
        FilterRole       ///< QString, all that can be searched for
    };

    /// Both must outlive the model.
    AccountModel(const Monitor &monitor, TrendCache &trends, QObject *parent = nullptr);
    ~AccountModel() override;

    /// Lets ages grow. To be called from time to time; tells only of what then reads differently.
    void tick();
    void setAmounts(Amounts amounts);
    /// The mark of balances without their own.
    void setDefaultMark(const Mark &mark);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    QModelIndex indexOf(const AccountId &id) const;

private:
    struct Node;

    void add(const AccountState &state);
    void update(const AccountState &state);
    void remove(const AccountId &id);
    void mergeBalances(Node &node, const AccountState &state);
    void place(Node &node, int row, const BalanceState &balance);
    void drop(Node &node, int first, int last);
    QVariant accountText(const AccountState &state, int column) const;
    QVariant cellText(const AccountState &state, const BalanceState &balance, int column) const;
    QString explanation(const AccountState &state, const BalanceState *balance, int column) const;
    QVariant accountData(const AccountState &state, int role) const;
    QVariant balanceData(const AccountState &state, const BalanceState &balance, int role) const;
    Node *find(const AccountId &id) const;
    QModelIndex indexOf(const Node &node, int column = 0) const;
    QDateTime now() const;

    void tellAll();
    void tell(const Node &node, Column first);

    const Monitor &m_monitor;
    TrendCache &m_trends;
    Amounts m_amounts = Amounts::Shown;
    Mark m_defaultMark = shippedMark();
    std::vector<std::unique_ptr<Node>> m_nodes;
    QHash<AccountId, Node *> m_byId;
};
