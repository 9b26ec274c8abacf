// SPDX-License-Identifier: GPL-3.0-or-later
#include "coredumps.h"

#include <sys/resource.h>

bool noCoreDumps()
{
    const rlimit none{0, 0};
    return ::setrlimit(RLIMIT_CORE, &none) == 0;
}
