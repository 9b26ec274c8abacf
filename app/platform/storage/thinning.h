// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/batch.h"

#include <QDateTime>

/// Seconds of Unix time, both included.
struct Span {
    qint64 from;
    qint64 to;
};

/// A query for the times of those samples that stand for a span of a series: of each stretch of \a width seconds, from its
/// beginning on, the highest, the lowest (of equal ones the first) and the last. Has no question marks.
QString outstandingTimes(qint64 series, const Span &span, qint64 width);

/// Leaves of each UTC day before that of \a before those samples of a series that stand for it. One call looks at some
/// thousand samples at most, or at one day. Gives whether there is more to do. Within the caller's transaction.
Outcome<bool> thinSamples(Connection &connection, const QDateTime &before);

/// A sample at \a at has joined a series: that day is to be thinned again.
void unthin(Batch &batch, qint64 series, qint64 at);
