// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/durable.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Problem> refusedBySystem(const QString &what, const QString &path, int error)
{
    return refuse(Problem::Kind::Storage, u"%1: %2"_s.arg(what, qt_error_string(error)), path);
}

} // namespace

Outcome<> syncToDisk(const QString &path)
{
    const auto descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return refusedBySystem(u"Could not be opened to be saved"_s, path, errno);
    const auto failed = ::fsync(descriptor) != 0;
    const auto error = errno;
    ::close(descriptor);
    if (failed && error != EINVAL) // EINVAL: a file system that has no such thing for folders
        return refusedBySystem(u"Could not be saved to the disk"_s, path, error);
    return {};
}

Outcome<> renameOver(const QString &finished, const QString &path)
{
    if (::rename(QFile::encodeName(finished).constData(), QFile::encodeName(path).constData()) != 0)
        return refusedBySystem(u"Could not be written"_s, path, errno);
    return {};
}

Outcome<> replaceFile(const QString &finished, const QString &path)
{
    return renameOver(finished, path).and_then([&] { return syncToDisk(QFileInfo(path).absolutePath()); });
}
