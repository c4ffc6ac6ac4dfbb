"""The face of this room: a sentence in, its words out."""

from itertools import accumulate
from typing import TYPE_CHECKING

from dicts.entry import Entry
from dicts.lexicon import Lexicon
from reader.language import readings as reading
from reader.language import segment
from reader.language.sandhi import spoken
from reader.language.simplify import Simplifier
from reader.language.traditional import Traditionalizer, standard_named
from reader.language.words import AnnotatedSentence, Rendering, TaiwanWord, Word

if TYPE_CHECKING:
    from reader.language.explain import Why


class Annotator:
    """Annotates sentences, with the engines asked for.

    ``traditional`` names the standard of traditional characters (see ``script.Standard``);
    ``tones`` are ``citation`` or ``spoken``; ``own_words``, in either script, are kept whole.
    Depends on nothing but its arguments: the same sentence gives the same words.
    Raises DubenError where there is no engine or standard of a name.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        *,
        segmenter: str = "duben",
        readings: str = "duben",
        traditional: str = "taiwan",
        tones: str = "citation",
        own_words: tuple[str, ...] = (),
    ) -> None:
        self._lexicon = lexicon
        self._simplifier = Simplifier(lexicon)
        own = tuple(map(self._simplifier.simplify, own_words))
        self._segmenter = segment.engine(segmenter, lexicon, own)
        self._reader = reading.engine(readings, lexicon)
        self._names = segmenter, readings
        self._is_spoken = tones == "spoken"
        self._traditionalizer = Traditionalizer(lexicon, standard_named(traditional))

    def annotate(self, text: str) -> AnnotatedSentence:
        """Return a sentence's words: they tile it, whatever it holds. Takes well under 1 ms."""
        simplified = self.simplify(text)
        words, names = self._segmenter.cut(simplified)
        written = words if simplified == text else segment.laid_on(text, words)
        rendering = Rendering(
            lambda: self._traditionalizer.text(words, written),
            lambda: self._taiwan_words(words, written),
        )
        read = self._reader.read(words, written, names)
        if self._is_spoken:
            read = spoken(list(zip(words, read, strict=True)), self._is_headword)
        found, offset = [], 0
        for index, (word, form, syllables) in enumerate(zip(words, written, read, strict=True)):
            # Read with a capital, as only a name is.
            is_only_name = syllables is not None and len(word) > 1 and syllables[0][:1].isupper()
            is_name = index in names or is_only_name
            found.append(Word(form, offset, word, syllables, rendering, is_name))
            offset += len(word)
        return AnnotatedSentence(text, tuple(found))

    def explain(self, text: str) -> list["Why"]:
        """Return why each word of a sentence is cut and read as it is."""
        from reader.language.explain import Why, cut_reasons, read_reasons

        simplified = self.simplify(text)
        words, names = self._segmenter.cut(simplified)
        written = segment.laid_on(text, words)
        cut = cut_reasons(self._segmenter, self._lexicon, self._names[0], simplified, words)
        read = read_reasons(self._reader, self._names[1], words, written, names)
        return [Why(*both) for both in zip(cut, read, strict=True)]

    def _is_headword(self, word: str) -> bool:
        return bool(self._lexicon.entries(word))

    def simplify(self, text: str) -> str:
        """Return ``text`` in simplified characters, as long as it was: what is analysed."""
        return self._simplifier.simplify(text)

    def _taiwan_words(self, words: list[str], written: list[str]) -> dict[int, TaiwanWord]:
        """Return what Taiwan says for words, by their offset."""
        found = self._traditionalizer.taiwan_words(words, written)
        if not found:
            return {}
        starts = list(accumulate(map(len, words), initial=0))
        return {
            starts[at]: TaiwanWord(entry.traditional, entry.simplified, self._read(entry))
            for at, entry in found.items()
        }

    def _read(self, entry: Entry) -> tuple[str, ...]:
        """Return the reading of an entry by itself, one syllable a hanzi."""
        return self._reader.read([entry.simplified], [entry.traditional])[0] or ()
