// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

/// Ends the program where a property does not hold, in every kind of build, so that libFuzzer keeps the input.
#define HOLDS(property)                                                                                                \
    do {                                                                                                               \
        if (!(property)) {                                                                                             \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #property);                         \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

/// A value of a secret field. Dictionaries have it, so that inputs hold it.
constexpr auto Canary = "test-key-canary-0001";

/// Whether a text is one line that shows as it is.
inline bool isPlainLine(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
               c.category() == QChar::Separator_Paragraph;
    });
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
