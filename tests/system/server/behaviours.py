# SPDX-License-Identifier: GPL-3.0-or-later
"""What the hostile server does, by path. README.md lists them."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import re
import socket
import struct
import urllib.parse
import zlib
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    from hostile import Listener

LARGEST_BODY = 1 << 20
MOST_SENT = 1 << 30  # no endless answer is longer than this
BLOCK = b" " * 65536


class Behaviour(BaseHTTPRequestHandler):
    """One connection. `close_connection` after everything that leaves the stream in no known state."""

    server: Listener
    protocol_version = "HTTP/1.1"
    server_version = "Hostile"
    sys_version = ""
    timeout = 60
    disable_nagle_algorithm = True
    query: dict[str, str]
    body: bytes
    asked = False

    def log_message(self, format: str, *args: object) -> None:
        """Silent: a request line may hold a credential."""

    def behave(self) -> None:
        length = self.headers.get("Content-Length", "0")
        self.body = self.rfile.read(min(int(length), LARGEST_BODY)) if length.isdecimal() else b""
        split = urllib.parse.urlsplit(self.path)
        self.query = dict(urllib.parse.parse_qsl(split.query, keep_blank_values=True))
        if split.path == "/_log":
            self._log()
            return
        self.asked = True
        self.server.record.request(self.server.name, self.command, split.path, list(self.headers.keys()), len(self.body))
        name, _, rest = split.path.lstrip("/").partition("/")
        act = ACTS.get(name)
        if act is None:
            self.json({"detail": "no such behaviour"}, 404)
        else:
            act(self, rest)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = behave

    def _log(self) -> None:
        """A connection that only asks for the log is not in the log."""
        self.close_connection = True
        if not self.asked:
            self.server.record.count(self.server.name, "connections", -1)
        if self.command == "DELETE":
            self.server.record.clear()
        self.json(self.server.record.shown(), 200, ("Connection", "close"))

    def reply(self, status: int, content: bytes, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD" and status not in (204, 304):
            self.wfile.write(content)

    def json(self, value: object, status: int = 200, *headers: tuple[str, str]) -> None:
        self.reply(status, json.dumps(value).encode(), ("Content-Type", "application/json"), *headers)

    def raw(self, *lines: str, body: bytes = b"") -> None:
        """A reply head as it stands; the connection ends with it."""
        self.close_connection = True
        head = ["HTTP/1.1 200 OK", "Content-Type: application/json", *lines]
        self.wfile.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)

    def number(self, name: str, default: int, most: int) -> int:
        given = self.query.get(name, "")
        return min(int(given), most) if given.isdecimal() else default

    def stall(self) -> None:
        """Until the client goes or the server stops."""
        self.close_connection = True
        self.server.wait_for_end(self.connection)

    def pour(self, piece: bytes, most: int = MOST_SENT) -> None:
        self.close_connection = True
        for _ in range(most // len(piece)):
            if self.server.stopping.is_set():
                return
            self.wfile.write(piece)

    def drip(self, content: bytes) -> None:
        self.close_connection = True
        pause = self.number("ms", 400, 60_000) / 1000
        for byte in content:
            if self.server.stopping.wait(pause):
                return
            self.wfile.write(bytes([byte]))

    def reset(self) -> None:
        """Ends with RST: the buffered files must go first, or the socket stays open."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.rfile.close()
        self.wfile.close()
        self.wfile = io.BytesIO()  # the base class flushes it
        self.connection.close()


BALANCE = b'{"balance": 1}'
Act = Callable[[Behaviour, str], None]


def echo(b: Behaviour, rest: str) -> None:
    b.json({"method": b.command, "path": urllib.parse.urlsplit(b.path).path, "query": b.query,
            "headers": {name.lower(): value for name, value in b.headers.items()}, "body": b.body.decode("utf-8", "replace")})


def redirect(b: Behaviour, rest: str) -> None:
    target = b.query.get("to", "/ok").replace("\r", "").replace("\n", "")
    status = int(rest) if rest in ("301", "302", "303", "307", "308") else 302
    b.reply(status, b"", ("Location", target))


def set_cookie(b: Behaviour, rest: str) -> None:
    b.json({"balance": 1}, 200, ("Set-Cookie", "session=one; Path=/; HttpOnly"), ("Set-Cookie", "second=two; Max-Age=3600"))


def status(b: Behaviour, rest: str) -> None:
    number = int(rest) if rest.isdecimal() and 200 <= int(rest) <= 599 else 500
    after = b.query.get("retry-after", "").replace("\r", "").replace("\n", "")
    b.json({"detail": f"status {number}"}, number, *([("Retry-After", after)] if after else []))


def stall_body(b: Behaviour, rest: str) -> None:
    b.raw("Content-Length: 100", body=b'{"balance": ')
    b.stall()


def drip_body(b: Behaviour, rest: str) -> None:
    content = b'{"balance": ' + b" " * b.number("bytes", 2000, 100_000) + b"1}"
    b.raw(f"Content-Length: {len(content)}")
    b.drip(content)


def infinite_body(b: Behaviour, rest: str) -> None:
    b.raw(body=b'{"balance": ')
    b.pour(BLOCK)


def infinite_header(b: Behaviour, rest: str) -> None:
    b.close_connection = True
    b.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
    b.pour(b"X-Filler: " + b"x" * 4000 + b"\r\n", b.number("mib", 1024, 1024) << 20)
    b.stall()


def bomb(mebibytes: int) -> bytes:
    """One packed mebibyte, many times: what follows a full flush stands for itself, so it is packed only once."""
    begin, filler, end = b'{"balance": ', b" " * (1 << 20), b"1}"
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first, middle = (packer.compress(part) + packer.flush(zlib.Z_FULL_FLUSH) for part in (begin, filler))
    last = packer.compress(end) + packer.flush()
    checksum = zlib.crc32(begin)
    for _ in range(mebibytes):
        checksum = zlib.crc32(filler, checksum)
    checksum = zlib.crc32(end, checksum)
    size = len(begin) + len(filler) * mebibytes + len(end)
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + first + middle * mebibytes + last + struct.pack("<II", checksum, size & 0xFFFFFFFF)


def gzip_bomb(b: Behaviour, rest: str) -> None:
    b.reply(200, bomb(b.number("mib", 128, 1024)), ("Content-Type", "application/json"), ("Content-Encoding", "gzip"))


def bad_gzip(b: Behaviour, rest: str) -> None:
    packed = bytearray(gzip.compress(BALANCE * 100))
    packed[12:20] = b"\xff" * 8
    b.reply(int(rest) if rest.isdecimal() else 200, bytes(packed), ("Content-Type", "application/json"), ("Content-Encoding", "gzip"))


def part(b: Behaviour, rest: str) -> None:
    b.reply(206, BALANCE, ("Content-Type", "application/json"), ("Content-Range", f"bytes 0-{len(BALANCE) - 1}/{len(BALANCE)}"))


def close(b: Behaviour, rest: str) -> None:
    b.close_connection = True


SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "capitals": str.upper,
    "base64": lambda key: base64.b64encode(key.encode()).decode(),
    "base64url": lambda key: base64.urlsafe_b64encode(key.encode()).decode().rstrip("="),
    "basic": lambda key: base64.b64encode(f"user:{key}".encode()).decode(),
    "percent": lambda key: urllib.parse.quote(key, safe=""),
    "percent-small": lambda key: re.sub("%..", lambda coded: coded[0].lower(), urllib.parse.quote(key, safe="")),
    "path": urllib.parse.quote,
    "form": urllib.parse.quote_plus,
    "every-byte": lambda key: "".join(f"%{byte:02X}" for byte in key.encode()),
    "json": lambda key: json.dumps(key)[1:-1],
    "json-slashes": lambda key: json.dumps(key)[1:-1].replace("/", "\\/"),
    "json-codes": lambda key: "".join(f"\\u{ord(sign):04x}" for sign in key),
    "html": html.escape,
    "html-codes": lambda key: "".join(f"&#{ord(sign)};" for sign in key),
    "html-hexadecimal": lambda key: "".join(f"&#x{ord(sign):X};" for sign in key),
    "hexadecimal": lambda key: key.encode().hex(),
}


def echo_key(b: Behaviour, rest: str) -> None:
    """/echo-key/WHERE/SPELLING[/STATUS]: what stood in X-Api-Key."""
    where, spelling, status = ([*rest.split("/"), "", ""])[:3]
    key = SPELLINGS[spelling](b.headers.get("X-Api-Key", ""))
    number = int(status) if status.isdecimal() else 200
    b.close_connection = True
    document = json.dumps({"error": f"unknown key {key}", "label": key, key: key, "balance": key})
    content = {"text": f"unknown key {key}", "html": f"<p>{key}</p>", "end": document[:-1] + f', "more": "{key}'}.get(where, document)
    head = [f"HTTP/1.1 {number} " + (key if where == "reason" else "Said"), "Content-Type: application/json", f"Content-Length: {len(content.encode())}"]
    if where == "header":
        head += [f"{name}: {key}" for name in ("X-Echo", "Retry-After", "Set-Cookie", "WWW-Authenticate", "Warning", "Server")]
    if where == "location":
        head += [f"Location: https://{key}.example/{key}?key={key}#{key}"]
    if where == "length":
        head[2] = f"Content-Length: {key}"
    b.wfile.write("\r\n".join(head).encode() + b"\r\n\r\n" + content.encode())


def challenge(b: Behaviour, rest: str) -> None:
    """401 that asks for credentials in the way of `how`, or 407 of a proxy."""
    number = 407 if rest == "proxy" else 401
    b.reply(number, b"{}", ("Proxy-Authenticate" if rest == "proxy" else "WWW-Authenticate", b.query.get("how", "Basic realm=\"r\"")))


def second_reply(b: Behaviour, rest: str) -> None:
    """Two replies where one was asked for: the second is for whoever would ask next on this connection."""
    b.close_connection = True
    other = b'{"balance": 999, "label": "another account"}'
    for content in (BALANCE, other):
        b.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(content), content))
    b.stall()


def garbage(b: Behaviour, rest: str) -> None:
    b.close_connection = True
    b.wfile.write(b"\x00\xff\x13 this is not a reply\r\n\r\n" + bytes(range(256)))


def big(b: Behaviour, rest: str) -> None:
    frame = b'{"balance": 1, "pad": ""}'
    size = b.number("bytes", 100_000, 64 << 20)
    b.reply(200, frame[:-2] + b"x" * max(0, size - len(frame)) + frame[-2:], ("Content-Type", "application/json"))


def slow(b: Behaviour, rest: str) -> None:
    b.server.stopping.wait(b.number("ms", 1000, 60_000) / 1000)
    b.json({"balance": 1})


ACTS: dict[str, Act] = {
    "ok": lambda b, rest: b.json({"balance": 1}),
    "echo": echo,
    "echo-key": echo_key,
    "challenge": challenge,
    "second-reply": second_reply,
    "redirect": redirect,
    "setcookie": set_cookie,
    "status": status,
    "stall-header": lambda b, rest: b.stall(),
    "stall-body": stall_body,
    "drip": drip_body,
    "drip-header": lambda b, rest: b.drip(b"HTTP/1.1 200 OK\r\nX-Filler: " + b"x" * 2000),
    "infinite-body": infinite_body,
    "infinite-header": infinite_header,
    "gzip-bomb": gzip_bomb,
    "bad-gzip": bad_gzip,
    "cut": lambda b, rest: b.raw("Content-Length: 1000", body=BALANCE),
    "cut-chunk": lambda b, rest: b.raw("Transfer-Encoding: chunked", body=b"3e8\r\n" + BALANCE),
    "part": part,
    "chunked": lambda b, rest: b.raw("Transfer-Encoding: chunked", body=b"%x\r\n%s\r\n0\r\n\r\n" % (len(BALANCE), BALANCE)),
    "until-close": lambda b, rest: b.raw(body=BALANCE),
    "length": lambda b, rest: b.raw(f"Content-Length: {b.query.get('is', '')}", body=BALANCE),
    "half": lambda b, rest: b.raw("Connection: close", body=BALANCE[:-2]),
    "short": lambda b, rest: b.raw("Content-Length: 12", body=b'{"balance": 123}'),
    "close": close,
    "reset": lambda b, rest: b.reset(),
    "html": lambda b, rest: b.reply(200, b"<html><body>Please log in to this network</body></html>",
                                    ("Content-Type", "text/html; charset=utf-8")),
    "empty": lambda b, rest: b.reply(200, b"", ("Content-Type", "application/json")),
    "garbage": garbage,
    "garbage-body": lambda b, rest: b.reply(200, bytes(range(256)), ("Content-Type", "application/json")),
    "big": big,
    "slow": slow,
}
