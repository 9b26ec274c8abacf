// SPDX-License-Identifier: GPL-3.0-or-later
#include "demohttpclient.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

namespace {

bool bears(const HttpRequest &request, const DemoAccount &account)
{
    return std::all_of(account.secrets.begin(), account.secrets.end(), [&](const QString &secret) {
        const auto bytes = secret.toUtf8();
        return request.body.contains(bytes)
            || std::any_of(request.headers.begin(), request.headers.end(),
                           [&](const auto &header) { return header.second.contains(bytes); });
    });
}

} // namespace

void DemoHttpClient::send(const HttpRequest &request, Continuation<HttpReply> then)
{
    if (then.guard())
        QTimer::singleShot(Delay, then.guard(), [this, request, then] { then(answer(request)); });
}

/// A key that the demo does not know is taken for one of the first account's: adding an account can be tried.
Result<HttpReply> DemoHttpClient::answer(const HttpRequest &request) const
{
    const auto provider = demoProviderOf(request.url);
    const DemoAccount *found = nullptr;
    for (const auto &account : m_accounts) {
        if (account.record.account.providerId == provider && (!found || bears(request, account)))
            found = &account;
    }
    if (!found)
        return fail(Failure::Kind::Offline, QCoreApplication::translate("DemoHttpClient",
                                                "The demo asks nobody. It answers for the providers of its own accounts only."));
    return found->refused ? demoRejection(m_clock()) : demoReply(provider, found->courses, m_clock());
}
