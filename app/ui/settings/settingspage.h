// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QWidget>

#include <functional>

class AccountBook;
class ProblemLabel;

/// A page of settings. Every change is applied at once; what cannot be stored is taken back and said.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    /// \a book must outlive the page.
    explicit SettingsPage(AccountBook &book, QWidget *parent = nullptr);

    /// Shows what is stored, and leaves alone what somebody is just entering as long as that was not changed elsewhere.
    virtual void showSettings(const Settings &settings) = 0;

protected:
    const Settings &settings() const;
    /// Stores what \a change makes of the settings.
    void store(const std::function<void(Settings &)> &change);
    /// Says what could not be done; the page's to place.
    ProblemLabel *problem() const { return m_problem; }

private:
    AccountBook &m_book;
    ProblemLabel *m_problem;
};
