// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

#include <QWidget>

class ProblemLabel;
class ProviderBook;
class QFormLayout;
class QScrollArea;
class QVBoxLayout;

/// Shows what a definition that somebody else wrote would do, before it is added.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPage(ProviderBook &book, QWidget *parent = nullptr);

    void setDefinition(const Definition &definition, const QString &path);
    const Definition &definition() const { return m_definition; }
    /// Keeps it; false, and one line that says why, when that was not possible.
    bool add();

private:
    QWidget *makeFacts() const;
    void addFields(QFormLayout *form) const;
    static void addFilter(QVBoxLayout *column, const QString &title, const QString &objectName, const QString &text);
    QString replaceText() const;

    ProviderBook &m_book;
    Definition m_definition;
    QString m_path;
    QScrollArea *m_area;
    ProblemLabel *m_problem;
};
