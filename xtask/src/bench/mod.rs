//! `cargo xtask bench`: how fast and how small the product is, measured from the outside.
//!
//! The release binary runs with processes of its own for API and worker. Its agent is this program,
//! started under the name `claude` (see [`agent`]), which stamps what it writes with the time.

pub(crate) mod agent;
mod api;
mod http;
mod process;
mod product;
mod rows;
mod said;
mod stream;
mod table;

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use self::product::Product;
use self::table::{Row, Table};
use crate::workspace::Workspace;
use crate::{command, dashboard};

type Measurement = fn(&Product) -> Result<Vec<Row>>;

/// Those of an idle product first, before anything has run in it.
const MEASUREMENTS: [(&str, Measurement); 10] = [
    ("start", rows::start::measure),
    ("idle", rows::idle::measure),
    ("viewers", rows::viewers::measure),
    ("read", rows::read::measure),
    ("agent-start", rows::agent_start::measure),
    ("gate", rows::gate::measure),
    ("iteration", rows::iteration::measure),
    ("arrival", rows::arrival::measure),
    ("store", rows::store::measure),
    ("redaction", rows::redaction::measure),
];

/// The names of the measurements.
pub(crate) fn names() -> Vec<&'static str> {
    MEASUREMENTS.iter().map(|(name, _)| *name).collect()
}

/// Measures everything, or what is named, and prints the table.
pub(crate) fn bench(workspace: &Workspace, only: &[String], binary: Option<PathBuf>) -> Result<()> {
    let binary = match binary {
        Some(binary) => binary,
        None => build(workspace)?,
    };
    // A thousand viewers on each side are more than the usual limit of open files.
    let most = getrlimit(Resource::Nofile).maximum;
    setrlimit(
        Resource::Nofile,
        Rlimit {
            current: most,
            maximum: most,
        },
    )
    .context("cannot raise the limit of open files")?;

    let product = Product::start(&binary)?;
    let mut table = Table::default();
    for (name, measure) in MEASUREMENTS {
        if only.is_empty() || only.iter().any(|named| named == name) {
            println!("measuring: {name}");
            table.extend(measure(&product).with_context(|| format!("cannot measure {name}"))?);
        }
    }
    product.stop()?;
    table.print();
    let broken = table.broken();
    ensure!(broken.is_empty(), "missed: {}", broken.join(", "));
    Ok(())
}

fn build(workspace: &Workspace) -> Result<PathBuf> {
    dashboard::build(workspace, dashboard::Mode::Release)?;
    command::run(
        workspace
            .cargo(&["build"])
            .args(["--release", "--package", "redraft"]),
    )?;
    Ok(workspace.redraft("release"))
}
