// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/accountform.h"
#include "reading.h"
#include "result.h"
#include "secret.h"
#include "windowservices.h"

#include <QDialog>

#include <memory>

class OwnProviderBar;
class ProviderPicker;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class TestResult;

/// Adds an account, edits one, or replaces its secrets. Nothing is stored before Save; the dialog closes only when the
/// keychain gave the secret back equal. While something is awaited the dialog can be closed; late answers are dropped.
class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    /// The services must outlive the dialog. The caller opens and deletes it.
    static AccountDialog *forNew(const WindowServices &services, QWidget *parent);
    static AccountDialog *forEdit(AccountBook &book, Monitor &monitor, const AccountId &id, QWidget *parent);
    static AccountDialog *forSecrets(AccountBook &book, Monitor &monitor, const AccountId &id, QWidget *parent);

private:
    using Mode = AccountForm::Mode;

    AccountDialog(AccountBook &book, Monitor &monitor, Mode mode, const AccountId &id, QWidget *parent);

    void makeButtons();
    QWidget *makePickerPage();
    void offerProviders(const WindowServices &services);
    void openEditor(const WindowServices &services);
    void showNew(const QString &providerId, const QMap<QString, QString> &values);
    QWidget *makeFormPage();
    void showForm(const Definition &definition, const Account &account);
    void chooseProvider();
    void goBack();
    void showButtons();
    QPushButton *usualButton() const;

    Outcome<Account> enteredAccount() const;
    std::optional<Secret> enteredSecret(const Account &account);
    void openMarks();
    void test();
    void save();
    void saveEdited(const Account &account);
    void saveMarks(const AccountId &id);
    void finish(const AccountId &id);
    static QString adviceFor(const Problem &problem);
    QString wordsFor(const Problem &problem) const;
    void showProblem(const Problem &problem, const QString &lead = {});
    void forgetTest();

    void beginWait(const QString &what);
    void endWait();

    AccountBook &m_book;
    Monitor &m_monitor;
    const Mode m_mode;
    const AccountId m_id;
    bool m_works = false; ///< what was typed has been tested
    AccountId m_savedId; ///< the account is stored, its marks are not yet
    std::unique_ptr<QObject> m_wait; ///< guards what is awaited; gone, the answer is dropped
    ProviderPicker *m_picker = nullptr;
    AccountForm *m_form = nullptr;
    TestResult *m_result;
    ProblemLabel *m_problem;
    QStackedWidget *m_pages;
    QScrollArea *m_formArea;
    QLabel *m_waiting;
    QProgressBar *m_busy;
    QDialogButtonBox *m_buttons;
    QPushButton *m_back, *m_marks, *m_next, *m_test, *m_save;
};
