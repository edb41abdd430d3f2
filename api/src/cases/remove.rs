//! Forgetting records. The user's files stay; the sample project, which was made here, goes whole.

use redraft_store::{Project, Session, Workflow};

use super::cancel_session;
use crate::{app::App, error::ApiError};

/// Forgets a project; its running sessions are ended first where that is wished.
pub(crate) async fn remove_project(
    app: &App,
    project: &Project,
    stop_running: bool,
) -> Result<(), ApiError> {
    if stop_running {
        stop(app, app.store.open_sessions(&project.slug).await?).await?;
    }
    app.store.delete_project(&project.slug).await?;
    match &app.sample {
        Some(sample) if sample.is_of(project) => sample.remove().await,
        _ => {}
    }
    Ok(())
}

/// Forgets a workflow; its running session is ended first where that is wished.
pub(crate) async fn remove_workflow(
    app: &App,
    workflow: &Workflow,
    stop_running: bool,
) -> Result<(), ApiError> {
    if stop_running {
        stop(app, app.store.sessions(&workflow.id).await?).await?;
    }
    Ok(app.store.delete_workflow(&workflow.id).await?)
}

/// Ends those of the sessions that have not ended: their agents are gone with all their processes,
/// or cut off where their worker does not answer.
pub(super) async fn stop(app: &App, sessions: Vec<Session>) -> Result<(), ApiError> {
    let open = sessions
        .into_iter()
        .filter(|session| !session.state.is_final());
    let stopping = open.map(|session| async move {
        let id = session.id.clone();
        match cancel_session(app, session).await {
            Ok(_) => Ok(()),
            // What ended by itself meanwhile is as good.
            Err(error) => match app.store.session(&id).await? {
                Some(session) if !session.state.is_final() => Err(error),
                _ => Ok(()),
            },
        }
    });
    futures::future::try_join_all(stopping).await.map(|_| ())
}
