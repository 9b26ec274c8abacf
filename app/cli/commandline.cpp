// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QRegularExpression>

#include <CLI/CLI.hpp>

#include <deque>
#include <map>

using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<std::string>;

/// What CLI11 writes into while it reads one command.
struct Slots {
    CLI::App *app = nullptr;
    const CommandSpec *spec = nullptr;
    std::deque<std::pair<QString, Values>> words;
    std::deque<std::pair<QString, Values>> options;
};

std::string plain(const QString &text)
{
    return text.toStdString();
}

class Reader
{
public:
    explicit Reader(const QString &version);

    CLI::App &app() { return m_app; }
    CommandLine commandLine() const;

private:
    CLI::App *group(const QString &name);
    void addCommand(const CommandSpec &spec);
    void addOption(Slots &into, const CommandSpec::Option &option);

    CLI::App m_app{"Watches prepaid API credits and warns before they run out.", "plimsollctl"};
    std::map<QString, CLI::App *> m_groups;
    std::deque<Slots> m_slots;
    bool m_json = false;
    std::string m_profile;
};

Reader::Reader(const QString &version)
{
    m_app.fallthrough();
    m_app.require_subcommand(1);
    m_app.set_version_flag("--version", plain(u"plimsollctl "_s + version));
    m_app.add_flag("--json", m_json, "Print JSON");
    m_app
        .add_option("--profile", m_profile,
                    "Keep everything but secrets in this folder (else PLIMSOLL_PROFILE, else your data folder)")
        ->type_name("DIR");
    m_app.footer("Every command has its own --help; --json and --profile may stand before or behind it.");
    for (const auto &spec : commandSpecs())
        addCommand(spec);
}

CLI::App *Reader::group(const QString &name)
{
    if (name.isEmpty())
        return &m_app;
    auto &known = m_groups[name];
    if (!known) {
        known = m_app.add_subcommand(plain(name), plain(u"Commands on "_s + name + u's'));
        known->require_subcommand(1);
    }
    return known;
}

void Reader::addCommand(const CommandSpec &spec)
{
    auto &into = m_slots.emplace_back();
    into.spec = &spec;
    into.app = group(spec.group())->add_subcommand(plain(spec.name()), plain(spec.help));
    into.app->footer(plain(spec.footer));
    for (const auto &word : spec.words) {
        auto &slot = into.words.emplace_back(word.name, Values());
        auto *const positional = into.app->add_option(plain(word.name.toLower()), slot.second)->type_name("");
        positional->option_text(plain(word.name))->required(!word.optional);
        if (word.many)
            positional->expected(word.optional ? 0 : 1, CLI::detail::expected_max_vector_size);
        else
            positional->expected(1)->allow_extra_args(false);
    }
    for (const auto &option : spec.options)
        addOption(into, option);
}

void Reader::addOption(Slots &into, const CommandSpec::Option &option)
{
    const auto name = "--" + plain(option.name);
    auto &slot = into.options.emplace_back(option.name, Values());
    if (option.value.isEmpty()) {
        into.app->add_flag_callback(
            name, [&slot] { slot.second = {"true"}; }, plain(option.help));
        return;
    }
    auto *const added = into.app->add_option(name, slot.second, plain(option.help))->type_name(plain(option.value));
    added->allow_extra_args(false);
    if (option.repeats)
        added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
            ->expected(1, CLI::detail::expected_max_vector_size)
            ->allow_extra_args(false);
    else
        added->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::Throw);
}

QStringList texts(const Values &values)
{
    QStringList list;
    for (const auto &value : values)
        list += QString::fromStdString(value);
    return list;
}

CommandLine Reader::commandLine() const
{
    CommandLine line{.invocation = {.command = {}, .json = m_json}, .profile = QString::fromStdString(m_profile)};
    for (const auto &[app, spec, words, options] : m_slots) {
        if (!app->parsed())
            continue;
        line.reach = spec->reach;
        line.invocation.command = spec->path;
        for (const auto &word : words)
            line.invocation.words += texts(word.second);
        for (const auto &[name, values] : options) {
            const auto isFlag =
                values == Values{"true"} && app->get_option(plain(u"--"_s + name))->get_items_expected_max() == 0;
            if (!values.empty())
                line.invocation.options.insert(name, isFlag ? QStringList() : texts(values));
        }
    }
    return line;
}

Problem usage(const QString &what, const QString &where, const QString &doNext)
{
    return {.kind = Problem::Kind::Usage, .what = what, .where = where, .doNext = doNext};
}

/// The deepest command that was recognised: "account add".
QString pathOf(const CLI::App &app)
{
    const auto chosen = app.get_subcommands();
    if (chosen.empty())
        return {};
    const auto name = QString::fromStdString(chosen.front()->get_name());
    const auto rest = pathOf(*chosen.front());
    return rest.isEmpty() ? name : name + u' ' + rest;
}

/// Names what was too much: an option by its name, a word only where a command was expected.
Problem problemOfExtras(const CLI::App &app)
{
    static const QRegularExpression optionName(u"^(--[a-z][a-z-]{0,30})(=.*)?$"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression commandName(u"^[a-z]{2,20}$"_s);
    const auto path = pathOf(app);
    const auto help = path.isEmpty() ? u"See plimsollctl --help"_s : u"See plimsollctl %1 --help"_s.arg(path);
    const auto extras = app.remaining(true);
    const auto first = extras.empty() ? QString() : QString::fromStdString(extras.front());
    const auto option = optionName.match(first);
    if (option.hasMatch())
        return usage(u"%1 is not an option here"_s.arg(option.captured(1)), path, help);
    if (first.startsWith(u'-'))
        return usage(u"There is an option that is not known here"_s, path, help);
    if (!commandSpec(path) && commandName.match(first).hasMatch())
        return usage(u"'%1' is not a command"_s.arg((path + u' ' + first).trimmed()), {}, help);
    return usage(u"There is one argument too many"_s, path, help);
}

Problem problemOf(const CLI::ParseError &error, const CLI::App &app)
{
    const auto path = pathOf(app);
    const auto help = path.isEmpty() ? u"See plimsollctl --help"_s : u"See plimsollctl %1 --help"_s.arg(path);
    if (dynamic_cast<const CLI::ExtrasError *>(&error) || !app.remaining(true).empty())
        return problemOfExtras(app);
    if (dynamic_cast<const CLI::RequiredError *>(&error) && !commandSpec(path))
        return usage(u"A command is missing"_s, path, help);
    auto what = QString::fromStdString(error.what()).remove(u'\n'); // names words and options, never values
    if (dynamic_cast<const CLI::RequiredError *>(&error))
        return usage(what.section(u' ', 0, 0).toUpper() + u" is missing"_s, path, help);
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error))
        return usage(what, path, help);
    return usage(u"The arguments cannot be understood"_s, path, help);
}

bool asksForJson(const QStringList &arguments)
{
    const auto end = arguments.indexOf(u"--"_s);
    return arguments.first(end < 0 ? arguments.size() : end).contains(u"--json"_s);
}

} // namespace

tl::expected<CommandLine, Answer> readCommandLine(const QStringList &arguments, const QString &version)
{
    Reader reader(version);
    Values reversed;
    for (auto it = arguments.crbegin(); it != arguments.crend(); ++it)
        reversed.push_back(plain(*it));
    try {
        reader.app().parse(reversed);
    } catch (const CLI::CallForHelp &) {
        return tl::unexpected(Answer{.out = QString::fromStdString(reader.app().help())});
    } catch (const CLI::CallForVersion &) {
        return tl::unexpected(Answer{.out = QString::fromStdString(reader.app().version()) + u'\n'});
    } catch (const CLI::ParseError &error) {
        return tl::unexpected(answerTo(problemOf(error, reader.app()), asksForJson(arguments)));
    }
    return reader.commandLine();
}
