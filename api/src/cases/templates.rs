use redraft_domain::{BUILT_IN_TEMPLATES, Name, ProjectSlug, Prompt, TemplateId};
use redraft_wire::{PromptTemplate, WriteTemplate};

use crate::{app::App, error::ApiError, show};

/// All that can be used: a project's own, those of the installation, and those that come with Redraft.
pub(crate) async fn list_templates(
    app: &App,
    of: Option<&ProjectSlug>,
) -> Result<Vec<PromptTemplate>, ApiError> {
    let mut all = Vec::new();
    if of.is_some() {
        all.extend(app.store.prompt_templates(of).await?);
    }
    all.extend(app.store.prompt_templates(None).await?);
    let kept = all.into_iter().map(show::template);
    let built_in = BUILT_IN_TEMPLATES.iter().map(show::built_in_template);
    Ok(kept.chain(built_in).collect())
}

/// Keeps a prompt.
pub(crate) async fn write_template(
    app: &App,
    of: Option<&ProjectSlug>,
    wanted: &WriteTemplate,
) -> Result<PromptTemplate, ApiError> {
    let (name, content) = (Name::parse(&wanted.name)?, Prompt::parse(&wanted.content)?);
    let kept = app.store.add_prompt_template(of, &name, &content).await?;
    Ok(show::template(kept))
}

/// Changes a prompt that is kept. One that was read with marks loses none of its secrets.
pub(crate) async fn change_template(
    app: &App,
    of: Option<&ProjectSlug>,
    id: TemplateId,
    wanted: &WriteTemplate,
) -> Result<PromptTemplate, ApiError> {
    let (name, content) = (Name::parse(&wanted.name)?, Prompt::parse(&wanted.content)?);
    let all = app.store.prompt_templates(of).await?;
    let present = all.into_iter().find(|one| one.id == id);
    let present = present.ok_or_else(|| ApiError::not_found("template"))?;
    app.keeps_secrets(&present.content, &wanted.content)?;
    let changed = app
        .store
        .change_prompt_template(of, id, &name, &content)
        .await?;
    Ok(show::template(changed))
}
