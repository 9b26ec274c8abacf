// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// Goes through JSON text without making a tree of it: strings (with their quotes), numbers, and every other byte alone. Takes
/// whatever bytes: in what is no JSON the pieces mean nothing, but they are all of it, and end with it.
class JsonTokens
{
public:
    explicit JsonTokens(QByteArrayView text) : m_rest(text) {}

    /// Empty at the end.
    QByteArrayView next();

private:
    QByteArrayView m_rest;
};

/// How much a reader of the whole would have to hold.
struct JsonExtent {
    qsizetype values = 0; ///< as far as their signs tell: never fewer than there are, short of one
    qsizetype members = 0; ///< of all objects, those that have the name of another too
    qsizetype depth = 0;
};
JsonExtent jsonExtent(QByteArrayView text);
