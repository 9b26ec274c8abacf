// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics.h"

#include "busfacts.h"
#include "network/proxies.h"
#include "storage/connection.h"
#include "storage/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

using Facts = QList<Fact>;
using Question = void (*)(QObject *, std::function<void(const Facts &)>);

QString sqliteVersion()
{
    const auto memory = Connection::openInMemory();
    const auto version = memory ? (*memory)->value(u"SELECT sqlite_version()"_s) : tl::unexpected(memory.error());
    return version ? version->toString() : u"unknown"_s;
}

QString fromEnvironment(const char *name)
{
    const auto value = qEnvironmentVariable(name);
    return value.isEmpty() ? u"unknown"_s : value;
}

/// The way of a request to a provider. Built from its parts, so that a name and a password cannot come along.
QString proxyText(const Proxy &proxy)
{
    const auto used = Proxies(proxy).queryProxy(QNetworkProxyQuery(QUrl(u"https://provider.invalid"_s))).value(0);
    const auto source = proxy.kind == Proxy::Kind::System ? u"(from the desktop)"_s : u"(set in Plimsoll)"_s;
    switch (used.type()) {
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy:
        return u"HTTP %1:%2 %3"_s.arg(used.hostName()).arg(used.port()).arg(source);
    case QNetworkProxy::Socks5Proxy:
        return u"SOCKS 5 %1:%2 %3"_s.arg(used.hostName()).arg(used.port()).arg(source);
    default:
        return u"none %1"_s.arg(source);
    }
}

/// A home folder carries its owner's name.
QString pathText(const QString &path)
{
    const auto home = QDir::homePath();
    return path == home || path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

QString databaseText(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? QLocale::c().formattedDataSize(file.size()) : u"none"_s;
}

Facts programFacts()
{
    return {{u"Plimsoll"_s, QCoreApplication::applicationVersion()},
            {u"Qt"_s, u"%1, built with %2"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR))},
            {u"QtKeychain"_s, QStringLiteral(PLIMSOLL_QTKEYCHAIN_VERSION)},
            {u"SQLite"_s, sqliteVersion()},
            {u"Operating system"_s, u"%1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                                                          QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture())},
            {u"Desktop"_s, u"%1, session type %2"_s.arg(fromEnvironment("XDG_CURRENT_DESKTOP"), fromEnvironment("XDG_SESSION_TYPE"))}};
}

Facts dataFacts(const Profile &profile, const Proxy &proxy)
{
    return {{u"Proxy"_s, proxyText(proxy)},
            {u"Data folder"_s, pathText(profile.folder())},
            {u"Database"_s, databaseText(profile.databasePath())}};
}

/// Puts the answers into the order of the questions, whichever comes first.
struct Gathering {
    QList<Facts> answers;
    qsizetype missing = 0;
    std::function<void(const Facts &)> then;

    void take(qsizetype place, const Facts &facts)
    {
        answers[place] = facts;
        if (--missing > 0)
            return;
        Facts all;
        for (const auto &answer : std::as_const(answers))
            all += answer;
        for (auto &fact : all)
            fact.value = fact.value.simplified(); // a line each, whatever a service calls itself
        then(all);
    }
};

} // namespace

void askDesktopFacts(const Profile &profile, const Proxy &proxy, QObject *guard, std::function<void(const QList<Fact> &)> then)
{
    const QList<Question> questions{&BusFacts::askTray, &BusFacts::askNotifications, &BusFacts::askNotificationCapabilities,
                                    &BusFacts::askSecretService, &BusFacts::askKWallet};
    const auto gathering = std::make_shared<Gathering>();
    gathering->answers.resize(questions.size() + 2);
    gathering->answers.first() = programFacts();
    gathering->answers.last() = dataFacts(profile, proxy);
    gathering->missing = questions.size();
    gathering->then = std::move(then);
    for (qsizetype i = 0; i < questions.size(); ++i)
        questions[i](guard, [gathering, i](const Facts &facts) { gathering->take(i + 1, facts); });
}
