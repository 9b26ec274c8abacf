// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "alerttext.h"

#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

const auto Provider = u"id = \"%1\"\nname = \"%2\"\norigin = \"https://%1.test\"\ntopup = \"https://%1.test/pay\"\nevery = \"15m\"\n"
                      "[[field]]\nid = \"token\"\nlabel = \"Token\"\nsecret = true\n"
                      "[filter]\nrequest = '{ path: \"/balance\", headers: { authorization: .token } }'\n"
                      "failure = 'empty'\n"
                      "balances = '[ { key: \"credits\", label: \"Credits\", unit: \"credits\", amount: .left, expires_at: .until } ]'\n"_s;

void spendAMinute(World::Truth &truth)
{
    truth.amount = std::max(0.0, truth.amount - truth.perDay / (24 * 60));
    if (truth.amount < truth.reloadAt)
        truth.amount = truth.reloadTo;
}

} // namespace

World::World()
    : m_now(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC), m_database(std::move(*Database::openInMemory())),
      m_accounts(std::make_unique<SqliteAccountStore>(*m_database)), m_history(std::make_unique<SqliteHistoryStore>(*m_database))
{
    m_http.answer = [this](const HttpRequest &request) { return answer(request); };
    restart();
}

void World::addProvider(const QString &id, const QString &name)
{
    m_catalog.add(Provider.arg(id, name).toUtf8(), id + u".toml"_s, Definition::Source::BuiltIn);
}

void World::addAccount(const AccountId &id, const QString &provider, const QString &label, std::chrono::seconds every, double amount)
{
    const Account account{.id = id, .entry = QUuid::createUuidV5(QUuid(), id), .providerId = provider, .label = label,
                          .boundOrigin = u"https://%1.test"_s.arg(provider), .every = every, .secretTails = {{u"token"_s, {}}}};
    m_secrets.entries.insert(account.entry, std::make_shared<const Secret>(Secret::fromFields({{u"token"_s, u"token-of-"_s + id}}).value()));
    m_truths[id].amount = amount;
    (void)m_accounts->save(account);
    m_monitor->update(account);
}

void World::setFailure(const QString &who, const std::optional<Failure::Kind> &kind)
{
    if (kind)
        m_failures[who] = *kind;
    else
        m_failures.remove(who);
}

void World::setMark(const AccountId &id, const Mark &mark)
{
    (void)m_accounts->saveMark(id, u"credits"_s, mark);
    m_monitor->setMark(id, u"credits"_s, mark);
}

void World::setDefaultMark(const Mark &mark)
{
    m_settings.defaultMark = mark;
    m_monitor->setSettings(m_settings);
}

void World::setQuietHours(const std::optional<QuietHours> &hours)
{
    m_settings.quietHours = hours;
    m_relay->setQuietHours(hours);
}

void World::mute(const AccountId &id, bool muted)
{
    auto account = m_monitor->state(id)->account;
    account.muted = muted;
    (void)m_accounts->save(account);
    m_monitor->update(account);
}

void World::restart()
{
    m_relay.reset();
    m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog, [this] { return m_now; },
                                          [] { return 0.5; });
    m_monitor->setSettings(m_settings);
    const auto states = m_accounts->load();
    for (const auto &state : states.value())
        m_monitor->watch(state);
    m_relay = std::make_unique<AlertRelay>(*m_monitor, *m_history, m_notifier, &notificationFor);
    m_relay->setQuietHours(m_settings.quietHours);
    wake();
}

void World::tick()
{
    m_now = m_now.addSecs(60);
    spend(1);
    m_monitor->refreshDue();
    m_relay->deliver();
    look();
}

void World::spend(qint64 minutes)
{
    for (auto &truth : m_truths) {
        for (qint64 minute = 0; minute < minutes; ++minute)
            spendAMinute(truth);
    }
}

void World::sleepUntil(const QDateTime &time)
{
    spend(m_now.secsTo(time) / 60);
    m_now = time;
    wake();
}

/// The program cannot tell a clock that was set forward from a sleep; that it was set back it can.
void World::setClock(const QDateTime &time)
{
    const auto isGap = m_now.secsTo(time) > 3 * 60 || time < m_now;
    m_now = time;
    if (isGap)
        wake();
}

/// As RefreshTimer does it.
void World::wake()
{
    m_monitor->spreadOverdue(std::chrono::seconds(30));
}

void World::look()
{
    for (; m_withdrawnBefore < m_notifier.withdrawn.size(); ++m_withdrawnBefore)
        onTold(u"  gone: %1"_s.arg(m_titles.value(m_notifier.withdrawn.at(m_withdrawnBefore))));
    for (; m_shownBefore < m_notifier.shown.size(); ++m_shownBefore) {
        const auto &shown = m_notifier.shown.at(m_shownBefore);
        const auto urgent = shown.urgency == Notification::Urgency::Critical ? u"!! "_s : QString();
        m_titles[shown.tag] = shown.title;
        onTold(u"  told: %1%2 | %3"_s.arg(urgent, shown.title, shown.body).replace(u'\n', u" / "_s));
    }
}

QByteArray World::reported(Truth &truth)
{
    auto amount = truth.amount;
    if (truth.swing > 0)
        amount += m_random.bounded(-truth.swing, truth.swing + 1);
    if (truth.glitch)
        amount = *std::exchange(truth.glitch, std::nullopt);
    return QByteArray::number(std::round(amount), 'f', 0);
}

Result<HttpReply> World::answer(const HttpRequest &request)
{
    const auto id = QString::fromUtf8(request.headers.first().second).remove(u"token-of-"_s);
    const auto provider = request.url.host().section(u'.', 0, 0);
    for (const auto &who : QStringList{QString(), provider, id}) {
        if (m_failures.contains(who))
            return fail(m_failures.value(who));
    }
    auto &truth = m_truths[id];
    const auto until = truth.expiresAt.isValid() ? QByteArray::number(truth.expiresAt.toSecsSinceEpoch()) : "null";
    return HttpReply{.status = 200, .headers = {}, .body = "{\"left\":" + reported(truth) + ",\"until\":" + until + '}', .at = m_now};
}
