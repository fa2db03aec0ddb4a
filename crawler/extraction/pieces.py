"""The tokens of a block, with what its markup says about them: icons, class names, labels for screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from crawler.extraction.amounts import read_count
from crawler.extraction.blocks import TextBlock
from crawler.extraction.chips import WORD_FIELDS, read_line
from crawler.extraction.labels import LABELS, hinted
from crawler.extraction.pairing import NUMBER_FIELDS
from crawler.extraction.tokens import Token, tokens_of

_UNREAD = frozenset({"script", "style", "noscript", "template", "select", "option"})
_BLOCK_TAGS = (
    "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table section article main aside header footer nav form figure "
    "figcaption blockquote pre address details summary fieldset center br hr button hgroup"
)
_BLOCK_LEVEL = frozenset(_BLOCK_TAGS.split())
_ICONS = frozenset({"svg", "i", "img", "use", "ion-icon", "iconify-icon", "fa-icon", "mat-icon"})
_LIGATURES = re.compile(r"material-(?:icons|symbols)|\bicon\b|glyphicon")
_NAME_ATTRIBUTES = (
    "class id name data-metric data-type data-stat data-name data-icon data-label data-field data-kind data-key "
    "data-counter data-testid data-action"
)
_NAMES = frozenset(_NAME_ATTRIBUTES.split())
_SPOKEN = frozenset({"aria-label", "title", "alt", "data-tooltip", "data-title", "data-original-title"})
_EXACT = ("data-count", "data-value", "data-number", "data-total")
_NUMBER_ONLY = re.compile(r"[\d.,'’\u00a0\u202f\u2009 ]+(?:[kKmMbB]|[^\W\d_]{2,4}\.?|[万萬만億亿억천千])?\+?\s?%?")
_MOST_ELEMENTS = 300
_LONGEST_VALUE = 60
_LONGEST_HINT = 120
_MOST_LEVELS = 4
_SPOKEN_WORDS = 4


def tokens_in(block: TextBlock) -> list[Token]:
    """Return the tokens of *block*; tables are read as text alone."""
    box = block.box
    if block.tag == "table":
        return tokens_of(_table_lines(block.text), block.number)
    walk = _Walk(block.number)
    if box.first != block.number or box.last != block.number + 1:
        return walk.tokens() if walk.walk_run(block.element, block.text) else tokens_of(block.text, block.number)
    field, rule = _outer_hint(block)
    walk.walk(block.element, field, rule)
    return walk.tokens()


def _table_lines(text: str) -> str:
    """Return a table's text with each label beside its value; a row of labels over a row of values is turned."""
    rows = [row.split(" | ") for row in text.split("\n")]
    if len(rows) == 2 and len(rows[0]) == len(rows[1]) and (len(rows[0]) > 2 or rows[1][0].lower() not in LABELS):
        rows = [list(pair) for pair in zip(*rows, strict=True)]
    return "\n".join(": ".join(row) if len(row) == 2 else " | ".join(row) for row in rows)


def _outer_hint(block: TextBlock) -> tuple[str | None, str]:
    """Return what the elements around *block* that hold nothing else say about it."""
    box = block.box.parent
    for _ in range(_MOST_LEVELS):
        if box is None or box.last - box.first != 1:
            break
        field, rule = hint_of(box.element)
        if field:
            return field, rule
        box = box.parent
    return None, ""


def hint_of(element: etree._Element) -> tuple[str | None, str]:
    """Return the field that the attributes of *element* point at, and which of them does; spoken texts come first."""
    found: tuple[str | None, str] = None, ""
    for name, value in element.items():
        is_spoken = name in _SPOKEN
        if (is_spoken or (name in _NAMES and found[0] is None)) and len(value) < _LONGEST_HINT:
            field = _spoken_hint(value) if is_spoken else hinted(value)
            if field:
                found = field, f"{name} {value.strip()[:60]}"
                if is_spoken:
                    break
    return found


def _spoken_hint(value: str) -> str | None:
    """Return the field that a text for screen readers names: a label, or a few words with one."""
    field = LABELS.get(value.strip().lower())
    if field is None and value.count(" ") < _SPOKEN_WORDS and not value.lower().startswith("view "):
        field = hinted(value)
    return field


class _Walk:
    """Gathers the texts of one block and puts tokens where the markup speaks."""

    def __init__(self, block: int) -> None:
        self.block = block
        self.parts: list[str | Token] = []
        self.left = _MOST_ELEMENTS

    def tokens(self) -> list[Token]:
        """Return everything gathered as tokens, in order."""
        found: list[Token] = []
        text = ""
        for part in [*self.parts, ""]:
            if isinstance(part, str):
                text += part
                continue
            found.extend(tokens_of(" ".join(text.split(" ")), self.block))
            found.append(part)
            text = ""
        return found + tokens_of(text, self.block)

    def walk(self, element: etree._Element, field: str | None = None, rule: str = "") -> None:
        """Gather *element*, of which the elements around say that it is *field*."""
        self.left -= 1
        if not isinstance(element.tag, str) or element.tag in _UNREAD or self.left < 0:
            return
        own, own_rule = hint_of(element)
        field, rule = (own, own_rule) if own else (field, rule)
        if self.is_icon(element):
            if own:
                self.parts.append(Token("label", own_rule, own, self.block, own_rule))
            return
        if self.spoken(element) or (field and self.bound(element, field, rule)):
            return
        children = list(element)
        inherited = (field, rule) if len(children) == 1 and not (element.text or "").strip() else (None, "")
        self.parts.append(_spaced(element.text))
        for child in children:
            self.parts.append("\x1f")
            self.walk(child, *inherited)
            self.parts.append("\x1f" + _spaced(child.tail))

    def walk_run(self, element: etree._Element, text: str) -> bool:
        """Gather those neighbouring children of *element*, which holds other blocks too, that make up *text*."""
        solid = "".join(text.split())
        run: list[etree._Element | str] = [element.text or ""]
        for child in [*element[:_MOST_ELEMENTS], None]:
            if child is not None and child.tag not in _BLOCK_LEVEL:
                run += [child if isinstance(child.tag, str) else "", child.tail or ""]
                continue
            said = "".join(part if isinstance(part, str) else _text(part) for part in run)
            if "".join(said.split()) == solid:
                self.add_run(run)
                return True
            run = [child.tail or ""] if child is not None else []
        return False

    def add_run(self, run: list[etree._Element | str]) -> None:
        """Gather texts and elements that stand side by side."""
        for part in run:
            if isinstance(part, str):
                self.parts.append(_spaced(part))
            else:
                self.parts.append("\x1f")
                self.walk(part)
                self.parts.append("\x1f")

    def is_icon(self, element: etree._Element) -> bool:
        """Tell whether *element* is a picture that stands for a word."""
        if element.tag in _ICONS and (element.tag in ("svg", "img", "use") or not _text(element)):
            if element.tag == "svg":
                self.name_svg(element)
            return True
        names = element.get("class") or ""
        if names and _LIGATURES.search(names) and _text(element).lower() in LABELS:
            element_field = LABELS[_text(element).lower()]
            self.parts.append(Token("label", _text(element), element_field, self.block, f"icon {_text(element)}"))
            return True
        return not len(element) and not (element.text or "").strip() and element.tag in ("span", "em", "b")

    def name_svg(self, element: etree._Element) -> None:
        """Put a token for a drawing that is named inside: its title, or the symbol that it uses."""
        if hint_of(element)[0]:
            return
        for child in list(element.iterdescendants("title", "use"))[:3]:
            names = child.text or child.get("href") or child.get("{http://www.w3.org/1999/xlink}href")
            names = names or child.get("xlink:href") or ""
            field = hinted(names[:120])
            if field:
                self.parts.append(Token("label", names.strip(), field, self.block, f"icon {names.strip()[:60]}"))
                return

    def spoken(self, element: etree._Element) -> bool:
        """Take a whole counter from the text for screen readers: aria-label="4,900 likes"."""
        for name in _SPOKEN:
            label = element.get(name)
            if label and any(map(str.isdigit, label)) and len(label) < _LONGEST_VALUE:
                line = read_line(tokens_of(label))
                if len(line.fields) >= 1 and not any(token.kind == "word" for token in line.leftovers):
                    self.parts.extend(_renumbered(tokens_of(label), self.block, f"{name} {label}"))
                    return True
        return False

    def bound(self, element: etree._Element, field: str, rule: str) -> bool:
        """Take the text of *element* as the value of *field*, when it is nothing but a value."""
        text = _text(element)
        if not text or len(text) > _LONGEST_VALUE:
            return False
        if field in NUMBER_FIELDS or field == "read_time_minutes":
            if not _NUMBER_ONLY.fullmatch(text):
                return False
            text = next(self.exact(element), text) if field in NUMBER_FIELDS else text
        elif text.lower() not in WORD_FIELDS.get(field, ()) and any(
            token.kind in ("label", "sentiment", "time", "number") for token in tokens_of(text)
        ):
            return False
        self.parts.append(Token("bound", text, field, self.block, rule))
        return True

    def exact(self, element: etree._Element) -> Iterator[str]:
        """Yield exact numbers that attributes give for a rounded one."""
        for name in (*_EXACT, "content", *(("value",) if element.tag == "data" else ())):
            value = element.get(name)
            if value and read_count(value) is not None:
                yield value


def _renumbered(tokens: list[Token], block: int, rule: str) -> list[Token]:
    for token in tokens:
        token.block, token.rule = block, rule
    return [Token("part", "|", "", block), *tokens, Token("part", "|", "", block)]


def _spaced(text: str | None) -> str:
    r"""Return *text* with line ends as spaces: `\n` parts blocks here."""
    return re.sub(r"[\s\x1f]+", _kept_space, text) if text else ""


def _kept_space(match: re.Match[str]) -> str:
    return match[0] if match[0] in ("\u00a0", "\u202f", "\u2009") else " "


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext("*")).split())
