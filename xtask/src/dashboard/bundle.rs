//! The files of `dist/`: their content-hashed names, and which of them names which.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::bindgen::{Glue, START};
use super::split::{self, Parts};
use super::{Mode, compress, page, script, style};
use crate::workspace::Workspace;

/// Contents by path relative to `dist/`, with `/` between the parts.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The finished dashboard, before compression.
pub(crate) struct Bundle {
    files: Files,
    parts: PartFiles,
}

/// The file of each part.
pub(crate) type PartFiles = BTreeMap<String, String>;

/// Names every file and writes the page that loads them.
pub(crate) fn assemble(workspace: &Workspace, glue: Glue, parts: Parts) -> Result<Bundle> {
    let mut files = read_below(&workspace.path("frontend/assets"), "")?;
    files.extend(glue.snippets);

    let style = style::whole(&read_below(&workspace.path(style::FOLDER), "")?)?;
    let css = hashed("style", "css", &style);
    let wasm = hashed("redraft_bg", "wasm", &glue.wasm);
    let (mut script, mut part_files) = (script::lean(&glue.script)?, PartFiles::new());
    for (part, code) in parts.parts {
        let name = hashed(&format!("split_{part}"), "wasm", &code);
        script = script.replace(&format!("./{}", split::file(&part)), &format!("./{name}"));
        files.insert(name.clone(), code);
        part_files.insert(part, name);
    }
    let script = starting(&script, &wasm).into_bytes();
    let js = hashed("redraft", "js", &script);

    let template = workspace.path("frontend/index.html");
    let template = fs::read_to_string(&template)
        .with_context(|| format!("cannot read {}", template.display()))?;
    let index = page::fill(&template, &[("js", &js), ("wasm", &wasm), ("css", &css)])?;

    files.insert(css, style);
    files.insert(wasm, glue.wasm);
    files.insert(js, script);
    files.insert("index.html".to_owned(), index.into_bytes());
    Ok(Bundle {
        files,
        parts: part_files,
    })
}

impl Bundle {
    /// All files and their compressed versions, and which of them is which part.
    pub(crate) fn into_files(self, mode: Mode) -> Result<(Files, PartFiles)> {
        let mut all = self.files;
        let compressed: Vec<_> = all
            .iter()
            .filter_map(|(name, bytes)| {
                let smaller = compress::brotli(bytes, mode).transpose()?;
                Some(smaller.map(|smaller| (format!("{name}.br"), smaller)))
            })
            .collect::<Result<_>>()?;
        all.extend(compressed);
        Ok((all, self.parts))
    }
}

/// The script with a last line that starts the program: the page itself must hold no script, and a
/// second file would cost the first load a round trip.
fn starting(script: &str, wasm: &str) -> String {
    format!("{script}\n{START}({{ module_or_path: new URL(\"{wasm}\", import.meta.url) }});\n")
}

/// `stem-HASH.extension`, with 16 hex digits of the content's BLAKE3 hash.
fn hashed(stem: &str, extension: &str, content: &[u8]) -> String {
    let hash = blake3::hash(content).to_hex();
    format!("{stem}-{}.{extension}", &hash[..16])
}

/// Every file below a folder, its path prefixed; nothing when there is no such folder.
pub(crate) fn read_below(folder: &Path, prefix: &str) -> Result<Files> {
    files_below(folder)?
        .into_iter()
        .map(|path| {
            let relative = path
                .strip_prefix(folder)?
                .to_string_lossy()
                .replace('\\', "/");
            Ok((format!("{prefix}{relative}"), read(&path)?))
        })
        .collect()
}

/// The paths of all files below a folder, sorted; none when there is no such folder.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => {
                return Err(error).with_context(|| format!("cannot read {}", folder.display()));
            }
        };
        for entry in entries {
            let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{hashed, starting};

    #[test]
    fn a_name_changes_with_the_content_and_only_with_it() {
        assert_eq!(hashed("style", "css", b"a"), hashed("style", "css", b"a"));
        assert_ne!(hashed("style", "css", b"a"), hashed("style", "css", b"b"));
    }

    #[test]
    fn a_hashed_name_has_16_digits_between_stem_and_extension() {
        let name = hashed("redraft_bg", "wasm", b"");
        let digits = name
            .strip_prefix("redraft_bg-")
            .and_then(|rest| rest.strip_suffix(".wasm"));
        assert!(digits.is_some_and(|d| d.len() == 16 && d.chars().all(|c| c.is_ascii_hexdigit())));
    }

    #[test]
    fn the_script_starts_the_program_relative_to_itself_and_not_to_the_page() {
        let script = starting("code", "redraft_bg-0.wasm");
        assert!(script.ends_with(
            "\n__wbg_init({ module_or_path: new URL(\"redraft_bg-0.wasm\", import.meta.url) });\n"
        ));
    }
}
