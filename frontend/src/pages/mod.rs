//! The pages, by what they are about.

mod access;
mod changes;
#[cfg(feature = "components")]
mod components;
mod home;
mod library;
mod limits;
mod morning;
mod not_found;
mod notifications;
mod parts;
mod planning;
mod projects;
mod reading;
mod revisions;
mod search;
mod sessions;
mod sign_in;
mod soon;
mod trust;
mod way;
mod windowed;
mod workflows;
mod writing;

#[cfg(all(test, feature = "components"))]
pub(crate) use components::ComponentsPage;
pub(crate) use not_found::NotFoundPage;
use parts::coming;
pub(crate) use parts::{page_of_part, palette};
pub(crate) use sign_in::SignInPage;
