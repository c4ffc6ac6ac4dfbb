"""``duben deck add``: keep words."""

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from reader.errors import DubenError

if TYPE_CHECKING:
    from dicts.shelf import Shelf
    from reader.deck.store import Deck
    from reader.deck.words import Context, WordKey
    from reader.language.annotate import Annotator
    from reader.language.words import AnnotatedSentence, Word


@dataclass(frozen=True, slots=True)
class Found:
    """A word to keep; ``meaning`` is empty where it has no entry."""

    key: "WordKey"
    meaning: str
    context: "Context"


@click.command("add")
@click.argument("words", nargs=-1, required=True, metavar="WORD…")
@click.option("--sentence", metavar="TEXT", help="Where you met it; its reading there counts.")
@click.option("--source", default="", metavar="NAME", help="What the sentence is from.")
def command(words: tuple[str, ...], sentence: str | None, source: str) -> None:
    """Keep words, in either script, in your deck.

    The best entry of a word gives its pinyin and meaning. A word that is there already keeps
    its meaning, and gets the sentence.
    """
    from reader.cli.dictionary import open_shelf
    from reader.deck.store import Deck
    from reader.language import own_entries, own_words
    from reader.language.annotate import Annotator
    from reader.settings import load

    with closing(Deck.open()) as deck:
        shelf = open_shelf(deck)
        whole = own_words.chosen() + own_entries.whole_words(deck, shelf.lexicon)
        annotator = Annotator(shelf.lexicon, **load().of_analysis(), own_words=whole)
        # All are found before the first is kept: a slip in the last should not keep the others.
        found = [_find(shelf, annotator, word.strip(), sentence, source) for word in words]
        for it in found:
            _keep(deck, it)


def _keep(deck: "Deck", found: Found) -> None:
    from reader.cli.deck_words import shown

    there = deck.find(found.key)
    word = deck.keep(found.key, found.meaning, found.context)
    said = "kept" if there is None else "kept already"
    print(f"{said}  {shown(found.key)}  {word.meaning or '(no entry: kept without a meaning)'}")


def _find(
    shelf: "Shelf", annotator: "Annotator", name: str, sentence: str | None, source: str
) -> Found:
    """Return what to keep for a word; raise DubenError where it is not in the sentence."""
    from dicts.meaning import meaning
    from reader.cli.deck_words import named
    from reader.deck.words import Context
    from reader.language.lookup import best_found, word_key
    from reader.language.sentence_pinyin import sentence_pinyin

    if not name:
        raise DubenError("an empty word cannot be kept")
    written, pinyin = named(name)
    if sentence is None:
        # By itself: what the dictionary gives first, whatever analysis would make of it.
        word = _stretch(annotator.annotate(written), 0, len(written))
        found = shelf.entries(written)
        context = Context(source=source)
    else:
        annotated = annotator.annotate(sentence.strip())
        word = _word_in(annotated, written, annotator.simplify(written))
        found = best_found(shelf, word, annotated)
        context = Context(annotated.text, word.start, word.end, sentence_pinyin(annotated), source)
    entries = [it.entry for it in found]
    if pinyin is not None:
        entries = [it for it in entries if " ".join(it.pinyin) == pinyin]
        if not entries:
            raise DubenError(f"no entry has {written} read {pinyin}; see: duben lookup {written}")
    entry = entries[0] if entries else None
    return Found(word_key(word, entry), meaning(entry) if entry else "", context)


def _word_in(sentence: "AnnotatedSentence", written: str, simplified: str) -> "Word":
    """Return a word where it stands in a sentence, in whichever script that is written.

    Best where analysis finds the word too; else where its characters stand.
    """
    for word in sentence.words:
        if written == word.text or simplified == word.simplified:
            return word
    start = sentence.text.find(written)
    if start < 0:
        start = "".join(word.simplified for word in sentence.words).find(simplified)
    if start < 0:
        raise DubenError(f"{written} is not in the sentence {sentence.text}")
    return _stretch(sentence, start, start + len(written))


def _stretch(sentence: "AnnotatedSentence", start: int, end: int) -> "Word":
    """Return ``sentence.text[start:end]`` as one word, read as the sentence is read there."""
    from reader.language.words import Word
    from reader.text.characters import is_hanzi

    syllables = [it for word in sentence.words for it in word.pinyin or ()]
    before = sum(map(is_hanzi, sentence.text[:start]))
    inside = sum(map(is_hanzi, sentence.text[start:end]))
    return Word(
        text=sentence.text[start:end],
        start=start,
        simplified="".join(word.simplified for word in sentence.words)[start:end],
        pinyin=tuple(syllables[before : before + inside]) or None,
        rendering=sentence.words[0].rendering,
    )
