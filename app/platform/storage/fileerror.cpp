// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fileerror.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

QString reasonOf(const QFileDevice &file)
{
    switch (file.error()) {
    case QFileDevice::PermissionsError:
        return u"permission denied"_s;
    case QFileDevice::ResourceError:
        return u"no space left on the disk"_s;
    case QFileDevice::RenameError:
        return u"it could not be renamed"_s;
    case QFileDevice::ReadError:
        return u"the disk does not give it"_s;
    case QFileDevice::WriteError:
        return u"the disk does not take it"_s;
    default:
        return QFileInfo::exists(file.fileName()) ? u"the system refused"_s : u"there is no such file or folder"_s;
    }
}
