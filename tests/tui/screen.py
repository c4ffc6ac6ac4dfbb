"""What a person sees of the program, as text."""

from textual.app import App

from reader.tui.widgets.sentence_view import SentenceView


def lines(app: App[None]) -> list[str]:
    """Return the rows of the screen, without the spaces at their ends."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def text(app: App[None]) -> str:
    """Return the whole screen."""
    return "\n".join(lines(app))


def marked(app: App[None]) -> str:
    """Return what is shown at the cursor: the hanzi that are reversed."""
    strips = app.screen._compositor.render_strips()
    return "".join(
        segment.text
        for strip in strips
        for segment in strip
        if segment.style and segment.style.reverse and segment.style.bold
    )


def looks(app: App[None], word: str) -> list[str]:
    """Return how each occurrence of a word in the sentence is drawn: ``["underline", …]``."""
    view = app.screen.query_one(SentenceView)
    strips = [view.render_line(y) for y in range(view.size.height)]
    return [str(it.style) for strip in strips for it in strip if it.text == word]
