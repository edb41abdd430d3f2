//! What a section is about, judged by its heading, and what a reader would ask of it.

/// Questions, checks and risks that fit a kind of section. `{}` stands for the section's heading.
#[derive(Debug)]
pub(super) struct Subject {
    words: &'static [&'static str],
    /// What has to be decided.
    pub(super) questions: [&'static str; 3],
    /// How to see that it is done.
    pub(super) criterion: &'static str,
    /// What could go wrong, and what is done about it.
    pub(super) risk: (&'static str, &'static str),
    /// What to do next.
    pub(super) step: &'static str,
}

/// The subject of a section with this heading.
pub(super) fn subject(title: &str) -> &'static Subject {
    let title = title.to_lowercase();
    let fits = |subject: &&Subject| subject.words.iter().any(|word| title.contains(word));
    SUBJECTS.iter().find(fits).unwrap_or(&ANYTHING)
}

const SUBJECTS: &[Subject] = &[
    Subject {
        words: &[
            "goal",
            "purpose",
            "objective",
            "vision",
            "motivation",
            "why",
        ],
        questions: [
            "Which one of these goals is kept if only one can be?",
            "By which number will we know that it was reached, and when is it measured?",
            "Whose problem is solved first?",
        ],
        criterion: "every goal has a number and a date at which it is measured",
        risk: (
            "Goals that compete are found late",
            "Rank them now; the first wins every conflict",
        ),
        step: "rank the goals and give each a number",
    },
    Subject {
        words: &["scope", "non-goal", "out of", "limit", "constraint"],
        questions: [
            "What is asked for most often and still left out, and why?",
            "Who may widen the scope, and what is given up in return?",
            "Which limit is given from outside and cannot be argued with?",
        ],
        criterion: "a newcomer can tell from this page alone whether a request is in scope",
        risk: (
            "Scope grows by small additions",
            "Each addition names what it replaces",
        ),
        step: "name three things that are left out on purpose",
    },
    Subject {
        words: &[
            "architect",
            "component",
            "structure",
            "overview of the system",
            "approach",
            "how it works",
        ],
        questions: [
            "Which part may fail without stopping the others?",
            "Which decision here is the most expensive to take back?",
            "What does one request pass through, from first to last?",
        ],
        criterion: "the way of one request is drawn, with every part it passes",
        risk: (
            "One part becomes the bottleneck of all",
            "Measure it under ten times the expected load first",
        ),
        step: "draw the way of one request through the parts",
    },
    Subject {
        words: &["data", "storage", "schema", "database", "model", "state"],
        questions: [
            "What is lost when a process is killed in the middle of a write?",
            "How large does it get in a year, and what is deleted?",
            "How does an old version read what a new one wrote?",
        ],
        criterion: "killing the process at any point of a write loses nothing that was confirmed",
        risk: (
            "A change of format cannot be rolled back",
            "Expand first, contract a release later",
        ),
        step: "write down the format of each record and who may write it",
    },
    Subject {
        words: &[
            "api",
            "interface",
            "endpoint",
            "protocol",
            "integration",
            "contract",
        ],
        questions: [
            "What does a caller see when a call is repeated?",
            "Which errors can a caller do something about, and what?",
            "How is a change announced to those who depend on it?",
        ],
        criterion: "every call has one example of success and one of each error",
        risk: (
            "Clients rely on what was never promised",
            "Publish the contract and test against it",
        ),
        step: "write one example call for each case",
    },
    Subject {
        words: &["test", "quality", "verification", "acceptance"],
        questions: [
            "Which failure would hurt most, and which test would have caught it?",
            "What is checked by hand, and by whom?",
            "How long may the whole suite take?",
        ],
        criterion: "each promise of this document names the test that shows it",
        risk: (
            "Tests pass while users fail",
            "Test through the same door that users take",
        ),
        step: "list the promises that no test shows yet",
    },
    Subject {
        words: &[
            "deploy",
            "release",
            "rollout",
            "operation",
            "monitor",
            "migration",
            "install",
        ],
        questions: [
            "How is it rolled back, and how long does that take?",
            "What tells us within five minutes that something is wrong?",
            "Who is woken up, and what do they read first?",
        ],
        criterion: "a rollback was done once on purpose, and its time is written down",
        risk: (
            "A bad release reaches everyone at once",
            "Release to one in twenty first",
        ),
        step: "practise one rollback",
    },
    Subject {
        words: &[
            "secur",
            "privacy",
            "auth",
            "permission",
            "access",
            "compliance",
        ],
        questions: [
            "What can someone with a stolen token do, and for how long?",
            "Which data must never be in a log?",
            "Who can see what, and where is that checked?",
        ],
        criterion: "every entry point refuses a request without permission, shown by a test",
        risk: (
            "A secret ends up in a log",
            "Redact at the one place where logs are written",
        ),
        step: "list every secret and where it is kept",
    },
    Subject {
        words: &["user", "audience", "persona", "customer", "stakeholder"],
        questions: [
            "What do they do today instead?",
            "Which of them is asked before the first release?",
            "What would make them stop using it?",
        ],
        criterion: "three people of the audience finished the main task without help",
        risk: (
            "It is built for people who were never asked",
            "Show a draft to three of them first",
        ),
        step: "ask three people what they do today",
    },
    Subject {
        words: &[
            "ui",
            "screen",
            "dashboard",
            "page",
            "layout",
            "experience",
            "frontend",
        ],
        questions: [
            "What is seen first, and what is one click away?",
            "What does the page say when it is empty, loading or broken?",
            "How is it used with the keyboard alone?",
        ],
        criterion: "empty, loading, error and long content each have a picture",
        risk: (
            "It looks good with sample data only",
            "Design with the longest and the emptiest case",
        ),
        step: "sketch the empty and the broken page",
    },
    Subject {
        words: &["performance", "scal", "capacity", "load", "latency"],
        questions: [
            "Which number matters to a user, and what is it today?",
            "At which load does it break, and how does that look?",
            "What is measured all the time, and where is it seen?",
        ],
        criterion: "the slowest of a hundred typical requests has a limit, and a test checks it",
        risk: (
            "It is tuned where nobody waits",
            "Measure first; change what the numbers name",
        ),
        step: "measure the main path once, as it is",
    },
    Subject {
        words: &[
            "plan",
            "timeline",
            "milestone",
            "phase",
            "roadmap",
            "schedule",
            "budget",
            "cost",
        ],
        questions: [
            "What is the first thing that someone can use?",
            "Which date is fixed from outside?",
            "What is cut first when time runs out?",
        ],
        criterion: "each milestone ends with something that can be shown",
        risk: (
            "The hardest part is left for the end",
            "Do a thin version of it in the first week",
        ),
        step: "put the riskiest part first",
    },
];

const ANYTHING: Subject = Subject {
    words: &[],
    questions: [
        "What does “done” mean for {}, and who says so?",
        "What is the simplest version of {} that is of use?",
        "What breaks elsewhere if {} changes?",
    ],
    criterion: "someone who did not write it can explain {} after one reading",
    risk: (
        "{} is understood differently by those who build it",
        "Agree on one worked example",
    ),
    step: "write one worked example of {}",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_decides_what_is_asked() {
        assert!(subject("Data storage").criterion.contains("write"));
        assert!(subject("Security").risk.0.contains("secret"));
        assert!(subject("Banana bread").criterion.contains("{}"));
    }
}
