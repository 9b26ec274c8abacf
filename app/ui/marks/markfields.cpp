// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/markfields.h"

#include "marks/thresholdinput.h"
#include "widgets/problemlabel.h"

using namespace Qt::StringLiterals;

namespace {

QString textOf(const std::optional<Threshold> &threshold)
{
    return threshold ? inputFrom(*threshold) : QString();
}

QString textOf(const std::optional<int> &days)
{
    return days ? QString::number(*days) : QString();
}

} // namespace

MarkFields::MarkFields(const QString &subject, QObject *parent)
    : QObject(parent), m_subject(subject), m_low(edit(tr("Low at or below"), u"low"_s)),
      m_critical(edit(tr("Critical at or below"), u"critical"_s)), m_tank(edit(tr("Full tank"), u"tank"_s)),
      m_expiryLow(edit(tr("Low, days before it expires"), u"expiryLow"_s)),
      m_expiryCritical(edit(tr("Critical, days before it expires"), u"expiryCritical"_s)), m_problem(new ProblemLabel)
{
}

QLineEdit *MarkFields::edit(const QString &name, const QString &objectName)
{
    auto *line = new QLineEdit;
    line->setObjectName(objectName);
    line->setAccessibleName(m_subject.isEmpty() ? name : u"%1, %2"_s.arg(m_subject, name));
    line->setMaxLength(32);
    connect(line, &QLineEdit::textEdited, this, [this] { m_problem->setText({}); });
    connect(line, &QLineEdit::textEdited, this, &MarkFields::edited);
    connect(line, &QLineEdit::textChanged, this, &MarkFields::showFallback);
    return line;
}

void MarkFields::leaveOut(const QList<QLineEdit *> &lines, QWidget *owner)
{
    for (auto *line : lines) {
        line->setParent(owner);
        line->hide();
    }
}

void MarkFields::setMark(const Mark &mark)
{
    m_initial = mark;
    m_low->setText(textOf(mark.low));
    m_critical->setText(textOf(mark.critical));
    m_tank->setText(mark.tank ? inputFrom(*mark.tank) : QString());
    m_expiryLow->setText(textOf(mark.expiryLow));
    m_expiryCritical->setText(textOf(mark.expiryCritical));
    m_problem->setText({});
}

void MarkFields::setFallback(const Mark &mark)
{
    m_fallback = mark;
    showFallback();
}

void MarkFields::showFallback()
{
    const auto isFree = [](const QLineEdit *one, const QLineEdit *other) {
        return one->text().trimmed().isEmpty() && other->text().trimmed().isEmpty();
    };
    const auto show = [](QLineEdit *line, bool holds, const QString &text) {
        line->setPlaceholderText(holds && !text.isEmpty() ? text : tr("none"));
    };
    const auto ahead = [](const std::optional<int> &days) { return days == 0 ? QString() : textOf(days); };
    const auto supply = isFree(m_low, m_critical);
    show(m_low, supply, textOf(m_fallback.low));
    show(m_critical, supply, textOf(m_fallback.critical));
    const auto expiry = isFree(m_expiryLow, m_expiryCritical);
    show(m_expiryLow, expiry, ahead(m_fallback.expiryLow));
    show(m_expiryCritical, expiry, ahead(m_fallback.expiryCritical));
}

std::optional<Mark> MarkFields::checked()
{
    Mark mark;
    if (!checkSupply(mark) || !checkExpiry(mark))
        return {};
    m_problem->setText({});
    return mark;
}

bool MarkFields::checkSupply(Mark &mark)
{
    // What was set elsewhere and is not touched here is kept, whatever its kind.
    const auto threshold = [](const QLineEdit *line, const std::optional<Threshold> &before) {
        return before && line->text() == textOf(before) ? before : thresholdFromInput(line->text());
    };
    const auto low = threshold(m_low, m_initial.low);
    if (!low)
        return refused(m_low, low.error().what);
    const auto critical = threshold(m_critical, m_initial.critical);
    if (!critical)
        return refused(m_critical, critical.error().what);
    const auto tank = amountFromInput(m_tank->text());
    if (!tank)
        return refused(m_tank, tank.error().what);
    if (*tank && **tank == Amount(0))
        return refused(m_tank, tr("A full tank is more than 0."));
    if (*low && *critical && (*low)->unit == (*critical)->unit && (*critical)->value > (*low)->value)
        return refused(m_critical, tr("Critical must not be above low."));
    mark.low = *low;
    mark.critical = *critical;
    mark.tank = *tank;
    return true;
}

bool MarkFields::checkExpiry(Mark &mark)
{
    const auto low = daysFromInput(m_expiryLow->text());
    if (!low)
        return refused(m_expiryLow, low.error().what);
    const auto critical = daysFromInput(m_expiryCritical->text());
    if (!critical)
        return refused(m_expiryCritical, critical.error().what);
    if (low->value_or(0) > 0 && critical->value_or(0) > **low)
        return refused(m_expiryCritical, tr("Critical must not come before low: write as many days, or fewer."));
    mark.expiryLow = *low;
    mark.expiryCritical = *critical;
    return true;
}

bool MarkFields::refused(QLineEdit *where, const QString &what)
{
    m_problem->setText(what);
    m_refused = where;
    return false;
}

void MarkFields::focusProblem()
{
    if (!m_refused)
        return;
    m_refused->setFocus();
    m_refused->selectAll();
}
