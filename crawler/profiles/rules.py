"""One rule of a profile: where a field's value stands on the pages of a publication.

A rule is written `source:argument`, or as a table `{ rule = "source:argument", apply = ["transform", ...] }`:

| source | argument | gives |
|---|---|---|
| `css` | CSS selector, `::text` and `::attr(name)` allowed | text of the elements |
| `xpath` | XPath 1.0 expression | text of the elements, or the strings it selects |
| `meta` | name of a meta element | its contents |
| `jsonld` | dotted path, may begin with a type: `NewsArticle.author.name` | values of the JSON-LD objects |
| `state` | script id or variable, then a dotted path: `__NEXT_DATA__.props.story.title` | values of embedded JSON |
| `url` | regular expression | its first group in the page's address |
| `const` | any text | that text |
| `python` | `module:function` | what the function returns for the page: for what data cannot say |
"""

from __future__ import annotations

import importlib
import importlib.machinery
import json
import re
import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from lxml import etree
from parsel.csstranslator import HTMLTranslator

from crawler.errors import FieldError, ProfileError
from crawler.page import Page
from crawler.profiles.paths import NAMESPACES, Selector
from crawler.profiles.transforms import Matcher, Transform, transform_named, unknown

Reader = Callable[[Page], list[Any]]

_CALL = re.compile(r"([A-Za-z_][\w:.-]*)\s*\(")
_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")
_FUNCTION = re.compile(
    r"(?:last|position|count|id|local-name|namespace-uri|name|string|concat|starts-with|contains|substring-before|"
    r"substring-after|substring|string-length|normalize-space|translate|boolean|not|true|false|lang|number|sum|"
    r"floor|ceiling|round|text|node|comment|processing-instruction|has-class|and|or|div|mod)"
)
MOST_PIECES, MOST_CHARACTERS = 400_000, 8_000_000
"""Pieces of text, and characters, that one rule reads of a page."""
_SILENT = frozenset({"script", "style", "template", "noscript"})
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "wbr",
})  # fmt: skip
"""Elements that do not part the words around them; a line break and a block do."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to a field's value; `text` is the rule as the profile writes it."""

    text: str
    source: str
    reader: Reader
    transforms: tuple[Transform, ...] = ()

    def read(self, page: Page) -> tuple[list[Any], str]:
        """Return the values that the rule finds on *page*, in order, and the raw text that they come from."""
        found = [value for value in _plain_values(self.reader(page)) if value not in ("", None)]
        raw = "; ".join(map(str, found))
        for transform in self.transforms:
            found = transform(found)
        return found, raw

    def elements(self, page: Page) -> list[etree._Element]:
        """Return the elements that the rule selects; empty for rules that select text."""
        return [value for value in self.reader(page) if etree.iselement(value)]


def parse_rule(written: object, folder: Path | None = None) -> Rule:
    """Return the rule *written* as a string or table; a ProfileError says what is wrong with it.

    *folder* is where a `python` rule's module is looked for first.
    """
    names: list[str] = []
    if isinstance(written, str):
        text = written
    elif isinstance(written, dict):
        text, names = _table(written)
    else:
        raise ProfileError("a rule is a string 'source:argument' or a table with 'rule' and 'apply'")
    source, colon, argument = text.partition(":")
    if source not in SOURCES:
        raise ProfileError(unknown(f"source {source!r}", source, tuple(SOURCES)))
    if not colon or not argument.strip():
        raise ProfileError(f"source {source!r} needs an argument: '{source}:...'")
    reader = _python(argument.strip(), folder) if source == "python" else SOURCES[source](argument.strip())
    shown = " | ".join([text, *names])
    return Rule(shown, source, reader, tuple(transform_named(name) for name in names))


def _table(written: dict[str, Any]) -> tuple[str, list[str]]:
    for key in written:
        if key not in ("rule", "apply"):
            raise ProfileError(unknown(f"key {key!r} of a rule", key, ("rule", "apply")))
    text, names = written.get("rule"), written.get("apply", [])
    if not isinstance(text, str):
        raise ProfileError("a rule's table needs 'rule = \"source:argument\"'")
    names = [names] if isinstance(names, str) else names
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ProfileError("'apply' is a list of transforms")
    return text, names


def _plain_values(values: Iterable[Any]) -> Iterator[Any]:
    """Yield elements as their words with white space folded, strings stripped, other values as they are.

    Elements within each other hold the same text again: of all no more is read than a page holds that is read whole.
    """
    pieces, characters = MOST_PIECES, MOST_CHARACTERS
    for value in values:
        if pieces <= 0 or characters <= 0:
            return
        if etree.iselement(value):
            words = list(islice(_words(value), pieces))
            text = "".join(words)
            pieces -= len(words)
            characters -= len(text)
            yield " ".join(text.split())
        else:
            yield value.strip() if isinstance(value, str) else value


def _words(element: etree._Element) -> Iterator[str]:
    if element.tag in _SILENT or not isinstance(element.tag, str):
        return
    yield element.text or ""
    for part in element.iterdescendants():
        if isinstance(part.tag, str) and part.tag not in _SILENT:
            yield part.text or "" if part.tag in _INLINE else f" {part.text or ''}"
        yield part.tail or "" if part.tag in _INLINE else f" {part.tail or ''}"


def _xpath(expression: str) -> Reader:
    selector = Selector(expression)
    # lxml sees an unknown function or prefix only when it meets one while the expression runs.
    for name in _CALL.findall(_LITERAL.sub("''", expression)):
        if not _FUNCTION.fullmatch(name) and name.partition(":")[0] not in NAMESPACES:
            raise ProfileError(f"selector does not compile: {expression!r}: unknown function {name!r}")
    return selector.read


def _css(selector: str) -> Reader:
    try:
        expression = HTMLTranslator().css_to_xpath(selector)
    # cssselect's errors are SyntaxErrors or RuntimeErrors of its own
    except (SyntaxError, RuntimeError) as error:
        raise ProfileError(f"selector does not compile: {selector!r}: {error}") from error
    return _xpath(expression)


def _meta(name: str) -> Reader:
    return lambda page: list(page.meta.get(name.lower(), ()))


def _url(pattern: str) -> Reader:
    match = Matcher(pattern)
    if not match.groups:
        raise ProfileError(f"regex {pattern!r} has no group: put what is wanted in parentheses")
    return lambda page: match([page.url])


def _const(text: str) -> Reader:
    return lambda _page: [text]


def _jsonld(path: str) -> Reader:
    first, *rest = steps = path.split(".")
    kind = first if first[:1].isupper() else None  # types of schema.org begin with a capital letter, properties do not
    wanted = rest if kind else steps

    def read(page: Page) -> list[Any]:
        nodes = [node for node in page.jsonld if kind is None or kind in _types(node)]
        return next((found for node in nodes if (found := list(_follow(node, wanted)))), [])

    return read


def _types(node: dict[str, Any]) -> list[Any]:
    stated = node.get("@type")
    return stated if isinstance(stated, list) else [stated]


def _follow(value: Any, steps: list[str]) -> Iterator[Any]:
    """Yield the plain values at the end of *steps*; a list is walked whole unless a step gives an index."""
    if isinstance(value, list):
        if steps and steps[0].isdecimal():
            index = int(steps[0])
            yield from _follow(value[index], steps[1:]) if index < len(value) else ()
        else:
            for entry in value:
                yield from _follow(entry, steps)
    elif isinstance(value, dict):
        if steps:
            yield from _follow(value.get(steps[0]), steps[1:])
        elif isinstance(value.get("name"), str):
            yield value["name"]
    elif not steps and value is not None:
        yield value


def _state(path: str) -> Reader:
    first, *rest = path.split(".")
    assigned = re.compile(rf"(?:\b|\.|\[[\"']){re.escape(first)}(?:[\"']\])?\s*=\s*(?=[\[{{])")

    def read(page: Page) -> list[Any]:
        for name, value in page.state.items():
            steps = path[len(name) + 1 :].split(".") if path != name else []
            if f"{path}.".startswith(f"{name}.") and (found := list(_follow(value, steps))):
                return found
        # A variable that the page's own reader does not take for state.
        values = (_state_value(script, first, assigned) for script in page.root.iter("script"))
        return next((found for value in values if value is not None and (found := list(_follow(value, rest)))), [])

    return read


def _state_value(script: etree._Element, name: str, assigned: re.Pattern[str]) -> Any:
    """Return the JSON that *script* holds under *name*, None when it holds none."""
    text = script.text or ""
    if script.get("id") == name or script.get("data-state") == name:
        start = len(text) - len(text.lstrip())
    else:
        found = assigned.search(text) if name in text else None
        if found is None:
            return None
        start = found.end()
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None


def _python(argument: str, folder: Path | None = None) -> Reader:
    module_name, colon, function_name = argument.partition(":")
    if not colon or not function_name.isidentifier():
        raise ProfileError("source 'python' needs 'python:module:function'")
    function = getattr(_module(module_name, folder), function_name, None)
    if not callable(function):
        raise ProfileError(f"module {module_name!r} has no function {function_name!r}")

    def read(page: Page) -> list[Any]:
        try:
            found = function(page)
            if found is None:
                return []
            is_one = isinstance(found, str | bytes | dict) or etree.iselement(found) or not isinstance(found, Iterable)
            return [found] if is_one else list(found)
        except Exception as error:  # whatever a function of the user's raises must not lose the article
            raise FieldError(argument, "", f"raised {type(error).__name__}: {error}") from error

    return read


def _module(name: str, folder: Path | None) -> Any:
    """Return the module *name*: the file beside the profile when there is one, else an installed one."""
    beside = folder / f"{name}.py" if folder and name.isidentifier() else None
    try:
        if beside is None or not beside.is_file():
            return importlib.import_module(name)
        loader = importlib.machinery.SourceFileLoader(f"crawler_profile_{name}", str(beside))
        module = types.ModuleType(loader.name)
        module.__file__ = str(beside)
        loader.exec_module(module)
    except Exception as error:  # whatever a module of the user's raises is a mistake in the profile
        raise ProfileError(f"module {name!r}: {type(error).__name__}: {error}") from error
    return module


SOURCES: dict[str, Callable[[str], Reader]] = {
    "css": _css,
    "xpath": _xpath,
    "meta": _meta,
    "jsonld": _jsonld,
    "state": _state,
    "url": _url,
    "const": _const,
    "python": _python,
}
"""What a rule may name before its colon, with the function that compiles its argument."""
