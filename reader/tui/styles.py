"""How things look: the terminal's own colours, and never a colour alone.

Colours are the sixteen that every terminal has and people set to their liking, so that
duben fits a light terminal as well as a dark one. What colour says is said by a letter,
an underline or a mark as well.
"""

from functools import lru_cache

from rich.style import Style

from reader.tui.page import Mark

PLAIN = Style()
DIM = Style(dim=True)
BOLD = Style(bold=True)
RULE = Style(dim=True)
TITLE = Style(bold=True)
PINYIN = Style(color="cyan")
LABEL = Style(color="green", dim=False)
REMARK = Style(dim=True, italic=True)
MET = Style(bold=True, underline=True)
REFERENCE = Style(underline=True)
DROPPED = Style(dim=True, strike=True)
SELECTED = Style(reverse=True)
NOTICE = Style(reverse=True)
KEY = Style(bold=True)
CURSOR = Style(reverse=True, bold=True)

SCHEMES: dict[str, tuple[str, ...]] = {
    "off": (),
    "pleco": ("red", "green", "bright_blue", "magenta", "bright_black"),
    "mdbg": ("red", "yellow", "green", "bright_blue", "bright_black"),
    "hanping": ("bright_blue", "green", "yellow", "red", "bright_black"),
}
"""Colours of tones 1 to 5 in schemes that learners know from elsewhere.

Each is the nearest of the sixteen colours: Pleco's dictionary; MDBG's, after Nathan
Dummitt's book (its orange is yellow here); Hanping's (likewise).
"""

MARKS: dict[Mark, Style] = {
    Mark.NONE: PLAIN,
    Mark.NEW: Style(underline=True),
    Mark.LEARNING: Style(bold=True, color="magenta"),
    Mark.IGNORED: Style(dim=True),
}
"""How words are marked, by what every terminal has, each in a way of its own where there is no
colour. Dotted, double and coloured underlines are not for every terminal. The colour helps
where bold Chinese is hardly bolder: magenta can be read on black and on white.
"""


@lru_cache(256)
def tone(scheme: str, tone: int) -> Style:
    """Return the style of a syllable: its tone's colour, or that of all pinyin."""
    colours = SCHEMES.get(scheme) or ()
    return Style(color=colours[tone - 1]) if colours and 1 <= tone <= 5 else PINYIN


@lru_cache(256)
def hanzi(scheme: str, tone_number: int, mark: Mark, *, is_cursor: bool) -> Style:
    """Return the style of a hanzi: as its word is marked, reversed at the cursor."""
    style = MARKS[mark]
    if SCHEMES.get(scheme) and 1 <= tone_number <= 5:
        style += tone(scheme, tone_number)
    return style + CURSOR if is_cursor else style
