//! Finding what a word on the command line means.

use anyhow::{Result, bail};
use redraft_wire::{Project, SessionOverview, Workflow};
use serde::Serialize;

use crate::{
    client::{Client, SessionPath},
    show::text,
};

/// How many sessions are looked through, the newest ones; the API lists no more.
pub(super) const MOST_SESSIONS: u16 = 1_000;

/// How many of several are named.
const MOST_NAMED: usize = 5;

/// The most characters of what was given, in an error.
const MOST_CHARS: usize = 80;

/// A workflow, and whose it is.
#[derive(Debug, Serialize)]
pub(super) struct OwnedWorkflow {
    pub(super) project_slug: String,
    #[serde(flatten)]
    pub(super) workflow: Workflow,
}

impl OwnedWorkflow {
    /// Its address in the API.
    pub(super) fn path(&self) -> String {
        format!(
            "/api/projects/{}/workflows/{}",
            self.project_slug, self.workflow.id
        )
    }
}

/// What the agent of the workflow's present step may do: one sentence; nothing when no step is left.
pub(super) fn agent_may(workflow: &Workflow) -> String {
    let mut steps = workflow.steps.iter();
    let current = steps.find(|step| Some(step.step_number) == *workflow.current_step);
    current.map_or_else(String::new, |step| step.agent_may.clone())
}

/// The same for the step of a session, by the address of its planning.
pub(super) async fn agent_may_at(client: &Client, planning: &str) -> Result<String> {
    let workflow = planning.trim_end_matches("/planning");
    let workflow: Workflow = client.get(workflow).await?;
    Ok(agent_may(&workflow))
}

/// The project that a word means.
pub(super) async fn project(client: &Client, given: &str) -> Result<Project> {
    let projects: Vec<Project> = client.get("/api/projects").await?;
    let names = |project: &Project| (project.slug.clone(), project.name.clone());
    one("project", given, projects, names)
}

/// The workflows of a project, or of all.
pub(super) async fn workflows(
    client: &Client,
    project: Option<&str>,
) -> Result<Vec<OwnedWorkflow>> {
    let projects = match project {
        Some(given) => vec![self::project(client, given).await?],
        None => client.get("/api/projects").await?,
    };
    let mut all = Vec::new();
    for project in projects {
        let path = format!("/api/projects/{}/workflows", project.slug);
        let workflows: Vec<Workflow> = client.get(&path).await?;
        all.extend(workflows.into_iter().map(|workflow| OwnedWorkflow {
            project_slug: project.slug.clone(),
            workflow,
        }));
    }
    Ok(all)
}

/// The workflow that a word means.
pub(super) async fn workflow(client: &Client, given: &str) -> Result<OwnedWorkflow> {
    let names = |found: &OwnedWorkflow| (found.workflow.id.clone(), found.workflow.name.clone());
    one("workflow", given, workflows(client, None).await?, names)
}

/// The session that a word means; without one the newest.
pub(super) async fn session(client: &Client, given: Option<&str>) -> Result<SessionPath> {
    let path = format!("/api/sessions?limit={MOST_SESSIONS}");
    let sessions: Vec<SessionOverview> = client.get(&path).await?;
    let names = |session: &SessionOverview| (session.id.clone(), String::new());
    let found = match (given, sessions.first()) {
        (Some(given), _) => one("session", given, sessions, names)?,
        (None, Some(newest)) => newest.clone(),
        (None, None) => bail!(
            "there is no session yet; start one with `redraft sessions start` or `redraft run`"
        ),
    };
    Ok(SessionPath {
        planning: format!(
            "/api/projects/{}/workflows/{}/planning",
            found.project_slug, found.workflow_id
        ),
        id: found.id,
    })
}

/// The one thing that a word means: by its id or slug, else by its name, else by how its id or slug
/// begins, for which the `wf-` or `ps-` of an id may be left out, else by a part of its name.
pub(super) fn one<T>(
    what: &str,
    given: &str,
    all: Vec<T>,
    names: impl Fn(&T) -> (String, String),
) -> Result<T> {
    let wanted = given.trim().to_lowercase();
    let ways: [fn(&str, &str, &str) -> bool; 4] = [
        |id, _, wanted| id == wanted,
        |_, name, wanted| name.to_lowercase() == wanted,
        |id, _, wanted| {
            let short = id.strip_prefix("wf-").or(id.strip_prefix("ps-"));
            id.starts_with(wanted) || short.is_some_and(|short| short.starts_with(wanted))
        },
        |_, name, wanted| name.to_lowercase().contains(wanted),
    ];
    let mut all: Vec<(T, String, String)> = all
        .into_iter()
        .map(|thing| {
            let (id, name) = names(&thing);
            (thing, id, name)
        })
        .collect();
    let shown = text::line(given, MOST_CHARS);
    for way in ways {
        let fits =
            |(_, id, name): &(T, String, String)| !wanted.is_empty() && way(id, name, &wanted);
        let ids: Vec<&str> = all
            .iter()
            .filter(|one| fits(one))
            .map(|one| &*one.1)
            .collect();
        match ids.len() {
            0 => {}
            1 => {
                let place = all.iter().position(fits);
                let found = place.map(|place| all.swap_remove(place).0);
                return found.ok_or_else(|| anyhow::anyhow!("the {what} is gone; try again"));
            }
            several => {
                let mut list = ids[..several.min(MOST_NAMED)].join(", ");
                if several > MOST_NAMED {
                    list.push_str(&format!(" and {} more", several - MOST_NAMED));
                }
                bail!(
                    "'{shown}' may be one of several {what}s: {list}; write more of the one meant"
                )
            }
        }
    }
    bail!("there is no {what} '{shown}'; `redraft {what}s list` shows what there is")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [(&str, &str); 4] = [
        ("wf-0a1", "Shop"),
        ("wf-0b2", "Station"),
        ("wf-0b3", "shop"),
        ("shop", "Other"),
    ];

    fn found(given: &str) -> Result<&'static str, String> {
        let names = |(id, name): &(&str, &str)| ((*id).to_owned(), (*name).to_owned());
        let found = one("workflow", given, ALL.to_vec(), names);
        found.map(|(id, _)| id).map_err(|error| error.to_string())
    }

    #[test]
    fn an_id_goes_before_a_name_and_a_name_before_a_beginning() {
        assert_eq!(found("shop"), Ok("shop"));
        assert_eq!(found(" wf-0B2 "), Ok("wf-0b2"));
        assert_eq!(found("STATION"), Ok("wf-0b2"));
        assert_eq!(found("0a"), Ok("wf-0a1"));
        assert_eq!(found("sho"), Ok("shop"));
        assert_eq!(found("tati"), Ok("wf-0b2"));
    }

    #[test]
    fn what_means_nothing_or_too_much_says_what_to_do() {
        let several = found("0b").unwrap_err();
        assert!(several.contains("wf-0b2, wf-0b3"), "{several}");
        assert!(several.contains("write more"), "{several}");
        for nothing in ["x", "", " ", "1"] {
            let none = found(nothing).unwrap_err();
            assert!(none.contains("`redraft workflows list`"), "{none}");
        }
        let long = found(&"x".repeat(5_000)).unwrap_err();
        assert!(long.chars().count() < 200, "{long}");
    }

    #[test]
    fn of_many_only_some_are_named() {
        let many: Vec<String> = (0..9).map(|number| format!("ps-a{number}")).collect();
        let error = one("session", "ps-a", many, |id| (id.clone(), String::new())).unwrap_err();
        assert!(error.to_string().contains("ps-a4 and 4 more;"), "{error}");
    }
}
