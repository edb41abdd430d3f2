//! Whether a repository's own settings for agents are used.

mod show;

pub(crate) use show::TrustPage;
