//! A text that was found: what it is, where, and its words in their context.

use leptos::prelude::*;
use redraft_wire::SearchHit;

use crate::paths::WorkflowPath;
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
                {hit.workflow_name} " in " {path.slug} ", " {when(&hit.at)}
            </span>
            <p>{pieces.collect_view()}</p>
        </li>
    }
    .into_any()
}

fn what(hit: &SearchHit) -> String {
    let what = match hit.kind.as_str() {
        "prompt" => return "Prompt".to_owned(),
        "document" => return "Document".to_owned(),
        "summary" => "Summary",
        _ => match hit.event_type.as_deref() {
            Some("content") => "Text",
            Some("thinking") => "Thinking",
            Some("tool_use") => "Tool call",
            Some("tool_result") => "Tool result",
            Some("note") => "Note",
            Some("error") => "Error",
            Some("files_changed") => "Changed files",
            _ => "Event",
        },
    };
    match hit.iteration_number.0 {
        Some(number) => format!("{what} of iteration {number}"),
        None => what.to_owned(),
    }
}
