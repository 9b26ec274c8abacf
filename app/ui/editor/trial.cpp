// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/trial.h"

#include "censor.h"
#include "replyreader.h"

Result<Reading> readTrial(const Definition &definition, const Trial &trial)
{
    return censored(*trial.secret, readReply(definition, trial.plainFields, censored(*trial.secret, trial.reply)));
}
