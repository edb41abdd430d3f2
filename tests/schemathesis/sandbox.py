"""What schemathesis may do, what it meets and what it looks at: read by it through SCHEMATHESIS_HOOKS.

A registered folder is written to. So a project is only ever registered in a folder that was made for this test, whatever
path was thought up.
"""

import itertools
import os
from pathlib import Path

import requests
import schemathesis

import streams
from world import World

FOLDERS = Path(os.environ["REDRAFT_TEST_FOLDERS"]).resolve(strict=True)
WORLD = World(FOLDERS / "world")
CALLERS = itertools.count()
MOST_NAME = 200


def from_anywhere(send):
    """Each request comes from another address: wrong tokens are tried on every operation, and who tries many waits."""

    def sent(session, request, **kwargs):
        caller = next(CALLERS)
        request.headers["X-Forwarded-For"] = f"10.{caller >> 16 & 255}.{caller >> 8 & 255}.{caller & 255}"
        return send(session, request, **kwargs)

    return sent


# Under the hooks of schemathesis, which takes a case that a hook has changed for another one.
requests.Session.send = from_anywhere(requests.Session.send)


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Streams are looked at by a check of ours: what is described is the `data` of each event, not the event."""
    streams.describe_as_text(raw_schema)


@schemathesis.hook
def before_call(context, case, kwargs):
    """Every call of every phase comes by here."""
    body = case.body
    if is_registration(case) and isinstance(body, dict) and isinstance(body.get("path"), str):
        case.body = {**body, "path": inside(body["path"])}
    # A name that cannot be one stays: that it leads nowhere is what is looked at.
    if case.path_parameters and all(0 < len(str(name)) <= MOST_NAME for name in case.path_parameters.values()):
        ids = WORLD.ids_for(case)
        known = {name: ids[name] for name in case.path_parameters if name in ids}
        case.path_parameters = {**case.path_parameters, **known}


@schemathesis.hook
def after_call(context, case, response):
    """Ends everything at once, should a folder have been registered that is not the test's."""
    if is_registration(case) and response.status_code == 201:
        folder = Path(response.json()["path"])
        if FOLDERS not in folder.parents:
            print(f"a folder outside of the test was registered: {folder}", flush=True)
            os._exit(3)


def is_registration(case) -> bool:
    return case.method.upper() == "POST" and case.path.rstrip("/") == "/api/projects"


def inside(path: str) -> str:
    """A folder of the test, where the path is absolute; else it stays, and is refused."""
    if not path.strip().startswith("/"):
        return path
    folder = FOLDERS / str(len(path) % 7)
    folder.mkdir(exist_ok=True)
    return str(folder)
