"""Make the pictures in the documents: the program itself, on bundled texts.

python docs/screenshot.py
"""

import asyncio
import html
import re
import tempfile
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len

from dicts.lexicon import Lexicon
from reader.deck.store import Deck
from reader.language.annotate import Annotator
from reader.library.opening import open_text
from reader.library.store import Library
from reader.tui.app import DubenApp
from reader.tui.session import Session


class Picture(NamedTuple):
    """What is pressed on which bundled text, and the size of the screen."""

    sample: str
    keys: str
    size: tuple[int, int] = (96, 28)


PICTURES = {
    "screenshot": Picture("bookshop", "j j x l x l l l x j j l a l x l l 3 l"),
    "pictures/panel": Picture("bookshop", "c j j j j l", (96, 36)),
    "pictures/entry": Picture("bookshop", "j j j j enter c tab", (96, 32)),
    "pictures/search": Picture("bookshop", "c d x u e x i down"),
}
"""By the name of the file, without its ending."""


async def picture(folder: Path, wanted: Picture) -> str:
    """Return the screen as SVG."""
    lexicon = Lexicon.open()
    session = Session(
        lexicon,
        Deck.open(folder / "deck.sqlite3"),
        Library.open(folder / "library.sqlite3"),
        Annotator(lexicon),
    )
    app = DubenApp(session, open_text(f"sample:{wanted.sample}", lexicon))
    async with app.run_test(size=wanted.size) as pilot:
        await pilot.press(*wanted.keys.split())
        await pilot.pause(0.3)
        svg = app.export_screenshot(title="duben")
    session.close()
    return svg


def widened(svg: str) -> str:
    """Give hanzi the two cells that they take: the export counts one for every character."""

    def widen(match: re.Match[str]) -> str:
        text = html.unescape(match["text"])
        length = float(match["length"]) * cell_len(text) / len(text)
        return f'textLength="{length:g}"{match["rest"]}>{match["text"]}<'

    pattern = r'textLength="(?P<length>[\d.]+)"(?P<rest>[^>]*)>(?P<text>[^<]+)<'
    return re.sub(pattern, widen, svg)


if __name__ == "__main__":
    for name, wanted in PICTURES.items():
        with tempfile.TemporaryDirectory() as home:
            made = asyncio.run(picture(Path(home), wanted))
        file = Path(__file__).parent / f"{name}.svg"
        file.parent.mkdir(exist_ok=True)
        file.write_text(widened(made), encoding="utf-8")
