//! What the demo agent is asked: its arguments and its prompt.

use std::{ffi::OsString, path::PathBuf};

/// The flags that take a value; all others stand alone.
const WITH_VALUE: &[&str] = &[
    "--output-format",
    "--permission-mode",
    "--permission-prompts",
    "--tools",
    "--setting-sources",
    "--mcp-config",
    "--max-turns",
    "--max-budget-usd",
    "--model",
    "--append-system-prompt-file",
    "--session-id",
    "--resume",
];

/// The arguments that matter.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Arguments {
    pub(super) session: String,
    pub(super) resumed: bool,
    pub(super) model: String,
    pub(super) tools: Vec<String>,
    /// The most dollars of this process.
    pub(super) budget: Option<f64>,
}

impl Arguments {
    pub(super) fn read(words: impl Iterator<Item = OsString>) -> Self {
        let mut arguments = Self {
            model: "demo".into(),
            ..Self::default()
        };
        let mut words = words.map(|word| word.to_string_lossy().into_owned());
        while let Some(word) = words.next() {
            if !WITH_VALUE.contains(&word.as_str()) {
                continue;
            }
            let value = words.next().unwrap_or_default();
            match word.as_str() {
                "--session-id" => arguments.session = value,
                "--resume" => {
                    arguments.session = value;
                    arguments.resumed = true;
                }
                "--max-budget-usd" => arguments.budget = value.parse().ok(),
                "--model" => arguments.model = format!("demo-{value}"),
                "--tools" => {
                    let names = value.split(',').filter(|name| !name.is_empty());
                    arguments.tools = names.map(str::to_owned).collect();
                }
                _ => {}
            }
        }
        arguments
    }

    pub(super) fn may(&self, tool: &str) -> bool {
        self.tools.iter().any(|name| name == tool)
    }
}

/// The prompt, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Request {
    /// The document, from a line `Document: PATH`.
    pub(super) document: Option<PathBuf>,
    /// Which iteration, from the words `iteration K of N`; 1 if there are none.
    pub(super) iteration: usize,
    /// What the user wants: the text between `<guidance>` and `</guidance>`; in a conversation the last
    /// message of the user, for its results all of it; else all that is nothing of the above.
    pub(super) guidance: String,
    /// Whether both artifacts are wanted as text, in marked sections.
    pub(super) wants_artifacts: bool,
    /// The knobs of a line `demo: …` at the end.
    pub(super) knobs: String,
}

impl Request {
    pub(super) fn read(prompt: &str) -> Self {
        let mut request = Self {
            iteration: iteration(prompt).unwrap_or(1),
            ..Self::default()
        };
        let mut rest = Vec::new();
        for line in prompt.lines() {
            if let Some(path) = line.trim().strip_prefix("Document:") {
                request.document = Some(PathBuf::from(path.trim()));
            } else if let Some(knobs) = line.trim().strip_prefix("demo:") {
                knobs.trim().clone_into(&mut request.knobs);
            } else if iteration(line).is_none() {
                rest.push(line);
            }
        }
        if let Some(last) = messages(prompt).last() {
            // What an earlier message asked for was for its own answer.
            let knobs = last
                .lines()
                .rev()
                .find_map(|line| line.trim().strip_prefix("demo:"));
            knobs
                .unwrap_or_default()
                .trim()
                .clone_into(&mut request.knobs);
        }
        let rest = rest.join("\n");
        request.wants_artifacts = rest.contains("<design_doc>") && rest.contains("<guardrails>");
        let marked = rest
            .split_once("<guidance>")
            .and_then(|(_, after)| Some(after.split_once("</guidance>")?.0));
        request.guidance = match (marked, messages(&rest)) {
            (Some(guidance), _) => guidance.trim().to_owned(),
            (None, said) if request.wants_artifacts && !said.is_empty() => said.join("\n\n"),
            (None, said) => said.last().map_or(rest.trim(), |last| *last).to_owned(),
        };
        request
    }
}

/// What the user said in a conversation whose messages stand between marks.
fn messages(prompt: &str) -> Vec<&str> {
    let users = prompt.split("<message role=\"user\">").skip(1);
    let said = users.filter_map(|rest| Some(rest.split_once("</message>")?.0.trim()));
    said.collect()
}

/// The number in the words `iteration K of N`.
fn iteration(text: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    let mut words = lower[lower.find("iteration ")?..]
        .split_whitespace()
        .skip(1);
    let number = words.next()?.parse().ok()?;
    (words.next()? == "of").then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prompt_names_document_iteration_and_guidance() {
        let request = Request::read(
            "This is iteration 2 of 5.\nDocument: /p/.redraft/work/1/A B.md\nRead it.\n\
             <guidance>\nMore on security.\n</guidance>\ndemo: speed=0; fail=exit\n",
        );
        let expected = Request {
            document: Some("/p/.redraft/work/1/A B.md".into()),
            iteration: 2,
            guidance: "More on security.".into(),
            wants_artifacts: false,
            knobs: "speed=0; fail=exit".into(),
        };
        assert_eq!(request, expected);
        assert_eq!(Request::read("/clear\nHello").guidance, "/clear\nHello");
    }

    #[test]
    fn of_a_conversation_the_last_message_of_the_user_is_answered() {
        let said = "Talk.\n<message role=\"user\">\nOne\n</message>\n\
                    <message role=\"assistant\">\nYes\n</message>\n\
                    <message role=\"user\">\nTwo\n</message>\n";
        assert_eq!(Request::read(said).guidance, "Two");
        let results = format!("{said}\n<design_doc>\n</design_doc>\n<guardrails>\n</guardrails>");
        assert_eq!(Request::read(&results).guidance, "One\n\nTwo");
    }

    #[test]
    fn the_flags_of_the_real_cli_are_understood() {
        let line = "-p --verbose --tools Read,Edit --allowedTools Read Edit(/x/**) --model opus --resume abc";
        let arguments = Arguments::read(line.split(' ').map(OsString::from));
        assert!(arguments.resumed && arguments.session == "abc" && arguments.model == "demo-opus");
        assert!(arguments.may("Edit") && !arguments.may("Bash"));
    }
}
