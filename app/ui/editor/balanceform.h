// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitiondraft.h"
#include "replytree.h"

#include <QWidget>

class ProblemLabel;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

/// What is known of a balance besides the figure that it is read from.
class BalanceForm : public QWidget
{
    Q_OBJECT
public:
    explicit BalanceForm(QWidget *parent = nullptr);

    /// \a root is the reply that its paths lead into.
    void setBalance(const BalanceDraft &balance, const ReplyNode &root);

Q_SIGNALS:
    /// Something was typed or chosen.
    void edited(const BalanceDraft &balance);
    /// The balance is to be of every entry of its list, or of the one entry only.
    void eachToggled(bool each);

private:
    using Path = QString BalanceDraft::*;

    void addPath(QFormLayout *form, const QString &label, const QString &objectName, Path path);
    void makeUnit(QFormLayout *form);
    void makeScale(QFormLayout *form);
    void fillUnits(const QList<const ReplyNode *> &values);
    void fillPath(QComboBox *combo, Path path, const QList<const ReplyNode *> &values) const;
    void showScale();
    void readScale(const QString &text);

    BalanceDraft m_balance;
    QString m_entry; ///< the path of the entry that the paths of a balance of a list begin in
    QLineEdit *m_label, *m_key;
    QComboBox *m_unit, *m_scale;
    QList<std::pair<QComboBox *, Path>> m_paths;
    ProblemLabel *m_scaleProblem;
    QCheckBox *m_each;
};
