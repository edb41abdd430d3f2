//! The form that starts a session or a fork.

pub const FORK_A_SESSION: &str = "Fork a session";
pub const ALL_STEPS_ARE_COMPLETED: &str =
    "All steps of this workflow are completed, so there is nothing to plan in it.";
pub const THE_DOCUMENT_IS: &str = "The document is ";

// What the agent may do.
pub const EACH_RESULT_BECOMES_A_VERSION: &str =
    "Each iteration's result becomes a version that you can go back from.";

// A fork.
pub const IT_BEGINS_WITH: &str = "It begins with ";

pub fn version(id: i64) -> String {
    format!("version {id}")
}

pub const OF_THE_DOCUMENT_AS_YOUR_NEWEST: &str =
    " of the document, as your newest version; the others are kept.";
pub const THE_SESSION_IT_COMES_FROM_IS_STOPPED: &str =
    " The session it comes from has not ended; it is stopped first.";

// The prompt.
pub const PROMPT: &str = "Prompt";
pub const EACH_ITERATION_GETS_IT: &str =
    "Each iteration gets it, together with the document as the one before left it.";
pub const EXAMPLE_OF_A_PROMPT: &str =
    "Make the error handling concrete: what fails, what the user sees, what is retried.";
pub const THERE_IS_NO_PROMPT_YET: &str =
    "There is no prompt yet; write what each iteration should do.";
pub const BEGIN_WITH_A_TEMPLATE: &str = "Begin with a template or an earlier prompt";

pub fn comments_wait(count: usize) -> String {
    match count {
        1 => "1 comment on the document waits: give it to the first iteration".to_owned(),
        _ => format!("{count} comments on the document wait: give them to the first iteration"),
    }
}

// Iterations, model and agent.
pub const FROM_1_TO_100: &str = "1 to 100";
pub const THE_NUMBER_OF_ITERATIONS: &str = "The number of iterations";
pub const WRITE_HOW_MANY_ITERATIONS: &str = "Write how many iterations there should be.";
pub const MODEL_OF_THE_STEP: &str = "Empty: the step's, else opus.";
pub const AGENT: &str = "Agent";
pub const CLAUDE: &str = "Claude";

pub fn claude(version: &str) -> String {
    format!("Claude {version}")
}

pub const DEMO: &str = "Demo";
pub const SCRIPTED: &str = "Scripted, costs nothing. ";

// Limits.
pub const NO_LIMIT: &str = "Empty: no limit.";
pub const MOST_MINUTES: &str = "Most minutes";
pub const THE_MOST_DOLLARS: &str = "The most dollars";
pub const THE_MOST_MINUTES: &str = "The most minutes";

pub const MORE_LIMITS: &str = "More limits";
pub const THOSE_FROM_THE_CACHE_DO_NOT_COUNT: &str = "Those from the cache do not count.";
pub const THE_MOST_TOKENS: &str = "The most tokens";
pub const DEADLINE: &str = "Deadline";
pub const NO_ITERATION_STARTS_AFTER_IT: &str = "No iteration starts after it; your time zone.";
pub const THE_DEADLINE_MUST_BE_A_DAY_AND_A_TIME: &str = "The deadline must be a day and a time.";
pub const HOURS: &str = "Hours";
pub const ITERATIONS_START_BETWEEN_THESE: &str =
    "Iterations start between these only; empty: at any time.";
pub const FROM: &str = "From";
pub const UNTIL: &str = "Until";
pub const HOURS_NEED_BOTH: &str = "Hours need both: from when and until when.";

// Rules that end it early.
pub const STOP_EARLY: &str = "Stop early";
pub const THE_FIRST_RULE_ENDS_IT: &str = "The first rule that holds ends the session.";
pub const CHANGED_LESS_THAN: &str = "Changed less than, in per cent";
pub const OF_THE_DOCUMENT: &str = "Of the document.";
pub const THE_CHANGED_PART: &str = "The changed part";
pub const IN_SO_MANY_ITERATIONS: &str = "In so many iterations";
pub const IN_A_ROW_OR_2: &str = "In a row; empty: 2.";
pub const THE_ITERATIONS_IN_A_ROW: &str = "The iterations in a row";
pub const NOTHING_CHANGED: &str = "Nothing changed";
pub const IN_SO_MANY_ITERATIONS_IN_A_ROW: &str = "In so many iterations in a row.";
pub const THE_ITERATIONS_WITHOUT_A_CHANGE: &str = "The iterations without a change";
pub const FAILURES: &str = "Failures";
pub const SO_MANY_IN_A_ROW: &str = "So many in a row.";
pub const THE_FAILURES_IN_A_ROW: &str = "The failures in a row";
pub const ONE_THAT_WAS_THERE_BEFORE: &str = "The document is one that was there before";
pub const COMPLETION_PHRASE: &str = "Completion phrase";
pub const THE_LAST_LINE_IS_THIS: &str = "The last line of the agent's answer is this.";
pub const EXAMPLE_OF_A_PHRASE: &str = "ALL DONE";
