"""Lines that only introduce links to other articles: `Related stories`, `Lesen Sie auch`."""

from __future__ import annotations

from crawler.extraction.text import fold
from crawler.extraction.textblocks import Box, TextBlock

LONGEST = 50
"""Characters of such a line."""
MOST_LINKS = 40
"""Blocks behind such a line among which the end of its container is looked for."""

_NAMES = """
related | related stories | related articles | related posts | related news | related content | related coverage
related links | related topics | related reading | read more | read also | read next | also read | see also | more
more stories | more news | more from us | more on this | more on this topic | more on this story | further reading
recommended | recommended reading | recommended stories | you may also like | you might also like | keep reading
up next | latest news | latest stories | top stories | trending | popular | most read | in other news | don't miss
más noticias | más información | noticias relacionadas | artículos relacionados | te puede interesar
le puede interesar
también te puede interesar | lea también | leer más | lee también | vea también | ver también | relacionado
relacionadas | relacionados | leia também | leia mais | veja também | saiba mais | notícias relacionadas
lesen sie auch | lesen sie mehr | mehr lesen | mehr zum thema | weiterlesen | auch interessant
das könnte sie auch interessieren
das könnte dich auch interessieren | mehr dazu | siehe auch | weitere artikel | ähnliche artikel | ähnliche beiträge
zum thema | lies auch | lire aussi | à lire aussi | à lire également | lire la suite | voir aussi | sur le même sujet
articles liés | articles similaires | leggi anche | leggi di più | articoli correlati | vedi anche
potrebbe interessarti
lees ook | lees meer | lees verder | gerelateerd | meer lezen | les også | læs også | läs också | lue myös
czytaj także | czytaj też | czytaj więcej | zobacz także | zobacz też | przeczytaj także | čtěte také | читайте также
читать также | по теме | смотрите также | читайте також | ilgili haberler | baca juga | xem thêm
関連記事 | 相关阅读 | 相关文章
相關新聞 | 관련기사
"""
_LABELS = frozenset(fold(name) for line in _NAMES.splitlines() for name in line.split("|") if name.strip())
_ENDS = (".", "!", "?", "…", ";", "。", '"', "”")


def without_labels(blocks: list[TextBlock], kept: list[int]) -> list[int]:
    """Return *kept* without the labels of links that are not in it."""
    inside = set(kept)
    return [number for number in kept if not _is_label(blocks, number, inside)]


def _is_label(blocks: list[TextBlock], number: int, kept: set[int]) -> bool:
    """Tell whether the block of *number* introduces links that were left out.

    It is known for such words, or nothing else of its container but links follows it.
    """
    block = blocks[number]
    if len(block.text) > LONGEST or not _is_dropped_link(blocks, number + 1, kept):
        return False
    if fold(block.text) in _LABELS:
        return True
    if block.text.endswith(_ENDS) or block.is_heading or block.tag in ("li", "td", "th", "dt", "dd", "pre", "table"):
        return False
    holder: Box | None = block.box.parent if block.box.last - block.box.first == 1 else block.box
    if holder is None or holder.tag in ("body", "article", "main") or holder.last - number > MOST_LINKS:
        return False
    return holder.last > number + 1 and all(_is_dropped_link(blocks, at, kept) for at in range(number + 1, holder.last))


def _is_dropped_link(blocks: list[TextBlock], number: int, kept: set[int]) -> bool:
    return number < len(blocks) and number not in kept and 2 * blocks[number].link_chars > blocks[number].chars
