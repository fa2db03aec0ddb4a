"""What the store learns to be boilerplate, cuts of its articles, and gives back."""

from __future__ import annotations

import random
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crawler.dedup import repeats
from crawler.dedup.outlines import key_of, outline
from crawler.errors import StoreError
from crawler.extraction.measures import with_blocks
from crawler.items import Article, Block
from crawler.store import KeptPage, Outcome, Store, migrations

Make = Callable[..., Article]
MakeOutcome = Callable[..., Outcome]

OLD_STORE = Path(__file__).resolve().parents[1] / "data" / "store-1.sql"
FOOTER = "Follow us on Mastodon and subscribe to our weekly newsletter."
HEADER = "This story is part of a series on the river and its towns."


def prose(seed: int, paragraphs: int = 4) -> list[str]:
    dice = random.Random(seed)
    return [
        " ".join("".join(dice.choices("abcdefghijklmnop", k=6)) for _ in range(40)) + "." for _ in range(paragraphs)
    ]


def story(seed: int, *around: str) -> Article:
    """Return an article with a text of its own between a first and last lines."""
    head, *tail = around or ("",)
    texts = [text for text in (head, *prose(seed), *tail) if text]
    blocks = [Block("p", text) for text in texts]
    blocks.insert(2, Block("image", url=f"https://a.example/{seed}.jpg"))
    address = f"https://a.example/{seed}"
    article = Article(
        id=f"{key_of('ids', address) + (1 << 63):016x}",
        url=address,
        requested_url=address,
        canonical_url=address,
        publication="a.example",
        title=f"Story {seed} of the river",
        sources={"body": {"from": "markup", "rule": "article", "raw": ""}},
    )
    article.cluster_id = article.id
    return with_blocks(article, blocks)


def put(store: Store, articles: Sequence[Article], make: MakeOutcome, at: datetime) -> list[str | None]:
    return [store.record(make(article, at), 1, at) for article in articles]


def settled(store: Store, at: datetime) -> dict[str, tuple[str, int, str, int, str]]:
    store.settle(at)
    store.commit()
    return {
        article.url: (article.body, article.version, article.content_hash, article.word_count, article.cluster_id)
        for article in store.articles(with_duplicates=True)
    }


def test_a_run_ends_with_articles_that_lost_what_their_publication_repeats(
    store: Store, at: datetime, make_outcome: MakeOutcome
) -> None:
    assert put(store, [story(seed, HEADER, FOOTER) for seed in range(4)], make_outcome, at) == ["new"] * 4
    end = settled(store, at)
    assert {url: body for url, (body, *_) in end.items()} == {
        f"https://a.example/{seed}": "\n\n".join(prose(seed)) for seed in range(4)
    }
    assert {(version, words) for _, version, _, words, _ in end.values()} == {(1, 160)}
    article = next(store.articles())
    assert article.sources["body"]["repeated"] == 2
    assert [block.type for block in article.blocks] == ["p", "image", "p", "p", "p"]
    assert store.search("Mastodon") == []
    found = {one.text: one for one in store.repeated("a.example")}
    assert {text: one.place for text, one in found.items()} == {HEADER: "start", FOOTER: "end"}
    assert (found[FOOTER].articles, found[FOOTER].independent, found[FOOTER].of_articles) == (4, 4, 4)
    assert found[FOOTER].learned_at == "2026-03-01T12:00:00.000Z"


def test_what_was_cut_is_kept_with_its_place(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    articles = [story(seed, HEADER, FOOTER) for seed in range(4)]
    put(store, articles, make_outcome, at)
    settled(store, at)
    for article in articles:
        cuts = store.cuts(article.id)
        assert [(cut.position, cut.block.text) for cut in cuts] == [(0, HEADER), (6, FOOTER)]
        stored = store.article(article.id)
        assert stored is not None
        whole = store._articles.repeats.as_read(stored)
        assert (whole.blocks, whole.body, whole.content_hash, whole.word_count, whole.sources["body"]) == (
            article.blocks, article.body, article.content_hash, article.word_count, article.sources["body"],
        )  # fmt: skip


def test_cleaning_is_no_change_of_an_article(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    put(store, [story(seed, HEADER, FOOTER) for seed in range(4)], make_outcome, at)
    first = settled(store, at)
    changes = store._database.connection.execute("SELECT DISTINCT change FROM changes").fetchall()
    assert changes == [("updated",)]
    cursor, later = store.cursor(), at + timedelta(days=1)
    again = put(store, [story(seed, HEADER, FOOTER) for seed in range(4)], make_outcome, later)
    assert again == ["unchanged"] * 4
    assert settled(store, later) == first
    assert store.cursor() == cursor
    assert store.history(next(store.articles()).id)[1:] == []


def test_an_edit_is_one_version_whatever_is_cut(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    put(store, [story(seed, HEADER, FOOTER) for seed in range(5)], make_outcome, at)
    settled(store, at)
    edited = story(3, HEADER, "A paragraph that the editors added.", FOOTER)
    assert put(store, [edited], make_outcome, at + timedelta(days=1)) == ["changed"]
    end = settled(store, at + timedelta(days=1))
    assert end[edited.url][1] == 2
    assert FOOTER not in end[edited.url][0]
    assert [FOOTER in version.body for version in store.history(edited.id)] == [False, False]


def test_a_boilerplate_line_that_is_new_in_a_known_article_is_an_edit_of_its_page(
    store: Store, at: datetime, make_outcome: MakeOutcome
) -> None:
    put(store, [story(seed) for seed in range(4)], make_outcome, at)
    settled(store, at)
    later = at + timedelta(days=1)
    assert put(store, [story(seed, "", FOOTER) for seed in range(4)], make_outcome, later) == ["changed"] * 4
    assert all(FOOTER not in body for body, *_ in settled(store, later).values())


def test_copies_are_found_whatever_is_cut(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    articles = [story(seed, HEADER, FOOTER) for seed in range(4)]
    copy = story(9)
    copy.publication = "b.example"
    copy = with_blocks(copy, [block for block in articles[0].blocks if block.text not in (HEADER, FOOTER)])
    copy.title = articles[0].title
    put(store, [*articles, copy], make_outcome, at)
    settled(store, at)
    links = store._database.connection.execute("SELECT relation FROM article_links").fetchall()
    assert links == [("near",)]


def test_what_is_cut_makes_no_copies(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    """A comic strip: the note on the author, who draws nothing else, and a line that tells its instalments apart."""
    issues = [f"Published in issue {number} of the Harbour Gazette in the spring." for number in range(13)]
    note = " ".join(prose(77, 9))
    strips = []
    for number, line in enumerate(issues):
        strip = with_blocks(story(500 + number), [Block("p", note), Block("p", line)])
        strip.title = "The strip"
        strips.append(strip)
    stories = [story(seed, "", issues[seed % 13]) for seed in range(78)]
    put(store, [*strips, *stories], make_outcome, at)
    end = settled(store, at)
    assert {body for url, (body, *_) in end.items() if int(url.rpartition("/")[2]) >= 500} == {note}
    assert store.count_duplicates() == 0


SITE = [
    *(story(seed, HEADER if seed % 2 else "", FOOTER) for seed in range(12)),
    *(story(seed, "", FOOTER, "Written by our correspondent on the lower river.") for seed in range(20, 25)),
    *(story(seed) for seed in range(30, 40)),
]


def replaced_texts() -> dict[str, str]:
    """Return the bodies that the site must have, by the pure functions alone."""
    outlines = {article.id: outline("a.example", article.blocks) for article in SITE}
    known = {}
    for key in {key for one in outlines.values() for key in one.keys}:
        held = [outlines[name] for name in sorted(outlines) if key in outlines[name].keys]
        finding = repeats.judge(key, len(held), len(SITE), held[: repeats.SAMPLE])
        if finding is not None:
            known[key] = finding.place
    bodies = {}
    for article in SITE:
        gone = repeats.cuts("a.example", article.blocks, known)
        kept = [block for number, block in enumerate(article.blocks) if number not in gone]
        bodies[article.url] = with_blocks(article, kept).body
    return bodies


@pytest.mark.parametrize("seed", range(6))
def test_the_end_depends_on_neither_order_nor_number_of_runs(
    tmp_path: Path, at: datetime, make_outcome: MakeOutcome, seed: int
) -> None:
    dice = random.Random(seed)
    order = dice.sample(SITE, len(SITE))
    with Store(tmp_path / "a.db") as store:
        while order:
            count = dice.choice((1, 2, 5, len(SITE)))
            put(store, order[:count], make_outcome, at)
            order = order[count:]
            if dice.random() < 0.5:
                settled(store, at)
        end = settled(store, at)
        learned = [(one.block, one.place, one.articles, one.of_articles) for one in store.repeated()]
    assert {url: body for url, (body, *_) in end.items()} == replaced_texts()
    assert {version for _, version, *_ in end.values()} == {1}
    assert len(learned) == 3
    with Store(tmp_path / "b.db") as store:
        put(store, SITE, make_outcome, at)
        assert settled(store, at) == end
        assert sorted((one.block, one.place) for one in store.repeated()) == sorted(
            (b, place) for b, place, *_ in learned
        )


def test_a_line_that_is_no_longer_repeated_comes_back(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    put(store, [story(seed, "", FOOTER) for seed in range(3)], make_outcome, at)
    assert all(FOOTER not in body for body, *_ in settled(store, at).values())
    put(store, [story(2)], make_outcome, at + timedelta(days=1))
    end = settled(store, at + timedelta(days=1))
    assert [FOOTER in body for body, *_ in end.values()] == [True, True, False]
    assert store.repeated() == []
    assert store.cuts(story(0).id) == []


def test_somebody_decides_that_a_line_stays(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    put(store, [story(seed, HEADER, FOOTER) for seed in range(4)], make_outcome, at)
    before = settled(store, at)
    key = next(one.key for one in store.repeated() if one.text == FOOTER)
    assert store.keep_repeated(key, at) == 4
    assert all(body.endswith(FOOTER) for body, *_ in settled(store, at).values())
    put(store, [story(8, HEADER, FOOTER)], make_outcome, at)
    assert settled(store, at)["https://a.example/8"][0].endswith(FOOTER)
    assert store.keep_repeated(key, at, keep=False) == 5
    assert {url: settled(store, at)[url] for url in before} == before
    assert store.keep_repeated("0" * 16, at) is None


def test_a_line_that_names_the_year_is_one_line(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    lines = [f"Copyright © {year}, The Example. All rights reserved." for year in (1999, 2009, 2024, 2025)]
    put(store, [story(seed, "", line) for seed, line in enumerate(lines)], make_outcome, at)
    assert not any("Copyright" in body for body, *_ in settled(store, at).values())
    (learned,) = store.repeated()
    assert (learned.articles, learned.text) in [(4, line) for line in lines]


def test_a_line_with_another_number_is_another_line(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    lines = [f"The index closed at {points} points today." for points in (11204, 1815, 11150, 2150)]
    put(store, [story(seed, "", line) for seed, line in enumerate(lines)], make_outcome, at)
    assert all("points today" in body for body, *_ in settled(store, at).values())


def test_what_somebody_decided_outlives_another_method(path: Path, at: datetime, make_outcome: MakeOutcome) -> None:
    line = "Copyright © 2024, The Example. All rights reserved."
    with Store(path) as store:
        put(store, [story(seed, "", line) for seed in range(4)], make_outcome, at)
        settled(store, at)
        (learned,) = store.repeated()
        store.keep_repeated(learned.key, at)
        store.commit()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE boilerplate SET block = 7")
        migrations.MIGRATIONS[-1](connection)
    with Store(path) as store:
        assert all(body.endswith(line) for body, *_ in settled(store, at).values())
        assert [(one.key, one.verdict) for one in store.repeated()] == [(learned.key, "kept")]


def test_another_method_gives_back_what_the_former_one_cut(path: Path, at: datetime, make_outcome: MakeOutcome) -> None:
    with Store(path) as store:
        put(store, [story(seed, "", FOOTER) for seed in range(4)], make_outcome, at)
        assert not any(FOOTER in body for body, *_ in settled(store, at).values())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE boilerplate SET block = 7, method = 'blocks/0'")
        connection.execute("UPDATE articles SET publication = 'b.example' WHERE rowid < 3")
        migrations.MIGRATIONS[-1](connection)
    with Store(path) as store:
        assert all(body.endswith(FOOTER) for body, *_ in settled(store, at).values())
        assert store.repeated() == []


def test_an_article_is_cleaned_by_a_reader_of_the_store(
    store: Store, path: Path, at: datetime, make_outcome: MakeOutcome
) -> None:
    put(store, [story(seed, HEADER, FOOTER) for seed in range(4)], make_outcome, at)
    settled(store, at)
    with Store(path, readonly=True) as reader:
        cleaned = reader.clean(story(9, HEADER, FOOTER))
        assert cleaned.body == "\n\n".join(prose(9))
        elsewhere = story(9, HEADER, FOOTER)
        elsewhere.publication = "b.example"
        assert reader.clean(elsewhere) is elsewhere
        known_as_ours = story(1, HEADER, FOOTER)
        known_as_ours.publication = "b.example"
        assert reader.clean(known_as_ours).body == "\n\n".join(prose(1))


def test_what_was_rolled_back_is_not_remembered(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    put(store, [story(seed, HEADER, FOOTER) for seed in range(4)], make_outcome, at)
    store.commit()
    store.settle(at)
    store._database.rollback()
    assert store.repeated() == []
    assert store.clean(story(9, HEADER, FOOTER)).body.startswith(HEADER)
    assert all(not body.startswith(HEADER) for body, *_ in settled(store, at).values())


@contextmanager
def old_store(path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a store of version 1, made by the statements that made one."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD_STORE.read_text("utf-8"))
        yield connection
        connection.commit()


def insert_old(connection: sqlite3.Connection, article: Article) -> None:
    lists = dict.fromkeys(("agencies", "breadcrumbs", "warnings"), "[]")
    names = (
        *("id", "url", "requested_url", "canonical_url", "publication", "title", "body", "content_hash", "cluster_id"),
        *("first_seen_at", "fetched_at", "word_count", "version", "status"),
    )
    values = {**{name: getattr(article, name) for name in names}, **lists, "sources": '{"body":{}}'}
    columns, marks = ", ".join(values), ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO articles ({columns}) VALUES ({marks})", values)
    connection.executemany(
        "INSERT INTO article_blocks (article_id, position, type, text, url) VALUES (?, ?, ?, ?, ?)",
        [(article.id, n, block.type, block.text, block.url) for n, block in enumerate(article.blocks)],
    )
    connection.execute(
        "INSERT INTO kept_pages VALUES (?, ?, ?, ?)",
        (article.id, "2026-01-01T00:00:00.000Z", article.url, zlib.compress(b"<html>")),
    )


def test_a_store_of_version_1_learns_from_what_it_holds(tmp_path: Path, at: datetime) -> None:
    path = tmp_path / "old.db"
    with old_store(path) as connection:
        for seed in range(4):
            insert_old(connection, story(seed, HEADER, FOOTER))
    with Store(path, create=False) as store:
        assert settled(store, at)["https://a.example/2"][0] == "\n\n".join(prose(2))
        kept = dict(store.kept_pages())
        assert len(kept) == 4
        assert all(
            page is not None and page.source == b"<html>" and page.content_type is None for page in kept.values()
        )
    with Store(path, readonly=True) as store:
        assert len(store.repeated()) == 2


def test_settling_costs_what_a_run_brought(store: Store, at: datetime, make_outcome: MakeOutcome) -> None:
    def steps() -> int:
        done = [0]

        def count() -> None:
            done[0] += 1

        store._database.connection.set_progress_handler(count, 100)
        store.settle(at)
        store._database.connection.set_progress_handler(None, 100)
        return done[0]

    def work(first: int) -> int:
        put(store, [story(seed, HEADER, FOOTER) for seed in range(first, first + 4)], make_outcome, at)
        return steps()

    put(store, [story(seed, HEADER, FOOTER) for seed in range(60)], make_outcome, at)
    steps()
    small = work(1000)
    put(store, [story(seed, HEADER, FOOTER) for seed in range(60, 600)], make_outcome, at)
    steps()
    assert work(2000) < 3 * small  # ten times the articles: only their number is counted anew


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article_cuts SET blocks = '[{'",
        "UPDATE article_cuts SET blocks = '7'",
        'UPDATE article_cuts SET blocks = \'[{"type":"p"}]\'',
        "UPDATE repeat_outlines SET outline = x'00'",
    ],
)
def test_damage_to_what_was_learned_is_said(
    path: Path, at: datetime, make_outcome: MakeOutcome, statement: str
) -> None:
    with Store(path) as store:
        for seed in range(4):
            store.record(make_outcome(story(seed, HEADER, FOOTER), at, page=KeptPage(b"<html>")), 1, at)
        settled(store, at)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)

    def use(store: Store) -> None:
        list(store.kept_pages())
        put(store, [story(1), story(8, HEADER, FOOTER)], make_outcome, at)
        store.settle(at)

    with Store(path) as store, pytest.raises(StoreError, match="is damaged: "):
        use(store)
