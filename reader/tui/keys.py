"""The keys of every screen, in one place: the help and the line of keys come from here.

Each binding has an id that stays the same for good.
"""

from collections.abc import Sequence
from typing import NamedTuple

from textual.binding import Binding


class Group(NamedTuple):
    """Keys that belong together, under a heading of the help."""

    name: str
    bindings: tuple[Binding, ...]


def _key(ident: str, keys: str, action: str, description: str, *, at_once: bool = False) -> Binding:
    """Return a binding; one that asks for more keys is obeyed before the next key is looked at."""
    return Binding(keys, action, description, id=ident, show=False, priority=at_once)


READING = (
    Group(
        "Moving",
        (
            _key("reading.next-word", "l,right", "word(1)", "next word"),
            _key("reading.previous-word", "h,left", "word(-1)", "word before"),
            _key("reading.next-sentence", "j", "sentence(1)", "next sentence"),
            _key("reading.previous-sentence", "k", "sentence(-1)", "sentence before"),
            _key("reading.row-down", "down", "row(1)", "line below, then next sentence"),
            _key("reading.row-up", "up", "row(-1)", "line above, then sentence before"),
            _key("reading.first-word", "^,home", "edge(False)", "first word of the sentence"),
            _key("reading.last-word", "$,end", "edge(True)", "last word of the sentence"),
            _key("reading.page-down", "space,pagedown,ctrl+f", "page(1)", "a screen on"),
            _key("reading.page-up", "b,pageup,ctrl+b", "page(-1)", "a screen back"),
            _key("reading.first", "g", "first", "first sentence of the text"),
            _key("reading.last", "G", "last", "last sentence of the text"),
        ),
    ),
    Group(
        "Looking up",
        (
            _key("reading.next-entry", "tab", "entry(1)", "next entry in the dictionary"),
            _key("reading.previous-entry", "shift+tab", "entry(-1)", "entry before"),
            _key("reading.panel-down", "J", "scroll(1)", "scroll the dictionary down"),
            _key("reading.panel-up", "K", "scroll(-1)", "scroll the dictionary up"),
            _key("reading.open", "enter", "open", "full entry of the selected word"),
            _key("reading.search", "d", "search", "search the dictionary", at_once=True),
        ),
    ),
    Group(
        "Keeping words",
        (
            _key("reading.keep", "a", "keep", "keep the selected word with its sentence"),
            _key("reading.new", "0", "status('')", "new: drop the word from the deck"),
            _key("reading.learning-1", "1", "status('learning 1')", "learning, first step"),
            _key("reading.learning-2", "2", "status('learning 2')", "learning, second step"),
            _key("reading.learning-3", "3", "status('learning 3')", "learning, third step"),
            _key("reading.learning-4", "4", "status('learning 4')", "learning, last step"),
            _key("reading.known", "x", "status('known')", "known"),
            _key("reading.ignore", "i", "status('ignored')", "ignored: a name, say"),
            _key("reading.edit", "A", "edit", "edit the word: meaning, note, tags, sentences"),
            _key("reading.undo", "u", "undo", "undo the last change of the deck, and so on"),
            _key("reading.deck", "w", "deck", "your words", at_once=True),
            _key("reading.own", "e", "own", "correct the entry, or write one", at_once=True),
            _key("reading.remove-own", "E", "remove_own", "remove an entry of your own"),
        ),
    ),
    Group(
        "The text",
        (
            _key("reading.script", "t", "script", "script: original, simplified, traditional"),
            _key("reading.pinyin", "p", "pinyin", "pinyin: all words, unknown words, none"),
            _key("reading.tones", "c", "tones", "colours of tones"),
            _key("reading.raw", "r", "raw", "as repaired, or as it came"),
            _key("reading.repairs", "R", "repairs", "list what was repaired"),
            _key("reading.copy", "y", "copy", "copy the sentence"),
            _key("reading.find", "/", "find", "find in the text, in either script", at_once=True),
            _key("reading.find-next", "n", "next(1)", "next unknown word; while finding, match"),
            _key("reading.find-previous", "N", "next(-1)", "the one before"),
            _key("reading.stop-finding", "escape", "stop_finding", "stop finding"),
        ),
    ),
    Group(
        "duben",
        (
            _key("reading.help", "?", "help", "this help"),
            _key("reading.quit", "q", "leave", "back, or quit"),
        ),
    ),
)

LIBRARY = (
    Group(
        "Texts",
        (
            _key("library.down", "j,down", "move(1)", "next text"),
            _key("library.up", "k,up", "move(-1)", "text before"),
            _key("library.first", "g,home", "edge(False)", "first text"),
            _key("library.last", "G,end", "edge(True)", "last text"),
            _key("library.page-down", "space,pagedown,ctrl+f", "page(1)", "a screen on"),
            _key("library.page-up", "b,pageup,ctrl+b", "page(-1)", "a screen back"),
            _key("library.read", "enter,l,right", "read", "read it, where you left it"),
            _key("library.open", "o", "open", "open a file by its name", at_once=True),
            _key("library.deck", "w", "deck", "your words", at_once=True),
            _key("library.review", "v", "review", "review the words that are due", at_once=True),
            _key("library.forget", "x,delete", "forget", "take it off the list"),
            _key("library.search", "d", "search", "search the dictionary", at_once=True),
        ),
    ),
    Group(
        "duben",
        (
            _key("library.help", "?", "help", "this help"),
            _key("library.quit", "q", "leave", "quit"),
        ),
    ),
)

ENTRY = (
    Group(
        "A full entry",
        (
            _key("entry.next", "tab", "step(1)", "next word that can be opened"),
            _key("entry.previous", "shift+tab", "step(-1)", "word before"),
            _key("entry.down", "j,down", "move(1)", "line below"),
            _key("entry.up", "k,up", "move(-1)", "line above"),
            _key("entry.page-down", "space,pagedown,ctrl+f", "page(1)", "a screen on"),
            _key("entry.page-up", "b,pageup,ctrl+b", "page(-1)", "a screen back"),
            _key("entry.first", "g,home", "edge(False)", "to the beginning"),
            _key("entry.last", "G,end", "edge(True)", "to the end"),
            _key("entry.open", "enter,l,right", "open", "open the selected word"),
            _key("entry.back", "h,left,backspace", "back", "back to the word before"),
            _key("entry.search", "d", "search", "search the dictionary", at_once=True),
            _key("entry.keep", "a", "keep", "keep the entry with the mark"),
            _key("entry.new", "0", "status('')", "new: drop the word from the deck"),
            _key("entry.learning-1", "1", "status('learning 1')", "learning, first step"),
            _key("entry.learning-2", "2", "status('learning 2')", "learning, second step"),
            _key("entry.learning-3", "3", "status('learning 3')", "learning, third step"),
            _key("entry.learning-4", "4", "status('learning 4')", "learning, last step"),
            _key("entry.known", "x", "status('known')", "known"),
            _key("entry.ignore", "i", "status('ignored')", "ignored: a name, say"),
            _key("entry.edit", "A", "edit", "edit the word: meaning, note, tags, sentences"),
            _key("entry.undo", "u", "undo", "undo the last change of the deck, and so on"),
            _key("entry.own", "e", "own", "correct the entry, or write one", at_once=True),
            _key("entry.remove-own", "E", "remove_own", "remove an entry of your own"),
            _key("entry.copy", "y", "copy", "copy the word"),
            _key("entry.script", "t", "script", "script: original, simplified, traditional"),
            _key("entry.tones", "c", "tones", "colours of tones"),
            _key("entry.help", "?", "help", "this help"),
            _key("entry.close", "q,escape", "leave", "close the dictionary"),
        ),
    ),
)

FORM = (
    Group(
        "Forms",
        (
            _key("form.next", "tab", "app.focus_next", "next field"),
            _key("form.previous", "shift+tab", "app.focus_previous", "field before"),
            _key("form.save", "enter", "save", "save and close", at_once=True),
            _key("form.leave", "escape", "leave", "close, and change nothing", at_once=True),
        ),
    ),
)

EDIT = (
    *FORM,
    Group(
        "Among the sentences",
        (
            _key("edit.down", "down,j", "move(1)", "sentence below"),
            _key("edit.up", "up,k", "move(-1)", "sentence above"),
            _key("edit.choose", "space", "choose", "have it on the card"),
            _key("edit.drop", "x,delete", "drop", "drop it, or take it back"),
            _key("edit.help", "?", "help", "this help"),
        ),
    ),
)

SEARCH = (
    Group(
        "Searching the dictionary",
        (
            _key("search.down", "down", "move(1)", "next word"),
            _key("search.up", "up", "move(-1)", "word before"),
            _key("search.page-down", "pagedown", "page(1)", "a screen on"),
            _key("search.page-up", "pageup", "page(-1)", "a screen back"),
            _key("search.open", "enter", "open", "full entry of the selected word"),
            _key("search.close", "escape", "leave", "close the dictionary"),
        ),
    ),
)

DECK = (
    Group(
        "Your words",
        (
            _key("deck.down", "j,down", "move(1)", "next word"),
            _key("deck.up", "k,up", "move(-1)", "word before"),
            _key("deck.first", "g,home", "edge(False)", "first word"),
            _key("deck.last", "G,end", "edge(True)", "last word"),
            _key("deck.page-down", "pagedown,ctrl+f", "page(1)", "a screen on"),
            _key("deck.page-up", "b,pageup,ctrl+b", "page(-1)", "a screen back"),
            _key("deck.filter", "/", "filter", "filter: see below", at_once=True),
            _key("deck.sort", "s", "sort", "the next order"),
            _key("deck.mark", "space", "mark", "mark the word: what follows is for all marked"),
            _key("deck.mark-all", "asterisk", "mark_all", "mark all that are listed, or none"),
            _key("deck.open", "enter", "open", "full entry; leaves the filter", at_once=True),
            _key("deck.open-too", "l,right", "open", "full entry"),
            _key("deck.text", "o", "text", "the sentence in its text"),
        ),
    ),
    Group(
        "Changing them",
        (
            _key("deck.new", "0,delete", "status('')", "drop"),
            _key("deck.learning-1", "1", "status('learning 1')", "learning, first step"),
            _key("deck.learning-2", "2", "status('learning 2')", "learning, second step"),
            _key("deck.learning-3", "3", "status('learning 3')", "learning, third step"),
            _key("deck.learning-4", "4", "status('learning 4')", "learning, last step"),
            _key("deck.known", "x", "status('known')", "known"),
            _key("deck.ignore", "i", "status('ignored')", "ignored"),
            _key("deck.edit", "A", "edit", "edit: meaning, note, tags, sentences"),
            _key("deck.undo", "u", "undo", "undo the last change, and so on"),
            _key("deck.review", "v", "review", "review words that are due", at_once=True),
            _key("deck.export", "w", "export", "write them to a file", at_once=True),
        ),
    ),
    Group(
        "duben",
        (
            _key("deck.help", "?", "help", "this help"),
            _key("deck.close", "q,escape,h,left", "leave", "take the filter away, then close"),
        ),
    ),
)

REVIEW = (
    Group(
        "Reviewing",
        (
            _key("review.reveal", "space,enter", "reveal", "show the answer"),
            _key("review.again", "1", "grade(1)", "again: you did not remember it"),
            _key("review.hard", "2", "grade(2)", "hard: you did, with difficulty"),
            _key("review.good", "3", "grade(3)", "good: you remembered it"),
            _key("review.easy", "4", "grade(4)", "easy: at once"),
            _key("review.undo", "u", "undo", "undo the last grade, and so on"),
            _key("review.down", "j,down", "move(1)", "scroll down"),
            _key("review.up", "k,up", "move(-1)", "scroll up"),
            _key("review.help", "?", "help", "this help"),
            _key("review.quit", "q,escape", "leave", "back, or quit"),
        ),
    ),
)

PAGER = (
    Group(
        "Lists",
        (
            _key("pager.down", "j,down", "move(1)", "down"),
            _key("pager.up", "k,up", "move(-1)", "up"),
            _key("pager.first", "g,home", "edge(False)", "to the beginning"),
            _key("pager.last", "G,end", "edge(True)", "to the end"),
            _key("pager.page-down", "space,pagedown,ctrl+f", "page(1)", "a screen on"),
            _key("pager.page-up", "b,pageup,ctrl+b", "page(-1)", "a screen back"),
            _key("pager.close", "q,escape,?,enter", "leave", "close"),
        ),
    ),
)

READING_BAR = (
    ("word", ("reading.previous-word", "reading.next-word")),
    ("sentence", ("reading.next-sentence", "reading.previous-sentence")),
    ("unknown", ("reading.find-next",)),
    ("keep", ("reading.keep",)),
    ("open", ("reading.open",)),
    ("dictionary", ("reading.search",)),
    ("entry", ("reading.next-entry",)),
    ("pinyin", ("reading.pinyin",)),
    ("繁/简", ("reading.script",)),
    ("find", ("reading.find",)),
    ("known", ("reading.known",)),
    ("help", ("reading.help",)),
    ("back", ("reading.quit",)),
)
ONLY_TEXT_BAR = (*READING_BAR[:-1], ("quit", ("reading.quit",)))
LIBRARY_BAR = (
    ("text", ("library.down", "library.up")),
    ("read", ("library.read",)),
    ("open a file", ("library.open",)),
    ("dictionary", ("library.search",)),
    ("words", ("library.deck",)),
    ("review", ("library.review",)),
    ("forget", ("library.forget",)),
    ("help", ("library.help",)),
    ("quit", ("library.quit",)),
)
ENTRY_BAR = (
    ("word", ("entry.next",)),
    ("open", ("entry.open",)),
    ("back", ("entry.back",)),
    ("keep", ("entry.keep",)),
    ("繁/简", ("entry.script",)),
    ("search", ("entry.search",)),
    ("known", ("entry.known",)),
    ("help", ("entry.help",)),
    ("close", ("entry.close",)),
)
FORM_BAR = (("field", ("form.next",)), ("save", ("form.save",)), ("leave", ("form.leave",)))
EDIT_BAR = (
    FORM_BAR[0],
    ("on the card", ("edit.choose",)),
    ("drop", ("edit.drop",)),
    *FORM_BAR[1:],
)
SEARCH_BAR = (
    ("word", ("search.up", "search.down")),
    ("open", ("search.open",)),
    ("close", ("search.close",)),
)
DECK_BAR = (
    ("word", ("deck.down", "deck.up")),
    ("filter", ("deck.filter",)),
    ("open", ("deck.open",)),
    ("mark", ("deck.mark",)),
    ("sort", ("deck.sort",)),
    ("known", ("deck.known",)),
    ("drop", ("deck.new",)),
    ("undo", ("deck.undo",)),
    ("text", ("deck.text",)),
    ("export", ("deck.export",)),
    ("help", ("deck.help",)),
    ("back", ("deck.close",)),
)
REVIEW_BAR = (
    ("answer", ("review.reveal",)),
    ("undo", ("review.undo",)),
    ("help", ("review.help",)),
    ("leave", ("review.quit",)),
)
PAGER_BAR = (("scroll", ("pager.down", "pager.up")), ("close", ("pager.close",)))

_SHOWN = {
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "shift+tab": "Shift+Tab",
    "tab": "Tab",
    "escape": "Esc",
    "backspace": "Backspace",
    "enter": "Enter",
    "delete": "Del",
    "asterisk": "*",
    "home": "Home",
    "end": "End",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
}


def bindings(groups: Sequence[Group]) -> list[Binding]:
    """Return the bindings of a screen."""
    return [binding for group in groups for binding in group.bindings]


def shown(keys: str) -> list[str]:
    """Return the keys of a binding as they are printed: ``l,right`` → ``["l", "→"]``."""
    return [_SHOWN.get(key, key.replace("ctrl+", "Ctrl+")) for key in keys.split(",")]


def bar(
    groups: Sequence[Group], hints: Sequence[tuple[str, Sequence[str]]]
) -> list[tuple[str, str]]:
    """Return the line of keys: for each hint the first key of each of its bindings, and a word."""
    keys = {binding.id: shown(binding.key)[0] for binding in bindings(groups)}
    return [("/".join(keys[ident] for ident in idents), word) for word, idents in hints]
