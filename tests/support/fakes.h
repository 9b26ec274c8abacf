// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/httpclient.h"
#include "ports/notifier.h"
#include "ports/secretstore.h"

#include <QHash>
#include <QSet>

/// Keeps secrets in memory. Answers at once, or holds its answers back until told.
class FakeSecretStore : public SecretStore
{
public:
    QHash<QUuid, SharedSecret> entries;
    std::optional<Failure> failure;        ///< what every call answers, when set
    bool hold = false;
    QList<std::function<void()>> held;
    int reads = 0, writes = 0, removals = 0, retries = 0;

    void read(const QUuid &entry, Continuation<SharedSecret> then) override
    {
        ++reads;
        answer([this, entry, then] {
            if (failure)
                then(tl::unexpected(*failure));
            else if (const auto secret = entries.value(entry))
                then(secret);
            else
                then(fail(Failure::Kind::SecretMissing));
        });
    }
    void write(const QUuid &entry, Secret secret, Continuation<void> then) override
    {
        ++writes;
        answer([this, entry, kept = std::make_shared<const Secret>(std::move(secret)), then] {
            if (failure)
                return then(tl::unexpected(*failure));
            entries.insert(entry, kept);
            then({});
        });
    }
    void remove(const QUuid &entry, Continuation<void> then) override
    {
        ++removals;
        answer([this, entry, then] {
            if (failure)
                return then(tl::unexpected(*failure));
            entries.remove(entry);
            then({});
        });
    }
    void retry() override { ++retries; }

private:
    void answer(std::function<void()> deliver)
    {
        if (hold)
            held.append(std::move(deliver));
        else
            deliver();
    }
};

/// Answers every request by a function. At once, or when told.
class FakeHttpClient : public HttpClient
{
public:
    QList<HttpRequest> sent;
    std::function<Result<HttpReply>(const HttpRequest &)> answer;
    bool hold = false;
    QList<std::function<void()>> held;

    void send(const HttpRequest &request, Continuation<HttpReply> then) override
    {
        sent.append(request);
        auto deliver = [this, request, then] { then(answer(request)); };
        if (hold)
            held.append(deliver);
        else
            deliver();
    }
};

/// Remembers what was shown.
class FakeNotifier : public Notifier
{
public:
    QList<Notification> shown;
    QStringList withdrawn; ///< of what was on screen
    QSet<QString> onScreen; ///< tags
    bool absent = false;
    bool late = false; ///< shows it, though the answer comes too late
    bool hold = false; ///< answers come when told
    QList<std::function<void()>> held;
    ActivationHandler handler;

    void show(const Notification &notification, Continuation<void, Problem> then) override
    {
        if (absent)
            return then(refuse(Problem::Kind::NotFound, QStringLiteral("no notification daemon")));
        shown.append(notification);
        onScreen.insert(notification.tag);
        if (late)
            then(refuse(Problem::Kind::NotFound, QStringLiteral("no answer")));
        else if (hold)
            held.append([then] { then({}); });
        else
            then({});
    }
    void withdraw(const QString &tag) override
    {
        if (!absent && onScreen.remove(tag))
            withdrawn.append(tag);
    }
    void onActivated(ActivationHandler then) override { handler = std::move(then); }
};
