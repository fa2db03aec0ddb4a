"""Lines that name people and say nothing else."""

from __future__ import annotations

import re

BY = re.compile(r"(?:by|von|par|por|di|da|door|av|af|od|автор:?)\s+(?=[A-ZÀ-ÞА-Я])", re.IGNORECASE)
"""What stands before names."""
_NAME = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w'’.\-]*\.?|al|bin|da|de|del|der|di|dos|el|la|le|van|von|ten|ter|y)"
    r"(?:\s(?:[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w'’.\-]*\.?|al|bin|da|de|del|der|di|dos|el|la|le|van|von|ten|ter|y)){1,4}"
)
_AND = re.compile(r"\s*(?:,|;|&|/|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*")


def names_in(text: str) -> list[str]:
    """Return the people that a line names when it names nothing else.

    >>> names_in("Sofia Reyes"), names_in("By Ann-Marie O'Neil and Jo van Dam"), names_in("A short headline")
    (['Sofia Reyes'], ["Ann-Marie O'Neil", 'Jo van Dam'], [])
    """
    if len(text) > 120:
        return []
    by = BY.match(text)
    names = [name for name in _AND.split(text[by.end() :] if by else text) if name]
    return names if names and all(len(name) <= 40 and _NAME.fullmatch(name) for name in names) else []
