#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A StatusNotifierWatcher whose tray host comes and goes when told: with --host it is there at once, else from the line `host` of
standard input on, until the line `gone`. Between the lines `busy` and `idle`, or with --busy, it answers nothing.

Prints `ready`, ASKED whenever somebody reads whether a host is there, and REGISTERED for each icon. Ends with its standard input.
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
parser.add_argument("--busy", action="store_true")
options = parser.parse_args()


class Watcher(dbus.service.Object):
    host = options.host
    busy = options.busy

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature="ss", out_signature="v", async_callbacks=("reply", "fail"))
    def Get(self, interface, name, reply, fail):
        print("ASKED", flush=True)
        if not self.busy:
            reply(dbus.Boolean(self.host))

    # Qt reads a property only if it finds it here.
    @dbus.service.method(dbus.INTROSPECTABLE_IFACE, out_signature="s", path_keyword="path", connection_keyword="connection")
    def Introspect(self, path, connection):
        xml = super().Introspect(path, connection)
        interface = f'<interface name="{NAME}">'
        return xml.replace(interface, interface + '<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>')

    @dbus.service.method(NAME, in_signature="s")
    def RegisterStatusNotifierItem(self, service):
        print("REGISTERED", flush=True)

    @dbus.service.signal(NAME)
    def StatusNotifierHostRegistered(self):
        pass

    @dbus.service.signal(NAME)
    def StatusNotifierHostUnregistered(self):
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
        elif words == ["gone"]:
            watcher.host = False
            watcher.StatusNotifierHostUnregistered()
        elif words in (["busy"], ["idle"]):
            watcher.busy = words == ["busy"]
    return True


DBusGMainLoop(set_as_default=True)
session = dbus.SessionBus()
watcher = Watcher(session, "/StatusNotifierWatcher")
name = dbus.service.BusName(NAME, session, do_not_queue=True)
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, told)
print("ready", flush=True)
loop.run()
