//! Settings from `config.toml` in the home folder.

use std::{fs, io::ErrorKind, path::Path};

use anyhow::{Context as _, Result};

use super::Written;

/// Reads the file; one that is not there sets nothing.
pub(super) fn read(path: &Path) -> Result<Written> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Written::default()),
        Err(error) => {
            return Err(error).with_context(|| format!("{} cannot be read", path.display()));
        }
    };
    toml::from_str(&text).with_context(|| format!("{} is not usable", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        fs::write(&path, "bind = \"127.0.0.1:1\"\nwrokers = 3\n").unwrap();
        let error = format!("{:#}", read(&path).unwrap_err());
        assert!(error.contains("wrokers"), "{error}");
    }
}
