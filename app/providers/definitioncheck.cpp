// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitioncheck.h"

#include "balancereader.h"
#include "credentialwords.h"
#include "filterlexer.h"
#include "filterprogram.h"
#include "requestpreview.h"
#include "suggestion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterToken::Kind;
using Stage = FilterProgram::Stage;

class Checker
{
public:
    explicit Checker(const Definition &definition)
        : m_definition(definition)
        , m_check{.problems = {}, .notes = {}, .request = requestPreview(definition)}
    {
    }

    DefinitionCheck check()
    {
        if (!m_check.request)
            add(m_check.problems, Stage::Request, 0, m_check.request.error().detail);
        else
            checkSecretsAreSent();
        for (const auto &field : m_definition.fields) {
            if (!field.secret && field.choices.isEmpty() && !field.id.endsWith(u"_id"_s) &&
                roleOf(field.id, {}) == ValueRole::Secret)
                add(m_check.notes, Stage::Request, 0,
                    u"'%1' sounds like a secret; secret = true keeps it in the keychain"_s.arg(field.id));
        }
        checkBalanceKeys();
        checkZeros();
        return std::move(m_check);
    }

private:
    void add(QList<DefinitionProblem> &to, Stage stage, qsizetype offset, const QString &what) const
    {
        const auto &source = m_definition.filters->source(stage);
        const auto at = source.at(offset);
        to += DefinitionProblem{m_definition.filters->fileName(), at.line, at.column, what};
    }

    /// Whether the request is another with another value, in whatever coding.
    bool isSent(const Field &field) const
    {
        const auto other = requestPreview(m_definition, {{field.id, u"ANOTHER_VALUE"_s}});
        return !other || other->url != m_check.request->url || other->headers != m_check.request->headers ||
               other->body != m_check.request->body;
    }

    void checkSecretsAreSent()
    {
        for (const auto &field : m_definition.fields) {
            if (!field.secret || isSent(field))
                continue;
            const auto [name, offset] = strangerInRequest(field.id);
            add(m_check.problems, Stage::Request, offset,
                u"the request does not send the field '%1'%2"_s.arg(
                    field.id, name.isEmpty()
                                  ? u", so nobody would know whose account it is; use it as .%1"_s.arg(field.id)
                                  : u"; did you mean it by '.%1'?"_s.arg(name)));
        }
    }

    /// A name in the request filter that is no field, as close to \a fieldId as there is one, and where it stands.
    std::pair<QString, qsizetype> strangerInRequest(const QString &fieldId) const
    {
        const auto text = m_definition.filters->source(Stage::Request).text();
        const FilterLexer lexer(text);
        std::pair<QString, qsizetype> first;
        for (const auto &token : lexer.tokens) {
            if (token.kind != Kind::Field || m_definition.field(token.text))
                continue;
            if (!suggestion(token.text, {fieldId}).isEmpty())
                return {token.text, token.offset};
            if (first.first.isEmpty())
                first = {token.text, token.offset};
        }
        return first;
    }

    /// Where a balance is written out, a key that no balance has is a slip.
    void checkBalanceKeys()
    {
        const auto text = m_definition.filters->source(Stage::Balances).text();
        const FilterLexer lexer(text);
        QList<QList<FilterToken>> open; // the keys of the objects that are not closed yet
        QList<bool> isObject;
        for (const auto &token : lexer.tokens) {
            if (token.is(u"{") || token.is(u"(") || token.is(u"[")) {
                isObject += token.is(u"{");
                if (isObject.last())
                    open += QList<FilterToken>();
            } else if ((token.is(u"}") || token.is(u")") || token.is(u"]")) && !isObject.isEmpty()) {
                if (isObject.takeLast())
                    checkKeys(open.takeLast());
            } else if (token.kind == Kind::Key && !open.isEmpty()) {
                open.last() += token;
            }
        }
    }

    void checkKeys(const QList<FilterToken> &keys)
    {
        const auto has = [&](QStringView name) {
            return std::any_of(keys.begin(), keys.end(), [&](const FilterToken &key) { return key.text == name; });
        };
        if (!has(u"key") || !has(u"label"))
            return;
        for (const auto &key : keys) {
            if (!balanceKeys().contains(key.text))
                add(m_check.problems, Stage::Balances, key.offset,
                    u"balances filter: a balance has no '%1'%2"_s.arg(key.text, suggestion(key.text, balanceKeys())));
        }
    }

    void checkZeros()
    {
        const auto text = m_definition.filters->source(Stage::Balances).text();
        const FilterLexer lexer(text);
        for (qsizetype i = 0; i + 1 < lexer.tokens.size(); ++i) {
            if (lexer.tokens[i].is(u"//") && lexer.tokens[i + 1].kind == Kind::Number &&
                lexer.tokens[i + 1].text.toDouble() == 0)
                add(m_check.notes, Stage::Balances, lexer.tokens[i].offset,
                    u"what was not reported becomes 0 here, and 0 alerts; leave the balance out with select(… != "
                    u"null), "
                    "unless the provider leaves zeros out"_s);
        }
    }

    const Definition &m_definition;
    DefinitionCheck m_check;
};

} // namespace

DefinitionCheck checkedDefinition(const Definition &definition)
{
    return Checker(definition).check();
}
