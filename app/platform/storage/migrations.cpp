// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "storage/batch.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const auto &line : script.split(u'\n')) {
        const auto text = line.trimmed();
        if (text.isEmpty() || text.startsWith("--"_L1))
            continue;
        statement += text + u'\n';
        if (text.endsWith(u';')) {
            statements.append(statement);
            statement.clear();
        }
    }
    if (!statement.isEmpty())
        statements.append(statement);
    return statements;
}

} // namespace

Migrations shippedMigrations()
{
    Migrations scripts;
    const QDir folder(u":/migrations"_s);
    for (const auto &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            scripts.append(QString::fromUtf8(file.readAll()));
    }
    return scripts;
}

Outcome<> migrate(Connection &connection, int version, const Migrations &migrations)
{
    return writing(connection, [&] {
        Batch batch(connection);
        for (const auto &script : migrations.sliced(version)) {
            for (const auto &statement : statementsOf(script))
                batch.run(statement);
        }
        batch.run(u"PRAGMA user_version = %1"_s.arg(migrations.size()));
        return batch.outcome();
    });
}
