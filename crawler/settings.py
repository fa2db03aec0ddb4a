"""Scrapy's settings for this project: wiring by name; each changed value says why, and what Scrapy's default is.

The project's own settings begin with `CRAWLER_`; they are read in one place, `crawler.spiders.options`, and
each is an option of `crawler crawl` too.
"""

from importlib import util as _util
from typing import Any

BOT_NAME = "publication-crawler"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"

# --- the project's own

CRAWLER_STORE = "exports/articles.db"  # SQLite file that remembers everything
CRAWLER_EXPORTS = "exports"  # folder of articles.jsonl; empty: none is written
CRAWLER_PROFILES: list[str] = []  # folders of further profiles
CRAWLER_FOLLOW = True  # False: only the pages given
CRAWLER_REFRESH = False  # True: ask every known page again, conditionally
CRAWLER_LIMIT = 0  # articles stored, 0 = no limit
CRAWLER_MAX_PAGES = 0  # pages asked, 0 = no limit
CRAWLER_MAX_TIME = 0.0  # seconds, 0 = no limit
CRAWLER_SINCE = ""  # a day: older articles are not stored
CRAWLER_INCLUDE: list[str] = []  # patterns of addresses: only these become articles
CRAWLER_EXCLUDE: list[str] = []  # patterns of addresses: these are never asked
CRAWLER_KEEP_PAGES = "last"  # the page of each article, compressed: last, all or none
CRAWLER_ALLOW_PRIVATE = False  # True: private and loopback addresses may be asked
CRAWLER_DELAY = -1.0  # seconds between two requests to a host; below 0: adaptive
CRAWLER_MIN_DELAY = 0.1  # floor of the adaptive delay
CRAWLER_MAX_DELAY = 60.0  # ceiling of the adaptive delay and of a Crawl-delay that is kept
CRAWLER_COOKIES = ""  # Netscape cookie file
CRAWLER_VERBOSE = False  # True: Scrapy's description of its set-up is logged too
CRAWLER_COMMIT_PAGES = 1  # outcomes in one transaction at the most; more of them save nothing that can be measured
CRAWLER_COMMIT_SECONDS = 0.5  # age of a transaction at the most

# --- who we are

# Default: Scrapy's own name. A site's owner must be able to tell who asks; `--contact` is added by the command.
USER_AGENT = "publication-crawler/0.1"
ROBOTSTXT_USER_AGENT = "publication-crawler"  # Default: None, the whole USER_AGENT. The token that robots.txt names.
ROBOTSTXT_OBEY = True  # Default: False. Read by our own middleware below.
# Default: en. Publications in all languages; asking for one would change what multilingual sites send.
DEFAULT_REQUEST_HEADERS = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}

# --- the store is the frontier

# Default: Scrapy's in-memory or JOBDIR queues, which lose most of a crawl at a kill. One SQLite file holds both halves.
SCHEDULER = "crawler.scheduler.StoreScheduler"
# Default: RFPDupeFilter. A page is seen because it has a row, never because it was once asked for.
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"
ITEM_PIPELINES = {
    "crawler.pipelines.ValidatePipeline": 100,  # before anything relies on the record
    "crawler.pipelines.DeduplicatePipeline": 200,  # needs the clean text
    "crawler.pipelines.StorePipeline": 900,  # last: hands on the plain article to feeds
}
EXTENSIONS = {"crawler.extensions.RunExtension": 0}

DOWNLOADER_MIDDLEWARES: dict[str, int | None] = {
    "crawler.middlewares.AddressMiddleware": 90,  # before robots.txt is asked for at a refused address
    "crawler.middlewares.RobotsMiddleware": 100,
    "crawler.middlewares.PolitenessMiddleware": 110,
    "crawler.middlewares.CookieFileMiddleware": 700,  # where Scrapy's own stands
    # Default 100: takes an unreachable robots.txt for permission; ours follows RFC 9309 and remembers across runs.
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    # Default 50: scope is decided before a link becomes a request.
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    # Default 550: retries at once and only in memory; ours go back into the frontier with a time.
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    # Defaults 580, 600: a redirect is an outcome, its target a link that is checked like any other.
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,  # Default 300: unused, and it can leak
}
SPIDER_MIDDLEWARES: dict[str, int | None] = {
    # Defaults 50 to 1000: each costs time for every page and item, and our spider asks nothing of them.
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,  # every status is an outcome
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,
}

# --- politeness

CONCURRENT_REQUESTS = 64  # Default: 16. Over all hosts; enough to keep one core busy.
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # Default: 8. Never two requests at once to one host.
DOWNLOAD_DELAY = 0  # the delay is set for each host by the politeness middleware
COOKIES_ENABLED = False  # Default: True. Articles need none; those of `--cookies` are sent by our own middleware.

# --- bounds: what one page may cost

DOWNLOAD_TIMEOUT = 30  # Default: 180 s, which a silent server would take three times.
DOWNLOAD_MAXSIZE = 16 * 1024 * 1024  # Default: 1 GiB, which 2.4 kB of brotli can ask for.
DOWNLOAD_WARNSIZE = 0  # Default: 32 MiB. Above the limit already.
DNS_TIMEOUT = 10  # Default: 60 s.
MEMUSAGE_LIMIT_MB = 1024  # Default: 0, no limit. The crawl stops in order and goes on with the next run.
MEMUSAGE_CHECK_INTERVAL_SECONDS = 15.0  # Default: 60 s.

# --- safety

# Default: file, data, ftp and s3 too, so that a link can read a local file.
DOWNLOAD_HANDLERS: dict[str, Any] = {"file": None, "data": None, "ftp": None, "s3": None}
DOWNLOAD_VERIFY_CERTIFICATES = True  # Default: False, any certificate is accepted in silence.
TWISTED_DNS_RESOLVER = "crawler.middlewares.GuardedResolver"  # Default: resolves to private addresses as well.
TELNETCONSOLE_ENABLED = False  # Default: True, a local port that runs code.
REMOTE_CONTROL_ENABLED = False  # Default: True, a local port that runs code.

# --- speed

CONCURRENT_ITEMS = 4  # Default: 100, and as many tasks are started for each page: a third of the framework's time.
if _util.find_spec("uvloop"):
    ASYNCIO_EVENT_LOOP = "uvloop.Loop"  # Default: asyncio's own. 5 to 15 % less time a page where it is installed.

LOG_LEVEL = "INFO"  # Default: DEBUG, two lines a page.
