"""Counters and signals of a story as each layout shows them: chips, lists, sentences, in three languages."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from crawler.sample.chrome import translated
from crawler.sample.model import Readings, Story, dice, short
from crawler.sample.structured import ACTIONS


def _counters(story: Story) -> Readings:
    if story.counters is None:
        raise ValueError(f"{story.slug} has no counters")
    return story.counters


def _percent(rate: float) -> str:
    return f"{rate * 100:.1f}%"


def _ld_stats(story: Story) -> str:
    counts = _counters(story)
    items = [
        *(f'<li class="stat stat--{name}"><b>{count:,}</b> {name}</li>' for name, count in counts._asdict().items()),
        f'<li class="stat stat--rate">{_percent(counts.rate)} engaged</li>',
    ]
    mood = story.mood
    signals = f"<li>Type: <b>{story.kind}</b></li>"
    if mood:
        signals = f"<li>Emotion: <b>{mood.emotion}</b></li>{signals}<li>Clickbait: <b>{mood.clickbait}%</b></li>"
    return f'<ul class="stats" aria-label="Engagement">{"".join(items)}</ul>\n<ul class="signals">{signals}</ul>'


def _micro_stats(story: Story) -> str:
    counts = _counters(story)
    items = "".join(
        '<span itemprop="interactionStatistic" itemscope itemtype="https://schema.org/InteractionCounter">'
        f'<meta itemprop="interactionType" content="https://schema.org/{ACTIONS[name]}">'
        f'<meta itemprop="userInteractionCount" content="{count}">{count:,} {name}</span> '
        for name, count in counts._asdict().items()
    )
    mood = story.mood
    tone = f"Sentiment: {mood.label} ({mood.score:+.2f}) · Emotion: {mood.emotion} · " if mood else ""
    bait = f" · Clickbait: {mood.clickbait}%" if mood else ""
    topic = f' · Topic: <span itemprop="about">{escape(story.topic)}</span>' if story.topic else ""
    return (
        f'<div class="counters">{items}<span>{_percent(counts.rate)} engaged</span></div>\n'
        f'<p class="tone">{tone}Type: {story.kind}{bait}{topic}</p>'
    )


def _chips_stats(story: Story) -> str:
    counts, mood = _counters(story), story.mood
    icon = '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 8h12"/></svg>'
    # Every second page names its counters by pictures alone, as many sites do.
    named = dice(story.slug, "classes") % 2
    numbers = "".join(
        f'<span class="{name if named else "metric"}">{icon}{short(count)}</span>'
        for name, count in list(counts._asdict().items())[1:]
    )
    signals = f'<span class="signal"><small>Type</small>{story.kind}</span>'
    if mood:
        signals = (
            f'<span class="signal"><small>Emotion</small>{mood.emotion}</span>{signals}'
            f'<span class="signal"><small>Clickbait</small>{mood.clickbait}%</span>'
        )
    topic = f'<span class="topic">· {escape(story.topic)}</span>' if story.topic else ""
    return (
        f'<div class="metrics"><span class="reads">{icon}{short(counts.reads)} reads</span>{numbers}'
        f'<span class="engaged">{_percent(counts.rate)} engaged</span>{signals}{topic}</div>'
    )


def _dl_stats(story: Story) -> str:
    counts, mood = _counters(story), story.mood
    facts = [(name.title(), short(count)) for name, count in counts._asdict().items()]
    facts.append(("Engagement rate", _percent(counts.rate)))
    if mood:
        facts += [("Sentiment", f"{mood.label.title()} {mood.score:+.2f}"), ("Emotion", mood.emotion)]
        facts.append(("Clickbait", f"{mood.clickbait}%"))
    facts += [("Type", story.kind), ("Topic", story.topic or ""), ("Reading time", f"{story.minutes} min")]
    facts.append(("Tags", ", ".join(story.tags)))
    return "\n".join(f"<dt>{name}</dt><dd>{escape(value)}</dd>" for name, value in facts if value)


def _de_stats(story: Story) -> str:
    def number(count: int) -> str:
        return f"{count:,}".replace(",", ".")

    counts, mood = _counters(story), story.mood
    items = [
        f"{number(counts.reads)}-mal gelesen",
        f"{number(counts.likes)} Gefällt mir",
        f"{number(counts.comments)} Kommentare",
        f"{number(counts.shares)}-mal geteilt",
        f"{_percent(counts.rate)[:-1].replace('.', ',')} % Engagement",
    ]
    if mood:
        label = translated(mood.label, "de")
        items.append(f"Stimmung: {label} ({mood.score:+.2f})".replace(".", ","))
        items += [f"Emotion: {translated(mood.emotion, 'de')}", f"Clickbait: {mood.clickbait} %"]
    items += [f"Typ: {translated(story.kind, 'de')}", *([f"Thema: {story.topic}"] if story.topic else [])]
    return "".join(f"<li>{escape(item)}</li>" for item in items)


def _ja_stats(story: Story) -> str:
    counts, mood = _counters(story), story.mood
    items = [
        f"閲覧 {counts.reads:,}回",
        f"いいね {counts.likes:,}",
        f"コメント {counts.comments:,}件",
        f"シェア {counts.shares:,}件",
        f"エンゲージメント率 {_percent(counts.rate)}",
    ]
    if mood:
        items.append(f"センチメント：{translated(mood.label, 'ja')} {mood.score:+.2f}")
        items += [f"感情：{translated(mood.emotion, 'ja')}", f"クリックベイト度：{mood.clickbait}%"]
    items += [f"タイプ：{translated(story.kind, 'ja')}", *([f"トピック：{story.topic}"] if story.topic else [])]
    return "".join(f"<li>{escape(item)}</li>" for item in items)


STATS: dict[str, Callable[[Story], str]] = {
    "ld": _ld_stats,
    "micro": _micro_stats,
    "chips": _chips_stats,
    "dl": _dl_stats,
    "de": _de_stats,
    "ja": _ja_stats,
}
"""How each layout shows counters and signals; the others show none, or hold them in their state."""
