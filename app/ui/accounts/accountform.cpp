// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/accountform.h"

#include "accounts/fieldrow.h"
#include "requestbuilder.h"
#include "secret.h"
#include "timetext.h"
#include "widgets/intervalbox.h"
#include "widgets/problemlabel.h"

#include <QDesktopServices>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

AccountForm::AccountForm(const Definition &definition, Mode mode, const Account &account, std::chrono::seconds usualInterval,
                         QWidget *parent)
    : QWidget(parent), m_definition(definition), m_mode(mode), m_account(account), m_destination(plainLabel())
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addFields(form);
    if (mode == Mode::Edit && !definition.secretFieldIds().isEmpty())
        form->addRow(hintLabel(tr("To replace what is in the keychain, use “Replace secrets” in the Account menu.")));
    m_destination->setObjectName(u"destination"_s);
    auto font = m_destination->font();
    font.setBold(true);
    m_destination->setFont(font);
    form->addRow(m_destination);
    if (mode == Mode::Add && definition.evidence == u"client-code")
        form->addRow(hintLabel(tr("The vendor does not document these figures: they are read as other clients read them. "
                                  "Compare them once with what the vendor's own page shows.")));
    if (mode != Mode::ReplaceSecrets) {
        addDetails(form, usualInterval);
        addAdvanced(form);
    }
    showOrigin();
}

void AccountForm::addFields(QFormLayout *form)
{
    const auto secretIds = m_definition.secretFieldIds();
    for (const auto &field : m_definition.fields) {
        if (m_mode == Mode::ReplaceSecrets && !field.secret)
            continue;
        auto *row = new FieldRow(field);
        if (field.secret && m_mode == Mode::Edit)
            row->showStored(m_account.secretTails.value(field.id));
        else if (field.secret && m_mode == Mode::ReplaceSecrets && m_account.secretTails.contains(field.id))
            row->setStoredTail(m_account.secretTails.value(field.id));
        else if (!field.secret && m_mode == Mode::Edit)
            row->setValue(m_account.fields.value(field.id, field.defaultValue));
        form->addRow(tr("%1:").arg(QString(field.label).replace(u'&', u"&&"_s)), row);
        connect(row, &FieldRow::edited, this, &AccountForm::edited);
        m_rows.append(row);
        if (m_mode != Mode::Edit && secretIds.endsWith(field.id))
            addKeysLink(form);
    }
}

/// Opens pages only, and only those that nobody on the way can put another in the place of.
void AccountForm::addKeysLink(QFormLayout *form)
{
    const QUrl page(m_definition.keys, QUrl::StrictMode);
    if (!page.isValid() || page.scheme() != u"https")
        return;
    auto *link = new QPushButton(m_definition.secretFieldIds().size() == 1 ? tr("Where do I find &this?") : tr("Where do I find &these?"));
    link->setObjectName(u"keysLink"_s);
    link->setAutoDefault(false);
    link->setToolTip(tr("Opens %1 in your browser").arg(page.toDisplayString()));
    link->setAccessibleDescription(link->toolTip());
    auto *notOpened = plainLabel(tr("No browser could be opened. The page is %1").arg(page.toDisplayString()));
    notOpened->setObjectName(u"keysPage"_s);
    notOpened->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    notOpened->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(link);
    row->addStretch();
    form->addRow(QString(), row);
    form->addRow(notOpened);
    connect(link, &QPushButton::clicked, this, [page, notOpened] { notOpened->setVisible(!QDesktopServices::openUrl(page)); });
}

void AccountForm::addDetails(QFormLayout *form, std::chrono::seconds usualInterval)
{
    m_label = new QLineEdit(m_account.label);
    m_label->setObjectName(u"label"_s);
    m_label->setPlaceholderText(m_definition.name);
    m_label->setMaxLength(100);
    m_every = new IntervalBox(tr("Every %1 (default)").arg(spanText(usualInterval)), m_definition.atLeast);
    m_every->setObjectName(u"every"_s);
    m_every->setValue(m_account.every);
    m_everyProblem = new ProblemLabel;
    form->addRow(tr("&Name shown:"), m_label);
    form->addRow(tr("Re&fresh:"), m_every);
    form->addRow(m_everyProblem);
    connect(m_label, &QLineEdit::textEdited, this, &AccountForm::edited);
    if (m_definition.origins.size() < 2)
        return;
    m_origin = new QComboBox;
    m_origin->setObjectName(u"origin"_s);
    m_origin->setAccessibleName(tr("Region or tier"));
    for (const auto &origin : m_definition.origins)
        m_origin->addItem(tr("%1 (%2)").arg(origin.label, origin.url), origin.url);
    m_origin->setCurrentIndex(std::max(0, m_origin->findData(m_account.origin)));
    form->addRow(tr("Region or &tier:"), m_origin);
    connect(m_origin, &QComboBox::currentIndexChanged, this, &AccountForm::showOrigin);
    connect(m_origin, &QComboBox::activated, this, &AccountForm::edited);
}

void AccountForm::addAdvanced(QFormLayout *form)
{
    auto *toggle = new QToolButton;
    toggle->setObjectName(u"advanced"_s);
    toggle->setText(tr("Ad&vanced"));
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setAutoRaise(true);
    toggle->setCheckable(true);

    const auto isOwn = !m_account.origin.isEmpty() && (!m_origin || m_origin->findData(m_account.origin) < 0);
    m_ownOrigin = new QLineEdit(isOwn ? m_account.origin : QString());
    m_ownOrigin->setObjectName(u"ownOrigin"_s);
    m_ownOrigin->setAccessibleName(tr("Another address"));
    m_ownOrigin->setPlaceholderText(m_definition.origins.isEmpty() ? u"https://"_s : m_definition.origins.first().url);
    m_originProblem = new ProblemLabel;
    m_originProblem->setObjectName(u"problem_origin"_s);
    auto *more = new QWidget;
    auto *moreForm = new QFormLayout(more);
    moreForm->setContentsMargins({});
    moreForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    moreForm->addRow(tr("Another &address:"), m_ownOrigin);
    moreForm->addRow(m_originProblem);
    moreForm->addRow(hintLabel(tr("For resellers and test servers: https, or http on this computer. Empty: the provider's own.")));
    form->addRow(toggle);
    form->addRow(more);
    more->setVisible(isOwn);
    toggle->setChecked(isOwn);
    const auto pointAt = [toggle](bool open) {
        const auto onwards = toggle->isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
        toggle->setArrowType(open ? Qt::DownArrow : onwards);
    };
    pointAt(isOwn);
    connect(toggle, &QToolButton::toggled, more, [pointAt, more](bool open) {
        more->setVisible(open);
        pointAt(open);
    });
    connect(m_ownOrigin, &QLineEdit::textChanged, this, &AccountForm::showOrigin);
    connect(m_ownOrigin, &QLineEdit::textEdited, this, &AccountForm::edited);
}

QString AccountForm::chosenOrigin() const
{
    if (m_ownOrigin && !m_ownOrigin->text().trimmed().isEmpty())
        return m_ownOrigin->text().trimmed();
    return m_origin ? m_origin->currentData().toString() : QString();
}

void AccountForm::showOrigin()
{
    if (m_mode == Mode::ReplaceSecrets)
        return m_destination->setText(tr("Your %1 will be sent only to %2").arg(secretLabels(), originOf(m_account, m_definition)));
    m_originProblem->setText({});
    auto origin = chosenOrigin();
    if (origin.isEmpty())
        origin = m_definition.origins.size() == 1 ? m_definition.origins.first().url : QString();
    const auto checked = checkedOrigin(origin);
    if (!checked)
        m_destination->setText(tr("Your %1 will not be sent anywhere until the address is right").arg(secretLabels()));
    else if (m_mode == Mode::Edit && *checked != m_account.boundOrigin)
        m_destination->setText(tr("Your %1 was entered for %2. To send it to %3, replace it after saving.")
                                   .arg(secretLabels(), m_account.boundOrigin, *checked));
    else
        m_destination->setText(tr("Your %1 will be sent only to %2").arg(secretLabels(), *checked));
}

QString AccountForm::secretLabels() const
{
    QStringList labels;
    for (const auto &field : m_definition.fields) {
        if (field.secret)
            labels.append(field.label);
    }
    return labels.isEmpty() ? tr("request") : labels.join(tr(" and "));
}

AccountDraft AccountForm::draft() const
{
    AccountDraft draft{.providerId = m_definition.id};
    draft.label = m_label ? m_label->text() : QString();
    draft.origin = chosenOrigin();
    draft.every = m_every ? m_every->value() : std::nullopt;
    for (const auto *row : m_rows) {
        if (!row->field().secret && !row->value().isEmpty())
            draft.fields.insert(row->field().id, row->value());
    }
    return draft;
}

QMap<QString, QString> AccountForm::secrets() const
{
    QMap<QString, QString> secrets;
    for (const auto *row : m_rows) {
        if (row->field().secret && !row->value().isEmpty())
            secrets.insert(row->field().id, row->value());
    }
    return secrets;
}

bool AccountForm::check()
{
    const auto isWrong = [](FieldRow *row) { return !row->check(); };
    if (std::any_of(m_rows.begin(), m_rows.end(), isWrong))
        return false;
    if (const auto tooLong = !Secret::fromFields(secrets()) ? longestSecret() : nullptr) {
        tooLong->setProblem(tr("This is too long for a key. Check that only the key itself was copied."));
        return false;
    }
    const auto origin = chosenOrigin();
    return origin.isEmpty() || checkedOrigin(origin)
        || !showProblem({.what = tr("An address is https:// and a host, with a port where it has one, as in "
                                    "https://api.example.com. Only this computer itself may be asked by http."),
                         .where = u"origin"_s});
}

FieldRow *AccountForm::longestSecret() const
{
    FieldRow *longest = nullptr;
    for (auto *row : m_rows) {
        if (row->field().secret && (!longest || row->value().size() > longest->value().size()))
            longest = row;
    }
    return longest;
}

bool AccountForm::showProblem(const Problem &problem)
{
    for (auto *row : m_rows) {
        if (problem.where == row->field().id) {
            row->setProblem(problem.what);
            return true;
        }
    }
    if (problem.where == u"origin" && m_originProblem) {
        m_originProblem->setText(problem.what);
        m_ownOrigin->setFocus();
        return true;
    }
    if (problem.where == u"every" && m_everyProblem) {
        m_everyProblem->setText(problem.what);
        m_every->setFocus();
        return true;
    }
    return false;
}

void AccountForm::fill(const QMap<QString, QString> &values)
{
    for (auto *row : m_rows) {
        if (values.contains(row->field().id))
            row->setValue(values.value(row->field().id));
    }
}

void AccountForm::clearSecrets()
{
    for (auto *row : m_rows) {
        if (row->field().secret)
            row->setValue({});
    }
}

void AccountForm::focusFirst()
{
    const auto canType = [](const FieldRow *row) { return row->focusProxy()->isEnabled(); };
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), canType);
    if (it != m_rows.end())
        (*it)->setFocus();
}
