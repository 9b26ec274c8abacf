#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kwalletd5 that misbehaves on demand.

Owns org.kde.kwalletd5 on the session bus, prints `ready` and then OPEN, WRITE, READ or REMOVE for each such call. A line of
standard input is a JSON object of options as they shall be from now on; {"deny": true} closes the wallet, too. Ends with its
standard input.
"""
import argparse
import json
import os
import sys
import time

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

WALLET = "org.kde.KWallet"

parser = argparse.ArgumentParser()
parser.add_argument("--deny", action="store_true", help="opening gives -1, and the wallet stays closed")
parser.add_argument("--write", choices=["keep", "minus-one", "error"], default="keep")
parser.add_argument("--read", choices=["give", "error"], default="give")
parser.add_argument("--delay-ms", type=int, default=0, help="before it opens, and before each secret that it gives")
parser.add_argument("--item", action="append", default=[], help="KEY=TEXT that is there from the start")
options = parser.parse_args()


class Wallet(dbus.service.Object):
    items = dict(item.split("=", 1) for item in options.item)
    is_open = False

    def broken(self):
        raise dbus.DBusException("broken", name="org.kde.KWallet.Error.Broken")

    @dbus.service.method(WALLET, out_signature="b")
    def isEnabled(self):
        return True

    @dbus.service.method(WALLET, out_signature="s")
    def networkWallet(self):
        return "kdewallet"

    @dbus.service.method(WALLET, in_signature="s", out_signature="b")
    def isOpen(self, wallet):
        return self.is_open

    @dbus.service.method(WALLET, in_signature="sxs", out_signature="i")
    def open(self, wallet, window, app):
        print("OPEN", flush=True)
        time.sleep(options.delay_ms / 1000)
        self.is_open = not options.deny
        return 1 if self.is_open else -1

    @dbus.service.method(WALLET, in_signature="sss", out_signature="b")
    def keyDoesNotExist(self, wallet, folder, key):
        return key not in self.items

    @dbus.service.method(WALLET, in_signature="isss", out_signature="b")
    def hasEntry(self, handle, folder, key, app):
        return key in self.items

    @dbus.service.method(WALLET, in_signature="isss", out_signature="i")
    def entryType(self, handle, folder, key, app):
        return 1 if key in self.items else 0

    @dbus.service.method(WALLET, in_signature="isss", out_signature="s")
    def readPassword(self, handle, folder, key, app):
        print("READ", flush=True)
        time.sleep(options.delay_ms / 1000)
        if options.read == "error":
            self.broken()
        return self.items.get(key, "")

    @dbus.service.method(WALLET, in_signature="issss", out_signature="i")
    def writePassword(self, handle, folder, key, value, app):
        print("WRITE", flush=True)
        if options.write == "error":
            self.broken()
        if options.write == "minus-one":
            return -1
        self.items[str(key)] = str(value)
        return 0

    @dbus.service.method(WALLET, in_signature="isss", out_signature="i")
    def removeEntry(self, handle, folder, key, app):
        print("REMOVE", flush=True)
        self.items.pop(key, None)
        return 0


def told(source, condition):
    text = os.read(sys.stdin.fileno(), 65536).decode()
    if not text:
        loop.quit()
    for line in text.splitlines():
        vars(options).update(json.loads(line))
        wallet.is_open = wallet.is_open and not options.deny
        print("told", flush=True)
    return True


DBusGMainLoop(set_as_default=True)
session = dbus.SessionBus()
wallet = Wallet(session, "/modules/kwalletd5")
name = dbus.service.BusName("org.kde.kwalletd5", session, do_not_queue=True)
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, told)
print("ready", flush=True)
loop.run()
