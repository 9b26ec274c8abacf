// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/accountpanel.h"

#include "delegates/levelicon.h"
#include "failuretext.h"
#include "timetext.h"
#include "widgets/problemlabel.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

bool wantsSecrets(Failure::Kind kind)
{
    return kind == Failure::Kind::CredentialsRejected || kind == Failure::Kind::SecretMissing
        || kind == Failure::Kind::ConfirmationNeeded;
}

QString adviceOf(const RefreshState &refresh)
{
    const auto advice = failureAdvice(refresh.failure->kind);
    return refresh.waitsForUser() ? AccountPanel::tr("%1 Plimsoll does not ask again until you do.").arg(advice) : advice;
}

QString timesOf(const AccountState &state, const QDateTime &now)
{
    QStringList parts;
    if (state.refresh.failingSince.isValid())
        parts += AccountPanel::tr("Failing for %1.").arg(spanText(std::chrono::seconds(state.refresh.failingSince.secsTo(now))));
    if (state.refresh.retryAt > now)
        parts += AccountPanel::tr("The provider asked to wait: next try %1.").arg(untilText(state.refresh.retryAt, now));
    else if (state.refresh.nextAt > now && !state.refresh.waitsForUser() && !state.account.paused)
        parts += AccountPanel::tr("Next try %1.").arg(untilText(state.refresh.nextAt, now));
    parts += state.readAt.isValid() ? AccountPanel::tr("The amounts shown were read %1.").arg(ageText(state.readAt, now))
                                    : AccountPanel::tr("Never read so far.");
    return parts.join(u' ');
}

} // namespace

AccountPanel::AccountPanel(QWidget *parent)
    : QFrame(parent), m_sign(new QLabel), m_title(plainLabel()), m_message(plainLabel()), m_advice(plainLabel()),
      m_times(hintLabel()), m_secrets(new QPushButton(tr("Replace &secrets…"))), m_refresh(new QPushButton(tr("&Try again")))
{
    setObjectName(u"accountPanel"_s);
    m_title->setObjectName(u"failureTitle"_s);
    m_message->setObjectName(u"failureMessage"_s);
    m_advice->setObjectName(u"failureAdvice"_s);
    setFrameShape(QFrame::StyledPanel);
    auto bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *grid = new QGridLayout(this);
    grid->addWidget(m_sign, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_message, 1, 1);
    grid->addWidget(m_advice, 2, 1);
    grid->addWidget(m_times, 3, 1);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_secrets);
    buttons->addWidget(m_refresh);
    buttons->addStretch();
    grid->addLayout(buttons, 0, 2, 4, 1);
    grid->setColumnStretch(1, 1);
    connect(m_secrets, &QPushButton::clicked, this, &AccountPanel::secretsRequested);
    connect(m_refresh, &QPushButton::clicked, this, &AccountPanel::refreshRequested);
    hide();
}

void AccountPanel::show(const AccountState *state, const QDateTime &now)
{
    const auto hasFailed = state && state->refresh.failure;
    setVisible(hasFailed);
    if (!hasFailed)
        return;
    const auto &failure = *state->refresh.failure;
    const auto message = failureMessage(failure);
    m_sign->setPixmap(signIcon(Sign::Failed).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_title->setText(tr("%1: %2").arg(state->account.label, failureTitle(failure.kind)));
    m_message->setText(failure.detail.isEmpty() ? message : tr("The answer was: “%1”").arg(message));
    m_message->setVisible(message != failureTitle(failure.kind));
    m_advice->setText(adviceOf(state->refresh));
    m_times->setText(timesOf(*state, now));
    m_secrets->setVisible(wantsSecrets(failure.kind));
    m_refresh->setEnabled(!state->refreshing);
}
