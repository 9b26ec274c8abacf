// SPDX-License-Identifier: GPL-3.0-or-later
#include "damageserver.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

DamageServer::DamageServer() : HostileServer(u"damage.py"_s, {u"--recorded"_s, QStringLiteral(TEST_DATA "/providers"), u"--lifetime"_s, u"300"_s}) {}

QStringList DamageServer::providers(bool overTls) const
{
    return ready()[overTls ? u"secured"_s : u"plain"_s].toObject().keys();
}

QString DamageServer::origin(const QString &provider, bool overTls) const
{
    const auto place = ready()[overTls ? u"secured"_s : u"plain"_s][provider].toArray();
    return u"%1://%2:%3"_s.arg(overTls ? u"https"_s : u"http"_s, place[0].toString()).arg(place[1].toInt());
}

QStringList DamageServer::damages(bool ofTheTransfer) const
{
    return ready()[ofTheTransfer ? u"for_some"_s : u"for_all"_s].toVariant().toStringList();
}

bool DamageServer::choose(const QString &damage)
{
    return !ask(url(u"control"_s).port(), "PUT /" + QUrl::toPercentEncoding(damage)).isEmpty();
}

QJsonObject DamageServer::log()
{
    return ask(url(u"control"_s).port(), "GET /")[u"ports"].toObject();
}
