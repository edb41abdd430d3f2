//! `redraft sessions list`.

use anyhow::Result;
use redraft_wire::SessionOverview;

use crate::{
    commands::{
        find::{self, MOST_SESSIONS},
        host::Host,
    },
    show::{minute, print, print_json, table, text},
};

pub(super) async fn list(
    host: &Host,
    project: Option<String>,
    workflow: Option<String>,
    limit: u16,
    json: bool,
) -> Result<()> {
    let client = &host.client;
    let project = match project {
        Some(given) => Some(find::project(client, &given).await?.slug),
        None => None,
    };
    let workflow = match workflow {
        Some(given) => Some(find::workflow(client, &given).await?.workflow.id),
        None => None,
    };
    let asked = if project.is_some() || workflow.is_some() {
        MOST_SESSIONS
    } else {
        limit
    };
    let path = format!("/api/sessions?limit={asked}");
    let mut sessions: Vec<SessionOverview> = client.get(&path).await?;
    sessions.retain(|session| {
        project
            .as_ref()
            .is_none_or(|slug| *slug == session.project_slug)
            && workflow
                .as_ref()
                .is_none_or(|id| *id == session.workflow_id)
    });
    sessions.truncate(usize::from(limit));
    if json {
        return print_json(&sessions);
    }
    if sessions.is_empty() {
        return print(
            "There is no session here yet. Start one with `redraft sessions start` or `redraft \
             run`.\n",
        );
    }
    let heads = [
        "SESSION",
        "STATUS",
        "DONE",
        "STARTED (UTC)",
        "WORKFLOW",
        "PROJECT",
        "COST",
        "AGENT",
        "STANDS",
    ];
    let rows: Vec<Vec<String>> = sessions.into_iter().map(row).collect();
    print(&table(&heads, &rows))
}

fn row(session: SessionOverview) -> Vec<String> {
    let done = format!(
        "{}/{}",
        session.iterations_completed, session.iterations_requested
    );
    vec![
        session.id,
        session.run_status,
        done,
        minute(&session.created_at),
        session.workflow_name,
        session.project_slug,
        text::dollars(session.cost_usd, false),
        session.agent,
        session.sentence,
    ]
}
