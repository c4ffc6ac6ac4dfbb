"""A learner's day: from four in the morning to four, by the clock on the wall.

Who reviews at midnight has not begun the next day; Anki draws the line there too. All times
that are kept are UTC; only where a day begins is asked of the system's time zone.
"""

import time

_BEGINS = 4  # o'clock, as in Anki's preferences


def day_began(at: int, later: int = 0) -> int:
    """Return when the day that ``at`` is in began, or one so many days ``later``.

    Both are seconds since 1970.
    """
    there = time.localtime(at)
    day = there.tm_mday - (there.tm_hour < _BEGINS) + later
    # mktime takes the 0th and the 32nd of a month; -1: it finds out about summer time.
    return int(time.mktime((there.tm_year, there.tm_mon, day, _BEGINS, 0, 0, 0, 0, -1)))


def days_between(earlier: int, later: int) -> int:
    """Return how many days began between two times in seconds; 0 where they are in one day."""
    # Days with a change of summer time have 23 or 25 hours.
    return round((day_began(later) - day_began(earlier)) / 86_400)
