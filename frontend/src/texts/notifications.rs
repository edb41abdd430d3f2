//! Channels and what was delivered by them.

pub const IN_THIS_BROWSER: &str = "In this browser";

// Channels.
pub const CHANNELS: &str = "Channels";
pub const WHAT_A_CHANNEL_IS: &str = "A channel tells another service (a signed webhook) or starts a program of the machine that \
     Redraft runs on. What does not arrive is tried again for a day, and no session waits for it.";
pub const NO_CHANNEL_YET: &str =
    "There is none yet: only this browser tells you, where that is on.";
pub const TEST: &str = "Test";
pub const SENDING_A_TEST: &str = "Sending a test…";
pub const CHANGE: &str = "Change";
pub const REMOVE: &str = "Remove";
pub const REMOVE_THIS_CHANNEL: &str = "Remove this channel, and what is on its way by it?";
pub const REMOVE_IT: &str = "Remove it";

// What a channel is for.
pub const OF_ALL_PROJECTS: &str = "of all projects";

pub fn of_the_project(slug: &str) -> String {
    format!("of the project {slug}")
}

// What happens, in a word.
pub const NEEDS_YOU: &str = "needs you";
pub const STOPPED: &str = "stopped";
pub const DONE: &str = "done";
pub const WAITING: &str = "waiting";
pub const A_TEST: &str = "test";

// What a session does then.
pub const TELL_WHEN_A_SESSION: &str = "Tell when a session";
pub const WAS_STOPPED: &str = "was stopped, and why";
pub const IS_DONE: &str = "is done";
pub const WAITS: &str = "waits for a limit, its hours or a budget";

// Making a channel, or changing one.
pub const ADD_A_CHANNEL: &str = "Add a channel";
pub const A_NEW_CHANNEL: &str = "A new channel";
pub const CHANGE_THE_CHANNEL: &str = "Change the channel";
pub const EXAMPLE_OF_A_NAME: &str = "phone";
pub const KIND: &str = "Kind";
pub const A_SERVICE_OR_A_PROGRAM: &str = "A service elsewhere, or a program here.";
pub const WEBHOOK: &str = "Webhook";
pub const COMMAND: &str = "Command";
pub const ALL_OF_THEM: &str = "All of them";
pub const ADDRESS: &str = "Address";
pub const MESSAGES_ARE_SIGNED: &str =
    "Messages are signed as Standard Webhooks says; the secret is shown once.";
pub const THE_ADDRESS_STAYS: &str = "Empty: the address stays. The secret stays in any case.";
pub const PROGRAM_AND_ARGUMENTS: &str = "Program and arguments";
pub const EACH_IN_A_LINE: &str = "The program and each argument in a line of its own; no shell reads them. The message comes as \
     JSON on its standard input.";
pub const THE_PROGRAM_STAYS: &str = "Empty: the program stays.";
pub const CHOOSE_AT_LEAST_ONE: &str = "Choose at least one thing that is told.";

// The secret of a webhook.
pub const THE_SECRET_OF: &str = "The secret of the channel ";
pub const COPY_IT_NOW: &str =
    ", by which its receiver checks the signatures. Copy it now: it is shown this once.";

// Messages.
pub const LAST_MESSAGES: &str = "Last messages";
pub const NOTHING_WAS_TOLD: &str = "Nothing was told by a channel yet.";
pub const BY: &str = "by ";
pub const TRY_NOW: &str = "Try now";

// How far it is with one.
pub const THE_RECEIVER_HAS_IT: &str = "The receiver has it.";
pub const THE_RECEIVER_DOES_NOT_HAVE_IT: &str = "The receiver does not have it.";
pub const IT_IS_ON_ITS_WAY: &str = "It is on its way; a worker sends it, so see that one runs.";

pub fn given_up(why: &str) -> String {
    format!("{why} It was tried for a day, and is not tried again.")
}

pub fn tried_again_at(why: &str, time: &str) -> String {
    format!("{why} It will be tried again at {time}.")
}

pub fn being_tried_again(why: &str) -> String {
    format!("{why} It is being tried again.")
}
