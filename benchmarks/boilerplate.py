"""What the store learns that publications repeat, and whether it cuts what it should.

    python benchmarks/boilerplate.py [--shared DIR] [--stores FILE ...]

Made publications: articles of DIR/corpus as our reader reads them, put into one publication, with lines that a site
repeats at their ends and between their paragraphs, a law that some quote, and copies with paragraphs left out. *Right*
is a line that was put in, *wrong* one of the article's own. Stores: those of real crawls, of which each is copied and
settled, which makes an older one learn from all that it holds; the list of what was learned is for the eye.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from labelled import CORPORA, pages

from crawler import dedup, extract, urls
from crawler.extraction.measures import with_blocks
from crawler.items import Article, Block
from crawler.store import Outcome, Store

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
LINES = {
    "Follow us on Facebook, X and Instagram for more stories like this one.": (0.9, "end"),
    "Sign up for our newsletter to get the week's best reporting in your inbox.": (0.5, "end"),
    "Ada Vale has reported on rivers and their towns since 2009. She lives near the old bridge.": (0.1, "end"),
    "Copyright The Harbour Times. All rights reserved, also to translations.": (0.6, "end"),
    "This article was first published by our partner, the Harbour Gazette.": (0.15, "start"),
    "Support independent journalism: become a member for five euros a month today.": (0.5, "between"),
}
"""A line, the share of articles that have it, and where."""
LAW = "The right of the people to be secure in their persons, houses, papers, and effects shall not be violated."
FEWEST_CHARACTERS = 600


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--stores", type=Path, nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=4)
    options = parser.parse_args()
    if (options.shared / "corpus").is_dir():
        read = [
            extract(page.source(), page.url, force=True) for corpus in CORPORA for page in pages(options.shared, corpus)
        ]
        texts = [article.blocks for article in read if len(article.body) >= FEWEST_CHARACTERS]
        print("articles  right  wrong  missed  precision  recall")
        for size in (12, 40, 120, 400):
            tally = sum((made(texts, size, seed) for seed in range(options.rounds)), Counter())
            right, wrong, missed = tally["right"], tally["wrong"], tally["missed"]
            precision, recall = right / (right + wrong), right / (right + missed)
            print(f"{size:8}  {right:5}  {wrong:5}  {missed:6}  {precision:.4f}     {recall:.4f}")
    for path in options.stores:
        settle_again(path)


def made(texts: list[list[Block]], size: int, seed: int) -> Counter[str]:
    """Make a publication of *size* articles and a tenth of copies, let a store settle it, and count what it cut."""
    dice = random.Random(seed * 1000 + size)
    articles = [framed(blocks, dice) for blocks in dice.sample(texts, min(size, len(texts)))]
    for blocks in dice.sample(articles, max(1, size // 10)):
        articles += [[block for block in blocks if dice.random() < 0.95] for _ in range(dice.choice((1, 2, 4)))]
    tally: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "a.db") as store:
        for number, blocks in enumerate(articles):
            article = with_blocks(record(f"https://harbour.example/{seed}/{number}"), blocks)
            fingerprint = dedup.fingerprint(article.title, article.body)
            store.record(Outcome(article.url, "article", AT, article=article, fingerprint=fingerprint), 1, AT)
        store.settle(AT)
        for article in store.articles(with_duplicates=True):
            tally["missed"] += sum(block.text in LINES for block in article.blocks)
            gone = [cut.block.text in LINES for cut in store.cuts(article.id)]
            tally["right"] += sum(gone)
            tally["wrong"] += len(gone) - sum(gone)
    return tally


def framed(blocks: list[Block], dice: random.Random) -> list[Block]:
    """Return an article with the lines that chance gives it."""
    made = list(blocks)
    for line, (share, place) in LINES.items():
        if dice.random() < share:
            number = {"start": 0, "end": len(made)}.get(place, dice.randrange(1, len(made) + 1))
            made.insert(number, Block("p", line))
    if dice.random() < 0.1:
        made.insert(len(made) // 2, Block("quote", LAW))
    return made


def record(address: str) -> Article:
    name = urls.article_id(address)
    return Article(
        id=name,
        url=address,
        requested_url=address,
        canonical_url=address,
        publication="harbour.example",
        cluster_id=name,
        title=f"Story {name}",
    )


def settle_again(path: Path) -> None:
    """Print what a copy of a store learns, how much of its articles it is, and what it costs."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(path, Path(folder) / "a.db"))
        with Store(copy, create=False) as store:
            began = time.process_time()
            store.settle(datetime.now(UTC))
            seconds = time.process_time() - began
            found = store.repeated()
            total = cut = words = lost = 0
            for article in store.articles(with_duplicates=True):
                gone = store.cuts(article.id)
                total, cut, words = total + 1, cut + bool(gone), words + article.word_count
                lost += sum(len(one.block.text.split()) for one in gone)
        print(f"\n{path}: {len(found)} blocks learned in {seconds:.2f} s")
        print(f"  {cut} of {total} articles lost {lost} of {words + lost} words")
        for one in sorted(found, key=lambda one: -one.articles)[:40]:
            print(f"  {one.articles:5} {one.place:8} {' '.join(one.text.split())[:110]}")


if __name__ == "__main__":
    main()
