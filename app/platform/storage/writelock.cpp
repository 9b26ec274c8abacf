// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writelock.h"

using namespace Qt::StringLiterals;

WriteLock::WriteLock(const QString &path) : m_file(path)
{
    m_file.setStaleLockTime(0); // only the death of the holder ends a lock, however long it is held
}

Outcome<> WriteLock::take(std::chrono::milliseconds patience)
{
    if (m_file.isLocked() || m_file.tryLock(int(patience.count())))
        return {};
    if (m_file.error() != QLockFile::LockFailedError)
        return refuse(Problem::Kind::Storage, u"The profile's lock could not be made"_s, m_file.fileName(),
                      u"Check that the folder may be written to and that the disk is not full"_s);
    const auto pid = holder();
    const auto who = pid ? u"process %1"_s.arg(*pid) : u"another process"_s;
    return refuse(Problem::Kind::Busy, u"%1 is writing to this profile"_s.arg(who.left(1).toUpper() + who.mid(1)),
                  m_file.fileName(), u"Try again when it has finished"_s);
}

std::optional<qint64> WriteLock::holder() const
{
    qint64 pid = 0;
    return m_file.getLockInfo(&pid, nullptr, nullptr) && pid > 0 ? std::optional(pid) : std::nullopt;
}
