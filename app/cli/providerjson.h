// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "jsontext.h"

/// A provider as `provider show` prints it (product.md, section 4.4).
JsonText providerJson(const Definition &definition);
