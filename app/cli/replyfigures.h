// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replytree.h"

/// The figures of a reply with their paths, for whoever looks for one: ".data.credits (120.5), .data.limit (500)".
/// Empty when it has none; not more than fit a line or two.
QString figuresIn(const ReplyNode &root);
