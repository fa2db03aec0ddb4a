"""The tables: those of the dataset derive from the dataclasses of `crawler.items`, the others are written out.

The dataset is `articles` and its list tables (`article_authors`, `article_tags`, `article_images`, `article_blocks`);
a column has the name of its field. Lists that are rarely joined, and `sources`, are JSON in a column of `articles`.
"""

from __future__ import annotations

import dataclasses
import sqlite3
import types
import typing
from typing import Any, Literal

from crawler.items import Article, Block, Image

APPLICATION_ID = 0x43524157
"""Written into the head of the file, so that no other program's file is taken for a store."""

_SCALARS = (str, int, float, bool)


@dataclasses.dataclass(frozen=True, slots=True)
class ListTable:
    """A table that holds one list of the record, a row an entry, in order."""

    field: str
    name: str
    columns: tuple[str, ...]
    item: type[Any]
    """`str` or the dataclass of an entry."""


LISTS: tuple[ListTable, ...] = (
    ListTable("authors", "article_authors", ("author",), str),
    ListTable("tags", "article_tags", ("tag",), str),
    ListTable("images", "article_images", tuple(spec.name for spec in dataclasses.fields(Image)), Image),
    ListTable("blocks", "article_blocks", tuple(spec.name for spec in dataclasses.fields(Block)), Block),
)
"""Fields of the record that have a table of their own."""


def scalar_type(hint: Any) -> type[Any] | None:
    """Return the plain type that a type hint stands for, None for a list or a dict.

    >>> scalar_type(str | None), scalar_type(Literal["a", "b"]), scalar_type(list[str])
    (<class 'str'>, <class 'str'>, None)
    """
    if hint in _SCALARS:
        return typing.cast("type[Any]", hint)
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return scalar_type(next(arg for arg in args if arg is not type(None)))
    return str if origin is Literal else None


def _columns(cls: type[Any], skip: frozenset[str] = frozenset()) -> dict[str, type[Any] | None]:
    hints = typing.get_type_hints(cls)
    return {spec.name: scalar_type(hints[spec.name]) for spec in dataclasses.fields(cls) if spec.name not in skip}


COLUMNS: dict[str, type[Any] | None] = _columns(Article, frozenset(table.field for table in LISTS))
"""Columns of `articles` with their types in Python; None for JSON."""

JSON_COLUMNS: tuple[str, ...] = tuple(name for name, kind in COLUMNS.items() if kind is None)
BOOLEAN_COLUMNS: tuple[str, ...] = tuple(name for name, kind in COLUMNS.items() if kind is bool)
SEARCHED = ("title", "dek", "body")
"""Columns of the full-text index."""


def create_dataset(connection: sqlite3.Connection) -> None:
    """Create `articles` and its list tables inside the open transaction."""
    import sqlite_utils  # a tenth of a second to load, and 13 MB: only for new files

    database = sqlite_utils.Database(connection, recursive_triggers=False)
    # A row number of its own keeps the full-text index right when somebody runs VACUUM on the file.
    columns = {"rowid": int, **{name: kind or str for name, kind in COLUMNS.items()}}
    required = {spec.name for spec in dataclasses.fields(Article) if spec.default == "" or spec.name == "version"}
    articles = database.table("articles").create(columns, pk="rowid", not_null=required & set(COLUMNS))
    articles.create_index(["id"], unique=True)
    articles.create_index(["publication", "published_at", "id"])
    articles.create_index(["cluster_id"])
    articles.create_index(["duplicate_of"])
    for table in LISTS:
        entry = dict.fromkeys(table.columns, str) if table.item is str else _entry_columns(table)
        created = database.table(table.name).create(
            {"article_id": str, "position": int, **entry},
            pk=("article_id", "position"),
            foreign_keys=[("article_id", "articles", "id")],
        )
        if table.item is str:
            created.create_index(list(table.columns))


def _entry_columns(table: ListTable) -> dict[str, type[Any]]:
    return {name: kind or str for name, kind in _columns(table.item).items()}


def create_search(connection: sqlite3.Connection) -> None:
    """Create the full-text index over `SEARCHED` and the triggers that keep it in step."""
    import sqlite_utils

    database = sqlite_utils.Database(connection, recursive_triggers=False)
    database.table("articles").enable_fts(SEARCHED, tokenize="unicode61 remove_diacritics 2")
    names = ", ".join(SEARCHED)
    old = ", ".join(f"old.{name}" for name in SEARCHED)
    new = ", ".join(f"new.{name}" for name in SEARCHED)
    remove = f"INSERT INTO articles_fts(articles_fts, rowid, {names}) VALUES ('delete', old.rowid, {old});"  # noqa: S608 - names of our own columns
    insert = f"INSERT INTO articles_fts(rowid, {names}) VALUES (new.rowid, {new});"  # noqa: S608
    differs = " OR ".join(f"old.{name} IS NOT new.{name}" for name in SEARCHED)
    connection.execute(f"CREATE TRIGGER articles_found AFTER INSERT ON articles BEGIN {insert} END")
    connection.execute(f"CREATE TRIGGER articles_lost AFTER DELETE ON articles BEGIN {remove} END")
    # Counters change far more often than words, and indexing words again is the dearest part of an update.
    connection.execute(
        f"CREATE TRIGGER articles_edited AFTER UPDATE OF {names} ON articles WHEN {differs} BEGIN {remove} {insert} END"
    )


FRONTIER = """
CREATE TABLE hosts (
  host TEXT PRIMARY KEY,
  not_before REAL NOT NULL DEFAULT 0,
  delay REAL NOT NULL DEFAULT 0,
  in_flight INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  robots BLOB,
  robots_status INTEGER,
  robots_at REAL
) WITHOUT ROWID;
CREATE TABLE crawls (
  publication TEXT PRIMARY KEY,
  began_at REAL NOT NULL,
  is_open INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;
CREATE TABLE queues (
  publication TEXT NOT NULL,
  host TEXT NOT NULL,
  ready_at REAL NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 1,
  wanted INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (publication, host)
) WITHOUT ROWID;
CREATE INDEX queues_ready ON queues (ready_at) WHERE waiting = 1 AND wanted = 1;
CREATE INDEX queues_host ON queues (host);
CREATE TABLE pages (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  host TEXT NOT NULL,
  publication TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  priority INTEGER NOT NULL DEFAULT 0,
  depth INTEGER NOT NULL DEFAULT 0,
  hops INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at REAL NOT NULL,
  lease_until REAL,
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT,
  article_id TEXT,
  revisit REAL,
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  found_on TEXT,
  requested_url TEXT,
  title TEXT,
  published_at TEXT,
  modified_at TEXT,
  hinted_at REAL,
  status INTEGER,
  first_seen_at REAL NOT NULL,
  fetched_at REAL,
  run_id INTEGER,
  outcome TEXT
);
CREATE INDEX pages_due ON pages (publication, host, priority DESC, number) WHERE state = 'due';
CREATE INDEX pages_leased ON pages (lease_until) WHERE state = 'leased';
CREATE INDEX pages_deferred ON pages (due_at) WHERE state = 'deferred';
CREATE INDEX pages_ended ON pages (publication, due_at) WHERE state NOT IN ('due', 'leased', 'deferred');
"""

RECORDS = """
CREATE TABLE publications (
  id TEXT PRIMARY KEY,
  name TEXT,
  start TEXT,
  hosts TEXT NOT NULL DEFAULT '[]',
  prefix TEXT NOT NULL DEFAULT '',
  profile TEXT,
  first_seen_at TEXT NOT NULL,
  crawled_at TEXT NOT NULL
);
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  targets TEXT NOT NULL,
  settings TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  exit_code INTEGER,
  reason TEXT NOT NULL DEFAULT '',
  stats TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE run_states (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  state TEXT NOT NULL,
  pages INTEGER NOT NULL,
  PRIMARY KEY (run_id, state)
) WITHOUT ROWID;
CREATE TABLE failures (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  url TEXT NOT NULL,
  reason TEXT NOT NULL,
  tries INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (run_id, url)
) WITHOUT ROWID;
CREATE TABLE engagement (
  article_id TEXT NOT NULL REFERENCES articles (id),
  at TEXT NOT NULL,
  {counters},
  PRIMARY KEY (article_id, at)
) WITHOUT ROWID;
CREATE TABLE article_versions (
  article_id TEXT NOT NULL REFERENCES articles (id),
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  replaced_at TEXT NOT NULL,
  record BLOB NOT NULL,
  PRIMARY KEY (article_id, version)
);
CREATE TABLE article_urls (
  article_id TEXT NOT NULL REFERENCES articles (id),
  url TEXT NOT NULL,
  PRIMARY KEY (article_id, url)
) WITHOUT ROWID;
CREATE INDEX article_urls_url ON article_urls (url);
CREATE TABLE kept_pages (
  article_id TEXT NOT NULL REFERENCES articles (id),
  fetched_at TEXT NOT NULL,
  url TEXT NOT NULL,
  source BLOB NOT NULL,
  PRIMARY KEY (article_id, fetched_at)
);
CREATE TABLE changes (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id TEXT NOT NULL UNIQUE,
  at TEXT,
  change TEXT NOT NULL
);
CREATE TRIGGER articles_linked AFTER UPDATE OF duplicate_of, cluster_id ON articles
  WHEN old.duplicate_of IS NOT new.duplicate_of OR old.cluster_id IS NOT new.cluster_id
  BEGIN REPLACE INTO changes (article_id, change) VALUES (new.id, 'linked'); END;
"""

REPEATS = """
CREATE TABLE boilerplate (
  block INTEGER PRIMARY KEY,
  publication TEXT NOT NULL,
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  of_articles INTEGER NOT NULL,
  examples TEXT NOT NULL,
  method TEXT NOT NULL,
  learned_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  verdict TEXT CHECK (verdict IN ('kept'))
);
CREATE INDEX boilerplate_publication ON boilerplate (publication);
CREATE TABLE article_cuts (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  content_hash TEXT NOT NULL,
  blocks TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE repeat_outlines (article INTEGER PRIMARY KEY, outline BLOB NOT NULL);
CREATE TABLE repeat_postings (
  block INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (block, article)
) WITHOUT ROWID;
CREATE TABLE repeat_pending (article_id TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO repeat_pending SELECT id FROM articles;
"""
"""`boilerplate` is what was learned, with its evidence; `article_cuts` what was cut and the hash of the whole; the rest
is the index from which it is learned. The articles of an older store wait to be looked at."""

PARTS = """
CREATE TABLE article_parts (
  first TEXT NOT NULL,
  number INTEGER NOT NULL,
  last INTEGER NOT NULL,
  blocks TEXT NOT NULL,
  images TEXT NOT NULL,
  PRIMARY KEY (first, number)
) WITHOUT ROWID;
"""

KEPT_PARTS = """
CREATE TABLE kept_parts (
  first TEXT NOT NULL,
  number INTEGER NOT NULL,
  fetched_at TEXT NOT NULL,
  url TEXT NOT NULL,
  source BLOB NOT NULL,
  content_type TEXT,
  PRIMARY KEY (first, number)
);
"""
