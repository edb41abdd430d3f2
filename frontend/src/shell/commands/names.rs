//! The names of projects, workflows and sessions, asked for when the palette opens.

use leptos::prelude::*;
use serde_json::Value;

use crate::api;
use crate::paths::{WorkflowPath, project_api, project_page};
use crate::texts::around as texts;
use crate::ui::Remote;

/// The most of each kind.
const MOST: usize = 200;

/// Of how many projects the workflows are asked for: one question for each.
const PROJECTS: usize = 12;

/// Something with a name and a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    /// What it is, and where.
    pub(super) about: String,
    pub(super) page: String,
}

/// What has come so far.
#[derive(Clone, Copy)]
pub(super) struct Names {
    projects: Remote<Value>,
    sessions: Remote<Value>,
    workflows: RwSignal<Vec<Named>>,
}

impl Names {
    /// Nothing yet.
    pub(super) fn none() -> Self {
        let names = Self {
            projects: Remote::later(|| api::list("/api/projects".to_owned())),
            sessions: Remote::later(|| api::list("/api/sessions".to_owned())),
            workflows: RwSignal::new(Vec::new()),
        };
        Effect::new(move || {
            let slugs = names.projects.map(|all| {
                let all = each(all).iter().take(PROJECTS);
                all.map(|one| (text(one, "slug"), text(one, "name")))
                    .collect()
            });
            names.ask_for_workflows(slugs.unwrap_or_default());
        });
        names
    }

    /// Asks for them; what was known stays until the answer.
    pub(super) fn ask(self) {
        self.projects.reload();
        self.sessions.reload();
    }

    /// All that are here: sessions, then projects, then workflows.
    pub(super) fn all(self) -> Vec<Named> {
        let sessions = self
            .sessions
            .map(|all| each(all).iter().map(session).collect());
        let mut all: Vec<Named> = sessions.unwrap_or_default();
        let projects = self.projects.map(|all| {
            let all = each(all).iter().map(|one| Named {
                name: text(one, "name"),
                about: texts::PROJECT.to_owned(),
                page: project_page(&text(one, "slug")),
            });
            all.collect::<Vec<_>>()
        });
        all.extend(projects.unwrap_or_default());
        all.extend(self.workflows.get());
        all
    }

    /// What is said about them; nothing when all are here.
    pub(super) fn said(self) -> &'static str {
        let failed = self.projects.failure().is_some() || self.sessions.failure().is_some();
        let here = self.projects.map(|_| ()).is_some() && self.sessions.map(|_| ()).is_some();
        match (failed, here) {
            (true, _) => texts::NAMES_NOT_FETCHED,
            (false, false) => texts::NAMES_ON_THEIR_WAY,
            (false, true) => "",
        }
    }

    fn ask_for_workflows(self, projects: Vec<(String, String)>) {
        leptos::task::spawn_local(async move {
            let mut all = Vec::new();
            for (slug, project) in projects {
                let path = format!("{}/workflows", project_api(&slug));
                // A project that has just gone has none.
                let of_this = api::list(path).answer().await.unwrap_or_default();
                all.extend(each(&of_this).iter().map(|one| Named {
                    name: text(one, "name"),
                    about: texts::workflow_in(&project),
                    page: path_of(slug.clone(), text(one, "id")).page(),
                }));
            }
            let _ = self.workflows.try_set(all);
        });
    }
}

fn session(one: &Value) -> Named {
    let (workflow, prompt) = (text(one, "workflow_name"), text(one, "prompt"));
    let path = path_of(text(one, "project_slug"), text(one, "workflow_id"));
    Named {
        name: if prompt.is_empty() {
            workflow
        } else {
            format!("{workflow}: {prompt}")
        },
        about: texts::session_in(&text(one, "project_name")),
        page: path.session_page(&text(one, "id")),
    }
}

fn path_of(slug: String, workflow: String) -> WorkflowPath {
    WorkflowPath { slug, workflow }
}

/// The things of a list, as many as are shown.
fn each(list: &Value) -> &[Value] {
    let all = list.as_array().map_or(&[][..], Vec::as_slice);
    &all[..all.len().min(MOST)]
}

/// A text of it; empty where it has none.
fn text(of: &Value, name: &str) -> String {
    of[name].as_str().unwrap_or_default().to_owned()
}
