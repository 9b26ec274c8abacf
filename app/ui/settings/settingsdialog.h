// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QDialog>

class AccountBook;
class IntervalBox;
class MarkFields;
class ProblemLabel;
class QCheckBox;

/// What is set for the whole program. Every change is applied at once; what cannot be stored is taken back and said.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a book must outlive the dialog.
    explicit SettingsDialog(AccountBook &book, QWidget *parent = nullptr);

private:
    void showSettings(const Settings &settings);
    void apply();
    void applyMarks();
    void store(const Settings &settings);

    AccountBook &m_book;
    IntervalBox *m_every;
    QCheckBox *m_autostart;
    QCheckBox *m_startHidden;
    MarkFields *m_marks;
    ProblemLabel *m_problem;
};
