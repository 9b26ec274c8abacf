# SPDX-License-Identifier: GPL-3.0-or-later
"""What the simulator is told to do, and what it has seen. README.md lists the words of an order."""

from __future__ import annotations

import collections
import copy
import threading
from typing import Any

from providers import Provider, RefusedOrder, Reply, Request, all_providers

WORDS = frozenset({"provider", "set", "omit", "spend", "reply", "delay_ms", "reset", "after"})
LONGEST_DELAY_MS = 60_000


class Desk:
    """One provider with what it has been told: the replies that come next and a delay."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider
        self.next_replies: list[tuple[Reply, int]] = []  # a count of 0 means: until reset
        self.delay_ms = 0
        self.owed: dict[str, float] = {}

    def take_reply(self) -> Reply | None:
        if not self.next_replies:
            return None
        reply, times = self.next_replies[0]
        if times == 1:
            self.next_replies.pop(0)
        elif times > 1:
            self.next_replies[0] = (reply, times - 1)
        return reply

    def drain(self, minutes: float) -> None:
        for what, (rate, step) in self.provider.drains.items():
            owed = self.owed.get(what, 0.0) + rate * minutes
            steps = int(owed / step)
            self.owed[what] = owed - steps * step
            if steps:
                try:
                    self.provider.spend(what, steps * step)
                except (TypeError, ValueError):
                    pass  # an order took the amount away or made it something else: there is nothing to drain


class Simulation:
    """All state, behind one lock. A refused order changes nothing."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._desks = {name: Desk(provider) for name, provider in all_providers().items()}
        self._log: collections.deque[dict[str, Any]] = collections.deque(maxlen=10_000)
        self._number = 0

    def obey(self, orders: Any) -> None:
        given = orders if isinstance(orders, list) else [orders]
        with self._lock:
            desks = copy.deepcopy(self._desks)
            for order in given:
                _obey_one(desks, order)
            self._desks = desks

    def drain(self, minutes: float) -> None:
        with self._lock:
            for desk in self._desks.values():
                desk.drain(minutes)

    def answer(self, request: Request) -> tuple[Reply, int]:
        """The reply and the milliseconds to wait before it; the request is logged."""
        with self._lock:
            desk = next((desk for desk in self._desks.values() if desk.provider.path == request.path), None)
            if desk is None:
                reply, delay, verdict, provider = Reply(404, empty=True), 0, "unknown", None
            else:
                provider = desk.provider.id
                verdict = desk.provider.credential(request)
                reply = desk.take_reply() or desk.provider.refusal(request) or desk.provider.balance()
                delay = desk.delay_ms
            self._number += 1
            self._log.append({
                "number": self._number,
                "provider": provider,
                "method": request.method,
                "path": self._without_secrets(request.path),
                "query": sorted(self._without_secrets(name) for name in request.query),
                "headers": sorted(self._without_secrets(name) for name in request.headers),
                "body_bytes": len(request.body),
                "credential": verdict,
                "secrets_in": self._places_of_secrets(request),
                "status": reply.status,
            })
            return reply, delay

    def log(self) -> list[dict[str, Any]]:
        with self._lock:
            return list(self._log)

    def clear_log(self) -> None:
        with self._lock:
            self._log.clear()

    def figures(self) -> dict[str, Any]:
        with self._lock:
            return {name: copy.deepcopy(desk.provider.figures) for name, desk in self._desks.items()}

    def _secrets(self) -> set[str]:
        return {secret for desk in self._desks.values() for secret in desk.provider.secrets()}

    def _without_secrets(self, text: str) -> str:
        for secret in self._secrets():
            text = text.replace(secret, "***")
        return text

    def _places_of_secrets(self, request: Request) -> list[str]:
        places = {"path": request.path, "body": request.body.decode("utf-8", "replace")}
        places.update({"query:" + name: name + value for name, value in request.query.items()})
        places.update({"header:" + name: value for name, value in request.headers.items()})
        found = [place for place, text in places.items() if any(secret in text for secret in self._secrets())]
        return sorted(self._without_secrets(place) for place in found)


def _obey_one(desks: dict[str, Desk], order: Any) -> None:
    if not isinstance(order, dict):
        raise RefusedOrder("an order is a JSON object")
    unknown = sorted(set(order) - WORDS)
    if unknown:
        raise RefusedOrder(f"unknown word {unknown[0]!r}, only {', '.join(sorted(WORDS))}")
    name = order.get("provider")
    if name not in desks:
        raise RefusedOrder(f"unknown provider {name!r}, only {', '.join(sorted(desks))}")
    if order.get("reset"):
        desks[name] = Desk(all_providers()[name])
    desk = desks[name]
    desk.provider.figures.update(_object(order, "set"))
    for key in order.get("omit", []):
        desk.provider.figures.pop(key, None)
    for what, amount in _object(order, "spend").items():
        desk.provider.spend(what, _number(amount, f"spend {what}"))
    if "delay_ms" in order:
        desk.delay_ms = min(int(_number(order["delay_ms"], "delay_ms")), LONGEST_DELAY_MS)
    if "reply" in order:
        desk.next_replies.append(_reply(desk.provider, order["reply"]))


def _reply(provider: Provider, wanted: Any) -> tuple[Reply, int]:
    if isinstance(wanted, str):
        return provider.reply_named(wanted), 1
    if not isinstance(wanted, dict):
        raise RefusedOrder("reply is a name or an object")
    times = int(_number(wanted.get("times", 1), "times"))
    if "name" in wanted:
        return provider.reply_named(wanted["name"]), times
    status = int(_number(wanted.get("status", 200), "status"))
    if not 200 <= status <= 599:
        raise RefusedOrder("status is a number from 200 to 599")
    headers = {str(name): str(value) for name, value in _object(wanted, "headers").items()}
    text = wanted.get("text")
    empty = "text" not in wanted and "body" not in wanted
    return Reply(status, wanted.get("body"), headers, None if text is None else str(text), empty), times


def _object(order: dict[str, Any], word: str) -> dict[str, Any]:
    value = order.get(word, {})
    if not isinstance(value, dict):
        raise RefusedOrder(f"{word} is a JSON object")
    return value


def _number(value: Any, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise RefusedOrder(f"{what} is a number")
    return value
