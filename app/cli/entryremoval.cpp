// SPDX-License-Identifier: GPL-3.0-or-later
#include "entryremoval.h"

#include "ports/secretstore.h"

namespace {

struct Removal {
    SecretStore &secrets;
    QList<QUuid> entries;
    QObject *guard;
    std::function<void(const std::optional<Failure> &)> then;
    std::optional<Failure> failure = {};
};

void removeNext(const std::shared_ptr<Removal> &removal)
{
    if (removal->entries.isEmpty())
        return removal->then(removal->failure);
    removal->secrets.remove(removal->entries.takeFirst(), {removal->guard, [removal](const Result<> &removed) {
                                                               if (!removed)
                                                                   removal->failure = removed.error();
                                                               removeNext(removal);
                                                           }});
}

} // namespace

void removeEntries(SecretStore &secrets, QList<QUuid> entries, QObject *guard,
                   std::function<void(const std::optional<Failure> &)> then)
{
    removeNext(std::make_shared<Removal>(Removal{secrets, std::move(entries), guard, std::move(then)}));
}
