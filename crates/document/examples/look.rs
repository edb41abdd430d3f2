//! What the looks around each attempt cost for a project: `cargo run --release --package redraft-document
//! --example look -- FOLDER`.
#![expect(clippy::print_stdout, reason = "it is there to print")]

use std::{env, path::PathBuf, process::ExitCode, time::Instant};

use redraft_document::{Bounds, Outside, ProjectRoot};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        println!("Name the folder of a project.");
        return ExitCode::FAILURE;
    };
    let root = match ProjectRoot::open(&folder) {
        Ok(root) => root,
        Err(error) => {
            println!("{error}");
            return ExitCode::FAILURE;
        }
    };
    for _ in 0..3 {
        let began = Instant::now();
        let before = Outside::look(&root, &[], Bounds::USUAL);
        let looked = began.elapsed();
        let began = Instant::now();
        let changes = before.changes();
        let again = began.elapsed();
        let whole = if changes.complete { "all" } else { "cut short" };
        println!(
            "{} files, {whole}: {looked:?} before the agent starts, {again:?} after it ends",
            changes.looked_at
        );
    }
    ExitCode::SUCCESS
}
