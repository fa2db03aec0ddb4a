"""The running server of the sample publication, asked over real connections."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from http.client import HTTPResponse

import lxml.etree
import pytest

from crawler.sample import Sample, expected, serve
from crawler.sample.server import BUSY_ANSWERS, SLOW_SECONDS


def get(url: str, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=5) as response:
            answer: HTTPResponse = response
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def path_of(behaviour: str) -> str:
    return next(one["path"] for one in expected() if one["behaviour"] == behaviour)


def locations(body: bytes) -> list[str]:
    return [
        str(loc)
        for loc in lxml.etree.fromstring(body).xpath(
            "//*[local-name()='loc' and not(ancestor::*[local-name()='image'])]/text()"
        )
    ]


def test_the_sitemaps_list_every_article(sample):
    for name, url in (("review", sample.url), ("partner", sample.partner_url)):
        robots = get(url + "/robots.txt")[2].decode()
        assert f"Sitemap: {url}/sitemap.xml" in robots
        assert "Crawl-delay" not in robots
        listed: set[str] = set()
        parts = locations(get(url + "/sitemap.xml")[2])
        assert name == "partner" or any(part.endswith(".gz") for part in parts)
        for part in parts:
            body = get(part)[2]
            listed.update(locations(gzip.decompress(body) if part.endswith(".gz") else body))
        assert {url + one["path"] for one in expected() if one["site"] == name} <= listed


@pytest.mark.parametrize("path", ["/", "/technology/", "/feed.xml", "/sitemap.xml", "/ideas/the-case-for-slower-lifts"])
def test_a_conditional_request_is_answered_304_without_a_body(sample, path):
    _, headers, body = get(sample.url + path)
    status, again, nothing = get(sample.url + path, If_None_Match=headers["ETag"])
    assert (status, nothing, again["ETag"]) == (304, b"", headers["ETag"])
    assert body
    if headers["Last-Modified"]:
        assert get(sample.url + path, If_Modified_Since=headers["Last-Modified"])[0] == 304
    assert sample.requests[-1].conditional


def test_a_new_edition_answers_conditional_requests_by_what_changed(sample):
    tags = {
        one["path"]: get(sample.url + one["path"])[1]["ETag"]
        for one in expected()
        if not one["behaviour"] and one["site"] == "review"
    }
    sample.edition = 2
    changed = {path for path, tag in tags.items() if get(sample.url + path, If_None_Match=tag)[0] == 200}
    assert changed == {one["path"] for one in expected() if one["path"] in tags and (one["grows"] or one["edited"])}


def test_pages_are_packed_for_those_who_accept_it(sample):
    _, headers, packed = get(sample.url + "/", Accept_Encoding="gzip, br")
    _, plain_headers, body = get(sample.url + "/")
    assert headers["Content-Encoding"] == "gzip"
    assert plain_headers["Content-Encoding"] is None
    assert gzip.decompress(packed) == body


def test_one_connection_serves_many_requests(sample):
    connection = http.client.HTTPConnection(sample.url.removeprefix("http://"), timeout=5)
    for path in ("/", "/about/", "/nothing-here", "/feed.json"):
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
        assert response.version == 11
        assert not response.will_close
    connection.request("HEAD", "/")
    assert connection.getresponse().read() == b""
    connection.close()


def test_a_busy_page_recovers_after_two_answers(sample):
    url = sample.url + path_of("busy")
    statuses = [get(url)[0] for _ in range(BUSY_ANSWERS + 2)]
    assert statuses == [503, 503, 200, 200]


def test_a_cut_page_is_whole_the_second_time(sample):
    url = sample.url + path_of("cut")
    with pytest.raises(http.client.IncompleteRead):
        get(url)
    status, _, body = get(url)
    assert status == 200
    assert body.rstrip().endswith(b"</html>")
    assert [asked.status for asked in sample.requests] == [0, 200]


def test_a_slow_page_takes_its_time(sample):
    began = time.monotonic()
    assert get(sample.url + path_of("slow"))[0] == 200
    assert time.monotonic() - began >= SLOW_SECONDS


def test_a_wrong_charset_is_sent_with_one_page(sample):
    _, headers, body = get(sample.url + path_of("wrong_charset"))
    assert headers.get_content_charset() == "iso-8859-1"
    assert "Désirée Muñoz" in body.decode("utf-8")


def test_addresses_that_moved_or_went_say_so(sample):
    url = sample.url
    assert get(url + "/2019/old-story-4411.html")[0] == 200
    assert get(url + "/business/the-missing-audit")[0] == 404
    assert get(url + "/technology/retired-gadget-guide")[0] == 410
    assert get(url + "/culture/the-lost-column")[0] == 200
    assert get(url + "/labs/empty")[2] == b""
    assert get(url + "/files/media-kit.pdf")[2].startswith(b"%PDF-")
    assert get(url + "/loop/first")[0] == 301
    assert get(url + "/technology")[0] == 200


def test_the_calendar_never_ends_and_is_closed_to_robots(sample):
    path = "/calendar/2026/11/"
    for _ in range(30):
        _, _, body = get(sample.url + path)
        path = [anchor for anchor in lxml.etree.HTML(body).xpath("//main//a") if anchor.get("rel") == "nofollow"][
            -1
        ].get("href")
    assert path == "/calendar/2029/05/"
    assert "Disallow: /calendar/20" in get(sample.url + "/robots.txt")[2].decode()


def test_a_client_that_hangs_up_leaves_no_trace_on_the_terminal(sample, capfd):
    host, port = sample.url.removeprefix("http://").split(":")
    for request in (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /abo", b"\x00\xff\r\n\r\n"):
        with socket.create_connection((host, int(port))) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
            connection.sendall(request)
    assert get(sample.url + "/about/")[0] == 200
    out, err = capfd.readouterr()
    assert out + err == ""


def test_stopping_ends_threads_and_open_connections():
    before = threading.active_count()
    with serve() as sample:
        idle = socket.create_connection(("127.0.0.1", int(sample.url.rpartition(":")[2])))
        get(sample.url + "/")
        began = time.monotonic()
    assert time.monotonic() - began < 2
    assert threading.active_count() == before
    assert idle.recv(1) == b""
    idle.close()
    with pytest.raises(urllib.error.URLError):
        get(sample.url + "/")


def test_a_page_is_served_within_a_few_milliseconds(sample: Sample):
    paths = [one["path"] for one in expected() if one["site"] == "review" and one["behaviour"] is None]
    connection = http.client.HTTPConnection(sample.url.removeprefix("http://"), timeout=5)
    began = time.process_time()
    for path in paths:
        connection.request("GET", path)
        connection.getresponse().read()
    spent = (time.process_time() - began) / len(paths)
    connection.close()
    assert spent < 0.01  # seconds of both ends together; about 0.001 on an idle machine


@pytest.mark.parametrize("trap", ["", "trap '' INT; "], ids=["in front", "in the background of a script"])
def test_the_module_serves_until_it_is_interrupted(trap):
    command = f'{trap}exec "{sys.executable}" -m crawler.sample --edition 2'
    with subprocess.Popen(["sh", "-c", command], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert get(line.split()[0] + "/about/")[0] == 200
            process.send_signal(signal.SIGINT)
            assert process.wait(5) == 0
            assert process.stdout.read() == ""
        finally:
            process.kill()


def free_pair() -> int:
    """Return a port that is free, as the one after it is."""
    while True:
        with socket.socket() as probe, socket.socket() as second:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
            with contextlib.suppress(OSError):
                second.bind(("127.0.0.1", port + 1))
                return port


def test_a_given_port_fixes_both_addresses():
    port = free_pair()
    with serve(port) as sample:
        assert (sample.url, sample.partner_url) == (f"http://127.0.0.1:{port}", f"http://127.0.0.1:{port + 1}")
        taken = subprocess.run(
            [sys.executable, "-m", "crawler.sample", "--port", str(port)], capture_output=True, text=True, check=False
        )
    assert taken.returncode == 1
    assert taken.stderr.count("\n") == 1
    assert "cannot listen on port" in taken.stderr
