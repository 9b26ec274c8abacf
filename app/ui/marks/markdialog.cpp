// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/markdialog.h"

#include "accountbook.h"
#include "amounttext.h"
#include "marks/markfields.h"
#include "problemtext.h"
#include "widgets/problemlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

MarkDialog::MarkDialog(AccountBook &book, const Monitor &monitor, AccountId account, const QString &balanceKey, QWidget *parent)
    : QDialog(parent), m_book(book), m_monitor(monitor), m_account(std::move(account)), m_balance(new QComboBox),
      m_now(plainLabel()), m_fields(new MarkFields({}, this)), m_problem(new ProblemLabel)
{
    setObjectName(u"markDialog"_s);
    setWindowTitle(tr("Set mark"));
    m_balance->setObjectName(u"balance"_s);
    m_now->setObjectName(u"amountNow"_s);
    if (const auto *const state = monitor.state(m_account)) {
        setWindowTitle(tr("Marks of %1").arg(state->account.label));
        for (const auto &known : state->balances)
            m_balance->addItem(known.balance.label, known.balance.key);
        const auto *const urgent = state->mostUrgent();
        m_balance->setCurrentIndex(m_balance->findData(balanceKey.isEmpty() && urgent ? urgent->balance.key : balanceKey));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *useDefault = buttons->addButton(tr("Use &defaults"), QDialogButtonBox::ResetRole);
    useDefault->setObjectName(u"useDefaults"_s);

    auto *form = new QFormLayout(this);
    form->addRow(tr("&Balance:"), m_balance);
    form->addRow(tr("Left now:"), m_now);
    form->addRow(tr("&Low at or below:"), m_fields->low());
    form->addRow(tr("&Critical at or below:"), m_fields->critical());
    form->addRow(tr("&Full tank:"), m_fields->tank());
    form->addRow(m_fields->problem());
    form->addRow(hintLabel(tr("An amount like 50, or a share of the full tank like 20\u00a0%. You are told once when a mark is reached.")));
    form->addRow(m_problem);
    form->addRow(buttons);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setMinimumWidth(64 * fontMetrics().averageCharWidth());

    connect(m_balance, &QComboBox::currentIndexChanged, this, &MarkDialog::showBalance);
    connect(buttons, &QDialogButtonBox::accepted, this, &MarkDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(useDefault, &QPushButton::clicked, this, &MarkDialog::clearMark);
    showBalance();
    m_fields->low()->setFocus();
}

void MarkDialog::showBalance()
{
    const auto key = m_balance->currentData().toString();
    const auto *const state = m_monitor.state(m_account);
    const auto *const known = state ? state->balance(key) : nullptr;
    m_now->setText(known ? balanceText(known->balance) : tr("not read yet"));
    m_fields->setMark(state ? state->marks.value(key) : Mark{});
    m_fields->setFallback(m_book.settings().defaultMark);
    const auto limit = known ? known->balance.limit : std::nullopt;
    m_fields->tank()->setEnabled(!limit);
    m_fields->tank()->setPlaceholderText(limit ? tr("%1, by the provider").arg(amountText(*limit)) : tr("the highest since the last top-up"));
}

void MarkDialog::save()
{
    const auto mark = m_fields->checked();
    if (!mark)
        return m_fields->focusProblem();
    const auto key = m_balance->currentData().toString();
    const auto stored = m_book.setMark(m_account, key, *mark == Mark{} ? std::nullopt : mark);
    if (stored)
        accept();
    else
        m_problem->setText(problemText(stored.error()));
}

void MarkDialog::clearMark()
{
    m_fields->setMark({});
    save();
}
