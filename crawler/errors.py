"""Every error that this project raises on purpose, grouped by what the caller can do.

    CrawlerError
    ├── ConfigError          exit 2   the caller mistyped something: an option, a profile, a target
    │   ├── ProfileError              a profile that cannot be used, named with its file and key
    │   └── AddressError              what was given as an address is none; a ValueError too
    ├── NotAnArticle         exit 1   the page was read and is not an article; carries the reason
    ├── FieldError                    one value of a page cannot be read; the article goes on without it
    ├── FeedError                     a feed or sitemap that holds nothing that can be read
    ├── RefusedError                  an address that must not be asked: robots.txt, a private address
    ├── GoneError            exit 1   the server says that there is no page at an address
    ├── UnreachableError     exit 4   the network is down, or every host refused
    └── StoreError           exit 5   the file cannot be used: unwritable, full, damaged, foreign, too new
        └── StoreBusyError   exit 6   another crawl holds the store

Foreign exceptions are translated in the module that imports the foreign library.
"""


class CrawlerError(Exception):
    """Base of every error raised on purpose; its text is one line that a user can act on."""

    exit_code = 1


class ConfigError(CrawlerError):
    """A usage or configuration mistake, found before the first request."""

    exit_code = 2


class ProfileError(ConfigError):
    """A profile that cannot be used; the text names the file and the key."""


class AddressError(ConfigError, ValueError):
    """What was given as the address of a page is no http or https address."""


class NotAnArticle(CrawlerError):  # noqa: N818 - a verdict rather than a fault, and part of the public library
    """The page is no article; ``reason`` says why in a few words, ``kind`` what it is instead."""

    def __init__(self, url: str, reason: str, kind: str = "unknown") -> None:
        super().__init__(f"{url}: not an article: {reason}")
        self.url = url
        self.reason = reason
        self.kind = kind


class FieldError(CrawlerError):
    """One value of a page cannot be read; ``field`` and ``raw`` say which, *problem* why where that is known."""

    def __init__(self, field: str, raw: str, problem: str = "") -> None:
        super().__init__(f"{field}: {problem[:200] or f'cannot read {raw[:80]!r}'}")
        self.field = field
        self.raw = raw


class FeedError(CrawlerError):
    """A feed or sitemap in which nothing can be read."""


class RefusedError(CrawlerError):
    """An address that must not be asked; the text says why in a few words."""


class GoneError(CrawlerError):
    """The server says that there is no page at an address (404, 410)."""


class UnreachableError(CrawlerError):
    """The network is down, or no host of the run could be reached."""

    exit_code = 4


class StoreError(CrawlerError):
    """The store file cannot be used: unwritable, full, damaged, foreign or of a newer version."""

    exit_code = 5


class StoreBusyError(StoreError):
    """Another crawl holds the store."""

    exit_code = 6
