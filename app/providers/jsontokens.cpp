// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontokens.h"

#include <algorithm>

namespace {

bool isNumberByte(char byte)
{
    return (byte >= '0' && byte <= '9') || byte == '-' || byte == '+' || byte == '.' || byte == 'e' || byte == 'E';
}

/// The index behind the string that begins \a text.
qsizetype behindString(QByteArrayView text)
{
    qsizetype at = 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

} // namespace

QByteArrayView JsonTokens::next()
{
    if (m_rest.isEmpty())
        return {};
    qsizetype size = 1;
    if (m_rest.front() == '"')
        size = behindString(m_rest);
    else if (m_rest.front() == '-' || (m_rest.front() >= '0' && m_rest.front() <= '9'))
        size = std::find_if_not(m_rest.begin(), m_rest.end(), isNumberByte) - m_rest.begin();
    const auto token = m_rest.first(size);
    m_rest = m_rest.sliced(size);
    return token;
}

JsonExtent jsonExtent(QByteArrayView text)
{
    JsonExtent extent;
    qsizetype depth = 0;
    JsonTokens tokens(text);
    for (auto token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
        const auto sign = token.front();
        const auto opens = sign == '[' || sign == '{';
        if (opens || sign == ',')
            ++extent.values;
        if (sign == ':')
            ++extent.members;
        if (opens)
            extent.depth = std::max(extent.depth, ++depth);
        else if (sign == ']' || sign == '}')
            --depth;
    }
    return extent;
}
