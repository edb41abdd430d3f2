//! What an iteration changed.

use leptos::prelude::*;
use redraft_wire::{IterationDiff, IterationSummary};

use super::diff_view::whole_diff;
use super::state::SessionState;
use super::tabs::Place;
use crate::api;
use crate::format::thousands;
use crate::pages::reading::reading_view;
use crate::pages::soon::soon;
use crate::paths::WorkflowPath;
use crate::texts::{session as texts, words};
use crate::ui::{
    self, CopyButton, Failed, Remote, Toggle, empty, figure, figures, ghost, live, loaded,
};

/// The diff of the chosen iteration, or of the last one that changed something.
pub(super) fn changes_pane(state: SessionState, place: Place) -> AnyView {
    let wanted = Memo::new(move |_| {
        let chosen = place.iteration.get();
        state
            .iterations
            .map(|all| {
                let found = match chosen {
                    Some(number) => all.iter().find(|one| one.iteration_number == number),
                    None => all.iter().rev().find(|one| one.after_revision.is_some()),
                };
                found.cloned()
            })
            .flatten()
    });
    let diff = Remote::later(move || {
        let (path, session) = state.address();
        let iteration = wanted.get_untracked().map_or(0, |one| one.id);
        api::diff(path, session, iteration)
    });
    Effect::new(move || {
        if wanted.get().is_some() {
            diff.reload();
        }
    });
    let draw = live(move || match (wanted.get(), diff.get(), diff.failure()) {
        (None, ..) if state.iterations.get().is_some() => empty(texts::NOTHING_HAS_CHANGED_YET),
        (Some(_), _, Some(failure)) => {
            let retry = Callback::new(move |()| diff.reload());
            view! { <Failed failure retry /> }.into_any()
        }
        (Some(iteration), Some(found), None) if found.iteration_id == iteration.id => {
            shown(state, found, &iteration)
        }
        _ => ghost("ghost tall"),
    });
    draw.into_any()
}

fn shown(state: SessionState, diff: IterationDiff, iteration: &IterationSummary) -> AnyView {
    if diff.diff_lines.is_empty() {
        return empty(match iteration.status.as_str() {
            "completed" => texts::NOTHING_CHANGED,
            "running" => texts::IT_IS_AT_WORK,
            "failed" => texts::IT_FAILED_AND_CHANGED_NOTHING,
            "skipped" => texts::IT_WAS_SKIPPED,
            _ => texts::IT_HAS_NOT_BEGUN,
        });
    }
    let [added, removed] = ui::changes(
        format!("+{}", thousands(diff.chars_added)),
        words::characters_removed(diff.chars_removed),
    );
    let of = vec![
        figure(words::iteration(diff.iteration_number)),
        added,
        removed,
    ];
    let versions = iteration.before_revision.0.zip(iteration.after_revision.0);
    let compare = versions.map(|(before, after)| {
        let href = state.path().comparison_page(after, before);
        view! {
            <a class="button quiet" href=href>
                {words::COMPARE_VERSIONS}
            </a>
        }
        .into_any()
    });
    let as_it_reads = RwSignal::new(false);
    let toggle = iteration
        .after_revision
        .is_some()
        .then(|| view! { <Toggle label=words::AS_IT_READS on=as_it_reads /> }.into_any());
    let (path, before, after) = (
        state.path(),
        iteration.before_revision.0,
        iteration.after_revision.0,
    );
    let patch = diff.diff_text.0.unwrap_or_default();
    let lines = diff.diff_lines;
    let shown = soon(move || {
        let (path, lines) = (path.clone(), lines.clone());
        let shown = live(move || {
            if as_it_reads.get() {
                return read(&path, before, after.unwrap_or(0));
            }
            let (steps, lines) = whole_diff(&lines);
            view! {
                <p>{steps}</p>
                {lines}
            }
            .into_any()
        });
        shown.into_any()
    });
    view! {
        <div class="pane-bar">
            {figures(of)}
            <span class="actions">
                {toggle} {compare}
                <CopyButton label=words::COPY_AS_PATCH text=patch />
            </span>
        </div>
        {shown}
    }
    .into_any()
}

/// Both versions compared as they read; before the first one there was nothing.
fn read(path: &WorkflowPath, before: Option<i64>, after: i64) -> AnyView {
    let of = path.clone();
    let new = Remote::new(move || api::revision(of.clone(), after));
    let Some(before) = before else {
        return loaded(new, |new| reading_view("", &new.content, "read"));
    };
    let of = path.clone();
    let old = Remote::new(move || api::revision(of.clone(), before));
    loaded(new, move |new| {
        loaded(old, move |old| {
            reading_view(&old.content, &new.content, "read")
        })
    })
}
