// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http.h"

/// A request as it goes over the wire, for people: what is asked, the headers that say something, the body. Basic
/// credentials stand there as they were before they were encoded.
QString requestText(const HttpRequest &request);
