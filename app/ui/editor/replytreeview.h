// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTreeView;
class QWidget;
class ReplyModel;

/// A tree that shows \a model, which must outlive it.
QTreeView *makeReplyTree(ReplyModel &model, QWidget *parent);

/// After another reply came: opens it, as far as it can be overlooked, and chooses its first row.
void showWhole(QTreeView &tree);
