"""What can be looked up at the cursor, as the lines of the panel."""

from collections.abc import Callable, Iterator, Sequence

from dicts.shelf import Shelf
from reader.deck.words import Status
from reader.language.lookups import Lookup, Reach
from reader.text.characters import is_hanzi
from reader.tui import styles
from reader.tui.entry_lines import head, sense_lines, words_with
from reader.tui.looks import Looks
from reader.tui.spans import Line, Span, fitted

_HEADINGS = {
    Reach.LONGER: "longer, from here",
    Reach.INSIDE: "inside",
    Reach.CHARACTER: "characters",
}


def lookup_lines(
    shelf: Shelf,
    found: Sequence[Lookup],
    selected: int,
    status: Callable[[Lookup], Status | None],
    looks: Looks,
    columns: int,
) -> Iterator[Line]:
    """Yield the lines of look-ups, one of them selected; each line tells of which it is.

    ``status`` tells what the reader knows of a word.
    """
    heading, lexicon = Reach.WORD, shelf.lexicon
    for at, lookup in enumerate(found):
        if lookup.reach is not heading:
            heading = lookup.reach
            yield Line((Span(_HEADINGS[heading], styles.DIM),))
        its = looks.beside(lookup.written, lookup.simplified, lookup.traditional)
        mark = Span("▸ " if at == selected else "  ", styles.KEY)
        spans = head(shelf, lookup, lookup.dictionary, status(lookup), its)
        yield Line((mark, *fitted(spans, columns - 2)), of=at)
        if lookup.entry is None:
            text = "not in the dictionary" if lookup.pinyin else "no Chinese word"
            yield Line((Span(f"     {text}", styles.DIM),), of=at)
        else:
            yield from sense_lines(lexicon, lookup.entry, its, columns, at)
        following = found[at + 1].written if at + 1 < len(found) else ""
        if lookup.written != following and _is_sign(lookup.written):
            before = f"  {lookup.written} in "
            yield from words_with(lexicon, lookup.written, its, before, columns, at)


def _is_sign(written: str) -> bool:
    return len(written) == 1 and is_hanzi(written)
