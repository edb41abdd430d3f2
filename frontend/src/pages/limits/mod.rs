//! What the installation and its projects allow, and what was spent of it.

mod accounts;
mod budget;
mod form;
mod of_project;
mod policy;
mod show;

pub(crate) use of_project::ProjectLimitsFold;
pub(crate) use show::LimitsPage;
