"""All dictionaries side by side: a user's own entries, the main one, further ones, lists of levels.

An entry says from which it is. A user's own come first; then the dictionaries in the user's
order. One that turns out to be damaged is left out from then on, and that is told.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from dicts.entry import Entry, Name
from dicts.errors import DictionaryError
from dicts.lexicon import Lexicon

if TYPE_CHECKING:
    from dicts.volume import Said, Volume

MAIN = "CC-CEDICT"
"""What the main dictionary is called where it stands among others."""
OWN = "own"
"""What a user's own entries are called."""

_Answer = TypeVar("_Answer")


class Own(NamedTuple):
    """An entry of the user's, and the name of the entry that it corrects, None for none."""

    entry: Entry
    corrects: Name | None = None


class Found(NamedTuple):
    """An entry, and from which dictionary it is: "" for the main one.

    ``jyutping`` are its syllables in Cantonese, where the dictionary has them.
    """

    entry: Entry
    dictionary: str = ""
    jyutping: tuple[str, ...] = ()


class OwnSource(Protocol):
    """Where a user's own entries come from."""

    def of(self, word: str) -> Sequence[Own]:
        """Return the own entries of a word, in either script, and those that correct one of it."""
        ...

    def volume(self) -> "Volume | None":
        """Return all of them as a dictionary that can be searched, None where there are none."""
        ...


class NoOwn:
    """A user without own entries."""

    def of(self, word: str) -> Sequence[Own]:
        """See ``OwnSource``."""
        return ()

    def volume(self) -> None:
        """See ``OwnSource``."""


class Shelf:
    """The dictionaries of a user.

    ``volumes`` are in the user's order, ``before`` of them ahead of the main dictionary,
    which is ``lexicon``; ``own`` has the user's own entries; ``told`` is called with a line
    for each volume that turns out to be damaged. Any text may be looked up. Where the main
    dictionary is damaged, DictionaryError is raised.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        volumes: "Sequence[Volume]" = (),
        *,
        before: int = 0,
        own: OwnSource | None = None,
        told: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.lexicon = lexicon
        self._ahead = list(volumes[:before])
        self._behind = list(volumes[before:])
        self._own = own or NoOwn()
        self._told = told

    def entries(self, word: str) -> tuple[Found, ...]:
        """Return the entries with this headword, in either script; () for none.

        An entry that the user has corrected is left out: the correction is there instead.
        """
        own = self._own.of(word)
        main = map(Found, self.lexicon.entries(word))
        if not own and not self._ahead and not self._behind:
            return tuple(main)
        corrected = {it.corrects for it in own if it.corrects}
        return (
            *(Found(it.entry, OWN) for it in own),
            *self._from(self._ahead, word),
            *(it for it in main if it.entry[:3] not in corrected),
            *self._from(self._behind, word),
        )

    def beside(self, word: str, entries: Sequence[Entry]) -> tuple[Found, ...]:
        """Return entries of the main dictionary, in their order, and those of the others beside.

        ``word`` is what the others are asked for. Corrections take the places of entries.
        """
        main = [self.corrected(it) for it in entries]
        others = [it for it in self.entries(word) if it.dictionary and it not in main]
        own = [it for it in others if it.dictionary == OWN]
        further = [it for it in others if it.dictionary != OWN]
        return tuple(sorted((*own, *main, *further), key=lambda it: self.place(it.dictionary)))

    def corrected(self, entry: Entry) -> Found:
        """Return an entry of the main dictionary, as the user has corrected it if that is so."""
        for own in self._own.of(entry.simplified):
            if own.corrects == entry[:3]:
                return Found(own.entry, OWN)
        return Found(entry)

    def _from(self, volumes: "list[Volume]", word: str) -> list[Found]:
        found = []
        for volume in tuple(volumes):
            said: list[Said] = self._asked(volumes, volume, lambda it: it.entries(word), [])
            found += [Found(entry, volume.name, jyutping) for entry, jyutping in said]
        return found

    def place(self, dictionary: str) -> int:
        """Return at which place a dictionary stands; 0 is the first, and the user's own too."""
        names = [it.name for it in self._ahead] + [""] + [it.name for it in self._behind]
        return names.index(dictionary) if dictionary in names else 0

    def tags(self, simplified: str, traditional: str) -> dict[str, str]:
        """Return the tags of a word in the user's lists, by the names of these."""
        found = {}
        for volumes in (self._ahead, self._behind):
            for volume in tuple(volumes):
                tag = self._asked(
                    volumes, volume, lambda it: it.tag(simplified) or it.tag(traditional), ""
                )
                if tag:
                    found[volume.name] = tag
        return found

    def standing(self, simplified: str, traditional: str, chosen: str = "all") -> str:
        """Return levels, tags and rank of a word for people; see ``Lexicon.standing``."""
        tags = self.tags(simplified, traditional)
        return self.lexicon.standing(
            simplified, chosen, [f"{name}: {tag}" for name, tag in tags.items()]
        )

    def ask_others(
        self, question: "Callable[[Volume], _Answer]", nothing: _Answer
    ) -> list[_Answer]:
        """Return what the user's own entries and the further dictionaries answer.

        ``nothing`` is what one answers that turns out to be damaged.
        """
        own = self._own.volume()
        found = [question(own)] if own else []
        for volumes in (self._ahead, self._behind):
            found += [self._asked(volumes, it, question, nothing) for it in tuple(volumes)]
        return found

    def _asked(
        self,
        volumes: "list[Volume]",
        volume: "Volume",
        question: "Callable[[Volume], _Answer]",
        nothing: _Answer,
    ) -> _Answer:
        """Return what a volume answers; one that is damaged is asked no more."""
        try:
            return question(volume)
        except DictionaryError as error:
            volumes.remove(volume)
            self._told(str(error))
            return nothing

    def close(self) -> None:
        """Close all of them; nothing more can be looked up."""
        self.lexicon.close()
        for volume in (*self._ahead, *self._behind):
            volume.close()
