// SPDX-License-Identifier: GPL-3.0-or-later
#include "replytree.h"

#include "amount.h"
#include "jqliteral.h"
#include "plainwords.h"
#include "replybody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 200;
constexpr qsizetype MostEntries = 200; ///< of a list that are shown

class TreeReader
{
public:
    explicit TreeReader(const Secret &secret) : m_spellings(secret.spellings()) {}

    ReplyNode read(const QString &name, const QString &path, const QJsonValue &value) const
    {
        using Kind = ReplyNode::Kind;
        ReplyNode node{.name = name, .path = path};
        switch (value.type()) {
        case QJsonValue::Object:
            node.kind = Kind::Object;
            readObject(value.toObject(), node);
            break;
        case QJsonValue::Array:
            node.kind = Kind::List;
            readList(value.toArray(), node);
            break;
        case QJsonValue::Double: {
            node.kind = Kind::Number;
            const auto amount = Amount::fromNumber(value.toDouble());
            node.text = m_spellings.blotted(amount ? amount->toString() : QString::number(value.toDouble(), 'g', 17));
            break;
        }
        case QJsonValue::String:
            node.kind = Kind::Text;
            node.text = plainWords(m_spellings.blotted(value.toString()), LongestText);
            break;
        case QJsonValue::Bool:
            node.kind = Kind::Truth;
            node.text = value.toBool() ? u"true"_s : u"false"_s;
            break;
        default:
            node.text = u"null"_s;
        }
        return node;
    }

private:
    static QString below(const QString &path, const QString &step)
    {
        return path == u"." ? (step.startsWith(u'[') ? path + step : step) : path + step;
    }

    void readObject(const QJsonObject &object, ReplyNode &node) const
    {
        for (auto it = object.begin(); it != object.end(); ++it)
            node.children +=
                isSecret(it.key()) ? hidden(it.key()) : read(it.key(), below(node.path, jqMember(it.key())), *it);
    }

    bool isSecret(const QString &name) const { return m_spellings.blotted(name) != name; }

    /// Whoever could point to it would write the secret into a definition: it is no value of any kind.
    ReplyNode hidden(const QString &name) const
    {
        return {.name = m_spellings.blotted(name), .path = {}, .kind = ReplyNode::Kind::Null, .text = u"…"_s};
    }

    void readList(const QJsonArray &list, ReplyNode &node) const
    {
        for (qsizetype i = 0; i < std::min(list.size(), MostEntries); ++i)
            node.children += read(QString::number(i), below(node.path, u"[%1]"_s.arg(i)), list[i]);
    }

    const Spellings m_spellings;
};

} // namespace

bool ReplyNode::isFigure() const
{
    return kind == Kind::Number || (kind == Kind::Text && Amount::fromString(text));
}

tl::expected<ReplyNode, QString> replyTree(const HttpReply &reply, bool isText, const Secret &secret)
{
    const auto input = filterInput(reply, isText);
    if (!input)
        return tl::unexpected(input.error());
    const auto whole = QJsonDocument::fromJson('[' + *input + ']').array().first();
    return TreeReader(secret).read({}, u"."_s, whole);
}

const ReplyNode *nodeAt(const ReplyNode &root, const QString &path)
{
    if (root.path == path)
        return &root;
    for (const auto &child : root.children) {
        if (const auto *const found = nodeAt(child, path))
            return found;
    }
    return nullptr;
}
