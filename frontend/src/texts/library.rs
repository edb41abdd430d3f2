//! What a project keeps, and its resources.

// The library.
pub const FILES_IN: &str = "Files in ";
pub const OF_THE_PROJECT: &str = " of the project: what completed steps left, and what you add.";
pub const ITS_FILE_IS_MISSING: &str = "its file is missing";
pub const ITS_TEXT_IS_KEPT: &str = "Its text is kept all the same";

// The kinds of resources.
pub const DESIGN_DOCUMENTS: &str = "Design documents";
pub const THERE_IS_NO_DESIGN_DOCUMENT: &str =
    "There is none yet; a completed planning step leaves its document here.";
pub const THERE_ARE_NO_GUARDRAILS: &str =
    "There are none yet: rules that whoever builds this has to keep to.";
pub const OTHER_FILES: &str = "Other files";
pub const THERE_IS_NO_OTHER_FILE: &str =
    "There is none yet; anything that the agents should know can be kept here.";

// Rules that the project has already.
pub const RULES_THAT_ARE_HERE: &str = "Rules that are here already";
pub const WHAT_TAKING_OVER_MEANS: &str =
    "Taken over they are guardrails of this project; the files stay as they are.";

pub fn take_over(path: &str) -> String {
    format!("Take over {path}")
}

pub fn for_reader(reader: &str) -> String {
    format!("for {reader}")
}

// Adding a resource.
pub const ADD_A_RESOURCE: &str = "Add a resource";
pub const FILE: &str = "File";
pub const WHICH_FILE_NAME: &str = "A plain name that ends in .md or .txt.";
pub const KIND: &str = "Kind";
pub const TEXT: &str = "Text";
pub const MARKDOWN_OR_PLAIN_TEXT: &str = "Markdown or plain text.";

// A resource.
pub const DELETE_THE_FILE: &str = "Delete the file and its history?";

// What it was before.
pub const VERSIONS: &str = "Versions";
pub const MAKE_IT_THE_PRESENT_TEXT: &str = "Make it the present text? The others are kept.";

pub fn compare_with_the_present_one(version: i64) -> String {
    format!("Compare version {version} with the present one")
}

pub fn to_the_present_one(version: i64) -> String {
    format!("From version {version} to the present one")
}
