"""Something for the calls to meet: made once, before the first of them.

Thought-up ids lead to 404 and no further. So most calls get ids that exist, in place of what was thought up: those that
read and those that stream meet workflows that nothing changes, so that streams end; the others meet one that they may
change as they like.
"""

import itertools
import os
import time
from dataclasses import dataclass, field
from pathlib import Path

import requests

ADDRESS = os.environ["REDRAFT_URL"]
PATIENCE_SECS = 30


@dataclass
class World:
    """The ids of what exists, by the names of the path's parts."""

    finished: dict = field(default_factory=dict)
    talked: dict = field(default_factory=dict)
    changing: list = field(default_factory=list)
    turn: itertools.count = field(default_factory=itertools.count)

    def ids_for(self, case) -> dict:
        """The ids that a call gets; of every five calls one keeps what was thought up."""
        turn = next(self.turn)
        if turn % 5 == 4 or is_removal_of_all(case):
            return {}
        if "generate-artifacts" in case.path and case.method.upper() == "GET":
            return self.talked
        if "stream" in case.path or (case.method.upper() == "GET" and turn % 2 == 0):
            return self.finished
        return self.changing[turn % len(self.changing)]


def is_removal_of_all(case) -> bool:
    """Whether the call would take away what the others shall meet."""
    last = case.path.rstrip("/").rsplit("/", 1)[-1]
    return case.method.upper() == "DELETE" and last in ("{slug}", "{w}")


def make(folder: Path) -> World:
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {os.environ['REDRAFT_TOKEN']}"

    def call(method: str, path: str, body=None):
        answer = session.request(method, f"{ADDRESS}/api/projects{path}", json=body, timeout=10)
        answer.raise_for_status()
        return answer.json()

    folder.mkdir()
    slug = call("POST", "", {"path": str(folder)})["slug"]

    def workflow(name: str) -> dict:
        steps = [{"name": f"Step {n}", "step_type": "interactive"} for n in (1, 2)]
        made = call("POST", f"/{slug}/workflows", {"name": name, "steps": steps})
        return {"slug": slug, "w": made["id"], "step_id": made["steps"][0]["id"]}

    def iterated(name: str) -> dict:
        ids = workflow(name)
        base = f"/{slug}/workflows/{ids['w']}/planning"
        start = {"prompt": "Make it concrete.", "iterations": 2, "agent": "demo"}
        ids["s"] = call("POST", f"{base}/iterate", start)["id"]
        wait(lambda: call("GET", f"{base}/iterate/{ids['s']}")["run_status"] == "completed")
        ids["i"] = call("GET", f"{base}/iterate/{ids['s']}/iterations")[0]["id"]
        ids["e"] = call("GET", f"{base}/iterate/{ids['s']}/events")[0]["id"]
        ids["r"] = call("GET", f"{base}/revisions")[0]["id"]
        return ids

    def talked(name: str) -> dict:
        ids = workflow(name)
        base = f"/{slug}/workflows/{ids['w']}/planning"
        ids["s"] = call("GET", base)["id"]
        call("POST", f"{base}/message", {"content": "What is missing?"})
        wait(lambda: call("GET", base)["run_status"] == "completed")
        ids["m"] = call("GET", base)["messages"][0]["id"]
        return ids

    rules = {"file_name": "rules.md", "content": "# Rules\n", "kind": "guardrails"}
    call("POST", f"/{slug}/resources", rules)
    revision = call("GET", f"/{slug}/resources/rules.md/revisions")[0]["id"]
    resource = {"slug": slug, "file": "rules.md", "revision": revision}
    return World(
        finished={**iterated("Finished"), **resource},
        talked={**talked("Talked"), **resource},
        changing=[{**iterated("Changing"), **resource}, {**talked("Talking"), **resource}],
    )


def wait(is_so) -> None:
    end = time.monotonic() + PATIENCE_SECS
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError("the demo agent did not get done")
        time.sleep(0.05)
