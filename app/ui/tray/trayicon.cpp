// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/trayicon.h"

#include "accountbook.h"

TrayIcon::TrayIcon(AccountBook &book, Monitor &monitor, QObject *parent)
    : QObject(parent), m_book(book), m_monitor(monitor), m_menu(book, monitor)
{
    connect(&m_menu, &TrayMenu::linesChanged, this, &TrayIcon::showState);
    connect(&m_menu, &TrayMenu::openRequested, this, &TrayIcon::openRequested);
    connect(&m_menu, &TrayMenu::accountRequested, this, &TrayIcon::accountRequested);
    connect(&m_menu, &TrayMenu::settingsRequested, this, &TrayIcon::settingsRequested);
    connect(&m_menu, &TrayMenu::quitRequested, this, &TrayIcon::quitRequested);
    connect(&m_menu, &TrayMenu::failed, this, &TrayIcon::failed);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT glanceRequested();
        else if (reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    showState();
    m_icon.setContextMenu(&m_menu);
    m_icon.show();
}

void TrayIcon::tick()
{
    m_menu.tick();
}

void TrayIcon::showState()
{
    showFace();
    if (const auto tooltip = m_menu.tooltip(); tooltip != m_icon.toolTip())
        m_icon.setToolTip(tooltip);
}

void TrayIcon::showFace()
{
    const std::pair shown(faceOf(m_monitor.states(), m_monitor.now()), m_book.settings().iconStyle);
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_icon.setIcon(markIcon(shown.first, shown.second));
}
