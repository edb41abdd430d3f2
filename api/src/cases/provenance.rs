//! Who wrote which line of a revision.

use std::collections::BTreeMap;

use redraft_domain::{IterationId, LineRun, LineTracer, RevisionId, VersionFacts, lineage};
use redraft_domain::{MOST_TRACED_LINES, RevisionAuthor};
use redraft_store::{Iteration, Revision, Store};

use super::blocking;
use crate::error::ApiError;

/// The lines of a revision with their origins.
pub(crate) struct Traced {
    /// The lines in order.
    pub(crate) runs: Vec<LineRun>,
    /// The origins that the runs name, oldest first.
    pub(crate) origins: Vec<Origin>,
    /// What could not be told.
    pub(crate) note: Option<String>,
}

/// A revision that brought lines in.
pub(crate) struct Origin {
    pub(crate) revision: Revision,
    /// The iteration that wrote it.
    pub(crate) iteration: Option<Iteration>,
    /// Nobody wrote the lines that is known: they were imported, or their history is too long to be read.
    pub(crate) was_before: bool,
    pub(crate) lines: usize,
}

/// Reads the versions that a revision was made of, oldest first, and follows its lines.
pub(crate) async fn provenance(store: &Store, of: &Revision) -> Result<Traced, ApiError> {
    let all = store.revisions(of.step, of.artifact).await?;
    let facts: Vec<VersionFacts<'_>> = all.iter().map(facts).collect();
    let lineage = lineage(of.id, &facts);
    let mut by_id: BTreeMap<RevisionId, &Revision> = all.iter().map(|one| (one.id, one)).collect();
    let mut tracer = LineTracer::new(&lineage);
    for step in lineage.steps {
        let Some(revision) = by_id.get(&step.id) else {
            continue;
        };
        let text = revision.text(store).await?;
        tracer = blocking(move || {
            tracer.read(&step, &text);
            Ok::<_, ApiError>(tracer)
        })
        .await?;
    }
    let runs = tracer.runs(of.id);
    let mut lines: BTreeMap<RevisionId, usize> = BTreeMap::new();
    for run in &runs {
        *lines.entry(run.origin).or_default() += run.count;
    }
    by_id.retain(|id, _| lines.contains_key(id));
    let iterations = iterations_of(store, by_id.values().copied()).await?;
    let is_cut = by_id.keys().any(|id| tracer.is_cut(*id));
    let origins = by_id.into_iter().map(|(id, revision)| Origin {
        iteration: revision
            .iteration
            .and_then(|id| iterations.get(&id).cloned()),
        was_before: revision.author == RevisionAuthor::Import || tracer.is_cut(id),
        lines: lines.get(&id).copied().unwrap_or(0),
        revision: revision.clone(),
    });
    Ok(Traced {
        note: note(runs.is_empty() && of.size_bytes > 0, is_cut),
        origins: origins.collect(),
        runs,
    })
}

fn facts(revision: &Revision) -> VersionFacts<'_> {
    VersionFacts {
        id: revision.id,
        parent: revision.parent,
        by_user: revision.author == RevisionAuthor::User,
        text: revision.text_name(),
        size_bytes: revision.size_bytes as u64,
    }
}

fn note(is_too_long: bool, is_cut: bool) -> Option<String> {
    if is_too_long {
        return Some(format!(
            "This document has more than {MOST_TRACED_LINES} lines, so who wrote which is not worked out; compare \
             two of its versions instead."
        ));
    }
    is_cut.then(|| {
        String::from(
            "This document has a longer history than is read at once: what is older than its newest versions counts \
             as there before.",
        )
    })
}

/// The iterations that wrote these revisions.
async fn iterations_of(
    store: &Store,
    revisions: impl Iterator<Item = &Revision>,
) -> Result<BTreeMap<IterationId, Iteration>, ApiError> {
    let sessions = revisions.filter(|revision| revision.iteration.is_some());
    let mut sessions: Vec<_> = sessions.filter_map(|one| one.session.as_ref()).collect();
    sessions.sort();
    sessions.dedup();
    let mut found = BTreeMap::new();
    for session in sessions {
        let iterations = store.iterations(session).await?;
        found.extend(iterations.into_iter().map(|one| (one.id, one)));
    }
    Ok(found)
}
