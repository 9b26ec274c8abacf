// SPDX-License-Identifier: GPL-3.0-or-later
#include "builtindefinitions.h"
#include "holds.h"
#include "ledgerjson.h"
#include "ledgerreader.h"
#include "problemtext.h"

using namespace Qt::StringLiterals;

namespace {

const QString FileName = u"fuzz.json"_s;

const Catalog &catalog()
{
    static const auto all = definitionsFrom(QStringLiteral(BUILT_IN));
    return all;
}

/// Keychain entries are new with each reading.
Ledger withoutEntries(Ledger ledger)
{
    for (auto &record : ledger.accounts)
        record.account.entry = {};
    return ledger;
}

void checkLedger(const Ledger &ledger)
{
    QStringList ids;
    for (const auto &[account, marks] : ledger.accounts) {
        HOLDS(!account.id.isEmpty() && !ids.contains(account.id) && isPlainLine(account.id) &&
              isPlainLine(account.label));
        HOLDS(!account.entry.isNull());
        const auto *const definition = catalog().find(account.providerId);
        HOLDS(definition);
        for (const auto &secret : definition->secretFieldIds())
            HOLDS(!account.fields.contains(secret));
        ids += account.id;
    }
    HOLDS(ledger.settings.timeout >= Settings::ShortestTimeout && ledger.settings.timeout <= Settings::LongestTimeout);
    const auto again = readLedger(ledgerJson(ledger).toString().toUtf8(), FileName, catalog(), {});
    HOLDS(again && withoutEntries(*again) == withoutEntries(ledger));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto ledger = readLedger(json, FileName, catalog(), {});
    if (ledger) {
        checkLedger(*ledger);
        return 0;
    }
    HOLDS(ledger.error().kind == Problem::Kind::BadData && !ledger.error().what.isEmpty());
    HOLDS(ledger.error().where.startsWith(FileName));
    return 0;
}
