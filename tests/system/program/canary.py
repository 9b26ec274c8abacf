# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that can be found again: made up, told apart, and searched for in all the ways in which they may be spelled."""
import base64
import html
import json
import secrets
import string
import urllib.parse

ALPHABET = string.ascii_letters + string.digits


def word():
    """Fourteen letters and digits, which no escaping changes, and of which no four are the end that may be shown."""
    return "".join(secrets.choice(ALPHABET) for _ in range(14))


class Canary:
    """A secret: two words that are searched for one by one, so that half a secret is found, too; what is often escaped between them;
    and an end that may be shown."""

    def __init__(self, name, between='/"<&+='):
        self.name = name
        self.words = [word(), word()]
        self.text = f"test-key-{self.words[0]}{between}{self.words[1]}-end1"

    def __str__(self):
        return self.text


def escapings(text):
    """The whole of a secret as a careless or a helpful peer may give it back."""
    octets = text.encode()
    return [text, json.dumps(text), html.escape(text), urllib.parse.quote(text, safe=""), urllib.parse.quote_plus(text),
            base64.b64encode(octets).decode(), base64.urlsafe_b64encode(octets).decode(), octets.hex(), octets.hex().upper(),
            text.swapcase(), text.lower(), text.upper()]


def spellings(canary):
    """Gives (name, bytes) of each spelling of each word of a canary, every one of which gives the secret away."""
    for one in canary.words:
        plain = one.encode()
        yield "plain", plain
        yield "hex", plain.hex().encode()
        yield "hex, upper case", plain.hex().upper().encode()
        yield "UTF-16, little end first", one.encode("utf-16-le")
        yield "UTF-16, big end first", one.encode("utf-16-be")
        yield "percent", "".join(f"%{octet:02X}" for octet in plain).encode()
        yield "HTML, decimal", "".join(f"&#{octet};" for octet in plain).encode()
        yield "JSON, escaped", "".join(f"\\u{octet:04x}" for octet in plain).encode()
        yield "upper case", plain.upper()
        yield "lower case", plain.lower()
        yield "case reversed", one.swapcase().encode()
        for before in range(3):  # wherever in a longer text it stood; what is shared with its neighbours left out
            encoded = base64.b64encode(b"\0" * before + plain)
            stable = encoded[(before * 8 + 5) // 6:(before + len(plain)) * 8 // 6]
            yield f"base64, {before} before", stable
            yield f"base64 of URLs, {before} before", stable.replace(b"+", b"-").replace(b"/", b"_")


def found(canaries, octets):
    """Gives (canary, spelling) of what is in these bytes."""
    return [(canary.name, name) for canary in canaries for name, spelled in spellings(canary) if spelled in octets]
