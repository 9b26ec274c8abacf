// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A crash of this process leaves no core file, which would hold the secrets in memory. Portals go on working, as they would not
/// if the process were made undumpable. False when the system refused.
bool noCoreDumps();
