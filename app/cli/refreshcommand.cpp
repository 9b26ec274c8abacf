// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshcommand.h"

#include "monitor.h"
#include "statusjson.h"
#include "statustable.h"

using namespace Qt::StringLiterals;

RefreshCommand::RefreshCommand(const Desk &desk, QList<AccountId> ids, bool json, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_ids(std::move(ids))
    , m_json(json)
{
    connect(&m_desk.monitor, &Monitor::refreshed, this, &RefreshCommand::tick);
    connect(&m_desk.monitor, &Monitor::accountRemoved, this, &RefreshCommand::tick);
    connect(&m_desk.monitor, &Monitor::storageFailed, this, [this](const Problem &problem) { m_notStored = problem; });
}

void RefreshCommand::start()
{
    if (m_ids.isEmpty()) {
        Q_EMIT finished(answer());
        return;
    }
    m_waiting = {m_ids.begin(), m_ids.end()};
    for (const auto &id : m_ids) {
        if (m_desk.monitor.state(id))
            m_desk.monitor.refresh(id, Monitor::Asker::User);
        else
            tick(id); // removed meanwhile
    }
}

void RefreshCommand::tick(const AccountId &id)
{
    if (m_waiting.remove(id) && m_waiting.isEmpty())
        Q_EMIT finished(answer());
}

Answer RefreshCommand::answer() const
{
    QList<AccountState> states;
    auto allRead = true;
    for (const auto &id : m_ids) {
        const auto *const state = m_desk.monitor.state(id);
        allRead = allRead && state && !state->refresh.failure;
        if (state)
            states += *state;
    }
    const auto now = m_desk.monitor.now();
    Answer answer{.exit = allRead ? Exit::Done : Exit::NotAll,
                  .out = m_json ? statusJson(states, now).toString() : statusText(states, now)};
    if (m_notStored) {
        const auto refusal = answerTo(*m_notStored, m_json);
        answer.exit = refusal.exit;
        answer.err = refusal.err;
    }
    return answer;
}
