// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/markfields.h"

#include "marks/thresholdinput.h"
#include "widgets/problemlabel.h"

using namespace Qt::StringLiterals;

namespace {

QLineEdit *edit(const QString &name, const QString &subject, const QString &objectName)
{
    auto *line = new QLineEdit;
    line->setObjectName(objectName);
    line->setAccessibleName(subject.isEmpty() ? name : u"%1, %2"_s.arg(subject, name));
    line->setMaxLength(32);
    return line;
}

QString textOf(const std::optional<Threshold> &threshold)
{
    return threshold ? inputFrom(*threshold) : QString();
}

} // namespace

MarkFields::MarkFields(const QString &subject, QObject *parent)
    : QObject(parent), m_low(edit(tr("Low at or below"), subject, u"low"_s)),
      m_critical(edit(tr("Critical at or below"), subject, u"critical"_s)), m_tank(edit(tr("Full tank"), subject, u"tank"_s)),
      m_problem(new ProblemLabel)
{
    for (auto *line : {m_low, m_critical, m_tank}) {
        connect(line, &QLineEdit::textEdited, this, [this] { m_problem->setText({}); });
        connect(line, &QLineEdit::textEdited, this, &MarkFields::edited);
    }
}

void MarkFields::setMark(const Mark &mark)
{
    m_initial = mark;
    m_low->setText(textOf(mark.low));
    m_critical->setText(textOf(mark.critical));
    m_tank->setText(mark.tank ? inputFrom(*mark.tank) : QString());
    m_problem->setText({});
}

void MarkFields::setFallback(const Mark &mark)
{
    m_low->setPlaceholderText(mark.low ? textOf(mark.low) : tr("none"));
    m_critical->setPlaceholderText(mark.critical ? textOf(mark.critical) : tr("none"));
}

std::optional<Mark> MarkFields::checked()
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
    m_problem->setText({});
    return Mark{*low, *critical, *tank};
}

std::optional<Mark> MarkFields::refused(QLineEdit *where, const QString &what)
{
    m_problem->setText(what);
    m_refused = where;
    return {};
}

void MarkFields::focusProblem()
{
    if (!m_refused)
        return;
    m_refused->setFocus();
    m_refused->selectAll();
}
