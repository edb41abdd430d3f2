//! The prompt as a file without a name: the agent reads it as its standard input and meets its end,
//! and nothing has to be written while the agent reads.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Seek, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// Writes the prompt into `folder` and takes its name away again.
pub(super) fn prompt_file(folder: &Path, prompt: &str) -> io::Result<File> {
    let path = folder.join("prompt");
    let mut options = OpenOptions::new();
    let mut file = options
        .read(true)
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&path)?;
    fs::remove_file(&path)?;
    file.write_all(prompt.as_bytes())?;
    file.rewind()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_prompt_can_be_read_and_has_no_name() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = prompt_file(folder.path(), "Refine it.").unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(text, "Refine it.");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
