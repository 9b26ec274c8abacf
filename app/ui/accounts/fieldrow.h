// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

#include <QWidget>

class ProblemLabel;
class QComboBox;
class QLineEdit;

/// The control of one field of a definition, with its help and, when it was filled in wrongly, one line that says so.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    explicit FieldRow(const Field &field, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }
    /// Trimmed.
    QString value() const;
    void setValue(const QString &value);
    /// Takes away the control of a secret that is not to be changed here. \a tail: its last characters, or nothing.
    void showStored(const QString &tail);
    /// In the place of a secret that is to be replaced.
    void setStoredTail(const QString &tail);
    void setProblem(const QString &text);
    /// Says what is missing or cannot be taken; false when something is.
    bool check();

Q_SIGNALS:
    void edited();

private:
    const Field m_field;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    ProblemLabel *m_problem;
};
