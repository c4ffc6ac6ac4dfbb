"""Keeping a looked-up word in the deck, or saying that it is known, from any screen."""

from typing import Protocol

from dicts.entry import Entry
from dicts.meaning import meaning
from dicts.pinyin import joined
from dicts.shelf import Found
from reader.deck.store import Deck
from reader.deck.words import Context, Status
from reader.errors import DubenError
from reader.language.lookups import Lookup, Reach, of_entry
from reader.tui.looks import Looks
from reader.tui.session import Session


class Keeping(Protocol):
    """What can be done with a looked-up word; each change raises DubenError where it cannot."""

    def status(self, lookup: Lookup) -> Status | None:
        """Return what the reader knows of it; None for a new one."""
        ...

    def keep(self, lookup: Lookup) -> object:
        """Put it into the deck."""
        ...

    def drop(self, lookup: Lookup) -> None:
        """Take it out of the deck."""
        ...

    def set_status(self, lookup: Lookup, status: Status) -> None:
        """Say what the reader knows of it."""
        ...


class Alone:
    """Keeps words without a sentence."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck

    def status(self, lookup: Lookup) -> Status | None:
        """See ``Keeping``."""
        return self._deck.statuses([lookup.simplified]).get(lookup.simplified, {}).get(lookup.key)

    def keep(self, lookup: Lookup) -> object:
        """See ``Keeping``."""
        return self._deck.keep(lookup.key, meaning_of(lookup), Context())

    def drop(self, lookup: Lookup) -> None:
        """See ``Keeping``."""
        self._deck.drop(lookup.key)

    def set_status(self, lookup: Lookup, status: Status) -> None:
        """See ``Keeping``."""
        self._deck.set_status(lookup.key, status, meaning_of(lookup), Context())


def alone(entry: Entry, written: str) -> Lookup:
    """Return the look-up of an entry outside a text."""
    return of_entry(Reach.WORD, written, 0, Found(entry))


def meaning_of(lookup: Lookup) -> str:
    """Return the meaning to keep, "" for a word that no dictionary has."""
    return meaning(lookup.entry) if lookup.entry else ""


def keep(keeping: Keeping, lookup: Lookup, looks: Looks) -> str:
    """Keep a word, with its sentence; return what to tell the reader."""
    named = _named(lookup, looks)
    try:
        before = keeping.status(lookup)
        keeping.keep(lookup)
    except DubenError as error:
        return str(error)
    if before is None or not before.is_learning:
        return f"kept {named}"
    return f"kept {named} here too; A edits it, 0 drops it"


def set_status(keeping: Keeping, lookup: Lookup, looks: Looks, status: Status | None) -> str:
    """Say what the reader knows of a word, None for nothing: a new one; return what to tell."""
    named = _named(lookup, looks)
    try:
        if status is not None:
            keeping.set_status(lookup, status)
        elif keeping.status(lookup) is None:
            return f"{named} is new"
        else:
            keeping.drop(lookup)
            return f"dropped {named}; u undoes"
    except DubenError as error:
        return str(error)
    return f"{named} is {status}"


def undo(deck: Deck) -> str:
    """Take the newest change of the deck back; return what to tell the reader."""
    try:
        undone = deck.undo()
    except DubenError as error:
        return str(error)
    return f"undone: {undone.said}" if undone else "there is nothing to undo"


def remove_own(session: Session, entry: Entry) -> str:
    """Remove an entry of the reader's own; return what to tell the reader."""
    from reader.language import own_entries

    try:
        own = own_entries.own_entry(session.deck, entry)
        if own is None:
            return f"that entry of {entry.simplified} is not your own; e corrects it"
        own_entries.remove(session.deck, session.lexicon, own)
    except DubenError as error:
        return str(error)
    return f"your entry of {entry.simplified} is removed; u undoes"


def _named(lookup: Lookup, looks: Looks) -> str:
    """Return a word as it is shown, and how it is read."""
    forms = lookup.simplified, lookup.traditional
    return f"{looks.beside(lookup.written, *forms).form(*forms)} {joined(lookup.pinyin)}"
