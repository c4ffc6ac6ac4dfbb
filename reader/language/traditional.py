"""Writing the words of a sentence in traditional characters, as a standard has them.

OpenCC converts running text, which decides what stands alone (后 or 後, 面 or 麵); for a
word that the dictionary writes in one way only, CC-CEDICT knows better (中俄關係, where
OpenCC has 關系). CC-CEDICT writes as Taiwan does, so for another standard it only corrects
the characters where OpenCC's Taiwan is mistaken: 里面 is 裏面 in Hong Kong.
"""

from collections.abc import Sequence
from itertools import accumulate

from dicts.entry import Entry
from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.language.kept import Kept
from reader.language.script import Script, Standard, convert
from reader.language.written_in import is_only_simplified, is_only_traditional


def standard_named(name: str) -> Standard:
    """Return the standard of that name; DubenError where there is none."""
    try:
        return Standard(name)
    except ValueError as error:
        names = ", ".join(Standard)
        raise DubenError(
            f"there is no standard {name!r} of traditional characters; there are: {names}"
        ) from error


_KEPT = 65536
"""Words whose traditional forms are remembered."""


class Traditionalizer:
    """Writes words in the traditional characters of a standard, with the help of a lexicon.

    Below, ``words`` are the words of a sentence in simplified characters, and ``written``
    the same as the sentence writes them.
    """

    def __init__(self, lexicon: Lexicon, standard: Standard) -> None:
        self._lexicon = lexicon
        self._has_phrases = standard is Standard.TAIWAN_PHRASES
        self._standard = Standard.TAIWAN if self._has_phrases else standard
        self._forms = Kept(lexicon.traditional_forms, _KEPT)
        self._form = Kept(self._find_form, _KEPT)

    def text(self, words: Sequence[str], written: Sequence[str]) -> str:
        """Return the sentence in traditional characters, as long as it was.

        A word that is written so already, as the dictionary knows it, stays, whatever the
        standard; one that the dictionary writes in only one way is written so; the rest is
        for OpenCC, which looks at the words around.
        """
        sentence = "".join(written)
        if self._standard is not Standard.TAIWAN:
            return self._by_standard(sentence, words, written)
        if not self._lexicon.has_simplified(sentence):
            return sentence
        forms = [self._form[both] for both in zip(words, written, strict=True)]
        guess = convert("".join(words), Script.TRADITIONAL) if None in forms else sentence
        ends = accumulate(map(len, words))
        return "".join(
            guess[end - len(word) : end] if form is None else form
            for word, end, form in zip(words, ends, forms, strict=True)
        )

    def _by_standard(self, sentence: str, words: Sequence[str], written: Sequence[str]) -> str:
        """Return a sentence as another standard than Taiwan's writes it."""
        # Elsewhere even what Taiwan never changes may change: 吃 may be 喫, and 床 牀.
        is_settled = self._is_traditional(sentence)
        if is_settled and not self._lexicon.has_simplified(sentence):
            return sentence
        simplified = "".join(words)
        taiwan = convert(simplified, Script.TRADITIONAL)
        guess = convert(simplified, Script.TRADITIONAL, self._standard)
        parts, end = [], 0
        for word, form in zip(words, written, strict=True):
            start, end = end, end + len(word)
            is_as_written = not self._lexicon.has_simplified(form) and (is_settled or form != word)
            parts.append(
                form
                if is_as_written
                else self._corrected(word, form, guess[start:end], taiwan[start:end])
            )
        return "".join(parts)

    def _corrected(self, word: str, written: str, guess: str, taiwan: str) -> str:
        own = self._own(word, written)
        if own is None:
            return guess
        if written != word and written == own:
            return written
        return "".join(
            ours if theirs == known else known
            for ours, theirs, known in zip(guess, taiwan, own, strict=True)
        )

    def _find_form(self, both: tuple[str, str]) -> str | None:
        """Return how Taiwan writes a word, None where the words around have to tell.

        Given it in simplified characters, and as the sentence writes it.
        """
        word, written = both
        return self._own(word, written) if self._lexicon.has_simplified(written) else written

    def _own(self, word: str, written: str) -> str | None:
        """Return how the dictionary writes a word, None where it has several ways, or no entry.

        A mere variant (説, of 說) is none of them, unless the sentence has it.
        """
        forms = self._forms[word]
        if written != word and written in forms:
            return written
        if word == "了":  # 瞭 is only in longer words (瞭解, 明瞭)
            return word
        own = [form for form, is_own in forms.items() if is_own]
        return own[0] if len(own) == 1 else None

    def taiwan_words(self, words: Sequence[str], written: Sequence[str]) -> dict[int, Entry]:
        """Return the entry of what Taiwan says for a word, by the index of the word.

        For a word with an entry that OpenCC puts into one of the same length that has an
        entry too: 软件 is 軟體, and 万象更新 does not become 永珍更新 (永珍 is Vientiane). A
        sentence in traditional characters is left as it is. Nothing but for Taiwan with
        phrases.
        """
        if not self._has_phrases or self._is_traditional("".join(written)):
            return {}
        entries = (self._taiwan_word(word) for word in words)
        return {at: entry for at, entry in enumerate(entries) if entry}

    def _is_traditional(self, sentence: str) -> bool:
        """Return whether a sentence has characters of only traditional, and none of the other."""
        return any(is_only_traditional(self._lexicon, it) for it in sentence) and not any(
            is_only_simplified(self._lexicon, it) for it in sentence
        )

    def _taiwan_word(self, word: str) -> Entry | None:
        forms = self._forms[word]
        if not forms:
            return None
        theirs = convert(word, Script.TRADITIONAL, Standard.TAIWAN_PHRASES)
        if theirs in forms or theirs == convert(word, Script.TRADITIONAL):
            return None
        found = (it for it in self._lexicon.entries(theirs) if it.traditional == theirs)
        return next(found, None)
