// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/markdialog.h"

#include "accountbook.h"
#include "amounttext.h"
#include "marks/markfields.h"
#include "monitor.h"
#include "problemtext.h"
#include "rehearsaltext.h"
#include "timetext.h"
#include "widgets/problemlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto TypingPause = 500ms;
constexpr std::chrono::hours RehearsalSpan{30 * 24};
} // namespace

MarkDialog::MarkDialog(AccountBook &book, const Monitor &monitor, AccountId account, const QString &balanceKey, QWidget *parent)
    : QDialog(parent), m_book(book), m_monitor(monitor), m_account(std::move(account)), m_balance(new QComboBox),
      m_now(plainLabel()), m_expires(plainLabel()), m_rehearsal(plainLabel()), m_fields(new MarkFields({}, this)), m_problem(new ProblemLabel)
{
    setObjectName(u"markDialog"_s);
    setWindowTitle(tr("Set mark"));
    m_balance->setObjectName(u"balance"_s);
    m_now->setObjectName(u"amountNow"_s);
    m_expires->setObjectName(u"expires"_s);
    m_rehearsal->setObjectName(u"rehearsal"_s);
    m_rehearsal->setWordWrap(true);
    m_typed.setSingleShot(true);
    m_typed.setInterval(TypingPause);
    connect(&m_typed, &QTimer::timeout, this, &MarkDialog::rehearse);
    connect(m_fields, &MarkFields::edited, &m_typed, qOverload<>(&QTimer::start));
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

    auto *form = new QFormLayout;
    form->addRow(tr("&Balance:"), m_balance);
    form->addRow(tr("Left now:"), m_now);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(makeSupply());
    column->addWidget(makeExpiry());
    column->addWidget(m_fields->problem());
    column->addWidget(hintLabel(tr("You are told once when a mark is reached, and reminded each day of what is critical. Empty: the default, in grey.")));
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(64 * fontMetrics().averageCharWidth());

    connect(m_balance, &QComboBox::currentIndexChanged, this, &MarkDialog::showBalance);
    connect(buttons, &QDialogButtonBox::accepted, this, &MarkDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(useDefault, &QPushButton::clicked, this, &MarkDialog::clearMark);
    showBalance();
    m_fields->low()->setFocus();
}

QWidget *MarkDialog::makeSupply()
{
    auto *box = new QGroupBox(tr("When it runs low"));
    auto *form = new QFormLayout(box);
    form->addRow(tr("&Low at or below:"), m_fields->low());
    form->addRow(tr("&Critical at or below:"), m_fields->critical());
    form->addRow(tr("&Full tank:"), m_fields->tank());
    form->addRow(hintLabel(tr("An amount like 50, a share of the full tank like 20\u00a0%, or days of runway like 7\u00a0" "d.")));
    form->addRow(m_rehearsal);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return box;
}

QWidget *MarkDialog::makeExpiry()
{
    auto *box = new QGroupBox(tr("Before it expires"));
    auto *form = new QFormLayout(box);
    form->addRow(m_expires);
    form->addRow(tr("L&ow, days before:"), m_fields->expiryLow());
    form->addRow(tr("C&ritical, days before:"), m_fields->expiryCritical());
    form->addRow(hintLabel(tr("0: never.")));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return box;
}

/// "Expires 31/12/2026 (in 39 days)."
QString MarkDialog::expiryOf(const Balance &balance) const
{
    const auto now = m_monitor.now();
    const auto expiresAt = balance.expiresAt;
    if (!expiresAt.isValid())
        return tr("The provider tells no date on which it expires.");
    const auto date = QLocale().toString(expiresAt.toLocalTime().date(), QLocale::ShortFormat);
    return expiresAt > now ? tr("It expires on %1 (%2).", "a date and how long until then").arg(date, untilText(expiresAt, now))
                           : tr("It expired on %1.", "a date").arg(date);
}

void MarkDialog::showBalance()
{
    const auto key = m_balance->currentData().toString();
    const auto *const state = m_monitor.state(m_account);
    const auto *const known = state ? state->balance(key) : nullptr;
    m_now->setText(known ? balanceText(known->balance) : tr("not read yet"));
    m_expires->setText(known ? expiryOf(known->balance) : QString());
    m_fields->setMark(state ? state->marks.value(key) : Mark{});
    m_fields->setFallback(m_book.settings().defaultMark);
    const auto limit = known ? known->balance.limit : std::nullopt;
    m_fields->tank()->setEnabled(!limit);
    m_fields->tank()->setPlaceholderText(limit ? tr("%1, by the provider").arg(amountText(*limit)) : tr("the highest since the last top-up"));
    rehearse();
}

/// On what is recorded of the last days: whether that would have been too many warnings, or none.
void MarkDialog::rehearse()
{
    m_rehearsal->clear();
    const auto own = m_fields->checked();
    const auto *const state = m_monitor.state(m_account);
    if (!own || !state || !state->readAt.isValid())
        return;
    const auto from = m_monitor.now().addSecs(-std::chrono::seconds(RehearsalSpan).count());
    const auto alerts = m_monitor.rehearsed(m_account, m_balance->currentData().toString(), markInForce(own, m_book.settings().defaultMark), from);
    if (alerts)
        m_rehearsal->setText(rehearsalText(*alerts, RehearsalSpan));
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
