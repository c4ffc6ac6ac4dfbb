"""The build hook: makes the lexicon before a wheel or an editable install is put together.

Hatchling runs it with the pinned build requirements of ``pyproject.toml`` at hand, which
carry the data. It is no part of the installed package.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LexiconHook(BuildHookInterface):
    """Builds ``dicts/data/lexicon.sqlite3`` from sources that the build environment has."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the lexicon; the same sources give the same bytes, so it is always built anew."""
        # The package being built is not installed where it is built.
        sys.path.insert(0, self.root)
        try:
            from dicts.build import build, gather

            build(Path(self.root) / "dicts" / "data" / "lexicon.sqlite3", gather())
        finally:
            sys.path.remove(self.root)
