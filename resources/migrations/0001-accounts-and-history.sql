-- SPDX-License-Identifier: GPL-3.0-or-later
-- A statement ends with a semicolon at the end of its line.
-- Amounts are decimal text with the digits as sent. Times are Unix seconds in UTC, spans are seconds.
-- Null is "none": an amount that is null is unlimited, a time that is null was not given.

CREATE TABLE account (
    id TEXT PRIMARY KEY NOT NULL,
    entry TEXT NOT NULL,
    provider TEXT NOT NULL,
    label TEXT NOT NULL,
    origin TEXT NOT NULL,
    bound_origin TEXT NOT NULL,
    every INTEGER,
    paused INTEGER NOT NULL
);

CREATE TABLE account_field (
    account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (account, field)
) WITHOUT ROWID;

-- What may be shown of a secret that is in the keychain.
CREATE TABLE secret_tail (
    account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    field TEXT NOT NULL,
    tail TEXT NOT NULL,
    PRIMARY KEY (account, field)
) WITHOUT ROWID;

CREATE TABLE mark (
    account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    balance TEXT NOT NULL,
    low TEXT,
    critical TEXT,
    tank TEXT,
    PRIMARY KEY (account, balance)
) WITHOUT ROWID;

CREATE TABLE refresh_state (
    account TEXT PRIMARY KEY NOT NULL REFERENCES account ON DELETE CASCADE,
    read_at INTEGER,
    next_at INTEGER,
    retry_at INTEGER,
    failing_since INTEGER,
    failures INTEGER NOT NULL,
    rejections INTEGER NOT NULL,
    failure TEXT,
    failure_detail TEXT NOT NULL,
    failure_status INTEGER,
    failure_code TEXT NOT NULL,
    failure_retry_after INTEGER
) WITHOUT ROWID;

-- The latest reading, and what is remembered of each balance between readings.
CREATE TABLE balance (
    account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    label TEXT NOT NULL,
    unit TEXT NOT NULL,
    amount TEXT,
    ceiling TEXT,
    used TEXT,
    expires_at INTEGER,
    resets_at INTEGER,
    note TEXT NOT NULL,
    level TEXT NOT NULL,
    announced TEXT NOT NULL,
    peak TEXT,
    in_use INTEGER NOT NULL,
    PRIMARY KEY (account, key)
) WITHOUT ROWID;

CREATE TABLE part (
    account TEXT NOT NULL,
    balance TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    amount TEXT NOT NULL,
    PRIMARY KEY (account, balance, position),
    FOREIGN KEY (account, balance) REFERENCES balance ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    key TEXT NOT NULL,
    UNIQUE (account, key)
);

CREATE TABLE sample (
    series INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,
    at INTEGER NOT NULL,
    amount TEXT NOT NULL,
    PRIMARY KEY (series, at)
) WITHOUT ROWID;

-- Every alert, and since when a notification daemon has it. The id is never given twice.
CREATE TABLE alert (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    account_label TEXT NOT NULL,
    level TEXT NOT NULL,
    at INTEGER NOT NULL,
    delivered_at INTEGER,
    key TEXT NOT NULL,
    label TEXT NOT NULL,
    unit TEXT NOT NULL,
    amount TEXT,
    ceiling TEXT,
    used TEXT,
    expires_at INTEGER,
    resets_at INTEGER,
    note TEXT NOT NULL
);

CREATE INDEX alert_by_account ON alert (account, at);
CREATE INDEX alert_undelivered ON alert (id) WHERE delivered_at IS NULL;

CREATE TABLE alert_part (
    alert INTEGER NOT NULL REFERENCES alert ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    amount TEXT NOT NULL,
    PRIMARY KEY (alert, position)
) WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value NOT NULL
) WITHOUT ROWID;
