#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider on a bad month: most replies are good, the others are any fault. Prints its port, then `ready`; ends with its input."""
import asyncio
import random
import sys

chance = random.Random(20261128)


def reply(status, body, extra=""):
    return (f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
            f"Connection: close\r\n{extra}\r\n").encode() + body


answered = 0


def good():
    """Changes now and then, as balances do: every figure that is new joins the record."""
    global answered
    answered += 1
    return reply("200 OK", b'{"left": %d}' % (600 - answered // 200))


FAULTS = [
    lambda: reply("429 Too Many Requests", b"{}", "Retry-After: %d\r\n" % chance.choice([5, 60, 120])),
    lambda: reply("503 Service Unavailable", b"{}", "Retry-After: soon\r\n"),
    lambda: reply("500 Internal Server Error", b"<h1>oops</h1>"),
    lambda: reply("200 OK", b"<html>log in here</html>"),
    lambda: reply("200 OK", b'{"left": null}'),
    lambda: reply("200 OK", b'{"left": "a lot"}'),
    lambda: reply("302 Found", b"", "Location: http://127.0.0.2:1/\r\n"),
    lambda: reply("200 OK", b'{"left": 5}')[:-3],  # cut
    lambda: b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\nConnection: close\r\n\r\n{}",
    lambda: b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n40\r\n{\"left\"",
    lambda: b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\nConnection: close\r\n\r\nnot zip",
    lambda: bytes(chance.randrange(256) for _ in range(200)),
    lambda: b"",
    lambda: reply("200 OK", b'{"left": 7, "pad": "' + b"x" * 1_200_000 + b'"}'),
]


async def serve(reader, writer):
    try:
        await reader.readuntil(b"\r\n\r\n")
        lot = chance.random()
        if lot < 0.005:
            await asyncio.sleep(2)  # longer than anybody waits here
        else:
            writer.write(good() if lot < 0.7 else chance.choice(FAULTS)())
            await writer.drain()
    except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print("port", server.sockets[0].getsockname()[1])
    print("ready", flush=True)
    await asyncio.wait_for(asyncio.get_running_loop().run_in_executor(None, sys.stdin.read), 600)


asyncio.run(main())
