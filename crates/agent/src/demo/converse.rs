//! Answers where there is no document to edit: in a conversation, or both artifacts as text.

use super::{
    faults,
    improve::draft,
    knobs::Knobs,
    outline::cut,
    pace::Halt,
    request::Request,
    terms::terms,
    voice::{End, Part, Voice},
};

pub(super) fn converse(voice: &mut Voice, request: &Request, knobs: &Knobs) -> Result<(), Halt> {
    voice.init()?;
    faults::during(voice, knobs)?;
    let answer = if request.wants_artifacts {
        format!(
            "<design_doc>\n{}</design_doc>\n\n<guardrails>\n{GUARDRAILS}</guardrails>",
            draft(&request.guidance)
        )
    } else {
        answer(&request.guidance)
    };
    voice.message(vec![
        Part::Thinking(
            "What is asked for, and what would I have to know to answer it well?".into(),
        ),
        Part::Text(answer.clone()),
    ])?;
    voice.result(&End::Success(answer))?;
    Ok(())
}

const GUARDRAILS: &str = "# Guardrails\n\n- Change nothing that the design does not name.\n- Every \
                          promise gets a test before it is called done.\n- Ask before anything is \
                          deleted.\n";

fn answer(asked: &str) -> String {
    let last = asked
        .lines()
        .rev()
        .find(|line| !line.trim().is_empty())
        .unwrap_or(asked);
    let words: Vec<String> = terms(asked, 1, 5)
        .into_iter()
        .take(3)
        .map(|term| term.word)
        .collect();
    let mut out = format!("You wrote: “{}”\n\n", cut(last.trim(), 160));
    if words.is_empty() {
        out.push_str("Tell me what it is for and who will use it, and I can propose a structure.");
        return out;
    }
    out.push_str("Before this becomes a design I would settle three things:\n\n");
    let asks = [
        "What exactly is covered by",
        "How will you check",
        "What is the simplest useful form of",
    ];
    for (at, ask) in asks.iter().enumerate() {
        let word = &words[at % words.len()];
        out.push_str(&["- ", ask, " “", word, "”?\n"].concat());
    }
    out.push_str("\nThis is the demo agent: it knows only the words it was given.");
    out
}
