// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/trayicon.h"

#include "monitor.h"

TrayIcon::TrayIcon(Monitor &monitor, QObject *parent) : QObject(parent), m_monitor(monitor)
{
    m_noAccounts = m_menu.addAction(tr("No accounts yet"));
    m_noAccounts->setEnabled(false);
    m_afterLines = m_menu.addSeparator();
    m_menu.addAction(tr("&Refresh all"), this, [this] { m_monitor.refreshAll(Monitor::Asker::User); });
    m_menu.addAction(tr("&Open Plimsoll"), this, &TrayIcon::openRequested);
    m_menu.addAction(tr("&Settings…"), this, &TrayIcon::settingsRequested);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &TrayIcon::quitRequested);

    connect(&monitor, &Monitor::accountAdded, this, &TrayIcon::tick);
    connect(&monitor, &Monitor::accountChanged, this, &TrayIcon::tick);
    connect(&monitor, &Monitor::accountRemoved, this, &TrayIcon::tick);
    connect(&m_menu, &QMenu::aboutToShow, this, &TrayIcon::tick);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    m_face = faceOf(m_monitor.states(), m_monitor.now());
    m_icon.setIcon(markIcon(m_face));
    tick();
    m_icon.setContextMenu(&m_menu);
    m_icon.show();
}

void TrayIcon::tick()
{
    const auto face = faceOf(m_monitor.states(), m_monitor.now());
    if (face != m_face)
        m_icon.setIcon(markIcon(face));
    m_face = face;
    const auto lines = trayLines(m_monitor.states(), m_monitor.now());
    if (lines != m_lines)
        showLines(lines);
}

void TrayIcon::showLines(const QList<TrayLine> &lines)
{
    m_lines = lines;
    while (m_lineActions.size() > lines.size())
        delete m_lineActions.takeLast();
    while (m_lineActions.size() < lines.size()) {
        auto *action = new QAction(&m_menu);
        const auto row = m_lineActions.size();
        connect(action, &QAction::triggered, this, [this, row] { Q_EMIT accountRequested(m_lines.at(row).account); });
        m_menu.insertAction(m_afterLines, action);
        m_lineActions.append(action);
    }
    for (qsizetype row = 0; row < lines.size(); ++row)
        m_lineActions[row]->setText(menuText(lines.at(row).text));
    m_noAccounts->setVisible(lines.isEmpty());
    m_icon.setToolTip(lines.isEmpty() ? m_noAccounts->text() : trayTooltip(lines));
}
