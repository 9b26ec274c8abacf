// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

/// Statements in a row, to be run within a transaction. The first that fails stops the rest.
class Batch
{
public:
    explicit Batch(Connection &connection) : m_connection(connection) {}

    void run(const QString &sql, const QVariantList &values = {})
    {
        if (m_outcome)
            m_outcome = m_connection.run(sql, values).map([](const Statement &) {});
    }
    const Outcome<> &outcome() const { return m_outcome; }

private:
    Connection &m_connection;
    Outcome<> m_outcome;
};
