// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/profile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <filesystem>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr auto OnlyOurs = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// The folder without links, also when it does not exist yet.
QString canonical(const QString &folder)
{
    std::error_code error;
    const auto path = std::filesystem::weakly_canonical(QFile::encodeName(QDir(folder).absolutePath()).toStdString(), error);
    const auto name = QFile::decodeName(QByteArray::fromStdString(path.string()));
    return error ? QDir::cleanPath(QDir(folder).absolutePath()) : QDir::cleanPath(name);
}

/// The session's folder, also for a process that was started without its environment (cron). Empty when there is none.
QString runtimeFolder()
{
    for (const auto &folder : {qEnvironmentVariable("XDG_RUNTIME_DIR"), u"/run/user/%1"_s.arg(::getuid())}) {
        const QFileInfo info(folder);
        if (info.isAbsolute() && info.isDir() && info.ownerId() == ::getuid() && info.isWritable())
            return folder;
    }
    return {};
}

Outcome<> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const auto parent = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(parent) || !QDir().mkdir(path, OnlyOurs))
        return refuse(Problem::Kind::Storage, u"The folder could not be created"_s, path,
                      u"Check that its parent may be written to"_s);
    return {};
}

} // namespace

Profile::Profile(const QString &folder)
    : m_folder(canonical(folder.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/plimsoll"_s
                             : folder))
{}

QString Profile::databasePath() const
{
    return m_folder + u"/plimsoll.db"_s;
}

QString Profile::providersFolder() const
{
    return m_folder + u"/providers"_s;
}

QString Profile::lockPath() const
{
    return m_folder + u"/plimsoll.lock"_s;
}

QString Profile::socketPath() const
{
    const auto runtime = runtimeFolder();
    if (runtime.isEmpty())
        return m_folder + u"/plimsoll.socket"_s;
    const auto hash = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return u"%1/plimsoll/%2.socket"_s.arg(runtime, QString::fromLatin1(hash));
}

Outcome<> Profile::makeFolders() const
{
    return makeFolder(m_folder)
        .and_then([&] { return makeFolder(providersFolder()); })
        .and_then([&] { return makeFolder(QFileInfo(socketPath()).absolutePath()); });
}
