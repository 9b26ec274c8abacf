// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitiondraft.h"
#include "replytree.h"

/// The balance that \a node would be, as far as its name and its neighbours tell: label, unit, scale, limit and used.
/// \a node is a figure in \a root. In a list whose entries are told apart by a currency, it is one of each entry.
BalanceDraft balanceFor(const ReplyNode &root, const ReplyNode &node);

/// What in a reply is probably a balance, the likeliest first; empty when nothing looks like one. A guess to begin
/// with: people must look at it.
QList<BalanceDraft> likelyBalances(const ReplyNode &root);
