//! The code that only some pages need, taken out of the program: a page's part is fetched when the page is
//! opened for the first time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail, ensure};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module, ModuleConfig, passes};
use wasm_split_cli_support::{Options, transform};

use super::bundle::Files;
use super::merge::merge;
use super::piece::Piece;
use super::{order, target};
use crate::workspace::Workspace;

/// What the compiler has to keep, so that functions can be taken out.
pub(crate) const FLAGS: [&str; 2] = ["-Clink-arg=--emit-relocs", "-Cstrip=none"];

/// The module that the program imports its loaders from.
pub(crate) const LOADERS: &str = "./loaders.js";

/// The program without the parts, and the parts.
pub(crate) struct Parts {
    /// What all pages need: the program for wasm-bindgen.
    pub(crate) program: PathBuf,
    /// What the modules put into the memory that may change there: it belongs into the program, since what two parts
    /// share comes with both of them.
    pub(crate) state: Vec<(i32, Vec<u8>)>,
    /// The JavaScript that fetches the parts.
    pub(crate) loaders: String,
    /// The parts by their names, each with all that it needs beside the program.
    pub(crate) parts: Files,
}

/// What the file of a part is called in the script that fetches it.
pub(crate) fn file(part: &str) -> String {
    format!("split_{part}.wasm")
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
    let modules = split.split_modules.iter().map(|path| {
        let name = path.file_stem().map(|name| name.to_string_lossy());
        Ok((name.unwrap_or_default().into_owned(), read(path)?))
    });
    let modules: Files = modules.collect::<Result<_>>()?;
    let mut pieces = pieces(&modules)?;
    let end = end_of_constants(&wasm)?;
    let state = pieces
        .values_mut()
        .flat_map(|piece| piece.take_data_from(end))
        .map(|(at, data)| (at, data.to_vec()));
    let state = state.filter(|(_, data)| !data.is_empty()).collect();
    let parts = split
        .prefetch_map
        .iter()
        .map(|(part, names)| Ok((part.clone(), whole(part, names, &pieces)?)));
    Ok(Parts {
        program: main,
        state,
        loaders: without_chunks(&loaders)?,
        parts: parts.collect::<Result<_>>()?,
    })
}

fn pieces(modules: &Files) -> Result<BTreeMap<&str, Piece<'_>>> {
    let pieces = modules.iter().map(|(name, module)| {
        let piece = Piece::read(module);
        let piece = piece.with_context(|| format!("{name} is not as the splitter made modules"))?;
        Ok((name.as_str(), piece))
    });
    pieces.collect()
}

/// A part with all that it needs.
fn whole(part: &str, names: &[String], pieces: &BTreeMap<&str, Piece<'_>>) -> Result<Vec<u8>> {
    let pieces: Vec<_> = names
        .iter()
        .map(|name| {
            let piece = pieces.get(name.as_str());
            piece.with_context(|| format!("{part} needs {name}, which is not there"))
        })
        .collect::<Result<_>>()?;
    let whole = compact(&merge(&pieces)?);
    order::alike_together(&whole.with_context(|| format!("the part {part} cannot be read"))?)
}

/// A module without names, without the room that the linker leaves in each number, and without what nothing in it uses.
fn compact(module: &[u8]) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut module = config.parse(module)?;
    passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// The address from which on a program's memory holds what may change: the linker puts the constants first.
fn end_of_constants(program: &[u8]) -> Result<i32> {
    let program = Module::from_buffer(program)?;
    let constants = program
        .data
        .iter()
        .find(|data| data.name.as_deref() == Some(".rodata"))
        .context("the program does not say where its constants are")?;
    let DataKind::Active {
        offset: ConstExpr::Value(Value::I32(start)),
        ..
    } = constants.kind
    else {
        bail!("the program's constants have no place");
    };
    Ok(start + i32::try_from(constants.value.len())?)
}

/// The splitter's script, which fetches what several parts share by itself, without that.
fn without_chunks(script: &str) -> Result<String> {
    let mut rest = String::with_capacity(script.len());
    let mut is_chunk = false;
    for line in script.lines() {
        is_chunk |= line.starts_with("const __chunk_");
        if is_chunk {
            is_chunk = !line.starts_with(", [");
        } else if line.starts_with(", [__chunk_") {
            rest.push_str(", []));\n");
        } else {
            rest.extend([line, "\n"]);
        }
    }
    ensure!(
        !rest.contains("chunk"),
        "the splitter's script fetches chunks in another way: see its new release"
    );
    Ok(rest)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::without_chunks;

    #[test]
    fn the_script_fetches_parts_and_no_chunks() {
        let script = "function makeLoad() {}\n/* a, b */\nconst __chunk_1 = makeLoad(() => {\n    fetch(1);\n}\n, []);\n\
                      export const a = makeLoad(() => {\n    fetch(2);\n}\n, [__chunk_1, __chunk_2]));\n";
        assert_eq!(
            without_chunks(script).unwrap(),
            "function makeLoad() {}\n/* a, b */\nexport const a = makeLoad(() => {\n    fetch(2);\n}\n, []));\n"
        );
        without_chunks("load(chunk_1);").unwrap_err();
    }
}
