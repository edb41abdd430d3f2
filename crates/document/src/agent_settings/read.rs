//! Reading the files, bounded, following no link.

use std::{
    io::{self, ErrorKind, Read as _},
    os::fd::OwnedFd,
};

use rustix::fs::{Dir, FileType};

use super::{
    AgentSettings, AgentSettingsError, MOST_BYTES, MOST_FILES, SERVERS_FILE, SETTINGS_FOLDER,
    SettingsFile,
};
use crate::{
    beneath::{self, Entry, kind},
    root::ProjectRoot,
};

impl ProjectRoot {
    /// What this repository would have an agent's CLI do.
    ///
    /// # Errors
    /// Where something is not a plain file, cannot be read, or there is too much of it.
    pub fn agent_settings(&self) -> Result<AgentSettings, AgentSettingsError> {
        let mut reading = Reading::default();
        reading.entry(self.handle(), "", SERVERS_FILE)?;
        reading.entry(self.handle(), "", SETTINGS_FOLDER)?;
        let mut found = reading.0;
        found.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
        let mut all = blake3::Hasher::new();
        for (file, hash) in &found {
            // The length keeps one path from being read as another's end.
            all.update(&(file.path.len() as u64).to_le_bytes());
            all.update(file.path.as_bytes());
            all.update(hash.as_bytes());
        }
        let fingerprint = (!found.is_empty()).then(|| all.finalize().to_hex().to_string());
        let files = found.into_iter().map(|(file, _)| file).collect();
        Ok(AgentSettings { files, fingerprint })
    }
}

/// The files so far, each with the hash of its content.
#[derive(Default)]
struct Reading(Vec<(SettingsFile, blake3::Hash)>);

impl Reading {
    /// Reads a file, or all that is in a folder.
    fn entry(
        &mut self,
        folder: &OwnedFd,
        above: &str,
        name: &str,
    ) -> Result<(), AgentSettingsError> {
        let path = format!("{above}{name}");
        let failed = |error| AgentSettingsError::Io(path.clone(), error);
        let Some(stat) = beneath::stat(folder, name).map_err(failed)? else {
            return Ok(());
        };
        if kind(&stat) != FileType::Directory {
            return self.file(folder, path, name);
        }
        let inside = beneath::open_folder(folder, &[name]).map_err(failed)?;
        for name in names(&inside).map_err(failed)? {
            let name =
                name.map_err(|()| AgentSettingsError::NotAFile(format!("A file in {path}")))?;
            self.entry(&inside, &format!("{path}/"), &name)?;
        }
        Ok(())
    }

    fn file(
        &mut self,
        folder: &OwnedFd,
        path: String,
        name: &str,
    ) -> Result<(), AgentSettingsError> {
        let opened = beneath::open_file(folder, name);
        let file = match opened.map_err(|error| AgentSettingsError::Io(path.clone(), error))? {
            Entry::File(file, _) => file,
            // It went while it was looked at.
            Entry::Missing => return Ok(()),
            Entry::NotAFile => return Err(AgentSettingsError::NotAFile(path)),
        };
        let known: u64 = self.0.iter().map(|(file, _)| file.size_bytes).sum();
        let room = MOST_BYTES - known;
        let mut bytes = Vec::new();
        let read = file.take(room + 1).read_to_end(&mut bytes);
        read.map_err(|error| AgentSettingsError::Io(path.clone(), error))?;
        let size_bytes = bytes.len() as u64;
        if size_bytes > room || self.0.len() == MOST_FILES {
            return Err(AgentSettingsError::TooMuch);
        }
        let hash = blake3::hash(&bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let file = SettingsFile {
            path,
            text,
            size_bytes,
        };
        self.0.push((file, hash));
        Ok(())
    }
}

/// The names in a folder; one that is not Unicode is an error, since it would be used all the same.
fn names(folder: &OwnedFd) -> io::Result<Vec<Result<String, ()>>> {
    let mut names = Vec::new();
    for entry in Dir::read_from(folder)? {
        match entry?.file_name().to_str() {
            Ok("." | "..") => {}
            Ok(name) => names.push(Ok(name.to_owned())),
            Err(_) => names.push(Err(())),
        }
        if names.len() > MOST_FILES {
            return Err(ErrorKind::FileTooLarge.into());
        }
    }
    Ok(names)
}
