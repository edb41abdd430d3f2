//! Whether the repository's own settings for agents take effect in this attempt.

use redraft_agent::ProjectSettings;
use redraft_document::{AgentSettings, ProjectRoot, SERVERS_FILE};
use redraft_domain::{EventBody, RunStatus};
use redraft_store::{NewEvent, StartedAttempt, StoreError};

use super::setting::Setting;

/// They do where the step's profile lets them, the user trusts the project, and they are still what the
/// user looked at; where they are not, who watches is told.
pub(super) async fn project_settings(
    setting: &Setting,
    attempt: &StartedAttempt,
) -> Result<ProjectSettings, StoreError> {
    let profile = setting.step.config.profile();
    let Some(trusted) = &setting.trusted_settings else {
        return Ok(ProjectSettings::Unused);
    };
    if !profile.uses_project_settings() {
        return Ok(ProjectSettings::Unused);
    }
    let root = setting.root.clone();
    let looked = tokio::task::spawn_blocking(move || {
        let root = ProjectRoot::open(&root).map_err(|error| error.to_string())?;
        root.agent_settings().map_err(|error| error.to_string())
    });
    let now = match looked.await {
        Ok(now) => now,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    };
    match now {
        Ok(now) if now.fingerprint.as_ref() == Some(trusted) => Ok(used(setting, &now)),
        // There is nothing left that could be used.
        Ok(AgentSettings {
            fingerprint: None, ..
        }) => Ok(ProjectSettings::Unused),
        Ok(_) => tell(setting, attempt, "they are not what was looked at any more").await,
        Err(why) => tell(setting, attempt, &why).await,
    }
}

fn used(setting: &Setting, settings: &AgentSettings) -> ProjectSettings {
    ProjectSettings::Used {
        servers: settings
            .has_servers()
            .then(|| setting.root.join(SERVERS_FILE)),
    }
}

async fn tell(
    setting: &Setting,
    attempt: &StartedAttempt,
    why: &str,
) -> Result<ProjectSettings, StoreError> {
    let store = &setting.context.store;
    let message = format!(
        "The repository's own settings for agents were trusted and are not used in this attempt: {why}. \
         Look at them on the project's page of trust, and trust them again."
    );
    let event = NewEvent {
        iteration: Some(setting.number),
        attempt: Some(attempt.id),
        body: EventBody::Status {
            run_status: RunStatus::Running,
            message,
            wait_until: None,
        },
        at: store.now(),
    };
    store
        .append_events(&setting.session.id, setting.epoch, &[event])
        .await?;
    Ok(ProjectSettings::Unused)
}
