// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"

#include "accountbook.h"
#include "problemtext.h"
#include "widgets/problemlabel.h"

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(AccountBook &book, QWidget *parent)
    : QWidget(parent), m_book(book), m_problem(new ProblemLabel(this))
{
    m_problem->setObjectName(u"problem"_s);
}

const Settings &SettingsPage::settings() const
{
    return m_book.settings();
}

void SettingsPage::store(const std::function<void(Settings &)> &change)
{
    auto changed = m_book.settings();
    change(changed);
    m_problem->setText({});
    if (changed == m_book.settings())
        return;
    if (const auto stored = m_book.setSettings(changed); !stored) {
        m_problem->setText(problemText(stored.error()));
        showSettings(m_book.settings());
    }
}
