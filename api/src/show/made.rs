//! What the audit log calls something that was made.

use redraft_wire::{
    IterationSession, NewChannel, NewToken, Note, Project, PromptTemplate, ResourceContent,
    ResourceRevision, Revision, Workflow,
};

/// Something that a request makes, so that the audit log says which one.
pub(crate) trait Made {
    /// Its name as addresses have it, and what it may where that matters.
    fn made(&self) -> String;
}

impl Made for NewToken {
    fn made(&self) -> String {
        let until = self.expires_at.0.as_deref();
        let until = until.map_or_else(String::new, |until| format!(", until {until}"));
        format!("{} ({}{until})", self.name, self.scope)
    }
}

impl Made for NewChannel {
    fn made(&self) -> String {
        format!(
            "{} ({} to {})",
            self.channel.name, self.channel.kind, self.channel.target
        )
    }
}

impl Made for PromptTemplate {
    fn made(&self) -> String {
        self.name.clone()
    }
}

impl Made for Project {
    fn made(&self) -> String {
        self.slug.clone()
    }
}

impl Made for Workflow {
    fn made(&self) -> String {
        self.id.clone()
    }
}

impl Made for IterationSession {
    fn made(&self) -> String {
        self.id.clone()
    }
}

impl Made for ResourceContent {
    fn made(&self) -> String {
        self.file_name.clone()
    }
}

impl Made for Note {
    fn made(&self) -> String {
        self.id.to_string()
    }
}

impl Made for Revision {
    fn made(&self) -> String {
        self.id.to_string()
    }
}

impl Made for ResourceRevision {
    fn made(&self) -> String {
        self.id.to_string()
    }
}
