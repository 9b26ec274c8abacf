// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestdraft.h"

/// A balance that was pointed out in a reply. Paths are of jq, from the whole reply, or from an entry of the list
/// `each`.
struct BalanceDraft {
    QString key;       ///< "credits"; with `each` the path of a text that tells the entries apart may stand in keyPath
    QString label;     ///< "Credits"
    QString unit = {}; ///< "credits", "USD"
    QString unitPath = {};  ///< where the reply says the unit; wins over unit
    QString amount = {};    ///< path; empty: what is left is limit less used
    QString limit = {};     ///< path; may be empty
    QString used = {};      ///< path; may be empty
    QString scale = {};     ///< a decimal: "0.01" for cents; empty: 1
    QString expiresAt = {}; ///< path; may be empty
    QString resetsAt = {};  ///< path; may be empty
    QString each = {};      ///< path of a list that has such a balance in every entry; empty: there is one
    QString keyPath = {};   ///< with `each`: what tells its entries apart, and names them

    friend bool operator==(const BalanceDraft &, const BalanceDraft &) = default;
};

/// All that makes a definition of one's own, before it is written down.
struct DefinitionDraft {
    QString id;
    QString name;
    QString category = {}; ///< may be empty
    QString docs = {};     ///< page; may be empty
    QString topup = {};    ///< page; may be empty
    RequestDraft request = {};
    bool textBody = false;
    QList<BalanceDraft> balances = {}; ///< empty: what the reply holds is not known yet
    QString success = {};              ///< path of a value that says whether the reply is one; may be empty
    QString successValue = {};         ///< what it must be, in jq: "true", "\"ok\"", "0"
    QStringList remarks = {};          ///< lines of comment before the balances
};

/// The draft as a definition file. It holds no value of a secret. Whether it is sound, readDefinition() says.
QByteArray tomlOf(const DefinitionDraft &draft);
