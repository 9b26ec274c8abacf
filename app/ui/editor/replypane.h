// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/replymodel.h"

#include <QWidget>

class QAction;
class QGridLayout;
class QTreeView;

/// A reply as a tree, and what a value in it can be made: by buttons, by the context menu, by Enter or a double click.
class ReplyPane : public QWidget
{
    Q_OBJECT
public:
    enum class Pick { Balance, Limit, Used, ResetTime, Expiry, Condition };
    Q_ENUM(Pick)

    explicit ReplyPane(QWidget *parent = nullptr);

    void setReply(const ReplyNode &root);
    const ReplyNode &reply() const { return m_model.reply(); }
    void setUses(const QHash<QString, QString> &uses);
    /// Whether there is a balance that a value can be the limit of.
    void setHasBalance(bool hasBalance);
    void setCurrent(const QString &path);

Q_SIGNALS:
    void picked(ReplyPane::Pick pick, const QString &path);
    /// Enter or a double click on a figure.
    void toggled(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPick(QGridLayout *grid, Pick pick, const QString &text, const QString &about);
    void updateEnabled();
    void toggleCurrent();

    ReplyModel m_model;
    QTreeView *m_tree;
    QList<QAction *> m_actions; ///< in the order of Pick
    bool m_hasBalance = false;
};
