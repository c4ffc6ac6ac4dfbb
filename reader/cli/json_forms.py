"""What the command writes as JSON: one form for each thing, the same in every verb."""

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

from dicts.entry import Entry, Levels
from reader.language.kept import Kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dicts.lexicon import Lexicon
    from dicts.shelf import Found, Shelf
    from reader.language.explain import Why
    from reader.language.words import AnnotatedSentence, TaiwanWord, Word
    from reader.text.document import Document, Repair

_encode = json.JSONEncoder(ensure_ascii=False).encode
# Different words whose form is kept; a long text has 35,000.
_WORDS_KEPT = 65536
_FIELDS = ", ".join(f'"{name}": {{}}' for name in Levels._fields)
_STANDING = '"level": {{' + _FIELDS + '}}, "rank": {}'


def line(value: object) -> str:
    """Return a value as JSON in one line, hanzi as they are."""
    return _encode(value)


def pretty(value: object) -> str:
    """Return a value as JSON for people too, over several lines."""
    return json.dumps(value, ensure_ascii=False, indent=2)


# What the form of a word is made of: its text, in either script, pinyin, is it a name, Taiwan's.
_OfWord: TypeAlias = "tuple[str, str, str, tuple[str, ...] | None, bool, TaiwanWord | None]"


class SentenceForms:
    """Writes annotated sentences: each ``{"text": …, "words": [{…}, …]}``."""

    def __init__(self, lexicon: "Lexicon") -> None:
        self._lexicon = lexicon
        self._word = Kept(self._make_word, _WORDS_KEPT)

    def sentence(
        self,
        sentence: "AnnotatedSentence",
        start: int | None = None,
        reasons: "Iterable[Why] | None" = None,
    ) -> str:
        """Return a sentence in one line; ``start`` is its offset in the text, where it has one.

        With ``reasons`` each word says why it is one, and why it is read so.
        """
        where = "" if start is None else f'"start": {start}, '
        forms: Iterable[str] = self._forms(sentence.words)
        if reasons is not None:
            told = (_encode(why._asdict()) for why in reasons)
            forms = (f'{form[:-1]}, "why": {why}}}' for form, why in zip(forms, told, strict=True))
        words = ", ".join(forms)
        return f'{{"text": {_encode(sentence.text)}, {where}"words": [{words}]}}'

    def _forms(self, words: "Sequence[Word]") -> list[str]:
        if not words:
            return []
        rendering = words[0].rendering  # that of the whole sentence
        shown, taiwan = rendering.text, rendering.taiwan_words
        found = self._word
        return [
            found[text, simplified, shown[at : at + len(text)], pinyin, is_name, taiwan.get(at)]
            for text, at, simplified, pinyin, _, is_name in words
        ]

    def _make_word(self, of_word: "_OfWord") -> str:
        """Return the form of a word: by hand, in a quarter of the encoder's time."""
        text, simplified, traditional, pinyin, is_name, taiwan = of_word
        as_written = _encode(text)
        found = [
            f'{{"text": {as_written}',
            f'"simplified": {as_written if simplified == text else _encode(simplified)}',
            f'"traditional": {as_written if traditional == text else _encode(traditional)}',
            f'"pinyin": [{", ".join(map(_encode, pinyin))}]' if pinyin else '"pinyin": null',
            f'"name": {"true" if is_name else "false"}',
            self._standing(simplified),
        ]
        if taiwan:
            found.append(f'"taiwan": {_encode(taiwan._asdict())}')
        return ", ".join(found) + "}"

    def _standing(self, simplified: str) -> str:
        told = *self._lexicon.levels(simplified), self._lexicon.rank(simplified)
        return _STANDING.format(*("null" if it is None else it for it in told))


def standing(lexicon: "Lexicon", simplified: str) -> dict[str, Any]:
    """Return the level of a word in each standard, and its rank; null where it has none."""
    return {"level": lexicon.levels(simplified)._asdict(), "rank": lexicon.rank(simplified)}


def standing_of(shelf: "Shelf", entry: Entry) -> dict[str, Any]:
    """Return the standing of an entry's word, and its tags if it has any in the user's lists."""
    found = standing(shelf.lexicon, entry.simplified)
    tags = shelf.tags(entry.simplified, entry.traditional)
    return found | {"tags": tags} if tags else found


def entry(shelf: "Shelf", found: "Found") -> dict[str, Any]:
    """Return an entry, its senses as the dictionary writes them.

    Only where there are any: the dictionary that it is from, if it is not the main one; its
    Cantonese.
    """
    it = found.entry
    more = {
        "dictionary": found.dictionary,
        "jyutping": found.jyutping,
    }
    return {
        "simplified": it.simplified,
        "traditional": it.traditional,
        "pinyin": it.pinyin,
        "senses": it.senses,
        **standing_of(shelf, it),
        **{name: value for name, value in more.items() if value},
    }


def about(document: "Document") -> dict[str, Any]:
    """Return what a text is: name, title, encoding, and how many repairs were made of each kind."""
    repairs = () if document.is_raw else document.repairs
    return {
        "name": document.name,
        "title": document.title,
        "encoding": document.encoding,
        "repairs": repair_counts(repairs),
    }


def repair_counts(repairs: "Iterable[Repair]") -> dict[str, int]:
    """Return how many repairs there are of each kind, the most frequent first."""
    return dict(Counter(repair.kind for repair in repairs).most_common())
