// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"
#include "result.h"

#include <QStringList>

#include <functional>

class AccountBook;
class HistoryStore;
class Monitor;
class Notices;
class Notifier;
class ProviderBook;
class QObject;
class TrendCache;

/// What windows stand on. All outlive every window; the functions are main's, since windows do not know the platform.
struct WindowServices {
    AccountBook &book;
    Monitor &monitor;
    ProviderBook &providers;
    HistoryStore &history;
    TrendCache &trends;
    Notifier &notifier;
    Notices &notices;
    /// Replaces a file as a whole or, with a Problem, not at all.
    std::function<Outcome<>(const QString &path, const QByteArray &content)> writeFile;
    /// What can be told of the desktop that the program runs in, without any secret. Answers once, unless \a guard is gone.
    std::function<void(QObject *guard, std::function<void(const QList<Fact> &)> then)> askFacts;
    /// What the program can speak, as "de"; without what the desktop speaks.
    QStringList languages = {};
    /// Reads a file that the user chose, of at most a definition's size.
    std::function<Outcome<QByteArray>(const QString &path)> readFile = {};
};
