// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountdraft.h"
#include "problem.h"

#include <QWidget>

class FieldRow;
class IntervalBox;
class ProblemLabel;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

/// What a definition asks for, as a form, and where the secrets will be sent, in plain sight.
class AccountForm : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Add, Edit, ReplaceSecrets };

    /// \a account is what is there to edit; with Add an empty one. \a usualInterval is in force when none is chosen.
    AccountForm(const Definition &definition, Mode mode, const Account &account, std::chrono::seconds usualInterval,
                QWidget *parent = nullptr);

    AccountDraft draft() const;
    /// What was typed into the secret fields. Hand it on at once; it is kept nowhere else.
    QMap<QString, QString> secrets() const;
    /// Marks the first field that is missing or wrong; false when there is one.
    bool check();
    /// Says a problem beside the field that it is about; false when it is about none of them.
    bool showProblem(const Problem &problem);
    /// Puts in what is known already, by field id, also the secrets.
    void fill(const QMap<QString, QString> &values);
    void clearSecrets();
    void focusFirst();
    QString providerName() const { return m_definition.name; }

Q_SIGNALS:
    void edited();

private:
    void addFields(QFormLayout *form);
    void addKeysLink(QFormLayout *form);
    void addDetails(QFormLayout *form, std::chrono::seconds usualInterval);
    void addAdvanced(QFormLayout *form);
    QString chosenOrigin() const;
    void showOrigin();
    QString secretLabels() const;
    FieldRow *longestSecret() const;

    const Definition m_definition;
    const Mode m_mode;
    const Account m_account;
    QList<FieldRow *> m_rows;
    QLineEdit *m_label = nullptr;
    IntervalBox *m_every = nullptr;
    QComboBox *m_origin = nullptr;
    QLineEdit *m_ownOrigin = nullptr;
    ProblemLabel *m_originProblem = nullptr;
    ProblemLabel *m_everyProblem = nullptr;
    QLabel *m_destination;
};
