"""A server of dictionaries on this machine, good ones and others."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.dicts.newer_lines import NEWER

GOOD = gzip.compress("\r\n".join(NEWER).encode())


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode())


_FEWER = [line for line in NEWER if line.startswith("#!") or line.startswith("他")]
FILES = {
    "/good": GOOD,
    "/cut": GOOD[: len(GOOD) // 2],
    "/empty": b"",
    "/page": b"<!DOCTYPE html><title>not found</title>",
    "/other": _packed("just\nsome text\n"),
    "/miscounted": _packed("\n".join([*NEWER, "書 书 [shu1] /book/"])),
    "/small": _packed("\n".join(it.replace("entries=9", "entries=1") for it in _FEWER)),
    "/old": _packed("\n".join(NEWER).replace("2026-02-03", "2020-02-03")),
    "/broken": _packed("\n".join(NEWER).replace("[ta1]", "ta1")),
    "/latin": gzip.compress("\n".join(NEWER).encode("gb18030")),
}


class _Handler(BaseHTTPRequestHandler):
    ended: threading.Event

    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://example.org/dictionary.gz")
            self.end_headers()
            return
        body = FILES.get(self.path, GOOD if self.path in ("/slow", "/broken-off") else None)
        if body is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.path in ("/slow", "/broken-off"):
            self.wfile.write(body[:100])
            self.wfile.flush()
            if self.path == "/slow":
                self.ended.wait()
            return
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[str]:
    """Serve ``FILES``; the address that their names are put after."""
    ended = threading.Event()
    handler = type("Handler", (_Handler,), {"ended": ended})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        ended.set()
        server.shutdown()
        thread.join()
        server.server_close()
