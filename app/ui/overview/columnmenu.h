// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHeaderView;

/// Lets people choose which columns a header shows: by its context menu, each column with a tick. The first always stays.
void offerColumns(QHeaderView *header);
