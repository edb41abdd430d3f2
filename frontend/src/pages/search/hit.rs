//! A text that was found: what it is, where, and its words in their context.

use leptos::prelude::*;
use redraft_wire::SearchHit;

use crate::paths::WorkflowPath;
use crate::texts::search as texts;
use crate::ui::when;

pub(super) fn hit(hit: SearchHit) -> AnyView {
    let what = what(&hit);
    let path = WorkflowPath {
        slug: hit.project_slug,
        workflow: hit.workflow_id,
    };
    let page = match (hit.session_id.0, hit.iteration_number.0, hit.revision_id.0) {
        (_, _, Some(revision)) => path.revision_page(revision),
        (Some(session), ..) if hit.event_id.is_some() => {
            let event = hit.event_id.0.unwrap_or(0);
            format!("{}?event={event}", path.session_page(&session))
        }
        (Some(session), Some(number), _) => {
            format!("{}?iteration={number}", path.session_page(&session))
        }
        (Some(session), None, _) => path.session_page(&session),
        _ => path.page(),
    };
    let pieces = hit.excerpt.into_iter().map(|piece| {
        if piece.is_hit {
            view! { <mark>{piece.text}</mark> }.into_any()
        } else {
            piece.text.into_any()
        }
    });
    view! {
        <li class="hit">
            <a href=page>{what}</a>
            <span class="hint">
                {hit.workflow_name} {texts::IN_THE_PROJECT} {path.slug} ", " {when(&hit.at)}
            </span>
            <p>{pieces.collect_view()}</p>
        </li>
    }
    .into_any()
}

fn what(hit: &SearchHit) -> String {
    let what = match hit.kind.as_str() {
        "prompt" => return texts::PROMPT.to_owned(),
        "document" => return texts::DOCUMENT.to_owned(),
        "summary" => texts::SUMMARY,
        _ => match hit.event_type.as_deref() {
            Some("content") => texts::TEXT,
            Some("thinking") => texts::THINKING,
            Some("tool_use") => texts::TOOL_CALL,
            Some("tool_result") => texts::TOOL_RESULT,
            Some("note") => texts::NOTE,
            Some("error") => texts::ERROR,
            Some("files_changed") => texts::CHANGED_FILES,
            _ => texts::EVENT,
        },
    };
    match hit.iteration_number.0 {
        Some(number) => texts::of_iteration(what, number),
        None => what.to_owned(),
    }
}
