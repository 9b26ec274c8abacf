// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// Whether \a host is this machine by its name or address alone, without asking anybody.
bool isLoopback(const QString &host);
