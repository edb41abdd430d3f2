"""Something for the calls to meet: made before the first of them, and as they go.

Thought-up ids lead to 404 and no further. So most calls get ids that exist, in place of what was thought up: those that
read and those that stream meet workflows that nothing changes, so that streams end; each of the others has workflows of
its own, which it may change as it likes.
"""

import itertools
import os
import time
from pathlib import Path

import requests

ADDRESS = os.environ["REDRAFT_URL"]
PATIENCE_SECS = 30
RULES = {"file_name": "rules.md", "content": "# Rules\n", "kind": "guardrails"}


class World:
    """Ids of what exists, by the names of the path's parts."""

    def __init__(self, folder: Path) -> None:
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {os.environ['REDRAFT_TOKEN']}"
        self.turn = itertools.count()
        self.own: dict[str, list[dict]] = {}
        self.folder = folder
        folder.mkdir()
        (folder / "CLAUDE.md").write_text("# Rules\n")
        self.slug = self.call("POST", "", {"path": str(folder)})["slug"]
        self.call("POST", f"/{self.slug}/resources", RULES)
        revisions = self.call("GET", f"/{self.slug}/resources/rules.md/revisions")
        self.resource = {"slug": self.slug, "file": "rules.md", "r": revisions[0]["id"]}
        self.iterated = self.iterate()
        self.talked = self.talk()

    def ids_for(self, case) -> dict:
        """The ids that a call gets; of every five calls one keeps what was thought up."""
        turn, is_read = next(self.turn), case.method.upper() == "GET"
        # What schemathesis has seen in answers it uses again, so what it thinks up may exist.
        is_elsewhere = case.path_parameters.get("slug") != self.slug
        if turn % 5 == 4 and (is_read or is_elsewhere):
            return {}
        if is_removal_of_project(case):
            return {"slug": self.another_project(turn)}
        if "/resources/" in case.path:
            return self.resource
        if "generate-artifacts" in case.path and is_read:
            return self.talked
        if "stream" in case.path or (is_read and turn % 2 == 0):
            return self.iterated
        if case.operation.label not in self.own:
            self.own[case.operation.label] = [self.iterate(), self.talk()]
        return self.own[case.operation.label][turn % 2]

    def call(self, method: str, path: str, body=None):
        address = f"{ADDRESS}/api/projects{path}"
        answer = self.session.request(method, address, json=body, timeout=PATIENCE_SECS)
        answer.raise_for_status()
        return answer.json()

    def another_project(self, turn: int) -> str:
        folder = self.folder / f"another-{turn}"
        folder.mkdir()
        return self.call("POST", "", {"path": str(folder)})["slug"]

    def without_limits(self) -> None:
        """Takes away what calls have limited meanwhile: no agent would start for it."""
        for path in ("/api/limits", f"/api/projects/{self.slug}/limits"):
            answer = self.session.put(f"{ADDRESS}{path}", json={}, timeout=PATIENCE_SECS)
            answer.raise_for_status()

    def workflow(self) -> tuple[dict, str]:
        steps = [{"name": f"Step {n}", "step_type": "interactive"} for n in (1, 2)]
        made = self.call("POST", f"/{self.slug}/workflows", {"name": "Design", "steps": steps})
        ids = {"slug": self.slug, "w": made["id"], "step_id": made["steps"][0]["id"]}
        return ids, f"/{self.slug}/workflows/{made['id']}/planning"

    def iterate(self) -> dict:
        """A workflow with a session of one iteration that has ended."""
        self.without_limits()
        ids, planning = self.workflow()
        start = {"prompt": "Make it concrete.", "iterations": 1, "agent": "demo"}
        ids["s"] = self.call("POST", f"{planning}/iterate", start)["id"]
        session = f"{planning}/iterate/{ids['s']}"
        self.wait(lambda: self.call("GET", session)["run_status"] == "completed")
        ids["i"] = self.call("GET", f"{session}/iterations")[0]["id"]
        ids["e"] = self.call("GET", f"{session}/events")[0]["id"]
        ids["r"] = self.call("GET", f"{planning}/revisions")[0]["id"]
        return ids

    def talk(self) -> dict:
        """A workflow with a chat of one message and its answer."""
        self.without_limits()
        ids, planning = self.workflow()
        ids["s"] = self.call("GET", planning)["id"]
        self.call("POST", f"{planning}/message", {"content": "What is missing?"})
        self.wait(lambda: self.call("GET", planning)["run_status"] == "completed")
        ids["m"] = self.call("GET", planning)["messages"][0]["id"]
        return ids

    def wait(self, is_so) -> None:
        end = time.monotonic() + PATIENCE_SECS
        while not is_so():
            if time.monotonic() > end:
                raise TimeoutError("the demo agent did not get done")
            time.sleep(0.05)


def is_removal_of_project(case) -> bool:
    """Whether the call would take away what all others meet."""
    return case.method.upper() == "DELETE" and case.path.rstrip("/").endswith("{slug}")
