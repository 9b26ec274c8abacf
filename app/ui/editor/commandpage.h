// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestdraft.h"
#include "windowservices.h"

#include <QWidget>

class ProblemLabel;
class QPlainTextEdit;

/// Takes a curl command, or the file of a finished definition. Nothing is sent.
class CommandPage : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPage(const WindowServices &services, QWidget *parent = nullptr);

    QString command() const;
    /// What the command says. Nothing, and one line that says why, when it cannot be read.
    std::optional<RequestDraft> checkedDraft();

Q_SIGNALS:
    void edited();
    /// A file with a definition that can be added.
    void opened(const Definition &definition, const QString &path);

private:
    void chooseFile();
    void open(const QString &path);
    void refuse(const Problem &problem);
    void select(const QString &place);

    const WindowServices m_services;
    QPlainTextEdit *m_command;
    ProblemLabel *m_problem;
};
