//! What `redraft doctor --prove` may be told.

use clap::Args;

/// How much is to be proved. The figures that nobody needs by hand are hidden.
#[derive(Debug, Args)]
pub(crate) struct Prove {
    /// Run demo sessions on your disk, kill and freeze everything at random, and check that nothing was
    /// lost, done twice or left behind; your own data is not touched
    #[arg(long)]
    pub(crate) prove: bool,
    /// For how many minutes
    #[arg(long, value_name = "N", default_value_t = 2.0, requires = "prove", value_parser = minutes)]
    pub(crate) minutes: f64,
    /// Repeat the faults of an earlier run [default: others each time]
    #[arg(long, value_name = "N", requires = "prove")]
    pub(crate) seed: Option<u64>,
    /// So many sessions, all at once, instead of as many as fit into the time
    #[arg(long, value_name = "N", requires = "prove", hide = true,
          value_parser = clap::value_parser!(u32).range(1..=1_000))]
    pub(crate) sessions: Option<u32>,
    /// The iterations of each session
    #[arg(long, value_name = "N", default_value_t = 3, requires = "prove", hide = true,
          value_parser = clap::value_parser!(u32).range(1..=100))]
    pub(crate) iterations: u32,
    /// How many workers
    #[arg(long, value_name = "N", default_value_t = 2, requires = "prove", hide = true,
          value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) workers: u16,
    /// So many sessions besides that are cancelled in the middle
    #[arg(long, value_name = "N", default_value_t = 4, requires = "prove", hide = true,
          value_parser = clap::value_parser!(u32).range(0..=1_000))]
    pub(crate) cancels: u32,
}

fn minutes(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(minutes) if (0.05..=1_440.0).contains(&minutes) => Ok(minutes),
        _ => Err("it must be between 0.05 and 1440".into()),
    }
}
