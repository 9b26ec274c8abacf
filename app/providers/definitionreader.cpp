// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitionreader.h"

#include "duration.h"
#include "fieldreader.h"
#include "filterprogram.h"
#include "filterrules.h"
#include "origin.h"
#include "suggestion.h"
#include "tomltable.h"

#include <QRegularExpression>

#include <algorithm>
#include <sstream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Need = TomlTable::Need;

namespace {

const QStringList Keys{u"id"_s,      u"name"_s,   u"category"_s, u"origin"_s, u"evidence"_s,
                       u"docs"_s,    u"keys"_s,   u"topup"_s,    u"every"_s,  u"at_least"_s,
                       u"aliases"_s, u"accept"_s, u"body"_s,     u"field"_s,  u"filter"_s};

class Reader
{
public:
    Reader(const toml::table &root, QString text, const QString &fileName, Definition::Source source)
        : m_text(std::move(text))
        , m_file(fileName)
        , m_problems(fileName)
        , m_root(root, {}, {1, 1}, m_problems)
    {
        m_definition.source = source;
        m_definition.text = m_text.toUtf8();
        m_root.refuseUnknownKeys(Keys);
        readIdentity();
        readPages();
        readOrigins();
        readIntervals();
        readReplies();
        m_definition.fields = readFields(m_root, Keys, m_problems);
        readFilters();
    }

    /// Only what jq alone can tell; filters that are known to be wrong already would be named twice.
    void compileFilters()
    {
        if (!m_definition.filters || !m_filtersAreSound)
            return;
        for (const auto &problem : m_definition.filters->compileProblems())
            m_problems.add({problem.line, problem.column}, problem.what);
    }

    bool isSound() const { return m_problems.isEmpty(); }
    QList<DefinitionProblem> problems() const { return m_problems.sorted(); }
    Definition take() { return std::move(m_definition); }

private:
    void readIdentity()
    {
        static const QRegularExpression idPattern(u"\\A[a-z0-9][a-z0-9-]*\\z"_s);
        static const QStringList Evidence{u"documented"_s, u"client-code"_s, u"own"_s};
        if (const auto id = m_root.text("id", Need::Required)) {
            m_definition.id = id->value;
            if (!idPattern.match(id->value).hasMatch())
                m_problems.add(id->at, u"'id' must be made of a-z, 0-9 and '-', and not begin with '-'"_s);
        }
        if (const auto name = m_root.text("name", Need::Required))
            m_definition.name = name->value;
        const auto category = m_root.text("category", Need::Optional);
        m_definition.category = category ? category->value : u"Other"_s;
        const auto evidence = m_root.text("evidence", Need::Optional);
        m_definition.evidence = evidence ? evidence->value : u"own"_s;
        if (evidence && !Evidence.contains(evidence->value))
            m_problems.add(evidence->at, u"'evidence' must be one of documented, client-code, own%1"_s.arg(
                                             suggestion(evidence->value, Evidence)));
        for (const auto &alias : m_root.texts("aliases"))
            m_definition.aliases += alias.value;
    }

    void readPages()
    {
        const auto page = [this](const char *key) {
            const auto found = m_root.text(key, Need::Optional);
            if (found && !isPage(found->value))
                m_problems.add(found->at, u"%1 must be a web address with https (http is for loopback only)"_s.arg(
                                              m_root.named(key)));
            return found ? found->value : QString();
        };
        m_definition.docs = page("docs");
        m_definition.keys = page("keys");
        m_definition.topup = page("topup");
    }

    void takeOrigin(const PlacedText &url, const QString &label)
    {
        const auto checked = checkedOrigin(url.value);
        if (!checked) {
            const auto &problem = checked.error();
            m_problems.add(url.at, u"'origin': %1. %2"_s.arg(problem.what, problem.doNext));
            return;
        }
        for (const auto &taken : m_definition.origins) {
            if (taken.url == *checked || (taken.label == label && !label.isEmpty()))
                m_problems.add(url.at, u"two origins have the same url or label"_s);
        }
        m_definition.origins += Origin{*checked, label};
    }

    void readOrigins()
    {
        const auto *node = m_root.node("origin");
        if (!node || !node->is_array()) {
            if (const auto url = m_root.text("origin", Need::Required))
                takeOrigin(*url, {});
            return;
        }
        const auto tables = m_root.tables("origin");
        if (node->as_array()->empty())
            m_problems.add(placeOf(node->source()), u"'origin' is empty; give at least one [[origin]]"_s);
        for (const auto &table : tables) {
            table.refuseUnknownKeys({u"url"_s, u"label"_s}, Keys);
            const auto url = table.text("url", Need::Required);
            const auto label = table.text("label", tables.size() > 1 ? Need::Required : Need::Optional);
            if (url)
                takeOrigin(*url, label ? label->value : QString());
        }
    }

    std::optional<std::chrono::seconds> interval(const char *key, FilePosition &at)
    {
        const auto found = m_root.text(key, Need::Optional);
        if (!found)
            return {};
        at = found->at;
        const auto duration = durationFromString(found->value);
        if (!duration)
            m_problems.add(found->at,
                           u"%1 must be a duration, as in \"90s\", \"15m\", \"2h\" or \"1d\""_s.arg(m_root.named(key)));
        return duration;
    }

    void readIntervals()
    {
        FilePosition at;
        m_definition.atLeast = interval("at_least", at).value_or(60s);
        const auto every = interval("every", at);
        m_definition.every = every.value_or(std::max<std::chrono::seconds>(15min, m_definition.atLeast));
        if (m_definition.every < m_definition.atLeast)
            m_problems.add(at,
                           u"'every' is shorter than 'at_least' (%1)"_s.arg(durationToString(m_definition.atLeast)));
    }

    void readReplies()
    {
        for (const auto &[status, at] : m_root.numbers("accept")) {
            if (status < 100 || status > 599)
                m_problems.add(at, u"%1 in 'accept' is not an HTTP status; they go from 100 to 599"_s.arg(status));
            else
                m_definition.accept += int(status);
        }
        const auto body = m_root.text("body", Need::Optional);
        m_definition.textBody = body && body->value == u"text";
        if (body && body->value != u"text" && body->value != u"json")
            m_problems.add(body->at, u"'body' must be \"json\" or \"text\"%1"_s.arg(
                                         suggestion(body->value, {u"json"_s, u"text"_s})));
    }

    void readFilters()
    {
        const auto *node = m_root.node("filter");
        if (!node) {
            m_problems.add(m_root.at(), u"missing [filter] with 'request' and 'balances'"_s);
            return;
        }
        const auto *table = node->as_table();
        if (!table) {
            m_root.wrongType(*node, u"'filter'"_s, u"a table under [filter]"_s);
            return;
        }
        const TomlTable filters(*table, u"[filter]"_s, placeOf(node->source()), m_problems);
        filters.refuseUnknownKeys({u"request"_s, u"failure"_s, u"balances"_s}, Keys);
        m_definition.filters =
            std::make_shared<FilterProgram>(m_file,
                                            FilterProgram::Sources{filter(filters, "request", Need::Required),
                                                                   filter(filters, "failure", Need::Optional),
                                                                   filter(filters, "balances", Need::Required)},
                                            m_definition.source);
    }

    FilterSource filter(const TomlTable &table, const char *key, Need need)
    {
        const auto text = table.text(key, need);
        if (!text) {
            m_filtersAreSound = m_filtersAreSound && need == Need::Optional;
            return {};
        }
        FilterSource source(text->value, m_text, text->at);
        for (const auto &flaw : filterFlaws(source.text())) {
            const auto at = source.at(flaw.offset);
            m_problems.add(at, u"%1 filter: %2"_s.arg(QString::fromLatin1(key), flaw.what));
            m_filtersAreSound = false;
        }
        return source;
    }

    QString m_text;
    QString m_file;
    ProblemList m_problems;
    TomlTable m_root;
    Definition m_definition;
    bool m_filtersAreSound = true;
};

} // namespace

tl::expected<Definition, QList<DefinitionProblem>> readDefinition(const QByteArray &toml, const QString &fileName,
                                                                  Definition::Source source, FilterCheck check)
{
    const auto plain = toml.startsWith("\xef\xbb\xbf") ? toml.mid(3) : toml;
    toml::table root;
    try {
        root = toml::parse(std::string_view(plain.constData(), size_t(plain.size())));
    } catch (const toml::parse_error &error) {
        const auto at = placeOf(error.source());
        const auto what = error.description();
        ProblemList problems(fileName);
        problems.add(at, u"not TOML: %1. Look whether every \" and ''' before this is closed"_s.arg(
                             QString::fromUtf8(what.data(), qsizetype(what.size()))));
        return tl::unexpected(problems.sorted());
    }
    Reader reader(root, QString::fromUtf8(plain), fileName, source);
    if (check == FilterCheck::Compile)
        reader.compileFilters();
    if (!reader.isSound())
        return tl::unexpected(reader.problems());
    return reader.take();
}
