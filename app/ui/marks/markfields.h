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
    /// \a subject names the balance for who cannot see the layout; may be empty. The widgets are the caller's to place,
    /// or to leave out.
    explicit MarkFields(const QString &subject, QObject *parent = nullptr);

    QLineEdit *low() const { return m_low; }
    QLineEdit *critical() const { return m_critical; }
    QLineEdit *tank() const { return m_tank; }
    /// Days before the balance expires.
    QLineEdit *expiryLow() const { return m_expiryLow; }
    QLineEdit *expiryCritical() const { return m_expiryCritical; }
    ProblemLabel *problem() const { return m_problem; }

    /// Keeps \a lines out of sight, with \a owner.
    static void leaveOut(const QList<QLineEdit *> &lines, QWidget *owner);

    void setMark(const Mark &mark);
    /// What holds where fields are empty. Stands in them, in grey, while it does: see markInForce().
    void setFallback(const Mark &mark);
    /// What was typed; nothing, and one line that says why, when it cannot be taken.
    std::optional<Mark> checked();
    /// Goes to what checked() refused.
    void focusProblem();

Q_SIGNALS:
    void edited();

private:
    QLineEdit *edit(const QString &name, const QString &objectName);
    void showFallback();
    /// Whether they can be taken; then they are in \a mark.
    bool checkSupply(Mark &mark);
    bool checkExpiry(Mark &mark);
    bool refused(QLineEdit *where, const QString &what);

    const QString m_subject;
    QLineEdit *m_low;
    QLineEdit *m_critical;
    QLineEdit *m_tank;
    QLineEdit *m_expiryLow;
    QLineEdit *m_expiryCritical;
    ProblemLabel *m_problem;
    QLineEdit *m_refused = nullptr;
    Mark m_initial;
    Mark m_fallback;
};
