"""What is the same: fingerprints of texts, decisions about pairs, clusters of copies.

The room holds no storage of its own: it speaks to an `Index`, which the store fulfils.
"""

from crawler.dedup.clusters import Link, Member, assign
from crawler.dedup.decision import METHOD, Decision, Entry, decide
from crawler.dedup.fingerprint import METHOD_VERSION, Fingerprint, fingerprint
from crawler.dedup.settling import Index, Postings, settle

__all__ = [
    "METHOD",
    "METHOD_VERSION",
    "Decision",
    "Entry",
    "Fingerprint",
    "Index",
    "Link",
    "Member",
    "Postings",
    "assign",
    "decide",
    "fingerprint",
    "settle",
]
