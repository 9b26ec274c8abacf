// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>

/// A file system of its own, of so many KiB, in memory. Needs the right to mount: test isMounted() and skip.
class SmallDisk
{
public:
    explicit SmallDisk(int kibibytes)
    {
        const auto size = QByteArray("size=") + QByteArray::number(kibibytes) + 'k';
        m_mounted = ::mount("plimsoll-test", target().constData(), "tmpfs", 0, size.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(target().constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Takes all room but about \a kibibytes.
    void fill(int kibibytes = 0)
    {
        QFile ballast(path(QStringLiteral("ballast")));
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        while (ballast.write(QByteArray(4096, 'b')) == 4096) {}
        ballast.resize(qMax<qint64>(0, ballast.size() - kibibytes * 1024));
    }
    void empty() { QFile::remove(path(QStringLiteral("ballast"))); }
    /// Nobody may write any more, not even root.
    bool seal() { return ::mount(nullptr, target().constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0; }

private:
    QByteArray target() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    bool m_mounted = false;
};
