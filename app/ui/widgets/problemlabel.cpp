// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problemlabel.h"

#include "delegates/levelicon.h"

#include <QHBoxLayout>
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

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
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
