"""What a deck should hold, as plain dictionaries, and what one does hold.

A register is named by a tuple: what makes its row one, and its own name. Its value stands
with the time of its last change. The model knows nothing of SQLite, and is told the time.
"""

from typing import Any, NamedTuple

from reader.deck.own_entries import OwnEntry, put, remove
from reader.deck.registers import REGISTERS
from reader.deck.store import Brought, Deck
from reader.deck.words import Context, Status, WordKey

KEYS = (
    WordKey("学习", "學習", "xue2 xi2"),
    WordKey("长", "長", "chang2"),
    WordKey("长", "長", "zhang3"),
)
CONTEXTS = (
    Context(),
    Context("我学习。", 1, 3, "wǒ xuéxí.", "甲", "key", 7),
    Context("很长。", 1, 2, "hěn cháng.", "乙", "other", 0),
)
MEANINGS = ("", "to learn", "long")
DEFAULTS: dict[str, tuple[Any, ...]] = {
    "status": ("learning 1",),
    "card": ("", 0),
    "met": ("", "", 0),
    "entry": ("", "", "", "", 0),
    "meaning": ("",),
    "note": ("",),
    "tags": ("",),
}
Register = tuple[Any, ...]
Act = list[Any]
"""What is done, in a form that JSON takes: the name of a method of the model, and numbers."""


class Held(NamedTuple):
    at: int
    value: tuple[Any, ...]


class Model:
    """A deck, its clock, and what can be undone."""

    def __init__(self) -> None:
        self.registers: dict[Register, Held] = {}
        self.clock = 0
        self.done: list[dict[Register, tuple[Held, int]]] = []
        self.stamp = 0
        self._change: dict[Register, tuple[Held, int]] = {}

    def copy(self) -> "Model":
        it = Model()
        it.registers, it.clock = dict(self.registers), self.clock
        it.done = [dict(change) for change in self.done]
        return it

    def act(self, act: Act, now: int) -> None:
        name, *numbers = act
        self.stamp, self._change = max(now, self.clock + 1), {}
        written = getattr(self, name)(*numbers)
        if self._change:
            self.done.append(self._change)
        if self._change or written:
            self.clock = self.stamp

    def held(self, register: Register) -> Held:
        default = DEFAULTS.get(register[-1], (0,))
        return self.registers.get(register, Held(0, default))

    def set(self, register: Register, *value: Any, again: bool = False) -> bool:
        before = self.held(register)
        if before.value == value and not again:
            return False
        first = self._change.get(register, (before, 0))[0]
        self._change[register] = (first, self.stamp)
        self.registers[register] = Held(self.stamp, value)
        return True

    def is_kept(self, key: int) -> bool:
        return self.held((KEYS[key], "kept")).value == (1,)

    # --- what can be done --------------------------------------------------------------

    def keep(self, key: int, meaning: int, context: int) -> None:
        word = KEYS[key]
        came = self.set((word, "kept"), 1)
        if came or self.held((word, "status")).value[0] in ("known", "ignored"):
            self.set((word, "status"), "learning 1")
        self._give(key, meaning)
        self._meet(key, context)

    def drop(self, key: int) -> None:
        if self.is_kept(key):
            self.set((KEYS[key], "kept"), 0)

    def status(self, key: int, status: int) -> None:
        came = self.set((KEYS[key], "kept"), 1)
        self.set((KEYS[key], "status"), list(Status)[status].value)
        if came:
            self._give(key, 1)
            self._meet(key, 1)

    def edit(self, key: int, meaning: int, tag: int) -> None:
        if self.is_kept(key):
            self.set((KEYS[key], "meaning"), MEANINGS[meaning])
            self.set((KEYS[key], "note"), MEANINGS[tag])
            self.set((KEYS[key], "tags"), f" t{tag} " if tag else "")

    def choose(self, key: int, context: int) -> None:
        if self.has_met(key, context):
            for other in range(1, len(CONTEXTS)):
                if other != context and self.held((KEYS[key], other, "chosen")).value == (1,):
                    self.set((KEYS[key], other, "chosen"), 0)
            self.set((KEYS[key], context, "chosen"), 1)

    def drop_context(self, key: int, context: int) -> None:
        if self.has_met(key, context):
            self.set((KEYS[key], context, "chosen"), 0)
            self.set((KEYS[key], context, "kept"), 0)

    def bring(self, key: int, other: int, status: int) -> None:
        for number in (key, other):
            came = self.set((KEYS[number], "kept"), 1)
            if status or came:
                self.set((KEYS[number], "status"), list(Status)[status].value)
            self._give(number, 2)
            before = self.held((KEYS[number], "tags")).value[0].split()
            self.set((KEYS[number], "tags"), f" {' '.join(sorted({*before, 'in'}))} ")
            self.set((KEYS[number], "in_anki"), 1)
            if (KEYS[number], 2, "kept") not in self.registers:
                self._meet(number, 2)

    def own(self, key: int, meaning: int) -> None:
        self.set((KEYS[key], "entry"), MEANINGS[meaning], "", "", "", 1)
        if self.is_kept(key):
            self.set((KEYS[key], "meaning"), MEANINGS[meaning])

    def not_own(self, key: int, meaning: int) -> None:
        if (KEYS[key], "entry") in self.registers:
            self.set((KEYS[key], "entry"), MEANINGS[meaning], "", "", "", 0)

    def undo(self) -> bool:
        if not self.done:
            return False
        written = False
        for register, (before, at) in self.done.pop().items():
            if self.held(register).at != at:
                continue
            self.registers[register] = Held(self.stamp, before.value)
            written = True
            for change in self.done:
                if register in change and change[register][1] == before.at:
                    change[register] = (change[register][0], self.stamp)
        return written

    def merge(self, other: "Model", now: int) -> None:
        self.stamp, self._change = max(now, self.clock + 1), {}
        for register, theirs in other.registers.items():
            ours = self.held(register)
            if theirs > ours:
                self._change[register] = (ours, theirs.at)
                self.registers[register] = theirs
        if self._change:
            self.done.append(self._change)
        self.clock = max(self.stamp, other.clock)

    # --- parts ---------------------------------------------------------------------------

    def has_met(self, key: int, context: int) -> bool:
        return self.is_kept(key) and (KEYS[key], context, "kept") in self.registers

    def _give(self, key: int, meaning: int) -> None:
        if self.held((KEYS[key], "meaning")).value == ("",):
            self.set((KEYS[key], "meaning"), MEANINGS[meaning])

    def _meet(self, key: int, context: int) -> None:
        if not context:
            return
        word, met = KEYS[key], CONTEXTS[context]
        self.set((word, context, "kept"), 1)
        newest = max(
            (self.held((word, it, "met")).at, it)
            for it in range(1, len(CONTEXTS))
            if self.held((word, it, "kept")).value == (1,)
        )
        value = (met.pinyin, met.text, met.place)
        is_newest = newest[0] > 0 and newest[1] == context
        self.set((word, context, "met"), *value, again=not is_newest)


def perform(deck: Deck, act: Act) -> None:
    """Do to a deck what ``Model.act`` does to a model; what is not possible is not done."""
    name, *numbers = act
    if name == "undo":
        deck.undo()
        return
    key = KEYS[numbers[0]]
    there = deck.find(key)
    if name == "keep":
        deck.keep(key, MEANINGS[numbers[1]], CONTEXTS[numbers[2]])
    elif name == "drop":
        deck.drop(key)
    elif name == "status":
        deck.set_status(key, list(Status)[numbers[1]], MEANINGS[1], CONTEXTS[1])
    elif name == "edit" and there:
        _, meaning, tag = numbers
        tags = [f"t{tag}"] if tag else []
        deck.edit(key, meaning=MEANINGS[meaning], note=MEANINGS[tag], tags=tags)
    elif name == "bring":
        first, second, status = numbers
        said = list(Status)[status] if status else None
        some = [
            Brought(KEYS[it], said, MEANINGS[2], ("in",), "", (CONTEXTS[2],), in_anki=True)
            for it in (first, second)
        ]
        deck.bring(some, "brought in")
    elif name in ("own", "not_own"):
        entry = OwnEntry(key, (MEANINGS[numbers[1]],))
        if name == "own":
            put(deck, entry, MEANINGS[numbers[1]])
        else:
            remove(deck, entry, "-", "")
    elif there:
        context = CONTEXTS[numbers[1]]
        known = deck._store.connection.execute(
            "SELECT 1 FROM contexts JOIN words ON words.id = word "
            "WHERE simplified = ? AND traditional = ? AND words.pinyin = ? AND sentence = ?",
            (*key, context.sentence),
        ).fetchone()
        if known and name == "choose":
            deck.edit(key, chosen=context)
        elif known and name == "drop_context":
            deck.edit(key, dropped=[context])


def registers(deck: Deck) -> dict[Register, Held]:
    """Return the registers of a deck that were ever set."""
    found: dict[Register, Held] = {}
    with deck.reading() as tables:
        tables.execute("BEGIN")  # all of one moment
        for table, identity in (
            ("words", "simplified, traditional, pinyin"),
            ("contexts", "word, sentence"),
            ("own_entries", "simplified, traditional, pinyin"),
        ):
            for register, columns in REGISTERS[table].items():
                names = ", ".join(columns)
                for row in tables.execute(
                    f"SELECT {identity}, {register}_at, {names} FROM {table}"
                ).fetchall():
                    size = identity.count(",") + 1
                    name = _row_name(tables, table, row[:size])
                    if row[size]:
                        found[(*name, register)] = Held(row[size], row[size + 1 :])
        tables.execute("COMMIT")
    return found


def _row_name(tables: Any, table: str, identity: tuple[Any, ...]) -> Register:
    if table != "contexts":
        return (WordKey(*identity),)
    word, sentence = identity
    key = tables.execute(
        "SELECT simplified, traditional, pinyin FROM words WHERE id = ?", (word,)
    ).fetchone()
    return WordKey(*key), [it.sentence for it in CONTEXTS].index(sentence)
