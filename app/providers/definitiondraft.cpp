// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitiondraft.h"

#include "jqliteral.h"
#include "plainwords.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// A basic string of TOML, whose escapes are those of JSON.
QString tomlText(const QString &text)
{
    return jqText(text);
}

QString line(const QString &key, const QString &value, qsizetype width)
{
    return value.isEmpty() ? QString() : u"%1 = %2\n"_s.arg(key.leftJustified(width), tomlText(value));
}

QString fieldTable(const Field &field)
{
    QString text = u"\n[[field]]\n"_s;
    text += line(u"id"_s, field.id, 6) + line(u"label"_s, field.label, 6);
    if (field.secret)
        text += u"secret = true\n"_s;
    if (field.optional)
        text += u"optional = true\n"_s;
    text += line(u"default"_s, field.defaultValue, 6) + line(u"help"_s, field.help, 6);
    return text;
}

/// One filter under its name. A multi-line literal of TOML takes everything as it stands.
QString filterText(const QString &name, const QString &filter)
{
    return u"%1 = '''\n  %2\n'''\n"_s.arg(name, filter);
}

QString failureFilter(const DefinitionDraft &draft)
{
    return u"if $status >= 300 then error_words\n"
           "  elif type == \"object\" and %1 == %2 then null\n"
           "  else (error_words // \"The reply does not say that it succeeded\") end"_s.arg(draft.success,
                                                                                            draft.successValue);
}

/// The second balance of an entry is told apart from the first by its key too.
QString balanceObject(const BalanceDraft &balance, bool isFirstOfEntry)
{
    QStringList members;
    if (balance.keyPath.isEmpty())
        members += u"key: %1, label: %2"_s.arg(jqText(balance.key), jqText(balance.label));
    else
        members += u"key: (%1 | ascii_downcase%2), label: %3"_s.arg(
            balance.keyPath, isFirstOfEntry ? QString() : u" + "_s + jqText(u'_' + balance.key),
            balance.label.isEmpty() ? balance.keyPath
                                    : u"\"%1 (\\(%2))\""_s.arg(jqTextBody(balance.label), balance.keyPath));
    members += u"unit: "_s + (balance.unitPath.isEmpty() ? jqText(balance.unit) : balance.unitPath);
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            members += u"%1: %2"_s.arg(name, value);
    };
    add(u"amount"_s, balance.amount);
    add(u"limit"_s, balance.limit);
    add(u"used"_s, balance.used);
    add(u"scale"_s, balance.scale);
    add(u"expires_at"_s, balance.expiresAt);
    add(u"resets_at"_s, balance.resetsAt);
    const auto object = u"{ %1 }"_s.arg(members.join(u", "_s));
    return balance.each.isEmpty() ? object : u"( %1[] | %2 )"_s.arg(balance.each, object);
}

QString balancesFilter(const DefinitionDraft &draft)
{
    QStringList objects;
    QStringList lists;
    for (const auto &balance : draft.balances) {
        objects += balanceObject(balance, !lists.contains(balance.each));
        lists += balance.each;
    }
    return u"[ %1 ]"_s.arg(objects.join(u",\n    "_s));
}

QString comments(const QStringList &lines)
{
    constexpr qsizetype LongestRemark = 2000;
    QString text;
    for (const auto &words : lines)
        text += u"# "_s + plainWords(words, LongestRemark) + u'\n';
    return text;
}

} // namespace

QByteArray tomlOf(const DefinitionDraft &draft)
{
    auto text = line(u"id"_s, draft.id, 8) + line(u"name"_s, draft.name, 8) + line(u"category"_s, draft.category, 8) +
                line(u"origin"_s, draft.request.origin, 8) + line(u"docs"_s, draft.docs, 8) +
                line(u"topup"_s, draft.topup, 8);
    if (draft.textBody)
        text += line(u"body"_s, u"text"_s, 8);
    for (const auto &field : draft.request.fields)
        text += fieldTable(field);
    text += u"\n[filter]\n"_s + filterText(u"request"_s, draft.request.filter);
    if (!draft.success.isEmpty())
        text += filterText(u"failure"_s, failureFilter(draft));
    text += comments(draft.remarks) + filterText(u"balances"_s, balancesFilter(draft));
    return text.toUtf8();
}
