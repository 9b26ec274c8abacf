// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/replymodel.h"

#include "plainwords.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 100;

} // namespace

ReplyModel::ReplyModel(QObject *parent) : QAbstractItemModel(parent)
{
    clear();
}

void ReplyModel::setReply(const ReplyNode &root)
{
    beginResetModel();
    m_root = root;
    m_rows.clear();
    m_uses.clear();
    m_top.clear();
    if (m_root.isLeaf() && !m_root.path.isEmpty())
        m_top += m_root;
    addRows(m_top.isEmpty() ? m_root.children : m_top, -1);
    endResetModel();
}

void ReplyModel::addRows(const QList<ReplyNode> &nodes, int parent)
{
    const auto first = int(m_rows.size());
    if (parent >= 0 && !nodes.isEmpty())
        m_rows[size_t(parent)].firstChild = first;
    int place = 0;
    for (const auto &node : nodes)
        m_rows.push_back({&node, parent, place++});
    for (int i = 0; i < place; ++i)
        addRows(nodes[i].children, first + i);
}

void ReplyModel::setUses(const QHash<QString, QString> &uses)
{
    m_uses = uses;
    for (int number = 0; number < int(m_rows.size()); ++number) {
        const auto place = m_rows[size_t(number)].place;
        Q_EMIT dataChanged(createIndex(place, Name, quintptr(number)), createIndex(place, UsedAs, quintptr(number)));
    }
}

const ReplyNode *ReplyModel::node(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[index.internalId()].node : nullptr;
}

QModelIndex ReplyModel::indexOf(const QString &path) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.node->path == path; });
    return it == m_rows.end() ? QModelIndex() : createIndex(it->place, Name, quintptr(it - m_rows.begin()));
}

QModelIndex ReplyModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto first = parent.isValid() ? m_rows[parent.internalId()].firstChild : 0;
    return createIndex(row, column, quintptr(first) + quintptr(row));
}

QModelIndex ReplyModel::parent(const QModelIndex &child) const
{
    const auto above = child.isValid() ? m_rows[child.internalId()].parent : -1;
    return above < 0 ? QModelIndex() : createIndex(m_rows[size_t(above)].place, 0, quintptr(above));
}

int ReplyModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_top.isEmpty() ? m_root.children.size() : m_top.size());
    return parent.column() == 0 ? int(node(parent)->children.size()) : 0;
}

int ReplyModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString ReplyModel::nameOf(const Row &row) const
{
    const auto *const above = row.parent < 0 ? &m_root : m_rows[size_t(row.parent)].node;
    if (above->kind == ReplyNode::Kind::List)
        return u"[%1]"_s.arg(row.place + 1);
    const auto name = plainWords(row.node->name, LongestName);
    return row.node->path == u"." ? tr("(the whole reply)") : name;
}

/// Of lists and objects, how many there are in them.
QString ReplyModel::valueOf(const ReplyNode &node)
{
    switch (node.kind) {
    case ReplyNode::Kind::List:
        return node.children.isEmpty() ? tr("empty list")
                                       : tr("list, %1", "how many entries").arg(node.children.size());
    case ReplyNode::Kind::Object:
        return node.children.isEmpty() ? tr("empty") : QString();
    default:
        return node.text;
    }
}

QString ReplyModel::text(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return nameOf(row);
    case Value:
        return valueOf(*row.node);
    default:
        return m_uses.value(row.node->path);
    }
}

QVariant ReplyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows[index.internalId()];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole: {
        const auto use = text(row, UsedAs), value = text(row, Value);
        if (index.column() != Name || value.isEmpty())
            return text(row, index.column());
        return use.isEmpty() ? tr("%1: %2", "name, value").arg(text(row, Name), value)
                             : tr("%1: %2, %3", "name, value, what it is used as").arg(text(row, Name), value, use);
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(row.node->isFigure());
        return index.column() == Value && row.node->isFigure() ? QVariant(font) : QVariant();
    }
    case PathRole:
        return row.node->path;
    case FigureRole:
        return row.node->isFigure();
    }
    return {};
}

QVariant ReplyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name", "of a value in a reply") : section == Value ? tr("Value") : tr("Used as");
}
