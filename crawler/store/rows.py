"""An article as rows and back: row -> Article -> row is the identity."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from crawler.items import Article
from crawler.store.cleaning import clean
from crawler.store.connection import DamageError
from crawler.store.schema import BOOLEAN_COLUMNS, COLUMNS, JSON_COLUMNS, LISTS, ListTable

_NAMES = tuple(COLUMNS)
_SELECTED = ", ".join(f"a.{name}" for name in _NAMES)
SELECT = f"SELECT {_SELECTED} FROM articles a"  # noqa: S608 - names of our own columns
"""Reads the columns that `from_row` expects, of `articles a`."""
_INSERT = f"INSERT INTO articles ({', '.join(_NAMES)}) VALUES ({', '.join('?' * len(_NAMES))})"  # noqa: S608

_LIST_SELECTS = {
    table.field: f"SELECT {', '.join(table.columns)} FROM {table.name} WHERE article_id = ? ORDER BY position"  # noqa: S608
    for table in LISTS
}
_LIST_INSERTS = {
    table.field: f"INSERT INTO {table.name} VALUES ({', '.join('?' * (len(table.columns) + 2))})"  # noqa: S608
    for table in LISTS
}
_LIST_DELETES = {table.field: f"DELETE FROM {table.name} WHERE article_id = ?" for table in LISTS}  # noqa: S608
_HELD = {str: frozenset({str}), int: frozenset({int}), bool: frozenset({int}), float: frozenset({float, int})}
_NEEDED = frozenset(spec.name for spec in dataclasses.fields(Article) if spec.default in ("", dataclasses.MISSING))
_TYPES = tuple(
    _HELD[kind or str] | (frozenset() if name in _NEEDED or kind is None else {type(None)})
    for name, kind in COLUMNS.items()
)
"""Types of the values that each column may hold in SQLite."""
_IMAGE_BOOLEANS = frozenset({"is_main"})


def insert(connection: sqlite3.Connection, article: Article) -> None:
    """Add the rows of an article that the store does not hold."""
    connection.execute(_INSERT, [_column(article, name) for name in _NAMES])
    for table in LISTS:
        _insert_list(connection, table, article)


def update(connection: sqlite3.Connection, article: Article, changed: Iterable[str]) -> None:
    """Write the fields *changed* of an article that the store holds."""
    names = [name for name in changed if name in COLUMNS]
    if names:
        assignments = ", ".join(f"{name} = ?" for name in names)
        values = [_column(article, name) for name in names]
        connection.execute(f"UPDATE articles SET {assignments} WHERE id = ?", [*values, article.id])  # noqa: S608
    for table in LISTS:
        if table.field in changed:
            connection.execute(_LIST_DELETES[table.field], (article.id,))
            _insert_list(connection, table, article)


def from_row(connection: sqlite3.Connection, row: tuple[Any, ...]) -> Article:
    """Return the article of a row of `SELECT`, its lists read from their tables."""
    for name, value, held in zip(_NAMES, row, _TYPES, strict=True):
        if type(value) not in held:
            raise DamageError(f"{name} is a {type(value).__name__}")
    values = dict(zip(_NAMES, row, strict=True))
    for name in JSON_COLUMNS:
        values[name] = json.loads(values[name])
        if not isinstance(values[name], list | dict):
            raise DamageError(f"{name} is a {type(values[name]).__name__}")
    for name in BOOLEAN_COLUMNS:
        if values[name] is not None:
            values[name] = bool(values[name])
    for table in LISTS:
        entries = connection.execute(_LIST_SELECTS[table.field], (values["id"],))
        values[table.field] = [_entry(table, entry) for entry in entries]
    return Article(**values)


def cleaned(article: Article) -> Article:
    """Return a copy of *article* without what SQLite cannot hold; a number that must be there becomes 0."""
    values = {
        spec.name: clean(getattr(article, spec.name))
        for spec in dataclasses.fields(article)
        if spec.name not in ("blocks", "images")
    }
    values["word_count"] = values["word_count"] or 0
    values["blocks"] = [dataclasses.replace(block, **clean(dataclasses.asdict(block))) for block in article.blocks]
    values["images"] = [dataclasses.replace(image, **clean(dataclasses.asdict(image))) for image in article.images]
    return Article(**values)


def differing(old: Article, new: Article) -> list[str]:
    """Return the names of the fields in which two articles differ."""
    return [spec.name for spec in dataclasses.fields(Article) if getattr(old, spec.name) != getattr(new, spec.name)]


def _column(article: Article, name: str) -> Any:
    value = getattr(article, name)
    if isinstance(value, float) and value != value:  # NaN, which SQLite would store as null in silence
        raise ValueError(f"{name} is not a number")
    return encode(value) if name in JSON_COLUMNS else value


def encode(value: Any) -> str:
    """Return a list or a dict as JSON in the one spelling that the store uses."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _insert_list(connection: sqlite3.Connection, table: ListTable, article: Article) -> None:
    entries = getattr(article, table.field)
    if table.item is str:
        rows = [(article.id, position, entry) for position, entry in enumerate(entries)]
    else:
        rows = [
            (article.id, position, *[getattr(entry, name) for name in table.columns])
            for position, entry in enumerate(entries)
        ]
    connection.executemany(_LIST_INSERTS[table.field], rows)


def _entry(table: ListTable, row: tuple[Any, ...]) -> Any:
    if bytes in map(type, row):
        raise DamageError(f"{table.name} holds bytes")
    if table.item is str:
        return row[0]
    entry = table.item(*row)
    for name in _IMAGE_BOOLEANS.intersection(table.columns):
        setattr(entry, name, bool(getattr(entry, name)))
    return entry
