// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "accountbook.h"
#include "marks/markfields.h"
#include "problemtext.h"
#include "widgets/intervalbox.h"
#include "widgets/problemlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SettingsDialog::SettingsDialog(AccountBook &book, QWidget *parent)
    : QDialog(parent), m_book(book), m_every(new IntervalBox(tr("As each provider suggests"), 1min)),
      m_autostart(new QCheckBox(tr("Start when I &log in"))),
      m_startHidden(new QCheckBox(tr("Start &hidden, in the tray only"))), m_marks(new MarkFields(tr("Default mark"), this)),
      m_problem(new ProblemLabel)
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    m_every->setObjectName(u"every"_s);
    m_autostart->setObjectName(u"autostart"_s);
    m_startHidden->setObjectName(u"startHidden"_s);
    m_marks->tank()->setParent(this);
    m_marks->tank()->hide(); // a default mark has no tank: every balance has its own

    auto *general = new QGroupBox(tr("General"));
    auto *generalForm = new QFormLayout(general);
    generalForm->addRow(tr("&Refresh:"), m_every);
    generalForm->addRow(m_autostart);
    generalForm->addRow(m_startHidden);

    auto *marks = new QGroupBox(tr("Marks for balances without their own"));
    auto *marksForm = new QFormLayout(marks);
    marksForm->addRow(tr("&Low at or below:"), m_marks->low());
    marksForm->addRow(tr("&Critical at or below:"), m_marks->critical());
    marksForm->addRow(m_marks->problem());
    marksForm->addRow(hintLabel(tr("An amount like 50, or a share of the full tank like 20\u00a0%. Empty: none.")));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter takes a mark, it does not close
    auto *column = new QVBoxLayout(this);
    column->addWidget(general);
    column->addWidget(marks);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);

    setMinimumWidth(60 * fontMetrics().averageCharWidth());
    showSettings(book.settings());
    connect(&book, &AccountBook::settingsChanged, this, &SettingsDialog::showSettings);
    connect(m_every, &QComboBox::activated, this, &SettingsDialog::apply);
    connect(m_autostart, &QCheckBox::clicked, this, &SettingsDialog::apply);
    connect(m_startHidden, &QCheckBox::clicked, this, &SettingsDialog::apply);
    connect(m_marks->low(), &QLineEdit::editingFinished, this, &SettingsDialog::applyMarks);
    connect(m_marks->critical(), &QLineEdit::editingFinished, this, &SettingsDialog::applyMarks);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::showSettings(const Settings &settings)
{
    m_every->setValue(settings.every);
    m_autostart->setChecked(settings.autostart);
    m_startHidden->setChecked(settings.startHidden);
    m_marks->setMark(settings.defaultMark);
}

void SettingsDialog::apply()
{
    auto settings = m_book.settings();
    settings.every = m_every->value();
    settings.autostart = m_autostart->isChecked();
    settings.startHidden = m_startHidden->isChecked();
    store(settings);
}

void SettingsDialog::applyMarks()
{
    const auto mark = m_marks->checked();
    if (!mark)
        return;
    auto settings = m_book.settings();
    settings.defaultMark = *mark;
    settings.defaultMark.tank = {};
    store(settings);
}

void SettingsDialog::store(const Settings &settings)
{
    if (settings == m_book.settings())
        return;
    const auto stored = m_book.setSettings(settings);
    m_problem->setText(stored ? QString() : problemText(stored.error()));
    if (!stored)
        showSettings(m_book.settings());
}
