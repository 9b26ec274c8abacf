// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

/// One clear line beside the control that it is about; takes no room while there is nothing to say.
class ProblemLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    /// Plain text, whoever wrote it. Empty hides the line.
    void setText(const QString &text);
    QString text() const { return m_text->text(); }

private:
    QLabel *m_text;
};

/// A wrapping label for texts that may come from a provider: never taken for markup.
QLabel *plainLabel(const QString &text = {}, QWidget *parent = nullptr);
/// The same in the colour of secondary text.
QLabel *hintLabel(const QString &text = {}, QWidget *parent = nullptr);
