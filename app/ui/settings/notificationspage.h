// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspage.h"

class MarkFields;
class Notifier;
class QCheckBox;
class QFormLayout;
class QLabel;
class QTimeEdit;

/// When to warn, and whether warnings arrive.
class NotificationsPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// Both must outlive the page.
    NotificationsPage(AccountBook &book, Notifier &notifier, QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;

private:
    QWidget *makeMarks();
    QWidget *makeQuietHours();
    void applyMarks();
    void applyQuietHours();
    void sendTest();

    Notifier &m_notifier;
    MarkFields *m_marks;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    ProblemLabel *m_hoursProblem;
    QLabel *m_sent;
    ProblemLabel *m_notSent;
    Mark m_shownMark;
    bool m_isSending = false;
};
