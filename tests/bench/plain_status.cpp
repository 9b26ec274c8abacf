// SPDX-License-Identifier: GPL-3.0-or-later
// A yardstick: opens the database given and reads the rows that `plimsollctl status` is made of.
#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(QCoreApplication::arguments().value(1));
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!database.open())
        return 1;
    qsizetype letters = 0;
    for (const auto &table : {u"account"_s, u"account_field"_s, u"secret_tail"_s, u"mark"_s, u"refresh_state"_s, u"balance"_s, u"part"_s, u"setting"_s}) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(u"SELECT * FROM "_s + table))
            return 1;
        const auto columns = query.record().count();
        while (query.next()) {
            for (int column = 0; column < columns; ++column)
                letters += query.value(column).toString().size();
        }
    }
    std::printf("%lld\n", static_cast<long long>(letters));
    return 0;
}
