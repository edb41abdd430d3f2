//! The pages, by what they are about.

mod access;
mod changes;
mod home;
mod library;
mod limits;
mod morning;
mod not_found;
mod parts;
mod planning;
mod projects;
mod revisions;
mod search;
mod sessions;
mod sign_in;
mod trust;
mod way;
mod workflows;

pub(crate) use not_found::NotFoundPage;
use parts::coming;
pub(crate) use parts::page_of_part;
pub(crate) use sign_in::SignInPage;
