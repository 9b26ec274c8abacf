// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "continuation.h"
#include "definition.h"
#include "desk.h"
#include "invocation.h"

#include <QObject>

/// The part of "account add" and "account secrets" that plimsollctl does itself, whoever writes: it checks all that can
/// be checked, puts the secret into the keychain, and takes it out again when the account was not written.
class SecretHandover : public QObject
{
    Q_OBJECT
public:
    /// \a desk may stand on a database that is open for reading only.
    explicit SecretHandover(const Desk &desk, QObject *parent = nullptr);

    static bool concerns(const Invocation &invocation);

    /// The secret fields to ask for, after everything else was checked.
    Outcome<QList<Field>> fieldsToAsk(const Invocation &invocation) const;

    /// Takes the fields as lines "field=value" and stores the secret. Gives \a invocation with what the writer needs of
    /// it.
    void store(const Invocation &invocation, const QByteArray &lines, Continuation<Invocation, Problem> then);

    /// The account was not written: removes what store() stored. Answers when that was tried.
    void takeBack(const Invocation &invocation, std::function<void()> then);

private:
    const Desk m_desk;
};
