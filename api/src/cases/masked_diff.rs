//! What an iteration changed, without secrets.

use redraft_domain::RevisionId;
use redraft_store::{Iteration, StoreError};

use super::blocking;
use crate::{app::App, error::ApiError};

/// The diff of an iteration. A key of several lines cannot be told in a diff, which holds some of its lines: where the
/// texts hold secrets, the masked ones are compared.
pub(crate) async fn masked_diff(
    app: &App,
    iteration: &Iteration,
) -> Result<Option<String>, ApiError> {
    let Some(diff) = iteration.diff(&app.store).await? else {
        return Ok(None);
    };
    let before = masked(app, iteration.before).await?;
    let after = masked(app, iteration.after).await?;
    let diff = app.redactor.redact(&diff).into_owned();
    if !before.1 && !after.1 {
        return Ok(Some(diff));
    }
    let header = diff.lines().find_map(|line| line.strip_prefix("--- a/"));
    let name = header.unwrap_or("document").to_owned();
    let compared =
        blocking(move || Ok::<_, ApiError>(redraft_document::diff(&name, &before.0, &after.0)));
    Ok(Some(compared.await?.text))
}

/// The masked text of a revision, and whether something was masked; the empty text where there is no revision.
async fn masked(app: &App, revision: Option<RevisionId>) -> Result<(String, bool), StoreError> {
    let Some(revision) = revision else {
        return Ok((String::new(), false));
    };
    let text = app.texts.get(&app.store, revision).await?;
    Ok(match app.redactor.redact(&text) {
        std::borrow::Cow::Owned(masked) => (masked, true),
        std::borrow::Cow::Borrowed(text) => (text.to_owned(), false),
    })
}
