//! Whether a repository's own settings for agents are used: what there is, and what was decided.

use std::path::PathBuf;

use redraft_document::{AgentSettings, AgentSettingsError, ProjectRoot};
use redraft_store::Project;
use redraft_wire::{Nullable, ProjectTrust, TrustFile};

use super::blocking;
use crate::{app::App, error::ApiError};

/// The most characters of a file that are shown.
const MOST_SHOWN: usize = 20_000;

/// What there is now, and whether it is trusted.
pub(crate) async fn look_at_trust(project: &Project) -> Result<ProjectTrust, ApiError> {
    let (state, sentence, settings) = match read(project).await? {
        Err(why) => (
            "refused",
            format!("{why} Until then nothing of it is used."),
            None,
        ),
        Ok(now) => {
            let (state, sentence) = match (&project.trusted_settings, &now.fingerprint) {
                (_, None) => (
                    "none",
                    "The repository has no settings for agents (.claude folder or .mcp.json), so there is nothing to trust.",
                ),
                (None, Some(_)) => (
                    "untrusted",
                    "The repository's own settings for agents are not used.",
                ),
                (Some(trusted), Some(now)) if trusted == now => (
                    "trusted",
                    "The repository's own settings for agents are used by steps whose agent may do more than write the document.",
                ),
                (Some(_), Some(_)) => (
                    "changed",
                    "The repository's own settings for agents have changed since they were trusted, so they are not used; look at them again.",
                ),
            };
            (state, sentence.to_owned(), Some(now))
        }
    };
    let runs = settings.as_ref().map(AgentSettings::runs);
    let (files, fingerprint) = match settings {
        Some(settings) => (settings.files, settings.fingerprint),
        None => (Vec::new(), None),
    };
    let is_trusted = project.trusted_settings.is_some();
    Ok(ProjectTrust {
        state: state.to_owned(),
        sentence,
        fingerprint: Nullable(fingerprint),
        trusted_at: Nullable(
            project
                .trusted_at
                .filter(|_| is_trusted)
                .map(|at| at.to_string()),
        ),
        runs: runs.unwrap_or_default(),
        files: files
            .into_iter()
            .map(|file| TrustFile {
                path: file.path,
                size_bytes: i64::try_from(file.size_bytes).unwrap_or(i64::MAX),
                text: file.text.chars().take(MOST_SHOWN).collect(),
            })
            .collect(),
    })
}

/// Trusts what has this fingerprint, if it is what is there now.
pub(crate) async fn trust(app: &App, project: &Project, fingerprint: &str) -> Result<(), ApiError> {
    let now = read(project)
        .await?
        .map_err(|error| ApiError::conflict(error.to_string()))?;
    if now.fingerprint.as_deref() != Some(fingerprint) {
        return Err(ApiError::conflict(
            "The repository's settings for agents are not what you looked at any more; look at them again, and \
             trust them then.",
        ));
    }
    app.store
        .trust_settings(&project.slug, Some(fingerprint))
        .await?;
    Ok(())
}

async fn read(project: &Project) -> Result<Result<AgentSettings, AgentSettingsError>, ApiError> {
    let folder = PathBuf::from(&project.path);
    blocking(move || Ok::<_, ApiError>(ProjectRoot::open(&folder)?.agent_settings())).await
}
