"""The main job: a project, a workflow, three iterations watched live, their diffs, and a chat.

REDRAFT_URL=http://127.0.0.1:7878 REDRAFT_TOKEN=… python main_job.py FOLDER
"""

import os
import sys

from redraft import Place, accepted, connect, follow_answer, follow_iteration
from redraft_client import AuthenticatedClient, models
from redraft_client.api.iterations import get_diff, list_iterations, start_iteration
from redraft_client.api.planning import open_planning, send_message
from redraft_client.api.projects import create_project
from redraft_client.api.workflows import create_workflow


def main() -> None:
    client = connect(os.environ["REDRAFT_URL"], os.environ["REDRAFT_TOKEN"])
    folder = models.CreateProject(path=sys.argv[1], name="Python")
    project = accepted(create_project.sync(client=client, body=folder))
    iterate(client, new_workflow(client, project.slug, "Design"))
    chat(client, new_workflow(client, project.slug, "Chat"))


def new_workflow(client: AuthenticatedClient, slug: str, name: str) -> Place:
    new = models.CreateWorkflow(name=name)
    workflow = accepted(create_workflow.sync(slug, client=client, body=new))
    return Place(slug, workflow.id)


def iterate(client: AuthenticatedClient, place: Place) -> None:
    """Runs three iterations, prints what happens as it happens, then the size of each diff."""
    slug, workflow = place.slug, place.workflow
    start = models.StartIteration(
        prompt="Make the failure cases concrete.", iterations=3, agent="demo", max_cost_usd=1.0
    )
    session = accepted(start_iteration.sync(slug, workflow, client=client, body=start))
    done = False
    for event in follow_iteration(client, place, session.id):
        if isinstance(event, models.IterationStartEvent):
            print(f"iteration {event.iteration}")
        elif isinstance(event, models.ToolUseEvent):
            print(f"  uses {event.tool}")
        elif isinstance(event, models.ErrorEvent):
            sys.exit(f"it failed: {event.message}")
        elif isinstance(event, models.DoneEvent):
            print(f"done: {event.iterations_completed} iterations")
            done = True
    if not done:
        sys.exit("the stream ended before the session did")
    for one in accepted(list_iterations.sync(slug, workflow, session.id, client=client)):
        diff = accepted(get_diff.sync(slug, workflow, session.id, one.id, client=client))
        print(f"diff {diff.iteration_number}: +{diff.chars_added} -{diff.chars_removed}")


def chat(client: AuthenticatedClient, place: Place) -> None:
    """Asks something about a document, and prints the size of the answer when it is all there."""
    slug, workflow = place.slug, place.workflow
    accepted(open_planning.sync(slug, workflow, client=client))
    message = models.SendMessage(content="What is missing?")
    accepted(send_message.sync(slug, workflow, client=client, body=message))
    answer = ""
    for event in follow_answer(client, place):
        if isinstance(event, models.ContentEvent) and event.content:
            answer += event.content
        elif isinstance(event, models.ErrorEvent):
            sys.exit(f"it failed: {event.message}")
    print(f"answer: {len(answer)} characters")


if __name__ == "__main__":
    main()
