// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/requesttext.h"

#include "requestpreview.h"

QString requestText(const HttpRequest &request)
{
    const auto words = wordsOf(request);
    auto lines = QStringList{words.asks} + words.headers;
    if (!words.body.isEmpty())
        lines << QString() << words.body;
    return lines.join(u'\n');
}
