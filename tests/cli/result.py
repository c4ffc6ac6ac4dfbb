"""What came of running the command."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Result:
    """Exit status, standard output and standard error."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of a command that went well."""
        assert (self.status, self.err) == (0, "")
        return self.out.removesuffix("\n").split("\n")

    @property
    def json(self) -> Any:
        """What a command that went well wrote, as JSON."""
        assert (self.status, self.err) == (0, "")
        return json.loads(self.out)

    @property
    def objects(self) -> list[Any]:
        """The same, an object a line."""
        return [json.loads(line) for line in self.lines]

    @property
    def complaint(self) -> str:
        """The one line that a user sees when something is wrong."""
        assert self.status == 1, self
        return self._line()

    @property
    def wrong_usage(self) -> str:
        """The one line that a user sees who asked for what there is not."""
        assert self.status == 2, self
        return self._line()

    def _line(self) -> str:
        assert self.err.startswith("duben: ")
        assert self.err.count("\n") == 1
        assert self.err.endswith("\n")
        return self.err.removeprefix("duben: ").strip()
