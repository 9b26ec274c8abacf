// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/curloption.h"
#include "curl/shellwords.h"
#include "result.h"

/// An option as it was given. An address alone is the value of --url.
struct CurlArgument {
    CurlOption option;
    FilePosition at;
    ShellWord value = {};
};

/// The options of a curl command's \a words, which begin behind "curl".
Outcome<QList<CurlArgument>> curlArgumentsFrom(const QList<ShellWord> &words);

/// A problem with the word that stands \a at a place of the text.
tl::unexpected<Problem> refuseWord(FilePosition at, const QString &what, const QString &doNext);
