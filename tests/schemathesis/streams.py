"""Whether the events of a stream are what the description says."""

import copy
import json

import jsonschema_rs
import schemathesis

MEDIA_TYPE = "text/event-stream"
VALIDATORS: dict[str, jsonschema_rs.Validator] = {}


def describe_as_text(document) -> None:
    """Keeps what the streams send for the check below, and describes them to schemathesis as objects of any kind."""
    components = {"components": copy.deepcopy(document["components"])}
    for path in document["paths"].values():
        for operation in path.values():
            content = operation["responses"].get("200", {}).get("content", {})
            if MEDIA_TYPE in content:
                union = content[MEDIA_TYPE]["schema"]
                schema = with_null({**union, **components})
                VALIDATORS[operation["operationId"]] = jsonschema_rs.validator_for(schema)
                content[MEDIA_TYPE]["schema"] = {"type": "object"}


def with_null(schema):
    """OpenAPI 3.0 writes `nullable` for what JSON Schema says with a type more."""
    if isinstance(schema, list):
        return [with_null(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {name: with_null(value) for name, value in schema.items()}
    if schema.pop("nullable", False) is True:
        return {"anyOf": [schema, {"type": "null"}]}
    return schema


@schemathesis.check
def stream_conformance(ctx, response, case):
    """Every `data:` of a stream is one of the messages that its union has."""
    name = case.operation.definition.raw.get("operationId")
    if name not in VALIDATORS or response.status_code != 200:
        return
    lines = response.content.decode().splitlines()
    events = [json.loads(line.removeprefix("data:")) for line in lines if line.startswith("data:")]
    assert events, "the stream sent nothing"
    for event in events:
        errors = [error.message for error in VALIDATORS[name].iter_errors(event)]
        assert not errors, f"{event}: {errors}"
