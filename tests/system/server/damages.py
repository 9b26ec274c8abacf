# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways in which damage.py damages a recorded reply, by name."""

from __future__ import annotations

import base64
import gzip
import json
import re
import urllib.parse
from dataclasses import dataclass
from email.utils import formatdate
from typing import TYPE_CHECKING, Any, Callable

from behaviours import bomb

if TYPE_CHECKING:
    from damage import Damaged

JSON = ("Content-Type", "application/json")
MANY = 340_000
MOST_POURED = 32 << 20  # far beyond what the client may hold; more only keeps it busy
SECRET = re.compile(r"test-key-[A-Za-z0-9-]+-end")
NOW = 1_800_000_000  # the tests' own


@dataclass(frozen=True)
class Recorded:
    status: int
    body: bytes
    expected: dict[str, Any]

    @property
    def half(self) -> bytes:
        return self.body[: len(self.body) // 2]

    @property
    def value(self) -> Any:
        return json.loads(self.body)

    @property
    def is_json(self) -> bool:
        return self.body.lstrip()[:1] in (b"{", b"[")


Damage = Callable[["Damaged", Recorded], None]
DAMAGES: dict[str, Damage] = {}


def body(name: str, change: Callable[[Recorded], bytes], *headers: tuple[str, str], status: int = 0) -> None:
    """Whole by its length, with another body."""
    DAMAGES[name] = lambda b, r: b.reply(status or r.status, change(r), *(headers or (JSON,)))


def raw(name: str, change: Callable[[Recorded], bytes]) -> None:
    """The bytes of a whole reply; then the connection ends."""
    def act(b: Damaged, r: Recorded) -> None:
        b.close_connection = True
        b.wfile.write(change(r))
    DAMAGES[name] = act


def head(status: object, *lines: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status} Said", "Content-Type: application/json", *lines]).encode() + b"\r\n\r\n"


def changed(value: Any, change: Callable[[Any], Any]) -> Any:
    """With every leaf changed; MISSING leaves a member out."""
    if isinstance(value, dict):
        members = {key: changed(item, change) for key, item in value.items()}
        return {key: item for key, item in members.items() if item is not MISSING}
    if isinstance(value, list):
        items = [changed(item, change) for item in value]
        return [item for item in items if item is not MISSING]
    return change(value)


class Missing:
    """Stands for a member that is not there."""


MISSING = Missing()
RAW = "~raw~"  # what stands between two of them is written without quotes


def is_figure(leaf: Any) -> bool:
    return (isinstance(leaf, (int, float)) and not isinstance(leaf, bool)) or (isinstance(leaf, str) and any(c.isdigit() for c in leaf))


def written(value: Any) -> bytes:
    return re.sub(f'"{RAW}(.*?){RAW}"', lambda match: match[1], json.dumps(value)).encode()


def figures(name: str, to: Any) -> None:
    """Every number, and every text with a digit, becomes something else."""
    def change(r: Recorded) -> bytes:
        if r.is_json:
            return written(changed(r.value, lambda leaf: to if is_figure(leaf) else leaf))
        if name in ("with a blank behind", "with a zero"):  # a text that says so is whole
            return b""
        text = "" if to is MISSING or to is None else str(to).replace(RAW, "")
        return re.sub(rb"[0-9][0-9.]*", lambda _: text.encode(), r.body)
    body(f"figures {name}", change)


def doubled(value: Any) -> str:
    """Every member twice, the second time with another value."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(k)}:{doubled(v)},{json.dumps(k)}:1" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(doubled, value)) + "]"
    return json.dumps(value)


def renamed(value: Any) -> Any:
    if isinstance(value, dict):
        return {f"x_{key}": renamed(item) for key, item in value.items()}
    return [renamed(item) for item in value] if isinstance(value, list) else value


def secrets_in(b: Damaged) -> list[str]:
    """The keys that the client sent, wherever they stood."""
    sent = " ".join([urllib.parse.unquote_plus(b.path), *b.headers.values(), urllib.parse.unquote_plus(b.body.decode("utf-8", "replace"))])
    for word in re.findall(r"[A-Za-z0-9+/=]{16,}", sent):
        try:
            sent += " " + base64.b64decode(word + "=" * (-len(word) % 4)).decode()
        except ValueError:
            pass
    return sorted(set(SECRET.findall(sent))) or ["test-key-unseen-end"]


def echo(name: str, spell: Callable[[str], str], status: int = 0) -> None:
    """Every text of the reply becomes the key, so that every message that quotes one quotes the key."""
    def act(b: Damaged, r: Recorded) -> None:
        key = " ".join(map(spell, secrets_in(b)))
        value = {"error": key, "message": key, "detail": key, key: key}
        if r.is_json and not status:
            value = changed(r.value, lambda leaf: key)
        content = json.dumps(value).encode() if r.is_json else key.encode()
        b.reply(status or r.status, content, JSON, ("X-Key", key), ("Set-Cookie", f"key={urllib.parse.quote(key)}"))
    DAMAGES[f"echo {name}"] = act


# What reaches the definitions

body("recorded", lambda r: r.body)
body("mark of UTF-8", lambda r: b"\xef\xbb\xbf" + r.body)
body("UTF-16", lambda r: r.body.decode().encode("utf-16"))
# Of a text nobody can tell: the length says that it is whole.
body("half", lambda r: r.half if r.is_json else b"")
body("last byte gone", lambda r: r.body.rstrip()[:-1] if r.is_json else b"")
body("twice", lambda r: r.body + r.body)
body("more behind", lambda r: r.body + b" x")
body("NUL behind", lambda r: r.body + b"\0")
body("NUL within", lambda r: r.body.replace(b":", b":\0") if b":" in r.body else r.body[:3] + b"\0" + r.body[3:])
body("not UTF-8", lambda r: r.body.replace(b'"', b'"\xff') if r.is_json else b"\xff" + r.body)
body("deep", lambda r: b"[" * 5000 + r.body + b"]" * 5000)
body("many objects", lambda r: b"[" + b"{}," * MANY + b"{}]")
body("many numbers", lambda r: b'{"data":[' + b"1," * (MANY + MANY // 2) + b"1]}")
body("many names", lambda r: b"{" + b",".join(b'"n%d":0' % n for n in range(60_000)) + b"}")
body("a long text", lambda r: b'{"error":"' + b"x " * 500_000 + b'"}')
body("a text of lines", lambda r: b'{"error":"' + b"\\n" * 500_000 + b'x"}')
body("a text of quotes", lambda r: b'"' + b'\\"' * 500_000 + b'"')
body("words of lines", lambda r: b"x" + b"\n" * 1_000_000 + b"x")
body("HTML", lambda r: b"<html><body>Please log in to this network</body></html>", ("Content-Type", "text/html"))
body("XML", lambda r: b"<?xml version='1.0'?><balance>12.5</balance>", ("Content-Type", "text/xml"))
body("empty", lambda r: b"")
body("blank", lambda r: b" \r\n\t")
body("bytes", lambda r: bytes(range(1, 256)))
for document in ("null", "true", "12.5", '"12.5"', "{}", "[]", "[{}]", "[null]", "[[]]", "NaN", "{'a':1}", '{"a":1,}', '{"a" 1}'):
    body(f"document {document}", lambda r, document=document: document.encode())  # type: ignore[misc]
body("leaves null", lambda r: written(changed(r.value, lambda leaf: None)) if r.is_json else b"null")
body("leaves missing", lambda r: written(changed(r.value, lambda leaf: MISSING)) if r.is_json else b"")
body("names twice", lambda r: doubled(r.value).encode() if r.is_json else r.body + b"\n" + r.body)
body("other names", lambda r: written(renamed(r.value)) if r.is_json else b"X" + r.body)
for what, to in {"null": None, "missing": MISSING, "words": "abc", "empty": "", "blank": " ", "true": True, "a list": [], "an object": {},
                 "a list of one": [1], "with a blank": "1 e5", "with a blank behind": "1 ", "with a NUL": "1\0", "without an exponent": "1e",
                 "grouped": "1,234.50", "with a comma": "12,5", "hexadecimal": "0x10", "Arabic": "١٢", "signed": "+1", "not a number": "NaN",
                 "infinite": "Infinity", "beyond a double": f"{RAW}1e400{RAW}", "beyond in a text": "1e400", "of 20 digits": "12345678901234567890",
                 "of 25 digits": f"{RAW}1234567890123456789012345{RAW}", "NaN": f"{RAW}NaN{RAW}", "Infinity": f"{RAW}-Infinity{RAW}",
                 "with a plus": f"{RAW}+1{RAW}", "with a zero": f"{RAW}012{RAW}", "two": "1 2", "a sum": "1+1"}.items():
    figures(what, to)
for status in (204, 205, 400, 401, 403, 404, 408, 410, 418, 422, 429, 451, 499, 500, 501, 502, 503, 504, 520, 599):
    body(f"status {status}", lambda r: r.body, status=status)
    body(f"status {status} in words", lambda r: b"Not today", ("Content-Type", "text/plain"), status=status)
echo("plain", str)
echo("plain in a refusal", str, 401)
echo("in base64", lambda key: base64.b64encode(b"user:" + key.encode()).decode(), 401)
echo("in percents", lambda key: "".join(f"%{byte:02x}" for byte in key.encode()), 400)
echo("for HTML", lambda key: "".join(f"&#{ord(c)};" for c in key), 500)
echo("in capitals", str.upper, 403)
echo("after much", lambda key: "x" * 290 + key, 401)
echo("cut by jq", lambda key: f"{key}{{", 0)

FOR_ALL = frozenset(DAMAGES)

# What is of the transfer: the definitions never see it

raw("whole until the close", lambda r: head(r.status) + r.body)
raw("half until the close", lambda r: head(r.status) + r.half)
raw("half of the length", lambda r: head(r.status, f"Content-Length: {len(r.body)}") + r.half)
raw("nothing of the length", lambda r: head(r.status, f"Content-Length: {len(r.body)}"))
raw("half of the chunk", lambda r: head(r.status, "Transfer-Encoding: chunked") + b"%x\r\n" % len(r.body) + r.half)
raw("no last chunk", lambda r: head(r.status, "Transfer-Encoding: chunked") + b"%x\r\n" % len(r.half) + r.half + b"\r\n")
raw("a bad chunk", lambda r: head(r.status, "Transfer-Encoding: chunked") + b"zz\r\n" + r.body + b"\r\n0\r\n\r\n")
raw("a negative chunk", lambda r: head(r.status, "Transfer-Encoding: chunked") + b"-5\r\n" + r.body + b"\r\n0\r\n\r\n")
for what, length in {"negative": "-1", "none": "", "words": "many", "two": "5, 6", "huge": "99999999999999999999999", "over 1 GiB": "1073741825"}.items():
    raw(f"length {what}", lambda r, length=length: head(r.status, f"Content-Length: {length}") + r.body)  # type: ignore[misc]
raw("two lengths", lambda r: head(r.status, f"Content-Length: {len(r.body)}", f"Content-Length: {len(r.half)}") + r.body)
raw("length and chunks", lambda r: head(r.status, "Content-Length: 3", "Transfer-Encoding: chunked") + b"%x\r\n" % len(r.body) + r.body + b"\r\n0\r\n\r\n")
raw("part", lambda r: head(206, f"Content-Range: bytes 0-{len(r.body) - 1}/{len(r.body)}", f"Content-Length: {len(r.body)}") + r.body)
raw("packed", lambda r: head(r.status, "Content-Encoding: gzip") + gzip.compress(r.body))
raw("packed badly", lambda r: head(r.status, "Content-Encoding: gzip") + gzip.compress(r.body)[:-12] + b"\xff" * 12)
raw("packed badly in a refusal", lambda r: head(401, "Content-Encoding: gzip") + b"\x1f\x8b\x08\0" + b"\xff" * 64)
raw("packed bomb", lambda r: head(r.status, "Content-Encoding: gzip") + bomb(64))
raw("packed unknown", lambda r: head(r.status, "Content-Encoding: zstd") + r.body)
raw("no HTTP", lambda r: r.body)
raw("no status", lambda r: b"HTTP/1.1\r\n\r\n" + r.body)
raw("status of words", lambda r: b"HTTP/1.1 fine OK\r\n\r\n" + r.body)
for status in ("000", "099", "600", "999", "2000", "-200"):
    raw(f"status {status}", lambda r, status=status: head(status, f"Content-Length: {len(r.body)}") + r.body)  # type: ignore[misc]
raw("switching", lambda r: head(101, "Upgrade: h2c", "Connection: Upgrade") + r.body)
raw("a header without a colon", lambda r: head(r.status, "nonsense", f"Content-Length: {len(r.body)}") + r.body)
raw("a long header", lambda r: head(r.status, "X-Long: " + "x" * 100_000, f"Content-Length: {len(r.body)}") + r.body)
raw("two replies", lambda r: head(r.status, f"Content-Length: {len(r.body)}") + r.body + head(200, "Content-Length: 2") + b"{}")
raw("closed at once", lambda r: b"")
DAMAGES["reset at once"] = lambda b, r: b.reset()


def reset_in_body(b: Damaged, r: Recorded) -> None:
    b.wfile.write(head(r.status, f"Content-Length: {len(r.body)}") + r.half)
    b.server.stopping.wait(0.05)
    b.reset()


def stall(name: str, before: Callable[[Recorded], bytes]) -> None:
    def act(b: Damaged, r: Recorded) -> None:
        b.wfile.write(before(r))
        b.stall()
    DAMAGES[name] = act


def drip(name: str, before: Callable[[Recorded], bytes], content: Callable[[Recorded], bytes]) -> None:
    def act(b: Damaged, r: Recorded) -> None:
        b.query = {"ms": "60"}
        b.wfile.write(before(r))
        b.drip(content(r))
    DAMAGES[name] = act


def pour(name: str, before: Callable[[Recorded], bytes], piece: bytes, most: int = MOST_POURED) -> None:
    def act(b: Damaged, r: Recorded) -> None:
        b.close_connection = True
        b.wfile.write(before(r))
        for _ in range(most // len(piece)):
            b.wfile.write(piece)
        b.stall()
    DAMAGES[name] = act


DAMAGES["reset in the body"] = reset_in_body
stall("stall before the header", lambda r: b"")
stall("stall in the header", lambda r: b"HTTP/1.1 200 OK\r\nContent-Type:")
stall("stall before the body", lambda r: head(r.status, f"Content-Length: {len(r.body)}"))
stall("stall in the body", lambda r: head(r.status, f"Content-Length: {len(r.body)}") + r.half)
stall("stall before the last chunk", lambda r: head(r.status, "Transfer-Encoding: chunked") + b"%x\r\n" % len(r.body) + r.body)
drip("drip the header", lambda r: b"", lambda r: head(r.status, "X-Pad: " + "x" * 4000) + r.body)
drip("drip the body", lambda r: head(r.status, "Content-Length: 4000"), lambda r: r.body + b" " * 4000)
pour("endless header", lambda r: b"HTTP/1.1 200 OK\r\n", b"X-Filler: " + b"x" * 4000 + b"\r\n",
     most=1 << 20)  # Qt 6.4 asks for a header byte by byte, longer than the deadline
pour("endless body", lambda r: head(r.status), b" " * 65536)
pour("endless chunks", lambda r: head(r.status, "Transfer-Encoding: chunked"), b"10000\r\n" + b" " * 65536 + b"\r\n")

TARGETS = {"other host": "http://127.0.0.2:{other}/ok", "other port": "http://127.0.0.1:{other}/ok", "other scheme": "https://127.0.0.1:{other}/ok",
           "a file": "file:///etc/hostname", "ftp": "ftp://127.0.0.1/ok", "the same place": "/", "nowhere": "", "script": "javascript:alert(1)",
           "with the key": "http://{key}.example/?key={key}", "with credentials": "http://user:{key}@127.0.0.2:{other}/"}


def redirect(status: int, what: str, target: str) -> None:
    def act(b: Damaged, r: Recorded) -> None:
        to = target.format(other=b.server.other, key=secrets_in(b)[0])
        b.reply(status, r.body, JSON, *([("Location", to)] if to else []))
    DAMAGES[f"redirect {status} to {what}"] = act


for status in (300, 301, 302, 303, 305, 307, 308):
    for what, target in TARGETS.items():
        if status in (302, 308) or what in ("other host", "with the key"):
            redirect(status, what, target)
body("status 304", lambda r: b"", status=304)
for scheme in ('Basic realm="r"', 'Digest realm="r", nonce="n", qop="auth"', "NTLM", "Negotiate", 'Bearer error="invalid_token"', "Basic", "nonsense"):
    body(f"challenge {scheme.split()[0]} {len(scheme)}", lambda r: r.body, JSON, ("WWW-Authenticate", scheme), status=401)
body("challenge of a proxy", lambda r: r.body, JSON, ("Proxy-Authenticate", 'Basic realm="r"'), status=407)
body("cookies", lambda r: r.body, JSON, ("Set-Cookie", "session=one; Path=/"), ("Set-Cookie", "two=2; Domain=0.0.1; Max-Age=999999"))
WAITS = {"seconds": "120", "no seconds": "0", "a day": "86400", "a date": formatdate(NOW + 90 * 86400, usegmt=True), "a past date": formatdate(0, usegmt=True),
         "a negative": "-5", "a fraction": "1.5", "words": "soon", "nothing": "", "a huge number": "9" * 40, "two": "5, 10", "with a unit": "60s"}
for what, wait in WAITS.items():
    for status in (429, 503):
        body(f"wait {status} {what}", lambda r: r.body, JSON, ("Retry-After", wait), status=status)
