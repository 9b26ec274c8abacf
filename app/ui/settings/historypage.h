// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspage.h"
#include "windowservices.h"

class QComboBox;
class QLabel;

/// How long what was recorded is kept, and the ways to take it along or be rid of it.
class HistoryPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit HistoryPage(WindowServices services, QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;

private:
    void offer(std::chrono::seconds span, const QString &text);
    void chooseKeep();
    void askShorten(std::chrono::seconds span);
    void chooseFile();
    void exportTo(const QString &path);
    void askDelete();
    void deleteAll();
    void ask(const QString &objectName, const QString &question, const QString &consequence, const std::function<void()> &yes);
    void say(const Outcome<QString> &outcome);

    const WindowServices m_services;
    QComboBox *m_keep;
    QLabel *m_done;
};
