use std::collections::BTreeMap;

use redraft_domain::RevisionId;
use redraft_store::Revision;
use redraft_wire as wire;

use crate::cases::Traced;

/// Who wrote which line.
pub(crate) fn provenance(of: &Revision, traced: &Traced) -> wire::Provenance {
    let origins: Vec<wire::LineOrigin> = traced
        .origins
        .iter()
        .map(|origin| {
            let revision = &origin.revision;
            let iteration = origin.iteration.as_ref().filter(|_| !origin.was_before);
            let kind = if origin.was_before {
                "before"
            } else {
                revision.author.as_str()
            };
            wire::LineOrigin {
                revision_id: revision.id.0,
                kind: kind.to_owned(),
                iteration_id: iteration.map(|one| one.id.0).into(),
                iteration_number: iteration.map(|one| one.number as i32).into(),
                session_id: revision.session.as_ref().map(ToString::to_string).into(),
                summary: iteration.and_then(|one| one.summary.clone()).into(),
                created_at: revision.created_at.to_string(),
                line_count: origin.lines as i64,
            }
        })
        .collect();
    let numbers: BTreeMap<i64, Option<i32>> = origins
        .iter()
        .map(|origin| (origin.revision_id, origin.iteration_number.0))
        .collect();
    let number = |id: RevisionId| numbers.get(&id.0).copied().flatten();
    let runs = traced.runs.iter().map(|run| wire::LineRun {
        first_line: run.first_line as i64,
        line_count: run.count as i64,
        revision_id: run.origin.0,
        iteration_number: number(run.origin).into(),
    });
    wire::Provenance {
        revision_id: of.id.0,
        runs: runs.collect(),
        origins,
        note: traced.note.clone().into(),
    }
}
