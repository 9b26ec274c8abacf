// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshjob.h"

#include "censor.h"
#include "ports/httpclient.h"
#include "ports/secretstore.h"
#include "replyreader.h"
#include "requestbuilder.h"

RefreshJob::RefreshJob(Account account, Definition definition, Ports ports, QObject *parent)
    : QObject(parent), m_account(std::move(account)), m_definition(std::move(definition)), m_ports(ports)
{}

void RefreshJob::start()
{
    m_ports.secrets.read(m_account.entry, {this, [this](Result<SharedSecret> secret) {
        if (secret)
            startWith(std::move(*secret));
        else
            Q_EMIT finished(tl::unexpected(secret.error()));
    }});
}

void RefreshJob::startWith(SharedSecret secret)
{
    m_secret = std::move(secret);
    ask();
}

void RefreshJob::ask()
{
    const auto request = buildRequest(m_definition, m_account, *m_secret);
    if (!request) {
        Q_EMIT finished(tl::unexpected(censored(*m_secret, request.error())));
        return;
    }
    m_ports.http.send(*request, {this, [this](const Result<HttpReply> &reply) {
        Q_EMIT finished(reply ? read(*reply) : tl::unexpected(censored(*m_secret, reply.error())));
    }});
}

Result<Reading> RefreshJob::read(const HttpReply &reply) const
{
    const auto seen = censored(*m_secret, reply);
    return censored(*m_secret, readReply(m_definition, m_account.fields, seen, originOf(m_account, m_definition)));
}
