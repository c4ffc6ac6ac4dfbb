"""The words of a whole text, each once, and how much of it a reader knows by them."""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from dicts.lexicon import Lexicon
from reader.deck.store import Deck
from reader.language.annotate import Annotator
from reader.language.coverage import Count, Coverage
from reader.language.standing import Form, form_of, is_to_learn, status_of

Counts = Mapping[Form, Count]
"""The Chinese words of a text."""


def counted(sentences: Iterable[str], annotator: Annotator, lexicon: Lexicon) -> dict[Form, Count]:
    """Return the Chinese words of sentences, in the order met; 80,000 characters take 1 s."""
    found: dict[Form, Count] = {}
    for sentence in sentences:
        for word in annotator.annotate(sentence).words:
            if word.pinyin is None:
                continue
            form = form_of(word)
            before = found.get(form)
            if before is None:
                found[form] = Count(1, is_to_learn(lexicon, word))
            else:
                found[form] = before._replace(times=before.times + 1)
    return found


def packed(counts: Counts) -> bytes:
    """Return counts as the library keeps them; a long novel has 30,000 words, in 300 kB."""
    # Four long columns are read ten times as fast as many short rows.
    columns = (
        [form.simplified for form in counts],
        [form.reading for form in counts],
        [count.times for count in counts.values()],
        [count.is_to_learn for count in counts.values()],
    )
    return zlib.compress(json.dumps(columns, ensure_ascii=False).encode())


def unpacked(content: bytes) -> dict[Form, Count]:
    """Return the counts that were packed. Raises ValueError where they are something else."""
    try:
        words, readings, times, are_to_learn = json.loads(zlib.decompress(content))
        forms, counts = map(Form, words, readings), map(Count, times, are_to_learn)
        return dict(zip(forms, counts, strict=True))
    except (zlib.error, TypeError) as error:
        raise ValueError("no counts of words") from error


class Covering:
    """The coverage of a text, kept up with the deck in bits that hold up no key.

    ``coverage`` is that of the last time all words were asked for, None before the first. Of a
    text with fewer than 500 words it is there, or up to date, after one ``advance``.
    """

    def __init__(self, deck: Deck, counts: Counts) -> None:
        self._deck = deck
        self._counts = counts
        self._bits: Iterator[Coverage | None] = iter(())
        self._revision: tuple[int, int] | None = None
        self.coverage: Coverage | None = None

    def advance(self) -> bool:
        """Go on by a bit (3 ms); return whether the coverage is that of the deck as it is.

        Raises DubenError where the deck cannot be read.
        """
        revision = self._deck.revision
        if self._revision != revision:
            self._revision = revision
            self._bits = self._summed()
        for coverage in self._bits:
            if coverage is None:
                return False
            self.coverage = coverage
        return True

    def _summed(self) -> Iterator[Coverage | None]:
        """Yield None after each bit, at the end the coverage."""
        coverage, counts = Coverage(), iter(self._counts.items())
        while some := list(islice(counts, _BIT)):
            statuses = self._deck.statuses({form.simplified for form, _ in some})
            for form, count in some:
                status = status_of(form, statuses.get(form.simplified, {}))
                coverage = coverage.with_words(status, count)
            if len(some) == _BIT:
                yield None
        yield coverage


_BIT = 500


def coverage_of(deck: Deck, counts: Counts) -> Coverage:
    """Return the coverage of a text at once. Raises DubenError where the deck cannot be read."""
    covering = Covering(deck, counts)
    while not covering.advance():
        pass
    return covering.coverage or Coverage()
