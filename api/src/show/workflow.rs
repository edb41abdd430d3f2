use redraft_store::{Step, Workflow};
use redraft_wire as wire;
use serde_json::Value;

/// A workflow with its steps. `sandbox`: every agent of the installation runs in one.
pub(crate) fn workflow(workflow: Workflow, steps: Vec<Step>, sandbox: bool) -> wire::Workflow {
    wire::Workflow {
        id: workflow.id.to_string(),
        name: workflow.name,
        status: workflow.status.to_string(),
        current_step: workflow.current_step.map(|number| number as i32).into(),
        created_at: workflow.created_at.to_string(),
        updated_at: workflow.updated_at.to_string(),
        steps: steps.into_iter().map(|one| step(one, sandbox)).collect(),
    }
}

/// A step.
pub(crate) fn step(step: Step, sandbox: bool) -> wire::Step {
    let profile = step.config.profile();
    let agent_may = if sandbox || step.config.sandbox {
        profile.sentence_in_sandbox()
    } else {
        profile.sentence()
    };
    wire::Step {
        id: step.id.0,
        step_number: step.number as i32,
        document_path: step.document_path(),
        permissions: profile.to_string(),
        agent_may: agent_may.to_owned(),
        may_run_commands: step.config.may_run_commands(),
        config: Value::Object(step.config.raw().clone()),
        step_type: step.step_type.to_string(),
        status: step.status.to_string(),
        name: step.name,
    }
}
