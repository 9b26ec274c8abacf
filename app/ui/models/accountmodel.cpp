// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountmodel.h"

#include "models/accountcells.h"
#include "models/accountnode.h"

#include "amounttext.h"
#include "failuretext.h"
#include "monitor.h"
#include "runwaytext.h"
#include "trendcache.h"
#include "widgets/tooltiptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QChar ColumnGap{0x2003}; ///< keeps a header that ends at its right edge off the next one

} // namespace

AccountModel::AccountModel(const Monitor &monitor, TrendCache &trends, QObject *parent)
    : QAbstractItemModel(parent), m_monitor(monitor), m_trends(trends)
{
    connect(&trends, &TrendCache::reset, this, &AccountModel::tellAll);
    connect(&monitor, &Monitor::accountAdded, this, &AccountModel::add);
    connect(&monitor, &Monitor::accountChanged, this, &AccountModel::update);
    connect(&monitor, &Monitor::accountRemoved, this, &AccountModel::remove);
    for (const auto &state : monitor.states())
        add(state);
}

AccountModel::~AccountModel() = default;

void AccountModel::tick()
{
    for (const auto &node : m_nodes) {
        const auto wasAged = node->aged;
        const auto wasStale = node->stale;
        if (!node->look(now()))
            continue;
        // Only getting old changes more than the age itself.
        const auto first = wasAged == node->aged && wasStale == node->stale ? Read : Name;
        tell(*node, first);
    }
}

void AccountModel::setAmounts(Amounts amounts)
{
    if (amounts == m_amounts)
        return;
    m_amounts = amounts;
    tellAll();
}

void AccountModel::setDefaultMark(const Mark &mark)
{
    if (mark == m_defaultMark)
        return;
    m_defaultMark = mark;
    tellAll();
}

void AccountModel::tellAll()
{
    for (const auto &node : m_nodes)
        tell(*node, Name);
}

/// Everything of an account from a column on reads differently.
void AccountModel::tell(const Node &node, Column first)
{
    const auto account = indexOf(node);
    Q_EMIT dataChanged(account.siblingAtColumn(first), account.siblingAtColumn(State));
    if (const auto last = rowCount(account) - 1; last >= 0)
        Q_EMIT dataChanged(index(0, first, account), index(last, State, account));
}

QModelIndex AccountModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, m_nodes.at(size_t(parent.row())).get()) : createIndex(row, column);
}

QModelIndex AccountModel::parent(const QModelIndex &child) const
{
    const auto *node = static_cast<const Node *>(child.internalPointer());
    return node ? indexOf(*node) : QModelIndex();
}

int AccountModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_nodes.size());
    if (parent.internalPointer() || parent.column() > 0)
        return 0;
    return int(m_nodes.at(size_t(parent.row()))->state.balances.size());
}

int AccountModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant AccountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && (section == Left || section == Share))
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Account");
    case Left:
        return QString(tr("Left") + ColumnGap);
    case Share:
        return QString(tr("Of tank") + ColumnGap);
    case Trend:
        return tr("Trend");
    case Runway:
        return tr("Lasts");
    case Due:
        return tr("Expires or resets");
    case Read:
        return tr("Read");
    case State:
        return tr("State");
    }
    return {};
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto *owner = static_cast<const Node *>(index.internalPointer());
    const auto &state = owner ? owner->state : m_nodes.at(size_t(index.row()))->state;
    const auto *balance = owner ? &state.balances.at(index.row()) : nullptr;
    if (role == Qt::DisplayRole)
        return balance ? cellText(state, *balance, index.column()) : accountText(state, index.column());
    if (role == Qt::TextAlignmentRole && (index.column() == Left || index.column() == Share))
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == Trend && balance)
        return AccountCells::trendText(m_trends.trend(state.account.id, balance->balance.key), balance->balance.unit, m_amounts);
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return balance ? AccountCells::spokenText(state, *balance, m_amounts, now()) : AccountCells::spokenText(state, m_amounts, now());
    if (role == Qt::AccessibleDescriptionRole)
        return explanation(state, balance ? balance : state.mostUrgent(), index.column());
    if (role == Qt::ToolTipRole)
        return toolTipText(explanation(state, balance ? balance : state.mostUrgent(), index.column()));
    return balance ? balanceData(state, *balance, role) : accountData(state, role);
}

QVariant AccountModel::accountText(const AccountState &state, int column) const
{
    switch (column) {
    case Name:
        return state.account.label;
    case Read:
        return AccountCells::readText(state, now());
    case State:
        return AccountCells::stateCell(state, m_defaultMark, now());
    }
    // Where there is room for one balance it is the most urgent.
    const auto *urgent = state.mostUrgent();
    return urgent ? cellText(state, *urgent, column) : QVariant();
}

QVariant AccountModel::cellText(const AccountState &state, const BalanceState &balance, int column) const
{
    switch (column) {
    case Name:
        return balance.balance.label;
    case Left:
        return balanceText(balance.balance, m_amounts);
    case Share:
        return AccountCells::shareText(balance, state.marks.value(balance.balance.key));
    case Runway:
        return balance.balance.resetsAt > now() ? QString() : runwayText(AccountCells::runwayOf(state, balance, now()), now());
    case Due:
        return AccountCells::dueText(balance.balance, now());
    case Read:
        return AccountCells::readText(state, now());
    case State:
        return AccountCells::stateCell(state, balance, m_defaultMark, now());
    }
    return {};
}

/// What a cell has no room for.
QString AccountModel::explanation(const AccountState &state, const BalanceState *balance, int column) const
{
    if (balance && column == Runway)
        return AccountCells::noRunwayText(state, *balance, now());
    return balance && column == State ? AccountCells::stateExplanation(state, *balance, m_defaultMark, m_amounts, now()) : QString();
}

QVariant AccountModel::accountData(const AccountState &state, int role) const
{
    const auto *urgent = state.mostUrgent();
    switch (role) {
    case AccountIdRole:
        return state.account.id;
    case BalanceKeyRole:
        return QString();
    case LevelRole:
        return int(state.level());
    case UrgencyRole:
        return AccountCells::urgency(state, now());
    case ReadAtRole:
        return state.readAt;
    case AgedRole:
        return AccountCells::isAged(state, now());
    case FailureRole:
        return state.refresh.failure ? failureMessage(*state.refresh.failure) : QString();
    case AdviceRole:
        return state.refresh.failure ? failureAdvice(state.refresh.failure->kind) : QString();
    case PausedRole:
        return state.account.paused;
    case BriefStateRole:
        return AccountCells::stateText(state, now());
    case FilterRole: {
        const auto *definition = m_monitor.catalog().find(state.account.providerId);
        return QStringList{state.account.label, state.account.id, definition ? definition->name : state.account.providerId,
                           AccountCells::stateText(state, now())}
            .join(u'\n');
    }
    }
    return urgent ? balanceData(state, *urgent, role) : QVariant();
}

QVariant AccountModel::balanceData(const AccountState &state, const BalanceState &balance, int role) const
{
    switch (role) {
    case AccountIdRole:
        return state.account.id;
    case BalanceKeyRole:
        return balance.balance.key;
    case BalanceLabelRole:
        return balance.balance.label;
    case AmountRole:
        return balance.balance.amount ? QVariant::fromValue(*balance.balance.amount) : QVariant();
    case UnlimitedRole:
        return balance.balance.isUnlimited();
    case ShareRole:
        return AccountCells::shareLeft(balance, state.marks.value(balance.balance.key)).value_or(1.0);
    case HasShareRole:
        return AccountCells::shareLeft(balance, state.marks.value(balance.balance.key)).has_value();
    case TrendRole:
        return QVariant::fromValue(m_trends.trend(state.account.id, balance.balance.key));
    case RunwayRole:
        return AccountCells::runwayOf(state, balance, now()).emptyFrom;
    case BriefStateRole:
        return AccountCells::stateText(balance);
    case SnoozedRole:
        return balance.snooze.has_value();
    case DueRole:
        return AccountCells::dueAt(balance.balance);
    case ReadAtRole:
        return state.readAt;
    case LevelRole:
        return int(balance.level);
    case UrgencyRole:
        return AccountCells::urgency(balance.level);
    case AgedRole:
        return AccountCells::isAged(state, now());
    case FailureRole:
    case AdviceRole:
        return QString();
    case PausedRole:
        return state.account.paused;
    case FilterRole:
        return QStringList{balance.balance.label, balance.balance.unit, AccountCells::stateText(balance)}.join(u'\n');
    }
    return {};
}

void AccountModel::add(const AccountState &state)
{
    const auto row = int(m_nodes.size());
    beginInsertRows({}, row, row);
    m_nodes.push_back(std::make_unique<Node>(state, row, now()));
    m_byId.insert(state.account.id, m_nodes.back().get());
    endInsertRows();
}

void AccountModel::update(const AccountState &state)
{
    auto *node = find(state.account.id);
    if (!node || node->state == state)
        return;
    mergeBalances(*node, state);
    node->state = state;
    node->look(now());
    const auto account = indexOf(*node);
    Q_EMIT dataChanged(account, account.siblingAtColumn(State));
}

void AccountModel::mergeBalances(Node &node, const AccountState &state)
{
    auto &shown = node.state.balances;
    // Whatever ages or dims a balance is the account's, and is told with each of them.
    const auto allChange = node.state.readAt != state.readAt || node.state.account.paused != state.account.paused
        || node.state.refresh.failure.has_value() != state.refresh.failure.has_value() || node.state.marks != state.marks
        || node.state.interval != state.interval;
    const auto before = shown;
    node.state.readAt = state.readAt;
    node.state.refresh = state.refresh;
    node.state.account = state.account;
    node.state.interval = state.interval;
    node.state.marks = state.marks;
    for (int row = 0; row < state.balances.size(); ++row)
        place(node, row, state.balances.at(row));
    if (shown.size() > state.balances.size())
        drop(node, int(state.balances.size()), int(shown.size()) - 1);
    for (int row = 0; row < shown.size(); ++row) {
        const auto sameKey = [&](const BalanceState &b) { return b.balance.key == shown.at(row).balance.key; };
        const auto old = std::find_if(before.begin(), before.end(), sameKey);
        const auto isNew = old == before.end();
        if (isNew || (!allChange && *old == shown.at(row)))
            continue;
        const auto first = index(row, 0, indexOf(node));
        Q_EMIT dataChanged(first, first.siblingAtColumn(State));
    }
}

void AccountModel::place(Node &node, int row, const BalanceState &balance)
{
    auto &shown = node.state.balances;
    const auto sameKey = [&](const BalanceState &b) { return b.balance.key == balance.balance.key; };
    const auto found = int(std::find_if(shown.begin() + row, shown.end(), sameKey) - shown.begin());
    const auto account = indexOf(node);
    if (found == shown.size()) {
        beginInsertRows(account, row, row);
        shown.insert(row, balance);
        endInsertRows();
        return;
    }
    if (found > row) {
        beginMoveRows(account, found, found, account, row);
        shown.move(found, row);
        endMoveRows();
    }
    shown[row] = balance;
}

void AccountModel::drop(Node &node, int first, int last)
{
    beginRemoveRows(indexOf(node), first, last);
    node.state.balances.remove(first, last - first + 1);
    endRemoveRows();
}

void AccountModel::remove(const AccountId &id)
{
    const auto *node = find(id);
    if (!node)
        return;
    const auto row = node->row;
    beginRemoveRows({}, row, row);
    m_byId.remove(id);
    m_nodes.erase(m_nodes.begin() + row);
    for (auto later = size_t(row); later < m_nodes.size(); ++later)
        m_nodes[later]->row = int(later);
    endRemoveRows();
}

AccountModel::Node *AccountModel::find(const AccountId &id) const
{
    return m_byId.value(id);
}

QModelIndex AccountModel::indexOf(const AccountId &id) const
{
    const auto *node = find(id);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex AccountModel::indexOf(const Node &node, int column) const
{
    return createIndex(node.row, column);
}

QDateTime AccountModel::now() const
{
    return m_monitor.now();
}
