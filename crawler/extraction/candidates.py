"""Where the body of a page may be: cheap guesses over the same blocks; the one that agrees best is chosen."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, field
from itertools import accumulate, combinations

from crawler.extraction.blocks import PROSE, Blocks, Box, TextBlock
from crawler.extraction.names import ALWAYS, STRONG, WEAK
from crawler.extraction.textblocks import HEADINGS
from crawler.extraction.unlinked import OF_LINKS, TEXT, lift_texts

LIFT = 0.4
"""Share of a page's prose above which a name that says 'no body' is not believed."""

_TAG_STRENGTH = {
    "nav": STRONG,
    "footer": STRONG,
    "aside": STRONG,
    "dialog": STRONG,
    "form": STRONG,
    "button": STRONG,
    "amp-sidebar": STRONG,
    "search": STRONG,
    "header": WEAK,
    "figcaption": WEAK,
    "address": WEAK,
    "legend": WEAK,
}
_PAGE_TAGS = frozenset({"html", "body", "main"})
_TEXT_TAGS = HEADINGS | {"li", "pre", "table", "blockquote", "p"}


@dataclass(slots=True)
class Chosen:
    """The blocks of the body before they are filtered."""

    numbers: list[int]
    rule: str
    box: Box | None = None


@dataclass(slots=True)
class Layout:
    """What is known of every block of a page before a body is chosen."""

    blocks: list[TextBlock]
    boxes: list[Box]
    title_number: int | None
    """The heading that shows the title."""
    paragraphs: list[bool] = field(default_factory=list)
    """Per block, whether it is prose."""
    strength: list[int] = field(default_factory=list)
    """Per block, how strongly the names around it say that it is no body, after names that cannot be right."""
    good: list[int] = field(default_factory=list)
    """Running total of prose before each block."""
    weight: list[float] = field(default_factory=list)
    """Running total of what speaks for and against body before each block."""

    def prose(self, box: Box) -> int:
        """Return the size of the prose inside *box*."""
        return self.good[box.last] - self.good[box.first]

    def worth(self, box: Box) -> float:
        """Return what speaks for *box* being body less what speaks against it."""
        return self.weight[box.last] - self.weight[box.first]


def lay_out(blocks: list[TextBlock], title_number: int | None, skip: frozenset[int]) -> Layout:
    """Weigh the blocks of a page, with the negative names that hold too much of its prose lifted."""
    boxes = blocks.boxes if isinstance(blocks, Blocks) else []
    layout = Layout(blocks, boxes, title_number)
    layout.paragraphs = [is_prose(block) for block in blocks]
    prose = [
        block.size if is_paragraph and not block.box.hidden and block.number not in skip else 0
        for block, is_paragraph in zip(blocks, layout.paragraphs, strict=True)
    ]
    layout.good = [0, *accumulate(prose)]
    layout.strength = _strengths(layout)
    against = layout.strength
    if skip:
        against = [STRONG if number in skip else strength for number, strength in enumerate(against)]
    layout.weight = [0.0, *accumulate(map(_weight, blocks, against))]
    return layout


def is_prose(block: TextBlock) -> bool:
    """Tell whether *block* is long enough and has few enough links to be a paragraph."""
    return block.size >= PROSE and block.link_chars * 2 < block.chars and block.tag not in ("button", "figcaption")


def _weight(block: TextBlock, strength: int) -> float:
    size = block.size
    if strength >= STRONG:
        return -min(size, 60) * 0.15
    if 2 * block.link_chars > block.chars:
        return -10.0 - min(size, 200) * 0.5
    if size >= PROSE:
        return size * (1 - block.link_share) * (0.5 if strength else 1.0)
    if block.tag in _TEXT_TAGS:
        return 0.2 * size * (1 - block.link_share) - 2
    return -8.0


def own_strength(box: Box) -> tuple[int, str]:
    """Return the strength of the negative names of *box* itself, and the word."""
    if box.tag in _PAGE_TAGS or box.names.body == 2 or box.tag in HEADINGS:
        return 0, ""  # A heading is named after what it says.
    tag = _TAG_STRENGTH.get(box.tag, 0)
    if box.tag == "button" and box.parent is not None and box.parent.tag in HEADINGS:
        tag = 0  # The heading of a part that opens with a click.
    return (box.names.strength, box.names.word) if box.names.strength >= tag else (tag, f"<{box.tag}>")


def _negative(boxes: list[Box]) -> list[tuple[Box, int, str]]:
    """Return those of *boxes* with negative names of their own, each with their strength and the word."""
    told = [(box, *own_strength(box)) for box in boxes if box.names.strength or box.tag in _TAG_STRENGTH]
    return [entry for entry in told if entry[1]]


def _lifted(layout: Layout, negative: list[tuple[Box, int, str]]) -> set[str]:
    """Return the negative words that hold so much of the page's prose that they cannot mean what they say."""
    total = layout.good[-1] or 1
    held: dict[str, int] = {}
    reach: dict[str, int] = {}
    end = _end_of_text(layout)
    for box, strength, word in negative:
        if strength == ALWAYS or box.last <= reach.get(word, 0) or box.first >= end:
            continue
        if layout.title_number is not None and box.last <= layout.title_number:
            continue  # What stands before the headline is no body, however much it is.
        held[word] = held.get(word, 0) + layout.prose(box)
        reach[word] = box.last
    return {word for word, size in held.items() if size > LIFT * total}


def _end_of_text(layout: Layout) -> int:
    """Return the number of the block after the first element below the headline that is named or marked as text."""
    title = layout.title_number
    ends = [
        box.last
        for box in layout.boxes
        if (box.tag == "article" or box.names.body)
        and title is not None
        and box.last > title
        and box.tag not in _PAGE_TAGS
        and layout.prose(box) >= TEXT
    ]
    return min(ends, default=len(layout.blocks))


def _strengths(layout: Layout) -> list[int]:
    """Return the strength per block: the greatest of the boxes around it."""
    negative = _negative(layout.boxes)
    lifted = _lifted(layout, negative)
    title = layout.title_number
    opening = bisect(layout.good, layout.good[title]) - 1 if title is not None else -1
    believed: dict[int, list[Box]] = {WEAK: [], STRONG: [], ALWAYS: []}
    for box, strength, word in negative:
        if word in lifted:
            continue
        left = strength
        if title is not None and box.first <= opening and title < box.last:
            left = _believed(layout, box, strength, title, opening)
        if left:
            believed[left].append(box)
    strengths = [0] * len(layout.blocks)
    for strength, boxes in believed.items():
        for box in boxes:
            strengths[box.first : box.last] = [strength] * (box.last - box.first)
    lift_texts(layout.blocks, layout.good, [box for box, _, word in negative if word in OF_LINKS], strengths)
    for number in [block.number for block in layout.blocks if block.box.hidden]:
        strengths[number] = max(strengths[number], STRONG)
    return strengths


def _believed(layout: Layout, box: Box, strength: int, title: int, opening: int) -> int:
    """Return how much of the *strength* of *box* is left when the headline *title* or the *opening* below is in it."""
    total = layout.good[-1] or 1
    if strength == ALWAYS and box.first <= opening < box.last:
        # Comments do not begin with the first paragraph below the headline and hold most of the page as well.
        return 0 if 2 * layout.prose(box) > total else ALWAYS
    if box.first <= title < box.last:
        # What holds the headline is no sidebar, whatever its name.
        return 0 if layout.prose(box) > 0.3 * total else WEAK
    return strength


def find_candidates(layout: Layout) -> list[Chosen]:
    """Return what each finder takes for the body, in order of preference."""
    return [found for find in FINDERS if (found := find(layout)) is not None and found.numbers]


def choose(layout: Layout, candidates: list[Chosen]) -> Chosen:
    """Return the one of *candidates* that agrees best with the others; everything where there is none."""
    if not candidates:
        return Chosen([block.number for block in layout.blocks], "everything")
    prose = {number for number, is_paragraph in enumerate(layout.paragraphs) if is_paragraph}
    sets = [prose.intersection(found.numbers) for found in candidates]
    points = _agreement(layout, sets)
    best = max(range(len(candidates)), key=lambda at: (round(points[at], 3), -at))
    return candidates[best]


def _agreement(layout: Layout, sets: list[set[int]]) -> list[float]:
    """Return per candidate, of which *sets* gives the prose, its overlap with the others, added up."""
    sizes = [_size(layout, own) for own in sets]
    points = [0.0] * len(sets)
    for (at, mine), (other_at, other) in combinations(enumerate(sets), 2):
        both = sizes[at] if mine == other else _size(layout, mine & other)
        overlap = 2 * both / ((sizes[at] + sizes[other_at]) or 1)
        points[at] += overlap
        points[other_at] += overlap
    return points


def _size(layout: Layout, numbers: set[int]) -> int:
    return sum([layout.blocks[number].size for number in numbers])


def _of(box: Box, rule: str) -> Chosen:
    return Chosen(list(range(box.first, box.last)), rule, box)


def named_body(layout: Layout) -> Chosen | None:
    """Return the element that is named or marked as the body, with its siblings of the same name."""
    named = [box for box in layout.boxes if box.names.body and box.tag not in ("html", "body")]
    best: Box | None = None
    for box in named:
        score = layout.worth(box) * (1.5 if box.names.body == 2 else 1)
        # An inner box with nearly all of it is the tighter one.
        if best is None or score > layout.worth(best) * (0.85 if box.last <= best.last else 1):
            best = box
    if best is None or layout.worth(best) <= 0:
        return None
    numbers = {number for box in named if _continues(layout, best, box) for number in range(box.first, box.last)}
    return Chosen(sorted(numbers), "named", best)


def _continues(layout: Layout, best: Box, box: Box) -> bool:
    """Tell whether *box* is *best* or another part of the same body: same names, no other title in between."""
    if box is best:
        return True
    if box.tag != best.tag or box.names.text != best.names.text or layout.worth(box) <= 0:
        return False
    between = range(best.last, box.first) if box.first >= best.last else range(box.last, best.first)
    return not any(layout.blocks[number].tag == "h1" for number in between)


def article_element(layout: Layout) -> Chosen | None:
    """Return the `article` or `main` element with the most prose."""
    boxes = [box for box in layout.boxes if box.tag in ("article", "main") or box.names.body == 2]
    best = max(boxes, key=layout.worth, default=None)
    return _of(best, "article") if best is not None and layout.worth(best) > 0 else None


def richest_subtree(layout: Layout) -> Chosen | None:
    """Return the element in which most speaks for body and least against it."""
    best: Box | None = None
    most = 0.0
    weight = layout.weight
    for box in layout.boxes:
        worth = weight[box.last] - weight[box.first]
        if worth > 0 and worth >= most:
            best, most = box, worth
    return _of(best, "subtree") if best is not None else None


def paragraph_cluster(layout: Layout) -> Chosen | None:
    """Return the parent of most paragraphs, with those of its siblings that hold prose too."""
    scores: dict[Box, float] = {}
    for block in layout.blocks:
        if not layout.paragraphs[block.number] or layout.strength[block.number] >= STRONG:
            continue
        holder = block.box.parent if block.tag in ("p", "blockquote", "pre") else block.box
        points = 1 + min(block.size / 100, 3)
        for share in (1.0, 0.5):
            if holder is None:
                break
            scores[holder] = scores.get(holder, 0) + points * share
            holder = holder.parent
    if not scores:
        return None
    top = max(scores, key=lambda box: scores[box])
    enough = max(scores[top] * 0.2, 4)
    numbers = set(range(top.first, top.last))
    for box, score in scores.items():
        if box.parent is top.parent and (score >= enough or (box.names.text and box.names.text == top.names.text)):
            numbers.update(range(box.first, box.last))
    return Chosen(sorted(numbers), "cluster", top)


def richest_run(layout: Layout) -> Chosen | None:
    """Return the run of blocks, wherever their elements end, in which most speaks for body."""
    low, low_at = 0.0, 0
    best, span = 0.0, (0, 0)
    for at, total in enumerate(layout.weight):
        if total < low:
            low, low_at = total, at
        elif total - low > best:
            best, span = total - low, (low_at, at)
    return Chosen(list(range(*span)), "run") if best else None


FINDERS = (named_body, article_element, richest_subtree, paragraph_cluster, richest_run)
"""In order of preference where they agree equally well."""
