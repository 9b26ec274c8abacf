// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/curlcommand.h"

#include "curl/curladdress.h"
#include "curl/curlbody.h"
#include "curl/curlcall.h"
#include "curl/curlheader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Role = CurlOption::Role;

const QString JsonType = u"application/json"_s;
const QString FormType = u"application/x-www-form-urlencoded"_s;

class CurlReader
{
public:
    explicit CurlReader(const CurlCall &call) : m_call(call) {}

    Outcome<CurlCommand> read()
    {
        const auto arguments = curlArgumentsFrom(m_call.arguments);
        if (!arguments)
            return tl::unexpected(arguments.error());
        for (const auto &argument : *arguments) {
            if (const auto taken = take(argument); !taken)
                return tl::unexpected(taken.error());
        }
        if (const auto done = finishUrl(); !done)
            return tl::unexpected(done.error());
        if (const auto done = finishMethod(); !done)
            return tl::unexpected(done.error());
        finishSignIn();
        finishBody();
        return m_command;
    }

private:
    Outcome<> take(const CurlArgument &argument)
    {
        const auto &value = argument.value;
        switch (argument.option.role) {
        case Role::Url:
            return takeUrl(value);
        case Role::Method:
            m_method = value;
            return {};
        case Role::Head:
            m_headAt = argument.at;
            return {};
        case Role::Get:
            m_dataIsQuery = true;
            return {};
        case Role::Header:
            return takeHeader(value);
        case Role::User:
            m_command.user = value.text;
            return {};
        case Role::Bearer:
            m_bearer = value.text;
            return {};
        case Role::UserAgent:
            m_userAgent = value.text;
            return {};
        case Role::Cookie:
            return takeCookie(value);
        case Role::Json:
            m_isJson = true;
            [[fallthrough]];
        case Role::Data:
        case Role::RawData:
        case Role::BinaryData:
        case Role::EncodedData:
            m_hasData = true;
            return addCurlData(m_data, argument, m_call.input);
        case Role::UrlQuery:
            return addCurlData(m_query, argument, m_call.input);
        case Role::Ignored:
            ignore(argument.option.spelling());
            return {};
        case Role::Multipart:
            return refuseWord(argument.at, u"A multipart form cannot be sent"_s,
                              u"Look for a request that takes --data in the provider's documentation"_s);
        case Role::Next:
            return refuseWord(argument.at, u"There is more than one request"_s, u"Paste one"_s);
        case Role::File:
            return refuseWord(argument.at, u"A part of the request is in a file"_s, u"Paste it into the command"_s);
        case Role::SignIn:
            return refuseWord(argument.at,
                              u"%1 is a way to sign in that is not supported"_s.arg(argument.option.spelling()),
                              u"Look for a key or token in the provider's documentation"_s);
        case Role::Unsupported:
            return refuseWord(argument.at, u"%1 is not supported"_s.arg(argument.option.spelling()),
                              u"Leave it out if the request works without it"_s);
        }
        return {};
    }

    Outcome<> takeUrl(const ShellWord &value)
    {
        const auto isLaterOne = !m_url || m_url->text.contains(u"://"_s) || !value.text.contains(u"://"_s);
        if (m_url)
            return refuseWord(isLaterOne ? value.at : m_url->at, u"This belongs to no option and is not the address"_s,
                              u"Put what holds blanks or special signs in quotes"_s);
        m_url = value;
        return {};
    }

    Outcome<> takeHeader(const ShellWord &value)
    {
        const auto header = curlHeaderFrom(value);
        if (!header)
            return tl::unexpected(header.error());
        m_given += *header;
        if (header->isIgnored)
            ignore(u"header "_s + header->name);
        else
            m_command.headers += {header->name, header->value};
        return {};
    }

    /// Without a "=" it is the name of a file, unless it stands for something else.
    Outcome<> takeCookie(const ShellWord &value)
    {
        if (!value.text.contains(u'=') && !(!value.text.isEmpty() && u"$<{"_s.contains(value.text[0])))
            return refuseWord(value.at, u"The cookies are in a file"_s, u"Give them as in --cookie 'name=value'"_s);
        m_cookies += value.text;
        return {};
    }

    /// Of two users curl takes that of --user.
    Outcome<> finishUrl()
    {
        if (!m_url || m_url->text.trimmed().isEmpty())
            return refuseWord(m_url ? m_url->at : m_call.at, u"The command has no address"_s,
                              u"Copy the command again, with its https://…"_s);
        const auto address = curlAddressFrom(*m_url);
        if (!address)
            return tl::unexpected(address.error());
        m_command.url = withQuery(address->url, m_query);
        if (!m_command.user)
            m_command.user = address->user;
        return {};
    }

    Outcome<> finishMethod()
    {
        static const QStringList methods{u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s};
        const auto usual = m_headAt ? u"HEAD"_s : m_hasData && !m_dataIsQuery ? u"POST"_s : u"GET"_s;
        m_command.method = m_method ? m_method->text.toUpper() : usual;
        if (!methods.contains(m_command.method))
            return refuseWord(m_method ? m_method->at : m_headAt.value_or(m_call.at),
                              u"The request's method is not one of "_s + methods.join(u", "_s),
                              u"Look for the request that asks for the balance, most often a GET"_s);
        if (m_dataIsQuery)
            m_command.url = withQuery(m_command.url, std::exchange(m_data, {}));
        return {};
    }

    /// A header of --header wins over the options that stand for it.
    void finishSignIn()
    {
        addUnlessGiven(u"Authorization"_s, m_bearer ? std::optional(u"Bearer "_s + *m_bearer) : std::nullopt,
                       u"--oauth2-bearer"_s);
        addUnlessGiven(u"Cookie"_s, m_cookies.isEmpty() ? std::nullopt : std::optional(m_cookies.join(u"; "_s)),
                       u"--cookie"_s);
        if (m_userAgent && (m_userAgent->isEmpty() || isBrowser(*m_userAgent)))
            ignore(u"--user-agent"_s);
        else
            addUnlessGiven(u"User-Agent"_s, m_userAgent, u"--user-agent"_s);
        if (m_command.user && (m_bearer || isGiven(u"Authorization"))) {
            ignore(u"--user"_s);
            m_command.user.reset();
        }
    }

    void addUnlessGiven(const QString &name, const std::optional<QString> &value, const QString &option)
    {
        if (value && isGiven(name))
            ignore(option);
        else if (value)
            m_command.headers += {name, *value};
    }

    void finishBody()
    {
        auto type = QString();
        for (const auto &header : std::as_const(m_given)) {
            if (header.is(u"Content-Type"))
                type = header.value;
        }
        m_command.body = m_data;
        m_command.bodyKind = bodyKind(type.section(u';', 0, 0).trimmed().toLower());
        const auto own = ownType();
        m_command.headers.removeIf([&](const auto &header) {
            return header.first.compare(u"Content-Type"_s, Qt::CaseInsensitive) == 0 &&
                   header.second.compare(own, Qt::CaseInsensitive) == 0;
        });
        const auto sent = m_isJson ? JsonType : m_command.bodyKind == CurlCommand::Body::Text ? FormType : own;
        if (sent != own && !isGiven(u"Content-Type"))
            m_command.headers += {u"Content-Type"_s, sent};
        if (m_isJson && !isGiven(u"Accept"))
            m_command.headers += {u"Accept"_s, JsonType};
    }

    CurlCommand::Body bodyKind(const QString &type) const
    {
        using Body = CurlCommand::Body;
        if (m_data.isEmpty())
            return Body::None;
        if (m_isJson || type == JsonType || type == u"text/json" || type.endsWith(u"+json") || isJson(m_data))
            return Body::Json;
        return (type.isEmpty() || type == FormType) && isForm(m_data) ? Body::Form : Body::Text;
    }

    /// The Content-Type that a body of the kind is sent with anyway.
    QString ownType() const
    {
        return m_command.bodyKind == CurlCommand::Body::Json   ? JsonType
               : m_command.bodyKind == CurlCommand::Body::Form ? FormType
                                                               : QString();
    }

    bool isGiven(QStringView name) const
    {
        return std::any_of(m_given.begin(), m_given.end(), [&](const auto &header) { return header.is(name); });
    }

    void ignore(const QString &what)
    {
        if (!m_command.ignored.contains(what))
            m_command.ignored += what;
    }

    const CurlCall &m_call;
    CurlCommand m_command;
    std::optional<ShellWord> m_url;
    std::optional<ShellWord> m_method;
    std::optional<FilePosition> m_headAt;
    QList<CurlHeader> m_given; ///< with --header, those that are ignored too
    std::optional<QString> m_bearer;
    std::optional<QString> m_userAgent;
    QStringList m_cookies;
    QString m_query;
    QString m_data;
    bool m_hasData = false;
    bool m_isJson = false;
    bool m_dataIsQuery = false;
};

} // namespace

Outcome<CurlCommand> curlCommandFrom(const QString &text)
{
    const auto call = curlCallIn(text);
    if (!call)
        return tl::unexpected(call.error());
    return CurlReader(*call).read();
}
