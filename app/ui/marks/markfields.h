// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"

#include <QLineEdit>

class ProblemLabel;

/// The controls of one mark and their checking, to be placed by whoever needs them.
class MarkFields : public QObject
{
    Q_OBJECT
public:
    /// \a subject names the balance for who cannot see the layout; may be empty. The widgets are the caller's to place.
    explicit MarkFields(const QString &subject, QObject *parent = nullptr);

    QLineEdit *low() const { return m_low; }
    QLineEdit *critical() const { return m_critical; }
    QLineEdit *tank() const { return m_tank; }
    ProblemLabel *problem() const { return m_problem; }

    void setMark(const Mark &mark);
    /// What stands in empty fields, in grey.
    void setFallback(const Mark &mark);
    /// What was typed; nothing, and one line that says why, when it cannot be taken.
    std::optional<Mark> checked();
    /// Goes to what checked() refused.
    void focusProblem();

Q_SIGNALS:
    void edited();

private:
    std::optional<Mark> refused(QLineEdit *where, const QString &what);

    QLineEdit *m_low;
    QLineEdit *m_critical;
    QLineEdit *m_tank;
    ProblemLabel *m_problem;
    QLineEdit *m_refused = nullptr;
    Mark m_initial;
};
