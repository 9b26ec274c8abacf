// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/windowfacts.h"

#include <QApplication>
#include <QScreen>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

QString screenText(const QScreen &screen)
{
    const auto size = screen.size() * screen.devicePixelRatio();
    return u"%1 × %2 at %3 %"_s.arg(size.width()).arg(size.height()).arg(qRound(100 * screen.devicePixelRatio()));
}

} // namespace

QList<Fact> windowFacts()
{
    QStringList screens;
    for (const auto *screen : QGuiApplication::screens())
        screens += screenText(*screen);
    return {{u"Display system"_s, QGuiApplication::platformName()},
            {u"Widget style"_s, QApplication::style()->name()},
            {u"Screens"_s, screens.join(u", "_s)}};
}
