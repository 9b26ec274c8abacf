# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider that can be told to be careless with what it is sent: it gives secrets back in all ways, and never writes anything."""
import http.server
import json
import socket
import threading
import time

import canary


class Peer:
    """Answers on loopback, on two ports: the provider, and another host that must never be asked. What came is counted by the
    secrets that were in it, and is not kept."""

    def __init__(self, secrets):
        self.mode = "ok"
        self.left = 500
        self.secrets = secrets
        self.requests = 0
        self.whole = {}     # how often each secret came whole, by its name
        self.elsewhere = 0  # requests to the other host
        self.servers = [self._serve(self._answer), self._serve(self._answer_elsewhere)]
        self.origin, self.other = (f"http://127.0.0.1:{server.server_address[1]}" for server in self.servers)

    def close(self):
        for server in self.servers:
            server.shutdown()

    def _serve(self, answer):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                answer(self)
            do_POST = do_GET

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server

    def _answer_elsewhere(self, handler):
        self.elsewhere += 1
        handler.send_error(404)

    def _answer(self, handler):
        self.requests += 1
        length = int(handler.headers.get("Content-Length") or 0)
        came = [handler.path, *handler.headers.values(), handler.rfile.read(length).decode()]
        present = [one for one in self.secrets if any(spelled in text for text in came for spelled in canary.escapings(one.text)[:7])
                   or any(canary.found([one], text.encode()) for text in came)]
        for one in present:
            self.whole[one.name] = self.whole.get(one.name, 0) + 1
        echoes = [spelled for one in present for spelled in canary.escapings(one.text)] + came
        getattr(self, "_" + self.mode)(handler, echoes)

    def _send(self, handler, status, body, reason=None, headers=(), kind="application/json"):
        octets = body if isinstance(body, bytes) else json.dumps(body).encode()
        handler.send_response(status, reason)
        for name, value in headers:
            handler.send_header(name, value.replace("\r", " ").replace("\n", " "))
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(octets)))
        handler.end_headers()
        handler.wfile.write(octets)

    def _ok(self, handler, _):
        self._send(handler, 200, {"left": self.left})

    def _echoing(self, handler, echoes):
        """All is well, and the reply is full of secrets wherever a balance has words."""
        self._send(handler, 200, {"left": self.left, "label": "of " + echoes[0], "note": " ".join(echoes), "echoes": echoes},
                   headers=[("X-Echo", echo) for echo in echoes])

    def _refused(self, handler, echoes):
        self._send(handler, 401, {"error": {"message": "Invalid key: " + " ".join(echoes), "code": echoes[0]}}, reason="No " + echoes[0],
                   headers=[("WWW-Authenticate", f'Basic realm="{echoes[0]}"')])

    def _each_refused(self, handler, echoes):
        """As above, with another spelling each time, that begins further on: no spelling is lost behind what is cut off, and each is
        itself cut somewhere."""
        echo = echoes[self.requests * 5 % len(echoes)]
        self._send(handler, 401, {"error": {"message": "x" * (self.requests * 37 % 190) + f" {echo} is invalid", "code": echo}})

    def _html(self, handler, echoes):
        self._send(handler, 403, ("<h1>" + "<br>".join(echoes) + "</h1>").encode(), kind="text/html")

    def _garbage(self, handler, echoes):
        self._send(handler, 200, ('{"left": ' + echoes[0]).encode())

    def _limited(self, handler, echoes):
        self._send(handler, 429, {"message": "Slow down, " + echoes[0]}, headers=[("Retry-After", "1")])

    def _redirect(self, handler, echoes):
        self._send(handler, 307, {}, headers=[("Location", self.other + "/?key=" + echoes[3])])

    def _silent(self, handler, _):
        time.sleep(8)

    def _cut(self, handler, echoes):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n" + echoes[0].encode())
        handler.connection.shutdown(socket.SHUT_RDWR)
