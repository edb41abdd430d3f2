//! `redraft projects`: the folders that Redraft works in.

use std::process::ExitCode;

use anyhow::Result;
use redraft_wire::{Project, Sample};
use reqwest::Method;
use serde_json::json;

use super::{
    find,
    host::{Host, with_service},
    trust,
    workflows::workflow_table,
};
use crate::{
    arguments::{Projects, ProjectsCommand},
    settings::Flags,
    show::{minute, print, print_json, table, text},
};

pub(super) fn projects(flags: Flags, arguments: Projects) -> Result<ExitCode> {
    let json = arguments.json;
    with_service(flags, async move |host| {
        match arguments.command {
            ProjectsCommand::List => list(host, json).await,
            ProjectsCommand::Show { project } => show(host, &project, json).await,
            ProjectsCommand::Sample => sample(host, json).await,
            ProjectsCommand::Trust {
                project,
                give,
                take_back,
            } => {
                let slug = find::project(&host.client, &project).await?.slug;
                trust::trust(host, &slug, trust::Decision::of(give, take_back), json).await
            }
            ProjectsCommand::Remove {
                project,
                stop_running,
            } => remove(host, &project, stop_running, json).await,
        }?;
        Ok(ExitCode::SUCCESS)
    })
}

async fn list(host: &Host, json: bool) -> Result<()> {
    let projects: Vec<Project> = host.client.get("/api/projects").await?;
    if json {
        return print_json(&projects);
    }
    if projects.is_empty() {
        return print(
            "There is no project yet. `redraft run` makes one for a document, `redraft projects \
             sample` one to look at.\n",
        );
    }
    let rows: Vec<Vec<String>> = projects
        .into_iter()
        .map(|project| {
            let since = minute(&project.created_at);
            vec![project.slug, project.name, project.path, since]
        })
        .collect();
    print(&table(&["PROJECT", "NAME", "FOLDER", "SINCE (UTC)"], &rows))
}

async fn show(host: &Host, given: &str, json: bool) -> Result<()> {
    let project = find::project(&host.client, given).await?;
    let workflows = find::workflows(&host.client, Some(&project.slug)).await?;
    if json {
        return print_json(&json!({"project": project, "workflows": workflows}));
    }
    print(&format!(
        "{} ({}), since {} UTC\n{}\n\n{}",
        text::line(&project.name, 200),
        project.slug,
        minute(&project.created_at),
        text::line(&project.path, 4_096),
        workflow_table(&workflows),
    ))
}

async fn sample(host: &Host, json: bool) -> Result<()> {
    let sample: Sample = host.client.post("/api/sample", &json!({})).await?;
    if json {
        return print_json(&sample);
    }
    let of = |id: &Option<String>| id.clone().unwrap_or_default();
    let session = of(&sample.session_id);
    print(&format!(
        "The sample is the project '{}' with the workflow {} and the session {session}.\n\
         Look at it with `redraft sessions logs --follow {session}`.\n",
        of(&sample.project_slug),
        of(&sample.workflow_id),
    ))?;
    host.say_if_nobody_works();
    Ok(())
}

async fn remove(host: &Host, given: &str, stop_running: bool, json: bool) -> Result<()> {
    let project = find::project(&host.client, given).await?;
    let path = format!("/api/projects/{}?stop_running={stop_running}", project.slug);
    host.client.ask(Method::DELETE, &path).await?;
    if json {
        return print_json(&project);
    }
    print(&format!(
        "The project '{}' is forgotten.\n",
        text::line(&project.name, 200)
    ))
}
