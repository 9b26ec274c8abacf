// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/desktopnotices.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct NoticeText { Q_DECLARE_TR_FUNCTIONS(NoticeText) };

} // namespace

Notice DesktopNotices::noTray(std::function<void()> minimize)
{
    return {.id = u"tray"_s,
            .text = NoticeText::tr("This desktop has no tray, so Plimsoll stays in this window: minimized it goes on watching, closed it ends."),
            .button = NoticeText::tr("&Minimize"),
            .act = std::move(minimize)};
}

Notice DesktopNotices::noNotifications(std::function<void()> sendTest)
{
    return {.id = u"notifications"_s,
            .text = NoticeText::tr("The desktop's notification service cannot be reached, so warnings are shown here only."),
            .button = NoticeText::tr("&Send a test"),
            .act = std::move(sendTest)};
}
