// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/notices.h"

#include <algorithm>

namespace {

QString newsOf(const Notice &notice)
{
    return notice.news.isEmpty() ? notice.text : notice.news;
}

} // namespace

qsizetype Notices::indexOf(const QString &id) const
{
    const auto it = std::find_if(m_shown.begin(), m_shown.end(), [&](const Notice &notice) { return notice.id == id; });
    return it == m_shown.end() ? -1 : it - m_shown.begin();
}

void Notices::show(const Notice &notice)
{
    const auto index = indexOf(notice.id);
    if (index < 0 && m_dismissed.value(notice.id) == newsOf(notice))
        return;
    m_dismissed.remove(notice.id);
    if (index < 0)
        m_shown.append(notice);
    else
        m_shown[index] = notice;
    Q_EMIT came(notice);
}

void Notices::withdraw(const QString &id)
{
    m_dismissed.remove(id);
    remove(id);
}

void Notices::add(const QString &text)
{
    m_dismissed.remove(text);
    show({.id = text, .text = text});
}

void Notices::dismiss(const QString &id)
{
    if (const auto index = indexOf(id); index >= 0)
        m_dismissed.insert(id, newsOf(m_shown[index]));
    remove(id);
}

void Notices::remove(const QString &id)
{
    const auto index = indexOf(id);
    if (index < 0)
        return;
    m_shown.removeAt(index);
    Q_EMIT went(id);
}
