#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Secret Service that misbehaves on demand, to see what the program makes of it.

Owns org.freedesktop.secrets on the session bus, prints `ready` and then a line for each call that matters: SEARCH, READ,
WRITE, STORED, DELETE, PROMPT. A line of standard input is a JSON object of options as they shall be from now on, such as
{"locked": true, "delay_ms": 300}. Ends with its standard input.
"""
import argparse
import json
import os
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

ROOT = "/org/freedesktop/secrets"
SECRET = "org.freedesktop.Secret."
NONE = dbus.ObjectPath("/")

parser = argparse.ArgumentParser()
parser.add_argument("--locked", action="store_true", help="the only collection starts locked")
parser.add_argument("--prompt", choices=["accept", "dismiss", "hang"], default="accept")
parser.add_argument("--prompt-ms", type=int, default=0, help="how long the user takes")
parser.add_argument("--delay-ms", type=int, default=0, help="before each answer to a search or a write")
parser.add_argument("--refuse", default="", help="answer searches and writes with this error: IsLocked, or a full name")
parser.add_argument("--lose", action="store_true", help="accept writes and keep nothing")
parser.add_argument("--alter", action="store_true", help="keep something else than what was written")
parser.add_argument("--die", action="store_true", help="as a crash would, at the next search")
parser.add_argument("--item", action="append", default=[], help="KEY=TEXT that is there from the start")
options = parser.parse_args()


class Refused(dbus.DBusException):
    def __init__(self):
        name = options.refuse if "." in options.refuse else SECRET + "Error." + options.refuse
        super().__init__("refused", name=name)


class Keyring:
    """What is stored: item path -> (attributes, text)."""

    def __init__(self):
        self.items = {}
        self.objects = []
        self.prompts = 0

    def say(self, word):
        print(word, flush=True)

    def put(self, attributes, text):
        for path, (known, _) in self.items.items():
            if known == attributes:
                self.items[path] = (attributes, text)
                return path
        path = f"{ROOT}/collection/login/{len(self.items) + 1}"
        self.items[path] = (attributes, text)
        self.objects.append(Item(path))
        return path

    def find(self, attributes):
        wanted = {str(k): str(v) for k, v in attributes.items() if k != "xdg:schema"}
        return [dbus.ObjectPath(path) for path, (known, _) in self.items.items()
                if all(known.get(k) == v for k, v in wanted.items())]

    def prompt(self, accepted, dismissed):
        """Makes a prompt that unlocks and gives what `accepted` makes, or gives `dismissed`."""
        self.prompts += 1
        path = f"{ROOT}/prompt/p{self.prompts}"
        self.objects.append(Prompt(path, accepted, dismissed))
        return dbus.ObjectPath(path)


def later(reply, fail, make):
    def answer():
        if options.refuse:
            fail(Refused())
        else:
            values = make()
            reply(*values)
        return False
    if options.delay_ms:
        GLib.timeout_add(options.delay_ms, answer)
    else:
        answer()


class Served(dbus.service.Object):
    def __init__(self, path):
        super().__init__(bus, path)

    def properties(self):
        return {}

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return self.properties()[name]

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature="s", out_signature="a{sv}")
    def GetAll(self, interface):
        return self.properties()


class Service(Served):
    def properties(self):
        return {"Collections": dbus.Array([f"{ROOT}/collection/login"], signature="o")}

    @dbus.service.method(SECRET + "Service", in_signature="sv", out_signature="vo")
    def OpenSession(self, algorithm, _):
        if algorithm != "plain":
            raise dbus.DBusException("plain only", name="org.freedesktop.DBus.Error.NotSupported")
        return dbus.String("", variant_level=1), dbus.ObjectPath(ROOT + "/session/s1")

    @dbus.service.method(SECRET + "Service", in_signature="a{ss}", out_signature="aoao", async_callbacks=("reply", "fail"))
    def SearchItems(self, attributes, reply, fail):
        keyring.say("SEARCH")
        if options.die:
            os._exit(1)

        def found():
            items = dbus.Array(keyring.find(attributes), signature="o")
            none = dbus.Array([], signature="o")
            return (none, items) if options.locked else (items, none)
        later(reply, fail, found)

    @dbus.service.method(SECRET + "Service", in_signature="ao", out_signature="aoo")
    def Unlock(self, objects):
        if not options.locked:
            return objects, NONE
        unlocked = dbus.Array(objects, signature="o", variant_level=1)
        none = dbus.Array([], signature="o")
        return none, keyring.prompt(lambda: unlocked, dbus.Array([], signature="o", variant_level=1))

    @dbus.service.method(SECRET + "Service", in_signature="aoo", out_signature="a{o(oayays)}")
    def GetSecrets(self, items, session):
        keyring.say("READ")
        if options.locked:
            return dbus.Dictionary({}, signature="o(oayays)")
        return {path: (session, dbus.ByteArray(b""), dbus.ByteArray(keyring.items[path][1]), "text/plain") for path in items}

    @dbus.service.method(SECRET + "Service", in_signature="s", out_signature="o")
    def ReadAlias(self, name):
        return dbus.ObjectPath(ROOT + "/collection/login") if name == "default" else NONE


class Collection(Served):
    def properties(self):
        return {"Locked": dbus.Boolean(options.locked), "Label": "Login",
                "Items": dbus.Array(list(keyring.items), signature="o")}

    @dbus.service.method(SECRET + "Collection", in_signature="a{sv}(oayays)b", out_signature="oo",
                         async_callbacks=("reply", "fail"))
    def CreateItem(self, properties, secret, replace, reply, fail):
        keyring.say("WRITE")
        attributes = {str(k): str(v) for k, v in properties[SECRET + "Item.Attributes"].items()}
        text = bytes(secret[2])

        def store():
            if options.lose:
                return dbus.ObjectPath(ROOT + "/collection/login/lost")
            keyring.say("STORED")
            return dbus.ObjectPath(keyring.put(attributes, b'{"token":"altered"}' if options.alter else text))

        def create():
            if not options.locked:
                return store(), NONE
            return NONE, keyring.prompt(lambda: dbus.ObjectPath(store(), variant_level=1), dbus.ObjectPath("/", variant_level=1))
        later(reply, fail, create)


class Item(Served):
    def properties(self):
        return {"Locked": dbus.Boolean(options.locked), "Label": "",
                "Attributes": dbus.Dictionary(keyring.items[self._object_path][0], signature="ss")}

    @dbus.service.method(SECRET + "Item", in_signature="", out_signature="o")
    def Delete(self):
        keyring.say("DELETE")
        del keyring.items[self._object_path]
        self.remove_from_connection()
        return NONE


class Prompt(Served):
    def __init__(self, path, accepted, dismissed):
        super().__init__(path)
        self.accepted = accepted
        self.dismissed = dismissed

    @dbus.service.method(SECRET + "Prompt", in_signature="s")
    def Prompt(self, _window):
        keyring.say("PROMPT")
        if options.prompt != "hang":
            GLib.timeout_add(options.prompt_ms, self.end)

    @dbus.service.method(SECRET + "Prompt", in_signature="")
    def Dismiss(self):
        self.Completed(True, self.dismissed)

    def end(self):
        if options.prompt == "accept":
            options.locked = False
            self.Completed(False, self.accepted())
        else:
            self.Dismiss()
        return False

    @dbus.service.signal(SECRET + "Prompt", signature="bv")
    def Completed(self, dismissed, result):
        pass


def told(source, condition):
    text = os.read(sys.stdin.fileno(), 65536).decode()
    if not text:
        loop.quit()
    for line in text.splitlines():
        vars(options).update(json.loads(line))
        keyring.say("told")
    return True


DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
keyring = Keyring()
for seed in options.item:
    key, text = seed.split("=", 1)
    keyring.put({"user": key, "server": "io.github.plimsoll.Plimsoll", "type": "plaintext", "xdg:schema": "org.qt.keychain"},
                text.encode())
served = [Service(ROOT), Collection(ROOT + "/collection/login"), Collection(ROOT + "/aliases/default")]
name = dbus.service.BusName("org.freedesktop.secrets", bus, do_not_queue=True)

loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, told)
keyring.say("ready")
loop.run()
