//! Projects and the folder picker.

use crate::format::counted;

// A project.
pub const PROJECT: &str = "Project";
pub const WHAT_RESOURCES_ARE: &str =
    ": what completed steps left, and what the agents should know.";
pub const WHAT_TRUST_IS: &str = ": whether the repository's own settings for agents are used.";
pub const WORKFLOWS: &str = "Workflows";
pub const THERE_IS_NO_WORKFLOW: &str =
    "There is none yet; a workflow takes one document through its steps.";

// A new workflow.
pub const NEW_WORKFLOW: &str = "New workflow";
pub const WHICH_DOCUMENT: &str =
    "A .md or .txt file in the project, there already or to be written.";
pub const CREATE_WORKFLOW: &str = "Create workflow";

// The settings.
pub const PROJECT_SETTINGS: &str = "Project settings";
pub const PROJECT_NAME: &str = "Project name";
pub const FORGET_THIS_PROJECT: [&str; 3] = [
    "Forget this project",
    "Forget the project and its history? Your files stay; only the sample project, which Redraft made, goes with its \
     folder.",
    "Forget it",
];

// A new project.
pub const WHAT_A_PROJECT_IS: &str =
    "A project is a folder with the documents to work on; Redraft leaves the rest of it alone.";
pub const WITHOUT_A_NAME: &str = "Without one, the folder's name.";
pub const ADD_PROJECT: &str = "Add project";

// Choosing a folder.
pub const FOLDER: &str = "Folder";
pub const FOLDERS_HERE: &str = "Folders here";
pub const FOLDER_ABOVE: &str = "↑ Folder above";
pub const GIT: &str = " git";
pub const THERE_ARE_MORE_FOLDERS: &str =
    " There are more folders; type the path of one that is missing.";
pub const NO_DOCUMENT_IN_THIS_REPOSITORY: &str =
    "A git repository without a document of its own at the top.";
pub const NO_DOCUMENT_HERE: &str = "No Markdown or text file lies here.";

pub fn documents_here(count: i64, is_git: bool, names: &str) -> String {
    format!(
        "{} {}{names}",
        counted(count, "document", "documents"),
        if is_git {
            "in this git repository: "
        } else {
            "here: "
        },
    )
}

pub fn and_more(names: &str) -> String {
    format!("{names}, …")
}
