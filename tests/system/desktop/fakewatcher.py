#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A StatusNotifierWatcher whose tray host comes when told: with --host at once, else on the line `host` of standard input.

Prints `ready`, and ASKED whenever somebody reads whether a host is there. Ends with its standard input.
"""
import argparse
import os
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME = "org.kde.StatusNotifierWatcher"

parser = argparse.ArgumentParser()
parser.add_argument("--host", action="store_true")
options = parser.parse_args()


class Watcher(dbus.service.Object):
    host = options.host

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        print("ASKED", flush=True)
        return dbus.Boolean(self.host)

    @dbus.service.signal(NAME)
    def StatusNotifierHostRegistered(self):
        pass


def told(source, condition):
    text = os.read(sys.stdin.fileno(), 65536).decode()
    if not text:
        loop.quit()
    for line in text.splitlines():
        words = line.split()
        if words == ["host"]:
            watcher.host = True
            watcher.StatusNotifierHostRegistered()
    return True


DBusGMainLoop(set_as_default=True)
session = dbus.SessionBus()
watcher = Watcher(session, "/StatusNotifierWatcher")
name = dbus.service.BusName(NAME, session, do_not_queue=True)
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, told)
print("ready", flush=True)
loop.run()
