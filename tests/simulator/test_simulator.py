#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulator keeps to the documents of the four providers, and to its own README.md."""

from __future__ import annotations

import http.client
import json
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path
from typing import Any, Callable

HERE = Path(__file__).resolve().parent
OCEAN = "/v2/credits/balance"
THEIRSTACK = "/v0/billing/credit-balance"
GATEWAY = "/api/3.0/account/get-balance"
SUBACCOUNT = "/api/3.0/subaccount/get-balance"
DEEPVUE = "/v1/internal/wallet-balance"
OCEAN_RIGHT = {"X-Api-Token": "ocean-demo-token"}
THEIRSTACK_RIGHT = {"Authorization": "Bearer theirstack-demo-token"}
DEEPVUE_RIGHT = {"x-api-key": "deepvue-demo-secret", "client-id": "deepvue-demo-id"}
JSON_TYPE = {"Content-Type": "application/json", "Accept": "application/json"}


class Answer:
    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.text = response.read().decode()

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class Started:
    """A simulator in a process of its own; ends with the block."""

    def __init__(self, *options: str) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.port_file = Path(self.folder.name, "port")
        self.process = subprocess.Popen([sys.executable, "-B", str(HERE / "simulator.py"), "--port-file", str(self.port_file),
                                         *options], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        wait_until(lambda: self.port_file.exists() or self.process.poll() is not None)
        self.port = int(self.port_file.read_text())

    def __enter__(self) -> Started:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.communicate(timeout=10)
        self.folder.cleanup()

    def ask(self, method: str, path: str, headers: dict[str, str] | None = None, body: str | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, body, headers or {})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def order(self, *orders: dict[str, Any]) -> Answer:
        return self.ask("POST", "/_simulator/orders", JSON_TYPE, json.dumps(list(orders)))

    def log(self) -> list[dict[str, Any]]:
        requests: list[dict[str, Any]] = self.ask("GET", "/_simulator/log").json["requests"]
        return requests

    def wallet(self) -> float:
        return float(self.ask("GET", "/_simulator/balances").json["deepvue"]["current_balance"])


def wait_until(what: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


class Case(unittest.TestCase):
    """One simulator a class, as new before each test."""

    simulator: Started

    @classmethod
    def setUpClass(cls) -> None:
        cls.simulator = Started("--lifetime", "120")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.simulator.__exit__()

    def setUp(self) -> None:
        names = ("ocean", "theirstack", "gateway360", "gateway360-subaccount", "deepvue")
        self.assertEqual(200, self.simulator.order(*({"provider": name, "reset": True} for name in names)).status)
        self.simulator.ask("DELETE", "/_simulator/log")

    def answers(self, status: int, body: Any, method: str, path: str, headers: dict[str, str] | None = None,
                sent: str | None = None) -> Answer:
        answer = self.simulator.ask(method, path, headers, sent)
        self.assertEqual(status, answer.status, answer.text)
        self.assertEqual(body, answer.json)
        self.assertEqual("application/json", answer.headers["content-type"])
        return answer

    def extra(self, where: str, name: str) -> dict[str, Any]:
        return {"detail": [{"loc": [where, name], "msg": "Extra inputs are not permitted", "type": "extra_forbidden"}]}


class OceanTest(Case):
    missing = {"detail": "API token should be provided in headers or query parameters"}
    unknown = {"detail": "Current API token is not registered in our database"}

    def test_gives_the_pools_to_a_header_token(self) -> None:
        self.answers(200, {
            "credits": {"oneTime": 8250.4, "recurrent": 10000}, "emailCredits": {"oneTime": 40, "recurrent": 60},
            "phoneCredits": {"oneTime": 0, "recurrent": 12},
            "dailyLimitRateLeft": 812, "dailyLimitRateSecondsToReset": 41400}, "GET", OCEAN, OCEAN_RIGHT)

    def test_takes_the_token_from_the_query_too(self) -> None:
        self.assertEqual(200, self.simulator.ask("GET", OCEAN + "?apiToken=ocean-demo-token").status)

    def test_refuses_header_and_query_together(self) -> None:
        self.answers(400, {"detail": "Conflicting API tokens provided in query parameters and headers"},
                     "GET", OCEAN + "?apiToken=ocean-demo-token", OCEAN_RIGHT)

    def test_refuses_a_missing_token(self) -> None:
        self.answers(403, self.missing, "GET", OCEAN)

    def test_refuses_an_unknown_token(self) -> None:
        self.answers(403, self.unknown, "GET", OCEAN, {"X-Api-Token": "another-demo-token"})

    def test_refuses_a_bearer_token(self) -> None:
        self.answers(403, self.unknown, "GET", OCEAN, {"Authorization": "Bearer ocean-demo-token"})

    def test_refuses_what_must_not_be_sent(self) -> None:
        self.answers(422, self.extra("query", "page"), "GET", OCEAN + "?page=1", OCEAN_RIGHT)
        self.answers(422, self.extra("header", "cookie"), "GET", OCEAN, {**OCEAN_RIGHT, "Cookie": "a=b"})
        self.answers(422, self.extra("body", "body"), "GET", OCEAN, OCEAN_RIGHT, "{}")

    def test_refuses_another_method(self) -> None:
        answer = self.answers(405, {"detail": "Method Not Allowed"}, "POST", OCEAN, OCEAN_RIGHT)
        self.assertEqual("GET", answer.headers["allow"])

    def test_has_no_body_where_nothing_is_found(self) -> None:
        answer = self.simulator.ask("GET", OCEAN + "/", OCEAN_RIGHT)
        self.assertEqual((404, ""), (answer.status, answer.text))

    def test_spends_what_recurs_first_and_never_below_zero(self) -> None:
        self.simulator.order({"provider": "ocean", "spend": {"emailCredits": 75, "credits": 0.05}})
        body = self.simulator.ask("GET", OCEAN, OCEAN_RIGHT).json
        self.assertEqual({"oneTime": 25, "recurrent": 0}, body["emailCredits"])
        self.assertEqual({"oneTime": 8250.4, "recurrent": 9999.95}, body["credits"])
        self.simulator.order({"provider": "ocean", "spend": {"emailCredits": 1000}})
        self.assertEqual({"oneTime": 0, "recurrent": 0}, self.simulator.ask("GET", OCEAN, OCEAN_RIGHT).json["emailCredits"])

    def test_tops_up(self) -> None:
        self.simulator.order({"provider": "ocean", "spend": {"emailCredits": -500}})
        self.assertEqual({"oneTime": 540, "recurrent": 60},
                         self.simulator.ask("GET", OCEAN, OCEAN_RIGHT).json["emailCredits"])


class TheirStackTest(Case):
    def refused(self, answer: Answer, status: int, code: str, title: str) -> None:
        self.assertEqual((status, "application/json"), (answer.status, answer.headers["content-type"]))
        self.assertIsNone(answer.json["request_id"])
        self.assertEqual((code, title), (answer.json["error"]["code"], answer.json["error"]["title"]))
        self.assertTrue(answer.json["error"]["description"])

    def test_gives_allocation_and_use(self) -> None:
        answer = self.simulator.ask("GET", THEIRSTACK, THEIRSTACK_RIGHT)
        body = answer.json
        expiry = body.pop("earliest_expiration")
        self.assertEqual({"ui_credits": 50, "used_ui_credits": 10, "api_credits": 200, "used_api_credits": 6}, body)
        days = (time.mktime(time.strptime(expiry, "%Y-%m-%dT%H:%M:%SZ")) - time.time()) / 86400
        self.assertTrue(35 < days < 45, expiry)
        self.assertEqual("4, 10, 50, 400", answer.headers["ratelimit-limit"])

    def test_refuses_a_missing_or_unknown_key(self) -> None:
        rows: list[dict[str, str]] = [{}, {"Authorization": "Bearer another"}, {"Authorization": "theirstack-demo-token"}]
        for headers in rows:
            with self.subTest(headers=headers):
                self.refused(self.simulator.ask("GET", THEIRSTACK, headers), 401, "E-001", "Not allowed exception")

    def test_refuses_the_key_in_the_query(self) -> None:
        path = THEIRSTACK + "?token=theirstack-demo-token"
        self.refused(self.simulator.ask("GET", path), 401, "E-001", "Not allowed exception")
        self.refused(self.simulator.ask("GET", path, THEIRSTACK_RIGHT), 422, "E-003", "Validation error")

    def test_refuses_another_method(self) -> None:
        self.assertEqual(405, self.simulator.ask("POST", THEIRSTACK, THEIRSTACK_RIGHT).status)

    def test_spending_raises_what_is_used_up_to_the_allocation(self) -> None:
        for amount, used in ((4, 10), (1000, 200)):
            self.simulator.order({"provider": "theirstack", "spend": {"api_credits": amount}})
            body = self.simulator.ask("GET", THEIRSTACK, THEIRSTACK_RIGHT).json
            self.assertEqual((200, used), (body["api_credits"], body["used_api_credits"]))

    def test_a_top_up_raises_the_allocation(self) -> None:
        self.simulator.order({"provider": "theirstack", "spend": {"api_credits": -100}})
        body = self.simulator.ask("GET", THEIRSTACK, THEIRSTACK_RIGHT).json
        self.assertEqual((300, 6), (body["api_credits"], body["used_api_credits"]))


class GatewayTest(Case):
    key = {"api_key": "gateway-demo-key"}

    def refused(self, status: int, error_id: str, message: str, sent: str, headers: dict[str, str] = JSON_TYPE,
                path: str = GATEWAY) -> None:
        self.answers(status, {"status": "error", "error_id": error_id, "error_msg": message}, "POST", path, headers, sent)

    def test_gives_a_string_with_four_decimals(self) -> None:
        self.answers(200, {"status": "ok", "result": {"balance": "155.2493", "currency": "EUR"}},
                     "POST", GATEWAY, JSON_TYPE, json.dumps(self.key))

    def test_takes_a_charset_after_the_content_type(self) -> None:
        headers = {"Content-Type": "application/json; charset=utf-8"}
        self.assertEqual(200, self.simulator.ask("POST", GATEWAY, headers, json.dumps(self.key)).status)

    def test_gives_a_sub_account_to_the_parents_key(self) -> None:
        self.answers(200, {"status": "ok", "result": {"balance": "1225.0000", "currency": "CREDITS"}},
                     "POST", SUBACCOUNT, JSON_TYPE, json.dumps({**self.key, "user_name": "demo-shop"}))

    def test_refuses_another_content_type(self) -> None:
        rows: list[dict[str, str]] = [{}, {"Content-Type": "application/x-www-form-urlencoded"}]
        for headers in rows:
            self.refused(400, "INVALID_CONTENT_TYPE", "The content type must be: Content-Type: application/json",
                         json.dumps(self.key), headers)

    def test_refuses_what_is_not_a_json_object(self) -> None:
        for sent in ("", '{"api_key": ', '["gateway-demo-key"]', "\xff"):
            self.refused(400, "JSON_PARSE_ERROR", "Your JSON was formatted incorrectly.", sent)

    def test_refuses_missing_parameters(self) -> None:
        message = "Your request is incomplete and missing some mandatory parameters."
        self.refused(400, "MISSING_PARAMS", message, "{}")
        self.refused(400, "MISSING_PARAMS", message, json.dumps(self.key), path=SUBACCOUNT)

    def test_refuses_an_unknown_key(self) -> None:
        message = "Your API key may be invalid or your IP is blocked."
        self.refused(401, "UNAUTHORIZED", message, '{"api_key": "another"}')
        self.refused(401, "UNAUTHORIZED", message, '{"api_key": "another", "user_name": "demo-shop"}', path=SUBACCOUNT)

    def test_refuses_an_unknown_sub_account(self) -> None:
        self.refused(400, "BAD_PARAMS", "There is no sub-account with this user_name.",
                     json.dumps({**self.key, "user_name": "another"}), path=SUBACCOUNT)

    def test_refuses_what_must_not_be_sent(self) -> None:
        self.refused(400, "BAD_PARAMS", "body: user_name is not expected.", json.dumps({**self.key, "user_name": "x"}))
        self.refused(400, "BAD_PARAMS", "header: authorization is not expected.", json.dumps(self.key),
                     {**JSON_TYPE, "Authorization": "Bearer gateway-demo-key"})
        self.refused(400, "BAD_PARAMS", "query: a is not expected.", json.dumps(self.key), path=GATEWAY + "?a=b")

    def test_refuses_another_method(self) -> None:
        answer = self.simulator.ask("GET", GATEWAY, JSON_TYPE, json.dumps(self.key))
        self.assertEqual((405, "POST"), (answer.status, answer.headers["allow"]))

    def test_spends_in_four_decimals(self) -> None:
        self.simulator.order({"provider": "gateway360", "spend": {"balance": 55.2}})
        body = self.simulator.ask("POST", GATEWAY, JSON_TYPE, json.dumps(self.key)).json
        self.assertEqual("100.0493", body["result"]["balance"])


class DeepvueTest(Case):
    denied = {"detail": "Invalid client_id or client_secret, access Denied"}

    def test_gives_the_wallet_to_both_headers(self) -> None:
        self.answers(200, {"current_balance": 6448, "success": True}, "GET", DEEPVUE, DEEPVUE_RIGHT)

    def test_refuses_missing_wrong_and_swapped_headers(self) -> None:
        rows: list[dict[str, str]] = [
            {}, {"x-api-key": "deepvue-demo-secret"}, {"client-id": "deepvue-demo-id"},
            {**DEEPVUE_RIGHT, "client-id": "another"}, {**DEEPVUE_RIGHT, "x-api-key": "another"},
            {"x-api-key": "deepvue-demo-id", "client-id": "deepvue-demo-secret"}]
        for headers in rows:
            with self.subTest(headers=headers):
                self.answers(401, self.denied, "GET", DEEPVUE, headers)

    def test_refuses_what_must_not_be_sent(self) -> None:
        self.answers(422, self.extra("header", "authorization"), "GET", DEEPVUE,
                     {**DEEPVUE_RIGHT, "Authorization": "Bearer x"})

    def test_refuses_another_method(self) -> None:
        self.answers(405, {"detail": "Method Not Allowed"}, "POST", DEEPVUE, DEEPVUE_RIGHT)

    def test_spends(self) -> None:
        self.simulator.order({"provider": "deepvue", "spend": {"current_balance": 6000}})
        self.answers(200, {"current_balance": 448, "success": True}, "GET", DEEPVUE, DEEPVUE_RIGHT)


class OrdersTest(Case):
    def ocean(self) -> Answer:
        return self.simulator.ask("GET", OCEAN, OCEAN_RIGHT)

    def test_exact_replies_come_next_and_then_end(self) -> None:
        reply = {"status": 429, "headers": {"Retry-After": "7"}, "body": {"detail": "slow down"}, "times": 2}
        self.simulator.order({"provider": "ocean", "reply": reply}, {"provider": "ocean", "reply": "server-error"})
        for _ in range(2):
            answer = self.ocean()
            self.assertEqual((429, "7", {"detail": "slow down"}),
                             (answer.status, answer.headers["retry-after"], answer.json))
        answer = self.ocean()
        self.assertEqual((500, {"detail": "Internal Server Error"}), (answer.status, answer.json))
        self.assertEqual(200, self.ocean().status)

    def test_a_reply_with_times_0_stays_until_reset(self) -> None:
        self.simulator.order({"provider": "ocean", "reply": {"name": "unavailable", "times": 0}})
        for _ in range(3):
            answer = self.ocean()
            self.assertEqual((503, "120"), (answer.status, answer.headers["retry-after"]))
        self.simulator.order({"provider": "ocean", "reset": True})
        self.assertEqual(200, self.ocean().status)

    def test_malformed_and_null_and_missing(self) -> None:
        self.simulator.order({"provider": "ocean", "reply": "malformed"}, {"provider": "ocean", "reply": "null-pools"},
                             {"provider": "ocean", "reply": "fractional"},
                             {"provider": "ocean", "set": {"credits": None}, "omit": ["phoneCredits"]})
        self.assertEqual('{"balance": ', self.ocean().text)
        self.assertEqual({"credits": None, "emailCredits": None, "phoneCredits": None}, self.ocean().json)
        self.assertEqual({"credits": {"oneTime": 29.85, "recurrent": 0.1}}, self.ocean().json)
        body = self.ocean().json
        self.assertIsNone(body["credits"])
        self.assertNotIn("phoneCredits", body)

    def test_a_delay_delays(self) -> None:
        self.simulator.order({"provider": "ocean", "delay_ms": 400})
        began = time.monotonic()
        self.assertEqual(200, self.ocean().status)
        self.assertGreaterEqual(time.monotonic() - began, 0.4)

    def test_a_refused_order_says_why_and_changes_nothing(self) -> None:
        before = self.simulator.ask("GET", "/_simulator/balances").json
        rows: list[tuple[dict[str, Any], str]] = [
            ({"provider": "ocean", "spent": {}}, "unknown word 'spent'"),
            ({"provider": "sea"}, "unknown provider 'sea'"),
            ({"provider": "ocean", "reply": "nonsense"}, "ocean has no reply 'nonsense'"),
            ({"provider": "ocean", "spend": {"fish": 1}}, "ocean has no amount 'fish' to spend"),
            ({"provider": "ocean", "spend": {"emailCredits": "1"}}, "spend emailCredits is a number"),
            ({"provider": "ocean", "reply": {"status": 99}}, "status is a number from 200 to 599")]
        for order, why in rows:
            with self.subTest(order=order):
                answer = self.simulator.order({"provider": "deepvue", "spend": {"current_balance": 1}}, order)
                self.assertEqual(400, answer.status)
                self.assertIn(why, answer.json["error"])
        self.assertEqual(before, self.simulator.ask("GET", "/_simulator/balances").json)

    def test_every_named_reply_can_be_sent(self) -> None:
        sys.path.insert(0, str(HERE))
        from providers import ANYWHERE, all_providers
        for name, provider in all_providers().items():
            for reply_name, reply in {**ANYWHERE, **provider.replies}.items():
                with self.subTest(provider=name, reply=reply_name):
                    self.simulator.order({"provider": name, "reply": reply_name})
                    answer = self.simulator.ask(provider.method, provider.path)
                    self.assertEqual(reply.status, answer.status)
                    if reply.text is None and not reply.empty:
                        self.assertEqual(reply.body, answer.json)


class LogTest(Case):
    def test_names_headers_and_judges_the_credential(self) -> None:
        self.simulator.ask("GET", OCEAN, OCEAN_RIGHT)
        self.simulator.ask("GET", OCEAN, {"X-Api-Token": "another"})
        self.simulator.ask("GET", OCEAN)
        self.simulator.ask("GET", OCEAN + "?apiToken=ocean-demo-token", OCEAN_RIGHT)
        log = self.simulator.log()
        self.assertEqual(["right", "wrong", "missing", "misplaced"], [entry["credential"] for entry in log])
        self.assertEqual([200, 403, 403, 400], [entry["status"] for entry in log])
        self.assertEqual(("ocean", "GET", OCEAN), (log[0]["provider"], log[0]["method"], log[0]["path"]))
        self.assertIn("x-api-token", log[0]["headers"])
        self.assertEqual(["apiToken"], log[3]["query"])

    def test_never_holds_a_credential_but_says_where_one_was(self) -> None:
        self.simulator.ask("GET", "/ocean-demo-token?ocean-demo-token", {"X-Trace": "deepvue-demo-secret"})
        self.simulator.ask("POST", GATEWAY, JSON_TYPE, '{"api_key": "gateway-demo-key"}')
        text = self.simulator.ask("GET", "/_simulator/log").text
        for secret in ("ocean-demo-token", "deepvue-demo-secret", "gateway-demo-key"):
            self.assertNotIn(secret, text)
        log = self.simulator.log()
        self.assertEqual(["header:x-trace", "path", "query:***"], log[0]["secrets_in"])
        self.assertEqual(["body"], log[1]["secrets_in"])


class ServerTest(Case):
    def test_keeps_a_connection_open(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.simulator.port, timeout=10)
        connection.request("GET", OCEAN, headers=OCEAN_RIGHT)
        first = Answer(connection.getresponse())
        used = connection.sock
        self.assertIsNotNone(used)
        connection.request("GET", DEEPVUE, headers=DEEPVUE_RIGHT)
        second = Answer(connection.getresponse())
        self.assertIs(used, connection.sock)
        connection.close()
        self.assertEqual(str(len(first.text)), first.headers["content-length"])
        self.assertEqual(200, second.status)

    def test_answers_at_the_same_time(self) -> None:
        self.simulator.order({"provider": "ocean", "delay_ms": 500})
        statuses: list[int] = []
        began = time.monotonic()
        threads = [threading.Thread(target=lambda: statuses.append(self.simulator.ask("GET", OCEAN, OCEAN_RIGHT).status))
                   for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([200] * 8, statuses)
        self.assertLess(time.monotonic() - began, 3)

    def test_refuses_a_body_that_is_too_large(self) -> None:
        with socket.create_connection(("127.0.0.1", self.simulator.port), timeout=10) as client:
            client.sendall(b"POST " + GATEWAY.encode() + b" HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n")
            self.assertIn(b" 413 ", client.recv(100))


class OptionsTest(unittest.TestCase):
    def test_tokens_are_those_that_work(self) -> None:
        printed = subprocess.run([sys.executable, "-B", str(HERE / "simulator.py"), "--tokens"],
                                 capture_output=True, check=True, timeout=30)
        self.assertEqual({
            "ocean": {"token": "ocean-demo-token"},
            "theirstack": {"token": "theirstack-demo-token"},
            "gateway360": {"api_key": "gateway-demo-key"},
            "gateway360-subaccount": {"api_key": "gateway-demo-key", "user_name": "demo-shop"},
            "deepvue": {"client_secret": "deepvue-demo-secret", "client_id": "deepvue-demo-id"},
        }, json.loads(printed.stdout))

    def test_ends_with_its_lifetime_and_takes_the_port_file_with_it(self) -> None:
        with Started("--lifetime", "0.5") as simulator:
            self.assertEqual(0, simulator.process.wait(10))
            self.assertFalse(simulator.port_file.exists())

    def test_ends_with_its_parent(self) -> None:
        with subprocess.Popen(["sleep", "60"]) as parent, Started("--parent", str(parent.pid)) as simulator:
            time.sleep(0.6)
            self.assertIsNone(simulator.process.poll())
            parent.kill()
            self.assertEqual(0, simulator.process.wait(10))

    def test_drains(self) -> None:
        with Started("--drain", "600") as simulator:
            first = simulator.wallet()
            self.assertTrue(wait_until(lambda: simulator.wallet() < first))

    def test_does_not_drain_by_itself(self) -> None:
        with Started() as simulator:
            time.sleep(1)
            self.assertEqual(6448, simulator.wallet())

    def test_plays_a_scenario(self) -> None:
        orders = [{"after": 1.5, "provider": "deepvue", "spend": {"current_balance": 6400}},
                  {"provider": "ocean", "reply": "rate-limited"}]
        with tempfile.TemporaryDirectory() as folder:
            scenario = Path(folder, "scenario.json")
            scenario.write_text(json.dumps(orders))
            with Started("--scenario", str(scenario)) as simulator:
                self.assertEqual(6448, simulator.wallet())
                self.assertEqual(429, simulator.ask("GET", OCEAN, OCEAN_RIGHT).status)
                self.assertTrue(wait_until(lambda: simulator.wallet() == 48))

    def test_plays_the_demo(self) -> None:
        with Started("--scenario", str(HERE / "demo.json"), "--drain") as simulator:
            self.assertEqual(200, simulator.ask("GET", OCEAN, OCEAN_RIGHT).status)

    def test_refuses_a_scenario_that_makes_no_sense(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            scenario = Path(folder, "scenario.json")
            scenario.write_text('[{"provider": "sea"}]')
            ended = subprocess.run([sys.executable, "-B", str(HERE / "simulator.py"), "--scenario", str(scenario)],
                                   capture_output=True, timeout=30, text=True)
            self.assertEqual(65, ended.returncode)
            self.assertIn("unknown provider 'sea'", ended.stderr)

    def test_listens_on_loopback_only(self) -> None:
        with Started() as simulator:
            listening = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
            addresses = {line[1] for line in listening if line[1].endswith(f":{simulator.port:04X}") and line[3] == "0A"}
            self.assertEqual({f"0100007F:{simulator.port:04X}"}, addresses)


if __name__ == "__main__":
    unittest.main()
