#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ocean.io, TheirStack, Gateway360 and Deepvue on one loopback port. See README.md."""

from __future__ import annotations

import argparse
import json
import os
import signal
import socketserver
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from orders import Simulation
from providers import RefusedOrder, Reply, Request, all_providers

LARGEST_BODY = 64 * 1024
TICK = 0.2


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int, simulation: Simulation) -> None:
        self.simulation = simulation
        self.stopping = threading.Event()
        super().__init__(("127.0.0.1", port), Handler)

    def server_bind(self) -> None:
        socketserver.TCPServer.server_bind(self)  # HTTPServer would look the host up by name
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], OSError):  # a client that went away is no news
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "Simulator"
    sys_version = ""
    timeout = 60
    wbufsize = -1  # one segment a reply: header and body together
    disable_nagle_algorithm = True

    def answer(self) -> None:
        request = self._request()
        if request is None:
            return
        if request.path.startswith("/_simulator/"):
            self._send(self._control(request))
            return
        reply, delay_ms = self.server.simulation.answer(request)
        if delay_ms:
            self.server.stopping.wait(delay_ms / 1000)
        self._send(reply)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: a request line may hold a credential."""

    def _request(self) -> Request | None:
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not length.isdecimal() or int(length) > LARGEST_BODY:
            self.close_connection = True
            self._send(Reply(413 if length.isdecimal() and int(length) > LARGEST_BODY else 411, empty=True))
            return None
        body = self.rfile.read(int(length))
        split = urllib.parse.urlsplit(self.path)
        query: dict[str, str] = {}
        for name, value in urllib.parse.parse_qsl(split.query, keep_blank_values=True):
            query[name] = f"{query[name]}, {value}" if name in query else value
        headers = {name.lower(): ", ".join(self.headers.get_all(name, [])) for name in self.headers.keys()}
        return Request(self.command, split.path, query, headers, body)

    def _control(self, request: Request) -> Reply:
        simulation = self.server.simulation
        match request.method, request.path.removeprefix("/_simulator/"):
            case "GET", "log":
                return Reply(200, {"requests": simulation.log()})
            case "DELETE", "log":
                simulation.clear_log()
                return Reply(200, {})
            case "GET", "balances":
                return Reply(200, simulation.figures())
            case "POST", "orders":
                try:
                    simulation.obey(json.loads(request.body))
                except (TypeError, ValueError) as error:  # RefusedOrder is a ValueError
                    return Reply(400, {"error": str(error)})
                return Reply(200, {})
        return Reply(404, {"error": "GET log, DELETE log, GET balances and POST orders are all there is"})

    def _send(self, reply: Reply) -> None:
        content = b""
        if reply.text is not None:
            content = reply.text.encode()
        elif not reply.empty:
            content = json.dumps(reply.body).encode()
        self.send_response(reply.status)
        if content and "content-type" not in {name.lower() for name in reply.headers}:
            self.send_header("Content-Type", "application/json")
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD" and reply.status not in (204, 304):
            self.wfile.write(content)


def demo_tokens() -> dict[str, dict[str, str]]:
    return {name: dict(provider.fields) for name, provider in all_providers().items()}


def write_whole(path: Path, text: str) -> None:
    """The file is there whole or not at all."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_text(text)
    unfinished.replace(path)


def is_gone(pid: int) -> bool:
    """A process that has ended but was not waited for counts as gone."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return False


def read_scenario(path: Path) -> list[dict[str, Any]]:
    """Orders in the sequence of their `after` seconds, each tried once on a simulation of its own."""
    orders = json.loads(path.read_text())
    if not isinstance(orders, list):
        raise RefusedOrder("a scenario is a list of orders")
    Simulation().obey(orders)
    return sorted(orders, key=lambda order: float(order.get("after", 0)))


def run(options: argparse.Namespace, scenario: list[dict[str, Any]]) -> None:
    simulation = Simulation()
    server = Server(options.port, simulation)
    stop = server.stopping
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    while scenario and float(scenario[0].get("after", 0)) <= 0:
        simulation.obey(scenario.pop(0))
    threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    if options.port_file:
        write_whole(options.port_file, f"{server.server_port}\n")
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    began = ticked = time.monotonic()
    while not stop.wait(TICK):
        now = time.monotonic()
        if now - began >= options.lifetime or (options.parent and is_gone(options.parent)):
            break
        while scenario and float(scenario[0].get("after", 0)) <= now - began:
            simulation.obey(scenario.pop(0))
        if options.drain:
            simulation.drain((now - ticked) / 60 * options.drain)
        ticked = now
    stop.set()
    server.shutdown()
    if options.port_file:
        options.port_file.unlink(missing_ok=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any free port")
    parser.add_argument("--port-file", type=Path, help="gets the port once the simulator listens")
    parser.add_argument("--lifetime", type=float, default=3600, metavar="SECONDS", help="stops by itself (3600)")
    parser.add_argument("--parent", type=int, metavar="PID", help="stops when that process is gone")
    parser.add_argument("--scenario", type=Path, metavar="FILE", help="a JSON list of orders, each with `after` seconds")
    parser.add_argument("--drain", type=float, nargs="?", const=1.0, default=0.0, metavar="FACTOR",
                        help="balances fall while it runs; 60 makes an hour of a minute")
    parser.add_argument("--tokens", action="store_true", help="prints the demo credentials as JSON and ends")
    options = parser.parse_args()
    if options.tokens:
        print(json.dumps(demo_tokens(), indent=2))
        return 0
    try:
        scenario = read_scenario(options.scenario) if options.scenario else []
    except (OSError, TypeError, ValueError) as error:
        print(f"{options.scenario}: {error}", file=sys.stderr)
        return 65
    run(options, scenario)
    return 0


if __name__ == "__main__":
    sys.exit(main())
