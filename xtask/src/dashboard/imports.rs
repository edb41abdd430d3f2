//! Short names for what the program takes from the browser.
//!
//! `wasm-bindgen` puts a hash of 16 digits into each name, which stands in the script and in the program and cannot be
//! compressed: together that is one byte of fifty that every page loads.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use walrus::ModuleConfig;

/// The script and the program with short names in the place of long ones.
pub(crate) fn shorten(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let (script, names) = renamed(script);
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut program = config.parse(wasm).context("the program cannot be read")?;
    let mut found = 0;
    for import in program.imports.iter_mut() {
        if let Some(short) = names.get(import.name.as_str()) {
            import.name.clone_from(short);
            found += 1;
        }
    }
    ensure!(
        found == names.len(),
        "the script gives {} functions by names that the program does not take: see how wasm-bindgen's new release \
         names them",
        names.len() - found
    );
    Ok((script, program.emit_wasm()))
}

/// The script with the functions that it gives renamed, and the short names by the long ones.
fn renamed(script: &str) -> (String, BTreeMap<String, String>) {
    let mut names = BTreeMap::new();
    let mut short = String::with_capacity(script.len());
    for line in script.lines() {
        let text = line.trim_start();
        match text.split_once(": ").filter(|(name, _)| is_hashed(name)) {
            Some((name, rest)) => {
                let new = format!("i{}", names.len());
                short.push_str(&format!("{new}: {rest}\n"));
                names.insert(name.to_owned(), new);
            }
            None => short.extend([line, "\n"]),
        }
    }
    (short, names)
}

/// Whether it is `__wb…_` and 16 hex digits.
fn is_hashed(name: &str) -> bool {
    name.starts_with("__wb")
        && name.rsplit_once('_').is_some_and(|(_, hash)| {
            hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
        })
}

#[cfg(test)]
mod tests {
    use super::{renamed, shorten};

    const SCRIPT: &str = "const import0 = {\n    __wbg_get_2080c49015e35254: function() {\n    },\n    \
                          __wbindgen_init_externref_table: function() {\n    },\n};\nreturn { a: 1 };\n";

    #[test]
    fn names_with_a_hash_are_short_and_others_stay() {
        let (script, names) = renamed(SCRIPT);
        assert!(script.contains("\ni0: function() {\n"), "{script}");
        assert!(script.contains("    __wbindgen_init_externref_table: function() {\n"));
        assert!(script.ends_with("return { a: 1 };\n"));
        assert_eq!(names["__wbg_get_2080c49015e35254"], "i0");
        assert_eq!(names.len(), 1);
    }

    #[test]
    fn a_function_that_the_program_does_not_take_is_an_error() {
        let empty = walrus::Module::default().emit_wasm();
        shorten("return {};\n", &empty).unwrap();
        shorten(SCRIPT, &empty).unwrap_err();
    }
}
