"""Figures as a table, and the arithmetic on them."""

from collections.abc import Iterable, Sequence
from math import ceil
from statistics import median


def ratio(some: Sequence[float], base: Sequence[float]) -> float:
    """Return how many times the median of ``base`` the median of ``some`` is."""
    return median(some) / median(base)


def percentile(figures: Iterable[float], percent: float) -> float:
    """Return the smallest figure that ``percent`` % of the figures do not exceed."""
    ordered = sorted(figures)
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]


def show(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: the first column to the left, the others to the right."""
    table = [list(head), *map(list, rows)]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    print(f"\n\n{title}")
    for number, row in enumerate(table):
        cells = [
            row[0].ljust(widths[0]),
            *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True)),
        ]
        print("  " + "  ".join(cells).rstrip())
        if number == 0:
            print("  " + "  ".join("-" * width for width in widths))
