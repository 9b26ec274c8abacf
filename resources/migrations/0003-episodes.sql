-- SPDX-License-Identifier: GPL-3.0-or-later
-- A statement ends with a semicolon at the end of its line.

ALTER TABLE account ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;

-- Days before a balance expires; 0 is never.
ALTER TABLE mark ADD COLUMN expiry_low INTEGER;
ALTER TABLE mark ADD COLUMN expiry_critical INTEGER;

-- What was told of the failures that last.
ALTER TABLE refresh_state ADD COLUMN told TEXT;
ALTER TABLE refresh_state ADD COLUMN told_at INTEGER;

-- Why an alert was raised, and since when it is no longer so.
ALTER TABLE alert ADD COLUMN why TEXT NOT NULL DEFAULT 'mark';
ALTER TABLE alert ADD COLUMN runway TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE alert ADD COLUMN per_day TEXT;
ALTER TABLE alert ADD COLUMN empty_from INTEGER;
ALTER TABLE alert ADD COLUMN empty_to INTEGER;
ALTER TABLE alert ADD COLUMN threshold TEXT;
ALTER TABLE alert ADD COLUMN failure TEXT;
ALTER TABLE alert ADD COLUMN repeated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alert ADD COLUMN ended_at INTEGER;
UPDATE alert SET why = 'empty' WHERE level = 'empty';

-- A balance has two episodes, of its supply and of its expiry. "announced" is the supply's.
ALTER TABLE balance ADD COLUMN supply_level TEXT NOT NULL DEFAULT 'ok';
ALTER TABLE balance ADD COLUMN announced_at INTEGER;
ALTER TABLE balance ADD COLUMN expiry_level TEXT NOT NULL DEFAULT 'ok';
ALTER TABLE balance ADD COLUMN expiry_announced TEXT NOT NULL DEFAULT 'ok';
ALTER TABLE balance ADD COLUMN expiry_announced_at INTEGER;
ALTER TABLE balance ADD COLUMN acknowledged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE balance ADD COLUMN days_left TEXT NOT NULL DEFAULT '';
ALTER TABLE balance ADD COLUMN doubted TEXT;
ALTER TABLE balance ADD COLUMN doubted_since INTEGER;
UPDATE balance SET supply_level = level, announced_at = (SELECT max(at) FROM alert
    WHERE alert.account = balance.account AND alert.key = balance.key AND alert.level = balance.announced);

-- Until now it was not kept when an alert ended: the end of one that no longer holds is set to when it was raised.
UPDATE alert SET ended_at = at WHERE NOT EXISTS (SELECT 1 FROM balance
    WHERE balance.account = alert.account AND balance.key = alert.key AND balance.announced = alert.level AND balance.announced_at = alert.at);

DROP INDEX alert_undelivered;
CREATE INDEX alert_undelivered ON alert (id) WHERE delivered_at IS NULL AND ended_at IS NULL;
CREATE INDEX alert_open ON alert (account) WHERE ended_at IS NULL;
CREATE INDEX alert_delivered ON alert (delivered_at);
