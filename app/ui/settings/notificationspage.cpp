// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/notificationspage.h"

#include "alerttext.h"
#include "marks/markfields.h"
#include "problemtext.h"
#include "widgets/problemlabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace {

/// Hours and minutes, in the order and with the marks of the desktop's language.
QString shortFormat(const QLocale &locale)
{
    auto format = locale.timeFormat(QLocale::ShortFormat);
    return format.remove(u":ss"_s);
}

QTimeEdit *timeEdit(const QTime &time, const QString &objectName)
{
    auto *edit = new QTimeEdit(time);
    edit->setObjectName(objectName);
    edit->setKeyboardTracking(false); // half a time is not applied
    edit->setLayoutDirection(Qt::LeftToRight); // Qt would write the minutes first
    edit->setDisplayFormat(shortFormat(QLocale()));
    edit->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return edit;
}

} // namespace

NotificationsPage::NotificationsPage(AccountBook &book, Notifier &notifier, QWidget *parent)
    : SettingsPage(book, parent), m_notifier(notifier), m_marks(new MarkFields(tr("Default mark"), this)),
      m_quiet(new QCheckBox(tr("&Hold warnings back each day"))), m_from(timeEdit(QTime(22, 0), u"quietFrom"_s)),
      m_until(timeEdit(QTime(7, 0), u"quietUntil"_s)), m_hoursProblem(new ProblemLabel), m_sent(plainLabel()),
      m_notSent(new ProblemLabel)
{
    MarkFields::leaveOut({m_marks->tank()}, this); // every balance has its own
    m_marks->setFallback({});
    m_quiet->setObjectName(u"quiet"_s);
    m_hoursProblem->setObjectName(u"hoursProblem"_s);
    m_sent->setObjectName(u"sent"_s);
    m_sent->hide();
    m_notSent->setObjectName(u"notSent"_s);
    auto *test = new QPushButton(tr("&Send a test notification"));
    test->setObjectName(u"sendTest"_s);
    test->setAutoDefault(false); // Enter takes a mark, it does not send

    auto *column = new QVBoxLayout(this);
    column->addWidget(makeMarks());
    column->addWidget(makeQuietHours());
    column->addWidget(test, 0, Qt::AlignLeading);
    column->addWidget(m_sent);
    column->addWidget(m_notSent);
    column->addWidget(problem());
    column->addStretch();
    connect(test, &QPushButton::clicked, this, &NotificationsPage::sendTest);
}

QWidget *NotificationsPage::makeMarks()
{
    auto *box = new QGroupBox(tr("Marks for balances without their own"));
    auto *form = new QFormLayout(box);
    form->addRow(tr("&Low at or below:"), m_marks->low());
    form->addRow(tr("&Critical at or below:"), m_marks->critical());
    form->addRow(tr("L&ow, days before it expires:"), m_marks->expiryLow());
    form->addRow(tr("C&ritical, days before it expires:"), m_marks->expiryCritical());
    form->addRow(m_marks->problem());
    form->addRow(hintLabel(tr("An amount like 50, a share of the full tank like 20\u00a0%, or days of runway like 7\u00a0" "d. Empty: none.")));
    for (auto *line : {m_marks->low(), m_marks->critical(), m_marks->expiryLow(), m_marks->expiryCritical()})
        connect(line, &QLineEdit::editingFinished, this, &NotificationsPage::applyMarks);
    return box;
}

QWidget *NotificationsPage::makeQuietHours()
{
    auto *box = new QGroupBox(tr("Quiet hours"));
    auto *form = new QFormLayout(box);
    form->addRow(m_quiet);
    form->addRow(tr("&From:"), m_from);
    form->addRow(tr("&Until:"), m_until);
    form->addRow(m_hoursProblem);
    form->addRow(hintLabel(tr("Warnings of these hours come together at their end.")));
    connect(m_quiet, &QCheckBox::clicked, this, &NotificationsPage::applyQuietHours);
    connect(m_from, &QTimeEdit::timeChanged, this, &NotificationsPage::applyQuietHours);
    connect(m_until, &QTimeEdit::timeChanged, this, &NotificationsPage::applyQuietHours);
    return box;
}

void NotificationsPage::showSettings(const Settings &settings)
{
    if (settings.defaultMark != m_shownMark)
        m_marks->setMark(settings.defaultMark);
    m_shownMark = settings.defaultMark;
    const auto &hours = settings.quietHours;
    m_quiet->setChecked(hours.has_value());
    m_from->setEnabled(hours.has_value());
    m_until->setEnabled(hours.has_value());
    const QSignalBlocker noFrom(m_from), noUntil(m_until);
    m_from->setTime(hours ? hours->from : m_from->time());
    m_until->setTime(hours ? hours->to : m_until->time());
}

void NotificationsPage::applyMarks()
{
    auto mark = m_marks->checked();
    if (!mark)
        return;
    mark->tank = {};
    m_shownMark = *mark;
    store([&](Settings &settings) { settings.defaultMark = *mark; });
}

void NotificationsPage::applyQuietHours()
{
    const QuietHours hours{m_from->time(), m_until->time()};
    const auto isSpan = hours.from != hours.to;
    m_hoursProblem->setText(m_quiet->isChecked() && !isSpan ? tr("Quiet hours begin and end at different times.") : QString());
    if (m_quiet->isChecked() && !isSpan)
        return;
    store([&](Settings &settings) { settings.quietHours = m_quiet->isChecked() ? std::optional(hours) : std::nullopt; });
}

void NotificationsPage::sendTest()
{
    if (m_isSending)
        return;
    m_isSending = true;
    m_notSent->setText({});
    m_sent->setText(tr("Sending…"));
    m_sent->show();
    m_notifier.show(testNotification(), {this, [this](const Outcome<> &sent) {
        m_isSending = false;
        m_sent->setText(tr("Sent. If none appeared, your desktop may be set not to disturb."));
        m_sent->setVisible(sent.has_value());
        m_notSent->setText(sent ? QString() : problemText(sent.error()));
    }});
}
