//! The commands of a developer and of CI: `cargo xtask run`, `cargo xtask test` and what they are
//! made of.
//!
//! Each verb has a file of its own. What a verb needs and a machine may lack is looked for in
//! `find/`.
#![expect(
    clippy::disallowed_methods,
    reason = "a development tool starts programs and reads the environment; the product does not link it"
)]
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a terminal program"
)]

mod bench;
mod clients;
mod command;
mod dashboard;
mod find;
mod fuzz;
mod openapi;
mod run;
mod screenshot;
mod soak;
mod test;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Builds, runs and tests Redraft.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Sets up what is missing, builds the release binary with the dashboard inside, and starts
    /// `redraft up`.
    Run {
        /// What `redraft up` gets, such as `--bind 127.0.0.1:8000`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        up: Vec<String>,
    },
    /// Sets up and runs every test, and ends with a summary of what ran and what was skipped, and
    /// why.
    Test {
        /// Only these steps, by the names that the summary shows; all when none is named.
        steps: Vec<String>,
    },
    /// Compiles the dashboard for the browser into `frontend/dist/`.
    BuildDashboard {
        /// Without link-time optimisation: larger, and built sooner.
        #[arg(long)]
        dev: bool,
    },
    /// Writes `openapi.json` from the running code.
    Openapi {
        /// Writes nothing; fails when the file differs from what the code says.
        #[arg(long)]
        check: bool,
    },
    /// Writes the clients of the API in `clients/` from `openapi.json`.
    Clients,
    /// Measures the release binary from the outside and prints each figure beside its aim.
    Bench {
        /// Only these measurements; all when none is named.
        #[arg(value_parser = clap::builder::PossibleValuesParser::new(bench::names()))]
        only: Vec<String>,
        /// This built `redraft` instead of one of the present sources.
        #[arg(long)]
        binary: Option<std::path::PathBuf>,
    },
    /// Runs the tests named `fuzz`, which throw made-up input at parsers, for longer than the tests do.
    Fuzz {
        /// For how many minutes each of them runs.
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=10_000))]
        minutes: u64,
    },
    /// Lets many sessions run while everything is killed and frozen at random each second, and checks that
    /// nothing was lost, done twice or left behind.
    Soak(soak::Soak),
    /// Makes the README's picture from the running product.
    Screenshot,
    /// Makes pictures of every page and its main states, light and dark, large and small, with a sheet of them in
    /// `target/screenshots/index.html`.
    Screenshots,
}

fn main() -> ExitCode {
    if bench::agent::is_asked_for() {
        return bench::agent::main();
    }
    let arguments = Arguments::parse();
    match carry_out(arguments.verb) {
        Ok(code) => code,
        Err(error) => {
            // Without the backtrace that anyhow would add: where in this tool it was noticed helps nobody.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(verb: Verb) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::of_this_command()?;
    match verb {
        Verb::Run { up } => run::run(&workspace, &up),
        Verb::Test { steps } => return test::test(&workspace, &steps),
        Verb::BuildDashboard { dev } => {
            let mode = if dev {
                dashboard::Mode::Dev
            } else {
                dashboard::Mode::Release
            };
            dashboard::build(&workspace, mode)
        }
        Verb::Openapi { check: true } => openapi::check(&workspace),
        Verb::Openapi { check: false } => openapi::write(&workspace),
        Verb::Clients => clients::write(&workspace),
        Verb::Bench { only, binary } => bench::bench(&workspace, &only, binary),
        Verb::Fuzz { minutes } => fuzz::fuzz(&workspace, minutes),
        Verb::Soak(soak) => soak::soak(&workspace, &soak),
        Verb::Screenshot => screenshot::take(&workspace),
        Verb::Screenshots => screenshot::take_all(&workspace),
    }
    .map(|()| ExitCode::SUCCESS)
}
