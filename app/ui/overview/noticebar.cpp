// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/noticebar.h"

#include "delegates/levelicon.h"
#include "widgets/problemlabel.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_text(plainLabel())
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"noticeBar"_s);
    m_text->setObjectName(u"noticeText"_s);
    auto *sign = new QLabel;
    sign->setPixmap(signIcon(Sign::Low).pixmap(QSize(20, 20), devicePixelRatioF()));
    auto *close = new QToolButton;
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss"));
    auto *row = new QHBoxLayout(this);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::add(const QString &text)
{
    if (m_notices.contains(text))
        return;
    m_notices.append(text);
    m_text->setText(m_notices.join(u'\n'));
    show();
}

void NoticeBar::dismiss()
{
    m_notices.clear();
    hide();
}
