// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}
