//! `redraft projects trust`: whether a repository's own settings for agents are used.

use anyhow::{Result, bail};
use redraft_wire::{ProjectTrust, TrustProject};
use reqwest::Method;

use super::host::Host;
use crate::show::{minute, print, print_json, text};

/// What the user wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    Look,
    Give,
    TakeBack,
}

impl Decision {
    pub(super) fn of(give: bool, take_back: bool) -> Self {
        match (give, take_back) {
            (true, _) => Self::Give,
            (false, true) => Self::TakeBack,
            (false, false) => Self::Look,
        }
    }
}

/// Shows what there is, and decides as the user wants.
pub(super) async fn trust(host: &Host, slug: &str, decision: Decision, json: bool) -> Result<()> {
    let path = format!("/api/projects/{slug}/trust");
    let mut found: ProjectTrust = host.client.get(&path).await?;
    match (decision, &*found.fingerprint) {
        (Decision::Look, _) => {}
        (Decision::TakeBack, _) => {
            host.client.ask(Method::DELETE, &path).await?;
            found = host.client.get(&path).await?;
        }
        (Decision::Give, Some(fingerprint)) => {
            let fingerprint = fingerprint.clone();
            found = host
                .client
                .put(&path, &TrustProject { fingerprint })
                .await?;
        }
        (Decision::Give, None) => bail!("{}", text::line(&found.sentence, 1_000)),
    }
    if json {
        return print_json(&found);
    }
    print(&shown(&found))
}

fn shown(trust: &ProjectTrust) -> String {
    let mut said = text::line(&trust.sentence, 1_000);
    said.push('\n');
    if let Some(at) = &*trust.trusted_at {
        said += &format!("Trusted since {} UTC.\n", minute(at));
    }
    for (heading, lines) in [
        ("\nWhat would run, and be set:\n", trust.runs.clone()),
        (
            "\nThe files:\n",
            trust.files.iter().map(|file| file.path.clone()).collect(),
        ),
    ] {
        if !lines.is_empty() {
            said += heading;
        }
        for line in lines {
            said += &format!("  {}\n", text::line(&line, 1_000));
        }
    }
    said
}
