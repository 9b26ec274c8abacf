#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every built-in provider at once, each with a recorded reply that is damaged in one of many ways. See README.md."""

from __future__ import annotations

import argparse
import json
import signal
import socket
import sys
import threading
import urllib.parse
import warnings
from dataclasses import dataclass
from pathlib import Path

from behaviours import Behaviour
from certificates import Authority
from damages import DAMAGES, FOR_ALL, Recorded
from hostile import LONGEST_LIFETIME, Listener, PlainText, Record, Silent, closed_port, only_tls_1_1, secure, why_no_tls_1_1, write_whole

WITH_TLS = 4  # so many providers, and those whose replies are texts, also have a port with TLS


@dataclass
class Present:
    """The damage that is done now."""

    name: str = "recorded"


class Provider(Listener):
    """A provider on an address of its own, so that its request may look as it must."""

    recorded: Recorded
    present: Present
    other: int  # the port of another host


class Damaged(Behaviour):
    server: Provider

    def behave(self) -> None:
        length = self.headers.get("Content-Length", "0")
        self.body = self.rfile.read(int(length)) if length.isdecimal() else b""
        self.query = {}
        self.server.record.request(self.server.name, self.command, self.server.present.name, list(self.headers.keys()), len(self.body))
        DAMAGES[self.server.present.name](self, self.server.recorded)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = behave


class Control(Behaviour):
    """PUT /NAME chooses the damage; GET / gives the log."""

    server: Provider

    def behave(self) -> None:
        self.close_connection = True
        name = urllib.parse.unquote(self.path.lstrip("/"))
        if self.command == "PUT" and name in DAMAGES:
            self.server.present.name = name
            self.server.record.clear()
        known = not name or name in DAMAGES
        self.json(self.server.record.shown() if known else {}, 200 if known else 404)

    do_GET = do_PUT = behave


def recorded_replies(folder: Path) -> dict[str, Recorded]:
    """Of each provider the first that has an amount."""
    found: dict[str, Recorded] = {}
    for expectation in sorted(folder.glob("*/*.expected.json")):
        expected = json.loads(expectation.read_text())
        provider = expectation.parent.name
        if provider in found or not any(balance["amount"] is not None for balance in expected.get("balances", [])):
            continue
        stem = expectation.name.removesuffix(".expected.json")
        body = next(file for file in sorted(expectation.parent.glob(f"{stem}.*")) if file != expectation and file.stem == stem)
        found[provider] = Recorded(expected.get("status", 200), body.read_bytes(), expected)
    return found


def full_port(address: str) -> list[socket.socket]:
    """Listens but has no room for another connection: who connects waits."""
    listening = socket.socket()
    listening.bind((address, 0))
    listening.listen(0)
    held = [listening]
    for _ in range(4):
        waiting = socket.socket()
        waiting.setblocking(False)
        waiting.connect_ex(listening.getsockname())
        held.append(waiting)
    return held


def run(options: argparse.Namespace) -> None:
    stopping, record, present = threading.Event(), Record(), Present()
    warnings.simplefilter("ignore", DeprecationWarning)  # TLS 1.1 is here because it must be refused
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: stopping.set())
    replies = recorded_replies(options.recorded)
    hosts = {provider: f"127.0.1.{place + 1}" for place, provider in enumerate(replies)}
    few = [provider for place, provider in enumerate(replies) if place < WITH_TLS or not replies[provider].is_json]
    authority = Authority(options.certs.resolve())
    good = authority.good([hosts[provider] for provider in few])
    old = only_tls_1_1(good)
    listeners: list[Listener] = [
        Listener("tls-self-signed", record, stopping, Behaviour, secure(authority.self_signed())),
        Listener("tls-wrong-host", record, stopping, Behaviour, secure(authority.wrong_host())),
        Listener("tls-expired", record, stopping, Behaviour, secure(authority.expired())),
        Listener("plain-for-tls", record, stopping, PlainText),
        Listener("silent", record, stopping, Silent),
        Listener("other", record, stopping, Behaviour, host="127.0.0.2"),
    ]
    if not why_no_tls_1_1(old):
        listeners.append(Listener("tls-1.1", record, stopping, Behaviour, old))
    plain, secured = {}, {}
    for provider in replies:
        plain[provider] = Provider(provider, record, stopping, Damaged, host=hosts[provider])
        if provider in few:
            secured[provider] = Provider(f"{provider}-tls", record, stopping, Damaged, secure(good), host=hosts[provider])
    control = Provider("control", record, stopping, Control)
    for provider, listener in [*plain.items(), *secured.items(), ("", control)]:
        listener.present, listener.other = present, listeners[5].port
        if provider:
            listener.recorded = replies[provider]
    for listener in [*listeners, *plain.values(), *secured.values(), control]:
        threading.Thread(target=listener.serve_forever, args=(0.1,), daemon=True).start()
    full = full_port("127.0.0.1")
    with closed_port() as closed:
        def shown(those: dict[str, Provider]) -> dict[str, list[object]]:
            return {provider: [hosts[provider], listener.port] for provider, listener in those.items()}
        ports = {listener.name: listener.port for listener in [*listeners, control]}
        ports |= {"closed": closed.getsockname()[1], "full": full[0].getsockname()[1]}
        write_whole(options.ready_file, {"ports": ports, "hosts": {"other": "127.0.0.2"}, "ca": str(authority.certificate), "left_out": {},
                                         "plain": shown(plain), "secured": shown(secured), "for_all": [name for name in DAMAGES if name in FOR_ALL],
                                         "for_some": [name for name in DAMAGES if name not in FOR_ALL]})
        stopping.wait(min(options.lifetime, LONGEST_LIFETIME))
        stopping.set()
    options.ready_file.unlink(missing_ok=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ready-file", type=Path, required=True, help="gets addresses and CA as JSON once all ports listen")
    parser.add_argument("--certs", type=Path, required=True, metavar="DIR", help="where the certificates are made")
    parser.add_argument("--recorded", type=Path, required=True, metavar="DIR", help="tests/data/providers")
    parser.add_argument("--lifetime", type=float, default=120, metavar="SECONDS", help="stops by itself (120, at most 3600)")
    run(parser.parse_args())
    return 0


if __name__ == "__main__":
    sys.exit(main())
