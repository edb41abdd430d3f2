//! The library of a project: files that agents and people work by.

mod add;
mod found;
mod kinds;
mod list;
mod resource;
mod revisions;
mod text;

pub(crate) use list::LibraryPage;
pub(crate) use resource::ResourcePage;
