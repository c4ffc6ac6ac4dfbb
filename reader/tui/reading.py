"""Where a reader is in a text, and what can be done there. Knows no screen.

Every move saves the place, and every change of the deck is saved when it is made.
"""

from collections.abc import Iterator
from itertools import chain

from reader.deck.words import Context, DeckWord, Status, WordKey
from reader.language.coverage import Count, Coverage
from reader.language.lookups import Lookup, lookups
from reader.language.script import Script
from reader.language.senses import is_traditional
from reader.language.sentence_pinyin import sentence_pinyin
from reader.language.standing import is_to_learn
from reader.language.words import AnnotatedSentence, is_lookable
from reader.text.document import Document, Sentence
from reader.tui.keeping import meaning_of
from reader.tui.looks import Looks
from reader.tui.page import Page, form
from reader.tui.session import Session

_Statuses = dict[str, dict[WordKey, Status]]
_Place = tuple[int, tuple[int, int]]
"""A word of a sentence, and a revision of the deck."""


class Reading:
    """A text being read.

    ``sentence`` is the one being read, ``annotated`` its words as they are shown, ``word``
    the index of the word at the cursor, None where a sentence has only punctuation;
    ``selected`` the index of the look-up selected at it.
    """

    def __init__(self, session: Session, document: Document) -> None:
        self.session = session
        self.document = document
        self._annotated_for = session.choices.script
        self._found: tuple[AnnotatedSentence, _Place, tuple[Lookup, ...]] | None = None
        self._known_here: tuple[tuple[Lookup, ...], tuple[int, int], _Statuses] | None = None
        place = session.library.place(document.key)
        self._go(document.from_original(place.offset) if place else 0)

    # --- moving -------------------------------------------------------------------

    @property
    def offset(self) -> int:
        """Offset in ``document.text`` of the word at the cursor."""
        at = 0 if self.word is None else self.annotated.words[self.word].start
        return self.sentence.start + at

    def go_to(self, offset: int) -> None:
        """Go to the word at an offset of ``document.text``, or the nearest after it."""
        self._go(offset)
        self.save_place()

    def _go(self, offset: int) -> None:
        self.sentence = self.document.sentence_at(offset)
        self.annotated = self._annotated(self.sentence)
        at = self.annotated.word_index_at(max(0, offset - self.sentence.start))
        self.word = self._nearest(at)
        self.selected = 0

    def _nearest(self, at: int) -> int | None:
        """Return the index of the first word from ``at`` on that can be looked up, else before."""
        words = self.annotated.words
        for index in chain(range(at, len(words)), range(at - 1, -1, -1)):
            if is_lookable(words[index]):
                return index
        return None

    def go_to_word(self, index: int) -> None:
        """Go to a word of the sentence; what cannot be looked up is passed over."""
        self.word = self._nearest(index)
        self.selected = 0
        self.save_place()

    def step_word(self, step: int) -> bool:
        """Go to the next word (step 1) or the one before (-1), across sentences.

        Returns whether there was one.
        """
        words = self.annotated.words
        at = (-1 if step > 0 else len(words)) if self.word is None else self.word
        at += step
        while 0 <= at < len(words):
            if is_lookable(words[at]):
                self.go_to_word(at)
                return True
            at += step
        return self.step_sentence(step, last_word=step < 0)

    def step_sentence(self, step: int, *, last_word: bool = False) -> bool:
        """Go to the next sentence (step 1) or the one before (-1); return whether there was one."""
        beside = self.document.after if step > 0 else self.document.before
        sentence = beside(self.sentence)
        if sentence is None:
            return False
        self.go_to(sentence.end - 1 if last_word else sentence.start)
        return True

    def go_to_end(self) -> None:
        """Go to the last sentence."""
        self.go_to(self.document.sentence_at(len(self.document.text)).start)

    def edge_word(self, *, last: bool) -> None:
        """Go to the first or the last word of the sentence."""
        words = self.annotated.words
        order = range(len(words) - 1, -1, -1) if last else range(len(words))
        for index in order:
            if is_lookable(words[index]):
                self.go_to_word(index)
                return

    def save_place(self) -> None:
        """Remember the place."""
        document = self.document
        offset = document.to_original(self.offset)
        self.session.library.save_place(
            document.key, document.name, document.title, offset, len(document.original)
        )

    def unknown_in(self, sentence: Sentence) -> list[int]:
        """Return where the words of a sentence begin that the reader does not know.

        Those are the words that have an entry and are not in the deck. Raises DubenError.
        """
        words = self._annotated(sentence).words
        statuses = self.session.statuses(words)
        return [
            sentence.start + word.start
            for word, status in zip(words, statuses, strict=True)
            if status is None and is_to_learn(self.session.lexicon, word)
        ]

    # --- how it is shown ------------------------------------------------------------

    def page(self) -> Page:
        """Return the sentence as it is to be drawn."""
        words = self.annotated.words
        statuses, choices = self.session.statuses(words), self.session.choices
        marks, coverage = [], Coverage()
        for word, status in zip(words, statuses, strict=True):
            is_new = status is None and is_to_learn(self.session.lexicon, word)
            marks.append(choices.mark(status, is_to_learn=is_new))
            coverage = coverage.with_words(status, Count(1, is_new))
        looks = choices.script, choices.pinyin, choices.tones
        return Page(self.annotated, statuses, tuple(marks), coverage, self, *looks)

    def before(self) -> Iterator[tuple[Sentence, str]]:
        """See ``Neighbours``."""
        sentence = self.document.before(self.sentence)
        while sentence:
            yield sentence, self.written(sentence)
            sentence = self.document.before(sentence)

    def after(self) -> Iterator[tuple[Sentence, str]]:
        """See ``Neighbours``."""
        sentence = self.document.after(self.sentence)
        while sentence:
            yield sentence, self.written(sentence)
            sentence = self.document.after(sentence)

    def written(self, sentence: Sentence) -> str:
        """Return a sentence in the script that is shown."""
        if self.script is Script.ORIGINAL:
            return sentence.text
        if self.script is Script.SIMPLIFIED:
            return self.session.annotator.simplify(sentence.text)
        return _written(self._annotated(sentence), self.script)

    def _annotated(self, sentence: Sentence) -> AnnotatedSentence:
        """Return the words of a sentence, in traditional characters those that Taiwan says.

        So what is read, looked up and kept is always the word that is shown.
        """
        annotated = self.session.annotate(sentence.text)
        return annotated.with_taiwan_words() if self.script is Script.TRADITIONAL else annotated

    @property
    def script(self) -> Script:
        """The script that is chosen."""
        return self.session.choices.script

    @property
    def looks(self) -> Looks:
        """How words are told of here, those alike in both scripts in that of the sentence."""
        around = Script.TRADITIONAL if is_traditional(self.annotated) else Script.SIMPLIFIED
        return self.session.choices.looks._replace(around=around)

    def catch_up(self) -> None:
        """Show the script that is chosen, if that was done meanwhile on another screen."""
        if self._annotated_for is not self.script:
            self._annotated_for = self.script
            self.annotated = self._annotated(self.sentence)
            self.selected = 0

    def turn_script(self) -> None:
        """Show the next script: original, simplified, traditional."""
        self.session.choices.turn_script()
        self.catch_up()

    def set_repairs(self, *, on: bool) -> None:
        """Read the text repaired or as it came, at the same place."""
        offset = self.document.to_original(self.offset)
        self.document = self.document.with_repairs(on)
        self._go(self.document.from_original(offset))

    # --- looking up and keeping ---------------------------------------------------------

    @property
    def lookups(self) -> tuple[Lookup, ...]:
        """All that can be looked up at the cursor, best first; () where there is no word."""
        if self.word is None:
            return ()
        # What the deck has changes what is found: the reader's own entries are in it.
        place = self.word, self.session.deck.revision
        found = self._found
        if found is None or found[0] is not self.annotated or found[1] != place:
            there = lookups(self.session.shelf, self.annotated, self.word)
            self._found = found = (self.annotated, place, there)
        return found[2]

    @property
    def lookup(self) -> Lookup | None:
        """The look-up that is selected."""
        found = self.lookups
        return found[self.selected] if found else None

    def choose(self, index: int) -> None:
        """Select the look-up with that index."""
        self.selected = index

    def select(self, step: int) -> None:
        """Select the next look-up (step 1) or the one before (-1), round and round."""
        if self.lookups:
            self.selected = (self.selected + step) % len(self.lookups)

    def status(self, lookup: Lookup) -> Status | None:
        """Return what the reader knows of one of ``lookups``; None for a new one."""
        found, revision = self.lookups, self.session.deck.revision
        if self._known_here is None or self._known_here[:2] != (found, revision):
            known = self.session.deck.statuses(it.simplified for it in found)
            self._known_here = (found, revision, known)
        return self._known_here[2].get(lookup.simplified, {}).get(lookup.key)

    def keep(self, lookup: Lookup) -> DeckWord:
        """Keep a word with this sentence, as they are shown. Raises DubenError."""
        return self.session.deck.keep(lookup.key, meaning_of(lookup), self._context(lookup))

    def drop(self, lookup: Lookup) -> None:
        """Take a word out of the deck. Raises DubenError."""
        self.session.deck.drop(lookup.key)

    def set_status(self, lookup: Lookup, status: Status) -> None:
        """Say what the reader knows of a word. Raises DubenError."""
        deck = self.session.deck
        deck.set_status(lookup.key, status, meaning_of(lookup), self._context(lookup))

    def _context(self, lookup: Lookup) -> Context:
        return Context(
            sentence=_written(self.annotated, self.script),
            start=lookup.start,
            end=lookup.end,
            pinyin=sentence_pinyin(self.annotated),
            source=self.document.title,
            text=self.document.key,
            place=self.document.to_original(self.sentence.start + lookup.start),
        )


def _written(sentence: AnnotatedSentence, script: Script) -> str:
    return "".join(form(word, script) for word in sentence.words)
