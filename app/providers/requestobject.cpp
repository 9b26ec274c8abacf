// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestobject.h"

#include "suggestion.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QStringList Keys{u"method"_s, u"path"_s, u"query"_s, u"headers"_s, u"json"_s, u"form"_s, u"text"_s};
const QStringList BodyKeys{u"json"_s, u"form"_s, u"text"_s};
const QStringList Methods{u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s};

/// Those that the sending side must decide.
const QStringList OwnHeaders{
    u"host"_s, u"content-length"_s, u"transfer-encoding"_s, u"connection"_s, u"keep-alive"_s,
    u"te"_s,   u"trailer"_s,        u"upgrade"_s,           u"expect"_s,     u"accept-encoding"_s};

using Broken = tl::unexpected<QString>;

Broken broken(const QString &what)
{
    return Broken(u"the request filter's output: "_s + what);
}

bool hasControl(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Text, number or truth as it stands in a query, a form or a header.
std::optional<QString> plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (!value.isDouble())
        return {};
    constexpr double MostExact = 9007199254740992; // 2^53
    const auto number = value.toDouble();
    if (qAbs(number) <= MostExact && number == double(qint64(number)))
        return QString::number(qint64(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

tl::expected<QByteArray, QString> pairsOf(const QJsonValue &value, const QString &key)
{
    if (!value.isObject())
        return broken(u"'%1' must be an object"_s.arg(key));
    QByteArrayList pairs;
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto items = it->isArray() ? it->toArray() : it->isNull() ? QJsonArray() : QJsonArray{*it};
        for (const auto &item : items) {
            const auto text = plainText(item);
            if (!text)
                return broken(
                    u"'%1' in '%2' must be a text, a number, true, false or a list of these"_s.arg(it.key(), key));
            pairs += QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(*text);
        }
    }
    return pairs.join('&');
}

bool isTriplet(QByteArrayView bytes)
{
    return bytes.size() >= 3 && bytes[0] == '%' && std::isxdigit(uchar(bytes[1])) && std::isxdigit(uchar(bytes[2]));
}

/// What a path may not hold is encoded; what is encoded already stays.
QByteArray encodedPath(const QString &path)
{
    static const QByteArray Plain("-._~!$&'()*+,;=:@/?");
    const auto bytes = path.toUtf8();
    QByteArray encoded;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const auto byte = bytes[at];
        if ((uchar(byte) < 0x80 && std::isalnum(uchar(byte))) || Plain.contains(byte) ||
            isTriplet(QByteArrayView(bytes).sliced(at)))
            encoded += byte;
        else
            encoded += '%' + QByteArray::number(uchar(byte), 16).rightJustified(2, '0').toUpper();
    }
    return encoded;
}

class RequestObject
{
public:
    RequestObject(const QJsonObject &object, const QString &origin, bool textReply)
        : m_object(object)
        , m_origin(origin)
        , m_textReply(textReply)
    {
    }

    tl::expected<HttpRequest, QString> read()
    {
        for (const auto &key : m_object.keys()) {
            if (!Keys.contains(key))
                return broken(u"unknown key '%1'%2"_s.arg(key, suggestion(key, Keys)));
        }
        for (const auto step : {&RequestObject::readUrl, &RequestObject::readHeaders, &RequestObject::readBody,
                                &RequestObject::readMethod}) {
            if (const auto done = (this->*step)(); !done)
                return Broken(done.error());
        }
        addDefaultHeaders();
        return m_request;
    }

private:
    using Step = tl::expected<void, QString>;

    Step readUrl()
    {
        const auto path = m_object.value(u"path"_s);
        if (!path.isString())
            return broken(u"'path' must be a text that begins with '/'"_s);
        const auto text = path.toString();
        if (!text.startsWith(u'/') || text.startsWith(u"//"_s))
            return broken(u"'path' must begin with one '/'; the origin stands elsewhere in the definition"_s);
        if (hasControl(text) || text.contains(u'\\') || text.contains(u'#'))
            return broken(u"'path' may not contain control characters, '\\' or '#'"_s);
        auto url = m_origin.toLatin1() + encodedPath(text);
        if (const auto query = m_object.value(u"query"_s); !query.isUndefined() && !query.isNull()) {
            const auto pairs = pairsOf(query, u"query"_s);
            if (!pairs)
                return Broken(pairs.error());
            if (!pairs->isEmpty())
                url += (url.contains('?') ? '&' : '?') + *pairs;
        }
        m_request.url = QUrl::fromEncoded(url, QUrl::StrictMode);
        if (!m_request.url.isValid() || !QUrl::fromEncoded(m_origin.toLatin1()).isParentOf(m_request.url))
            return broken(u"'path' does not give a valid address"_s);
        return {};
    }

    Step readHeaders()
    {
        const auto value = m_object.value(u"headers"_s);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isObject())
            return broken(u"'headers' must be an object"_s);
        const auto headers = value.toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it) {
            if (const auto done = readHeader(it.key(), *it); !done)
                return done;
        }
        return {};
    }

    Step readHeader(const QString &name, const QJsonValue &value)
    {
        static const QByteArray TokenSigns("!#$%&'*+-.^_`|~");
        const auto isTokenSign = [](QChar c) {
            return c.unicode() < 0x80 && (std::isalnum(c.toLatin1()) || TokenSigns.contains(c.toLatin1()));
        };
        if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isTokenSign))
            return broken(u"'headers' holds a name that is not one of an HTTP header"_s);
        if (OwnHeaders.contains(name.toLower()) || name.startsWith(u"proxy-"_s, Qt::CaseInsensitive))
            return broken(u"the header '%1' is set by Plimsoll itself; leave it out"_s.arg(name));
        if (has(name))
            return broken(u"the header '%1' is given twice"_s.arg(name));
        if (value.isNull())
            return {};
        const auto text = plainText(value);
        if (!text)
            return broken(u"the header '%1' must be a text or a number"_s.arg(name));
        if (hasControl(*text))
            return broken(u"the header '%1' contains a line break or another control character"_s.arg(name));
        m_request.headers += {name.toLatin1(), text->trimmed().toUtf8()};
        return {};
    }

    Step readBody()
    {
        QStringList given;
        for (const auto &key : BodyKeys) {
            if (!m_object.value(key).isUndefined() && !m_object.value(key).isNull())
                given += key;
        }
        if (given.size() > 1)
            return broken(u"'%1' cannot be given together; a request has one body"_s.arg(given.join(u"' and '"_s)));
        if (given.isEmpty())
            return {};
        m_bodyKey = given.first();
        const auto value = m_object.value(m_bodyKey);
        if (m_bodyKey == u"form") {
            const auto pairs = pairsOf(value, m_bodyKey);
            if (!pairs)
                return Broken(pairs.error());
            m_request.body = *pairs;
            return {};
        }
        if (!value.isString())
            return broken(u"'%1' must be a text"_s.arg(m_bodyKey));
        m_request.body = value.toString().toUtf8();
        return {};
    }

    Step readMethod()
    {
        const auto value = m_object.value(u"method"_s);
        const auto usual = m_bodyKey.isEmpty() ? u"GET"_s : u"POST"_s;
        const auto method = value.isUndefined() || value.isNull() ? usual : value.toString().toUpper();
        if (!Methods.contains(method))
            return broken(u"'method' must be one of "_s + Methods.join(u", "_s));
        if (method == u"GET" && !m_bodyKey.isEmpty())
            return broken(u"GET takes no '%1'; leave 'method' out or say POST"_s.arg(m_bodyKey));
        m_request.method = method.toLatin1();
        return {};
    }

    bool has(const QString &name) const
    {
        return std::any_of(m_request.headers.begin(), m_request.headers.end(), [&](const auto &header) {
            return header.first.compare(name.toLatin1(), Qt::CaseInsensitive) == 0;
        });
    }

    void addDefaultHeaders()
    {
        const auto add = [this](const QString &name, const QByteArray &value) {
            if (!has(name))
                m_request.headers += {name.toLatin1(), value};
        };
        if (m_bodyKey == u"json")
            add(u"Content-Type"_s, "application/json");
        else if (m_bodyKey == u"form")
            add(u"Content-Type"_s, "application/x-www-form-urlencoded");
        else if (m_bodyKey == u"text")
            add(u"Content-Type"_s, "text/plain; charset=utf-8");
        add(u"Accept"_s, m_textReply ? "*/*" : "application/json");
        add(u"User-Agent"_s, "Plimsoll/" PLIMSOLL_VERSION);
    }

    const QJsonObject m_object;
    const QString m_origin;
    const bool m_textReply;
    QString m_bodyKey;
    HttpRequest m_request;
};

} // namespace

tl::expected<HttpRequest, QString> requestFrom(const QJsonValue &output, const QString &origin, bool textReply)
{
    if (!output.isObject())
        return broken(u"it must be an object with a 'path'"_s);
    return RequestObject(output.toObject(), origin, textReply).read();
}
