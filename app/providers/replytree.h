// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http.h"
#include "secret.h"

#include <QList>

/// One value of a reply, for people to look at and to point to.
struct ReplyNode {
    enum class Kind { Object, List, Number, Text, Truth, Null };

    QString name; ///< "credits"; of an entry of a list its number, "0"; empty for the whole reply
    QString path; ///< in jq, from the whole reply: ".data.credits", ".[0].\"e-mail\""; "." for the whole; empty where
                  ///< the name holds a secret: what is there is not shown, and no definition may point to it
    Kind kind = Kind::Null;
    QString text =
        {}; ///< a number as it was sent, a text in one line; of lists and objects empty. Secrets are blotted out
    QList<ReplyNode> children = {};

    bool isLeaf() const { return kind != Kind::Object && kind != Kind::List; }
    /// A number, or a text that is a decimal number.
    bool isFigure() const;
};

/// The reply's body as a tree. Neither names nor texts show a secret, also when the reply echoes it. The error is what
/// the body looks like instead. A text body (\a isText) is one text.
tl::expected<ReplyNode, QString> replyTree(const HttpReply &reply, bool isText, const Secret &secret);

/// The node at \a path; null when there is none. Lives as long as \a root.
const ReplyNode *nodeAt(const ReplyNode &root, const QString &path);
