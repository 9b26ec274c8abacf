#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that does to a client what the net does on bad days. See README.md."""

from __future__ import annotations

import argparse
import json
import os
import select
import signal
import socket
import socketserver
import ssl
import sys
import threading
import warnings
from pathlib import Path
from typing import Any

from behaviours import Behaviour
from certificates import Authority, Certificate

LONGEST_LIFETIME = 3600
WATCHED_HEADERS = frozenset(
    {"authorization", "proxy-authorization", "x-api-key", "x-api-token", "client-id", "cookie"})


class Record:
    """What reached which port. Never a value of a header, a query or a body."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ports: dict[str, dict[str, Any]] = {}

    def add_port(self, name: str, address: tuple[str, int]) -> None:
        self._ports[name] = {"host": address[0], "port": address[1], **self._nothing()}

    @staticmethod
    def _nothing() -> dict[str, Any]:
        return {"connections": 0, "handshakes": 0, "resumed": 0, "requests": {}, "bodies": 0, "credential_headers": []}

    def count(self, name: str, what: str, by: int = 1) -> None:
        with self._lock:
            self._ports[name][what] += by

    def request(self, name: str, method: str, path: str, headers: list[str], body: int) -> None:
        with self._lock:
            port = self._ports[name]
            port["requests"][path] = port["requests"].get(path, 0) + 1
            port["bodies"] += bool(body)
            found = WATCHED_HEADERS & {header.lower() for header in headers}
            port["credential_headers"] = sorted({*port["credential_headers"], *found})

    def clear(self) -> None:
        with self._lock:
            for port in self._ports.values():
                port.update(self._nothing())

    def shown(self) -> dict[str, Any]:
        with self._lock:
            return {"ports": json.loads(json.dumps(self._ports))}


class Listener(socketserver.ThreadingTCPServer):
    """One port. With a TLS context the handshake is made on the connection's own thread."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    allow_reuse_address = True

    def __init__(self, name: str, record: Record, stopping: threading.Event, handler: type[socketserver.BaseRequestHandler],
                 context: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self.name, self.record, self.stopping, self.context = name, record, stopping, context
        super().__init__((host, 0), handler)
        record.add_port(name, (host, self.server_address[1]))

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def process_request(self, request: Any, client_address: Any) -> None:
        self.record.count(self.name, "connections")
        super().process_request(request, client_address)

    def finish_request(self, request: Any, client_address: Any) -> None:
        if self.context is None:
            super().finish_request(request, client_address)
            return
        request.settimeout(30)
        secured = self.context.wrap_socket(request, server_side=True)
        self.record.count(self.name, "handshakes")
        self.record.count(self.name, "resumed", int(bool(secured.session_reused)))
        with secured:
            super().finish_request(secured, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], OSError):  # a client that goes away or refuses us is what tests are about
            super().handle_error(request, client_address)

    def wait_for_end(self, connection: socket.socket) -> None:
        """Until the client closes or the server stops; whatever it still sends is thrown away."""
        while not self.stopping.is_set():
            if select.select([connection], [], [], 0.2)[0] and not connection.recv(65536):
                return


class Turncoat(Listener):
    """Shows a good certificate first, and another from the second connection on."""

    other: ssl.SSLContext
    begun = False

    def finish_request(self, request: Any, client_address: Any) -> None:
        if self.begun:
            self.context = self.other
        self.begun = True
        super().finish_request(request, client_address)


class Silent(socketserver.BaseRequestHandler):
    """Accepts and says nothing: a handshake that never begins."""

    server: Listener

    def handle(self) -> None:
        self.server.wait_for_end(self.request)


class PlainText(socketserver.BaseRequestHandler):
    """Speaks plain text where TLS is expected."""

    server: Listener

    def handle(self) -> None:
        self.request.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n" + b'{"balance": 1}')
        self.request.settimeout(5)
        self.request.recv(65536)  # else the close would be a reset that overtakes the text


def secure(certificate: Certificate) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.chain, certificate.key)
    return context


def only_tls_1_2(certificate: Certificate) -> ssl.SSLContext:
    context = secure(certificate)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    return context


def only_tls_1_1(certificate: Certificate) -> ssl.SSLContext:
    context = secure(certificate)
    context.set_ciphers("DEFAULT@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def why_no_tls_1_1(context: ssl.SSLContext) -> str:
    """Empty when two ends of this machine's OpenSSL agree on TLS 1.1."""
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.check_hostname, client.verify_mode = False, ssl.CERT_NONE
    try:
        client.set_ciphers("DEFAULT@SECLEVEL=0")
        client.minimum_version = client.maximum_version = ssl.TLSVersion.TLSv1_1
        to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
        ends = (client.wrap_bio(to_client, to_server), context.wrap_bio(to_server, to_client, server_side=True))
        for turn in range(8):
            try:
                ends[turn % 2].do_handshake()
            except ssl.SSLWantReadError:
                pass
        return "" if ends[0].version() == "TLSv1.1" else "the handshake did not end"
    except (ssl.SSLError, ValueError) as error:
        return str(error)


def closed_port() -> socket.socket:
    """Bound but not listening: refused for as long as the socket lives, and nobody else gets the number."""
    held = socket.socket()
    held.bind(("127.0.0.1", 0))
    return held


def write_whole(path: Path, value: object) -> None:
    """The file is there whole or not at all."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_text(json.dumps(value))
    unfinished.replace(path)


def run(options: argparse.Namespace) -> None:
    stopping, record = threading.Event(), Record()
    warnings.simplefilter("ignore", DeprecationWarning)  # TLS 1.1 is here because it must be refused
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: stopping.set())
    authority = Authority(options.certs.resolve())
    good = authority.good()
    old, left_out = only_tls_1_1(good), {}
    turncoat = Turncoat("tls-turncoat", record, stopping, Behaviour, secure(good))
    turncoat.other = secure(authority.self_signed())
    listeners = [
        turncoat,
        Listener("plain", record, stopping, Behaviour),
        Listener("other", record, stopping, Behaviour, host="127.0.0.2"),
        Listener("tls", record, stopping, Behaviour, secure(good)),
        Listener("tls-1.2", record, stopping, Behaviour, only_tls_1_2(good)),
        Listener("tls-self-signed", record, stopping, Behaviour, secure(authority.self_signed())),
        Listener("tls-wrong-host", record, stopping, Behaviour, secure(authority.wrong_host())),
        Listener("tls-expired", record, stopping, Behaviour, secure(authority.expired())),
        Listener("plain-for-tls", record, stopping, PlainText),
        Listener("silent", record, stopping, Silent),
    ]
    why = why_no_tls_1_1(old)
    if why:
        left_out["tls-1.1"] = why
    else:
        listeners.append(Listener("tls-1.1", record, stopping, Behaviour, old))
    for listener in listeners:
        threading.Thread(target=listener.serve_forever, args=(0.1,), daemon=True).start()
    with closed_port() as closed:
        ports = {listener.name: listener.port for listener in listeners} | {"closed": closed.getsockname()[1]}
        write_whole(options.ready_file, {"ports": ports, "hosts": {"other": "127.0.0.2"}, "ca": str(authority.certificate),
                                         "left_out": left_out})
        stopping.wait(min(options.lifetime, LONGEST_LIFETIME))
        stopping.set()
    options.ready_file.unlink(missing_ok=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ready-file", type=Path, required=True, help="gets ports and CA as JSON once all ports listen")
    parser.add_argument("--certs", type=Path, required=True, metavar="DIR", help="where the certificates are made")
    parser.add_argument("--lifetime", type=float, default=120, metavar="SECONDS", help="stops by itself (120, at most 3600)")
    run(parser.parse_args())
    return 0


if __name__ == "__main__":
    sys.exit(main())
