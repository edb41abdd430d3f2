//! The one `redraft up` of a home: its lock, and what it says of itself to other commands.

use std::{
    fs::{self, File, TryLockError},
    net::SocketAddr,
};

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

use crate::home::Home;

/// What a running `redraft up` says of itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Instance {
    pub(crate) pid: u32,
    pub(crate) bind: SocketAddr,
    pub(crate) workers: u16,
    /// ISO 8601.
    pub(crate) started_at: String,
}

/// Held for as long as this process is the one `redraft up` of its home.
#[derive(Debug)]
pub(crate) struct InstanceLock {
    _file: File,
    home: Home,
}

impl InstanceLock {
    /// Takes the lock. `None`: another one runs.
    pub(crate) fn take(home: &Home) -> Result<Option<Self>> {
        let file = File::create(home.instance_lock()).with_context(|| {
            format!(
                "the folder for Redraft's data, {}, cannot be written; correct its rights or make room, \
                 or choose another one with REDRAFT_HOME",
                home.path().display()
            )
        })?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self {
                _file: file,
                home: home.clone(),
            })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error).context("the lock cannot be taken"),
        }
    }

    /// Says that this instance is ready.
    pub(crate) fn announce(&self, instance: &Instance) -> Result<()> {
        let text = serde_json::to_string_pretty(instance)?;
        let path = self.home.instance_file();
        let beside = path.with_extension("json.new");
        fs::write(&beside, text)
            .and_then(|()| fs::rename(&beside, &path))
            .context("the home folder cannot be written")
    }
}

impl Drop for InstanceLock {
    fn drop(&mut self) {
        // A file that stays is no harm: without the lock it counts for nothing.
        let _ = fs::remove_file(self.home.instance_file());
    }
}

/// The instance that runs on this home and is ready.
pub(crate) fn running(home: &Home) -> Result<Option<Instance>> {
    if InstanceLock::take_only_to_look(home)? {
        return Ok(None);
    }
    let Ok(text) = fs::read_to_string(home.instance_file()) else {
        return Ok(None);
    };
    Ok(serde_json::from_str(&text).ok())
}

impl InstanceLock {
    /// Whether nobody holds the lock.
    fn take_only_to_look(home: &Home) -> Result<bool> {
        let Ok(file) = File::open(home.instance_lock()) else {
            return Ok(true);
        };
        // A shared lock, so that two who look do not take each other for an instance.
        match file.try_lock_shared() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(error).context("the lock cannot be looked at"),
        }
    }
}
