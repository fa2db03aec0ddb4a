"""The store: one SQLite file that remembers everything a crawl asked, found and decided."""

from crawler.store.connection import timestamp
from crawler.store.frontier import Frontier
from crawler.store.hosts import Host, Publication
from crawler.store.kept_pages import DamagedPageError
from crawler.store.outcomes import WAITING, KeptPage, Lease, Outcome, Part, State, Verdict
from crawler.store.repeats import Cut, Repeated
from crawler.store.runs import Failure, Run
from crawler.store.search import Hit
from crawler.store.store import Store

__all__ = [
    "WAITING",
    "Cut",
    "DamagedPageError",
    "Failure",
    "Frontier",
    "Hit",
    "Host",
    "KeptPage",
    "Lease",
    "Outcome",
    "Part",
    "Publication",
    "Repeated",
    "Run",
    "State",
    "Store",
    "Verdict",
    "timestamp",
]
