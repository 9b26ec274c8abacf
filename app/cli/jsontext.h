// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amount.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// JSON to print. Unlike QJsonObject it keeps the order of an object's members, which people read by.
class JsonText
{
public:
    using Member = std::pair<QString, JsonText>;
    enum class Layout { Indented, Line };

    JsonText() = default; ///< null
    JsonText(const QString &text);
    JsonText(bool value);
    JsonText(int value);
    /// Null for what is no number.
    JsonText(double value);
    /// Amounts are strings, so that they stay exact.
    JsonText(const Amount &amount);
    JsonText(const char *) = delete;
    template<typename T>
    JsonText(const std::optional<T> &value) : JsonText(value ? JsonText(*value) : JsonText())
    {
    }

    static JsonText object(QList<Member> members);
    static JsonText array(QList<JsonText> elements);
    /// RFC 3339 in UTC, whole seconds; null for a null time.
    static JsonText time(const QDateTime &utc);
    /// Null for an empty text.
    static JsonText orNull(const QString &text);

    /// With a line end.
    QString toString(Layout layout = Layout::Indented) const;

private:
    enum class Kind { Scalar, Object, Array };

    void write(QString &to, Layout layout, int depth) const;

    Kind m_kind = Kind::Scalar;
    QString m_scalar = QStringLiteral("null");
    QList<Member> m_members; ///< of an array: with empty names
};
