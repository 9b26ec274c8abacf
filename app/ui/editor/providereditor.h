// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowservices.h"

#include <QDialog>
#include <QMap>

class AskPage;
class BalancesPage;
class CommandPage;
class ProblemLabel;
class QDialogButtonBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class ReviewPage;

/// Makes a provider of one's own: from a curl command, by asking once and pointing to the balances in the reply, or
/// from the file of a finished definition. Accepted when the provider is kept; before that nothing is.
class ProviderEditor : public QDialog
{
    Q_OBJECT
public:
    /// The services must outlive the dialog. The caller opens and deletes it.
    explicit ProviderEditor(const WindowServices &services, QWidget *parent = nullptr);

    /// What was made, once the dialog is accepted.
    const QString &providerId() const { return m_providerId; }
    /// What was typed for the provider's fields, also the secrets. It is kept here no longer.
    QMap<QString, QString> takeValues();

private:
    enum Page { Command, Ask, Balances, Review };

    void makeButtons();
    QPushButton *addButton(const QString &text, const QString &objectName, void (ProviderEditor::*slot)());
    void setPage(Page page);
    Page page() const;
    void showButtons();
    void goBack();
    void goOn();
    void readCommand();
    void showBalances();
    void ask();
    void save();
    void addReviewed();

    const WindowServices m_services;
    QString m_providerId;
    QString m_readCommand; ///< what the pages after the first are about
    QMap<QString, QString> m_values;
    QLabel *m_title;
    QStackedWidget *m_pages;
    CommandPage *m_command;
    AskPage *m_ask;
    BalancesPage *m_balances;
    ReviewPage *m_review;
    ProblemLabel *m_problem;
    QDialogButtonBox *m_buttons;
    QPushButton *m_back, *m_next, *m_askOnce, *m_save, *m_add;
};
