"""Serves the sample publication and its partner on the loopback address, with the faults that real servers have."""

from __future__ import annotations

import contextlib
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from types import TracebackType
from typing import Any, NamedTuple, Self

from crawler.sample import truth
from crawler.sample.chrome import Press
from crawler.sample.site import Reply, Site

HOST = "127.0.0.1"
SLOW_SECONDS = 0.5
BUSY_ANSWERS = 2
"""How often a busy address answers 503 before it recovers."""


class Asked(NamedTuple):
    """One request as the server saw it."""

    at: float
    """Seconds of the monotonic clock."""
    site: str
    path: str
    status: int
    """Status of the answer; 0 when the connection was cut."""
    size: int
    """Bytes of the body that were sent."""
    user_agent: str
    conditional: bool


class Sample:
    """The running sample publication; a context manager that stops it."""

    def __init__(self, port: int = 0, edition: int = 1, *, hopeless: bool = True) -> None:
        self.requests: list[Asked] = []
        self.edition = edition
        self.stopping = threading.Event()
        self._hopeless = hopeless
        self._lock = threading.Lock()
        self._sites: dict[tuple[str, int], Site] = {}
        self._asked: Counter[str] = Counter()
        self._servers = {"review": _Server(self, "review", port)}
        try:
            self._servers["partner"] = _Server(self, "partner", port + 1 if port else 0)
        except OSError:
            self._servers["review"].server_close()
            raise
        self._behaviour = {
            story["path"]: story["behaviour"]
            for story in truth.expected()
            if story["behaviour"] and story["site"] == "review"
        }

    @property
    def url(self) -> str:
        """Address of the publication, without a slash at the end."""
        return self._servers["review"].url

    @property
    def partner_url(self) -> str:
        """Address of the partner publication, without a slash at the end."""
        return self._servers["partner"].url

    def start(self) -> Self:
        """Begin to answer."""
        for server in self._servers.values():
            server.start()
        return self

    def stop(self) -> None:
        """Stop answering and close every connection."""
        self.stopping.set()
        for server in self._servers.values():
            server.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def reply(self, site: str, target: str) -> Reply:
        """Return what stands at an address of the present edition."""
        with self._lock:
            key = (site, self.edition)
            if key not in self._sites:
                press = Press(self.url, self.partner_url, self.edition, site, self._hopeless)
                self._sites[key] = Site(press)
            return self._sites[key].reply(target)

    def fault(self, site: str, path: str) -> str | None:
        """Return how this request must fail: `slow`, `busy` or `cut`, or None; each call counts as one request."""
        kind = self._behaviour.get(path) if site == "review" else None
        if kind is None:
            return None
        with self._lock:
            self._asked[path] += 1
            count = self._asked[path]
        wanted = {"slow": True, "busy": count <= BUSY_ANSWERS, "cut": count == 1}
        return kind if wanted.get(kind) else None


@contextmanager
def serve(port: int = 0, edition: int = 1, *, hopeless: bool = True) -> Iterator[Sample]:
    """Serve the sample publication on *port* and its partner on the next one (0: any free ones) while the block runs.

    *hopeless* says whether pages link to what no crawler can ever read: a redirect loop and an empty page.
    """
    with Sample(port, edition, hopeless=hopeless) as sample:
        yield sample


class _Server(ThreadingHTTPServer):
    """One site's server; it knows its open connections, so that it can close them."""

    daemon_threads = False
    block_on_close = True
    request_queue_size = 128

    def __init__(self, sample: Sample, site: str, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.sample = sample
        self.site = site
        self._open: set[socket.socket] = set()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), name=f"sample-{site}", daemon=True)

    @property
    def url(self) -> str:
        """Address of this server."""
        return f"http://{HOST}:{self.server_address[1]}"

    def server_bind(self) -> None:
        # HTTPServer asks the name service for the host's name here, which may take seconds and is not needed.
        self.allow_reuse_address = True
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def start(self) -> None:
        """Begin to accept connections."""
        self._thread.start()

    def stop(self) -> None:
        """Stop accepting, close what is open, wait for the answers in flight."""
        if self._thread.is_alive():
            self.shutdown()
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self.server_close()

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        self._open.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A client that goes away is no error of the server.
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server_version = "MeridianPress/1.0"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = -1
    timeout = 30
    server: _Server

    def do_GET(self) -> None:
        """Answer a GET or HEAD request."""
        sample, site = self.server.sample, self.server.site
        fault = sample.fault(site, self.path.partition("?")[0]) if self.command == "GET" else None
        if fault == "slow":
            sample.stopping.wait(SLOW_SECONDS)
        if fault == "busy":
            self._send(Reply(b"Too many readers, try again.\n", "text/plain", 503, {"Retry-After": "1"}))
            return
        reply = sample.reply(site, self.path)
        if fault == "cut":
            self._cut(reply)
        elif reply.status == HTTPStatus.OK and self._unchanged(reply):
            self._send(Reply(b"", reply.kind, 304, changed_at=reply.changed_at), etag=reply.etag)
        else:
            self._send(reply, etag=reply.etag if reply.status == HTTPStatus.OK else None)

    def do_HEAD(self) -> None:
        """Answer as to GET, without the body."""
        self.do_GET()

    def _unchanged(self, reply: Reply) -> bool:
        """Tell whether the client already has this body (RFC 9110, 13.2.2: If-None-Match goes first)."""
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            return tags.strip() == "*" or reply.etag in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
        since = self.headers.get("If-Modified-Since")
        if since is None or reply.changed_at is None:
            return False
        try:
            return reply.changed_at.replace(microsecond=0) <= parsedate_to_datetime(since)
        except (ValueError, TypeError):  # not a date, or one without a zone
            return False

    def _send(self, reply: Reply, etag: str | None = None) -> None:
        body, headers = reply.body, dict(reply.headers)
        if reply.packed and "gzip" in self.headers.get("Accept-Encoding", ""):
            body, headers["Content-Encoding"] = reply.packed, "gzip"
        length = len(body)
        if self.command == "HEAD":
            body = b""
        # Noted first: whoever has the answer must find its request in the log.
        self._note(reply.status, len(body))
        self.send_response(reply.status)
        if reply.status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", reply.kind)
            self.send_header("Content-Length", str(length))
        self.send_header("Vary", "Accept-Encoding")
        if etag:
            self.send_header("ETag", etag)
        if reply.changed_at and etag:
            self.send_header("Last-Modified", _http_date(reply))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _cut(self, reply: Reply) -> None:
        """Promise a whole page, send half of it and hang up."""
        self._note(0, len(reply.body) // 2)
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body[: len(reply.body) // 2])
        self.wfile.flush()
        self.close_connection = True

    def _note(self, status: int, size: int) -> None:
        conditional = "If-None-Match" in self.headers or "If-Modified-Since" in self.headers
        agent = self.headers.get("User-Agent", "")
        asked = Asked(time.monotonic(), self.server.site, self.path, status, size, agent, conditional)
        self.server.sample.requests.append(asked)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the base class gives
        """Write nothing: `Sample.requests` is the log."""


def _http_date(reply: Reply) -> str:
    return format_datetime(reply.changed_at.astimezone(UTC), usegmt=True) if reply.changed_at else ""
