// SPDX-License-Identifier: GPL-3.0-or-later
#include "jqliteral.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString jqText(const QString &text)
{
    const auto json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    auto literal = QString::fromUtf8(json.mid(1).chopped(1));
    literal.replace(u"'''"_s, u"\\u0027\\u0027\\u0027"_s);
    return literal.replace(QChar(0x7f), u"\\u007f"_s);
}

QString jqTextBody(const QString &text)
{
    return jqText(text).mid(1).chopped(1);
}

QString jqKey(const QString &name)
{
    static const QRegularExpression identifier(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    return identifier.match(name).hasMatch() ? name : jqText(name);
}

QString jqMember(const QString &name)
{
    return u'.' + jqKey(name);
}
