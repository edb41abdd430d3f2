//! Iteration sessions.

mod attempt_events;
mod attempts;
mod changes;
mod controls;
mod details;
mod diff_view;
mod document;
mod draft;
mod economics;
mod evidence;
mod fields;
mod forks;
mod head;
mod limits;
mod live;
mod new;
mod new_fork;
mod notes;
mod origins;
mod permissions;
mod prompts;
mod rail;
mod retry;
mod show;
mod source;
mod state;
mod tabs;
mod waiting;

pub(crate) use diff_view::{diff_view, line, line_text, number};
pub(crate) use draft::Draft;
pub(crate) use fields::{AgentChoice, IterationsField, PromptField};
pub(crate) use limits::MoreLimits;
pub(crate) use live::entry_row;
pub(crate) use new::NewSessionPage;
pub(crate) use show::SessionPage;
pub(crate) use source::Source;
