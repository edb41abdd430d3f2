//! Opening a file in the user's browser.

use std::{
    path::Path,
    process::{Command, Stdio},
};

/// Opens a file with the system's opener. `false`: there is none.
#[expect(
    clippy::disallowed_methods,
    reason = "our own processes are started in this folder"
)]
pub(crate) fn open_file(path: &Path) -> bool {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let mut command = Command::new(opener);
    command
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    match command.spawn() {
        Ok(mut child) => {
            // Openers may stay as long as the browser does; nobody waits for that.
            std::thread::spawn(move || child.wait());
            true
        }
        Err(_) => false,
    }
}
