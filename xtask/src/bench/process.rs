//! What the system says about a running process.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result};

/// The ids of all processes whose command line holds this word as an argument of its own and whose
/// ancestor is `root`, `root` itself included.
pub(crate) fn named(root: u32, argument: &str) -> Result<Vec<u32>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc").context("there is no /proc: measure on Linux")? {
        let Some(id) = entry?
            .file_name()
            .to_str()
            .and_then(|name| name.parse::<u32>().ok())
        else {
            continue;
        };
        let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let is_named = line
            .split(|byte| *byte == 0)
            .any(|part| part == argument.as_bytes());
        if is_named && descends(id, root) {
            found.push(id);
        }
    }
    Ok(found)
}

fn descends(mut id: u32, root: u32) -> bool {
    while id > 1 {
        if id == root {
            return true;
        }
        let Some(parent) = stat_field(id, 1).and_then(|parent| parent.parse().ok()) else {
            return false;
        };
        id = parent;
    }
    false
}

/// Resident memory in bytes.
pub(crate) fn resident(id: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status"))
        .with_context(|| format!("process {id} is gone"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib: u64 = line
        .and_then(|line| line.trim().strip_suffix(" kB"))
        .and_then(|kib| kib.parse().ok())
        .context("the system does not say how much memory is resident")?;
    Ok(kib * 1024)
}

/// Processor time used so far. The kernel counts it in hundredths of a second.
pub(crate) fn processor_time(id: u32) -> Result<Duration> {
    let ticks = |field| stat_field(id, field).and_then(|ticks| ticks.parse::<u64>().ok());
    let used = ticks(11)
        .zip(ticks(12))
        .context("the system does not say how long it ran")?;
    Ok(Duration::from_millis((used.0 + used.1) * 10))
}

/// A field of `/proc/ID/stat`, counted from the one after the program's name, which may hold spaces.
fn stat_field(id: u32, field: usize) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(") ")?;
    rest.split(' ').nth(field).map(str::to_owned)
}
