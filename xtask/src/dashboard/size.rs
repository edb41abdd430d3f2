//! What a browser downloads by itself for a first page, whichever it is, and the limit for it.

use std::path::Path;

use anyhow::{Result, ensure};

use super::Mode;
use super::bundle::{Files, PartFiles};

/// Bytes, compressed.
const FIRST_LOAD_LIMIT: usize = 250_000;

/// The parts that come when the user asks for what is in them, and never by themselves. Every other part is that of a
/// page.
const ASKED_FOR: [&str; 4] = ["commands", "insight", "timeline", "writing"];

/// The files whose texts name what a browser loads by itself.
const NAMING: [&str; 2] = ["index.html", "look.js"];

/// Prints each file's size, and fails when the first load is over its limit.
pub(crate) fn report(files: &Files, parts: &PartFiles, mode: Mode) -> Result<()> {
    println!("{:>10} {:>10}  frontend/dist/", "plain", "brotli");
    for (name, plain) in files.iter().filter(|(name, _)| !is_compressed(name)) {
        println!("{:>10} {:>10}  {name}", plain.len(), sent(files, name));
    }
    let of_all = first_load(files);
    println!("{of_all:>21}  what every page needs");
    let mut first = of_all;
    for (part, file) in parts {
        if ASKED_FOR.contains(&part.as_str()) {
            println!(
                "{:>21}  more when the part {part} is asked for",
                sent(files, file)
            );
            continue;
        }
        let of_page = of_all + sent(files, file);
        println!("{of_page:>21}  with the part {part}");
        first = first.max(of_page);
    }
    println!("{first:>21}  first load of the largest page, limit {FIRST_LOAD_LIMIT}");
    ensure!(
        mode == Mode::Dev || first <= FIRST_LOAD_LIMIT,
        "the first load is {first} bytes, over the limit of {FIRST_LOAD_LIMIT}: see which dependency or page made it grow"
    );
    Ok(())
}

/// The page, whatever it names, and what the scripts load by themselves.
fn first_load(files: &Files) -> usize {
    let named = NAMING.iter().filter_map(|name| files.get(*name));
    let named: Vec<_> = named.map(|text| String::from_utf8_lossy(text)).collect();
    files
        .keys()
        .filter(|name| !is_compressed(name))
        .filter(|name| {
            *name == "index.html"
                || name.starts_with("snippets/")
                || named.iter().any(|text| text.contains(name.as_str()))
        })
        .map(|name| sent(files, name))
        .sum()
}

/// Whether it is the packed form of another file.
pub(crate) fn is_compressed(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "br")
}

/// The bytes that go over the wire for a file.
pub(crate) fn sent(files: &Files, name: &str) -> usize {
    let compressed = files.get(&format!("{name}.br"));
    compressed.or_else(|| files.get(name)).map_or(0, Vec::len)
}

#[cfg(test)]
mod tests {
    use super::{Mode, report};
    use crate::dashboard::bundle::{Files, PartFiles};

    fn dashboard(script: usize, other: usize) -> Files {
        Files::from([
            ("index.html".to_owned(), b"<script src=/a.js>".to_vec()),
            ("a.js".to_owned(), vec![0; 900_000]),
            ("a.js.br".to_owned(), vec![0; script]),
            ("never-loaded.js".to_owned(), vec![0; other]),
        ])
    }

    #[test]
    fn only_what_the_page_names_counts_and_only_compressed() {
        report(
            &dashboard(249_900, 900_000),
            &PartFiles::default(),
            Mode::Release,
        )
        .unwrap();
    }

    #[test]
    fn a_first_load_over_the_limit_fails_a_release_and_nothing_else() {
        let (files, none) = (dashboard(super::FIRST_LOAD_LIMIT, 0), PartFiles::default());
        report(&files, &none, Mode::Release).unwrap_err();
        report(&files, &none, Mode::Dev).unwrap();
    }

    #[test]
    fn what_a_script_loads_by_itself_counts() {
        let mut files = dashboard(200_000, 0);
        files.insert("later.js".to_owned(), vec![0; 50_001]);
        report(&files, &PartFiles::default(), Mode::Release).unwrap();
        let look = b"import('/later.js')".to_vec();
        files.insert("look.js".to_owned(), look);
        report(&files, &PartFiles::default(), Mode::Release).unwrap_err();
    }

    #[test]
    fn what_is_asked_for_does_not_count() {
        let mut files = dashboard(200_000, 0);
        files.insert("part.wasm".to_owned(), vec![0; 90_000]);
        let of = |part: &str| PartFiles::from([(part.to_owned(), "part.wasm".to_owned())]);
        for part in super::ASKED_FOR {
            report(&files, &of(part), Mode::Release).unwrap();
        }
        report(&files, &of("desk"), Mode::Release).unwrap_err();
    }

    #[test]
    fn the_code_of_one_page_counts_with_what_all_need_and_not_with_that_of_others() {
        let mut files = dashboard(200_000, 0);
        files.insert("a.wasm".to_owned(), vec![0; 40_000]);
        files.insert("b.wasm".to_owned(), vec![0; 45_000]);
        let part = |name: &str| (name.to_owned(), format!("{name}.wasm"));
        let parts = PartFiles::from([part("a"), part("b")]);
        report(&files, &parts, Mode::Release).unwrap();
        files.insert("b.wasm".to_owned(), vec![0; 50_001]);
        report(&files, &parts, Mode::Release).unwrap_err();
    }
}
