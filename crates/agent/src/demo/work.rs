//! One iteration on a document.

use std::{fs, io, path::Path, time::Duration};

use serde_json::json;
use uuid::Uuid;

use super::{
    faults,
    improve::{Change, Improvement, apply, choose, draft, improve},
    knobs::Knobs,
    outline::{Outline, lines, word_count},
    pace::Halt,
    request::{Arguments, Request},
    state::State,
    voice::{End, Part, Voice},
};

/// How long a tool takes.
const TOOL_TIME: Duration = Duration::from_millis(180);

/// The pass that writes a document where there is none.
const DRAFT: &str = "draft";

/// The most lines that a search shows.
const FOUND_LINES: usize = 12;

pub(super) fn work(
    voice: &mut Voice,
    arguments: &Arguments,
    request: &Request,
    document: &Path,
    knobs: &Knobs,
) -> Result<(), Halt> {
    let mut text = match fs::read_to_string(document) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let mut state = match (arguments.resumed, State::load(document, &arguments.session)) {
        (true, Some(state)) => state,
        (true, None) => {
            voice.result(&End::Unknown)?;
            return Err(Halt::Code(1));
        }
        (false, _) => State {
            passes: passes(text.as_deref(), request),
            ..State::default()
        },
    };
    voice.spent_before = state.spent;
    save(&state, voice, document, arguments)?;
    let ended = go(
        voice, arguments, request, document, knobs, &mut text, &mut state,
    );
    // A run that goes on from here has to know what this one has cost, however it ended.
    save(&state, voice, document, arguments)?;
    let last = ended?;
    voice.result(&End::Success(last))?;
    Ok(())
}

fn save(state: &State, voice: &Voice, document: &Path, arguments: &Arguments) -> Result<(), Halt> {
    let spent = voice.spent_before + voice.cost();
    let state = State {
        spent,
        ..state.clone()
    };
    Ok(state.save(document, &arguments.session)?)
}

/// Does what is left to be done; the text is what it closes with.
fn go(
    voice: &mut Voice,
    arguments: &Arguments,
    request: &Request,
    document: &Path,
    knobs: &Knobs,
    text: &mut Option<String>,
    state: &mut State,
) -> Result<String, Halt> {
    let is_empty = text.as_ref().is_none_or(|text| text.trim().is_empty());
    voice.init()?;
    faults::during(voice, knobs)?;
    if arguments.resumed {
        let left = state.passes.len() - state.done.min(state.passes.len());
        voice.message(vec![Part::Text(format!(
            "I was interrupted; {} of {} steps are left. I'll go on where I was.",
            left,
            state.passes.len()
        ))])?;
    } else if is_empty {
        voice.message(vec![Part::Thinking(format!(
            "There is no document yet, so this iteration drafts one from the request: “{}”. It should \
             name what is wanted, what is left out and what is not known yet, so that the next \
             iterations have something to hold on to.",
            super::outline::cut(&request.guidance, 120)
        ))])?;
    } else if let Some(text) = &text {
        read(voice, document, text, request)?;
    }
    let may_write = (arguments.may("Edit") && arguments.may("Write")) && !knobs.nochange;
    while may_write && state.done < state.passes.len() {
        let pass = state.passes[state.done].clone();
        if pass == DRAFT {
            let new = draft(&request.guidance);
            write(voice, document, &new)?;
            *text = Some(new);
            state
                .summaries
                .push("Wrote a first draft from the request.".into());
        } else if let Some(found) = improve(
            &pass,
            text.as_deref().unwrap_or_default(),
            &request.guidance,
        ) {
            state.summaries.push(found.summary.clone());
            let before = text.take().unwrap_or_default();
            *text = Some(edit(voice, arguments, document, before, found)?);
        }
        state.done += 1;
        save(state, voice, document, arguments)?;
    }
    let last = closing(state, request, text.as_deref());
    voice.message(vec![Part::Text(last.clone())])?;
    Ok(last)
}

fn passes(text: Option<&str>, request: &Request) -> Vec<String> {
    match text {
        Some(text) if !text.trim().is_empty() => {
            let names = choose(text, &request.guidance, request.iteration);
            names.into_iter().map(str::to_owned).collect()
        }
        _ => vec![DRAFT.into(), "questions".into()],
    }
}

fn tool_id() -> String {
    format!("toolu_demo{}", &Uuid::new_v4().simple().to_string()[..20])
}

fn read(voice: &mut Voice, document: &Path, text: &str, request: &Request) -> Result<(), Halt> {
    let outline = Outline::of(text);
    let id = tool_id();
    voice.message(vec![
        Part::Thinking(format!(
            "Iteration {}. I start from the document as it is now and look for the two things that \
             help it most.",
            request.iteration
        )),
        Part::Text("I'll read the document first.".into()),
        Part::Tool {
            id: id.clone(),
            name: "Read",
            input: json!({"file_path": document}),
        },
    ])?;
    voice.pace.rest(TOOL_TIME)?;
    let numbered = text
        .lines()
        .enumerate()
        .map(|(at, line)| format!("{:>6}\t{line}\n", at + 1));
    voice.tool_result(&id, &numbered.collect::<String>(), false)?;
    let name = outline
        .title
        .map_or_else(|| "The document".to_owned(), |t| format!("“{}”", t.title));
    voice.message(vec![Part::Text(format!(
        "{name} has {} sections and {} words.",
        outline.sections.len(),
        word_count(text)
    ))])
}

fn write(voice: &mut Voice, document: &Path, text: &str) -> Result<(), Halt> {
    let id = tool_id();
    voice.message(vec![
        Part::Text(
            "I'll write a first draft that names the purpose, the goals and what is open.".into(),
        ),
        Part::Tool {
            id: id.clone(),
            name: "Write",
            input: json!({"file_path": document, "content": text}),
        },
    ])?;
    fs::write(document, text)?;
    voice.pace.rest(TOOL_TIME)?;
    let said = format!("File created successfully at: {}", document.display());
    voice.tool_result(&id, &said, false)?;
    Ok(())
}

/// Searches, then edits change by change; gives back the new text.
fn edit(
    voice: &mut Voice,
    arguments: &Arguments,
    document: &Path,
    mut text: String,
    found: Improvement,
) -> Result<String, Halt> {
    let mut parts = vec![Part::Thinking(found.thought)];
    if let Some(pattern) = found.search.filter(|_| arguments.may("Grep")) {
        let id = tool_id();
        parts.push(Part::Tool {
            id: id.clone(),
            name: "Grep",
            input: json!({"pattern": pattern, "path": document, "output_mode": "content", "-n": true}),
        });
        voice.message(parts)?;
        voice.pace.rest(TOOL_TIME)?;
        let hits = matching(&text, &pattern);
        voice.tool_result(
            &id,
            if hits.is_empty() {
                "No matches found"
            } else {
                &hits
            },
            false,
        )?;
        parts = Vec::new();
    }
    parts.push(Part::Text(found.say));
    let has_crlf = text.contains("\r\n");
    // How far what comes later was moved by the changes so far.
    let mut shift = 0_isize;
    for change in found.changes {
        let new = if has_crlf {
            change.new.replace('\n', "\r\n")
        } else {
            change.new
        };
        let moved = |at: usize| at.saturating_add_signed(shift);
        let range = moved(change.range.start)..moved(change.range.end);
        shift += new.len() as isize - range.len() as isize;
        let change = Change { range, new };
        let after = apply(&text, &change);
        let (old_string, new_string) = around(&text, &change);
        let id = tool_id();
        parts.push(Part::Tool {
            id: id.clone(),
            name: "Edit",
            input: json!({"file_path": document, "old_string": old_string, "new_string": new_string}),
        });
        voice.message(std::mem::take(&mut parts))?;
        fs::write(document, &after)?;
        voice.pace.rest(TOOL_TIME)?;
        let said = format!(
            "The file {} has been updated successfully.",
            document.display()
        );
        voice.tool_result(&id, &said, false)?;
        text = after;
    }
    Ok(text)
}

/// The lines around a change, before and after it, as an edit names them.
fn around(text: &str, change: &Change) -> (String, String) {
    let before = text[..change.range.start].trim_end_matches(['\n', '\r']);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = text[change.range.end..]
        .find('\n')
        .map_or(text.len(), |at| change.range.end + at);
    let old = &text[start..end];
    let new = [
        &text[start..change.range.start],
        &change.new,
        &text[change.range.end..end],
    ]
    .concat();
    (old.to_owned(), new)
}

/// The lines that hold one of the pattern's words.
fn matching(text: &str, pattern: &str) -> String {
    let words: Vec<String> = pattern
        .split('|')
        .map(|word| {
            word.trim_start_matches('^')
                .trim_end_matches('$')
                .to_lowercase()
        })
        .collect();
    let is_headings = pattern.starts_with("^#");
    let hit = |line: &str| {
        let line = line.to_lowercase();
        if is_headings {
            line.starts_with('#')
        } else {
            words
                .iter()
                .any(|word| line.contains(word.trim_matches('\\')))
        }
    };
    let hits = lines(text)
        .enumerate()
        .filter(|(_, line)| hit(line.text))
        .take(FOUND_LINES);
    let hits: Vec<String> = hits
        .map(|(at, line)| format!("{}:{}", at + 1, line.text))
        .collect();
    hits.join("\n")
}

fn closing(state: &State, request: &Request, text: Option<&str>) -> String {
    if state.summaries.is_empty() {
        return "I found nothing that would make the document better without knowing more about the \
                subject.\n\n<changes_summary>No change: the document already has what the demo \
                agent looks for.</changes_summary>"
            .into();
    }
    let words = text.map_or(0, word_count);
    format!(
        "Iteration {} is done; the document has {words} words now.\n\n<changes_summary>{}</changes_summary>",
        request.iteration,
        state.summaries.join(" ")
    )
}
