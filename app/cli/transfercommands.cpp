// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfercommands.h"

#include "accountbook.h"
#include "entryremoval.h"
#include "failuretext.h"
#include "ledgerjson.h"
#include "ledgerreader.h"
#include "monitor.h"

using namespace Qt::StringLiterals;

namespace {

struct Imported {
    QStringList ids;
    QStringList waiting;  ///< for their secrets
    QList<QUuid> orphans; ///< keychain entries that no account has any more
};

/// Gives each account that is known here, at the same provider and origin, the secrets that it has.
Imported bind(const Desk &desk, Ledger &ledger)
{
    Imported imported;
    for (auto &[account, marks] : ledger.accounts) {
        imported.ids += account.id;
        const auto *const known = desk.monitor.state(account.id);
        const auto isSame =
            known && known->account.providerId == account.providerId && known->account.origin == account.origin;
        if (isSame) {
            account.entry = known->account.entry;
            account.boundOrigin = known->account.boundOrigin;
            account.secretTails = known->account.secretTails;
        } else if (known) {
            imported.orphans += known->account.entry;
        }
        if (account.secretTails.isEmpty())
            imported.waiting += account.id;
    }
    return imported;
}

Answer answerOn(const Imported &imported, bool json)
{
    if (!json) {
        Answer answer{.out =
                          u"Imported: %1\n"_s.arg(imported.ids.isEmpty() ? u"settings"_s : imported.ids.join(u", "_s))};
        for (const auto &id : imported.waiting)
            answer.err += u"%1 waits for its secrets: plimsollctl account secrets %1\n"_s.arg(id);
        return answer;
    }
    const auto texts = [](const QStringList &list) {
        QList<JsonText> elements;
        for (const auto &text : list)
            elements += text;
        return JsonText::array(elements);
    };
    return {.out = JsonText::object(
                       {{u"imported"_s, texts(imported.ids)}, {u"waitingForSecrets"_s, texts(imported.waiting)}})
                       .toString()};
}

} // namespace

Outcome<Answer> exportLedger(const Desk &desk, const Invocation &invocation, const Files &files)
{
    const auto ledger = desk.book.ledger();
    const auto path = invocation.word(0);
    const auto text = ledgerJson(ledger).toString();
    if (path == u"-"_s)
        return Answer{.out = text};
    return files.write(path, text.toUtf8()).map([&] {
        if (invocation.json)
            return Answer{
                .out = JsonText::object({{u"file"_s, path}, {u"accounts"_s, int(ledger.accounts.size())}}).toString()};
        return Answer{.out = u"%1: accounts written: %2; no secret is in it\n"_s.arg(path).arg(ledger.accounts.size())};
    });
}

void importLedger(const Desk &desk, const Invocation &invocation, QObject *guard,
                  std::function<void(Outcome<Answer>)> then)
{
    auto ledger =
        readLedger(invocation.input.toUtf8(), invocation.word(0), desk.monitor.catalog(), desk.book.settings());
    if (!ledger)
        return then(tl::unexpected(ledger.error()));
    const auto imported = bind(desk, *ledger);
    const auto done = desk.book.import(*ledger);
    if (!done)
        return then(tl::unexpected(done.error()));
    removeEntries(desk.secrets, imported.orphans, guard,
                  [then, answer = answerOn(imported, invocation.json)](const std::optional<Failure> &failure) {
                      auto complete = answer;
                      if (failure)
                          complete.err += u"Secrets of replaced accounts are still in the keychain: %1\n"_s.arg(
                              failureMessage(*failure));
                      then(complete);
                  });
}
