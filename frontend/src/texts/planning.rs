//! Conversations, and the documents and rules that they become.

// Where it stands.
pub const PLANNING: &str = "Planning";
pub const THE_ANSWER_IS_BEING_WRITTEN: &str = "The answer is being written";
pub const THE_DOCUMENT_IS_BEING_WRITTEN: &str = "The document is being written";
pub const ITERATIONS_REFINE_IT: &str = "Iterations refine this step's document";
pub const ITERATIONS_HAVE_REFINED_IT: &str = "Iterations have refined this step's document";
pub const WHAT_SHALL_BE_MADE: &str = "What shall be made?";
pub const IT_IS_YOUR_TURN: &str = "It is your turn";

pub fn title(workflow: &str) -> String {
    format!("Planning: {workflow}")
}

pub fn tried_again(failure: &str) -> String {
    format!("{failure} It is tried again by itself.")
}

// The page.
pub const GO_TO_THE_WORKFLOW: &str = "Go to the workflow";
pub const PARTS_OF_THE_PLANNING: &str = "Parts of the planning";
pub const LOOK_AT_THE_ITERATIONS: &str = "Look at the iterations";
pub const ITERATIONS_HAVE_FOLLOWED: &str = "A session of iterations has followed the conversation. Completing the step \
                                            takes the document as the iterations left it.";

// The conversation.
pub const DESCRIBE_THE_IDEA: &str = "Describe the idea: what it is for, who will use it, what matters and what does not. \
                                     The agent asks and proposes; when enough is said, it writes the document.";
pub const THE_AGENT: &str = "The agent";
pub const WAS_CUT_OFF: &str = "This answer was cut off; what had arrived is kept.";
pub const ASK_FOR_AN_ANSWER: &str = "Ask for an answer";
pub const ASK_AGAIN: &str = "Ask again";

pub const CHANGE_AND_SEND_AGAIN: &str = "Change and send again";
pub const THE_CHANGED_MESSAGE: &str = "The changed message";
pub const GOES_ON_FROM_HERE: &str =
    "The conversation goes on from here; the earlier branch is kept.";
pub const SEND_AGAIN: &str = "Send again";

pub const VERSIONS_OF_THIS_MESSAGE: &str = "Versions of this message";
pub const EARLIER: &str = "Earlier";
pub const LATER: &str = "Later";

pub fn version_of(number: usize, all: usize) -> String {
    format!("Version {number} of {all}")
}

// The answer that is being written.
pub const HAS_NO_ANSWER: &str = "This message has no answer.";
pub const IS_ANSWERING: &str = "is answering";
pub const IT_READS: &str = "It reads what was said …";
pub const IT_THINKS: &str = "It thinks …";
pub const A_TOOL: &str = "a tool";

pub fn it_calls(tool: &str) -> String {
    format!("It calls {tool} …")
}

// The own message.
pub const YOUR_MESSAGE: &str = "Your message";
pub const SAY_WHAT_YOU_THINK_OF: &str = "Say what you think of, ask, answer …";
pub const YOU_CAN_WRITE_ON: &str = "You can write on; sending waits until this is done or stopped.";
pub const CTRL_ENTER_SENDS: &str = "Ctrl+Enter sends.";
pub const SEND: &str = "Send";

// The results.
pub const DOCUMENT_AND_GUARDRAILS: &str = "Document and guardrails";
pub const WHICH_RESULT: &str = "Which result";
pub const WRITE_BOTH: &str = "Write both from the conversation";
pub const CHARACTERS_SO_FAR: &str = " characters so far";

pub const WRITE_IT_BY_HAND: &str = "Write it by hand";
pub const THERE_IS_NO_DOCUMENT: &str =
    "There is no document yet; the agent writes it from the conversation, or you do.";
pub const THERE_ARE_NO_GUARDRAILS: &str =
    "There are no guardrails yet: rules that whoever builds this has to keep to.";
pub const SAVING_MAY_BE_REFUSED: &str = "Saving makes a new version; a running session refuses it.";
pub const SAVING_MAKES_A_VERSION: &str = "Saving makes a new version and writes the file.";
pub const SAVED_WITH_THIS_STEP: &str =
    "Saved with this step; completing it makes a resource of them.";
