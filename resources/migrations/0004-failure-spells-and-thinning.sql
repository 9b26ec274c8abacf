-- SPDX-License-Identifier: GPL-3.0-or-later
-- A statement ends with a semicolon at the end of its line.

-- When the latest attempt failed, if it did.
ALTER TABLE refresh_state ADD COLUMN failed_at INTEGER;

-- Stretches of time in which an account could not be read, each for one reason. ended_at: null while it lasts.
CREATE TABLE failure_spell (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    kind TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    ended_at INTEGER,
    attempts INTEGER NOT NULL
);

CREATE INDEX failure_spell_by_account ON failure_spell (account, began_at);
CREATE UNIQUE INDEX failure_spell_lasting ON failure_spell (account) WHERE ended_at IS NULL;

INSERT INTO failure_spell (account, kind, began_at, attempts)
    SELECT account, failure, failing_since, failures FROM refresh_state
    WHERE failure IS NOT NULL AND failing_since IS NOT NULL;

-- Before this time the series holds of each UTC day what stands for it, and no more. Null: nothing was thinned yet.
ALTER TABLE series ADD COLUMN thin_until INTEGER;
