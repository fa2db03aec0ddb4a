"""Only public addresses are asked, however they are spelled."""

import pytest
from scrapy import Request

from crawler import urls
from crawler.errors import RefusedError
from crawler.middlewares.address import AddressMiddleware, is_public

PRIVATE = [
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[::7f00:1]/",
    "http://①②⑦.⓪.⓪.①/",
    "http://10.1.2.3/",
    "http://192.168.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://100.64.0.1/",
    "http://localhost/",
    "http://LOCALHOST:80/",
    "http://a.localhost/",
    "http://printer.local/",
]


@pytest.mark.parametrize("url", PRIVATE)
def test_a_private_address_is_refused_in_every_spelling(url):
    cleaned = urls.clean(url)
    if cleaned is None:
        return  # no address at all: nothing is asked
    with pytest.raises(RefusedError):
        AddressMiddleware(allow_private=False).process_request(Request(cleaned))


@pytest.mark.parametrize("url", PRIVATE)
def test_the_user_may_allow_them(url):
    cleaned = urls.clean(url)
    if cleaned is not None:
        AddressMiddleware(allow_private=True).process_request(Request(cleaned))


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "[2001:4860:4860::8888]"]
)
def test_a_public_address_is_asked(address):
    assert is_public(address)


@pytest.mark.parametrize("address", ["224.0.0.1", "255.255.255.255", "fe80::1%eth0", "::", "0.0.0.0"])
def test_what_nobody_can_reach_is_not_public(address):
    assert not is_public(address)
