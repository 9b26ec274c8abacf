// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "definition.h"
#include "http.h"
#include "reading.h"
#include "secret.h"

#include <QObject>

class HttpClient;
class SecretStore;

/// Asks one provider about one account, once. Delete it to cancel.
class RefreshJob : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the job.
    struct Ports {
        SecretStore &secrets;
        HttpClient &http;
    };

    RefreshJob(Account account, Definition definition, Ports ports, QObject *parent = nullptr);

    /// Reads the secret and asks.
    void start();
    /// Asks with a secret that is not in the keychain: the test before an account is saved.
    void startWith(SharedSecret secret);

Q_SIGNALS:
    /// Exactly once. No text in it holds a secret, whatever the provider answered.
    void finished(const Result<Reading> &outcome);

private:
    void ask();
    Result<Reading> read(const HttpReply &reply) const;

    const Account m_account;
    const Definition m_definition;
    const Ports m_ports;
    SharedSecret m_secret;
};
