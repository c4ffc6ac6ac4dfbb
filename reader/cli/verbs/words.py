"""``duben words``: the words of a text, each once."""

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from reader.cli import options, sources

if TYPE_CHECKING:
    from dicts.entry import Entry
    from dicts.lexicon import Lexicon
    from dicts.shelf import Shelf
    from reader.deck.store import Deck
    from reader.deck.words import WordKey
    from reader.language.annotate import Annotator
    from reader.settings import Settings
    from reader.text.document import Document

NEW = "new"


@dataclass(frozen=True, slots=True)
class TextWord:
    """A word of a text: as it was first written there, its entry, and how often it comes."""

    written: str
    entry: "Entry"
    count: int
    status: str


@click.command("words")
@options.source
@click.option("--new", "only_new", is_flag=True, help="Only words that are not in your deck.")
@click.option(
    "--coverage", "only_coverage", is_flag=True, help="Say only how much of the text you know."
)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Only the first N.")
@options.form("text", "json")
@options.decoding
@options.settings
def command(
    *,
    source: str | None,
    only_new: bool,
    only_coverage: bool,
    limit: int | None,
    form: str,
    encoding: str | None,
    raw: bool,
    settings: "Settings",
    own_words: tuple[str, ...],
) -> None:
    """List the words of a text, the most frequent in it first.

    For each that has an entry: how often it comes, pinyin, whether it is new to you, learning
    or known, levels and rank, and its first meaning.

    With --coverage it is said in their stead how many of the running words you know. Words
    that you ignore, and such as have no entry, do not count.
    """
    source = sources.given_or_piped(source)
    from reader.cli.dictionary import open_shelf
    from reader.deck.store import Deck
    from reader.language import own_entries
    from reader.language.annotate import Annotator

    # Opened before the work begins: a damaged one should not be heard of at the end.
    with closing(Deck.open(read_only=True)) as deck:
        shelf = open_shelf(deck)
        document = sources.open_announced(source, shelf.lexicon, encoding=encoding, raw=raw)
        own_words += own_entries.whole_words(deck, shelf.lexicon)
        annotator = Annotator(shelf.lexicon, **settings.of_analysis(), own_words=own_words)
        if only_coverage:
            _print_coverage(document, shelf.lexicon, annotator, deck, form)
            return
        words = _counted(document, shelf, annotator, deck)
    found = [word for word in words if word.status == NEW or not only_new][:limit]
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty([_object(shelf, word) for word in found]))
    else:
        from reader.cli.text_forms import columns

        for line in columns(_row(shelf, word) for word in found):
            print(line)


def _print_coverage(
    document: "Document", lexicon: "Lexicon", annotator: "Annotator", deck: "Deck", form: str
) -> None:
    """Print the coverage of a text: running words, and of them known, learning, new ones."""
    from reader.language.counts import counted, coverage_of

    counts = counted((it.text for it in document.sentences()), annotator, lexicon)
    coverage = coverage_of(deck, counts)
    figures = coverage._asdict()
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty({"percent": coverage.percent, **figures}))
    else:
        from reader.cli.text_forms import columns

        print(f"{coverage.percent}% known")
        for line in columns((name, f"{number:,}") for name, number in figures.items()):
            print(line)


def _counted(
    document: "Document", shelf: "Shelf", annotator: "Annotator", deck: "Deck"
) -> list[TextWord]:
    """Return the words of a text, the most frequent first; of equal ones, the first met."""
    from reader.language.lookup import best_found, word_key
    from reader.language.words import is_lookable

    met: dict[WordKey, tuple[str, Entry]] = {}
    counts: dict[WordKey, int] = {}
    for sentence in document.sentences():
        annotated = annotator.annotate(sentence.text)
        for word in annotated.words:
            if not is_lookable(word):
                continue
            found = best_found(shelf, word, annotated)
            if found:
                key = word_key(word, found[0].entry)
                met.setdefault(key, (word.text, found[0].entry))
                counts[key] = counts.get(key, 0) + 1
    statuses = deck.statuses(key.simplified for key in met)
    words = [
        TextWord(*found, counts[key], statuses.get(key.simplified, {}).get(key, NEW))
        for key, found in met.items()
    ]
    return sorted(words, key=lambda word: -word.count)


def _object(shelf: "Shelf", word: TextWord) -> dict[str, Any]:
    from reader.cli.json_forms import standing_of

    entry = word.entry
    return {
        "word": word.written,
        "simplified": entry.simplified,
        "traditional": entry.traditional,
        "pinyin": entry.pinyin,
        "count": word.count,
        **standing_of(shelf, entry),
        "status": word.status,
        "meaning": _first_meaning(entry),
    }


def _row(shelf: "Shelf", word: TextWord) -> tuple[str, ...]:
    from dicts import pinyin

    entry = word.entry
    return (
        str(word.count),
        word.written,
        pinyin.joined(entry.pinyin),
        word.status,
        shelf.standing(entry.simplified, entry.traditional),
        _first_meaning(entry),
    )


def _first_meaning(entry: "Entry") -> str:
    from dicts.meaning import readable

    return readable(entry.senses[0])
