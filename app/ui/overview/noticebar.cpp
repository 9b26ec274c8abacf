// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/noticebar.h"

#include "overview/noticerow.h"
#include "overview/notices.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(Notices &notices, QWidget *parent) : QFrame(parent), m_notices(notices), m_column(new QVBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"noticeBar"_s);
    hide();
    for (const auto &notice : notices.shown())
        put(notice);
    connect(&notices, &Notices::came, this, &NoticeBar::put);
    connect(&notices, &Notices::went, this, &NoticeBar::remove);
}

void NoticeBar::put(const Notice &notice)
{
    auto *&row = m_rows[notice.id];
    if (!row) {
        row = new NoticeRow;
        row->setObjectName(notice.id);
        connect(row, &NoticeRow::dismissed, &m_notices, [this, id = notice.id] { m_notices.dismiss(id); });
        m_column->addWidget(row);
        row->show();
    }
    row->setNotice(notice);
    show();
}

void NoticeBar::remove(const QString &id)
{
    auto *const row = m_rows.take(id);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater(); // its own button may be on the way here
    setVisible(!m_rows.isEmpty());
}
