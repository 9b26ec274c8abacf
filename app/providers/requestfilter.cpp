// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestfilter.h"

#include "credentialwords.h"
#include "jqliteral.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

class FilterWriter
{
public:
    FilterWriter(const CurlCommand &command, const RequestParts &parts) : m_command(command), m_parts(parts) {}

    QString write() const
    {
        using Body = CurlCommand::Body;
        QStringList members;
        const auto usual = m_command.bodyKind == Body::None ? u"GET"_s : u"POST"_s;
        if (m_command.method != usual)
            members += u"method: "_s + jqText(m_command.method);
        members += u"path: "_s + rendered(m_parts.path, u" | @uri"_s);
        if (!m_parts.query.isEmpty())
            members += u"query: "_s + renderedPairs(m_parts.query);
        if (const auto headers = renderedHeaders(); !headers.isEmpty())
            members += u"headers: "_s + headers;
        if (m_parts.isJson)
            members += u"json: "_s + renderedJson({}, m_parts.json);
        else if (m_command.bodyKind == Body::Form)
            members += u"form: "_s + renderedPairs(m_parts.form);
        else if (m_command.bodyKind != Body::None)
            members += u"text: "_s + rendered(m_command.body);
        return u"{ %1 }"_s.arg(members.join(u",\n    "_s));
    }

private:
    /// A jq text in which fields stand for what was found of them in \a text. With \a coding they are written in it
    /// there (a path, where they may be written so in \a text too), else what is one field's value as a whole is that
    /// field.
    QString rendered(const QString &text, const QString &coding = {}) const
    {
        QString body;
        qsizetype from = 0;
        while (from < text.size()) {
            auto at = text.size();
            QString raw;
            const FoundValue *next = nullptr;
            for (const auto &found : m_parts.found) {
                if (found.raw != text && !found.everywhere)
                    continue;
                for (const auto &spelling : {found.raw, coding.isEmpty() ? found.raw : encoded(found.raw)}) {
                    const auto place = text.indexOf(spelling, from);
                    if (place >= 0 && (place < at || (place == at && spelling.size() > raw.size()))) {
                        at = place;
                        raw = spelling;
                        next = &found;
                    }
                }
            }
            body += jqTextBody(text.sliced(from, at - from));
            if (!next)
                break;
            if (raw == text && coding.isEmpty())
                return u'.' + next->fieldId;
            body += u"\\(.%1%2)"_s.arg(next->fieldId, coding);
            from = at + raw.size();
        }
        return u'"' + body + u'"';
    }

    /// An Authorization header's value may hold a secret too short to be looked for everywhere.
    QString renderedHeader(const QString &name, const QString &value) const
    {
        const auto raw = credentialsIn(value);
        const auto credentials = rendered(raw);
        if (name.compare(u"Authorization"_s, Qt::CaseInsensitive) != 0 || raw == value || !credentials.startsWith(u'.'))
            return rendered(value);
        const auto at = value.lastIndexOf(raw);
        return u"\"%1\\(%2)%3\""_s.arg(jqTextBody(value.first(at)), credentials,
                                       jqTextBody(value.sliced(at + raw.size())));
    }

    QString renderedNumber(const QString &name, const QString &number) const
    {
        for (const auto &found : m_parts.found) {
            if (found.raw == number && roleOf(name, {}) != ValueRole::Plain)
                return u"(.%1 | tonumber? // .)"_s.arg(found.fieldId);
        }
        return number;
    }

    QString renderedJson(const QString &name, const QJsonValue &value) const
    {
        if (value.isString())
            return rendered(value.toString());
        if (value.isDouble())
            return renderedNumber(name, jsonText(value));
        QStringList items;
        if (value.isArray()) {
            const auto list = value.toArray();
            for (const auto &item : list)
                items += renderedJson(name, item);
            return u"[ %1 ]"_s.arg(items.join(u", "_s));
        }
        if (value.isObject()) {
            const auto object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                items += u"%1: %2"_s.arg(jqKey(it.key()), renderedJson(it.key(), *it));
            return items.isEmpty() ? u"{}"_s : u"{ %1 }"_s.arg(items.join(u", "_s));
        }
        return jsonText(value);
    }

    QString renderedPairs(const RequestParts::Pairs &pairs) const
    {
        QStringList names;
        for (const auto &[name, value] : pairs) {
            if (!names.contains(name))
                names += name;
        }
        QStringList items;
        for (const auto &name : names) {
            QStringList values;
            for (const auto &[other, value] : pairs) {
                if (other == name)
                    values += rendered(value);
            }
            items += u"%1: %2"_s.arg(jqKey(name),
                                     values.size() == 1 ? values.first() : u"[ %1 ]"_s.arg(values.join(u", "_s)));
        }
        return u"{ %1 }"_s.arg(items.join(u", "_s));
    }

    QString renderedHeaders() const
    {
        QStringList items;
        if (m_parts.user)
            items += u"authorization: (\"Basic \" + (\"\\(%1):\\(%2)\" | @base64))"_s.arg(rendered(*m_parts.user),
                                                                                          rendered(m_parts.password));
        if (m_command.bodyKind == CurlCommand::Body::Json && !m_parts.isJson)
            items += u"\"content-type\": \"application/json\""_s;
        QMap<QString, QStringList> values;
        for (const auto &[name, value] : m_command.headers) {
            if (!m_parts.user || name.compare(u"Authorization"_s, Qt::CaseInsensitive) != 0)
                values[name.toLower()] += renderedHeader(name, value);
        }
        for (auto it = values.begin(); it != values.end(); ++it)
            items += u"%1: %2"_s.arg(
                jqKey(it.key()), it->size() == 1 ? it->first() : u"([ %1 ] | join(\", \"))"_s.arg(it->join(u", "_s)));
        return items.isEmpty() ? QString() : u"{ %1 }"_s.arg(items.join(u", "_s));
    }

    const CurlCommand &m_command;
    const RequestParts &m_parts;
};

} // namespace

QString credentialsIn(const QString &value)
{
    static const QRegularExpression pattern(u"^(?:[A-Za-z][A-Za-z0-9-]*\\s+)?(?:[a-z_]+=(?!=*$))?\"?([^\"]*?)\"?$"_s);
    const auto match = pattern.match(value.trimmed());
    return match.hasMatch() ? match.captured(1) : value;
}

QString jsonText(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1));
}

QString requestFilter(const CurlCommand &command, const RequestParts &parts)
{
    return FilterWriter(command, parts).write();
}
