// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problemlabel.h"

#include "delegates/levelicon.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStyle>

ProblemLabel::ProblemLabel(QWidget *parent) : QWidget(parent), m_text(plainLabel())
{
    auto *sign = new QLabel;
    const auto side = fontMetrics().ascent() + 2;
    sign->setPixmap(signIcon(Sign::Failed).pixmap(QSize(side, side), devicePixelRatioF()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void ProblemLabel::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QSize WrappingLabel::minimumSizeHint() const
{
    const auto hint = QLabel::minimumSizeHint();
    return wordWrap() ? QSize(hint.width(), heightForWidth(width())) : hint;
}

void WrappingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (wordWrap() && event->size().width() != event->oldSize().width())
        updateGeometry();
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new WrappingLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

QLabel *hintLabel(const QString &text, QWidget *parent)
{
    auto *label = plainLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}
