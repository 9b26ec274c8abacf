// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// An option of curl, and what it means to a request.
struct CurlOption {
    enum class Role {
        Url,
        Method,
        Head,
        Get,
        Header,
        User,
        Bearer,
        UserAgent,
        Cookie,
        Data,
        RawData,
        BinaryData,
        EncodedData,
        Json,
        UrlQuery,
        Multipart,
        Next,        ///< another request begins
        File,        ///< a part of the request stands in a file
        SignIn,      ///< a way to sign in that Plimsoll has not
        Unsupported, ///< asks another server, or for another reply
        Ignored      ///< makes no difference to what is asked
    };

    QStringView name; ///< "header"
    Role role;
    char16_t letter; ///< 0 for none
    bool takesValue;

    /// As people know it: "--header".
    QString spelling() const;

    /// Null for an option that is not known.
    static const CurlOption *byLetter(QChar letter);
    static const CurlOption *byName(QStringView name);
    static QStringList spellings();
};
