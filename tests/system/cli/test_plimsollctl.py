#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real plimsollctl, end to end: simulator, gnome-keyring, a database on disk. Run by with-session.sh."""
import fcntl
import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
SIMULATOR = os.path.join(HERE, "..", "..", "simulator", "simulator.py")
PLIMSOLLCTL = os.environ["PLIMSOLLCTL"]
COMMANDTRAY = os.environ["COMMANDTRAY"]
HOME = os.environ["HOME"]

TOKENS = {"ocean": "token=ocean-demo-token\n", "theirstack": "token=theirstack-demo-token\n",
          "gateway360": "api_key=gateway-demo-key\n", "gateway360-subaccount": "api_key=gateway-demo-key\n",
          "deepvue": "client_secret=deepvue-demo-secret\nclient_id=deepvue-demo-id\n"}


class PlimsollctlTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        port_file = os.path.join(HOME, "port")
        cls.simulator = subprocess.Popen([sys.executable, SIMULATOR, "--port-file", port_file, "--parent", str(os.getpid()),
                                          "--lifetime", "200"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if os.path.exists(port_file) and os.path.getsize(port_file):
                break
            time.sleep(0.1)
        with open(port_file) as file:
            cls.origin = "http://127.0.0.1:" + file.read().strip()

    @classmethod
    def tearDownClass(cls):
        cls.simulator.terminate()
        cls.simulator.wait(10)

    def setUp(self):
        self.profile = tempfile.mkdtemp(prefix="profile-", dir=HOME)
        self.order({"provider": "ocean", "reset": True})

    def order(self, order):
        request = urllib.request.Request(self.origin + "/_simulator/orders", json.dumps(order).encode())
        urllib.request.urlopen(request, timeout=10).close()

    def start(self, *arguments, **more):
        env = dict(os.environ, PLIMSOLL_PROFILE=self.profile, LC_ALL="C")
        return subprocess.Popen([PLIMSOLLCTL, *arguments], env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, encoding="utf-8", **more)

    def run_(self, *arguments, exit=0, input=""):
        process = self.start(*arguments)
        out, err = process.communicate(input, timeout=60)
        self.assertEqual(process.returncode, exit, f"{arguments}\n{out}\n{err}")
        return out, err

    def json(self, *arguments, exit=0, input=""):
        return json.loads(self.run_(*arguments, "--json", exit=exit, input=input)[0])

    def add(self, provider, *more, **options):
        return self.run_("account", "add", provider, "--origin", self.origin, "--secrets-stdin", *more,
                         **{"input": TOKENS[provider], **options})

    def add_all(self):
        self.add("ocean")
        self.add("theirstack")
        self.add("gateway360")
        self.add("gateway360-subaccount", "--set", "user_name=demo-shop")
        self.add("deepvue")

    def keyring_entries(self):
        found = subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets",
                                "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.SearchItems",
                                "dict:string:string:server,io.github.plimsoll.Plimsoll"], capture_output=True, text=True)
        return found.stdout.count("object path")

    def simulator_balances(self):
        with urllib.request.urlopen(self.origin + "/_simulator/balances", timeout=10) as reply:
            return json.loads(reply.read(), parse_float=str, parse_int=str)

    def test_reads_every_provider_exactly(self):
        self.add_all()
        status = self.json("refresh")
        read = {a["id"]: {b["key"]: b["amount"] for b in a["balances"]} for a in status["accounts"]}
        self.assertEqual(set(read), set(TOKENS))
        self.assertEqual(read["ocean"]["credits"], "18250.4")
        self.assertEqual(read["ocean"]["emailCredits"], "100")
        truth = self.simulator_balances()
        self.assertEqual(read["gateway360"]["balance"], truth["gateway360"]["balance"])
        self.assertEqual(read["deepvue"]["wallet"], truth["deepvue"]["current_balance"])
        theirstack = truth["theirstack"]
        self.assertEqual(int(read["theirstack"]["api_credits"]), int(theirstack["api_credits"]) - int(theirstack["used_api_credits"]))
        for account in status["accounts"]:
            self.assertIsNone(account["failure"])
        later = self.json("status")
        self.assertEqual(later["accounts"], status["accounts"])

    def test_a_curl_command_becomes_a_provider_that_is_read(self):
        canary = "ocean-demo-token"
        command = f"curl '{self.origin}/v2/credits/balance' -H 'X-Api-Token: {canary}' --compressed"
        reply = os.path.join(HOME, "reply.json")
        with open(reply, "w", encoding="utf-8") as file:
            json.dump({"credits": {"oneTime": 10.5, "recurrent": 20}, "dailyLimitRateLeft": 3}, file)
        definition = os.path.join(self.profile, "mine.toml")
        out, err = self.run_("provider", "draft", "--id", "mine", "--reply", reply, input=command)
        self.assertNotIn(canary, out + err)
        with open(definition, "w", encoding="utf-8") as file:
            file.write(re.sub(r"amount: [.a-zA-Z]+", "amount: .credits.oneTime", out))
        self.run_("provider", "check", definition)
        self.assertIn(self.origin, self.run_("provider", "add", definition)[0])
        self.assertIn("mine", self.run_("providers")[0])
        self.run_("account", "add", "mine", "--secrets-stdin", input=f"api_token={canary}\n")
        account = self.json("refresh", "mine")["accounts"][0]
        self.assertIsNone(account["failure"])
        self.assertEqual(account["balances"][0]["amount"], self.simulator_balances()["ocean"]["credits"]["oneTime"])
        self.run_("provider", "remove", "mine", exit=64)
        self.run_("account", "remove", "mine")
        self.run_("provider", "remove", "mine")
        self.assertNotIn("mine", self.run_("providers")[0])

    def test_another_origin_asks_for_the_secret_again(self):
        toml = ('id = "mine"\nname = "Mine"\norigin = "%s"\n[[field]]\nid = "key"\nsecret = true\n[filter]\n'
                'request = \'{ path: "/v2/credits/balance", headers: { "x-api-token": .key } }\'\n'
                'balances = \'[ { key: "left", label: "Left", unit: "credits", amount: .credits.oneTime } ]\'\n')
        self.run_("provider", "add", "-", input=toml % self.origin)
        self.run_("account", "add", "mine", "--secrets-stdin", input="key=ocean-demo-token\n")
        self.json("refresh", "mine")
        self.run_("provider", "add", "-", input=toml % self.origin.replace("127.0.0.1", "127.0.0.2"))
        failure = self.json("refresh", "mine", exit=1)["accounts"][0]["failure"]
        self.assertEqual(failure["kind"], "confirmation-needed")

    def test_a_filter_without_end_is_stopped_and_named(self):
        toml = (f'id = "mine"\nname = "Mine"\norigin = "{self.origin}"\n[[field]]\nid = "key"\nsecret = true\n[filter]\n'
                'request = \'{ path: "/v2/credits/balance", headers: { "x-api-token": .key } }\'\n'
                'balances = \'[ last(repeat(1)) ]\'\n')
        self.run_("provider", "add", "-", input=toml)
        self.run_("account", "add", "mine", "--secrets-stdin", input="key=ocean-demo-token\n")
        failure = self.json("refresh", "mine", exit=1)["accounts"][0]["failure"]
        self.assertEqual((failure["kind"], failure["message"]),
                         ("definition-broken", "the balances filter did not end within 1 second"))

    def test_a_wrong_token_has_the_providers_words(self):
        self.add("ocean", input="token=demo-wrong-token\n")
        failure = self.json("refresh", exit=1)["accounts"][0]["failure"]
        self.assertEqual(failure["kind"], "credentials-rejected")
        self.assertEqual(failure["message"], "Current API token is not registered in our database")
        self.assertEqual(failure["httpStatus"], 403)

    def test_the_secret_is_in_the_keyring_only(self):
        canary = "demo-canary-48151623"
        texts = self.add("ocean", input=f"token={canary}\n")
        texts += self.run_("refresh", exit=1) + self.run_("account", "show", "ocean") + self.run_("export", "-")
        texts += self.run_("account", "edit", "ocean", "--set", f"token={canary}", exit=64)
        texts += self.run_("account", "add", "ocean", f"--token={canary}", exit=64)
        texts += self.run_("account", "add", "ocean", canary, exit=64)
        self.assertFalse([text for text in texts if canary in text])
        holders = subprocess.run(["grep", "-rlaF", canary, HOME, os.environ["XDG_RUNTIME_DIR"]], capture_output=True, text=True)
        self.assertEqual([f for f in holders.stdout.split() if "/keyrings/" not in f], [])

    def test_a_removed_account_leaves_nothing_in_the_keyring(self):
        before = self.keyring_entries()
        self.add("ocean")
        self.assertEqual(self.keyring_entries(), before + 1)
        self.run_("account", "secrets", "ocean", "--secrets-stdin", input=TOKENS["ocean"])
        self.assertEqual(self.keyring_entries(), before + 1)
        self.run_("account", "remove", "ocean")
        self.assertEqual(self.keyring_entries(), before)

    def test_two_at_once_lose_nothing(self):
        many = [self.start("account", "add", "ocean", "--origin", self.origin, "--secrets-stdin") for _ in range(6)]
        for process in many:
            process.stdin.write(TOKENS["ocean"])
            process.stdin.close()
        ids = set()
        for process in many:
            process.wait(60)
            self.assertEqual(process.returncode, 0, process.stderr.read())
            ids.add(process.stdout.read().strip())
            process.stdout.close()
            process.stderr.close()
        self.assertEqual(len(ids), 6)
        self.assertEqual({a["id"] for a in self.json("account", "list")["accounts"]}, ids)
        self.json("refresh")

    def test_a_running_tray_does_the_writing(self):
        tray = subprocess.Popen([COMMANDTRAY, self.profile], stdout=subprocess.PIPE, text=True)
        try:
            self.assertEqual(tray.stdout.readline(), "ready\n")
            before = self.keyring_entries()
            self.assertEqual(self.add("ocean")[0], "ocean\n")
            self.assertEqual(self.json("refresh")["accounts"][0]["balances"][0]["amount"], "18250.4")
            self.run_("mark", "set", "ocean", "emailCredits", "--low", "120")
            self.run_("check", exit=1)
            alert = self.json("alerts")["alerts"][0]
            self.assertEqual((alert["key"], alert["level"], alert["why"], alert["endedAt"]), ("emailCredits", "low", "mark", None))
            self.run_("snooze", "ocean", "12h")
            self.run_("acknowledge", "ocean", "emailCredits")
            balance = [b for b in self.json("status")["accounts"][0]["balances"] if b["key"] == "emailCredits"][0]
            self.assertIn("snoozed", balance)
            self.run_("account", "pause", "nobody", exit=64)
            self.add("ocean", "--id", "ocean", exit=64)
            self.assertEqual(self.keyring_entries(), before + 1, "a refused account left its secret behind")
            self.run_("account", "remove", "ocean")
            self.assertEqual(self.keyring_entries(), before)
        finally:
            tray.terminate()
            tray.wait(10)
            tray.stdout.close()

    def test_what_a_tray_knows_and_has_not_written_is_read(self):
        tray = subprocess.Popen([COMMANDTRAY, self.profile], stdout=subprocess.PIPE, text=True)
        try:
            self.assertEqual(tray.stdout.readline(), "ready\n")
            self.add("ocean")
            read = []
            for _ in range(2):
                self.json("refresh")
                read.append(self.json("status")["accounts"][0]["readAt"])
                time.sleep(1.1)
            self.assertLess(*read)
            tray.send_signal(signal.SIGSTOP)
            begun = time.monotonic()
            self.assertEqual(self.json("status")["accounts"][0]["readAt"], read[1])
            self.assertTrue(1.5 < time.monotonic() - begun < 10)
        finally:
            tray.send_signal(signal.SIGCONT)
            tray.terminate()
            tray.wait(10)
            tray.stdout.close()

    def test_a_lock_without_a_tray_is_waited_for_then_75(self):
        self.add("ocean")
        before = self.keyring_entries()
        holder = subprocess.Popen([COMMANDTRAY, self.profile], stdout=subprocess.PIPE, text=True)
        try:
            self.assertEqual(holder.stdout.readline(), "ready\n")
            for folder, _, files in os.walk(os.environ["XDG_RUNTIME_DIR"]):
                for name in files:
                    if name.endswith(".socket"):
                        os.remove(os.path.join(folder, name))
            begun = time.monotonic()
            _, err = self.add("ocean", "--json", exit=75)
            self.assertGreater(time.monotonic() - begun, 8)
            self.assertIn("what", json.loads(err)["error"])
            self.assertEqual(self.keyring_entries(), before)
            self.run_("status")
        finally:
            holder.terminate()
            holder.wait(10)
            holder.stdout.close()
        self.run_("account", "pause", "ocean")

    def test_exit_codes(self):
        self.run_("frobnicate", exit=64)
        self.run_("check", exit=3)
        self.run_("refresh")
        self.add("ocean")
        self.run_("refresh")
        self.run_("check", exit=0)
        self.run_("mark", "set", "ocean", "emailCredits", "--low", "150", "--critical", "120")
        self.run_("check", exit=2)
        self.order({"provider": "ocean", "spend": {"emailCredits": -30}})
        self.run_("mark", "set", "ocean", "emailCredits", "--critical", "10")
        self.run_("check", exit=1)
        self.run_("import", "/nonexistent.json", exit=65)
        self.run_("provider", "check", __file__, exit=65)
        environment = dict(os.environ, DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent", PLIMSOLL_PROFILE=self.profile)
        added = subprocess.run([PLIMSOLLCTL, "account", "add", "deepvue", "--secrets-stdin"], input=TOKENS["deepvue"], text=True,
                               capture_output=True, env=environment, timeout=60)
        self.assertEqual(added.returncode, 69, added.stderr)
        self.assertEqual(len(self.json("account", "list")["accounts"]), 1)

    def test_an_export_comes_back_and_waits_for_its_secrets(self):
        self.add_all()
        self.run_("refresh")
        self.run_("mark", "set", "ocean", "credits", "--low", "20%")
        file = os.path.join(HOME, "export.json")
        self.run_("export", file)
        other = tempfile.mkdtemp(prefix="profile-", dir=HOME)
        self.run_("--profile", other, "import", file)
        with open(file) as exported:
            self.assertEqual(json.loads(self.run_("--profile", other, "export", "-")[0]), json.load(exported))
        kinds = {a["failure"]["kind"] for a in self.json("--profile", other, "refresh", exit=1)["accounts"]}
        self.assertLessEqual(kinds, {"confirmation-needed", "secret-missing"})
        self.run_("--profile", other, "account", "secrets", "ocean", "--secrets-stdin", input=TOKENS["ocean"])
        self.json("--profile", other, "refresh", "ocean")

    def test_looking_makes_nothing(self):
        shutil.rmtree(self.profile)
        for command in (["status"], ["account", "list"], ["mark", "list"], ["providers"]):
            self.run_(*command)
        self.assertFalse(os.path.exists(self.profile))

    def test_marks_are_tried_on_any_series_without_a_profile(self):
        series = "time,amount\n2026-11-01T00:00:00Z,100\n2026-11-05T00:00:00Z,40\n"
        alerts = self.json("mark", "try", "--csv", "-", "--low", "50", input=series)["alerts"]
        self.assertEqual([(a["at"], a["level"], a["amount"]) for a in alerts], [("2026-11-05T00:00:00Z", "low", "40")])
        self.assertFalse(os.path.exists(os.path.join(self.profile, "plimsoll.db")))

    def test_a_series_is_forecast_without_a_profile(self):
        series = "time,amount\n" + "".join(f"2026-11-{day:02}T00:00:00Z,{1000 - 10 * day}.5\n" for day in range(1, 29))
        forecast = self.json("forecast", "--csv", "-", input=series)
        self.assertEqual((forecast["state"], forecast["perDay"], forecast["samples"]), ("draining", "10.0", 28))
        self.assertLess(forecast["emptyFrom"], "2027-02-08")
        self.assertGreater(forecast["emptyTo"], "2027-02-08")
        self.run_("forecast", "--csv", os.path.join(self.profile, "none.csv"), exit=65)
        self.assertFalse(os.path.exists(os.path.join(self.profile, "plimsoll.db")))

    def test_a_damaged_database_is_one_clear_line(self):
        with open(os.path.join(self.profile, "plimsoll.db"), "w") as file:
            file.write("This is no database, " * 100)
        out, err = self.run_("status", exit=65)
        self.assertEqual((out, err.count("\n")), ("", 1))
        self.assertIn("plimsoll.db", err)

    def test_asks_at_a_terminal_without_echo(self):
        leader, follower = pty.openpty()
        process = subprocess.Popen([PLIMSOLLCTL, "account", "add", "ocean", "--origin", self.origin], stdin=follower,
                                   stdout=subprocess.PIPE, stderr=follower, env=dict(os.environ, PLIMSOLL_PROFILE=self.profile))
        os.close(follower)
        seen = b""
        while b": " not in seen:
            seen += os.read(leader, 1000)
        os.write(leader, b"ocean-demo-token\n")
        self.assertEqual(process.communicate(timeout=60)[0], b"ocean\n")
        fcntl.fcntl(leader, fcntl.F_SETFL, os.O_NONBLOCK)
        try:
            seen += os.read(leader, 10000)
        except OSError:
            pass
        os.close(leader)
        self.assertNotIn(b"ocean-demo-token", seen)
        self.json("refresh")


if __name__ == "__main__":
    unittest.main()
