// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/balancehead.h"

#include "delegates/levelicon.h"
#include "models/accountcells.h"
#include "overview/balancefacts.h"
#include "overview/sharebar.h"
#include "widgets/problemlabel.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel *named(QLabel *label, const QString &name)
{
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A line without words takes no room.
void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

BalanceHead::BalanceHead(QWidget *parent)
    : QWidget(parent)
    , m_amount(named(plainLabel(), u"detailsAmount"_s))
    , m_sign(new QLabel)
    , m_level(named(plainLabel(), u"detailsLevel"_s))
    , m_doubt(named(plainLabel(), u"detailsDoubt"_s))
    , m_telling(named(plainLabel(), u"detailsTelling"_s))
    , m_bar(new ShareBar)
    , m_tank(named(plainLabel(), u"detailsTank"_s))
    , m_runway(named(plainLabel(), u"detailsRunway"_s))
    , m_due(named(plainLabel(), u"detailsDue"_s))
    , m_marks(named(plainLabel(), u"detailsMarks"_s))
    , m_parts(named(plainLabel(), u"detailsParts"_s))
    , m_note(named(plainLabel(), u"detailsNote"_s))
    , m_readings(named(hintLabel(), u"detailsReadings"_s))
{
    auto *level = new QHBoxLayout;
    level->addWidget(m_sign);
    level->addWidget(m_level, 1);
    auto *tank = new QHBoxLayout;
    tank->addWidget(m_bar);
    tank->addWidget(m_tank, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_amount);
    column->addLayout(level);
    column->addWidget(m_doubt);
    column->addWidget(m_telling);
    column->addLayout(tank);
    for (auto *label : {m_runway, m_due, m_marks, m_parts, m_note, m_readings})
        column->addWidget(label);
    column->addStretch();
    setFonts();
}

void BalanceHead::setFonts()
{
    auto large = font();
    large.setPointSizeF(font().pointSizeF() * 1.6);
    large.setBold(true);
    m_amount->setFont(large);
}

void BalanceHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFonts();
}

void BalanceHead::show(const AccountState &state, const BalanceState *balance, const Settings &settings,
                       const QDateTime &now)
{
    const auto amounts = settings.hideAmounts ? Amounts::Hidden : Amounts::Shown;
    showLevel(state, balance, settings, now);
    say(m_readings, BalanceFacts::readings(state, now));
    // What may no longer hold is not to be taken for fresh.
    const auto isAged = AccountCells::isAged(state, now);
    for (auto *label : {m_amount, m_level})
        label->setForegroundRole(isAged ? QPalette::PlaceholderText : QPalette::WindowText);
    say(m_amount, balance ? balanceText(balance->balance, amounts) : QString());
    const auto own = state.marks.value(balance ? balance->balance.key : QString());
    m_bar->setShare(balance ? AccountCells::shareLeft(*balance, own) : std::nullopt,
                    signColor(balance ? signOf(balance->level) : Sign::Unknown));
    say(m_tank, balance ? BalanceFacts::tank(*balance, own, amounts) : QString());
    say(m_doubt, balance ? AccountCells::doubtText(*balance, amounts) : QString());
    say(m_telling, balance ? BalanceFacts::telling(*balance) : QString());
    say(m_runway, balance ? BalanceFacts::runway(state, *balance, amounts, now) : QString());
    say(m_due, balance ? BalanceFacts::due(balance->balance, now) : QString());
    say(m_marks, balance ? BalanceFacts::marks(state, *balance, settings, amounts) : QString());
    say(m_parts, balance ? BalanceFacts::parts(balance->balance, amounts) : QString());
    say(m_note, balance ? balance->balance.note : QString());
}

void BalanceHead::showLevel(const AccountState &state, const BalanceState *balance, const Settings &settings,
                            const QDateTime &now)
{
    const auto isPaused = state.account.paused;
    const auto sign = balance ? signOf(balance->level) : isPaused ? Sign::Paused : Sign::Unknown;
    const auto side = fontMetrics().ascent() + 2;
    const auto mode = AccountCells::isAged(state, now) ? QIcon::Disabled : QIcon::Normal;
    m_sign->setPixmap(signIcon(sign).pixmap(QSize(side, side), devicePixelRatioF(), mode));
    m_level->setText(balance ? BalanceFacts::level(state, *balance, settings, now)
                             : AccountCells::stateText(state, now));
}
