-- SPDX-License-Identifier: GPL-3.0-or-later
-- A statement ends with a semicolon at the end of its line.

-- snoozed_until: null while snoozed is 1 means until a top-up.
ALTER TABLE balance ADD COLUMN snoozed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE balance ADD COLUMN snoozed_until INTEGER;

-- What the latest reading left of the forecast.
ALTER TABLE balance ADD COLUMN runway TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE balance ADD COLUMN per_day TEXT;
ALTER TABLE balance ADD COLUMN empty_from INTEGER;
ALTER TABLE balance ADD COLUMN empty_to INTEGER;
