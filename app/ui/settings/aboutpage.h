// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowservices.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

/// What this is, and what helps those who are asked for help.
class AboutPage final : public QWidget
{
    Q_OBJECT
public:
    explicit AboutPage(WindowServices services, QWidget *parent = nullptr);

protected:
    /// The facts are asked for anew whenever somebody looks.
    void showEvent(QShowEvent *event) override;

private:
    void showFacts(const QList<Fact> &facts);
    void copy();

    const WindowServices m_services;
    QPlainTextEdit *m_facts;
    QPushButton *m_copy;
};
