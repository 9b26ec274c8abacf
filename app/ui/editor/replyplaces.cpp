// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/replyplaces.h"

#include "jqliteral.h"

using namespace Qt::StringLiterals;

namespace {

/// Whether \a path leads to what is in \a above.
bool isIn(const QString &path, const ReplyNode &above)
{
    if (above.path == u".")
        return path != u".";
    return path.size() > above.path.size() && path.startsWith(above.path) && u".["_s.contains(path[above.path.size()]);
}

void collectLeaves(const ReplyNode &node, QList<const ReplyNode *> &into)
{
    if (node.isLeaf())
        into += &node;
    for (const auto &child : node.children)
        collectLeaves(child, into);
}

void collectBeside(const ReplyNode &node, const QString &path, QList<const ReplyNode *> &into)
{
    if (!isIn(path, node))
        return;
    for (const auto &child : node.children) {
        if (child.isLeaf())
            into += &child;
        else
            collectBeside(child, path, into);
    }
}

} // namespace

QStringList placesOf(const BalanceDraft &balance, const QString &path, const ReplyNode &root)
{
    if (path.isEmpty() || balance.each.isEmpty())
        return path.isEmpty() ? QStringList() : QStringList{path};
    QStringList places;
    if (const auto *const list = nodeAt(root, balance.each)) {
        for (const auto &entry : list->children)
            places += entry.path + path;
    }
    return places;
}

std::optional<QString> pathTo(const QString &place, const BalanceDraft &balance, const ReplyNode &root)
{
    if (balance.each.isEmpty())
        return place;
    const auto *const list = nodeAt(root, balance.each);
    if (!list)
        return {};
    for (const auto &entry : list->children) {
        if (isIn(place, entry))
            return place.sliced(entry.path.size());
    }
    return {};
}

QString figureOf(const BalanceDraft &balance)
{
    for (const auto &path : {balance.amount, balance.limit}) {
        if (!path.isEmpty())
            return path;
    }
    return balance.used;
}

QList<const ReplyNode *> valuesAround(const BalanceDraft &balance, const ReplyNode &root)
{
    QList<const ReplyNode *> values;
    const auto *const list = balance.each.isEmpty() ? nullptr : nodeAt(root, balance.each);
    if (list && !list->children.isEmpty())
        collectLeaves(list->children.first(), values);
    else
        collectBeside(root, figureOf(balance), values);
    return values;
}
