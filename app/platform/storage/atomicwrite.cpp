// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/atomicwrite.h"

#include "storage/durable.h"
#include "storage/fileerror.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace {

/// Not QSaveFile: on a full disk its commit() has said true and left 0 bytes.
Outcome<> writeBeside(QTemporaryFile &file, const QString &path, const QByteArray &bytes)
{
    const auto failed = [&](const QString &why) {
        return refuse(Problem::Kind::Storage, u"Could not be written: %1"_s.arg(why), path);
    };
    if (!file.open())
        return failed(reasonOf(file));
    const auto taken = file.write(bytes);
    if (taken != bytes.size() || !file.flush())
        return failed(taken < 0 || file.error() != QFileDevice::NoError ? reasonOf(file) : u"no space left on the disk"_s);
    if (const auto synced = syncToDisk(file.fileName()); !synced)
        return refuse(Problem::Kind::Storage, synced.error().what, path);
    if (!file.seek(0) || file.readAll() != bytes)
        return failed(u"the disk did not keep it all"_s);
    return {};
}

} // namespace

Outcome<> atomicWrite(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return refuse(Problem::Kind::Storage, u"Could not be written: it is not a file"_s, path);
    const auto target = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath(); // keeps a symbolic link
    QTemporaryFile file(target + u".XXXXXX"_s);
    return writeBeside(file, path, bytes).and_then([&]() -> Outcome<> {
        if (info.exists())
            file.setPermissions(info.permissions());
        file.setAutoRemove(false);
        const auto replaced = renameOver(file.fileName(), target);
        if (!replaced)
            file.remove();
        else
            (void)syncToDisk(QFileInfo(target).absolutePath()); // that it may be the previous one after a power cut does not undo it
        return replaced;
    });
}

Outcome<QByteArray> readFile(const QString &path, qsizetype cap)
{
    const auto unreadable = [&](const QString &why) {
        return refuse(Problem::Kind::BadData, u"Could not be read: %1"_s.arg(why), path);
    };
    if (QFileInfo(path).isDir())
        return unreadable(u"it is a folder"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(reasonOf(file));
    QByteArray bytes;
    while (bytes.size() <= cap) { // a pipe gives less than was asked for
        const auto more = file.read(cap + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return unreadable(reasonOf(file));
    if (bytes.size() > cap)
        return unreadable(u"it is larger than %1 KiB"_s.arg(cap / 1024));
    return bytes;
}
