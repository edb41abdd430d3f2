//! The names of projects, workflows and sessions, asked for when the palette opens.

use leptos::prelude::*;
use redraft_wire::{Project, SessionOverview, Workflow};

use crate::api;
use crate::ui::Remote;

/// The most of each kind.
pub(super) const MOST: usize = 200;

/// Of how many projects the workflows are asked for, the newest first: one question for each.
const PROJECTS: usize = 12;

/// What has come so far.
#[derive(Clone, Copy)]
pub(super) struct Names {
    pub(super) projects: Remote<Vec<Project>>,
    pub(super) sessions: Remote<Vec<SessionOverview>>,
    /// With the slug of its project.
    pub(super) workflows: RwSignal<Vec<(Project, Workflow)>>,
}

impl Names {
    /// Nothing yet.
    pub(super) fn none() -> Self {
        let names = Self {
            projects: Remote::later(api::projects),
            sessions: Remote::later(api::overview),
            workflows: RwSignal::new(Vec::new()),
        };
        Effect::new(move || names.ask_for_workflows(names.projects.get().unwrap_or_default()));
        names
    }

    /// Asks for them; what was known stays until the answer.
    pub(super) fn ask(self) {
        self.projects.reload();
        self.sessions.reload();
    }

    /// What is said about them; nothing when all are here.
    pub(super) fn said(self) -> &'static str {
        let failed = self.projects.failure().is_some() || self.sessions.failure().is_some();
        let here = self.projects.map(|_| ()).is_some() && self.sessions.map(|_| ()).is_some();
        match (failed, here) {
            (true, _) => "The names could not be fetched; pages and actions are here. ",
            (false, false) => "Names are on their way. ",
            (false, true) => "",
        }
    }

    fn ask_for_workflows(self, projects: Vec<Project>) {
        leptos::task::spawn_local(async move {
            let mut all = Vec::new();
            for project in projects.into_iter().take(PROJECTS) {
                // A project that has just gone has none.
                let of_this = api::workflows(project.slug.clone()).answer().await;
                let of_this = of_this.unwrap_or_default().into_iter().take(MOST);
                all.extend(of_this.map(|workflow| (project.clone(), workflow)));
            }
            let _ = self.workflows.try_set(all);
        });
    }
}
