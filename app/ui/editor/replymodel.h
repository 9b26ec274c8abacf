// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replytree.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

/// A reply as rows to look at and to point to. Figures stand out. Texts are somebody else's: plain, on one line.
class ReplyModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Value, UsedAs, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< QString, of jq
        FigureRole               ///< bool
    };

    explicit ReplyModel(QObject *parent = nullptr);

    void setReply(const ReplyNode &root);
    void clear() { setReply({}); }
    const ReplyNode &reply() const { return m_root; }
    /// What values are used as, in words, by path.
    void setUses(const QHash<QString, QString> &uses);

    /// Null for no index. Lives as long as the reply is shown.
    const ReplyNode *node(const QModelIndex &index) const;
    /// Not valid when there is none.
    QModelIndex indexOf(const QString &path) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        const ReplyNode *node;
        int parent; ///< -1 at the top
        int place;  ///< among its siblings
        int firstChild = -1;
    };

    void addRows(const QList<ReplyNode> &nodes, int parent);
    QString nameOf(const Row &row) const;
    static QString valueOf(const ReplyNode &node);
    QString text(const Row &row, int column) const;

    ReplyNode m_root;
    QList<ReplyNode> m_top; ///< the whole, where it is a single value
    std::vector<Row> m_rows;
    QHash<QString, QString> m_uses;
};
