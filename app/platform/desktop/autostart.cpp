// SPDX-License-Identifier: GPL-3.0-or-later
#include "autostart.h"

#include "storage/atomicwrite.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LargestEntry = 64 * 1024;

/// One argument of an Exec line: quoted, then escaped as every string of a desktop file is (Desktop Entry Specification 1.5).
QString quoted(const QString &argument)
{
    QString text;
    for (const auto c : argument) {
        if (u"\"`$\\"_s.contains(c))
            text += u'\\';
        text += c;
        if (c == u'%')
            text += c;
    }
    return u'"' + text.replace(u'\\', u"\\\\"_s) + u'"';
}

QString entryFor(const QString &program)
{
    return u"[Desktop Entry]\n"
           "Type=Application\n"
           "Name=Plimsoll\n"
           "Comment=Watches prepaid API credits\n"
           "Icon=io.github.plimsoll.Plimsoll\n"
           "Exec=%1 --minimized\n"
           "Terminal=false\n"
           "X-GNOME-Autostart-enabled=true\n"_s.arg(quoted(program));
}

} // namespace

Autostart::Autostart(QString configFolder, QString program)
    : m_folder(std::move(configFolder) + u"/autostart"_s), m_program(std::move(program))
{}

QString Autostart::path() const
{
    return m_folder + u"/io.github.plimsoll.Plimsoll.desktop"_s;
}

bool Autostart::isOn() const
{
    const auto bytes = readFile(path(), LargestEntry);
    if (!bytes)
        return false;
    auto hasExec = false;
    auto inEntry = false;
    for (const auto &raw : QString::fromUtf8(*bytes).split(u'\n')) {
        auto line = raw.trimmed().toLower();
        if (line.startsWith(u'['))
            inEntry = line == "[desktop entry]"_L1;
        if (!inEntry)
            continue;
        line.remove(u' ');
        if (line == "hidden=true"_L1 || line == "x-gnome-autostart-enabled=false"_L1)
            return false;
        hasExec = hasExec || line.startsWith("exec="_L1);
    }
    return hasExec;
}

Outcome<> Autostart::set(bool on) const
{
    if (on) {
        if (m_program.contains(u'\n') || !QDir::isAbsolutePath(m_program))
            return refuse(Problem::Kind::Storage, u"The program cannot be started at login from where it is"_s, m_program);
        if (!QDir().mkpath(m_folder))
            return refuse(Problem::Kind::Storage, u"The folder could not be made"_s, m_folder);
        return atomicWrite(path(), entryFor(m_program).toUtf8());
    }
    if (QFile file(path()); file.exists() && !file.remove())
        return refuse(Problem::Kind::Storage, u"The file could not be removed"_s, path());
    return {};
}
