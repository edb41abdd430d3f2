//! The main job: a project, a workflow, three iterations watched live, their diffs, and a chat.
//!
//! `REDRAFT_URL=http://127.0.0.1:7878 REDRAFT_TOKEN=… cargo run --example main_job -- FOLDER`
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "an example is a program of its own"
)]

use std::{env, num::NonZeroU64, pin::pin};

use anyhow::{Context as _, Result, bail};
use futures::TryStreamExt as _;
use redraft_client::{
    Client, Place, follow_answer, follow_iteration, sign_in,
    types::{CreateProject, CreateWorkflow, SendMessage, SessionEvent, StartIteration},
};

#[tokio::main]
async fn main() -> Result<()> {
    let folder = env::args().nth(1).context("name the project's folder")?;
    let address = env::var("REDRAFT_URL").context("REDRAFT_URL")?;
    let client = sign_in(
        &address,
        &env::var("REDRAFT_TOKEN").context("REDRAFT_TOKEN")?,
    )?;

    let new = CreateProject {
        path: folder.parse()?,
        name: Some("Rust".parse()?),
    };
    let project = client.create_project(&new).await?.into_inner();
    let new = CreateWorkflow {
        name: "Design".parse()?,
        steps: None,
    };
    let workflow = client
        .create_workflow(&project.slug, &new)
        .await?
        .into_inner();
    let place = Place {
        slug: project.slug,
        workflow: workflow.id,
    };

    iterate(&client, &place).await?;
    chat(&client, &place).await
}

/// Runs three iterations, prints what happens as it happens, and then the size of each diff.
async fn iterate(client: &Client, place: &Place) -> Result<()> {
    let start = StartIteration {
        prompt: "Make the failure cases concrete.".parse()?,
        iterations: NonZeroU64::new(3),
        agent: Some("demo".parse()?),
        model: None,
        max_cost_usd: Some(1.0),
        max_wall_secs: None,
        max_tokens: None,
        deadline: None,
        hours: None,
        stop_when: None,
        takes_comments: None,
    };
    let (slug, workflow) = (&place.slug, &place.workflow);
    let session = client
        .start_iteration(slug, workflow, &start)
        .await?
        .into_inner();
    let mut events = pin!(follow_iteration(client, place, &session.id, 0).await?);
    let mut done = false;
    while let Some(event) = events.try_next().await? {
        match event {
            SessionEvent::IterationStartEvent(it) => println!("iteration {}", it.iteration),
            SessionEvent::ToolUseEvent(it) => println!("  uses {}", it.tool),
            SessionEvent::ErrorEvent(it) => bail!("it failed: {}", it.message),
            SessionEvent::DoneEvent(it) => {
                println!("done: {} iterations", it.iterations_completed);
                done = true;
            }
            _ => {}
        }
    }
    if !done {
        bail!("the stream ended before the session did");
    }
    let iterations = client.list_iterations(slug, workflow, &session.id).await?;
    for one in iterations.into_inner() {
        let diff = client.get_diff(slug, workflow, &session.id, one.id).await?;
        println!(
            "diff {}: +{} -{}",
            one.iteration_number, diff.chars_added, diff.chars_removed
        );
    }
    Ok(())
}

/// Asks something about a document and prints the answer as it is written.
async fn chat(client: &Client, place: &Place) -> Result<()> {
    let new = CreateWorkflow {
        name: "Chat".parse()?,
        steps: None,
    };
    let workflow = client
        .create_workflow(&place.slug, &new)
        .await?
        .into_inner();
    let place = Place {
        workflow: workflow.id,
        ..place.clone()
    };
    client.open_planning(&place.slug, &place.workflow).await?;
    let message = SendMessage {
        content: "What is missing?".parse()?,
        instead_of: None,
    };
    client
        .send_message(&place.slug, &place.workflow, &message)
        .await?;
    let mut events = pin!(follow_answer(client, &place).await?);
    let mut answer = String::new();
    while let Some(event) = events.try_next().await? {
        match event {
            SessionEvent::ContentEvent(it) => answer += &it.content.unwrap_or_default(),
            SessionEvent::ErrorEvent(it) => bail!("it failed: {}", it.message),
            _ => {}
        }
    }
    println!("answer: {} characters", answer.chars().count());
    Ok(())
}
