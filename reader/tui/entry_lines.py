"""An entry as lines: the one way in which the panel, the full entry and the search show it."""

from collections.abc import Iterator, Sequence

from dicts import levels, pinyin
from dicts.entry import Entry, Levels
from dicts.glyphs import glyph
from dicts.lexicon import Lexicon
from dicts.meaning import readable
from dicts.references import Lead, leads
from dicts.senses import Kind, Part, Reference, Role, Sense, parsed
from dicts.shelf import Shelf
from reader.deck.words import Status
from reader.language.lookups import Lookup
from reader.language.script import Script
from reader.tui import styles
from reader.tui.cells import width
from reader.tui.looks import Looks
from reader.tui.spans import Line, Span, Stop, fitted, hanging

APART = Span(" · ", styles.DIM)
_INDENT = "     "
_SEEN_OF_A_TARGET = 3
"""Entries shown of one that is pointed at; it can be opened for more."""


# --- the line of a word -------------------------------------------------------------


def written(forms: Sequence[str], stop: Stop | None = None) -> Iterator[Span]:
    """Yield a word in one script, and in the other where it is written otherwise there."""
    yield Span(forms[0], styles.BOLD, stop)
    if len(forms) > 1:
        yield Span(" ", styles.PLAIN)
        yield Span(forms[1], styles.DIM)


def read(syllables: tuple[str, ...], looks: Looks) -> Iterator[Span]:
    """Yield marked pinyin in the colours of its tones, and zhuyin if asked."""
    for part, syllable in zip(pinyin.parts(syllables), syllables, strict=True):
        yield Span(part, styles.tone(looks.tones, pinyin.tone(syllable)))
    if looks.zhuyin and syllables:
        from dicts import zhuyin

        yield Span("  " + zhuyin.joined(syllables), styles.DIM)


def head(
    shelf: Shelf,
    word: Entry | Lookup,
    dictionary: str,
    status: Status | None,
    looks: Looks,
    stop: Stop | None = None,
) -> Iterator[Span]:
    """Yield the line of a word: forms, pinyin, what the reader knows of it, levels and rank.

    The dictionary that it is from stands last; it is "" for the main one.
    """
    yield from written(looks.ordered(word.simplified, word.traditional), stop)
    yield Span("  ", styles.PLAIN)
    yield from read(word.pinyin, looks)
    yield Span("  ", styles.PLAIN)
    yield Span(status.value, styles.LABEL) if status else Span("new", styles.DIM)
    if told := shelf.standing(word.simplified, word.traditional, looks.levels):
        yield APART
        yield Span(told, styles.DIM)
    if dictionary:
        yield APART
        yield Span(dictionary, styles.LABEL)


def in_a_line(
    lexicon: Lexicon,
    entry: Entry,
    looks: Looks,
    columns: int,
    *,
    has_forms: bool = True,
    dictionary: str = "",
) -> Line:
    """Return an entry as one line, which opens it: forms, pinyin, meaning, at the right levels.

    Without its forms it is indented: they stand above it. An entry of another ``dictionary``
    than the main one says so in the place of the levels.
    """
    stop = Stop(Reference(entry.traditional, entry.simplified, entry.pinyin), entry)
    spans = [Span("  ", styles.KEY)]
    if has_forms:
        spans += written(looks.ordered(entry.simplified, entry.traditional), stop)
        spans.append(Span("  ", styles.PLAIN))
        spans += read(entry.pinyin, looks)
    else:
        spans.append(Span("   ", styles.PLAIN))
        spans += [it._replace(stop=stop) for it in read(entry.pinyin, looks)]
    spans += [Span("  ", styles.PLAIN), Span(_gist(entry), styles.PLAIN)]
    right = dictionary
    if has_forms and not dictionary:
        right = _levels_in(lexicon.levels(entry.simplified), looks, columns // 4)
    left = fitted(spans, columns - width(right) - 2 * bool(right))
    if right:
        gap = columns - sum(width(it.text) for it in left) - width(right)
        left = (*left, Span(" " * gap, styles.PLAIN), Span(right, styles.DIM))
    return Line(left, stop)


def _levels_in(found: Levels, looks: Looks, columns: int) -> str:
    """Return as many levels as there is room for."""
    told = levels.named(found, looks.levels)
    while told and width(" · ".join(told)) > columns:
        told.pop()
    return " · ".join(told)


def _gist(entry: Entry) -> str:
    """Return what an entry means, without measure words and other readings if it can be."""
    telling = {Role.MEANING, Role.POINTER}
    some = [it for it in entry.senses if parsed(it).role in telling] or entry.senses
    return "; ".join(map(readable, some))


# --- senses -------------------------------------------------------------------------


def sense_lines(
    lexicon: Lexicon, entry: Entry, looks: Looks, columns: int, of: int = -1
) -> Iterator[Line]:
    """Yield the lines of what an entry says.

    Meanings are numbered. Measure words and other readings have lines of their own. Where an
    entry only points at others, what these say stands under the pointer.
    """
    yield from _senses(entry, leads(lexicon, entry), looks, columns, _INDENT, of)


def _senses(
    entry: Entry, found: Sequence[Lead], looks: Looks, columns: int, indent: str, of: int
) -> Iterator[Line]:
    number = 0
    for sense in map(parsed, entry.senses):
        mark = indent
        if sense.role in (Role.MEANING, Role.POINTER):
            number += 1
            mark = f"{number:>{len(indent) - 1}} "
        yield from hanging([Span(mark, styles.DIM)], list(_said(sense, found, looks)), columns, of)
        for lead in found:
            if lead.reference in sense.references:
                yield from _followed(lead, looks, columns, indent, of)


def _said(sense: Sense, found: Sequence[Lead], looks: Looks) -> Iterator[Span]:
    parts = sense.parts
    if sense.role is Role.CLASSIFIER:
        yield Span("measure word ", styles.REMARK)
        parts = (parts[0]._replace(text=parts[0].text.removeprefix("CL:")), *parts[1:])
    missing = {lead.reference for lead in found if not lead.entries}
    for part in parts:
        if sense.role is Role.CLASSIFIER and part.text == ",":
            yield APART
        else:
            yield from _part(part, looks)
        if part.reference in missing:
            yield Span(" (no entry)", styles.REMARK)


def _part(part: Part, looks: Looks) -> Iterator[Span]:
    if part.kind is Kind.LABEL:
        yield Span(part.text, styles.REMARK)
    elif part.kind is Kind.BREAK:
        yield APART
    elif part.kind is Kind.READING:
        yield from read(part.reading, looks)
    elif part.reference:
        yield from named(part.reference, looks)
    else:
        yield Span(part.text, styles.PLAIN)


def named(reference: Reference, looks: Looks) -> Iterator[Span]:
    """Yield the name of an entry, which opens it: ``个/個 gè``."""
    stop = Stop(reference)
    forms = looks.ordered(reference.simplified, reference.traditional)
    yield Span("/".join(forms), styles.REFERENCE, stop)
    if reference.pinyin:
        yield Span(" ", styles.PLAIN)
        yield from read(reference.pinyin, looks._replace(zhuyin=False))


def _followed(lead: Lead, looks: Looks, columns: int, indent: str, of: int) -> Iterator[Line]:
    deeper = indent + "   "
    for entry in lead.entries[:_SEEN_OF_A_TARGET]:
        if len(lead.entries) > 1 or entry.pinyin != lead.reference.pinyin:
            forms = looks.ordered(entry.simplified, entry.traditional)
            head = [*written(forms), Span("  ", styles.PLAIN), *read(entry.pinyin, looks)]
            yield from hanging([Span(indent + "→ ", styles.DIM)], head, columns, of)
        further = [it for it in lead.further if it.reference in _names(entry)]
        yield from _senses(entry, further, looks, columns, deeper, of)


def _names(entry: Entry) -> set[Reference]:
    return {it for sense in entry.senses for it in parsed(sense).references}


def words_with(
    lexicon: Lexicon, char: str, looks: Looks, before: str, columns: int, of: int = -1
) -> Iterator[Line]:
    """Yield a line of words that have a character, most frequent first, which can be opened.

    There are as many as there is room for; no line where there are none.
    """
    found = glyph(lexicon, char)
    if found is None or not found.words:
        return
    spans = [Span(before, styles.DIM)]
    room = columns - width(before)
    for word in found.words:
        room -= width(word) + 1
        if room < -1:
            break
        reference = Reference(word, word)
        shown = word
        # Of a character that both scripts have, the words are simplified ones.
        if looks.script is Script.TRADITIONAL and (entries := lexicon.entries(word)):
            shown, reference = entries[0].traditional, Reference(*entries[0][:3])
        gap = [Span(" ", styles.PLAIN)] if len(spans) > 1 else []
        spans += [*gap, Span(shown, styles.REFERENCE, Stop(reference))]
    yield Line(tuple(spans), of=of)
