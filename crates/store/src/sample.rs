//! A store with one session that waits for a worker, for the tests beside the code.

use std::{path::Path, sync::Arc};

use redraft_domain::{
    AgentName, Clock, Limits, ModelName, Name, Prompt, SessionId, StepConfig, StepType,
};

use crate::{DatabaseUrl, NewProject, NewSession, NewStep, NewWorkflow, Store};

pub(crate) async fn one_session(folder: &Path, clock: Arc<dyn Clock>) -> (Store, SessionId) {
    let url = DatabaseUrl::Sqlite(folder.join("redraft.db"));
    let store = Store::open(&url, folder, clock).await.unwrap();
    store.migrate(&folder.join("lock")).await.unwrap();
    let name = Name::parse("x").unwrap();
    let project = NewProject {
        name: name.clone(),
        path: "/x".into(),
    };
    let project = store.create_project(project).await.unwrap().slug;
    let step = NewStep {
        name: name.clone(),
        step_type: StepType::Interactive,
        config: StepConfig::default(),
    };
    let steps = vec![step];
    let workflow = NewWorkflow { name, steps };
    let workflow = store.create_workflow(&project, workflow).await.unwrap();
    let new = NewSession {
        step: store.steps(&workflow).await.unwrap()[0].id,
        project,
        workflow,
        prompt: Prompt::parse("x").unwrap(),
        agent: AgentName::Demo,
        model: ModelName::parse("opus").unwrap(),
        may_run_commands: false,
        limits: Limits::iterations(1),
        document_path: "x.md".into(),
        document_key: "/x/x.md".into(),
        start_revision: None,
        takes_comments: false,
    };
    let id = store.start_session(new).await.unwrap();
    (store, id)
}
