// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitiondraft.h"
#include "replytree.h"

/// Where in a reply the value stands that a balance means by \a path: once, or in every entry of its list.
QStringList placesOf(const BalanceDraft &balance, const QString &path, const ReplyNode &root);

/// How a balance would mean the value at \a place. Nothing when it is one of every entry of a list and the value is in
/// none of them.
std::optional<QString> pathTo(const QString &place, const BalanceDraft &balance, const ReplyNode &root);

/// The figure that a balance is read from: its amount, else its limit, else what is used.
QString figureOf(const BalanceDraft &balance);

/// The single values in reach of a balance: of its entry of a list, else those beside its figure and above it.
QList<const ReplyNode *> valuesAround(const BalanceDraft &balance, const ReplyNode &root);
