"""Make the picture in the README: the program itself, on a bundled text.

python docs/screenshot.py
"""

import asyncio
import html
import re
import tempfile
from pathlib import Path

from rich.cells import cell_len

from dicts.lexicon import Lexicon
from reader.deck.store import Deck
from reader.language.annotate import Annotator
from reader.library.opening import open_text
from reader.library.store import Library
from reader.tui.app import DubenApp
from reader.tui.session import Session

KEYS = ["j", "j", "j", "l", "l", "l", "l", "l", "l", "a", "l"]


async def picture(folder: Path) -> str:
    """Return the screen as SVG."""
    lexicon = Lexicon.open()
    session = Session(
        lexicon,
        Deck.open(folder / "deck.sqlite3"),
        Library.open(folder / "library.sqlite3"),
        Annotator(lexicon),
    )
    app = DubenApp(session, open_text("sample:bookshop", lexicon))
    async with app.run_test(size=(96, 28)) as pilot:
        await pilot.press(*KEYS)
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
    with tempfile.TemporaryDirectory() as home:
        made = asyncio.run(picture(Path(home)))
    (Path(__file__).parent / "screenshot.svg").write_text(widened(made), encoding="utf-8")
