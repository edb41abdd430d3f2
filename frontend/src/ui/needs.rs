//! Which scope a control needs.
//!
//! The frame says in an attribute which scope the browser was signed in with, and the stylesheet hides
//! what needs more. It is a courtesy only: the service refuses what the scope does not allow.

/// The scope that a control needs; the stylesheet knows them by the names of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Whoever may see the page may press it.
    Read,
    Operate,
    Admin,
}

impl Needs {
    /// What the attribute `data-needs` says; none where nothing is needed.
    pub(crate) fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Read => None,
            Self::Operate => Some("operate"),
            Self::Admin => Some("admin"),
        }
    }
}
