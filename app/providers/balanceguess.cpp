// SPDX-License-Identifier: GPL-3.0-or-later
#include "balanceguess.h"

#include "amount.h"
#include "credentialwords.h"
#include "jqliteral.h"
#include "timereader.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

bool says(const QString &name, const QString &pattern)
{
    return QRegularExpression(pattern).match(fieldIdFor(name)).hasMatch();
}

/// What is owed, what things cost, and how fast one may ask: never what is left, however the last name sounds.
bool isNoise(const QString &path)
{
    return says(path, u"(^|_)(due|owed|debt|invoices?|prices?|payments?|overage|tax|subtotal|costs?|fees?|refunds?|"
                      u"ongoing|threshold)(_|$)|"
                      "concurren|rate_limit|per_(second|minute|hour)"_s);
}

bool isLimit(const QString &name)
{
    return says(name, u"limit|total|max|plan|allowance|included|quota|purchased|granted"_s) &&
           !says(name, u"rate|concurren|per_|used|usage|remain|left|count"_s);
}

bool isLeft(const QString &name)
{
    return says(
               name,
               u"remain|left|available|balance|(^|_)(credit|credits|wallet|amount|funds|quota|points|tokens|usable)(_|$)"_s) &&
           (!isLimit(name) || says(name, u"remain|left|available|balance"_s)) &&
           !says(
               name,
               u"used|usage|spent|consum|limit|total_(credits|purchased)|pending|hold|rate|per_|expire|reset|threshold|id$|date"_s);
}

bool isUsed(const QString &name)
{
    return says(name, u"used|usage|spent|consum|count"_s) && !says(name, u"concurren|rate|remain|left|limit"_s);
}

bool isUnit(const ReplyNode &node)
{
    static const QRegularExpression code(u"^[A-Za-z]{2,12}$"_s);
    return node.kind == ReplyNode::Kind::Text && says(node.name, u"currency|(^|_)unit"_s) &&
           code.match(node.text).hasMatch();
}

template<typename Matches>
const ReplyNode *childWhere(const ReplyNode &parent, const ReplyNode &node, Matches matches)
{
    for (const auto &child : parent.children) {
        if (child.path != node.path && matches(child))
            return &child;
    }
    return nullptr;
}

/// Two neighbours are about the same thing when what is left of their names, the words for left, limit and used apart,
/// is.
QString stemOf(const QString &name)
{
    static const QRegularExpression words(
        u"(remaining|remained|remain|left|available|usable|balance|limit|total|max|plan|used|usage|spent|consumed|count|_|monthly|current)"_s);
    return fieldIdFor(name).remove(words);
}

QString unitFor(const QString &name)
{
    static const QList<std::pair<QString, QString>> known{
        {u"usd|dollar|cents"_s, u"USD"_s},  {u"eur"_s, u"EUR"_s},         {u"token"_s, u"tokens"_s},
        {u"request|call"_s, u"requests"_s}, {u"sms|message"_s, u"SMS"_s}, {u"search"_s, u"searches"_s},
        {u"character"_s, u"characters"_s},  {u"point"_s, u"points"_s},    {u"page"_s, u"pages"_s}};
    for (const auto &[pattern, unit] : known) {
        if (says(name, pattern))
            return unit;
    }
    return u"credits"_s;
}

/// \a path as seen from \a base, which it begins with.
QString relative(const QString &path, const QString &base)
{
    return path.sliced(base.size());
}

/// A reply whose nodes know what they are in. It may be large: nothing here looks at all of it for each of its nodes.
class PlacedReply
{
public:
    explicit PlacedReply(const ReplyNode &root)
    {
        m_nodes += &root;
        for (qsizetype i = 0; i < m_nodes.size(); ++i) {
            const auto *const parent = m_nodes[i];
            for (const auto &child : parent->children) {
                m_parents.insert(&child, parent);
                m_nodes += &child;
            }
        }
    }

    const ReplyNode *parentOf(const ReplyNode &node) const { return m_parents.value(&node); }

    /// Whether there are more of its kind: entries of a history, days of a month.
    bool isOneOfMany(const ReplyNode &node) const
    {
        constexpr qsizetype Few = 3; ///< wallets
        const auto *const parent = parentOf(node);
        return parent &&
               ((parent->kind == ReplyNode::Kind::List && parent->children.size() > Few) || isOneOfMany(*parent));
    }

    /// The outermost first, and no more than anybody would look at.
    QList<const ReplyNode *> figures() const
    {
        constexpr qsizetype Most = 500;
        QList<const ReplyNode *> found;
        for (auto it = m_nodes.begin(); it != m_nodes.end() && found.size() < Most; ++it) {
            if ((*it)->isFigure() && !isNoise((*it)->path))
                found += *it;
        }
        return found;
    }

private:
    QList<const ReplyNode *> m_nodes; ///< level by level
    QHash<const ReplyNode *, const ReplyNode *> m_parents;
};

/// A name that says nothing without that of what it is in: {"searches": {"available": 7}}.
QString nameFor(const ReplyNode &node, const ReplyNode *parent)
{
    const auto isNumber = [](const QString &name) { return name.isEmpty() || name.front().isDigit(); };
    const auto saysLittle =
        says(node.name, u"^(amount|available|remaining|remained|remain|left|value|current|total)$"_s);
    const auto parentSaysMore = parent && !isNumber(parent->name) &&
                                !says(parent->name, u"^(data|results?|response|attributes|account|payload|info)$"_s);
    if (saysLittle && parentSaysMore)
        return parent->name;
    return isNumber(node.name) ? u"balance"_s : node.name;
}

bool isAtMost(const ReplyNode &node, const ReplyNode &limit)
{
    const auto amount = Amount::fromString(node.text);
    const auto most = Amount::fromString(limit.text);
    return amount && most && *amount <= *most;
}

/// When a quota is full again: a time beside it, or beside what it is in.
const ReplyNode *resetFor(const PlacedReply &reply, const ReplyNode &node)
{
    for (const auto *around = reply.parentOf(node); around; around = reply.parentOf(*around)) {
        if (around->kind == ReplyNode::Kind::List)
            continue;
        for (const auto &child : around->children) {
            if (!says(child.name, u"reset|renew|refill|refresh_date|period_end|cycle_end|billing_period_end"_s) ||
                !child.isLeaf())
                continue;
            const auto isNumber = child.kind == ReplyNode::Kind::Number;
            if (timeFrom(isNumber ? QJsonValue(child.text.toDouble()) : QJsonValue(child.text)))
                return &child;
        }
    }
    return nullptr;
}

/// Whether each entry of \a list has a unit of its own, at the place where \a unit stands in \a entry.
bool tellsApart(const ReplyNode &list, const ReplyNode &entry, const ReplyNode &unit)
{
    QStringList units;
    for (const auto &other : list.children) {
        const auto *const there = nodeAt(other, other.path + relative(unit.path, entry.path));
        if (!there || units.contains(there->text, Qt::CaseInsensitive))
            return false;
        units += there->text;
    }
    return true;
}

/// The one figure in a reply that says nothing of time, page or outcome: {"code": 200, "data": 100}.
const ReplyNode *onlyFigure(const QList<const ReplyNode *> &figures)
{
    const ReplyNode *only = nullptr;
    for (const auto *figure : figures) {
        if (says(figure->name, u"code|status|errno|(^|_)id$|time|date|created|expire|(^|_)at$|page|version|rate"_s))
            continue;
        if (only || isUsed(figure->name) || isLimit(figure->name))
            return nullptr;
        only = figure;
    }
    return only;
}

/// "ACCESS_BALANCE:12.9": a text that holds one number.
QList<BalanceDraft> inText(const QString &text)
{
    static const auto Number = u"(?<![A-Za-z0-9_.-])(?<number>-?[0-9]+([.][0-9]+)?)"_s; // the same in jq
    static const QRegularExpression number(Number);
    auto found = number.globalMatch(text);
    if (!found.hasNext() || (found.next(), found.hasNext()))
        return {};
    return {{.key = u"balance"_s,
             .label = u"Balance"_s,
             .unit = u"credits"_s,
             .amount = u"capture(%1).number"_s.arg(jqText(Number))}};
}

BalanceDraft draftOf(const PlacedReply &reply, const ReplyNode &node)
{
    const auto *const parent = reply.parentOf(node);
    const auto name = nameFor(node, parent);
    BalanceDraft draft{.key = fieldIdFor(name), .label = fieldLabelFor(fieldIdFor(name)), .unit = unitFor(name)};
    draft.amount = node.path;
    if (says(name, u"cent(s)?(_|$)"_s))
        draft.scale = u"0.01"_s;
    if (!parent || parent->kind != ReplyNode::Kind::Object)
        return draft;
    const auto isKin = [&](const ReplyNode &other) {
        return other.isFigure() && (stemOf(other.name) == stemOf(node.name) || parent->children.size() <= 4);
    };
    const auto *const unit = childWhere(*parent, node, isUnit);
    const auto countsThings = draft.unit != u"credits" && draft.unit != u"USD" && draft.unit != u"EUR";
    if (unit && !countsThings) // a currency beside a number of characters is that of something else
        draft.unitPath = unit->path;
    const auto isItsLimit = [&](const ReplyNode &n) { return isKin(n) && isLimit(n.name) && isAtMost(node, n); };
    if (const auto *const limit = childWhere(*parent, node, isItsLimit))
        draft.limit = limit->path;
    if (const auto *const used =
            childWhere(*parent, node, [&](const ReplyNode &n) { return isKin(n) && isUsed(n.name); }))
        draft.used = used->path;
    const auto *const list = reply.parentOf(*parent);
    if (list && list->kind == ReplyNode::Kind::List && unit && tellsApart(*list, *parent, *unit)) {
        draft.each = list->path;
        draft.keyPath = relative(unit->path, parent->path);
        draft.unitPath = draft.keyPath;
        for (auto *const path : {&draft.amount, &draft.limit, &draft.used}) {
            if (!path->isEmpty())
                *path = relative(*path, parent->path);
        }
    } else if (const auto *const reset = resetFor(reply, node); reset && !unit) {
        draft.resetsAt = reset->path;
    }
    return draft;
}

} // namespace

BalanceDraft balanceFor(const ReplyNode &root, const ReplyNode &node)
{
    return draftOf(PlacedReply(root), node);
}

QList<BalanceDraft> likelyBalances(const ReplyNode &root)
{
    if (root.kind == ReplyNode::Kind::Text && !root.isFigure())
        return inText(root.text);
    const PlacedReply reply(root);
    const auto figures = reply.figures();
    QList<BalanceDraft> balances;
    const auto add = [&](BalanceDraft draft) {
        const auto isThere = [&](const BalanceDraft &b) {
            return std::tie(b.each, b.amount, b.limit) == std::tie(draft.each, draft.amount, draft.limit);
        };
        if (std::any_of(balances.begin(), balances.end(), isThere))
            return;
        const auto wished = draft.key;
        const auto isTaken = [&](const BalanceDraft &b) { return b.key == draft.key; };
        for (int number = 2; std::any_of(balances.begin(), balances.end(), isTaken); ++number)
            draft.key = u"%1_%2"_s.arg(wished).arg(number);
        balances += std::move(draft);
    };
    for (const auto *figure : figures) {
        if (!isLeft(figure->name) && figure->path != u".")
            continue;
        auto draft = draftOf(reply, *figure);
        if (balances.isEmpty() || !draft.each.isEmpty() || !reply.isOneOfMany(*figure))
            add(std::move(draft));
    }
    if (!balances.isEmpty())
        return balances;
    for (const auto *figure : figures) { // nothing is called what is left: a limit that has its used beside it
        if (!isLimit(figure->name))
            continue;
        auto draft = draftOf(reply, *figure);
        if (draft.used.isEmpty())
            continue;
        draft.limit = std::exchange(draft.amount, QString());
        static const QRegularExpression limitWord(u"(^|_)(limit|max|maximum)(_|$)"_s);
        if (auto thing = draft.key; !thing.remove(limitWord).isEmpty()) { // what is left of it is no limit
            draft.key = thing;
            draft.label = fieldLabelFor(thing);
        }
        add(std::move(draft));
    }
    const auto *const only = onlyFigure(figures);
    if (balances.isEmpty() && only)
        add(draftOf(reply, *only));
    if (!balances.isEmpty())
        return balances;
    for (const auto *figure : figures) { // kinds of what is left: {"credits": {"oneTime": 100, "recurrent": 50}}
        const auto *const parent = reply.parentOf(*figure);
        if (!parent || !isLeft(parent->name) || isLimit(figure->name) || isUsed(figure->name))
            continue;
        auto draft = draftOf(reply, *figure);
        draft.key = fieldIdFor(parent->name) + u'_' + draft.key;
        draft.label = fieldLabelFor(draft.key);
        draft.unit = unitFor(parent->name);
        add(std::move(draft));
    }
    return balances;
}
