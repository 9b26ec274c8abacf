// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"

#include <QJsonObject>

/// The exit codes that scripts rely on (product.md, section 4).
struct Exit {
    static constexpr int Done = 0;
    static constexpr int NotAll = 1;   ///< refresh: some were not read; provider try: the reply is a failure
    static constexpr int Low = 1;      ///< check
    static constexpr int Critical = 2; ///< check: critical or empty
    static constexpr int Unknown = 3;  ///< check
    static constexpr int Usage = 64;
    static constexpr int BadData = 65;
    static constexpr int Keychain = 69;
    static constexpr int Busy = 75;
};

/// What a command prints and how it ends. Holds no secret: the tray sends it over a socket.
struct Answer {
    int exit = Exit::Done;
    QString out = {}; ///< for standard output, line ends included
    QString err = {}; ///< for standard error

    QJsonObject toJson() const;
    static std::optional<Answer> fromJson(const QJsonObject &object);

    friend bool operator==(const Answer &, const Answer &) = default;
};

int exitCodeOf(Problem::Kind kind);

/// A refusal as one line, or as {"error": …}.
Answer answerTo(const Problem &problem, bool json);

/// \a text without control characters, line ends apart: providers' words must not steer a terminal.
QString printable(QString text);

/// \a answer as it may be shown: made printable() unless it is JSON.
Answer forScreen(Answer answer, bool json);
