//! `redraft tokens`: tokens with names of their own.

use std::process::ExitCode;

use anyhow::Result;
use redraft_wire::{AccessToken, CreateToken, NewToken};
use reqwest::Method;
use serde_json::json;

use super::host::{Host, with_service};
use crate::{
    arguments::{Tokens, TokensCommand},
    client::path_with,
    settings::Flags,
    show::{minute, print, print_json, table, text},
};

pub(super) fn tokens(flags: Flags, arguments: Tokens) -> Result<ExitCode> {
    let json = arguments.json;
    with_service(flags, async move |host| {
        match arguments.command.unwrap_or(TokensCommand::List) {
            TokensCommand::List => list(host, json).await,
            TokensCommand::Create {
                name,
                scope,
                expires,
            } => {
                let wanted = CreateToken {
                    name,
                    scope: scope.as_str().to_owned(),
                    expires_in_secs: expires,
                };
                create(host, &wanted, json).await
            }
            TokensCommand::Revoke { name } => revoke(host, &name, json).await,
        }?;
        Ok(ExitCode::SUCCESS)
    })
}

async fn list(host: &Host, json: bool) -> Result<()> {
    let tokens: Vec<AccessToken> = host.client.get("/api/tokens").await?;
    if json {
        return print_json(&tokens);
    }
    let or_never = |at: &Option<String>| at.as_deref().map_or_else(|| "never".to_owned(), minute);
    let rows: Vec<Vec<String>> = tokens
        .iter()
        .map(|token| {
            vec![
                token.name.clone(),
                token.scope.clone(),
                minute(&token.created_at),
                or_never(&token.expires_at),
                or_never(&token.last_used_at),
                token
                    .last_used_from
                    .as_deref()
                    .unwrap_or_default()
                    .to_owned(),
            ]
        })
        .collect();
    let heads = ["NAME", "SCOPE", "CREATED", "EXPIRES", "LAST USED", "FROM"];
    print(&table(&heads, &rows))
}

async fn create(host: &Host, wanted: &CreateToken, json: bool) -> Result<()> {
    let new: NewToken = host.client.post("/api/tokens", wanted).await?;
    if json {
        return print_json(&new);
    }
    let until = match &*new.expires_at {
        Some(at) => format!("until {} UTC", minute(at)),
        None => "until it is revoked".to_owned(),
    };
    // Only the token goes to where a script reads it.
    anstream::eprintln!(
        "The token '{}' may {} {until}. It is shown this once:",
        new.name,
        new.scope
    );
    print(&format!("{}\n", new.token))
}

async fn revoke(host: &Host, name: &str, json: bool) -> Result<()> {
    let path = path_with("/api/tokens", Some(name), &[])?;
    host.client.ask(Method::DELETE, &path).await?;
    if json {
        return print_json(&json!({"revoked": name}));
    }
    let name = text::line(name, 60);
    print(&format!("The token '{name}' is void.\n"))
}
