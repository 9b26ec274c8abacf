// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/noticerow.h"

#include "delegates/levelicon.h"
#include "widgets/problemlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

NoticeRow::NoticeRow(QWidget *parent) : QWidget(parent), m_text(plainLabel()), m_button(new QPushButton)
{
    m_text->setObjectName(u"noticeText"_s);
    m_button->setObjectName(u"noticeButton"_s);
    m_button->setAutoDefault(false);
    auto *sign = new QLabel;
    const auto side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    sign->setPixmap(signIcon(Sign::Low).pixmap(QSize(side, side), devicePixelRatioF()));
    auto *close = new QToolButton;
    close->setObjectName(u"noticeDismiss"_s);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &NoticeRow::dismissed);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto act = m_notice.act; // which may well replace this notice, or end it
        act();
    });
}

void NoticeRow::setNotice(const Notice &notice)
{
    const auto isNews = notice.text != m_notice.text;
    m_notice = notice;
    m_text->setText(notice.text);
    m_button->setText(notice.button);
    m_button->setVisible(!notice.button.isEmpty() && notice.act);
    setAccessibleName(notice.text);
    if (!isNews)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}
