//! The editor, comments on lines, and templates of prompts.

use crate::format::counted;

// The editor.
pub const EDITING_THE_DOCUMENT: &str = "Editing the document";
pub const CLOSE_THE_EDITOR: &str = "Close the editor";
pub const CLOSE: &str = "Close";
pub const SOURCE: &str = "Source";
pub const PREVIEW: &str = "Preview";
pub const THE_DOCUMENTS_MARKDOWN: &str = "The document's Markdown";
pub const KEYS_OF_THE_EDITOR: &str = " Ctrl-S saves, Esc leaves, Tab goes on to the next control.";

pub const ALL_IS_SAVED: &str = "All is saved.";
pub const NOT_SAVED_YET: &str = "Not saved yet; this browser keeps it meanwhile.";
pub const NOT_SAVED_NOR_KEPT: &str =
    "Not saved yet, and this browser keeps nothing: save before you leave.";
pub const NOTHING_TO_SAVE: &str = "There is nothing to save.";

pub fn saved_as(version: i64) -> String {
    format!("Saved as version {version}.")
}

// A session that goes on.
pub const A_SESSION_HAS_NOT_ENDED: &str =
    "A session has not ended. Its next iteration begins with what you save.";

pub fn iteration_is_running(number: i32) -> String {
    format!(
        "Iteration {number} is running. What you save is the newest version at once, and is joined with what the \
         iteration has written when it ends; if both changed the same lines, yours stays and the session asks you."
    )
}

// How large it is.
pub const TOO_LONG_TO_BE_SAVED: &str =
    "The text is too long to be saved; take something out, or split it.";

pub fn lines_and_words(lines: i64, words: i64) -> String {
    let lines = counted(lines, "line", "lines");
    format!("{lines}, {}", counted(words, "word", "words"))
}

pub fn is_small(figures: &str) -> String {
    format!("{figures}.")
}

pub fn is_large(figures: &str, size: &str) -> String {
    format!(
        "{figures}, {size}. Beyond 100 kB an agent reads a document only in parts; think of splitting it."
    )
}

pub fn is_too_large(figures: &str, size: &str, over: &str) -> String {
    format!("{figures}, {size}: at most 2.1 MB can be saved; take {over} out.")
}

// An unsaved text of before.
pub const AN_UNSAVED_TEXT: &str = "An unsaved text";
pub const GO_ON_WITH_IT: &str = "Go on with it";
pub const THROW_IT_AWAY: &str = "Throw it away";
pub const IT_IS_THROWN_AWAY: &str = "The unsaved text is thrown away.";
pub const IT_IS_BACK: &str = "It is back.";
pub const IT_IS_BACK_IN_THE_EDITOR: &str = "It is back; open the editor again to see it.";
pub const LESS_THAN_A_MINUTE: &str = "less than a minute";
pub const THERE_WAS_NO_DOCUMENT: &str =
    " There was no document then; both can be joined when you save.";

pub fn made_from_older(version: i64) -> String {
    format!(
        " It was made from version {version}, which is no longer the newest one; both can be joined when you save."
    )
}

pub fn was_not_saved(age: &str, base: &str) -> String {
    format!("A text of yours was not saved. It is {age} old.{base}")
}

// Leaving.
pub const LEAVE_THE_EDITOR: &str = "Leave the editor";
pub const NOT_SAVED_BUT_KEPT: &str =
    "Your text is not saved. This browser keeps it and offers it again.";
pub const IT_WOULD_BE_LOST: &str =
    "Your text is not saved, and this browser keeps nothing: it would be lost.";
pub const SAVE_AND_CLOSE: &str = "Save and close";
pub const CLOSE_WITHOUT_SAVING: &str = "Close without saving";
pub const STAY: &str = "Stay";

// The document has moved on.
pub const MOVED_ON: &str = "The document has moved on";
pub const NOTHING_WAS_SAVED: &str = "The document has moved on, so nothing was saved. ";
pub const YOUR_TEXT_IS_BELOW: &str =
    ". Your text is below, untouched; join both, or save yours over it. Version ";
pub const IS_KEPT_EITHER_WAY: &str = " is kept either way.";
pub const JOIN_BOTH: &str = "Join both";
pub const SAVE_MINE_OVER_IT: &str = "Save mine over it";
pub const YOU_TYPED_MEANWHILE: &str =
    "You typed while both texts were joined; join them once more.";

pub fn written_while_you_typed(version: i64) -> String {
    format!("Version {version} was written while you typed, ")
}

pub fn as_it_is_now(version: i64) -> String {
    format!("Version {version}, as it is now")
}

pub fn are_joined(conflicts: i32) -> String {
    match conflicts {
        0 => "Both texts are one now. Look it over, then save it.".to_owned(),
        1 => "Both texts are one, but for one place that both changed; decide there, then save."
            .to_owned(),
        places => format!(
            "Both texts are one, but for {places} places that both changed; decide there, then save."
        ),
    }
}

pub fn are_undecided(places: i64) -> String {
    let count = counted(places, "place", "places");
    format!(
        "In {count} both texts still stand against each other, between <<<<<<< and >>>>>>>; decide there, take the \
         marks out, and save again."
    )
}

// Taking something back.
pub const WHAT_WAS_DONE_LAST: &str = "What was done last";
pub const UNDO: &str = "Undo";
pub const THE_VERSION_BEFORE_IS_BACK: &str = "The version before is back.";

// Comments.
pub const COMMENTS_ON_THE_DOCUMENT: &str = "Comments on the document";
pub const HOW_TO_COMMENT: &str = "Press a line's number to comment on it; Shift takes in the lines between. With the \
                                  keyboard: arrow keys move, Shift and arrows choose several, Enter writes. The next \
                                  iteration gets the comments with their lines.";
pub const DONE: &str = "Done";
pub const SHOW_IT: &str = "Show it";
pub const A_SECRET_IS_MASKED: &str = "A secret of several lines is masked in this document, so its lines cannot be named \
                                      here; take the secret out, or write a note instead.";
pub const THE_LINES_OF_THE_DOCUMENT: &str = "The lines of the document";
pub const SHOW_MORE_LINES: &str = "Show more lines";
pub const COMMENTS_WITHOUT_LINES: &str = "Comments whose lines are gone";
pub const COMMENT_ON_LINE: &str = "Comment on line ";

pub fn newer_version(version: i64) -> String {
    format!("Version {version} is here by now. ")
}

// A comment.
pub const CHANGED: &str = ", changed ";
pub const THE_COMMENT_IS_TAKEN_BACK: &str = "The comment is taken back.";
pub const THE_COMMENT_IS_BACK: &str = "The comment is back.";
pub const WHAT_THE_COMMENT_SAYS: &str = "What the comment says";
pub const CHANGE_IT: &str = "Change it";
pub const FROM_LINE: &str = "From line ";
pub const TO_LINE: &str = "to line ";

pub fn comment_on(first: i32, last: i32) -> String {
    format!("Comment on {}", lines_said(first, last).to_lowercase())
}

/// The lines of a comment where it was written: `Line 3`, `Lines 3 to 5`.
pub fn lines_said(first: i32, last: i32) -> String {
    if first == last {
        format!("Line {first}")
    } else {
        format!("Lines {first} to {last}")
    }
}

pub fn of_version(lines: &str, version: i64) -> String {
    format!("{lines} of version {version}:")
}

// What became of it, and of its lines.
pub const THE_LINES_HAVE_CHANGED: &str = "The lines have changed since.";
pub const ITS_LINES_ARE_NOT_HERE: &str = "Its lines are not in this version.";

pub fn used_by_iteration(number: i32) -> String {
    format!("Used by iteration {number}.")
}

pub fn waits_for_iteration(number: i32) -> String {
    format!("Waits for iteration {number}.")
}

pub fn gone_since_iteration(number: i32) -> String {
    format!("Its lines are gone since iteration {number}.")
}

pub fn gone_since_version(version: i64) -> String {
    format!("Its lines are gone since version {version}.")
}

// Prompts to begin with.
pub const TEMPLATES: &str = "Templates";
pub const KEEP_AS_A_TEMPLATE: &str = "Keep the prompt as a template";
pub const OF_THIS_PROJECT: &str = "of this project";
pub const FOR_ALL_PROJECTS: &str = "for all projects";
pub const COMES_WITH_REDRAFT: &str = "comes with Redraft";
pub const COPY_AND_EDIT: &str = "Copy and edit";
pub const USE_IT: &str = "Use it";
pub const THE_PROMPT_IS_ANOTHER: &str = "The prompt is another one now.";
pub const YOUR_PROMPT_IS_BACK: &str = "Your prompt is back.";
pub const THE_TEMPLATE_IS_BACK: &str = "The template is back.";
pub const EARLIER_PROMPTS: &str = "Earlier prompts";
pub const THERE_IS_NO_PROMPT: &str = "No session of this workflow was asked anything yet.";

pub fn template_is_deleted(name: &str) -> String {
    format!("The template '{name}' is deleted.")
}

// A template.
pub const NAME_OF_THE_TEMPLATE: &str = "Name of the template";
pub const WHAT_IT_SAYS: &str = "What it says";
pub const FOR_ALL_NOT_ONLY_THIS: &str = " For all projects, not only this one";
