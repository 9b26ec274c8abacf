#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A notification daemon that shows nothing and tells everything.

Owns org.freedesktop.Notifications on the session bus and prints `ready`, then a line for each call: CAPABILITIES, CLOSE <id>, and
NOTIFY followed by a JSON object. Standard input takes `invoke <id> <action>`, `closed <id>`, `delay <ms>` and `deaf`;
the daemon ends with it.
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

NAME = "org.freedesktop.Notifications"

parser = argparse.ArgumentParser()
parser.add_argument("--capabilities", default="body,body-markup,actions")
parser.add_argument("--silent", action="store_true", help="never answer Notify")
parser.add_argument("--deaf", action="store_true", help="never answer anything")
parser.add_argument("--delay-ms", type=int, default=0, help="before each answer, during which nothing else is looked at")
parser.add_argument("--first-id", type=int, default=1)
options = parser.parse_args()


class Daemon(dbus.service.Object):
    def __init__(self, bus):
        super().__init__(bus, "/org/freedesktop/Notifications")
        self.next_id = options.first_id

    @dbus.service.method(NAME, out_signature="as", async_callbacks=("reply", "fail"))
    def GetCapabilities(self, reply, fail):
        print("CAPABILITIES", flush=True)
        time.sleep(options.delay_ms / 1000)
        if not options.deaf:
            reply(options.capabilities.split(","))

    @dbus.service.method(NAME, out_signature="ssss", async_callbacks=("reply", "fail"))
    def GetServerInformation(self, reply, fail):
        if not options.deaf:
            reply("Fake\ndaemon", "Plimsoll", "4.2", "1.2")

    @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u", async_callbacks=("reply", "fail"))
    def Notify(self, app, replaces, icon, summary, body, actions, hints, timeout, reply, fail):
        print("NOTIFY " + json.dumps({
            "app": app, "replaces": int(replaces), "icon": icon, "summary": summary, "body": body, "actions": list(actions),
            "desktop-entry": str(hints.get("desktop-entry", "")), "urgency": int(hints.get("urgency", 99)),
            "urgency-type": type(hints.get("urgency")).__name__, "timeout": int(timeout)}), flush=True)
        if options.silent or options.deaf:
            return
        time.sleep(options.delay_ms / 1000)
        number = int(replaces)
        if number == 0:
            number = self.next_id
            self.next_id += 1
        reply(number)

    @dbus.service.method(NAME, in_signature="u")
    def CloseNotification(self, number):
        print(f"CLOSE {int(number)}", flush=True)
        self.NotificationClosed(number, 3)

    @dbus.service.signal(NAME, signature="us")
    def ActionInvoked(self, number, action):
        pass

    @dbus.service.signal(NAME, signature="uu")
    def NotificationClosed(self, number, reason):
        pass


def told(source, condition):
    text = os.read(sys.stdin.fileno(), 65536).decode()
    if not text:
        loop.quit()
    for line in text.splitlines():
        words = line.split()
        if words[0] == "invoke":
            daemon.ActionInvoked(int(words[1]), words[2])
        elif words[0] == "closed":
            daemon.NotificationClosed(int(words[1]), 2)
        elif words[0] == "delay":
            options.delay_ms = int(words[1])
        elif words[0] == "deaf":
            options.deaf = True
    return True


DBusGMainLoop(set_as_default=True)
session = dbus.SessionBus()
daemon = Daemon(session)
name = dbus.service.BusName(NAME, session, do_not_queue=True)
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, told)
print("ready", flush=True)
loop.run()
