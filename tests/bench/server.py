#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider on many hosts of the loopback network: every request is answered after a delay with the same reply.

server.py --hosts 20 --port 18080 --delay 0.05 REPLY     ends with its standard input
"""
import argparse
import asyncio
import sys


async def serve(reader, writer, reply, delay):
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            if not head:
                return
            await asyncio.sleep(delay)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(reply) + reply)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--hosts", type=int, default=20)
    parser.add_argument("--port", type=int, default=18080)
    parser.add_argument("--delay", type=float, default=0.05)
    parser.add_argument("reply")
    options = parser.parse_args()
    with open(options.reply, "rb") as file:
        reply = file.read()
    for host in range(1, options.hosts + 1):
        await asyncio.start_server(lambda r, w: serve(r, w, reply, options.delay), f"127.0.1.{host}", options.port)
    print("ready", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
