"""What the screens that show a list have in common."""

from textual.screen import Screen

from reader.tui.widgets.listing import Listing


class ListScreen(Screen[None]):
    """A screen with a list on it, moved about in by the same keys."""

    AUTO_FOCUS = None
    listing: Listing

    def action_move(self, rows: int) -> None:
        """Go so many rows on, or back."""
        self.listing.move(rows)

    def action_page(self, step: int) -> None:
        """Go on by a screen, or back."""
        self.listing.move(step * max(1, self.listing.size.height - 1))

    def action_edge(self, last: bool) -> None:
        """Go to the first or the last row."""
        self.listing.edge(last=last)
