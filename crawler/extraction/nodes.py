"""Read values out of JSON-LD objects, whatever shape publishers give them."""

from __future__ import annotations

from typing import Any


def types_of(node: dict[str, Any]) -> frozenset[str]:
    """Return the types of a JSON-LD object, in lower case and without vocabulary."""
    types = node.get("@type")
    types = types if isinstance(types, list) else [types]
    return frozenset(name.rpartition("/")[2].rpartition(":")[2].lower() for name in types if isinstance(name, str))


def first_text(value: Any) -> str | None:
    """Return the first text in a JSON-LD value: a string, a list's first, an object's name or address."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = next((value[key] for key in ("name", "@value", "headline", "url", "@id") if value.get(key)), None)
        else:
            break
    if isinstance(value, bool) or value is None:
        return None
    text = str(value) if isinstance(value, str | int | float) else ""
    return text if text.strip() else None


def names_of(value: Any) -> list[str]:
    """Return the names in a JSON-LD value of persons or organisations."""
    values = value if isinstance(value, list) else [value]
    found: list[str] = []
    for entry in values[:200]:
        if isinstance(entry, dict):
            found.extend(name for name in names_of(entry.get("name") or entry.get("@value")) if name)
        elif isinstance(entry, str) and entry.strip():
            found.append(entry)
        elif isinstance(entry, list):
            found.extend(names_of([inner for inner in entry if not isinstance(inner, list)]))
    return found
