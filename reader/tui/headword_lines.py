"""All that is known of a headword as lines: its entries, words inside, characters, words around."""

from collections.abc import Callable, Iterator, Sequence

from dicts import levels
from dicts.entry import Entry
from dicts.glyphs import Glyph, glyph
from dicts.headwords import Headword, words_around, words_inside
from dicts.shelf import Found, Shelf
from reader.deck.words import Status
from reader.text.characters import is_hanzi
from reader.tui import styles
from reader.tui.entry_lines import (
    head,
    in_a_line,
    sense_lines,
    words_with,
    written,
)
from reader.tui.looks import Looks
from reader.tui.spans import Line, Span, Stop, flow

_INDENT = "     "


class HeadwordLines:
    """Makes the lines of a headword; ``status`` tells what the reader knows of an entry."""

    def __init__(
        self, shelf: Shelf, status: Callable[[Entry], Status | None], looks: Looks
    ) -> None:
        self._shelf = shelf
        self._lexicon = shelf.lexicon
        self._status = status
        self._looks = looks

    def lines(self, word: Headword, columns: int) -> Iterator[Line]:
        """Yield the lines, as many cells wide at most."""
        entries = self._shelf.beside(word.written, word.entries)
        for found in entries:
            yield from self._entry(found, columns)
            yield Line()
        if not entries:
            yield Line((Span("  ", styles.PLAIN), Span(word.written, styles.BOLD)))
            yield Line((Span(f"{_INDENT}not in the dictionary", styles.REMARK),))
            yield Line()
        if len(word.written) > 1:
            yield from self._list("words inside", self._inside(word.written), columns)
            yield from self._characters(word.written, columns)
            yield from self._list("in longer words", self._around(word.written), columns)
        else:
            yield from self._sign(word.written, columns)

    def _entry(self, found: Found, columns: int) -> Iterator[Line]:
        entry = found.entry
        stop = Stop(entry=entry)
        status = self._status(entry)
        line = list(head(self._shelf, entry, found.dictionary, status, self._looks, stop))
        for at, spans in enumerate(flow(line, max(columns - 2, 8))):
            mark = Span("  ", styles.KEY)
            yield Line((mark, *spans), None if at else stop)
        yield from sense_lines(self._lexicon, entry, self._looks, columns)

    def _list(self, heading: str, entries: Iterator[Entry], columns: int) -> Iterator[Line]:
        is_first = True
        for entry in entries:
            if is_first:
                yield _heading(heading)
                is_first = False
            yield in_a_line(self._lexicon, entry, self._looks, columns)
        if not is_first:
            yield Line()

    def _inside(self, word: str) -> Iterator[Entry]:
        for inside in words_inside(self._lexicon, word):
            yield from self._lexicon.entries(inside)

    def _around(self, word: str) -> Iterator[Entry]:
        yield from words_around(self._lexicon, word)

    def _characters(self, word: str, columns: int) -> Iterator[Line]:
        hanzi = dict.fromkeys(filter(is_hanzi, word))
        if hanzi:
            yield _heading("characters")
        for char in hanzi:
            found = glyph(self._lexicon, char)
            entries = self._lexicon.entries(char)
            gap = Span("  ", styles.PLAIN)
            line = [*_forms(char, entries, self._looks), gap, *self._told(char, found)]
            for spans in flow(line, columns - 2):
                yield Line((gap, *spans))
            for entry in entries:
                yield in_a_line(self._lexicon, entry, self._looks, columns, has_forms=False)
            yield from words_with(self._lexicon, char, self._looks, f"{_INDENT}in ", columns)
        if hanzi:
            yield Line()

    def _sign(self, char: str, columns: int) -> Iterator[Line]:
        """Yield what is known of a headword that is one character."""
        found = glyph(self._lexicon, char)
        if found is None:
            return
        if told := list(self._told(char, found)):
            yield _heading("as a character")
            yield from (Line((Span("  ", styles.PLAIN), *it)) for it in flow(told, columns - 2))
            yield Line()
        entries = (self._lexicon.entries(word)[0] for word in found.words)
        yield from self._list(f"words with {char}", entries, columns)

    def _told(self, char: str, found: Glyph | None) -> Iterator[Span]:
        """Yield what is known of a character as a sign; its level is that of the simplified one."""
        facts = []
        if found and found.strokes:
            it = found.strokes
            facts.append(f"radical {it.radical} ({it.number}) + {max(it.rest, 0)}")
            facts.append("1 stroke" if it.total == 1 else f"{it.total} strokes")
        for entry in self._lexicon.entries(char)[:1]:
            simplified = glyph(self._lexicon, entry.simplified)
            facts += levels.named(simplified.levels, self._looks.levels) if simplified else []
        if facts:
            yield Span(" · ".join(facts), styles.DIM)


def _heading(text: str) -> Line:
    return Line((Span(text, styles.DIM),))


def _forms(char: str, entries: Sequence[Entry], looks: Looks) -> Iterator[Span]:
    """Yield a character, and the other ways in which its entries write it."""
    others = dict.fromkeys(form for it in entries for form in (it.simplified, it.traditional))
    yield from written([char, *filter(None, ["".join(it for it in others if it != char)])])
