// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainwords.h"

QString plainWords(const QString &text, qsizetype most)
{
    auto words = text.left(most * 4); // enough for any sensible text, and bounded
    for (auto &character : words) {
        const auto category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
            category == QChar::Separator_Paragraph)
            character = u' ';
    }
    words = words.simplified();
    if (words.size() <= most)
        return words;
    words.truncate(most - 1);
    if (words.back().isHighSurrogate())
        words.chop(1);
    return words + u'…';
}
