// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class AccountBook;
class HistoryStore;
class Monitor;
class ProviderBook;
class SecretStore;

/// What commands work on: a tray's own, or plimsollctl's for the length of one command. For commands that only look it
/// stands on a database that is open for reading. All outlive every command.
struct Desk {
    AccountBook &book;
    Monitor &monitor;
    ProviderBook &providers;
    HistoryStore &history;
    SecretStore &secrets;
};
