//! Prompts that come with Redraft, to begin with.

/// A prompt that comes with Redraft. It cannot be changed; a copy of it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltInTemplate {
    /// What it is called.
    pub name: &'static str,
    /// The prompt.
    pub content: &'static str,
}

/// The prompts that come with Redraft, in the order in which they are offered.
pub const BUILT_IN_TEMPLATES: [BuiltInTemplate; 6] = [
    BuiltInTemplate {
        name: "Make it concrete",
        content: "Make the document concrete enough to build from. In each iteration take the vaguest \
                  passage that matters and replace it: numbers with units in the place of 'fast' or \
                  'large', an example with real values in the place of a description, a name in the \
                  place of 'the system'. Say who does what, when, and what they see. Where a decision \
                  is open and you cannot find the answer in the project, write it down as an open \
                  question with two or three options and the one you would choose, and why. Invent no \
                  facts.",
    },
    BuiltInTemplate {
        name: "Find contradictions",
        content: "Look for what does not fit together: statements of the document that contradict each \
                  other, one thing under two names, two things under one, numbers that do not add up, \
                  steps that need what only a later step makes, and promises that the project's code \
                  or files already break. Settle each contradiction in the document in the way that the \
                  rest of it supports best, everywhere it occurs. Where either side could be right, \
                  leave both standing beside each other as an open question. Change nothing else. If \
                  you find none, leave the document as it is and say so.",
    },
    BuiltInTemplate {
        name: "Cut by a third",
        content: "Cut the document's length by about a third in all, without losing a decision, a number, \
                  a condition or a warning. Take away repetitions, announcements of what comes next, \
                  sentences that would be true of any project, and adjectives that carry nothing. Join \
                  sections that say the same. Prefer one plain sentence to three careful ones, and a \
                  table to a paragraph that lists. Keep the headings that others may refer to. Stop \
                  cutting when the next cut would take something that a reader needs.",
    },
    BuiltInTemplate {
        name: "Failure cases",
        content: "Work out what happens when things go wrong. For each thing that the document lets happen \
                  ask: what if it fails halfway, happens twice, comes late, comes in another order, is \
                  asked by somebody who may not, meets a full disk, no network, or a process that dies? \
                  For each case that can really occur write beside the passage it belongs to what the \
                  user sees, what is kept, what is tried again and until when, and how somebody finds \
                  out. Put the likeliest and the costliest first. Leave out what cannot happen.",
    },
    BuiltInTemplate {
        name: "For a new reader",
        content: "Rewrite the document for somebody able who joins today and knows nothing of its history. \
                  The first paragraph says what this is, for whom, and why it is worth having. Explain \
                  each term where it first occurs, or use a plain word instead. Go from the whole to the \
                  parts, and give an example before a rule. Say for each decision why it was made, in \
                  one sentence. Take out references to talks and versions that a new reader was not part \
                  of. Keep every fact.",
    },
    BuiltInTemplate {
        name: "Check against the project",
        content: "Check the document against the files of this project. Follow every name of a file, a \
                  command, a setting, a function or a table to where it is, and every claim about how \
                  something works to the code that does it. Correct what is no longer so, name the file \
                  that shows it, and mark what is planned but not there yet as planned. Where the code \
                  looks wrong rather than the document, say so in a section 'To be checked' and leave \
                  the passage as it is.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Name, Prompt};

    #[test]
    fn each_has_a_name_of_its_own_and_a_prompt_that_can_be_sent() {
        for (at, one) in BUILT_IN_TEMPLATES.iter().enumerate() {
            assert!(Name::parse(one.name).is_ok() && Prompt::parse(one.content).is_ok());
            assert!(!one.content.contains("  "), "{}", one.content);
            let others = &BUILT_IN_TEMPLATES[at + 1..];
            assert!(others.iter().all(|other| other.name != one.name));
        }
    }
}
