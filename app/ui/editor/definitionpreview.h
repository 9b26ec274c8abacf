// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/trial.h"

#include <QWidget>

struct DefinitionDraft;
class ProblemLabel;
class ProviderBook;
class QLabel;
class QScrollArea;

/// What a definition in the making gives for the reply at hand. It is read from the file that would be saved, and from
/// nothing else.
class DefinitionPreview : public QWidget
{
    Q_OBJECT
public:
    explicit DefinitionPreview(const ProviderBook &book, QWidget *parent = nullptr);

    void show(const DefinitionDraft &draft, const Trial &trial);

    /// The definition file.
    const QByteArray &toml() const { return m_toml; }
    /// Whether it gives balances.
    bool isSound() const { return m_isSound; }

private:
    void read(const DefinitionDraft &draft, const Trial &trial);
    void showBalances(const Reading &reading);
    void refuse(const QString &why);

    const ProviderBook &m_book;
    QByteArray m_toml;
    bool m_isSound = false;
    QScrollArea *m_balances = nullptr;
    QLabel *m_hint;
    ProblemLabel *m_problem;
};
