// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "answer.h"
#include "desk.h"
#include "problem.h"

#include <QObject>
#include <QSet>

/// Has accounts asked, and answers with their status once each was. Delete it to stop waiting.
class RefreshCommand : public QObject
{
    Q_OBJECT
public:
    RefreshCommand(const Desk &desk, QList<AccountId> ids, bool json, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Exactly once.
    void finished(const Answer &answer);

private:
    void tick(const AccountId &id);
    Answer answer() const;

    const Desk m_desk;
    const QList<AccountId> m_ids;
    const bool m_json;
    QSet<AccountId> m_waiting;
    std::optional<Problem> m_notStored;
};
