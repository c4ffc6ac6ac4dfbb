"""The face of this room: a sentence in, its words out."""

from dicts.lexicon import Lexicon
from reader.language import readings as reading
from reader.language import segment
from reader.language.script import Script, convert
from reader.language.simplify import Simplifier
from reader.language.words import AnnotatedSentence, Rendering, Word


class Annotator:
    """Annotates sentences, with the engines asked for.

    Depends on nothing but its arguments: the same sentence gives the same words.
    Raises DubenError where there is no engine of a name.
    """

    def __init__(
        self, lexicon: Lexicon, *, segmenter: str = "duben", readings: str = "duben"
    ) -> None:
        self._lexicon = lexicon
        self._simplifier = Simplifier(lexicon)
        self._segmenter = segment.engine(segmenter, lexicon)
        self._reader = reading.engine(readings, lexicon)

    def annotate(self, text: str) -> AnnotatedSentence:
        """Return a sentence's words: they tile it, whatever it holds. Takes well under 1 ms."""
        simplified = self.simplify(text)
        words = self._segmenter.cut(simplified)
        written, offset = [], 0
        for word in words:
            written.append(text[offset : offset + len(word)])
            offset += len(word)
        rendering = Rendering(lambda: self._traditional(text, words, written))
        found, offset = [], 0
        for word, form, syllables in zip(
            words, written, self._reader.read(words, written), strict=True
        ):
            found.append(Word(form, offset, word, syllables, rendering))
            offset += len(word)
        return AnnotatedSentence(text, tuple(found))

    def simplify(self, text: str) -> str:
        """Return ``text`` in simplified characters, as long as it was: what is analysed."""
        return self._simplifier.simplify(text)

    def _traditional(self, text: str, words: list[str], written: list[str]) -> str:
        """Return ``text`` in traditional characters.

        A word that is already written so, as the dictionary knows it, stays; one that the
        dictionary writes in only one way is written so; the rest (后 or 後, 面 or 麵) is
        for OpenCC, which looks at the words around.
        """
        if not self._lexicon.has_simplified(text):
            return text
        converted = convert("".join(words), Script.TRADITIONAL)
        parts, offset = [], 0
        for word, form in zip(words, written, strict=True):
            guess = converted[offset : offset + len(word)]
            parts.append(self._form(word, form, guess))
            offset += len(word)
        return "".join(parts)

    def _form(self, word: str, written: str, guess: str) -> str:
        if not self._lexicon.has_simplified(written):
            return written
        forms = {it.traditional for it in self._lexicon.entries(word) if it.simplified == word}
        if written != word and written in forms:
            return written
        if len(forms) == 1:
            return forms.pop()
        return guess
