// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

/// A line drawing of resources/icons/actions in the color of the text that it stands beside, light or dark, at any size.
QIcon actionIcon(const QString &name);
