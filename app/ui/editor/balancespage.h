// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitiondraft.h"
#include "editor/replypane.h"
#include "editor/trial.h"
#include "windowservices.h"

#include <QTimer>

class BalanceForm;
class DefinitionPreview;
class ProblemLabel;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

/// Where a person points to the balances in a reply, and sees at once what the definition then reads from it.
class BalancesPage : public QWidget
{
    Q_OBJECT
public:
    explicit BalancesPage(const WindowServices &services, QWidget *parent = nullptr);

    /// \a draft is without balances. Those that were chosen before stay when they are in this reply, too; else they are
    /// guessed.
    void show(const DefinitionDraft &draft, const Trial &trial, const ReplyNode &reply);

    /// The definition file as it stands.
    const QByteArray &toml();
    bool isSound() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeRight();
    QWidget *makeCondition();
    QLayout *makeFileRow();
    bool stillFits(const ReplyNode &reply) const;
    BalanceDraft *current();
    void pick(ReplyPane::Pick pick, const QString &path);
    void toggle(const QString &path);
    qsizetype balanceAt(const QString &path) const;
    void add(const QString &path);
    void removeAt(qsizetype number);
    void setPath(ReplyPane::Pick pick, const QString &path);
    void setCondition(const QString &path);
    void setEach(bool each);
    QString freeKey(const QString &wished) const;

    void fillList(qsizetype currentRow);
    void showCurrent();
    void showUses();
    void showCondition();
    void showPreview();
    void exportFile();

    const WindowServices m_services;
    DefinitionDraft m_draft;
    Trial m_trial;
    ReplyNode m_root; ///< the whole reply
    QTimer m_later;   ///< the preview follows typing
    ReplyPane *m_reply;
    QListWidget *m_list;
    QPushButton *m_remove;
    BalanceForm *m_form;
    QWidget *m_condition;
    QLabel *m_conditionText;
    QStackedWidget *m_views; ///< the reply and its balances, or the definition as text
    QPlainTextEdit *m_text;
    ProblemLabel *m_problem;
    QLabel *m_done;
    DefinitionPreview *m_preview;
};
