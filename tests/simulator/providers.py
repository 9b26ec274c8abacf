# SPDX-License-Identifier: GPL-3.0-or-later
"""The four providers as their documents describe them: what they ask of a client, how they refuse, what they answer.

A provider is stricter here than on the net in one way: whatever a client must not send (a query parameter, a
body on a GET, another provider's credential header) is refused, in the provider's own form, with status 422 or 400.
"""

from __future__ import annotations

import copy
import datetime
import json
from dataclasses import dataclass, field
from typing import Any, Mapping

CREDENTIAL_HEADERS = frozenset(
    {"authorization", "proxy-authorization", "cookie", "x-api-token", "x-api-key", "client-id"})


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]  # names in lower case, repeated headers joined with ", "
    body: bytes


@dataclass(frozen=True)
class Reply:
    """`text` is sent as it stands; otherwise `body` is sent as JSON, or nothing at all when `empty`."""
    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    text: str | None = None
    empty: bool = False


class RefusedOrder(ValueError):
    """An order to the simulator that makes no sense; says why."""


ANYWHERE = {
    "malformed": Reply(200, text='{"balance": '),
    "null": Reply(200, None),
    "html": Reply(200, text="<html><body>Please log in to this network</body></html>", headers={"Content-Type": "text/html"}),
    "unavailable": Reply(503, headers={"Retry-After": "120", "Content-Type": "text/plain"}, text="Service Unavailable"),
}


class Provider:
    """One endpoint: its demo credentials, its balances, its documented refusals."""

    id = ""
    method = "GET"
    path = ""
    fields: Mapping[str, str] = {}
    plain_fields: frozenset[str] = frozenset()
    own_headers: frozenset[str] = frozenset()
    start: Mapping[str, Any] = {}
    replies: Mapping[str, Reply] = {}
    drains: Mapping[str, tuple[float, float]] = {}  # what: (amount a minute, smallest step)

    def __init__(self) -> None:
        self.figures: dict[str, Any] = copy.deepcopy(dict(self.start))

    def secrets(self) -> list[str]:
        return [value for name, value in self.fields.items() if name not in self.plain_fields]

    def reply_named(self, name: str) -> Reply:
        known = {**ANYWHERE, **self.replies}
        if name not in known:
            raise RefusedOrder(f"{self.id} has no reply {name!r}, only {', '.join(sorted(known))}")
        return known[name]

    def extra(self, request: Request) -> tuple[str, str] | None:
        """Where and what a client sent that it must not send."""
        for name in request.query:
            return "query", name
        for name in sorted(CREDENTIAL_HEADERS - self.own_headers):
            if name in request.headers:
                return "header", name
        if self.method == "GET" and request.body:
            return "body", "body"
        return None

    def credential(self, request: Request) -> str:
        """right, wrong, missing or misplaced."""
        raise NotImplementedError

    def refusal(self, request: Request) -> Reply | None:
        raise NotImplementedError

    def balance(self) -> Reply:
        return Reply(200, copy.deepcopy(self.figures))

    def spend(self, what: str, amount: float) -> None:
        """Takes from a figure, never below 0. A negative amount is a top-up."""
        if what not in self.figures or not _is_number(self.figures[what]):
            raise RefusedOrder(f"{self.id} has no amount {what!r} to spend")
        self.figures[what] = _less(self.figures[what], amount)


class Ocean(Provider):
    id = "ocean"
    path = "/v2/credits/balance"
    fields = {"token": "ocean-demo-token"}
    own_headers = frozenset({"x-api-token"})
    start = {
        "credits": {"oneTime": 8250.4, "recurrent": 10000},
        "emailCredits": {"oneTime": 40, "recurrent": 60},
        "phoneCredits": {"oneTime": 0, "recurrent": 12},
        "dailyLimitRateLeft": 812,
        "dailyLimitRateSecondsToReset": 41400,
    }
    drains = {"credits": (6.5, 0.05), "emailCredits": (0.6, 1), "phoneCredits": (0.05, 1), "dailyLimitRateLeft": (1, 1)}
    replies = {
        "conflicting-tokens": Reply(400, {"detail": "Conflicting API tokens provided in query parameters and headers"}),
        "unauthorized": Reply(401, {"detail": "Invalid API token"}),
        "insufficient-credits": Reply(402, {"detail": "Insufficient credits"}),
        "insufficient-email": Reply(402, {"detail": "Insufficient email credits"}),
        "insufficient-phone": Reply(402, {"detail": "Insufficient phone credits"}),
        "token-missing": Reply(403, {"detail": "API token should be provided in headers or query parameters"}),
        "token-unknown": Reply(403, {"detail": "Current API token is not registered in our database"}),
        "not-found": Reply(404, empty=True),
        "validation": Reply(422, {"detail": [{"loc": ["header", "x-api-token"], "msg": "Input should be a valid string",
                                              "type": "string_type"}]}),
        "rate-limited": Reply(429, {"detail": "Too Many Requests"}, {"Retry-After": "30", "X-RateLimit-Limit": "60"}),
        "server-error": Reply(500, {"detail": "Internal Server Error"}),
        "null-pools": Reply(200, {"credits": None, "emailCredits": None, "phoneCredits": None}),
        "no-pools": Reply(200, {}),
        "fractional": Reply(200, {"credits": {"oneTime": 29.85, "recurrent": 0.1}}),
    }

    def credential(self, request: Request) -> str:
        header = request.headers.get("x-api-token")
        query = request.query.get("apiToken")
        if header and query:
            return "misplaced"
        if header or query:
            return "right" if (header or query) == self.fields["token"] else "wrong"
        return "misplaced" if "authorization" in request.headers else "missing"

    def refusal(self, request: Request) -> Reply | None:
        if request.method != self.method:
            return Reply(405, {"detail": "Method Not Allowed"}, {"Allow": "GET"})
        if request.headers.get("x-api-token") and request.query.get("apiToken"):
            return self.replies["conflicting-tokens"]
        verdict = self.credential(request)
        if verdict == "missing":
            return self.replies["token-missing"]
        if verdict != "right":  # a bearer token is refused as an unknown one
            return self.replies["token-unknown"]
        return _detail_list(self.extra(request))

    def extra(self, request: Request) -> tuple[str, str] | None:
        query = {name: value for name, value in request.query.items() if name != "apiToken"}
        return super().extra(Request(request.method, request.path, query, request.headers, request.body))

    def spend(self, what: str, amount: float) -> None:
        pool = self.figures.get(what)
        if not isinstance(pool, dict):
            super().spend(what, amount)
            return
        recurrent = pool.get("recurrent") or 0
        first = max(0, min(recurrent, amount))  # what comes back by itself goes first
        pool["recurrent"] = _less(recurrent, first)
        pool["oneTime"] = _less(pool.get("oneTime") or 0, amount - first)


class TheirStack(Provider):
    id = "theirstack"
    path = "/v0/billing/credit-balance"
    fields = {"token": "theirstack-demo-token"}
    own_headers = frozenset({"authorization"})
    start = {"ui_credits": 50, "used_ui_credits": 10, "api_credits": 200, "used_api_credits": 6, "earliest_expiration": None}
    drains = {"api_credits": (1.2, 1), "ui_credits": (0.2, 1)}
    limits = {"RateLimit-Limit": "4, 10, 50, 400", "RateLimit-Remaining": "3, 9, 49, 399", "RateLimit-Reset": "1, 60, 3600, 86400"}

    def __init__(self) -> None:
        super().__init__()
        expiry = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(weeks=6)
        self.figures["earliest_expiration"] = expiry.strftime("%Y-%m-%dT00:00:00Z")

    @staticmethod
    def _error(status: int, code: str, title: str, description: str, headers: Mapping[str, str] | None = None) -> Reply:
        error = {"code": code, "title": title, "description": description}
        return Reply(status, {"request_id": None, "error": error}, {**TheirStack.limits, **(headers or {})})

    def credential(self, request: Request) -> str:
        value = request.headers.get("authorization")
        if value is None:
            return "misplaced" if self.fields["token"] in request.query.values() else "missing"
        return "right" if value == "Bearer " + self.fields["token"] else "wrong"

    def refusal(self, request: Request) -> Reply | None:
        if request.method != self.method:
            return self._error(405, "E-002", "Method not allowed", "Use GET", {"Allow": "GET"})
        if self.credential(request) != "right":
            return self.replies["unauthorized"]
        extra = self.extra(request)
        return self._error(422, "E-003", "Validation error", f"{extra[0]}: {extra[1]} is not expected") if extra else None

    def balance(self) -> Reply:
        return Reply(200, copy.deepcopy(self.figures), self.limits)

    def spend(self, what: str, amount: float) -> None:
        used = "used_" + what
        if used not in self.figures:
            raise RefusedOrder(f"{self.id} has no amount {what!r} to spend")
        # A top-up is a larger allocation: used credits never come back.
        if amount < 0:
            self.figures[what] = _less(self.figures[what], amount)
        else:
            self.figures[used] = min(_less(self.figures[used], -amount), self.figures[what])


TheirStack.replies = {
    "bad-request": TheirStack._error(400, "E-004", "Bad request", "The request could not be understood"),
    "unauthorized": TheirStack._error(401, "E-001", "Not allowed exception", "Invalid or missing API key"),
    "payment-required": TheirStack._error(402, "E-005", "Not enough credits", "Your team has no credits left"),
    "forbidden": TheirStack._error(403, "E-001", "Not allowed exception", "This API key may not do this"),
    "validation": TheirStack._error(422, "E-003", "Validation error", "The request is not valid"),
    "rate-limited": TheirStack._error(429, "E-006", "Too many requests", "Rate limit exceeded", {"Retry-After": "30"}),
    "server-error": TheirStack._error(500, "E-007", "Internal server error", "Something went wrong"),
    "title-only": Reply(400, {"error": {"title": "Bad request"}}),
}


class Gateway360(Provider):
    id = "gateway360"
    method = "POST"
    path = "/api/3.0/account/get-balance"
    fields = {"api_key": "gateway-demo-key"}
    start = {"balance": "155.2493", "currency": "EUR"}
    drains = {"balance": (0.57, 0.057)}

    @staticmethod
    def _error(status: int, error_id: str, message: str, headers: Mapping[str, str] | None = None) -> Reply:
        return Reply(status, {"status": "error", "error_id": error_id, "error_msg": message}, headers or {})

    @staticmethod
    def _parsed(request: Request) -> dict[str, Any] | None:
        try:
            value = json.loads(request.body)
        except ValueError:
            return None
        return value if isinstance(value, dict) else None

    def credential(self, request: Request) -> str:
        body = self._parsed(request) or {}
        if "api_key" in body:
            return "right" if body["api_key"] == self.fields["api_key"] else "wrong"
        elsewhere = [*request.query.values(), *request.headers.values()]
        return "misplaced" if any(self.fields["api_key"] in value for value in elsewhere) else "missing"

    def refusal(self, request: Request) -> Reply | None:
        if request.method != self.method:
            return self._error(405, "BAD_PARAMS", "Use POST.", {"Allow": "POST"})
        if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
            return self.replies["content-type"]
        body = self._parsed(request)
        if body is None:
            return self.replies["json"]
        if any(name not in body for name in self.fields):
            return self.replies["missing"]
        if self.credential(request) != "right":
            return self.replies["unauthorized"]
        surplus = sorted(set(body) - set(self.fields))
        extra = ("body", surplus[0]) if surplus else self.extra(request)
        return self._error(400, "BAD_PARAMS", f"{extra[0]}: {extra[1]} is not expected.") if extra else None

    def balance(self) -> Reply:
        return Reply(200, {"status": "ok", "result": copy.deepcopy(self.figures)})

    def spend(self, what: str, amount: float) -> None:
        if what != "balance" or "balance" not in self.figures:
            raise RefusedOrder(f"{self.id} has no amount {what!r} to spend")
        left = _less(float(self.figures["balance"]), amount)
        self.figures["balance"] = f"{left:.4f}"  # a string with four decimals, as the documents say


Gateway360.replies = {
    "json": Gateway360._error(400, "JSON_PARSE_ERROR", "Your JSON was formatted incorrectly."),
    "content-type": Gateway360._error(400, "INVALID_CONTENT_TYPE", "The content type must be: Content-Type: application/json"),
    "missing": Gateway360._error(400, "MISSING_PARAMS", "Your request is incomplete and missing some mandatory parameters."),
    "bad-params": Gateway360._error(400, "BAD_PARAMS", "Your request has a parameter that is not valid."),
    "unauthorized": Gateway360._error(401, "UNAUTHORIZED", "Your API key may be invalid or your IP is blocked."),
    "error-in-200": Gateway360._error(200, "UNAUTHORIZED", "Your API key may be invalid or your IP is blocked."),
    "rate-limited": Gateway360._error(429, "BAD_PARAMS", "Too many requests.", {"Retry-After": "30"}),
    "server-error": Gateway360._error(500, "SERVER_ERROR", "Internal server error."),
    "number": Reply(200, {"status": "ok", "result": {"balance": 155.2493, "currency": "EUR"}}),
}


class Gateway360SubAccount(Gateway360):
    id = "gateway360-subaccount"
    path = "/api/3.0/subaccount/get-balance"
    fields = {"api_key": "gateway-demo-key", "user_name": "demo-shop"}
    plain_fields = frozenset({"user_name"})
    start = {"balance": "1225.0000", "currency": "CREDITS"}
    drains = {"balance": (4, 1)}

    def refusal(self, request: Request) -> Reply | None:
        refused = super().refusal(request)
        if refused is None and (self._parsed(request) or {})["user_name"] != self.fields["user_name"]:
            return self._error(400, "BAD_PARAMS", "There is no sub-account with this user_name.")
        return refused


class Deepvue(Provider):
    id = "deepvue"
    path = "/v1/internal/wallet-balance"
    fields = {"client_secret": "deepvue-demo-secret", "client_id": "deepvue-demo-id"}
    own_headers = frozenset({"x-api-key", "client-id"})
    start = {"current_balance": 6448, "success": True}
    drains = {"current_balance": (9, 3)}
    replies = {
        "denied": Reply(401, {"detail": "Invalid client_id or client_secret, access Denied"}),
        "denied-403": Reply(403, {"detail": "Invalid client_id or client_secret, access Denied"}),
        "validation": Reply(422, {"detail": [{"loc": ["header", "client-id"], "msg": "Field required", "type": "missing"}]}),
        "rate-limited": Reply(429, {"detail": "Too Many Requests"}, {"Retry-After": "30"}),
        "server-error": Reply(500, {"detail": "Internal Server Error"}),
        "unsuccessful": Reply(200, {"current_balance": 6448, "success": False}),
    }

    def credential(self, request: Request) -> str:
        sent = (request.headers.get("x-api-key"), request.headers.get("client-id"))
        if None in sent:
            return "missing"
        return "right" if sent == (self.fields["client_secret"], self.fields["client_id"]) else "wrong"

    def refusal(self, request: Request) -> Reply | None:
        if request.method != self.method:
            return Reply(405, {"detail": "Method Not Allowed"}, {"Allow": "GET"})
        if self.credential(request) != "right":
            return self.replies["denied"]
        return _detail_list(self.extra(request))


def all_providers() -> dict[str, Provider]:
    made = [Ocean(), TheirStack(), Gateway360(), Gateway360SubAccount(), Deepvue()]
    return {provider.id: provider for provider in made}


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _less(value: float, amount: float) -> float:
    """Rounded to four decimals, so that what is sent stays as short as a ledger's number."""
    left = max(0, round(value - amount, 4))
    return int(left) if left == int(left) else left


def _detail_list(extra: tuple[str, str] | None) -> Reply | None:
    if extra is None:
        return None
    return Reply(422, {"detail": [{"loc": list(extra), "msg": "Extra inputs are not permitted", "type": "extra_forbidden"}]})
