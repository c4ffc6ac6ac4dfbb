"""The engine ``duben``: readings of entries, and between several a trained model.

The reading of a word's entry is taken where it has one; between the readings of several
entries, and for characters that stand alone or in words without an entry, the model
decides (``polyphones.py``).
"""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from dicts import pinyin
from dicts.lexicon import Lexicon
from reader.language.kept import Kept
from reader.language.lattice import likeliest_words
from reader.language.polyphones import Place, Polyphones
from reader.language.readings import NOBODY_KNOWS, Syllables
from reader.language.surnames import SURNAMES, is_counted, is_surname
from reader.language.weights import FOLDER
from reader.text.characters import is_hanzi

CONTRADICTED = 100
"""How sure the model must be to read a character otherwise than the word's only entry does.

It is asked only where what it has learnt of the word itself speaks against the entry. A neutral
tone of the dictionary always stays.
"""

FIRST_ENTRY = 250
"""How much less the model may give the reading of a word's best entry than that of another."""


class _Word(NamedTuple):
    """What is known of a word, wherever it stands.

    ``entries`` are the readings of its entries, best first. If it ``is_settled``, it is read as
    the first says, or has no hanzi. Otherwise, of one character, the model chooses from
    ``choices``, where it knows any: the readings that it tells apart, and how they are written;
    and ``doubtful`` are the characters of a longer word that may be read otherwise than its only
    entry says.
    """

    entries: tuple[Syllables, ...]
    is_settled: bool = False
    choices: Mapping[str, str] = MappingProxyType({})
    doubtful: tuple[int, ...] = ()


class WordReadings:
    """Readings from a lexicon and the model in a folder."""

    def __init__(self, lexicon: Lexicon, *, folder: Path = FOLDER) -> None:
        self._lexicon = lexicon
        self._model = Polyphones(lexicon, folder)
        self._words = Kept(self._word_of, _KEPT)
        self._parts = Kept(partial(likeliest_words, lexicon), _KEPT)
        self._inside_choices = Kept(self._find_inside_choices, _KEPT)

    def read(
        self, words: Sequence[str], written: Sequence[str], names: frozenset[int] = frozenset()
    ) -> list[Syllables | None]:
        """See ``readings.Reader.read``."""
        text = "".join(words)
        found: list[Syllables | None] = []
        offset, level = 0, self.level(text)
        for index, key in enumerate(zip(words, written, strict=True)):
            word = self._words[key]
            if word.is_settled:
                found.append(word.entries[0] if word.entries else None)
            else:
                place = Place(text, words, names, level, index, offset, 0)
                found.append(self._read(place, word))
            offset += len(key[0])
        return found

    def level(self, text: str) -> int:
        """Return how near a simplified text is to an encyclopaedia's; see ``genre.py``."""
        return self._model.level(text)

    def is_weighed(self, char: str) -> bool:
        """Return whether the model has several readings of a character to choose from."""
        return char in self._model.weighed

    def weighed(self, place: Place, count: int) -> str:
        """Return what the model makes of a character: scores, and the clues that weigh most."""
        return self._model.told(place, count)

    def of_entries(self, word: str, written: str) -> tuple[Syllables, ...]:
        """Return the readings of the entries of a word, each once, best first.

        Only of entries written as the sentence writes the word, where there are any: 乾 and
        幹 are both 干; as written, there is often no doubt.
        """
        return self._words[word, written].entries

    def _word_of(self, both: tuple[str, str]) -> _Word:
        """Return what is known of a word, in simplified text and as the sentence writes it."""
        word, _ = both
        if not any(map(is_hanzi, word)):
            return _Word((), is_settled=True)
        entries = self._read_entries(*both)
        if len(word) == 1:
            return self._char_of(word, entries)
        if not entries:
            return _Word(())
        if len(entries) > 1:  # with Latin inside, which is whose is not asked
            return _Word(entries, is_settled=len(entries[0]) != len(word))
        doubtful = self._find_doubtful(word, entries[0])
        return _Word(entries, is_settled=not doubtful, doubtful=doubtful)

    def _char_of(self, char: str, entries: tuple[Syllables, ...]) -> _Word:
        choices = self._find_choices(char, entries)
        if choices:
            is_settled = entries[:1] == (tuple(choices.values()),)
        else:
            is_settled = len(entries) == 1 == len(self._lexicon.readings(char))
        is_settled &= not self._model.looks.surname(char)
        return _Word(entries, is_settled=is_settled, choices=choices)

    def _read(self, place: Place, word: _Word) -> Syllables:
        entries = word.entries
        text = place.words[place.at]
        if len(text) == 1:
            return (self._alone(place, word),)
        if not entries:
            return self._without_entry(place, text)
        if len(entries) == 1:
            return self._corrected(place, entries[0], word.doubtful)
        scores = [self._scores(place, at, entries) for at in range(len(text))]
        sums = [
            sum(some.get(it.lower(), 0) for it, some in zip(them, scores, strict=True))
            for them in entries
        ]
        sums[0] += FIRST_ENTRY
        return entries[sums.index(max(sums))]

    def _read_entries(self, word: str, written: str) -> tuple[Syllables, ...]:
        read_so = self._lexicon.rows[word[0]].readings(word)
        if written != word and len(read_so) > 1:
            entries = [it for it in self._lexicon.entries(word) if it.simplified == word]
            as_written = [it.pinyin for it in entries if it.traditional == written]
            read_so = as_written or read_so
        if len(read_so) == 1 and len(read_so[0]) == len(word) and _is_plain(word):
            return (read_so[0],)
        hanzi = sum(map(is_hanzi, word))
        read = (_aligned(it, word, hanzi) for it in read_so)
        by_sound: dict[Syllables, Syllables] = {}
        for syllables in filter(None, read):
            by_sound.setdefault(tuple(it.lower() for it in syllables), syllables)
        return tuple(by_sound.values())

    def _alone(self, place: Place, known: _Word) -> str:
        """Return how a word of one character is read."""
        word, entries = place.words[place.at], known.entries
        if word == "的":  # one character in twenty-five: no model need weigh it
            return "di1" if place.text[: place.offset].endswith(_TAKE_A) else "de5"
        surname = self._model.looks.surname(word)
        if surname:
            before = place.words[place.at - 1] if place.at else ""
            is_in_name = {place.at, place.at + 1} <= place.names
            if is_surname(self._lexicon, place.words, place.at) or (
                is_in_name and not is_counted(word, before)
            ):
                return surname
        if entries and len(place.words) <= _BARE and sum(map(is_hanzi, place.text)) == 1:
            return entries[0][0]  # nothing around it tells
        choices = known.choices
        if not choices:
            return self._joined(place, entries)
        if len(choices) == 1:
            return next(iter(choices.values()))
        scores = self._model.scores(place, ())
        return choices[max(choices, key=scores.__getitem__)]

    def _joined(self, place: Place, entries: Sequence[Syllables]) -> str:
        """Read a character by the headword that it and its neighbours are: 个 in 这个.

        Treebanks part what the dictionary joins, but it is read the same.
        """
        words, index = place.words, place.at
        if len(entries) == 1 and len(self._lexicon.readings(words[index])) == 1:
            return entries[0][0]
        for before, after in _AROUND:
            start, end = index - before, index + after + 1
            if start >= 0 and end <= len(words):
                joined = "".join(words[start:end])
                if not self._lexicon.is_headword(joined):
                    continue
                found = self.of_entries(joined, joined)
                if len(found) == 1 and len(found[0]) == len(joined):
                    return found[0][sum(map(len, words[start:index]))]
        some = entries[0] if entries else self._lexicon.readings(words[index])
        return some[0] if some else NOBODY_KNOWS

    def _find_choices(self, char: str, entries: tuple[Syllables, ...]) -> dict[str, str]:
        """Return what the model chooses from for a character by itself, and how it is written.

        Only what the dictionary allows, if that is any of it. With a capital where only the
        entry of a name is read so.
        """
        known = self._model.readings(char)
        shown = {it.lower(): it for (it,) in reversed(entries)}
        allowed = shown.keys() | set(self._lexicon.readings(char))
        return {it: shown.get(it, it) for it in known if it in allowed} or {it: it for it in known}

    def _scores(self, place: Place, inside: int, own: Sequence[Syllables]) -> dict[str, int]:
        char = place.words[place.at][inside]
        if char not in self._model.weighed:
            return {}
        lower = [tuple(map(str.lower, them)) for them in own if len(them) > inside]
        return self._model.scores(place._replace(inside=inside), lower)

    def _corrected(self, place: Place, entry: Syllables, doubtful: Sequence[int]) -> Syllables:
        """Return the reading of the only entry, but where the model is sure it is another."""
        syllables = list(entry)
        for inside in doubtful:
            scores = self._scores(place, inside, [entry])
            best = max(scores, key=scores.__getitem__)
            least = scores.get(entry[inside].lower())
            if least is not None and scores[best] - least > CONTRADICTED and best[-1] != "5":
                syllables[inside] = best
        return tuple(syllables)

    def _find_doubtful(self, word: str, entry: Syllables) -> tuple[int, ...]:
        """Return which characters of a word the model may read otherwise than its entry does."""
        if len(entry) != len(word) or self._model.weighed.isdisjoint(word):
            return ()
        return tuple(
            inside
            for inside, (char, syllable) in enumerate(zip(word, entry, strict=True))
            if char in self._model.weighed
            and syllable[-1] != "5"
            and self._model.doubts(word, inside, syllable.lower())
        )

    def _without_entry(self, place: Place, word: str) -> Syllables:
        """Read what is no headword: by its parts, and the model where a part is one character.

        What looks like a person's name begins with a surname.
        """
        syllables: list[str] = []
        start = 0
        for part in self._parts[word]:
            entries = self.of_entries(part, part)
            if len(part) > 1 and entries:
                syllables += entries[0]
            else:
                syllables += (
                    self._inside(place._replace(inside=start + at))
                    for at, char in enumerate(part)
                    if is_hanzi(char)
                )
            start += len(part)
        if place.at in place.names and len(word) < 4 and word[0] in SURNAMES:
            syllables[0] = self._model.looks.surname(word[0]) or syllables[0]
        return tuple(syllables)

    def _inside(self, place: Place) -> str:
        char = place.words[place.at][place.inside]
        choices = self._inside_choices[char]
        if len(choices) == 1:
            return choices[0]
        scores = self._model.scores(place, ())
        return max(choices, key=scores.__getitem__)

    def _find_inside_choices(self, char: str) -> tuple[str, ...]:
        """Return the readings to choose from for a character in a word without an entry."""
        alone = self._lexicon.readings(char)
        # Neutral only where the character is so by itself, like 子: 意 is yi5 in some words.
        known = tuple(it for it in self._model.readings(char) if it[-1] != "5" or it in alone)
        return known or alone[:1] or (NOBODY_KNOWS,)


_TAKE_A = ("打个", "打了个")
"""打个的 dǎ ge dī, to take a taxi: nowhere else is 的, alone, anything but de."""

_BARE = 3
"""Words of a text that is but a character, with a sign before and after: a line of a list."""

_AROUND = ((1, 1), (2, 0), (0, 2), (1, 0), (0, 1))
"""Words before and after that may make a headword with one, the longest first."""

_KEPT = 65536
"""Words whose readings are remembered; an encyclopaedia has 35,000 in 300,000 characters."""


def _is_plain(word: str) -> bool:
    """Return whether a word is surely all hanzi; may be False for one that is."""
    return min(word) >= "\u3400" and max(word) < "\ufa00"


def _aligned(syllables: Syllables, word: str, hanzi: int) -> Syllables | None:
    """Return the syllables of the hanzi of a word, None where they cannot be told apart."""
    if len(syllables) == len(word):
        if hanzi == len(word):
            return syllables
        return tuple(it for it, char in zip(syllables, word, strict=True) if is_hanzi(char))
    spoken = tuple(it for it in syllables if pinyin.tone(it))
    return spoken if len(spoken) == hanzi else None
