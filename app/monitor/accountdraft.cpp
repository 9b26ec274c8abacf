// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdraft.h"

#include "duration.h"
#include "requestbuilder.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Usage = Problem::Kind::Usage;

Outcome<AccountId> checkedId(const QString &wished, const QString &providerId, const QList<AccountId> &taken)
{
    static const QRegularExpression wellFormed(u"\\A[a-z0-9][a-z0-9-]{0,62}\\z"_s);
    if (wished.isEmpty()) {
        auto id = providerId;
        for (int number = 2; taken.contains(id); ++number)
            id = u"%1-%2"_s.arg(providerId).arg(number);
        return id;
    }
    if (!wellFormed.match(wished).hasMatch())
        return refuse(Usage, u"An account id has lower-case letters, digits and hyphens only"_s, u"id"_s,
                      u"Choose one such as %1-prod"_s.arg(providerId));
    if (taken.contains(wished))
        return refuse(Usage, u"There is an account '%1' already"_s.arg(wished), u"id"_s, u"Choose another id"_s);
    return wished;
}

QString choicesOf(const Definition &definition)
{
    QStringList choices;
    for (const auto &origin : definition.origins)
        choices += origin.label.isEmpty() ? origin.url : u"%1 (%2)"_s.arg(origin.label, origin.url);
    return choices.join(u", "_s);
}

Outcome<QString> checkedChoice(const QString &wished, const Definition &definition)
{
    if (wished.isEmpty()) {
        if (definition.origins.size() == 1)
            return QString();
        return refuse(Usage, u"%1 can be reached at several addresses"_s.arg(definition.name), u"origin"_s,
                      u"Choose one: %1"_s.arg(choicesOf(definition)));
    }
    for (const auto &origin : definition.origins) {
        if (!origin.label.isEmpty() && origin.label.compare(wished, Qt::CaseInsensitive) == 0)
            return origin.url;
    }
    return checkedOrigin(wished);
}

Outcome<QMap<QString, QString>> checkedFields(const QMap<QString, QString> &given, const Definition &definition)
{
    QMap<QString, QString> fields;
    for (auto it = given.begin(); it != given.end(); ++it) {
        const auto *const field = definition.field(it.key());
        if (!field)
            return refuse(Usage, u"%1 has no such field"_s.arg(definition.name), it.key(),
                          u"See plimsollctl provider show %1"_s.arg(definition.id));
        if (field->secret)
            return refuse(Usage, u"This field is a secret"_s, it.key(), u"Give it on standard input"_s);
        if (!field->choices.isEmpty() && !field->choices.contains(*it))
            return refuse(Usage, u"'%1' is not one of the choices"_s.arg(*it), it.key(),
                          u"Choose one: %1"_s.arg(field->choices.join(u", "_s)));
        if (!it->isEmpty())
            fields.insert(it.key(), *it);
    }
    for (const auto &field : definition.fields) {
        const auto missing = !field.secret && !field.optional && field.defaultValue.isEmpty() && !fields.contains(field.id);
        if (missing)
            return refuse(Usage, u"%1 is missing"_s.arg(field.label), field.id, u"Give it with --set %1=VALUE"_s.arg(field.id));
    }
    return fields;
}

/// One line: control characters, which a terminal may obey, become blanks as line ends do.
QString lineOf(QString text)
{
    std::replace_if(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    return text.simplified();
}

} // namespace

Outcome<Account> accountFrom(const AccountDraft &draft, const Definition &definition, const QList<AccountId> &taken)
{
    const auto id = checkedId(draft.id, definition.id, taken);
    if (!id)
        return tl::unexpected(id.error());
    const auto origin = checkedChoice(draft.origin, definition);
    if (!origin)
        return tl::unexpected(origin.error());
    const auto fields = checkedFields(draft.fields, definition);
    if (!fields)
        return tl::unexpected(fields.error());
    if (draft.every && *draft.every < definition.atLeast)
        return refuse(Usage, u"%1 may be asked every %2 at most"_s.arg(definition.name, durationToString(definition.atLeast)),
                      u"every"_s, u"Choose a longer interval"_s);
    const auto label = lineOf(draft.label);
    return Account{.id = *id, .entry = QUuid::createUuid(), .providerId = definition.id,
                   .label = label.isEmpty() ? definition.name : label, .origin = *origin, .every = draft.every, .fields = *fields};
}

Outcome<> checkSecretFields(const Definition &definition, const QStringList &fieldIds)
{
    for (const auto &id : fieldIds) {
        const auto *const field = definition.field(id);
        if (!field || !field->secret)
            return refuse(Usage, u"%1 has no such secret field"_s.arg(definition.name), id,
                          u"It has: %1"_s.arg(definition.secretFieldIds().join(u", "_s)));
    }
    for (const auto &field : definition.fields) {
        if (field.secret && !field.optional && !fieldIds.contains(field.id))
            return refuse(Usage, u"%1 is missing"_s.arg(field.label), field.id, u"Give it on standard input as %1=…"_s.arg(field.id));
    }
    return {};
}
