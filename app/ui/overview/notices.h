// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/notice.h"

#include <QHash>
#include <QList>
#include <QObject>

/// News that must not be missed and must not interrupt. They wait here until they no longer hold or are dismissed, whether or
/// not there is a window that shows them.
class Notices : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Shows a notice in place of the one of the same id. One that was dismissed stays away until it is news again, or was
    /// withdrawn in between.
    void show(const Notice &notice);
    /// Its reason is gone.
    void withdraw(const QString &id);
    /// Tells of something that happened, in plain text. The same text twice is shown once, and once more after it was dismissed.
    void add(const QString &text);
    /// It was read.
    void dismiss(const QString &id);

    const QList<Notice> &shown() const { return m_shown; } ///< the first of each id first

Q_SIGNALS:
    /// There is a new notice, or a new one of an id that is shown.
    void came(const Notice &notice);
    void went(const QString &id);

private:
    qsizetype indexOf(const QString &id) const; ///< -1 when it is not shown
    void remove(const QString &id);

    QList<Notice> m_shown;
    QHash<QString, QString> m_dismissed; ///< the news that was dismissed, by id
};
