//! Projects: folders that Redraft works in.

mod folder_picker;
mod new;
mod new_workflow;
mod settings;
mod show;

pub(crate) use folder_picker::FolderPicker;
pub(crate) use new::NewProjectPage;
pub(crate) use show::ProjectPage;
