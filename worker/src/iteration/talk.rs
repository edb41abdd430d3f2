//! How an answer of a chat session begins: in the agent's own conversation where that ends with the
//! message before, else in a new one that is told all that was said.

use redraft_agent::Conversation;
use redraft_domain::{IterationTask, MessageId, RevisionId};
use redraft_store::{Attempt, Iteration, Message, StoreError, branch};
use uuid::Uuid;

use super::{Trouble, plan::Sent, setting::Setting};
use crate::prompt::ChatPrompt;

/// The document as the agent finds it.
pub(super) struct DocumentNow<'a> {
    /// The working copy, relative to the project.
    pub(super) path: &'a str,
    pub(super) revision: Option<RevisionId>,
    pub(super) text: &'a str,
}

/// The conversation to go on with or to begin, and its prompt.
pub(super) async fn begin(
    setting: &Setting,
    iteration: &Iteration,
    last: Option<&Attempt>,
    document: &DocumentNow<'_>,
) -> Result<(Conversation, Sent), Trouble> {
    let store = &setting.context.store;
    let all = store.messages(&setting.session.id).await?;
    let said = branch(&all, iteration.message);
    let own = match last {
        // The results are written down aside, so that the conversation itself can go on.
        None if iteration.task == IterationTask::Answer => own_conversation(setting, &said).await?,
        // The first try was made already: it did not end well, or found its conversation gone.
        _ => None,
    };
    let (known, known_revision) = match &own {
        Some(own) => (
            said.iter().position(|m| m.id == own.ends_with),
            own.revision,
        ),
        None => (None, None),
    };
    let new = &said[known.map_or(0, |at| at + 1)..];
    let is_known = own.is_some() && known_revision == document.revision;
    let prompt = ChatPrompt {
        task: iteration.task,
        document: document.path,
        text: (!is_known).then_some(document.text),
        document_exists: document.revision.is_some(),
        messages: new.iter().map(|m| (m.role, m.content.as_str())).collect(),
        goes_on: own.is_some(),
    };
    let conversation = match &own {
        Some(own) => Conversation::Resume(own.id),
        None => Conversation::New(Uuid::new_v4()),
    };
    let template = setting.template(prompt.template()).await?;
    let sent = Sent {
        text: prompt.text(&template.text),
        source: template.source,
    };
    Ok((conversation, sent))
}

/// A conversation of the agent's own.
struct Own {
    id: Uuid,
    /// The message that it ends with.
    ends_with: MessageId,
    /// The document as it was at its end.
    revision: Option<RevisionId>,
}

/// The agent's own conversation, if what was said ends with its last answer and nothing was said in it
/// since: it cannot be made to forget.
async fn own_conversation(setting: &Setting, said: &[&Message]) -> Result<Option<Own>, StoreError> {
    let store = &setting.context.store;
    let Some(message) = said.iter().rev().find(|m| m.answer.is_some() && m.is_whole) else {
        return Ok(None);
    };
    let Some(number) = message.answer.map(i64::from) else {
        return Ok(None);
    };
    let attempts = store.attempts(&setting.session.id).await?;
    let Some(wrote) = attempts.iter().rfind(|a| a.iteration_number == number) else {
        return Ok(None);
    };
    let went_on = attempts
        .iter()
        .any(|a| a.iteration_number > number && a.agent_session_id == wrote.agent_session_id);
    if went_on {
        return Ok(None);
    }
    let iterations = store.iterations(&setting.session.id).await?;
    let revision = iterations
        .iter()
        .find(|iteration| i64::from(iteration.number) == number)
        .and_then(|iteration| iteration.after);
    let id = wrote.agent_session_id.parse().ok();
    Ok(id.map(|id| Own {
        id,
        ends_with: message.id,
        revision,
    }))
}

/// Whether this is an iteration of a chat session.
pub(super) fn is_talk(task: IterationTask) -> bool {
    match task {
        IterationTask::Refine => false,
        IterationTask::Answer | IterationTask::Artifacts => true,
    }
}
