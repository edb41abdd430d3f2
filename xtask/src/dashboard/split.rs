//! The code that only some pages need, taken out of the program: a page's part is fetched when the page is
//! opened for the first time.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use walrus::{ModuleConfig, passes};
use wasm_split_cli_support::{Options, transform};

use super::bundle::{Files, Pages};
use super::target;
use crate::workspace::Workspace;

/// What the compiler has to keep, so that functions can be taken out.
pub(crate) const FLAGS: [&str; 2] = ["-Clink-arg=--emit-relocs", "-Cstrip=none"];

/// The module that the program imports its loaders from.
pub(crate) const LOADERS: &str = "./loaders.js";

/// The program without the parts, and the parts.
pub(crate) struct Parts {
    /// What all pages need: the program for wasm-bindgen.
    pub(crate) program: PathBuf,
    /// The JavaScript that fetches the parts.
    pub(crate) loaders: String,
    /// The parts, by the names that `loaders` fetches them by.
    pub(crate) parts: Files,
    /// The names of the parts that a page's own part needs, itself included, by its name.
    pub(crate) pages: Pages,
}

/// Splits the program that cargo built last.
pub(crate) fn split(workspace: &Workspace) -> Result<Parts> {
    let program = workspace
        .target(target::WASM)
        .join("wasm-release")
        .join("redraft-frontend.wasm");
    let wasm = read(&program)?;
    let folder = workspace.target("xtask/split");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;

    let main = folder.join("redraft.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LOADERS;
    let split = transform(options)
        .map_err(|error| anyhow!("{} cannot be split: {error:#}", program.display()))?;

    let loaders = read(&folder.join(LOADERS))?;
    let loaders = String::from_utf8(loaders).context("the loaders are no text")?;
    let named = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy());
        Ok((name.unwrap_or_default().into_owned(), compact(path)?))
    };
    let files = |parts: Vec<String>| parts.into_iter().map(|part| format!("{part}.wasm"));
    let pages = split.prefetch_map.into_iter();
    Ok(Parts {
        program: main,
        loaders,
        parts: split
            .split_modules
            .iter()
            .map(named)
            .collect::<Result<_>>()?,
        pages: pages
            .map(|(page, parts)| (page, files(parts).collect()))
            .collect(),
    })
}

/// A part without names, without the room that the linker leaves in each number, and without what only other parts
/// use: the splitter writes all types of the program into each.
fn compact(path: &Path) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let part = config.parse(&read(path)?);
    let mut part = part.with_context(|| format!("{} cannot be read", path.display()))?;
    passes::gc::run(&mut part);
    // For linkers; the program that fetches the part has told the browser already.
    part.customs.remove_raw("target_features");
    Ok(part.emit_wasm())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
