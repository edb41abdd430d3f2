//! `redraft notify`: who is told what happens.

use std::process::ExitCode;

use anyhow::{Result, bail};
use redraft_wire::{Channel, CreateChannel, Delivery, NewChannel};
use reqwest::Method;
use serde_json::{Value, json};

use super::host::{Host, with_service};
use crate::{
    arguments::{AboutChannel, AddChannel, Notify, NotifyCommand},
    settings::Flags,
    show::{minute, print, print_json, second, table, text},
};

const CHANNELS: &str = "/api/notifications/channels";
const DELIVERIES: &str = "/api/notifications/deliveries";

pub(super) fn notify(flags: Flags, arguments: Notify) -> Result<ExitCode> {
    let json = arguments.json;
    with_service(flags, async move |host| {
        match arguments.command.unwrap_or(NotifyCommand::List) {
            NotifyCommand::List => list(host, json).await?,
            NotifyCommand::Add { channel } => add(host, channel, json).await?,
            NotifyCommand::Test { name } => return test(host, &name, json).await,
            NotifyCommand::Remove { name } => remove(host, &name, json).await?,
            NotifyCommand::Deliveries { channel, limit } => {
                deliveries(host, channel.as_deref(), limit, json).await?;
            }
            NotifyCommand::Retry { id } => retry(host, id, json).await?,
        }
        Ok(ExitCode::SUCCESS)
    })
}

async fn list(host: &Host, json: bool) -> Result<()> {
    let channels: Vec<Channel> = host.client.get(CHANNELS).await?;
    if json {
        return print_json(&channels);
    }
    if channels.is_empty() {
        return print(
            "There is no channel yet. Add one: redraft notify add webhook URL --name NAME\n",
        );
    }
    let rows: Vec<Vec<String>> = channels
        .iter()
        .map(|channel| {
            let project = channel.project_slug.as_deref().unwrap_or("all");
            vec![
                channel.name.clone(),
                channel.kind.clone(),
                channel.target.clone(),
                words(&channel.happenings),
                project.to_owned(),
                minute(&channel.created_at),
            ]
        })
        .collect();
    let heads = ["NAME", "KIND", "LEADS TO", "TELLS", "PROJECT", "CREATED"];
    print(&table(&heads, &rows))
}

/// `needs-you,done` from the API's names.
fn words(happenings: &[String]) -> String {
    let words = happenings.iter().map(|one| word(one));
    words.collect::<Vec<_>>().join(",")
}

fn word(happening: &str) -> String {
    let word = happening
        .split_once('.')
        .map_or(happening, |(_, word)| word);
    word.replace('_', "-")
}

async fn add(host: &Host, channel: AddChannel, json: bool) -> Result<()> {
    let wanted = |about: AboutChannel, url, program| CreateChannel {
        name: about.name,
        url,
        program,
        happenings: (!about.on.is_empty())
            .then(|| about.on.iter().map(|one| one.as_str().to_owned()).collect()),
        project_slug: about.project,
    };
    let wanted = match channel {
        AddChannel::Webhook { url, about } => wanted(about, Some(url), None),
        AddChannel::Command { about, program } => wanted(about, None, Some(program)),
    };
    let new: NewChannel = host.client.post(CHANNELS, &wanted).await?;
    if json {
        return print_json(&new);
    }
    let channel = &new.channel;
    let about = format!(
        "The channel '{}' tells: {}.",
        channel.name,
        words(&channel.happenings)
    );
    let Some(secret) = &*new.secret else {
        return print(&format!("{about}\n"));
    };
    // Only the secret goes to where a script reads it.
    anstream::eprintln!(
        "{about} Its receiver checks signatures with this secret, which is shown this once:"
    );
    print(&format!("{secret}\n"))
}

async fn test(host: &Host, name: &str, json: bool) -> Result<ExitCode> {
    let channel = find(host, name).await?;
    if !json {
        host.say_if_nobody_works();
    }
    let path = format!("{CHANNELS}/{}/test", channel.id);
    let delivery: Delivery = host.client.post(&path, &Value::Null).await?;
    if json {
        print_json(&delivery)?;
    } else {
        print(&format!("{}\n", text::line(&how_it_went(&delivery), 600)))?;
    }
    Ok(match delivery.state.as_str() {
        "delivered" => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

fn how_it_went(delivery: &Delivery) -> String {
    let answer = delivery.answer.as_deref();
    match (delivery.state.as_str(), answer, delivery.next_at.as_deref()) {
        ("waiting", Some(why), Some(next)) => {
            format!("{why} It will be tried again at {} UTC.", second(next))
        }
        (_, Some(answer), _) => answer.to_owned(),
        (_, None, _) => "It is on its way; no worker has sent it yet.".to_owned(),
    }
}

async fn remove(host: &Host, name: &str, json: bool) -> Result<()> {
    let channel = find(host, name).await?;
    let path = format!("{CHANNELS}/{}", channel.id);
    host.client.ask(Method::DELETE, &path).await?;
    if json {
        return print_json(&json!({"removed": channel.name}));
    }
    print(&format!("The channel '{}' is removed.\n", channel.name))
}

async fn deliveries(host: &Host, channel: Option<&str>, limit: u8, json: bool) -> Result<()> {
    let of = match channel {
        Some(name) => format!("&channel={}", find(host, name).await?.id),
        None => String::new(),
    };
    let path = format!("{DELIVERIES}?limit={limit}{of}");
    let deliveries: Vec<Delivery> = host.client.get(&path).await?;
    if json {
        return print_json(&deliveries);
    }
    let rows: Vec<Vec<String>> = deliveries
        .iter()
        .map(|one| {
            vec![
                one.id.to_string(),
                one.channel_name.clone(),
                word(&one.happening),
                one.state.replace('_', " "),
                one.tries.to_string(),
                minute(&one.at),
                one.next_at.as_deref().map(second).unwrap_or_default(),
                one.answer.as_deref().unwrap_or_default().to_owned(),
            ]
        })
        .collect();
    let heads = [
        "ID", "CHANNEL", "WHAT", "STATE", "TRIES", "HAPPENED", "NEXT TRY", "ANSWER",
    ];
    print(&table(&heads, &rows))
}

async fn retry(host: &Host, id: u64, json: bool) -> Result<()> {
    let path = format!("{DELIVERIES}/{id}/retry");
    let delivery: Delivery = host.client.post(&path, &Value::Null).await?;
    if json {
        return print_json(&delivery);
    }
    host.say_if_nobody_works();
    print(&format!(
        "It is sent again by '{}'; `redraft notify deliveries` says what came of it.\n",
        delivery.channel_name
    ))
}

async fn find(host: &Host, name: &str) -> Result<Channel> {
    let channels: Vec<Channel> = host.client.get(CHANNELS).await?;
    let found = channels.into_iter().find(|channel| channel.name == name);
    let Some(channel) = found else {
        bail!(
            "there is no channel '{}'; `redraft notify list` names them",
            text::line(name, 60)
        );
    };
    Ok(channel)
}
