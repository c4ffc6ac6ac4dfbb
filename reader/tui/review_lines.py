"""A word that is reviewed, as lines: what is asked, and what is answered."""

from collections.abc import Iterator

from reader.deck.words import DeckWord
from reader.tui import styles
from reader.tui.entry_lines import read, written
from reader.tui.looks import Looks
from reader.tui.reviewing import Reviewing, in_units
from reader.tui.spans import Line, Span, flow

_MARGIN = Span("  ", styles.PLAIN)
_LEAST_COLUMNS = 8


def question_lines(word: DeckWord, looks: Looks, columns: int) -> Iterator[Line]:
    """Yield the sentence of a word with the word set off; the word alone where it has none."""
    style = styles.MET
    context = word.context
    spans = [Span(looks.form(word.key.simplified, word.key.traditional), style)]
    if context.sentence:
        spans = [
            Span(context.sentence[: context.start], styles.PLAIN),
            Span(context.sentence[context.start : context.end], style),
            Span(context.sentence[context.end :], styles.PLAIN),
        ]
    yield Line()
    yield from _flowed(spans, columns)


def answer_lines(word: DeckWord, looks: Looks, columns: int) -> Iterator[Line]:
    """Yield what is to be remembered: pinyin of the sentence, the word, its meaning, the note."""
    if word.context.pinyin:
        yield from _flowed([Span(word.context.pinyin, styles.PINYIN)], columns)
    yield Line()
    head = [*written(looks.ordered(word.key.simplified, word.key.traditional))]
    if word.key.pinyin:
        head += [Span("  ", styles.PLAIN), *read(tuple(word.key.pinyin.split()), looks)]
    yield from _flowed(head, columns)
    for text, style in (
        (word.meaning, styles.PLAIN),
        (word.note, styles.REMARK),
        (word.context.source, styles.DIM),
    ):
        for line in text.splitlines():
            yield from _flowed([Span(line, style)], columns)


def end_lines(reviewing: Reviewing, columns: int) -> Iterator[Line]:
    """Yield what there is to say when no word is due: what was done, and when to come back."""
    tally = reviewing.tally
    said = ["Nothing is due."]
    if tally:
        done, _ = reviewing.progress
        grades = ", ".join(f"{count} {grade.said}" for grade, count in tally.items())
        said = [f"Done: {done} {'word' if done == 1 else 'words'} reviewed ({grades})."]
    seconds = reviewing.next_due
    if seconds is not None:
        said.append(f"The next is due in {in_units(seconds)}.")
    if new := reviewing.new:
        words = "1 new word waits" if new == 1 else f"{new:,} new words wait"
        said.append(f"{words} for another day; for more today: duben deck review --new 100.")
    if seconds is None and not new and not tally:
        said.append("Words that you are learning, and have not exported to Anki, are asked here.")
    yield Line()
    for text in said:
        yield from _flowed([Span(text, styles.PLAIN)], columns)


def _flowed(spans: list[Span], columns: int) -> Iterator[Line]:
    for line in flow(spans, max(columns - 2, _LEAST_COLUMNS)):
        yield Line((_MARGIN, *line))
