"""Short, stable reasons for requests that got no answer, which of them will not pass, and whose fault they are."""

from __future__ import annotations

from crawler.errors import UnreachableError
from crawler.store import Outcome

UNKNOWN_HOST = "unknown host"
PRIVATE = "private address, see --allow-private"
BAD_CERTIFICATE = "certificate not valid"
ROBOTS_FAILS = "robots.txt: server error"

_KINDS = {
    "CannotResolveHostError": UNKNOWN_HOST,
    "AddressRefusedError": PRIVATE,
    "DownloadTimeoutError": "timeout",
    "DownloadConnectionRefusedError": "connection refused",
    "ResponseDataLossError": "answer cut short",
    "DownloadCancelledError": "page too large",
}
"""Names of the exceptions of Scrapy's downloader; named, not imported, since this room knows no Scrapy."""

_SIGNS = {
    "certificate": BAD_CERTIFICATE,
    "maximum": "page too large",
    "download_maxsize": "page too large",
    "ignored response": "page too large",
    "refused": "connection refused",
    "maxsize": "page too large",
    "exceeded": "page too large",
    "gzip": "damaged compression",
    "lost": "connection lost",
    "closed": "connection lost",
    "reset": "connection lost",
    "ssl": "TLS error",
    "tls": "TLS error",
}
"""Words of a message, for what reaches us as a general error."""


def reason_of(error: BaseException | None) -> str:
    """Return why a request got no answer, in a few words.

    >>> reason_of(ConnectionResetError("connection reset by peer")), reason_of(UnreachableError("robots.txt: timeout"))
    ('connection lost', 'robots.txt: timeout')
    """
    if isinstance(error, UnreachableError):
        return str(error)
    name = type(error).__name__
    text = str(error).lower()
    found = _KINDS.get(name) or next((reason for sign, reason in _SIGNS.items() if sign in text), None)
    return found or ("no HTTP answer" if name == "DownloadFailedError" else name)


def is_of_body(reason: str) -> bool:
    """Tell whether the host answered, and only what it sent was bad."""
    return reason.endswith(("answer cut short", "page too large", "damaged compression"))


def is_of_host(outcome: Outcome) -> bool:
    """Tell whether an outcome speaks against the host rather than the page."""
    if outcome.status is None:
        return outcome.state in ("failed", "deferred") and outcome.retarget is None and not is_of_body(outcome.reason)
    return outcome.status == 429 or outcome.status >= 500


def is_answered(reason: str) -> bool:
    """Tell whether there was an answer by HTTP after all, only not to the page itself."""
    return reason == ROBOTS_FAILS


def is_permanent(reason: str) -> bool:
    """Tell whether asking again within minutes is pointless."""
    return reason.endswith((UNKNOWN_HOST, PRIVATE, BAD_CERTIFICATE, "page too large"))


def is_warning(reason: str) -> bool:
    """Tell whether somebody else may be answering for the host: asking without encryption would trust him."""
    return reason.endswith(BAD_CERTIFICATE)
