"""Crawls of sites that answer by http, by https or by both, given with a scheme, without one, or by a profile.

One port speaks both, as the ports 80 and 443 of one host name do: the first byte tells a TLS handshake.
"""

import datetime as dt
import ipaddress
import socket
import sqlite3
import ssl
import threading
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

STORIES = 3
UNSIGNED = ("-s", "DOWNLOAD_VERIFY_CERTIFICATES=False")


def story(number):
    lines = "".join(f"<p>Line {n} of story {number} says what was seen at the river that day.</p>" for n in range(8))
    head = '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-05-01">'
    title = f"The river rises, day {number}"
    return f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{lines}</body></html>"


def pages(scheme=None, host=""):
    """Return the site by path; its links name *scheme* and *host* when there is one."""
    root = f"{scheme}://{host}" if scheme else ""
    paths = [f"/2026/05/0{n}/the-river-rises-{n}" for n in range(1, STORIES + 1)]
    links = "".join(
        f'<h2><a href="{root}{path}">The river rises again, told on day {path[-1]}</a></h2>' for path in paths
    )
    return {"/": f"<html><title>News</title><body>{links}</body></html>"} | {path: story(path[-1]) for path in paths}


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Return the path of a certificate of 127.0.0.1 that nobody signed, with its key."""
    key, today = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    encoding, plain = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    source = key.private_bytes(encoding, plain, serialization.NoEncryption()) + made.public_bytes(encoding)
    path.write_bytes(source)
    return path


class Server(ThreadingHTTPServer):
    """A site whose port answers by the schemes of `redirects`, each with pages (None) or a redirect to the other."""

    def __init__(self, redirects, certificate, linked=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.server_address[1]}"
        self.redirects, self.asked = redirects, Counter()
        self.pages = pages(linked, self.host)
        self.cut = set()
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(certificate)

    def finish_request(self, request, client_address):
        scheme = "https" if request.recv(1, socket.MSG_PEEK) == b"\x16" else "http"
        if scheme not in self.redirects:
            self.asked[scheme, "refused"] += 1
            return
        if scheme == "http":
            self.RequestHandlerClass(request, client_address, self)
            return
        with self.tls.wrap_socket(request, server_side=True) as secured:
            self.RequestHandlerClass(secured, client_address, self)

    def handle_error(self, request, client_address):
        pass


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        scheme = "https" if isinstance(self.connection, ssl.SSLSocket) else "http"
        self.server.asked[scheme, self.path] += 1
        other, found = self.server.redirects[scheme], self.server.pages.get(self.path)
        self.send_response(301 if other else 200 if found else 404)
        if other:
            self.send_header("Location", f"{other}://{self.server.host}{self.path}")
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.path in self.server.cut:
            self.send_header("Content-Length", str(len(found) + 1000))
        self.end_headers()
        self.wfile.write(b"" if other else (found or "<p>Nothing here.</p>").encode())

    def log_message(self, *_):
        pass


@contextmanager
def site(certificate, linked=None, **redirects):
    server = Server(redirects, certificate, linked)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def crawl(run_crawler, target, *more):
    return run_crawler("crawl", target, "--allow-private", "--delay", "0", "--store", "s.db", *UNSIGNED, *more)


def rows(tmp_path, what):
    with sqlite3.connect(tmp_path / "s.db") as connection:
        return connection.execute(what).fetchall()


def schemes(tmp_path):
    """Return the schemes of all addresses in the store, and the states of those that are no answer."""
    found = rows(tmp_path, "SELECT url, state FROM pages")
    bad = {state for _url, state in found if state in ("failed", "refused", "due", "deferred", "leased")}
    return {url.partition(":")[0] for url, _state in found}, bad


def test_a_host_without_a_scheme_that_speaks_http_alone_is_read_by_http(run_crawler, tmp_path, certificate):
    with site(certificate, http=None) as server:
        done = crawl(run_crawler, server.host)
        assert (done.returncode, server.asked.pop(("https", "refused"))) == (0, 1)
        assert schemes(tmp_path) == ({"http"}, set())
        assert rows(tmp_path, "SELECT count(*) FROM articles") == [(STORIES,)]
        assert rows(tmp_path, f"SELECT failures FROM hosts WHERE host = '{server.host}'") == [(0,)]
        assert {scheme for scheme, _path in server.asked} == {"http"}
        assert server.asked["http", "/robots.txt"] == 1
        server.asked.clear()
        assert crawl(run_crawler, server.host, "--refresh").returncode == 0
        assert ("https", "refused") not in server.asked  # what answered is remembered


def test_a_certificate_that_is_not_valid_never_leads_to_http(run_crawler, certificate):
    with site(certificate, http=None, https=None) as server:
        done = run_crawler("crawl", server.host, "--allow-private", "--delay", "0", "--store", "s.db")
    assert done.returncode == 4
    assert f"https://{server.host}/: robots.txt: certificate not valid" in done.stderr
    assert "Traceback" not in done.stderr
    assert not server.asked


def test_https_is_taken_where_both_answer(run_crawler, tmp_path, certificate):
    with site(certificate, http=None, https=None) as server:
        assert crawl(run_crawler, server.host).returncode == 0
    assert {scheme for scheme, _path in server.asked} == {"https"}
    assert schemes(tmp_path) == ({"https"}, set())


@pytest.mark.parametrize(("first", "last"), [("http", "https"), ("https", "http")])
def test_guesses_follow_the_front_page_to_where_it_redirects(run_crawler, tmp_path, certificate, first, last):
    with site(certificate, **{first: last, last: None}) as server:
        assert crawl(run_crawler, f"{first}://{server.host}/").returncode == 0
    assert {path for scheme, path in server.asked if scheme == first} == {"/", "/robots.txt"}
    assert server.asked[last, "/sitemap.xml"] == 1
    assert schemes(tmp_path) == ({last}, set())
    assert rows(tmp_path, "SELECT count(*) FROM articles") == [(STORIES,)]


@pytest.mark.parametrize("start", ["", 'start = ["http://{host}/"]'])
def test_the_host_of_a_profile_may_speak_http_alone(run_crawler, tmp_path, certificate, start):
    with site(certificate, http=None) as server:
        (tmp_path / "profiles").mkdir()
        text = f'name = "River"\ndomains = ["{server.host}"]\n{start.format(host=server.host)}\n'
        (tmp_path / "profiles/river.toml").write_text(text)
        done = crawl(run_crawler, "river", "--profiles", "profiles")
    assert done.returncode == 0, done.stderr
    assert schemes(tmp_path) == ({"http"}, set())


@pytest.mark.parametrize("scheme", ["", "http://"])
def test_a_store_with_guesses_that_failed_by_the_other_scheme_recovers(run_crawler, tmp_path, certificate, scheme):
    with site(certificate, http=None) as server:
        crawl(run_crawler, f"http://{server.host}", "--max-pages", "1")
        with sqlite3.connect(tmp_path / "s.db") as connection:
            guessed = "found_on IS NULL AND url NOT LIKE '%:' || ? || '/'"
            port = server.host.partition(":")[2]
            connection.execute(
                f"UPDATE pages SET url = replace(url, 'http:', 'https:'), state = 'failed', outcome = 'failed',"
                f" reason = 'robots.txt: no HTTP answer' WHERE {guessed}",
                (port,),
            )
            connection.execute(
                "UPDATE hosts SET failures = 8, not_before = unixepoch() + 1200 WHERE host = ?", (server.host,)
            )
        connection.close()
        server.asked.clear()
        assert crawl(run_crawler, f"{scheme}{server.host}").returncode == 0
    assert ("https", "refused") not in server.asked
    assert schemes(tmp_path) == ({"http"}, set())
    assert rows(tmp_path, "SELECT count(*) FROM articles") == [(STORIES,)]


def test_links_to_a_scheme_that_nothing_speaks_do_not_stop_the_host(run_crawler, tmp_path, certificate):
    with site(certificate, linked="https", http=None) as server:
        server.pages["/"] += '<h2><a href="/2026/05/09/the-bridge-is-open">The bridge is open again to all</a></h2>'
        server.pages["/2026/05/09/the-bridge-is-open"] = story(9)
        done = crawl(run_crawler, f"http://{server.host}/")
    assert done.returncode == 1
    assert rows(tmp_path, "SELECT count(*) FROM articles") == [(1,)]
    assert rows(tmp_path, f"SELECT failures FROM hosts WHERE host = '{server.host}'") == [(0,)]
    ended = rows(tmp_path, "SELECT state, reason <> '' FROM pages WHERE url LIKE 'https:%'")
    assert len(ended) == STORIES
    assert set(ended) == {("failed", 1)}


def test_a_crawl_logs_its_progress_and_nothing_of_its_inside(run_crawler, certificate):
    with site(certificate, http=None) as server:
        server.cut.add("/2026/05/01/the-river-rises-1")
        done = crawl(run_crawler, f"http://{server.host}/")
    assert "answer cut short" in done.stderr
    assert "DATALOSS" not in done.stderr
    logged = [line for line in done.stderr.splitlines() if "[scrapy." in line]
    assert logged
    assert all("scrapy.extensions.logstats" in line for line in logged)
