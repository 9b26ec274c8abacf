// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/balanceform.h"

#include "amount.h"
#include "editor/replyplaces.h"
#include "widgets/problemlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestName = 100;

/// A path as people read it: "data.credits".
QString plainPath(const QString &path)
{
    return path.startsWith(u'.') ? path.sliced(1) : path;
}

QString valueText(const QString &path, const QString &value)
{
    constexpr qsizetype Longest = 24;
    const auto shown = value.size() > Longest ? value.first(Longest) + u'…' : value;
    return BalanceForm::tr("%1 (%2)", "where in a reply, what stands there").arg(plainPath(path), shown);
}

QComboBox *editableCombo(const QString &objectName)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setCompleter(nullptr);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return combo;
}

} // namespace

BalanceForm::BalanceForm(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLineEdit)
    , m_key(new QLineEdit)
    , m_unit(editableCombo(u"balanceUnit"_s))
    , m_scale(editableCombo(u"balanceScale"_s))
    , m_scaleProblem(new ProblemLabel)
    , m_each(new QCheckBox)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_label->setObjectName(u"balanceLabel"_s);
    m_label->setMaxLength(LongestName);
    m_key->setObjectName(u"balanceKey"_s);
    m_key->setMaxLength(LongestName);
    m_key->setToolTip(tr("Marks and history hang on the key. Leave it as it is once it is in use."));
    m_key->setAccessibleDescription(m_key->toolTip());
    m_each->setObjectName(u"balanceEach"_s);
    m_each->setText(tr("One &for every entry of the list"));
    form->addRow(tr("Na&me:", "of a balance"), m_label);
    form->addRow(m_each);
    makeUnit(form);
    makeScale(form);
    addPath(form, tr("Limi&t:"), u"balanceLimit"_s, &BalanceDraft::limit);
    addPath(form, tr("Use&d:"), u"balanceUsed"_s, &BalanceDraft::used);
    addPath(form, tr("Resets:"), u"balanceResets"_s, &BalanceDraft::resetsAt);
    addPath(form, tr("Expires:"), u"balanceExpires"_s, &BalanceDraft::expiresAt);
    form->addRow(tr("&Key:", "of a balance, as in a table"), m_key);
    connect(m_label, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_balance.label = text.trimmed();
        Q_EMIT edited(m_balance);
    });
    connect(m_key, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_balance.key = text.trimmed();
        Q_EMIT edited(m_balance);
    });
    connect(m_each, &QCheckBox::clicked, this, &BalanceForm::eachToggled);
}

void BalanceForm::makeUnit(QFormLayout *form)
{
    form->addRow(tr("Un&it:"), m_unit);
    connect(m_unit, &QComboBox::activated, this, [this](int index) {
        m_balance.unitPath = m_unit->itemData(index).toString();
        if (m_balance.unitPath.isEmpty())
            m_balance.unit = m_unit->itemText(index);
        Q_EMIT edited(m_balance);
    });
    connect(m_unit->lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        m_balance.unitPath.clear();
        m_balance.unit = text.trimmed();
        Q_EMIT edited(m_balance);
    });
}

void BalanceForm::makeScale(QFormLayout *form)
{
    m_scale->addItem(tr("1 (as it is)", "what amounts are multiplied by"), QString());
    m_scale->addItem(tr("0.01 (amounts are in cents)"), u"0.01"_s);
    m_scale->addItem(tr("-1 (it says what is owed)"), u"-1"_s);
    m_scaleProblem->setObjectName(u"problem_scale"_s);
    form->addRow(tr("Multipl&y by:"), m_scale);
    form->addRow(m_scaleProblem);
    connect(m_scale, &QComboBox::activated, this, [this](int index) {
        m_scaleProblem->setText({});
        m_balance.scale = m_scale->itemData(index).toString();
        Q_EMIT edited(m_balance);
    });
    connect(m_scale->lineEdit(), &QLineEdit::textEdited, this, &BalanceForm::readScale);
}

void BalanceForm::readScale(const QString &text)
{
    auto number = text.trimmed().section(u' ', 0, 0);
    const auto scale = Amount::fromString(number.replace(u',', u'.'));
    if (!scale || *scale == Amount(0))
        return m_scaleProblem->setText(tr("Give a number that is not 0, as in 0.01 or 1000."));
    m_scaleProblem->setText({});
    m_balance.scale = *scale == Amount(1) ? QString() : scale->toString();
    Q_EMIT edited(m_balance);
}

void BalanceForm::addPath(QFormLayout *form, const QString &label, const QString &objectName, Path path)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(label, combo);
    m_paths.append({combo, path});
    connect(combo, &QComboBox::activated, this, [this, combo, path](int index) {
        m_balance.*path = combo->itemData(index).toString();
        Q_EMIT edited(m_balance);
    });
}

void BalanceForm::setBalance(const BalanceDraft &balance, const ReplyNode &root)
{
    m_balance = balance;
    const auto entry = placesOf(balance, u"."_s, root).value(0);
    m_entry = balance.each.isEmpty() ? QString() : entry.chopped(1);
    m_label->setText(balance.label);
    m_key->setText(balance.key);
    m_key->setEnabled(balance.keyPath.isEmpty());
    m_key->setPlaceholderText(plainPath(balance.keyPath));
    m_each->setVisible(!balance.each.isEmpty() || figureOf(balance).contains(u'['));
    m_each->setChecked(!balance.each.isEmpty());
    const auto values = valuesAround(balance, root);
    fillUnits(values);
    showScale();
    for (const auto &[combo, path] : m_paths)
        fillPath(combo, path, values);
}

void BalanceForm::fillPath(QComboBox *combo, Path path, const QList<const ReplyNode *> &values) const
{
    const auto isTime = path == &BalanceDraft::resetsAt || path == &BalanceDraft::expiresAt;
    combo->clear();
    combo->addItem(tr("(none)"), QString());
    for (const auto *value : values) {
        const auto canBeTime = value->kind == ReplyNode::Kind::Text || value->kind == ReplyNode::Kind::Number;
        if (!(isTime ? canBeTime : value->isFigure()))
            continue;
        const auto inBalance = value->path.sliced(m_entry.size());
        combo->addItem(valueText(inBalance, value->text), inBalance);
    }
    const auto &chosen = m_balance.*path;
    if (combo->findData(chosen) < 0)
        combo->addItem(plainPath(chosen), chosen);
    combo->setCurrentIndex(combo->findData(chosen));
}

void BalanceForm::showScale()
{
    m_scaleProblem->setText({});
    const auto known = m_scale->findData(m_balance.scale);
    m_scale->setCurrentIndex(known);
    if (known < 0)
        m_scale->setEditText(m_balance.scale);
}

/// What the reply says, then what is usual.
void BalanceForm::fillUnits(const QList<const ReplyNode *> &values)
{
    static const QRegularExpression word(u"^[A-Za-z]{2,12}$"_s);
    m_unit->clear();
    for (const auto *value : values) {
        if (value->kind == ReplyNode::Kind::Text && word.match(value->text).hasMatch()) {
            const auto path = value->path.sliced(m_entry.size());
            m_unit->addItem(tr("as the reply says: %1").arg(valueText(path, value->text)), path);
        }
    }
    if (!m_balance.unitPath.isEmpty() && m_unit->findData(m_balance.unitPath) < 0)
        m_unit->addItem(tr("as the reply says: %1").arg(plainPath(m_balance.unitPath)), m_balance.unitPath);
    for (const auto &usual : {u"credits"_s, u"requests"_s, u"tokens"_s, u"USD"_s, u"EUR"_s})
        m_unit->addItem(usual);
    if (!m_balance.unitPath.isEmpty())
        m_unit->setCurrentIndex(m_unit->findData(m_balance.unitPath));
    else
        m_unit->setEditText(m_balance.unit);
}
