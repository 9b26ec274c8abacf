// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandspec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Reach = CommandSpec::Reach;
using Option = CommandSpec::Option;

const Option SetOption{u"set"_s, u"FIELD=VALUE"_s, u"A field of the provider that is not secret"_s, true};
const Option StdinOption{u"secrets-stdin"_s, {}, u"Read the secrets from standard input, a line field=value each"_s};
const Option LabelOption{u"label"_s, u"TEXT"_s, u"What to call the account"_s};
const Option OriginOption{u"origin"_s, u"URL"_s, u"Where to ask instead: https, or http to a loopback address"_s};
const Option EveryOption{u"every"_s, u"15m"_s, u"How often to ask; 'default' for the provider's own interval"_s};

const auto SecretFooter =
    u"Secrets are asked for without echo, or read from standard input; one in an argument is refused.\n"
    "They are stored in the keychain of the desktop and nowhere else."_s;
const auto AccountFooter =
    u"JSON: {\"id\", \"provider\", \"label\", \"origin\", \"every\", \"paused\", \"muted\", \"fields\": {FIELD: TEXT},\n"
    "\"secrets\": {FIELD: {\"stored\": true|false, \"lastFour\": TEXT|null}}}. lastFour is null for short secrets."_s;
const auto MarkFooter =
    u"X is an amount (50), a share of the tank (20%), days of runway (7d), or 'none'. What is not given stays as it is.\n"
    "The tank is the provider's limit, else --tank, else the peak since the last top-up."_s;

const auto ForecastFooter =
    u"Looks at the 28 days up to the last reading, or up to the latest time in FILE, and counts from there.\n"
    "Times in FILE are RFC 3339 with Z or an offset, amounts have '.'.\n"
    "JSON: {\"state\", \"perDay\", \"emptyFrom\", \"emptyTo\", \"confidence\", \"samples\", \"since\",\n"
    "\"topUps\": [{\"at\", \"amount\": by how much it rose}], \"spent\": the sum of all drops}."_s;

QList<CommandSpec> providerSpecs()
{
    return {
        {u"providers"_s, u"List the providers"_s, Reach::Definitions},
        {u"provider show"_s,
         u"Show a provider: fields, origins, pages, what it would be asked"_s,
         Reach::Definitions,
         {{u"ID|FILE"_s}},
         {{u"toml"_s, {}, u"Its definition as it stands in its file"_s}}},
        {u"provider check"_s,
         u"Check definition files, and show what they would ask"_s,
         Reach::Definitions,
         {{u"FILE"_s, false, true}},
         {},
         u"Exit code 0 when all are good, 65 when one is not. JSON: {\"files\": [{\"file\", \"ok\", \"problems\":\n"
         "[{\"line\", \"column\", \"what\"}], \"notes\": [as problems], \"request\": {\"method\", \"url\", \"headers\", \"body\"}}]}.\n"
         "A note is about what may be meant so and is seldom right; it changes no exit code."_s},
        {u"provider draft"_s,
         u"Make a definition of a curl command on standard input"_s,
         Reach::Definitions,
         {},
         {{u"id"_s, u"ID"_s, u"Its id; else made from the host"_s},
          {u"name"_s, u"NAME"_s, u"Its name; else made from the host"_s},
          {u"reply"_s, u"FILE"_s, u"The body of a reply: its balances are found by their names"_s}},
         u"Keys in the command become fields and are not in what is printed. Nothing is asked.\n"
         "Example: plimsollctl provider draft --reply reply.json < command.txt > mine.toml"_s},
        {u"provider add"_s,
         u"Keep a definition file among your own providers"_s,
         Reach::Write,
         {{u"FILE"_s}},
         {},
         u"FILE may be - for standard input. One of your own with the same id is replaced. Look at somebody else's file first:\n"
         "plimsollctl provider show FILE tells what it asks and where it sends your secrets, --toml its filters."_s},
        {u"provider remove"_s, u"Forget a provider of your own that no account needs"_s, Reach::Write, {{u"ID"_s}}},
        {u"provider try"_s,
         u"Read a recorded reply with a definition, without network"_s,
         Reach::Definitions,
         {{u"ID|FILE"_s}},
         {{u"reply"_s, u"FILE"_s, u"The body of the reply; - for standard input"_s},
          {u"status"_s, u"N"_s, u"Its HTTP status (200)"_s},
          {u"header"_s, u"'K: V'"_s, u"One of its headers"_s, true},
          {u"origin"_s, u"URL"_s, u"Where the reply is from; else the provider's first origin"_s},
          SetOption},
         u"Exit code 0 when it gives balances, 1 when it is a failure, 65 when definition or file cannot be read."_s},
    };
}

QList<CommandSpec> accountSpecs()
{
    return {
        {u"account add"_s,
         u"Add an account; prints its id"_s,
         Reach::Write,
         {{u"PROVIDER"_s}},
         {{u"id"_s, u"ID"_s, u"Its short name; else made from the provider's"_s},
          LabelOption,
          OriginOption,
          EveryOption,
          SetOption,
          StdinOption},
         SecretFooter},
        {u"account list"_s, u"List the accounts"_s, Reach::Look, {}, {}, AccountFooter},
        {u"account show"_s, u"Show an account"_s, Reach::Look, {{u"ID"_s}}, {}, AccountFooter},
        {u"account edit"_s,
         u"Change an account"_s,
         Reach::Write,
         {{u"ID"_s}},
         {LabelOption, OriginOption, EveryOption, SetOption},
         u"After a change of the origin the account waits until its secrets are entered again."_s},
        {u"account secrets"_s,
         u"Enter the secrets of an account anew"_s,
         Reach::Write,
         {{u"ID"_s}},
         {StdinOption},
         SecretFooter},
        {u"account pause"_s, u"Stop asking for an account"_s, Reach::Write, {{u"ID"_s}}},
        {u"account resume"_s, u"Ask for a paused account again"_s, Reach::Write, {{u"ID"_s}}},
        {u"account mute"_s, u"Tell nothing of an account any more; it is read and shown as before"_s, Reach::Write, {{u"ID"_s}}},
        {u"account unmute"_s, u"Tell of a muted account again"_s, Reach::Write, {{u"ID"_s}}},
        {u"account remove"_s, u"Remove an account, its history and its secrets"_s, Reach::Write, {{u"ID"_s}}},
    };
}

QList<CommandSpec> markSpecs()
{
    return {
        {u"mark set"_s,
         u"Set from where on to warn of a balance"_s,
         Reach::Write,
         {{u"ID"_s}, {u"KEY"_s}},
         {{u"low"_s, u"X"_s, u"Low at or below this"_s},
          {u"critical"_s, u"X"_s, u"Critical at or below this"_s},
          {u"tank"_s, u"X"_s, u"What 100 % is, where the provider does not say"_s},
          {u"expiry"_s, u"14d"_s, u"Low from so many days before it expires; 0d is never"_s},
          {u"expiry-critical"_s, u"2d"_s, u"Critical from so many days before it expires"_s}},
         MarkFooter},
        {u"mark try"_s,
         u"Tell what marks would have warned of on what is recorded"_s,
         Reach::Look,
         {{u"ID"_s, true}, {u"KEY"_s, true}},
         {{u"low"_s, u"X"_s, u"Low at or below this"_s},
          {u"critical"_s, u"X"_s, u"Critical at or below this"_s},
          {u"tank"_s, u"X"_s, u"What 100 % is, where the provider does not say"_s},
          {u"since"_s, u"30d"_s, u"How far back; else 30 days, or all of FILE"_s},
          {u"csv"_s, u"FILE"_s, u"A series instead: CSV with the columns time and amount; - for standard input"_s}},
         u"Without --low and --critical the marks in force are tried.\n"
         "JSON: {\"alerts\": [{\"at\", \"key\", \"level\", \"amount\", \"why\", \"repeated\"}]}. Expiry is not recorded and so not tried."_s},
        {u"mark list"_s, u"List the marks"_s, Reach::Look},
        {u"mark clear"_s, u"Take the mark from a balance"_s, Reach::Write, {{u"ID"_s}, {u"KEY"_s}}},
    };
}

QList<CommandSpec> balanceSpecs()
{
    return {
        {u"refresh"_s,
         u"Ask the providers now"_s,
         Reach::Write,
         {{u"ID"_s, true, true}},
         {},
         u"Paused accounts are asked only when they are named. Exit code 0 when all were read, 1 when some were not."_s},
        {u"status"_s, u"Show what is known, without network"_s, Reach::Look, {{u"ID"_s, true, true}}},
        {u"check"_s,
         u"One line for a monitoring system"_s,
         Reach::Look,
         {{u"ID"_s, true, true}},
         {},
         u"Exit code 0 ok, 1 low, 2 critical or empty, 3 unknown: no account, never read, or the last reading is too "
         u"old.\n"
         "Paused accounts count only when they are named."_s},
        {u"history"_s,
         u"Show the recorded amounts of an account, its top-ups, alerts and failures"_s,
         Reach::Look,
         {{u"ID"_s}},
         {{u"balance"_s, u"KEY"_s, u"Only this balance"_s},
          {u"since"_s, u"30d"_s, u"How far back; else all"_s},
          {u"csv"_s, {}, u"As CSV, amounts only: time,amount with --balance, else time,key,amount"_s}}},
        {u"forecast"_s,
         u"Tell when a balance, or any series, will be empty"_s,
         Reach::Look,
         {{u"ID"_s, true}, {u"KEY"_s, true}},
         {{u"csv"_s, u"FILE"_s, u"A series instead: CSV with the columns time and amount; - for standard input"_s}},
         ForecastFooter},
    };
}

QList<CommandSpec> alertSpecs()
{
    return {
        {u"alerts"_s,
         u"List what was warned of, the latest last"_s,
         Reach::Look,
         {},
         {{u"since"_s, u"7d"_s, u"How far back; else 7 days"_s}},
         u"JSON: {\"alerts\": [{\"account\", \"at\", \"key\", \"level\", \"amount\", \"unit\", \"why\", \"threshold\", \"failure\",\n"
         "\"repeated\", \"deliveredAt\", \"endedAt\"}]}. why is mark, runway, empty, expiry, failing or not-read."_s},
        {u"snooze"_s,
         u"Put what is warned of aside: plimsollctl snooze ID [KEY] 12h|until-topup|off"_s,
         Reach::Write,
         {{u"ID"_s}, {u"KEY"_s}, {u"TIME"_s, true}},
         {},
         u"TIME is a length of time (12h, 3d), until-topup, or off. Without KEY it is about all balances of the account\n"
         "that are warned of. A snooze ends by itself when the balance gets worse, is topped up, or is ok again."_s},
        {u"acknowledge"_s,
         u"No reminders of what is warned of until it gets worse"_s,
         Reach::Write,
         {{u"ID"_s}, {u"KEY"_s, true}}},
    };
}

QList<CommandSpec> transferSpecs()
{
    return {
        {u"export"_s,
         u"Write accounts, marks and settings to a file, without secrets"_s,
         Reach::Look,
         {{u"FILE"_s}},
         {},
         u"FILE may be - for standard output."_s},
        {u"import"_s,
         u"Take accounts, marks and settings from an exported file"_s,
         Reach::Write,
         {{u"FILE"_s}},
         {},
         u"FILE may be - for standard input. Accounts that are new here wait until their secrets are entered."_s},
    };
}

} // namespace

const QList<CommandSpec> &commandSpecs()
{
    static const auto specs = providerSpecs() + accountSpecs() + markSpecs() + balanceSpecs() + alertSpecs() + transferSpecs();
    return specs;
}

const CommandSpec *commandSpec(const QString &path)
{
    const auto &specs = commandSpecs();
    const auto it = std::find_if(specs.begin(), specs.end(), [&](const auto &spec) { return spec.path == path; });
    return it == specs.end() ? nullptr : &*it;
}
