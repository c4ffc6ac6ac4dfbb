"""An add-on of Anki: answers as AnkiConnect does, as far as duben asks, and says what Anki shows.

It runs inside Anki, never here. ``importPackage`` is done by the same call as AnkiConnect does it.
Beside that it evaluates what the test asks, in Anki's main thread (``evaluate``), and in the page
that is shown to the learner (``page``).
"""

import json
import os
from concurrent.futures import Future
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from anki.importing import AnkiPackageImporter
from aqt import gui_hooks, mw

SECONDS = 60


def version() -> int:
    return 6


def import_package(path: str) -> bool:
    mw.requireReset()
    AnkiPackageImporter(mw.col, path).run()
    return True


def synchronise() -> None:
    if not mw.pm.sync_auth():
        raise ValueError("sync: auth not configured")
    mw.onSync()


def evaluate(code: str) -> object:
    names = {"mw": mw}
    exec(code, names)
    return names.get("answer")


ACTIONS = {
    "version": version,
    "importPackage": import_package,
    "sync": synchronise,
    "evaluate": evaluate,
}


def done(action: str, params: dict[str, str]) -> object:
    """Do it in the thread that Anki's window is drawn by, and wait for its end."""
    future: Future[object] = Future()

    def work() -> None:
        try:
            if action == "page":
                mw.reviewer.web.evalWithCallback(params["code"], future.set_result)
            else:
                future.set_result(ACTIONS[action](**params))
        except Exception as error:
            future.set_exception(error)

    mw.taskman.run_on_main(work)
    return future.result(SECONDS)


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        try:
            said = {"result": done(asked["action"], asked.get("params", {})), "error": None}
        except Exception as error:
            said = {"result": None, "error": f"{type(error).__name__}: {error}"}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(said).encode())

    def log_message(self, *_: object) -> None:
        pass


def opened() -> None:
    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    # Read by the test; Anki writes other things before it.
    os.write(1, f"listening at {server.server_port}\n".encode())


gui_hooks.profile_did_open.append(opened)
