//! What is around every page: the head and the foot, the palette, keys, warnings, and what is said when Redraft is away.

use crate::format::counted;

pub const SKIP_TO_THE_CONTENT: &str = "Skip to the content";

/// The title in the browser.
pub fn title(page: &str) -> String {
    format!("{page} · Redraft")
}

// The bar at the top.
pub const BREADCRUMB: &str = "Breadcrumb";
pub const CONNECTING: &str = "connecting";
pub const LIVE: &str = "live";
pub const RECONNECTING: &str = "reconnecting";
pub const ENDED: &str = "ended";
pub const GO_TO: &str = "Go to ";
pub const CTRL_K: &str = "Ctrl K";
pub const THEME: &str = "Theme: ";
pub const THEMES: [&str; 3] = ["system", "light", "dark"];

// The last line.
pub const VERSION_OF_REDRAFT: &str = "Redraft ";
pub const KEYS: &str = "Keys";
pub const API: &str = "API";
/// How its button begins, by which a key finds it.
pub const LAYOUT: &str = "Layout:";
pub const LAYOUTS: [&str; 2] = ["comfortable", "compact"];
pub const SIGN_OUT: &str = "Sign out";

pub fn layout(word: &str) -> String {
    format!("Layout: {word}")
}

// What a scope does not allow, and what the service warns of.
pub const SIGNED_IN_TO_LOOK: &str =
    "You are signed in to look (scope 'read'): what would change something is not shown.";
pub const SIGNED_IN_TO_OPERATE: &str =
    "You are signed in to operate: projects, limits and access are for the scope 'admin'.";
pub const UNDERSTOOD: &str = "Understood";

// The palette.
pub const PALETTE_IS_ON_ITS_WAY: &str = "What you can go to and do is on its way.";
pub const GO_TO_OR_DO: &str = "Go to, or do";
pub const A_PAGE_OR_AN_ACTION: &str = "A page, a session, a project or an action";
pub const WHERE_TO_OR_WHAT_TO_DO: &str = "Where to, or what to do?";
pub const WHAT_FITS: &str = "What fits";
pub const NAMES_NOT_FETCHED: &str = "The names could not be fetched; pages and actions are here. ";
pub const NAMES_ON_THEIR_WAY: &str = "Names are on their way. ";

pub fn entries(count: i64) -> String {
    counted(count, "entry", "entries")
}

// What it lists.
pub const START_PAGE: &str = "Start page";
pub const SEARCH_IN_EVERYTHING: &str = "Search in everything";
pub const ON_THIS_PAGE: &str = "on this page";
pub const PAGE: &str = "page";
pub const PROJECT: &str = "project";

pub fn search_for(words: &str) -> String {
    format!("Search for “{words}” in everything")
}

pub fn workflow_in(project: &str) -> String {
    format!("workflow in {project}")
}

pub fn session_in(project: &str) -> String {
    format!("session in {project}")
}

// While Redraft does not answer.
pub const REDRAFT_ANSWERS_AGAIN: &str = "Redraft answers again.";
pub const ASK_NOW: &str = "Ask now";

/// Before the command that starts it.
pub fn away_since(at: &str) -> String {
    format!(
        "Redraft has not answered since {at}. What you see is from then; this page asks again every few \
         seconds and goes on by itself. If it was stopped, start it with "
    )
}

// Why an answer did not come.
pub const REDRAFT_DOES_NOT_ANSWER: &str =
    "Redraft does not answer; it may have been stopped, and `redraft up` starts it again.";
pub const SIGNED_OUT: &str = "You are signed out; sign in again to go on.";
pub const ANSWER_COULD_NOT_BE_READ: &str = "The answer could not be read; this page may be older than the service, \
                                            and reloading it helps.";

pub fn answered_with_an_error(status: u16) -> String {
    format!("The service answered with an error ({status}); try again.")
}

// Why a page did not come.
pub const NO_SUCH_PAGE: &str = "There is no such page";
pub const ADDRESS_MAY_BE_MISTYPED: &str =
    "The address may be mistyped, or what it led to was deleted.";
pub const THIS_PAGE_DID_NOT_COME: &str = "This page did not come";
pub const CODE_COULD_NOT_BE_FETCHED: &str = "The code of this page could not be fetched: Redraft may have been stopped, or it is newer than \
     what is open here; try again, or reload the page.";
pub const THE_DASHBOARD_HAS_STOPPED: &str = "The dashboard has stopped because of a mistake of its own; sessions go on, and reloading the \
     page brings it back.";
