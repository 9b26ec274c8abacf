-- SPDX-License-Identifier: GPL-3.0-or-later
-- A statement ends with a semicolon at the end of its line.

-- Since when readings leave this balance out, whose episodes go on when it returns. Null: the latest one has it.
ALTER TABLE balance ADD COLUMN missing_since INTEGER;

-- All samples of a series are in one unit: with another one a new series begins. Null: not known yet.
ALTER TABLE series ADD COLUMN unit TEXT;
UPDATE series SET unit = (SELECT unit FROM balance WHERE balance.account = series.account AND balance.key = series.key);

-- Until when the account's calls are paid for, each with the shortest time between two.
ALTER TABLE refresh_state ADD COLUMN paid_until INTEGER;
