// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitiondraft.h"
#include "editor/replymodel.h"
#include "editor/trial.h"

#include <QWidget>

#include <memory>

class DraftFields;
class ProblemLabel;
class ProviderBook;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QToolButton;
class QTreeView;
class QVBoxLayout;
class TestResult;

/// Shows what a request would send and where to, takes what belongs into it, and sends it once when it is told to.
class AskPage : public QWidget
{
    Q_OBJECT
public:
    explicit AskPage(ProviderBook &book, QWidget *parent = nullptr);

    void setDraft(const RequestDraft &draft);
    /// Without balances.
    DefinitionDraft draft() const;

    /// Sends the request, unless something is missing.
    void ask();
    /// Gives up waiting. A late answer is dropped.
    void stop();
    bool isWaiting() const { return m_wait != nullptr; }

    /// The reply that balances can be read from; null while there is none. It is forgotten when what was asked changes.
    const Trial *trial() const { return m_trial ? &*m_trial : nullptr; }
    const ReplyNode &reply() const { return m_model.reply(); }
    /// What was typed, by field id, also the secrets. They are not here any more then.
    QMap<QString, QString> takeValues();

Q_SIGNALS:
    void changed();
    /// There is a reply that balances can be read from.
    void answered();

private:
    QWidget *makeForm();
    void addAdvanced(QVBoxLayout *column);
    QWidget *makeAnswer();
    QWidget *makeWaiting();
    void showDestination();
    void showIdNote();
    void forgetAnswer();
    void endWait();
    void showAnswer(const Definition &definition, const Trial &trial);
    void showFailure(const Failure &failure);
    void showReply(int status, const ReplyNode &reply);

    ProviderBook &m_book;
    RequestDraft m_request;
    bool m_textBody = false;
    std::optional<Trial> m_trial;
    std::unique_ptr<QObject> m_wait; ///< guards what is awaited; gone, the answer is dropped
    ReplyModel m_model;
    QScrollArea *m_area;
    QLineEdit *m_name, *m_id;
    QToolButton *m_advanced;
    QLabel *m_idNote;
    QPlainTextEdit *m_requestText;
    DraftFields *m_fields;
    QLabel *m_noFields, *m_destination, *m_ignored;
    ProblemLabel *m_problem;
    TestResult *m_failure;
    QLabel *m_replyTitle;
    QTreeView *m_tree;
    QWidget *m_waiting;
};
