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

/// A label that wraps and always claims the height that its text then needs: layouts alone cut it off.
class WrappingLabel : public QLabel
{
    Q_OBJECT
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

/// A wrapping label for texts that may come from a provider: never taken for markup.
QLabel *plainLabel(const QString &text = {}, QWidget *parent = nullptr);
/// The same in the colour of secondary text.
QLabel *hintLabel(const QString &text = {}, QWidget *parent = nullptr);
