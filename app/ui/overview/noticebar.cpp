// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/noticebar.h"

#include "overview/noticerow.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"noticeBar"_s);
    hide();
}

void NoticeBar::show(const Notice &notice)
{
    auto *row = m_rows.value(notice.id);
    if (!row) {
        if (m_dismissed.value(notice.id) == (notice.news.isEmpty() ? notice.text : notice.news))
            return;
        row = new NoticeRow;
        row->setObjectName(notice.id);
        connect(row, &NoticeRow::dismissed, this, [this, id = notice.id] { dismiss(id); });
        m_rows.insert(notice.id, row);
        m_column->addWidget(row);
        row->show();
    }
    m_dismissed.remove(notice.id);
    row->setNotice(notice);
    setVisible(true);
}

void NoticeBar::withdraw(const QString &id)
{
    m_dismissed.remove(id);
    remove(id);
}

void NoticeBar::add(const QString &text)
{
    m_dismissed.remove(text);
    show({.id = text, .text = text});
}

void NoticeBar::dismiss(const QString &id)
{
    m_dismissed.insert(id, m_rows.value(id)->news());
    remove(id);
}

void NoticeBar::remove(const QString &id)
{
    auto *const row = m_rows.take(id);
    if (!row)
        return;
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater(); // its own button may be on the way here
    setVisible(!m_rows.isEmpty());
}
