//! Lists the files of the built dashboard, so that they become part of the binary.
//!
//! Where the dashboard was not built there is nothing to list, and the service says so in its place.

use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script where things are so"
)]
fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let dashboard = here.join("../frontend/dist");
    // The folder above it changes when it appears.
    let watched = if dashboard.is_dir() {
        "../frontend/dist"
    } else {
        "../frontend"
    };
    println!("cargo::rerun-if-changed={watched}");
    println!("cargo::rerun-if-changed=build.rs");

    let mut files = Vec::new();
    if dashboard.is_dir() {
        list(&dashboard, &dashboard, &mut files)?;
    }
    files.sort();
    let mut code = String::from("&[\n");
    for (name, path) in files {
        // Writing to a String does not fail.
        let _ = writeln!(code, "    ({name:?}, include_bytes!({path:?})),");
    }
    code.push(']');
    fs::write(out.join("dashboard_files.rs"), code)
}

/// Collects name (relative, with `/`) and absolute path of every file below `folder`.
fn list(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(root, &path, files)?;
        } else if let Ok(relative) = path.strip_prefix(root) {
            let name = relative.to_string_lossy().replace('\\', "/");
            files.push((name, path.to_string_lossy().into_owned()));
        }
    }
    Ok(())
}
