// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draftfields.h"

#include "widgets/problemlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestLabel = 60;

} // namespace

DraftFields::DraftFields(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
}

void DraftFields::setFields(const QList<Field> &fields, const QMap<QString, QString> &values)
{
    auto typed = this->values(true);
    typed.insert(this->values(false));
    delete m_content;
    m_rows.clear();
    m_content = new QWidget;
    auto *grid = new QGridLayout(m_content);
    grid->setContentsMargins({});
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    layout()->addWidget(m_content);
    if (!fields.isEmpty())
        addHeader(grid);
    for (const auto &field : fields) {
        const auto row = makeRow(field, values.value(field.id, typed.value(field.id)));
        const auto line = grid->rowCount();
        grid->addWidget(row.label, line, 0);
        grid->addWidget(row.value, line, 1);
        grid->addWidget(row.secret, line, 2);
        grid->addWidget(row.problem, line + 1, 0, 1, 3);
        m_rows += row;
    }
}

void DraftFields::addHeader(QGridLayout *grid)
{
    grid->addWidget(hintLabel(tr("What it is called")), 0, 0);
    grid->addWidget(hintLabel(tr("Value")), 0, 1);
}

DraftFields::Row DraftFields::makeRow(const Field &field, const QString &value)
{
    Row row{field, new QLineEdit(field.label), new QLineEdit(value), new QCheckBox(tr("Secret")), new ProblemLabel};
    row.label->setObjectName(u"fieldLabel_"_s + field.id);
    row.label->setAccessibleName(tr("What the field %1 is called").arg(field.id));
    row.label->setMaxLength(LongestLabel);
    row.value->setObjectName(u"field_"_s + field.id);
    row.value->setAccessibleName(field.label);
    row.value->setPlaceholderText(tr("not in the command"));
    row.secret->setObjectName(u"fieldSecret_"_s + field.id);
    row.secret->setAccessibleName(tr("%1 is a secret").arg(field.label));
    row.secret->setToolTip(
        tr("A secret is kept in the keychain and never shown. What is not one is kept with the account."));
    row.secret->setAccessibleDescription(row.secret->toolTip());
    row.secret->setChecked(field.secret);
    row.problem->setObjectName(u"problem_"_s + field.id);
    showSecrecy(row);
    connect(row.label, &QLineEdit::textEdited, this, [this, row](const QString &text) {
        row.value->setAccessibleName(text.trimmed());
        row.problem->setText({});
        Q_EMIT renamed();
    });
    connect(row.value, &QLineEdit::textEdited, this, [this, row] {
        row.problem->setText({});
        Q_EMIT edited();
    });
    connect(row.secret, &QCheckBox::toggled, this, [this, row] {
        showSecrecy(row);
        Q_EMIT edited();
    });
    return row;
}

void DraftFields::showSecrecy(const Row &row)
{
    const auto secret = row.secret->isChecked();
    row.value->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
    row.value->setInputMethodHints(secret ? Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                                          : Qt::InputMethodHints(Qt::ImhNone));
}

QList<Field> DraftFields::fields() const
{
    QList<Field> fields;
    for (const auto &row : m_rows) {
        auto field = row.field;
        field.label = row.label->text().trimmed();
        field.secret = row.secret->isChecked();
        fields += field;
    }
    return fields;
}

QMap<QString, QString> DraftFields::values(bool secret) const
{
    QMap<QString, QString> values;
    for (const auto &row : m_rows) {
        const auto value = row.value->text().trimmed();
        if (row.secret->isChecked() == secret && !value.isEmpty())
            values.insert(row.field.id, value);
    }
    return values;
}

QString DraftFields::secretLabels() const
{
    QStringList labels;
    for (const auto &row : m_rows) {
        if (row.secret->isChecked())
            labels += row.label->text().trimmed();
    }
    return labels.join(tr(" and "));
}

bool DraftFields::check()
{
    for (const auto &row : m_rows) {
        row.problem->setText({});
        const auto label = row.label->text().trimmed();
        if (label.isEmpty()) {
            row.problem->setText(tr("Give it a name, such as “API key”."));
            row.label->setFocus();
            return false;
        }
        if (row.value->text().trimmed().isEmpty()) {
            row.problem->setText(tr("Enter the %1.", "a field's label").arg(label));
            row.value->setFocus();
            return false;
        }
    }
    return true;
}

bool DraftFields::showProblem(const Problem &problem)
{
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return problem.where == row.field.id; });
    if (it == m_rows.end())
        return false;
    it->problem->setText(problem.what + u'.');
    it->value->setFocus();
    return true;
}

void DraftFields::clearValues()
{
    for (const auto &row : m_rows)
        row.value->clear();
}
