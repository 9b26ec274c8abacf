#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A secret for each way in which one can come in and go out, through every path of the real programs at their most verbose, and then a
search for each of them, in all spellings, in every place where it must not be. Run by with-session.sh.

test_canaries.py PLIMSOLL PLIMSOLLCTL CLIPBOARDTEXT
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import canary
from peer import Peer

PLIMSOLL, PLIMSOLLCTL, CLIPBOARDTEXT = sys.argv[1:4]
HOME = os.environ["HOME"]
OUTSIDE = tempfile.mkdtemp(prefix="seen-", dir=os.path.dirname(HOME))  # of what is searched as the program's own files
PROFILE = os.path.join(HOME, "profile")
NOISY = {"QT_LOGGING_RULES": "*=true", "QT_FORCE_STDERR_LOGGING": "1", "QT_LOGGING_TO_CONSOLE": "1", "LC_ALL": "C.UTF-8",
         "PLIMSOLL_PROFILE": PROFILE}

HEADERS = '''
id = "headers"
name = "Headers"
origin = "%s"
at_least = "1s" # nobody here is spared
[[field]]
id = "bearer"
label = "Bearer token"
secret = true
[[field]]
id = "api_key"
label = "API key"
secret = true
[[field]]
id = "query"
label = "Token of the address"
secret = true
[[field]]
id = "body"
label = "Token of the body"
secret = true
[filter]
request = \'\'\'{ path: "/headers", query: { token: .query }, json: { key: .body },
               headers: { authorization: ("Bearer " + .bearer), "x-api-key": .api_key } }\'\'\'
balances = \'\'\'[ { key: "credits", label: (.label // "Credits"), unit: "credits", amount: .left, note: (.note // null) } ]\'\'\'
'''
BASIC = '''
id = "basic"
name = "Basic"
origin = "%s"
at_least = "1s" # nobody here is spared
[[field]]
id = "user"
label = "User"
secret = true
[[field]]
id = "password"
label = "Password"
secret = true
[[field]]
id = "second"
label = "Second secret"
secret = true
optional = true
[filter]
request = \'\'\'{ path: "/basic", form: { secret: .second },
               headers: { authorization: ("Basic " + ("\\(.user):\\(.password)" | @base64)) } }\'\'\'
balances = \'\'\'[ { key: "credits", label: (.label // "Credits"), unit: "credits", amount: .left, note: (.note // null) } ]\'\'\'
'''
FIELDS = {"headers": ["bearer", "api_key", "query", "body"], "basic": ["user", "password", "second"]}


def wait_for(what, holds, seconds=20):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.1)


def lines(provider, entered):
    return "".join(f"{field}={entered[field]}\n" for field in FIELDS[provider])


class ProcessWatch(threading.Thread):
    """Looks again and again at what everybody may see of the programs: command lines, and for the user environments."""

    def __init__(self):
        super().__init__(daemon=True)
        self.cmdlines, self.environs = set(), set()
        self.is_over = False

    def run(self):
        while not self.is_over:
            for pid in filter(str.isdigit, os.listdir("/proc")):
                try:
                    if not os.path.basename(os.readlink(f"/proc/{pid}/exe")).startswith("plimsoll"):
                        continue
                    for name, into in (("cmdline", self.cmdlines), ("environ", self.environs)):
                        with open(f"/proc/{pid}/{name}", "rb") as file:
                            into.add(file.read())
                except OSError:
                    pass  # it ended
            time.sleep(0.02)


class CanaryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Each as it is entered: through standard input, into the dialog, and anew for what was there before.
        cls.piped = {f: canary.Canary(f"{f}, piped") for fields in FIELDS.values() for f in fields}
        cls.typed = {f: canary.Canary(f"{f}, typed", between="-") for f in FIELDS["headers"]}
        cls.replaced = {f: canary.Canary(f"{f}, replaced") for fields in FIELDS.values() for f in fields}
        cls.imported = {f: canary.Canary(f"{f}, after an import") for fields in FIELDS.values() for f in fields}
        cls.drafted = canary.Canary("in a curl command", between="-")
        cls.secrets = [*cls.piped.values(), *cls.typed.values(), *cls.replaced.values(), *cls.imported.values(), cls.drafted]
        # What is no secret and goes to the same places: a search that does not find it has not looked there.
        cls.open = canary.Canary("in the open", between="-")
        cls.outputs = []
        cls.started = []
        cls.peer = Peer(cls.secrets)
        cls.watch = ProcessWatch()
        cls.watch.start()
        cls.bus = os.path.join(OUTSIDE, "bus")
        cls.start(["dbus-monitor", "--session", "--binary"], cls.bus)
        for program in ("openbox", "trayer", "dunst"):
            cls.start([program], os.path.join(OUTSIDE, program))
        wait_for("a notification daemon", lambda: b"org.freedesktop.Notifications" in cls.read(cls.bus))
        cls.day()
        cls.watch.is_over = True
        cls.watch.join()
        for process in reversed(cls.started):
            process.terminate()
            process.wait(10)
        cls.peer.close()

    @staticmethod
    def read(path):
        with open(path, "rb") as file:
            return file.read()

    @classmethod
    def start(cls, command, output, **more):
        with open(output, "wb") as file:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT, **more)
        cls.started.append(process)
        return process

    @classmethod
    def ctl(cls, *arguments, input="", exits=(0,)):
        done = subprocess.run([PLIMSOLLCTL, *arguments], env={**os.environ, **NOISY, "OPEN": str(cls.open)}, input=input.encode(),
                              capture_output=True, timeout=60)
        cls.outputs.append(done.stdout + done.stderr)
        if done.returncode not in exits:
            raise AssertionError(f"plimsollctl {arguments[:3]} gave {done.returncode}")  # what it said is searched, not shown
        return done.stdout.decode()

    @classmethod
    def key(cls, *keys):
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True, timeout=30)

    @classmethod
    def type(cls, text):
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True, timeout=60)

    @classmethod
    def shown(cls, title):
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], stdout=subprocess.DEVNULL, timeout=10).returncode == 0

    @classmethod
    def clip(cls):
        cls.clips.append(subprocess.run([CLIPBOARDTEXT], env={**os.environ, "QT_QPA_PLATFORM": "xcb"}, capture_output=True,
                                        timeout=20).stdout)

    @classmethod
    def notifications(cls):
        subprocess.run(["dunstctl", "close-all"], check=True, timeout=10)
        time.sleep(0.3)
        return subprocess.run(["dunstctl", "history"], capture_output=True, check=True, timeout=10).stdout

    @classmethod
    def look(cls):
        """Has the programs say what they know."""
        for command in (["status", "--json"], ["alerts", "--json"], ["account", "list", "--json"], ["history", "headers", "--json"]):
            cls.ctl(*command, exits=(0, 1))

    @classmethod
    def add(cls, provider, entered, *more):
        return cls.ctl("account", "add", provider, "--label", f"{provider} {cls.open}", "--secrets-stdin", *more,
                       input=lines(provider, entered)).split()[0]

    @classmethod
    def suffer(cls, refusals):
        """Every reply that a careless provider could give, to every account."""
        for mode in ["echoing", "refused", *["each_refused"] * refusals, "html", "garbage", "redirect", "cut", "silent", "ok", "limited"]:
            cls.peer.mode = mode
            cls.ctl("refresh", "--json", exits=(0, 1))
            if mode in ("echoing", "refused", "html"):
                cls.look()
        cls.peer.mode = "ok"
        time.sleep(6)  # as the last one asked, with a second to spare

    @classmethod
    def day(cls):
        for definition in (HEADERS, BASIC):
            cls.ctl("provider", "add", "-", input=definition % cls.peer.origin)
        cls.ctl("provider", "draft", "--id", "drafted", input=f"curl '{cls.peer.origin}/x?key={cls.drafted}' -H 'X-Api-Key: {cls.drafted}'")
        ledger = json.loads(cls.ctl("export", "-"))
        ledger["settings"]["timeout"] = "5s"
        cls.ctl("import", "-", input=json.dumps(ledger))

        cls.add("headers", cls.piped)  # by plimsollctl alone
        tray = cls.start([PLIMSOLL], os.path.join(OUTSIDE, "plimsoll"), env={**os.environ, **NOISY, "OPEN": str(cls.open)})
        wait_for("the window", lambda: cls.shown("^Plimsoll$"))
        cls.add("basic", cls.piped)  # handed over
        cls.suffer(refusals=8)

        cls.peer.mode = "ok"
        cls.peer.left = 50
        cls.ctl("mark", "set", "headers", "credits", "--low", "80")
        for account in ("headers", "basic"):
            cls.ctl("account", "secrets", account, "--secrets-stdin", input=lines(account, cls.replaced))
        cls.suffer(refusals=6)
        cls.told = cls.notifications()

        exported = cls.ctl("export", "-")
        with open(os.path.join(HOME, "exported.json"), "w", encoding="utf-8") as file:
            file.write(exported)
        for account in ("headers", "basic"):
            cls.ctl("account", "remove", account)
        cls.ctl("import", os.path.join(HOME, "exported.json"))
        for account in ("headers", "basic"):
            cls.ctl("account", "secrets", account, "--secrets-stdin", input=lines(account, cls.imported))
        cls.suffer(refusals=6)

        cls.clips = []
        cls.type_an_account()
        cls.look()
        tray.send_signal(signal.SIGTERM)
        tray.wait(20)
        cls.outputs.append(cls.read(os.path.join(OUTSIDE, "plimsoll")))

    @classmethod
    def type_an_account(cls):
        """As a person would: the dialog, its test, its saving."""
        subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Plimsoll$", "windowactivate", "--sync"], check=True, timeout=10)
        cls.peer.mode = "refused"
        cls.key("ctrl+n")
        wait_for("the dialog", lambda: cls.shown("^Add account$"))
        cls.type("Headers")
        cls.key("Return")
        wait_for("the form", lambda: cls.shown("^Add account at Headers$"))
        for field in FIELDS["headers"]:
            cls.type(str(cls.typed[field]))
            cls.key("ctrl+a", "ctrl+c", "Tab")  # which copies nothing
        cls.clip()
        cls.type(f"typed {cls.open}")  # the name shown
        cls.key("ctrl+a", "ctrl+c")
        cls.clip()
        cls.key("alt+t")  # Test, which is refused
        wait_for("a refused test", lambda: cls.peer.whole.get("bearer, typed", 0) > 0)
        time.sleep(1)
        cls.peer.mode = "ok"
        cls.key("alt+s")
        wait_for("the account that was typed", lambda: "headers-2" in cls.ctl("account", "list"))
        cls.ctl("refresh", exits=(0, 1))

    def places(self):
        """Gives (place, name, bytes) of everything that is searched."""
        for folder, _, names in os.walk(os.path.dirname(HOME)):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path) and not path.startswith(OUTSIDE):
                    yield "file", path, self.read(path)
        for i, output in enumerate(self.outputs):
            yield "output", f"{i}", output
        for octets in self.watch.cmdlines:
            yield "command line", "", octets
        for octets in self.watch.environs:
            yield "environment", "", octets
        yield "bus", self.bus, self.read(self.bus)
        yield "notification", "dunstctl history", self.told
        for i, clip in enumerate(self.clips):
            yield "clipboard", f"{i}", clip
        for program in ("openbox", "trayer", "dunst"):
            yield "other programs", program, self.read(os.path.join(OUTSIDE, program))

    def test_every_spelling_is_found(self):
        planted = canary.Canary("planted")
        for spelled in canary.escapings(str(planted)):
            for octets in (spelled.encode(), b"x" + spelled.encode(), spelled.encode("utf-16-le"), spelled.encode("utf-16-be")):
                if spelled.encode() in octets:
                    self.assertTrue(canary.found([planted], b"before" + octets + b"after"), spelled)
        for before in range(3):
            import base64
            octets = base64.b64encode(b"u" * before + str(planted).encode() + b":more")
            self.assertTrue(canary.found([planted], octets))
        for half in planted.words:
            self.assertTrue(canary.found([planted], half.encode()))
        self.assertFalse(canary.found([planted], str(canary.Canary("another")).encode()))
        self.assertFalse(canary.found([planted], b"-end1"))

    def test_every_secret_was_sent(self):
        sent = [*self.piped.values(), *self.typed.values(), *self.replaced.values(), *self.imported.values()]
        self.assertEqual([one.name for one in sent if not self.peer.whole.get(one.name)], [])
        self.assertEqual(self.peer.elsewhere, 0)

    def test_what_is_open_is_found_in_every_place(self):
        counts, open_ = {}, {}
        for place, _, octets in self.places():
            counts[place] = counts.get(place, 0) + 1
            open_[place] = open_.get(place, 0) + bool(canary.found([self.open], octets))
        print("searched:", counts, "open text in:", open_)
        for place in ("file", "output", "command line", "environment", "bus", "notification", "clipboard"):
            self.assertGreater(open_.get(place, 0), 0, place)
        self.assertGreater(counts["file"], 8)
        self.assertGreater(counts["output"], 60)
        self.assertEqual(counts["clipboard"], 2)
        self.assertGreater(len(self.read(os.path.join(OUTSIDE, "plimsoll"))), 100_000, "the log was not verbose")

    def test_no_secret_is_anywhere(self):
        leaks = sorted({(place, name, *leak) for place, name, octets in self.places() for leak in canary.found(self.secrets, octets)})
        self.assertEqual(leaks, [], "\n" + "\n".join(map(str, leaks[:40])))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + ["-v"])
