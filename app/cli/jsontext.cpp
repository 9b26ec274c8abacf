// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &text)
{
    const auto array = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    return array.sliced(1, array.size() - 2);
}

} // namespace

JsonText::JsonText(const QString &text) : m_scalar(quoted(text)) {}
JsonText::JsonText(bool value) : m_scalar(value ? u"true"_s : u"false"_s) {}
JsonText::JsonText(int value) : m_scalar(QString::number(value)) {}
JsonText::JsonText(double value)
    : m_scalar(std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest) : u"null"_s)
{
}
JsonText::JsonText(const Amount &amount) : JsonText(amount.toString()) {}

JsonText JsonText::object(QList<Member> members)
{
    JsonText json;
    json.m_kind = Kind::Object;
    json.m_members = std::move(members);
    return json;
}

JsonText JsonText::array(QList<JsonText> elements)
{
    JsonText json;
    json.m_kind = Kind::Array;
    for (auto &element : elements)
        json.m_members.append({QString(), std::move(element)});
    return json;
}

JsonText JsonText::time(const QDateTime &utc)
{
    return utc.isValid() ? JsonText(utc.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s)) : JsonText();
}

JsonText JsonText::orNull(const QString &text)
{
    return text.isEmpty() ? JsonText() : JsonText(text);
}

QString JsonText::toString(Layout layout) const
{
    QString text;
    write(text, layout, 0);
    return text + u'\n';
}

void JsonText::write(QString &to, Layout layout, int depth) const
{
    if (m_kind == Kind::Scalar) {
        to += m_scalar;
        return;
    }
    const auto isObject = m_kind == Kind::Object;
    const auto newLine = layout == Layout::Indented ? u'\n' + QString(2 * (depth + 1), u' ') : QString();
    to += isObject ? u'{' : u'[';
    for (qsizetype at = 0; at < m_members.size(); ++at) {
        to += (at > 0 ? (layout == Layout::Line ? u", "_s : u","_s) : QString()) + newLine;
        if (isObject)
            to += quoted(m_members[at].first) + u": "_s;
        m_members[at].second.write(to, layout, depth + 1);
    }
    if (!m_members.isEmpty() && layout == Layout::Indented)
        to += u'\n' + QString(2 * depth, u' ');
    to += isObject ? u'}' : u']';
}
