// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/rowsign.h"

#include "models/accountmodel.h"

Sign signFor(const QModelIndex &index)
{
    const auto isAccount = !index.parent().isValid();
    if (isAccount && index.data(AccountModel::PausedRole).toBool())
        return Sign::Paused;
    if (isAccount && !index.data(AccountModel::FailureRole).toString().isEmpty())
        return Sign::Failed;
    if (isAccount && index.data(AccountModel::AgedRole).toBool())
        return Sign::Unknown;
    return signOf(Level(index.data(AccountModel::LevelRole).toInt()));
}
