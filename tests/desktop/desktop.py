"""Anki as a program that runs, without a screen."""

import json
import os
import re
import select
import shutil
import subprocess
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
SECONDS = 90.0


class Desktop:
    """An Anki with a profile of its own, and the add-on of this folder."""

    def __init__(self, python: str, base: Path, language: str = "en") -> None:
        """Start it. ``python`` is an interpreter that has ``aqt``; ``base`` is made."""
        base.mkdir()
        env = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "QTWEBENGINE_DISABLE_SANDBOX": "1",
            "ANKI_SOFTWAREOPENGL": "1",
            "HOME": str(base),
        }
        make = [python, str(HERE / "new_profile.py"), str(base), language]
        subprocess.run(make, check=True, env=env, capture_output=True)
        addon = base / "addons21" / "duben_check"
        addon.mkdir(parents=True)
        shutil.copy(HERE / "addon.py", addon / "__init__.py")
        start = "import aqt; aqt.run()"
        self._log = (base / "log.txt").open("wb")
        self._process = subprocess.Popen(
            [python, "-c", start, "-b", str(base)],
            env=env,
            stdout=subprocess.PIPE,
            stderr=self._log,
        )
        try:
            self.url = f"http://127.0.0.1:{self._port()}"
        except BaseException:
            self.stop()
            raise

    def _port(self) -> int:
        """Wait until the add-on says where it listens."""
        assert self._process.stdout
        out, said, end = self._process.stdout.fileno(), b"", time.monotonic() + SECONDS
        while not (found := re.search(rb"listening at (\d+)\n", said)):
            if not select.select([out], [], [], max(0.0, end - time.monotonic()))[0]:
                raise TimeoutError(f"Anki opened no profile in {SECONDS:.0f} s; it said {said!r}")
            some = os.read(out, 4096)
            if not some:
                raise RuntimeError(f"Anki ended; it said {said!r}")
            said += some
        return int(found[1])

    def evaluate(self, code: str) -> object:
        """Run code in Anki, where ``mw`` is its window, and return its ``answer``."""
        return self._ask("evaluate", code)

    def page(self, code: str) -> object:
        """Return the value of an expression of JavaScript in the page of the review."""
        return self._ask("page", code)

    def _ask(self, action: str, code: str) -> object:
        body = json.dumps({"action": action, "params": {"code": code}}).encode()
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(self.url, body, timeout=SECONDS) as answer:
            said = json.loads(answer.read())
        if said["error"]:
            raise AssertionError(said["error"])
        return said["result"]

    def stop(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        self._log.close()
