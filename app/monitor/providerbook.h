// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog.h"
#include "continuation.h"
#include "http.h"
#include "secret.h"

#include <QObject>

class DefinitionStore;
class HttpClient;
class Monitor;

/// Adds and removes people's own providers: checks, file and catalog in this order, so that what fails has changed
/// nothing.
class ProviderBook : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the book; \a catalog is the one that \a monitor looks into.
    ProviderBook(Catalog &catalog, DefinitionStore &store, HttpClient &http, Monitor &monitor,
                 QObject *parent = nullptr);

    const Catalog &catalog() const { return m_catalog; }

    /// What \a toml describes, compiled and with an id that it may have; nothing is kept. The Problem tells the first
    /// mistake, its `where` is "file:line:column".
    Outcome<Definition> checked(const QByteArray &toml, const QString &fileName) const;
    /// The same, kept: in the folder of own definitions and in the catalog. One of one's own with this id is replaced,
    /// and where its origin changes with that, its accounts wait for their secrets.
    Outcome<Definition> add(const QByteArray &toml, const QString &fileName);
    /// Forgets an own definition that no account needs.
    Outcome<> remove(const QString &id);

    /// Makes the definition's request once, at its first origin, with what was typed for it, and gives the reply as it
    /// came. Keeps nothing. The reply may echo the secret.
    void ask(const Definition &definition, const QMap<QString, QString> &fields, SharedSecret secret,
             Continuation<HttpReply> then);

Q_SIGNALS:
    /// The catalog has another content.
    void changed();

private:
    Catalog &m_catalog;
    DefinitionStore &m_store;
    HttpClient &m_http;
    Monitor &m_monitor;
};
