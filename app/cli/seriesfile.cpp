// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriesfile.h"

#include "historycsv.h"

using namespace Qt::StringLiterals;

Outcome<Series> seriesIn(const Files &files, const QString &path)
{
    return files.read(path).and_then([&](const QByteArray &content) {
        return seriesFromCsv(QString::fromUtf8(content), path == u"-"_s ? u"standard input"_s : path);
    });
}
