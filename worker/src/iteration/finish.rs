//! The end of an iteration: the document is read back, compared, recorded and published.

use redraft_document::{artifacts_in_answer, changes_summary, diff, document_in_answer};
use redraft_domain::{Artifact, IterationTask, RevisionAuthor};
use redraft_publication::{BroughtOut, Joined, bring_out, join, take_in};
use redraft_store::{Finished, IterationEnd, IterationResult, NewRevision, StoreError};

use super::{Came, Trouble, attempt::Done, plan::Plan, setting::Setting, working_copy};

/// How often it begins again because the user changed the document meanwhile.
const MOST_TRIES: usize = 5;

/// The guardrails of a conversation whose agent wrote none.
const DEFAULT_GUARDRAILS: &str = include_str!("../../prompts/default_guardrails.md");

/// The agent ended well: reads what it made of the document.
pub(super) async fn finish(setting: &Setting, plan: &Plan, done: &Done) -> Result<Came, Trouble> {
    match setting.task {
        IterationTask::Refine => refined(setting, plan, done).await,
        IterationTask::Answer => answered(setting, plan, done).await,
        IterationTask::Artifacts => written_down(setting, plan, done).await,
    }
}

/// A message is answered; the document may have changed on the way.
async fn answered(setting: &Setting, plan: &Plan, done: &Done) -> Result<Came, Trouble> {
    let edited = match &done.document {
        Ok(Some(text)) if *text != plan.before_text => Some(text.clone()),
        Ok(_) => None,
        Err(unreadable) => {
            let message = unreadable.clone();
            return end(setting, plan, done, IterationResult::Failed { message }).await;
        }
    };
    match edited {
        Some(text) => {
            changed(
                setting,
                plan,
                done,
                New {
                    text,
                    guardrails: None,
                },
                None,
            )
            .await
        }
        None => end(setting, plan, done, unchanged(None)).await,
    }
}

/// The results of a conversation are written down.
async fn written_down(setting: &Setting, plan: &Plan, done: &Done) -> Result<Came, Trouble> {
    let found = artifacts_in_answer(&done.report.final_text);
    if found.design_doc.is_empty() {
        let message = "The agent wrote neither document nor guardrails; ask for them again.".into();
        return end(setting, plan, done, IterationResult::Failed { message }).await;
    }
    let guardrails = found
        .guardrails
        .unwrap_or_else(|| DEFAULT_GUARDRAILS.into());
    let new = New {
        text: found.design_doc,
        guardrails: Some(guardrails),
    };
    changed(setting, plan, done, new, None).await
}

/// The document is refined.
async fn refined(setting: &Setting, plan: &Plan, done: &Done) -> Result<Came, Trouble> {
    let summary = changes_summary(&done.report.final_text);
    let result = match &done.document {
        Err(unreadable) => IterationResult::Failed {
            message: unreadable.clone(),
        },
        Ok(text) => match new_text(text.as_deref(), plan, &done.report.final_text) {
            Found::Text(text) => {
                let new = New {
                    text,
                    guardrails: None,
                };
                return changed(setting, plan, done, new, summary).await;
            }
            Found::Nothing => unchanged(summary),
            Found::NoDocument => IterationResult::Failed {
                message: "no design doc changes detected: the agent wrote no document and gave \
                          none in its answer; say in the prompt what the document should hold."
                    .into(),
            },
        },
    };
    end(setting, plan, done, result).await
}

/// What is to be kept of an attempt.
struct New {
    /// The document.
    text: String,
    /// The guardrails, where they are written too.
    guardrails: Option<String>,
}

enum Found {
    Text(String),
    Nothing,
    NoDocument,
}

/// The new document: from the working copy, else from the answer.
fn new_text(found: Option<&str>, plan: &Plan, answer: &str) -> Found {
    let existed = plan.before.is_some();
    let edited = found.filter(|text| !existed || *text != plan.before_text);
    if let Some(text) = edited.filter(|text| existed || !text.trim().is_empty()) {
        return Found::Text(text.to_owned());
    }
    match document_in_answer(answer) {
        Some(text) if text != plan.before_text => Found::Text(text),
        _ if existed => Found::Nothing,
        _ => Found::NoDocument,
    }
}

fn unchanged(summary: Option<String>) -> IterationResult {
    IterationResult::Completed {
        revision: None,
        chars_added: 0,
        chars_removed: 0,
        changed_share: 0.0,
        diff: None,
        summary,
    }
}

/// Records a changed document. What the user changed meanwhile is joined with it, never lost.
async fn changed(
    setting: &Setting,
    plan: &Plan,
    done: &Done,
    new: New,
    summary: Option<String>,
) -> Result<Came, Trouble> {
    let New { text, guardrails } = new;
    let store = &setting.context.store;
    for _ in 0..MOST_TRIES {
        let now = take_in(store, &setting.place, Some(&setting.session.id))
            .await?
            .state
            .current;
        let (parent_text, joined) = if now == plan.before {
            (plan.before_text.clone(), Joined::Clean(text.clone()))
        } else {
            let theirs = match now {
                Some(id) => store.revision_text(id).await?.to_string(),
                None => String::new(),
            };
            let joined = join(plan.before_text.clone(), theirs.clone(), text.clone()).await;
            (theirs, joined)
        };
        let (parent, before_text, after, conflict) = match joined {
            Joined::Clean(after) => (now, parent_text, after, None),
            Joined::Conflict => {
                let message = format!(
                    "Paused: your changes of the document and those of iteration {} touch the same \
                     lines. The document has yours; the iteration's text is kept among the \
                     revisions. Restore the one you want, or join them, then resume.",
                    setting.number
                );
                (
                    plan.before,
                    plan.before_text.clone(),
                    text.clone(),
                    Some(message),
                )
            }
        };
        let end = IterationEnd {
            number: setting.number,
            attempt: Some(done.attempt.id),
            before: parent,
            result: compared(setting, parent, before_text, after, summary.clone()).await,
            conflict,
            guardrails: guardrails.clone(),
            said_phrase: said_phrase(setting, done),
        };
        match store
            .finish_before_publishing(&setting.session.id, setting.epoch, end)
            .await
        {
            Ok(Finished::To(state)) => {
                publish(setting, plan).await;
                return Ok(Came::To(state));
            }
            Ok(Finished::LastOne) => {
                publish(setting, plan).await;
                let ended = store.conclude(&setting.session.id, setting.epoch).await?;
                return Ok(Came::To(ended));
            }
            // The document moved on, or the lease is gone: the next look tells which.
            Err(StoreError::Lost) if still_held(setting).await? => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(StoreError::Lost.into())
}

/// Whether the answer ends with the phrase that ends the session.
fn said_phrase(setting: &Setting, done: &Done) -> bool {
    let rules = &setting.session.limits.rules;
    rules.says_phrase(&done.report.final_text)
}

async fn still_held(setting: &Setting) -> Result<bool, StoreError> {
    let learned = setting
        .context
        .store
        .look_at_lease(&setting.session.id, setting.epoch)
        .await?;
    Ok(learned != redraft_store::Renewal::Lost)
}

async fn compared(
    setting: &Setting,
    parent: Option<redraft_domain::RevisionId>,
    before: String,
    after: String,
    summary: Option<String>,
) -> IterationResult {
    let name = setting.session.document_path.clone();
    let compared = tokio::task::spawn_blocking(move || {
        let diff = diff(&name, &before, &after);
        let chars_before = before.chars().count().max(1);
        (diff, chars_before, before == after, after)
    });
    let (diff, chars_before, same, text) = match compared.await {
        Ok(compared) => compared,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    };
    if same && parent.is_some() {
        // The user made the same change meanwhile.
        return unchanged(summary);
    }
    IterationResult::Completed {
        revision: Some(NewRevision {
            artifact: Artifact::DesignDoc,
            step: setting.session.step,
            parent,
            author: RevisionAuthor::Iteration,
            iteration: None,
            session: Some(setting.session.id.clone()),
            text,
        }),
        chars_added: diff.chars_added as i64,
        chars_removed: diff.chars_removed as i64,
        changed_share: (diff.chars_added + diff.chars_removed) as f64 / chars_before as f64,
        diff: Some(diff.text),
        summary,
    }
}

/// Ends the iteration without a new document.
pub(super) async fn end(
    setting: &Setting,
    plan: &Plan,
    done: &Done,
    result: IterationResult,
) -> Result<Came, Trouble> {
    if let IterationResult::Failed { .. } = &result {
        done.keep_unfinished(setting).await?;
    }
    let end = IterationEnd {
        number: setting.number,
        attempt: Some(done.attempt.id),
        before: plan.before,
        result,
        conflict: None,
        guardrails: None,
        said_phrase: said_phrase(setting, done),
    };
    let store = &setting.context.store;
    let state = store
        .finish_iteration(&setting.session.id, setting.epoch, end)
        .await?;
    working_copy::discard(plan.copy.clone(), setting.tmp_folder(&plan.work_id)).await;
    Ok(Came::To(state))
}

/// Puts the new document into the user's file. What fails here is tried again by the reconciler.
async fn publish(setting: &Setting, plan: &Plan) {
    let store = &setting.context.store;
    match bring_out(store, &setting.place, Some(&setting.session.id)).await {
        Ok(BroughtOut::Published) => {}
        Ok(BroughtOut::Conflict) => {
            tracing::warn!(session = %setting.session.id, "the user's text was kept over a new one");
        }
        Err(error) => {
            tracing::warn!(session = %setting.session.id, %error, "not published yet; trying again");
        }
    }
    working_copy::discard(plan.copy.clone(), setting.tmp_folder(&plan.work_id)).await;
}
