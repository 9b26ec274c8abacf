#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives the accounts of a demo profile a past, as if Plimsoll had run for a year: samples that lead up to what each balance is now.

demo-past.py DATABASE      while no Plimsoll writes to it; accounts without a reading stay as they are
"""

import random
import sqlite3
import sys
import time
from decimal import Decimal

HOUR, DAY = 3600, 86400
# Of each balance: what is spent on a working day, as a share of what is left now, and every how many days it is topped up.
HABITS = {"emailCredits": (0.11, 0), "credits": (0.03, 45), "phoneCredits": (0.10, 30), "api_credits": (0.02, 30),
          "ui_credits": (0.015, 60), "balance": (0.045, 21), "wallet": (0.025, 35)}


def past_of(amount: Decimal, spent_a_day: Decimal, days_between_top_ups: int, now: int, dice: random.Random) -> list[tuple[int, Decimal]]:
    """Goes back from what there is now: hourly for 30 days, then daily."""
    points, at, left = [], now - now % HOUR, amount
    size = max(amount * 3, spent_a_day * max(days_between_top_ups, 1))
    days_to_top_up = days_between_top_ups * dice.uniform(0.3, 0.8)
    smallest = Decimal(1).scaleb(amount.as_tuple().exponent)
    while at > now - 365 * DAY:
        step = HOUR if at > now - 30 * DAY else DAY
        at -= step
        moment = time.gmtime(at)
        busy = moment.tm_wday < 5 and (step == DAY or 7 <= moment.tm_hour < 18)
        share = (Decimal(step) / DAY) * (Decimal("2.2") if step == HOUR else 1)
        spent = spent_a_day * share * Decimal(dice.uniform(0.4, 1.6)) if busy else Decimal(0)
        left += spent.quantize(smallest)
        days_to_top_up -= step / DAY
        if days_between_top_ups and days_to_top_up <= 0 and left > size / 2:
            left -= (size * Decimal("0.8")).quantize(smallest)
            left = max(left, smallest * 5)
            days_to_top_up = days_between_top_ups * dice.uniform(0.8, 1.2)
        points.append((at, left))
    return points


def peak_of(points: list[tuple[int, Decimal]]) -> Decimal:
    """The greatest amount since the last top-up; the latest point comes first."""
    peak = points[0][1]
    for _, left in points:
        if left < peak:
            break
        peak = left
    return peak


def main() -> int:
    database = sqlite3.connect(sys.argv[1])
    database.execute("PRAGMA foreign_keys = ON")
    now = int(time.time())
    with database:
        rows = database.execute("SELECT series.id, balance.account, balance.key, balance.amount FROM series "
                                "JOIN balance USING (account, key) WHERE balance.amount IS NOT NULL").fetchall()
        for series, account, key, amount in rows:
            if key not in HABITS:
                continue
            share, days = HABITS[key]
            dice = random.Random(account + key)
            points = past_of(Decimal(amount), Decimal(amount) * Decimal(str(share)), days, now, dice)
            kept = [(series, at, str(left)) for (at, left), (_, later) in zip(points[1:], points) if left != later or at % DAY < HOUR]
            database.executemany("INSERT OR IGNORE INTO sample (series, at, amount) VALUES (?, ?, ?)", kept)
            database.execute("UPDATE balance SET peak = ? WHERE account = ? AND key = ?", (str(peak_of(points)), account, key))
    return 0


if __name__ == "__main__":
    sys.exit(main())
