//! The planning of a step: a conversation, and what comes of it.

mod answer;
mod artifact;
mod composer;
mod message;
mod messages;
mod results;
mod show;
mod state;
mod versions;
mod work;

pub(crate) use show::PlanningPage;
