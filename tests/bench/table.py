#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Plimsoll against its budget and prints a table: each figure beside a yardstick of the same run.

table.py [--minutes 10] [--samples 10000000] [--only NAME] BIN BENCH

Run it in a session of its own (with-session.sh --display); BIN holds the programs, BENCH those of this folder.
"""
import argparse
import contextlib
import functools
import os
import pathlib
import re
import resource
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
PORT = 18080
HOSTS = 20
MIB = 1024 * 1024
YEAR = 365 * 24 * 3600


class TrayWatcher:
    """A tray host that notes when an icon came."""

    def __init__(self):
        self.came = threading.Event()
        watcher = HERE.parent / "system/desktop/fakewatcher.py"
        self.process = subprocess.Popen(["/usr/bin/python3", "-B", watcher, "--host"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            if line == "REGISTERED\n":
                self.at = time.monotonic()
                self.came.set()


class Bench:
    def __init__(self, options):
        self.options = options
        self.rows = []
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="plimsoll-bench."))
        self.reply = self.folder / "reply.json"
        self.reply.write_text('{"is_available":true,"balance_infos":[{"currency":"USD","total_balance":"110.00",'
                              '"granted_balance":"10.00","topped_up_balance":"100.00"}]}')

    # -- what is run ------------------------------------------------------------------------------------------------

    def program(self, name):
        folder = self.options.bin if name.startswith("plimsoll") else self.options.bench
        return str(pathlib.Path(folder) / name)

    def ctl(self, profile, *words, text=None):
        return subprocess.run([self.program("plimsollctl"), "--profile", str(profile), *words], input=text, text=True,
                              capture_output=True, check=True).stdout

    @contextlib.contextmanager
    def running(self, name, *words):
        process = subprocess.Popen([self.program(name), *map(str, words)], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    @contextlib.contextmanager
    def serving(self, delay):
        server = subprocess.Popen([sys.executable, "-B", HERE / "server.py", "--hosts", str(HOSTS), "--port", str(PORT),
                                   "--delay", str(delay), self.reply], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        server.stdout.readline()
        try:
            yield
        finally:
            server.stdin.close()
            server.wait(10)

    def profile(self, accounts):
        """A profile with so many accounts, each read once."""
        folder = self.folder / f"profile-{accounts}"
        if not folder.exists():
            say(f"adding {accounts} accounts")
            for i in range(accounts):
                self.ctl(folder, "account", "add", "deepseek", "--id", f"bench-{i}", "--label", f"Account {i}", "--origin",
                         f"http://127.0.1.{i % HOSTS + 1}:{PORT}", "--every", "15m", "--secrets-stdin", text=f"api_key=test-key-{i}\n")
            self.ctl(folder, "refresh")
        return folder

    def give_past(self, folder):
        """As many samples as asked, over a year, spread over the balances that there are."""
        database = sqlite3.connect(folder / "plimsoll.db", isolation_level=None)
        series = [row[0] for row in database.execute("SELECT id FROM series")]
        each = self.options.samples // len(series)
        now = int(time.time())
        database.execute("PRAGMA synchronous = OFF")
        for identity in series:
            database.execute("INSERT OR IGNORE INTO sample (series, at, amount) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                             "FROM n WHERE i < ?) SELECT ?, ? - i * ?, printf('%.2f', 25000 - i % 5000 * 5 - abs(random() % 500) / 100.0) FROM n",
                             (each, identity, now, max(1, YEAR // each)))
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()

    # -- what is noted ----------------------------------------------------------------------------------------------

    def row(self, what, measured, yardstick, figure, aim, holds):
        self.rows.append((what, measured, yardstick, figure, aim, "" if holds else "**missed**"))
        say(f"{what}: {measured}; yardstick {yardstick}; {figure} (aim {aim}){'' if holds else '  MISSED'}")

    def print(self):
        print("| what | measured | yardstick | figure | aim | |\n|---|---|---|---|---|---|")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")

    # -- the measurements -------------------------------------------------------------------------------------------

    @functools.cached_property
    def watcher(self):
        return TrayWatcher()

    def at_rest(self):
        assert self.watcher # without a tray, ours would open its window
        with self.serving(0.05):
            folder = self.profile(50)
            database = sqlite3.connect(folder / "plimsoll.db", isolation_level=None)
            database.execute("UPDATE refresh_state SET next_at = unixepoch() + abs(random() % 900)") # as after a day
            database.close()
            with self.running("plain_tray") as plain, self.running("plimsoll", "--profile", folder, "--minimized") as ours:
                time.sleep(60)
                before = [Usage(pid) for pid in (plain, ours)]
                time.sleep(60 * self.options.minutes)
                after = [Usage(pid) for pid in (plain, ours)]
        minutes = self.options.minutes
        more = after[1].rss - after[0].rss
        self.row("RSS at rest, 50 accounts, no window yet", mib(after[1].rss), mib(after[0].rss), "+ " + mib(more), "+ 10 MiB", more <= 10 * MIB)
        wakes = [(late.switches - early.switches) / minutes for early, late in zip(before, after)]
        self.row("wake-ups a minute at rest", f"{wakes[1]:.1f}", f"{wakes[0]:.1f}", f"+ {wakes[1] - wakes[0]:.1f}", "+ 2", wakes[1] - wakes[0] <= 2)
        busy = [(late.cpu - early.cpu) / minutes for early, late in zip(before, after)]
        self.row("CPU a minute at rest", f"{busy[1] * 1000:.0f} ms", f"{busy[0] * 1000:.0f} ms", f"+ {(busy[1] - busy[0]) / 60 * 100:.3f} %", "not told apart", busy[1] - busy[0] < 0.06)
        written = (after[1].written - before[1].written) * 24 * 60 / minutes
        self.row("written to disk a day, nothing changing", kib(written), "", kib(written), "100 KiB", written < 100 * 1024)

    def after_the_window(self):
        assert self.watcher
        folder = self.past()
        with self.serving(0.05), background("openbox"):
            with self.running("plain_tray") as plain, self.running("plimsoll", "--profile", folder) as ours:
                xdotool("search", "--sync", "--onlyvisible", "--name", "^Plimsoll$", "windowactivate", "--sync")
                for key in ("Tab", "Down", "Down", "Down"):
                    xdotool("key", key)
                    time.sleep(1)
                xdotool("key", "alt+F4")
                time.sleep(20)
                rss = [Usage(pid).rss for pid in (plain, ours)]
        more = rss[1] - rss[0]
        self.row("RSS after the overview with a history was opened and closed", mib(rss[1]), mib(rss[0]), "+ " + mib(more), "+ 30 MiB", more <= 30 * MIB)

    def start(self):
        folder = self.past()
        watcher = self.watcher
        took = {"plain_tray": [], "plimsoll": []}
        for _ in range(7):
            for name, words in (("plain_tray", ()), ("plimsoll", ("--profile", folder, "--minimized"))):
                watcher.came.clear()
                begun = time.monotonic()
                with self.running(name, *words):
                    if not watcher.came.wait(30):
                        raise SystemExit(f"{name} put no icon into the tray")
                    took[name].append(watcher.at - begun)
        plain, ours = (statistics.median(took[name]) for name in ("plain_tray", "plimsoll"))
        self.ratio("start to tray icon, 50 accounts, a year", ours, plain, 1.5)

    def windows(self):
        folder = self.past()
        for line in self.lines("bench_windows", folder):
            what, first, later = line.split()
            if what == "chart":
                self.row("a repaint of the chart of a year", f"{later} ms", "", f"{later} ms", "16 ms", float(later) <= 16)
            else:
                aim = {"glance": 100, "overview": 200}[what]
                self.row(f"{what}, click to painted (first, later)", f"{first} ms, {later} ms", "", f"{first} ms", f"{aim} ms", float(first) <= aim)

    def status(self):
        with self.serving(0):
            folder = self.profile(200)
        plain = usual([self.program("plain_status"), folder / "plimsoll.db"])
        ours = usual([self.program("plimsollctl"), "--profile", folder, "status", "--json"])
        self.ratio("status --json of 200 accounts", ours, plain, 2)

    def refresh(self):
        with self.serving(0.05):
            folder = self.profile(200)
            urls = self.folder / "curl.config"
            replies = self.folder / "replies"
            replies.mkdir(exist_ok=True)
            urls.write_text("\n".join(f'url = "http://127.0.1.{i % HOSTS + 1}:{PORT}/user/balance"\noutput = "{replies}/{i}"' for i in range(200)))
            script = f"curl -s --parallel --parallel-max 16 -K {urls}; for f in {replies}/*; do jq -c '[.balance_infos[]|{{key:.currency,amount:.total_balance}}]' $f; done >/dev/null"
            plain, ours = [], []
            for _ in range(5):
                plain.append(cost(["bash", "-c", script]))
                ours.append(cost([self.program("plimsollctl"), "--profile", folder, "refresh"]))
        (plain_wall, plain_cpu), (wall, cpu) = (tuple(statistics.median(x) for x in zip(*all)) for all in (plain, ours))
        self.ratio("refresh of 200 accounts, wall", wall, plain_wall, 1.2)
        self.ratio("refresh of 200 accounts, CPU", cpu, plain_cpu, 0.5)

    def reading(self):
        for line in self.lines("bench_reading"):
            _, provider, ours, plain = line.split()
            self.ratio(f"reply to reading ({provider})", float(ours) / 1e6, float(plain) / 1e6, 3)

    def history(self):
        found = {}
        for line in self.lines("bench_history"):
            if match := re.match(r"(.+?) +([\d.]+) ms +ratio +([\d.]+)", line):
                found.setdefault(match[1], (float(match[2]), float(match[3])))
            elif match := re.match(r"(\d+) MB", line):
                size = int(match[1]) * 1e6 / 1e7
        milliseconds, ratio = found["course: a year in 1000 points"]
        self.row("query of a year for the chart, 10 million samples", f"{milliseconds:.1f} ms", "a scan of the series", f"{ratio:.2f}", "0.2", ratio <= 0.2)
        self.row("history on disk, a sample", f"{size:.1f} bytes", "16 bytes", f"{size / 16:.2f}", "1.5", size / 16 <= 1.5)

    def model(self):
        aims = {"100 accounts changed": 8, "sort by urgency / text": 50, "sort by amount / text": 50, "filter, few are left": 50, "filter taken away": 50}
        for line in self.lines("bench_accounttree"):
            what, ours, plain, ratio = re.match(r"(.+?) +([\d.]+) ms +yardstick +([\d.]+) ms +ratio +([\d.]+)", line).groups()
            if what in aims:
                self.row(f"10 000 balances: {what}", f"{ours} ms", f"{plain} ms", f"{ours} ms", f"{aims[what]} ms", float(ours) <= aims[what])

    def growth(self):
        table = {}
        for line in self.lines("bench_growth"):
            _, accounts, took, what = line.split(" ", 3)
            table.setdefault(what, {})[int(accounts)] = float(took)
        sizes = (10, 100, 1000, 10000)
        print("\n| accounts | " + " | ".join(f"{n:,}".replace(",", " ") for n in sizes) + " |\n|---|" + "---|" * len(sizes))
        for what, took in table.items():
            print(f"| {what} | " + " | ".join(f"{took[n] / 1000:.2f} ms" for n in sizes) + " |")

    def size(self):
        total = sum(os.path.getsize(self.program(name)) for name in ("plimsoll", "plimsollctl"))
        stripped = 0
        for name in ("plimsoll", "plimsollctl"):
            copy = self.folder / name
            shutil.copy(self.program(name), copy)
            subprocess.run(["strip", copy], check=True)
            stripped += copy.stat().st_size
        libraries = subprocess.run(["objdump", "-p", self.program("plimsoll")], text=True, capture_output=True, check=True).stdout
        names = re.findall(r"NEEDED +(\S+)", libraries)
        print(f"\nThe two programs take {stripped / MIB:.1f} MiB ({total / MIB:.0f} MiB with debug information). plimsoll links {', '.join(names)}.")

    # -- help -------------------------------------------------------------------------------------------------------

    def past(self):
        folder = self.folder / "profile-50"
        marker = self.folder / "past"
        if not marker.exists():
            with self.serving(0):
                self.profile(50)
            say(f"giving them {self.options.samples} samples")
            self.give_past(folder)
            marker.touch()
        return folder

    def lines(self, name, *words):
        return subprocess.run([self.program(name), *map(str, words)], text=True, stdout=subprocess.PIPE, check=True).stdout.splitlines()

    def ratio(self, what, ours, plain, aim):
        self.row(what, f"{ours * 1000:.3g} ms", f"{plain * 1000:.3g} ms", f"{ours / plain:.2f}", str(aim), ours / plain <= aim)


class Usage:
    """What a process has used so far."""

    def __init__(self, pid):
        proc = pathlib.Path(f"/proc/{pid}")
        self.rss = int(re.search(r"^Rss: +(\d+)", (proc / "smaps_rollup").read_text(), re.M)[1]) * 1024
        fields = (proc / "stat").read_text().rpartition(")")[2].split()
        self.cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        self.written = int(re.search(r"^write_bytes: (\d+)", (proc / "io").read_text(), re.M)[1])
        self.switches = sum(int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", (task / "status").read_text(), re.M)[1])
                            for task in (proc / "task").iterdir())


def say(text):
    print(text, file=sys.stderr, flush=True)


def mib(count):
    return f"{count / MIB:.1f} MiB"


def kib(count):
    return f"{count / 1024:.0f} KiB"


def cost(command):
    """Wall and CPU seconds."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL, check=True)
    wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def usual(command):
    return statistics.median(cost(command)[0] for _ in range(15))


@contextlib.contextmanager
def background(*command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def xdotool(*words):
    subprocess.run(["xdotool", *words], check=True, timeout=30, stdout=subprocess.DEVNULL)


def main():
    jobs = ["at_rest", "after_the_window", "start", "windows", "status", "refresh", "reading", "history", "model", "growth", "size"]
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--samples", type=int, default=10_000_000)
    parser.add_argument("--only", choices=jobs, action="append")
    parser.add_argument("bin")
    parser.add_argument("bench")
    bench = Bench(parser.parse_args())
    try:
        chosen = [job for job in jobs if job in (bench.options.only or jobs)]
        for job in [job for job in chosen if job not in ("growth", "size")]:
            getattr(bench, job)()
        bench.print()
        for job in [job for job in chosen if job in ("growth", "size")]:
            getattr(bench, job)()
    finally:
        shutil.rmtree(bench.folder)


main()
