// SPDX-License-Identifier: GPL-3.0-or-later
#include "statuscommands.h"

#include "accountdetails.h"
#include "monitor.h"
#include "statusjson.h"
#include "statustable.h"

using namespace Qt::StringLiterals;

Outcome<Answer> showStatus(const Desk &desk, const Invocation &invocation)
{
    return accountsNamed(desk, invocation.words).map([&](const QList<AccountState> &states) {
        if (invocation.json)
            return Answer{.out = statusJson(states, desk.monitor.now()).toString()};
        if (states.isEmpty())
            return Answer{.err = u"There is no account yet; plimsollctl account add PROVIDER adds one\n"_s};
        return Answer{.out = statusText(states, desk.monitor.now())};
    });
}
