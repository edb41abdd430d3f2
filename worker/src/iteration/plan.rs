//! How the next attempt begins: anew, or where an interrupted one was.

use redraft_agent::Conversation;
use redraft_document::WorkingCopy;
use redraft_domain::{Carried, IterationTask, NoteId, PauseReason, RevisionId, carried};
use redraft_publication::take_in;
use redraft_store::{Attempt, Iteration, Note};
use uuid::Uuid;

use super::{
    Trouble,
    setting::Setting,
    settle,
    talk::{self, DocumentNow},
    working_copy,
};
use crate::prompt::{About, IterationPrompt, ResumePrompt, TemplateName, ToldNote};

/// How an attempt begins.
pub(super) struct Plan {
    pub(super) conversation: Conversation,
    pub(super) work_id: String,
    pub(super) copy: WorkingCopy,
    /// The document's revision before the iteration, and its text.
    pub(super) before: Option<RevisionId>,
    pub(super) before_text: String,
    pub(super) prompt: Sent,
    /// The notes that stand in the prompt.
    pub(super) notes: Vec<NoteId>,
}

/// What the agent is sent, and where the text came from.
pub(super) struct Sent {
    pub(super) text: String,
    pub(super) source: String,
}

impl Plan {
    /// Goes on with the last attempt where that was interrupted and its conversation and working
    /// copy are there; else begins anew. What was paid for is not paid for twice.
    pub(super) async fn make(
        setting: &Setting,
        iteration: &Iteration,
        last: Option<&Attempt>,
    ) -> Result<Self, Trouble> {
        if let Some(last) = last.filter(|last| settle::can_be_resumed(last))
            && let Ok(conversation) = last.agent_session_id.parse()
            && let Some(copy) = working_copy::open(setting, &last.work_id).await?
        {
            let document = in_project(&copy, &setting.file_name);
            let template = setting.template(match setting.task {
                IterationTask::Refine => TemplateName::Resume,
                IterationTask::Answer | IterationTask::Artifacts => TemplateName::ChatResume,
            });
            let template = template.await?;
            let notes = setting.notes(false).await?;
            let text = match setting.task {
                IterationTask::Refine => {
                    // The lines of a comment are looked for where the agent is.
                    let now = working_copy::read(&copy).await.ok().flatten();
                    let told = told(setting, &notes, &now.unwrap_or_default()).await?;
                    let (document, notes) = (&*document, &*told);
                    ResumePrompt { document, notes }.text(&template.text)
                }
                IterationTask::Answer | IterationTask::Artifacts => {
                    template.text.replace("{{document}}", &document)
                }
            };
            return Ok(Self {
                conversation: Conversation::Resume(conversation),
                work_id: last.work_id.clone(),
                prompt: Sent {
                    text,
                    source: template.source,
                },
                notes: ids(&notes),
                copy,
                before: iteration.before,
                before_text: text_of(setting, iteration.before).await?,
            });
        }
        Self::anew(setting, iteration, last).await
    }

    async fn anew(
        setting: &Setting,
        iteration: &Iteration,
        last: Option<&Attempt>,
    ) -> Result<Self, Trouble> {
        let session = &setting.session;
        let store = &setting.context.store;
        let taken = take_in(store, &setting.place, Some(&session.id)).await?;
        if taken.conflict {
            let message = "Paused: your changes of the document and the last iteration's touch the \
                           same lines. Yours are in the file, the iteration's are kept among the \
                           revisions. Restore the one you want, or join them, then resume.";
            return Err(Trouble::User(PauseReason::Conflict, message.into()));
        }
        let before = taken.state.current;
        let before_text = text_of(setting, before).await?;
        // Each attempt that begins anew has a folder of its own; the earlier ones are evidence.
        let start = last.map_or(1, |last| last.number + 1);
        let work_id = match start {
            1 => format!("{}-{}", session.id, setting.number),
            start => format!("{}-{}-{start}", session.id, setting.number),
        };
        // A worker that died between this and the attempt's row left an unused copy behind.
        if let Some(unused) = working_copy::open(setting, &work_id).await? {
            working_copy::discard(unused, setting.tmp_folder(&work_id)).await;
        }
        let text = before.map(|_| before_text.clone());
        let copy = working_copy::create(setting, &work_id, text).await?;
        let document = in_project(&copy, &setting.file_name);
        let notes = setting.notes(true).await?;
        let (conversation, prompt) = match setting.task {
            IterationTask::Refine => {
                let prompt = IterationPrompt {
                    iteration: setting.number,
                    total: session.limits.iterations,
                    document: &document,
                    document_exists: before.is_some(),
                    guidance: session.prompt.as_deref().unwrap_or_default(),
                    notes: &told(setting, &notes, &before_text).await?,
                };
                let template = setting.template(TemplateName::Iteration).await?;
                let sent = Sent {
                    text: prompt.text(&template.text),
                    source: template.source,
                };
                (Conversation::New(Uuid::new_v4()), sent)
            }
            IterationTask::Answer | IterationTask::Artifacts => {
                let now = DocumentNow {
                    path: &document,
                    revision: before,
                    text: &before_text,
                };
                talk::begin(setting, iteration, last, &now).await?
            }
        };
        Ok(Self {
            conversation,
            work_id,
            copy,
            before,
            before_text,
            prompt,
            notes: ids(&notes),
        })
    }

    pub(super) fn is_resumed(&self) -> bool {
        matches!(self.conversation, Conversation::Resume(_))
    }

    pub(super) fn conversation_id(&self) -> Uuid {
        match self.conversation {
            Conversation::New(id) | Conversation::Resume(id) => id,
        }
    }
}

/// The notes as the agent is told them, over a document that reads so now.
async fn told(setting: &Setting, notes: &[Note], now: &str) -> Result<Vec<ToldNote>, Trouble> {
    let mut told = Vec::with_capacity(notes.len());
    for note in notes {
        let about = match &note.anchor {
            Some(anchor) => {
                let store = &setting.context.store;
                let then = match store.revision(anchor.revision).await? {
                    Some(revision) => Some(revision.text(store).await?),
                    None => None,
                };
                let place = then.map(|then| carried(&then, anchor.lines, now));
                Some(About {
                    quote: anchor.quote.clone(),
                    place: place.unwrap_or(Carried::Gone),
                })
            }
            None => None,
        };
        told.push(ToldNote {
            text: note.content.clone(),
            about,
        });
    }
    Ok(told)
}

fn ids(notes: &[Note]) -> Vec<NoteId> {
    notes.iter().map(|note| note.id).collect()
}

/// The working copy's file, relative to the project.
fn in_project(copy: &WorkingCopy, file_name: &str) -> String {
    format!("{}/{file_name}", copy.relative_folder())
}

async fn text_of(setting: &Setting, revision: Option<RevisionId>) -> Result<String, Trouble> {
    match revision {
        Some(id) => Ok(setting.context.store.revision_text(id).await?.to_string()),
        None => Ok(String::new()),
    }
}
