#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hostile server is as hostile as its README.md says: seen by a client that checks nothing it is not told to check."""

from __future__ import annotations

import gzip
import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
import zlib
from pathlib import Path
from typing import Any, Callable

HERE = Path(__file__).resolve().parent
BALANCE = b'{"balance": 1}'


class Started:
    def __init__(self, *options: str) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.ready_file = Path(self.folder.name, "ready.json")
        self.process = subprocess.Popen([sys.executable, "-B", str(HERE / "hostile.py"), "--ready-file", str(self.ready_file),
                                         "--certs", str(Path(self.folder.name, "certs")), *options])
        if not wait_until(self.ready_file.exists):
            raise RuntimeError("the server did not become ready")
        self.ready = json.loads(self.ready_file.read_text())
        self.ports: dict[str, int] = self.ready["ports"]

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(10)
        self.folder.cleanup()


def wait_until(what: Callable[[], bool], seconds: float = 15) -> bool:
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


class Reply:
    """A reply as it was on the wire; `stopped` when the client gave up before the end."""

    def __init__(self, raw: bytes, stopped: bool) -> None:
        self.raw, self.stopped = raw, stopped
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split()[1]) if lines[0].startswith("HTTP/1.1 ") else 0
        self.headers = [(name, value) for name, _, value in (line.partition(": ") for line in lines[1:])]

    def header(self, name: str) -> str:
        """Empty when there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")


class HostileTest(unittest.TestCase):
    server: Started

    @classmethod
    def setUpClass(cls) -> None:
        cls.server = Started("--lifetime", "110")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.server.end()

    def setUp(self) -> None:
        self.ask("/_log", method="DELETE")

    def connect(self, port: str = "plain", host: str = "127.0.0.1") -> socket.socket:
        connection = socket.create_connection((host, self.server.ports[port]), timeout=20)
        self.addCleanup(connection.close)
        return connection

    def trusting(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self.server.ready["ca"])

    def ask(self, path: str, port: str = "plain", host: str = "127.0.0.1", method: str = "GET", headers: str = "", body: str = "",
            most: int = 1 << 28, seconds: float = 20) -> Reply:
        """Reads until the end, `most` bytes or `seconds` in all."""
        connection = self.connect(port, host)
        if port.startswith("tls"):
            connection = self.trusting().wrap_socket(connection, server_hostname="localhost")
            self.addCleanup(connection.close)
        request = f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {len(body)}\r\n{headers}\r\n{body}"
        connection.sendall(request.encode())
        pieces: list[bytes] = []
        size, end = 0, time.monotonic() + seconds
        while size < most:
            left = end - time.monotonic()
            if left <= 0:
                break
            connection.settimeout(left)
            try:
                piece = connection.recv(65536)
            except TimeoutError:
                break
            if not piece:
                return Reply(b"".join(pieces), False)
            pieces.append(piece)
            size += len(piece)
        return Reply(b"".join(pieces), True)

    def wire_end(self, path: str, port: str) -> str:
        """end or reset, below TLS: Python shows both alike."""
        connection = self.connect(port)
        if port == "tls":
            connection = self.trusting().wrap_socket(connection, server_hostname="localhost")
            self.addCleanup(connection.close)
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        with socket.socket(fileno=os.dup(connection.fileno())) as wire:
            wire.settimeout(10)
            try:
                while wire.recv(65536):
                    pass
            except ConnectionResetError:
                return "reset"
            return "end"

    def log(self) -> dict[str, Any]:
        ports: dict[str, Any] = json.loads(self.ask("/_log").body)["ports"]
        return ports

    def seen(self, port: str, what: str, value: Any) -> None:
        self.assertTrue(wait_until(lambda: bool(self.log()[port][what] == value), 5), self.log()[port])

    # Plain answers

    def test_ok_on_every_port_that_is_good(self) -> None:
        for port, host in (("plain", "127.0.0.1"), ("other", "127.0.0.2"), ("tls", "127.0.0.1")):
            with self.subTest(port=port):
                reply = self.ask("/ok", port, host)
                self.assertEqual((200, BALANCE, "application/json"), (reply.status, reply.body, reply.header("content-type")))

    def test_the_good_certificate_is_good_for_both_names(self) -> None:
        for name in ("127.0.0.1", "localhost"):
            with self.trusting().wrap_socket(self.connect("tls"), server_hostname=name) as secured:
                self.assertIn(secured.version(), ("TLSv1.2", "TLSv1.3"))

    def test_echo(self) -> None:
        reply = self.ask("/echo?a=b%20c", method="POST", headers="X-Api-Key: word\r\n", body="text")
        echoed = json.loads(reply.body)
        self.assertEqual(("POST", "/echo", {"a": "b c"}, "text"),
                         (echoed["method"], echoed["path"], echoed["query"], echoed["body"]))
        self.assertEqual("word", echoed["headers"]["x-api-key"])

    def test_redirects(self) -> None:
        for status in (301, 302, 303, 307, 308):
            reply = self.ask(f"/redirect/{status}?to=http%3A%2F%2F127.0.0.2%3A1%2Fok%3Fa%3Db")
            self.assertEqual((status, "http://127.0.0.2:1/ok?a=b"), (reply.status, reply.header("location")))

    def test_a_redirect_target_adds_no_header(self) -> None:
        self.assertNotIn("X-Injected", dict(self.ask("/redirect/302?to=/a%0d%0aX-Injected:%201").headers))

    def test_set_cookie(self) -> None:
        cookies = [value for name, value in self.ask("/setcookie").headers if name == "Set-Cookie"]
        self.assertEqual(["session=one; Path=/; HttpOnly", "second=two; Max-Age=3600"], cookies)

    def test_status_and_retry_after(self) -> None:
        reply = self.ask("/status/429?retry-after=17")
        self.assertEqual((429, "17"), (reply.status, reply.header("retry-after")))
        self.assertEqual((204, b""), (self.ask("/status/204").status, self.ask("/status/204").body))
        self.assertNotIn("Retry-After", dict(self.ask("/status/503").headers))

    def test_answers_that_are_no_balance(self) -> None:
        html = self.ask("/html")
        self.assertTrue(html.header("content-type").startswith("text/html") and html.body.startswith(b"<html>"))
        empty = self.ask("/empty")
        self.assertEqual((200, b"", "0"), (empty.status, empty.body, empty.header("content-length")))
        with self.assertRaises(ValueError):
            json.loads(self.ask("/garbage-body").body)
        self.assertEqual((0, False), (self.ask("/garbage").status, self.ask("/garbage").raw == b""))
        self.assertEqual(404, self.ask("/nothing").status)

    def test_big(self) -> None:
        body = self.ask("/big?bytes=2000000").body
        self.assertEqual((2_000_000, 1), (len(body), json.loads(body)["balance"]))

    # Time

    def test_slow(self) -> None:
        began = time.monotonic()
        self.assertEqual(BALANCE, self.ask("/slow?ms=400").body)
        self.assertGreaterEqual(time.monotonic() - began, 0.4)

    def test_stalls(self) -> None:
        header = self.ask("/stall-header", seconds=0.7)
        self.assertEqual((True, b""), (header.stopped, header.raw))
        body = self.ask("/stall-body", seconds=0.7)
        self.assertEqual((True, 200, b'{"balance": '), (body.stopped, body.status, body.body))

    def test_drips(self) -> None:
        body = self.ask("/drip?ms=50", seconds=1)
        self.assertEqual((True, 200), (body.stopped, body.status))
        self.assertTrue(3 <= len(body.body) <= 21, body.body)
        header = self.ask("/drip-header?ms=50", seconds=1)
        self.assertTrue(header.stopped and 3 <= len(header.raw) <= 21, header.raw)
        whole = self.ask("/drip?ms=0&bytes=5")
        self.assertEqual({"balance": 1}, json.loads(whole.body))
        self.assertEqual(str(len(whole.body)), whole.header("content-length"))

    # Size

    def test_endless_body(self) -> None:
        reply = self.ask("/infinite-body", most=32 << 20)
        self.assertEqual((True, 200, ""), (reply.stopped, reply.status, reply.header("content-length")))

    def test_endless_header(self) -> None:
        reply = self.ask("/infinite-header", most=8 << 20)
        self.assertTrue(reply.stopped and b"\r\n\r\n" not in reply.raw and reply.raw.startswith(b"HTTP/1.1 200"))

    def test_gzip_bomb(self) -> None:
        reply = self.ask("/gzip-bomb?mib=16")
        self.assertEqual(("gzip", str(len(reply.body))), (reply.header("content-encoding"), reply.header("content-length")))
        self.assertLess(len(reply.body), 1 << 20)
        unpacked = gzip.decompress(reply.body)
        self.assertGreater(len(unpacked), 16 << 20)
        self.assertEqual({"balance": 1}, json.loads(unpacked))

    def test_bad_gzip(self) -> None:
        reply = self.ask("/bad-gzip")
        self.assertEqual((401, "gzip"), (self.ask("/bad-gzip/401").status, reply.header("content-encoding")))
        with self.assertRaises((OSError, EOFError, zlib.error)):
            gzip.decompress(reply.body)

    # Lies and ends

    def test_lengths_that_lie(self) -> None:
        self.assertEqual(("1000", BALANCE), (self.ask("/cut").header("content-length"), self.ask("/cut").body))
        short = self.ask("/short")
        self.assertLess(int(short.header("content-length")), len(short.body))
        chunk = self.ask("/cut-chunk")
        self.assertEqual(("chunked", b"3e8\r\n" + BALANCE), (chunk.header("transfer-encoding"), chunk.body))
        self.assertEqual((206, BALANCE), (self.ask("/part").status, self.ask("/part").body))
        self.assertEqual(b"e\r\n" + BALANCE + b"\r\n0\r\n\r\n", self.ask("/chunked").body)
        self.assertEqual(("", BALANCE), (self.ask("/until-close").header("content-length"), self.ask("/until-close").body))
        self.assertEqual("-1", self.ask("/length?is=-1").header("content-length"))
        half = self.ask("/half")
        self.assertEqual((200, "", b'{"balance": '), (half.status, half.header("content-length"), half.body))

    def test_close_and_reset(self) -> None:
        for port in ("plain", "tls"):
            with self.subTest(port=port):
                self.assertEqual(b"", self.ask("/close", port).raw)
                self.assertEqual("end", self.wire_end("/close", port))
                self.assertEqual("reset", self.wire_end("/reset", port))

    # Ports

    def test_bad_certificates(self) -> None:
        for port, why in (("tls-self-signed", "self-signed certificate"), ("tls-wrong-host", "Hostname mismatch"),
                          ("tls-expired", "certificate has expired")):
            with self.subTest(port=port), self.assertRaises(ssl.SSLCertVerificationError) as refused:
                self.ask("/ok", port)
            self.assertIn(why.replace("-", " "), refused.exception.verify_message.replace("-", " "))
            self.assertEqual({}, self.log()[port]["requests"])
            self.seen(port, "connections", 1)

    def test_the_wrong_host_stands_in_no_name_of_the_certificate(self) -> None:
        shown = subprocess.run(["openssl", "x509", "-noout", "-subject", "-ext", "subjectAltName", "-in",
                                str(Path(self.server.ready["ca"]).with_name("wrong-host.pem"))], capture_output=True, text=True)
        self.assertIn("elsewhere.example", shown.stdout)
        self.assertNotRegex(shown.stdout, r"localhost|127\.0")

    def test_a_bad_certificate_serves_who_does_not_check(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        for port in ("tls-self-signed", "tls-wrong-host", "tls-expired"):
            with context.wrap_socket(self.connect(port)) as secured:
                secured.sendall(b"GET /ok HTTP/1.1\r\nAuthorization: Bearer word\r\nConnection: close\r\n\r\n")
                self.assertTrue(secured.recv(100).startswith(b"HTTP/1.1 200"))
            self.assertEqual(({"/ok": 1}, ["authorization"]),
                             (self.log()[port]["requests"], self.log()[port]["credential_headers"]))

    def test_tls_1_1_is_there_or_says_why_not(self) -> None:
        if "tls-1.1" not in self.server.ports:
            self.assertTrue(self.server.ready["left_out"]["tls-1.1"])
            usable = subprocess.run(["openssl", "ciphers", "-s", "-tls1_1", "DEFAULT@SECLEVEL=0"], capture_output=True, text=True)
            self.assertEqual("", usable.stdout.strip(), "left out, though this OpenSSL has ciphers for it")
            return
        with self.assertRaises(ssl.SSLError):
            self.ask("/ok", "tls-1.1")
        client = subprocess.run(["openssl", "s_client", "-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0", "-connect",
                                 f"127.0.0.1:{self.server.ports['tls-1.1']}"], input="", capture_output=True, text=True, timeout=20)
        self.assertRegex(client.stdout, r"Protocol *: TLSv1\.1")

    def test_plain_text_where_tls_is_expected(self) -> None:
        with self.assertRaises(ssl.SSLError):
            self.trusting().wrap_socket(self.connect("plain-for-tls"), server_hostname="localhost")
        self.assertEqual(BALANCE, self.ask("/ok", "plain-for-tls").body)

    def test_silence(self) -> None:
        connection = self.connect("silent")
        connection.settimeout(0.7)
        with self.assertRaises(TimeoutError):
            self.trusting().wrap_socket(connection, server_hostname="localhost")
        self.seen("silent", "connections", 1)

    def test_a_closed_port(self) -> None:
        with self.assertRaises(ConnectionRefusedError):
            self.connect("closed")

    # Log

    def test_log_counts_connections_requests_and_names_of_credentials(self) -> None:
        self.ask("/ok", "other", "127.0.0.2", "POST", "X-API-Key: word\r\nCookie: a=b\r\n", "body")
        self.ask("/ok", "other", "127.0.0.2")
        log = self.log()["other"]
        self.assertEqual((2, {"/ok": 2}, 1, ["cookie", "x-api-key"]),
                         (log["connections"], log["requests"], log["bodies"], log["credential_headers"]))
        self.ask("/_log", method="DELETE")
        log = self.log()
        self.assertEqual((0, {}, []), (log["other"]["connections"], log["other"]["requests"], log["other"]["credential_headers"]))

    def test_log_does_not_count_itself(self) -> None:
        self.log()
        self.assertEqual((0, {}), (self.log()["plain"]["connections"], self.log()["plain"]["requests"]))

    def test_a_kept_connection_is_one(self) -> None:
        connection = self.connect("tls")
        with self.trusting().wrap_socket(connection, server_hostname="localhost") as secured:
            for _ in range(3):
                secured.sendall(b"GET /ok HTTP/1.1\r\nHost: localhost\r\n\r\n")
                self.assertIn(b" 200 ", secured.recv(65536))
                while not secured.pending() and BALANCE not in secured.recv(65536):
                    pass
        log = self.log()["tls"]
        self.assertEqual((1, 1, 0), (log["connections"], log["handshakes"], log["resumed"]))

    def test_a_resumed_session_is_counted(self) -> None:
        context, session = self.trusting(), None
        for _ in range(2):
            with context.wrap_socket(self.connect("tls"), server_hostname="localhost", session=session) as secured:
                secured.sendall(b"GET /ok HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                while secured.recv(65536):
                    pass
                session = secured.session
        self.seen("tls", "resumed", 1)

    def test_listens_on_loopback_only(self) -> None:
        numbers = {f"{port:04X}" for port in self.server.ports.values()}
        rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        hosts = {row[1].split(":")[0] for row in rows if row[3] == "0A" and row[1].split(":")[1] in numbers}
        self.assertEqual({"0100007F", "0200007F"}, hosts)


class LifeTest(unittest.TestCase):
    def test_ends_by_itself_even_while_a_client_is_stalled(self) -> None:
        server = Started("--lifetime", "1")
        with socket.create_connection(("127.0.0.1", server.ports["plain"])) as client:
            client.sendall(b"GET /stall-header HTTP/1.1\r\n\r\n")
            self.assertEqual(0, server.process.wait(10))
        self.assertFalse(server.ready_file.exists())
        server.end()


if __name__ == "__main__":
    unittest.main()
