//! Notes with the places of their lines.

use std::{collections::HashMap, sync::Arc};

use redraft_domain::{Artifact, Carried, LineRange, RevisionId, StepId, carried};
use redraft_store::{Note, NoteAnchor, Revision, Session, Workflow};
use redraft_wire::NoteLines;

use super::{blocking, start_session::planning_step};
use crate::{app::App, error::ApiError, show};

/// How many versions are looked at for the one in which lines went.
const MOST_LOOKED_AT: usize = 50;

/// The lines that a comment is to be about, with what they say.
pub(crate) async fn anchor_of(
    app: &App,
    session: &Session,
    lines: &NoteLines,
) -> Result<NoteAnchor, ApiError> {
    let refused = |why: &str| ApiError::invalid(why).about("lines");
    let range = LineRange::new(lines.first_line, lines.last_line);
    let range = range.map_err(|error| ApiError::invalid(format!("{error}.")))?;
    let revision = app.store.revision(RevisionId(lines.revision_id)).await?;
    let is_here = |one: &Revision| one.step == session.step && one.artifact == Artifact::DesignDoc;
    let revision = revision.filter(is_here).ok_or_else(|| {
        refused("the session's document has no such version; look at the newest one.")
    })?;
    let text = app.texts.get(&app.store, revision.id).await?;
    let quote = range.quoted(&text).ok_or_else(|| {
        refused("this version has fewer lines; look at the newest one and choose again.")
    })?;
    Ok(NoteAnchor {
        revision: revision.id,
        lines: range,
        quote,
    })
}

/// The notes, with where their lines stand in a version of the document; without one, in the newest.
pub(crate) async fn placed_notes(
    app: &App,
    session: &Session,
    notes: Vec<Note>,
    at: Option<RevisionId>,
) -> Result<Vec<redraft_wire::Note>, ApiError> {
    placed(app, session.step, notes, at).await
}

/// The comments on the current step's document that wait for a session.
pub(crate) async fn waiting_comments(
    app: &App,
    workflow: &Workflow,
) -> Result<Vec<redraft_wire::Note>, ApiError> {
    let step = planning_step(app, workflow).await?.id;
    let waiting = app.store.waiting_comments(step).await?;
    placed(app, step, waiting, None).await
}

async fn placed(
    app: &App,
    step: StepId,
    notes: Vec<Note>,
    at: Option<RevisionId>,
) -> Result<Vec<redraft_wire::Note>, ApiError> {
    let mut places = Places {
        app,
        at: match at {
            Some(at) => Some(at),
            None => app.store.document(step).await?.current,
        },
        versions: None,
    };
    let mut shown = Vec::with_capacity(notes.len());
    for note in notes {
        let placed = match &note.anchor {
            Some(anchor) => Some(places.of(anchor, step).await?),
            None => None,
        };
        shown.push(show::note(note, placed));
    }
    Ok(shown)
}

/// Where the lines of a comment are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    pub(crate) place: Carried,
    /// The version that they are missing from first, and the number of the iteration that wrote it.
    pub(crate) gone_since: Option<(RevisionId, Option<u32>)>,
}

struct Places<'a> {
    app: &'a App,
    at: Option<RevisionId>,
    /// All versions of the document, once one of them was asked for.
    versions: Option<HashMap<RevisionId, Revision>>,
}

impl Places<'_> {
    async fn of(&mut self, anchor: &NoteAnchor, step: StepId) -> Result<Placed, ApiError> {
        let gone = Placed {
            place: Carried::Gone,
            gone_since: None,
        };
        let (Some(at), Some(then)) = (self.at, self.text(anchor.revision).await?) else {
            return Ok(gone);
        };
        let place = self.look(&then, anchor.lines, at).await?;
        if place != Carried::Gone {
            return Ok(Placed {
                place,
                gone_since: None,
            });
        }
        if self.versions.is_none() {
            let all = self.app.store.revisions(step, Artifact::DesignDoc).await?;
            self.versions = Some(all.into_iter().map(|one| (one.id, one)).collect());
        }
        let mut since = at;
        for _ in 0..MOST_LOOKED_AT {
            let version = self.versions.as_ref().and_then(|all| all.get(&since));
            let before = version.and_then(|one| one.parent);
            // What is older than the comment cannot tell when its lines went.
            let Some(before) = before.filter(|one| *one > anchor.revision) else {
                break;
            };
            if self.look(&then, anchor.lines, before).await? != Carried::Gone {
                break;
            }
            since = before;
        }
        if since < anchor.revision {
            return Ok(gone);
        }
        let number = self.iteration_of(since).await?;
        Ok(Placed {
            gone_since: Some((since, number)),
            ..gone
        })
    }

    async fn look(
        &self,
        then: &Arc<str>,
        lines: LineRange,
        at: RevisionId,
    ) -> Result<Carried, ApiError> {
        let (then, now) = (Arc::clone(then), self.text(at).await?);
        blocking(move || {
            Ok::<_, ApiError>(now.map_or(Carried::Gone, |now| carried(&then, lines, &now)))
        })
        .await
    }

    async fn text(&self, id: RevisionId) -> Result<Option<Arc<str>>, ApiError> {
        let store = &self.app.store;
        match store.revision(id).await? {
            Some(_) => Ok(Some(self.app.texts.get(store, id).await?)),
            None => Ok(None),
        }
    }

    async fn iteration_of(&self, version: RevisionId) -> Result<Option<u32>, ApiError> {
        let version = self.versions.as_ref().and_then(|all| all.get(&version));
        let Some((Some(session), Some(iteration))) =
            version.map(|one| (one.session.clone(), one.iteration))
        else {
            return Ok(None);
        };
        let all = self.app.store.iterations(&session).await?;
        let found = all.into_iter().find(|one| one.id == iteration);
        Ok(found.map(|one| one.number))
    }
}
