// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/fieldrow.h"

#include "widgets/problemlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

FieldRow::FieldRow(const Field &field, QWidget *parent) : QWidget(parent), m_field(field), m_problem(new ProblemLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    if (field.choices.isEmpty()) {
        m_line = new QLineEdit;
        if (field.secret) {
            m_line->setEchoMode(QLineEdit::Password);
            m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        }
        m_line->setPlaceholderText(field.defaultValue.isEmpty() ? (field.optional ? tr("optional") : QString()) : field.defaultValue);
        connect(m_line, &QLineEdit::textEdited, this, &FieldRow::edited);
    } else {
        m_choice = new QComboBox;
        if (field.optional && field.defaultValue.isEmpty())
            m_choice->addItem(tr("(none)"), QString());
        for (const auto &choice : field.choices)
            m_choice->addItem(choice, choice);
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(field.defaultValue)));
        connect(m_choice, &QComboBox::activated, this, &FieldRow::edited);
    }
    auto *control = m_line ? static_cast<QWidget *>(m_line) : m_choice;
    control->setObjectName(u"field_"_s + field.id);
    control->setAccessibleName(field.label);
    control->setAccessibleDescription(field.help);
    setFocusProxy(control);
    column->addWidget(control);
    column->addWidget(m_problem);
    if (!field.help.isEmpty())
        column->addWidget(hintLabel(field.help));
    m_problem->setObjectName(u"problem_"_s + field.id);
    connect(this, &FieldRow::edited, m_problem, [this] { m_problem->setText({}); });
}

QString FieldRow::value() const
{
    return m_line ? m_line->text().trimmed() : m_choice->currentData().toString();
}

void FieldRow::setValue(const QString &value)
{
    if (m_line)
        m_line->setText(value);
    else
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(value)));
}

void FieldRow::showStored(const QString &tail)
{
    m_line->setReadOnly(true);
    m_line->setEnabled(false);
    setStoredTail(tail);
}

void FieldRow::setStoredTail(const QString &tail)
{
    m_line->setPlaceholderText(tail.isEmpty() ? tr("stored in the keychain") : tr("stored in the keychain, ends in %1").arg(tail));
}

void FieldRow::setProblem(const QString &text)
{
    m_problem->setText(text);
    if (!text.isEmpty())
        setFocus();
}

bool FieldRow::check()
{
    const auto text = value();
    const auto mayBeEmpty = m_field.optional || !m_field.defaultValue.isEmpty();
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    QString problem;
    if (text.isEmpty() && !mayBeEmpty && (!m_line || m_line->isEnabled()))
        problem = tr("Enter the %1.", "a field's label").arg(m_field.label);
    else if (std::any_of(text.begin(), text.end(), isControl))
        problem = tr("This has a line break or another invisible character in it. Copy it again as a single line.");
    setProblem(problem);
    return problem.isEmpty();
}
