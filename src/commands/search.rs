//! `redraft search`: looks for words in prompts, documents, summaries and events.

use std::process::ExitCode;

use anyhow::Result;
use redraft_wire::{ExcerptPiece, SearchHit};

use super::host::with_service;
use crate::{
    arguments::{KindWord, Search},
    client::path_with,
    settings::Flags,
    show::{minute, print, print_json, text::line},
};

pub(super) fn search(flags: Flags, arguments: Search) -> Result<ExitCode> {
    with_service(flags, async move |host| {
        let limit = arguments.limit.to_string();
        let words = arguments.words.join(" ");
        let wanted = [
            ("q", Some(words.as_str())),
            ("limit", Some(&limit)),
            ("project", arguments.project.as_deref()),
            ("kind", arguments.kind.map(KindWord::as_str)),
        ];
        let query: Vec<(&str, &str)> = wanted
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect();
        let path = path_with("/api/search", None, &query)?;
        let hits: Vec<SearchHit> = host.client.get(&path).await?;
        if arguments.json {
            print_json(&hits)?;
        } else if hits.is_empty() {
            print("Nothing has these words.\n")?;
        } else {
            print(&hits.iter().map(shown).collect::<String>())?;
        }
        Ok(if hits.is_empty() {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        })
    })
}

/// Two lines: where it is, and the words in their context.
fn shown(hit: &SearchHit) -> String {
    let place = match (&*hit.session_id, &*hit.iteration_number) {
        (Some(session), Some(number)) => format!("{session}, iteration {number}"),
        (Some(session), None) => session.clone(),
        (None, _) => hit.workflow_id.clone(),
    };
    let kind = hit.event_type.as_deref().unwrap_or(&hit.kind);
    let excerpt: String = hit.excerpt.iter().map(marked).collect();
    format!(
        "{}  {kind} in {}/{} ({place})\n    {}\n",
        minute(&hit.at),
        hit.project_slug,
        line(&hit.workflow_name, 100),
        line(&excerpt, 1_000),
    )
}

/// What was looked for stands in brackets, which every terminal can show.
fn marked(piece: &ExcerptPiece) -> String {
    if piece.is_hit {
        format!("[{}]", piece.text)
    } else {
        piece.text.clone()
    }
}
