//! What a browser downloads before it shows a first page, whichever it is, and the limit for it.

use std::path::Path;

use anyhow::{Result, ensure};

use super::Mode;
use super::bundle::{Files, Pages};

/// Bytes, compressed.
const FIRST_LOAD_LIMIT: usize = 250_000;

/// The part that comes when the first page is there already.
const LATER: &str = "insight";

/// Prints each file's size, and fails when the first load is over its limit.
pub(crate) fn report(files: &Files, pages: &Pages, mode: Mode) -> Result<()> {
    println!("{:>10} {:>10}  frontend/dist/", "plain", "brotli");
    for (name, plain) in files.iter().filter(|(name, _)| !is_compressed(name)) {
        println!("{:>10} {:>10}  {name}", plain.len(), sent(files, name));
    }
    let of_all = first_load(files);
    println!("{of_all:>21}  what every page needs");
    let mut first = of_all;
    for (page, parts) in pages {
        let of_page = of_all + parts.iter().map(|name| sent(files, name)).sum::<usize>();
        println!("{of_page:>21}  with the part {page}");
        if page != LATER {
            first = first.max(of_page);
        }
    }
    println!("{first:>21}  first load of the largest page, limit {FIRST_LOAD_LIMIT}");
    ensure!(
        mode == Mode::Dev || first <= FIRST_LOAD_LIMIT,
        "the first load is {first} bytes, over the limit of {FIRST_LOAD_LIMIT}: see which dependency or page made it grow"
    );
    Ok(())
}

/// The page, whatever it names, and what the script loads by itself.
fn first_load(files: &Files) -> usize {
    let page = files
        .get("index.html")
        .map(|page| String::from_utf8_lossy(page))
        .unwrap_or_default();
    files
        .keys()
        .filter(|name| !is_compressed(name))
        .filter(|name| {
            *name == "index.html" || name.starts_with("snippets/") || page.contains(name.as_str())
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
    use crate::dashboard::bundle::{Files, Pages};

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
            &Pages::default(),
            Mode::Release,
        )
        .unwrap();
    }

    #[test]
    fn a_first_load_over_the_limit_fails_a_release_and_nothing_else() {
        let (files, none) = (dashboard(super::FIRST_LOAD_LIMIT, 0), Pages::default());
        report(&files, &none, Mode::Release).unwrap_err();
        report(&files, &none, Mode::Dev).unwrap();
    }

    #[test]
    fn what_comes_after_the_first_page_does_not_count() {
        let mut files = dashboard(200_000, 0);
        files.insert("later.wasm".to_owned(), vec![0; 90_000]);
        let of = |part: &str| Pages::from([(part.to_owned(), vec!["later.wasm".to_owned()])]);
        report(&files, &of(super::LATER), Mode::Release).unwrap();
        report(&files, &of("desk"), Mode::Release).unwrap_err();
    }

    #[test]
    fn the_code_of_one_page_counts_with_what_all_need_and_not_with_that_of_others() {
        let mut files = dashboard(200_000, 0);
        files.insert("a.wasm".to_owned(), vec![0; 40_000]);
        files.insert("b.wasm".to_owned(), vec![0; 45_000]);
        let page = |name: &str| (name.to_owned(), vec![format!("{name}.wasm")]);
        let apart = Pages::from([page("a"), page("b")]);
        report(&files, &apart, Mode::Release).unwrap();
        let both = vec!["a.wasm".to_owned(), "b.wasm".to_owned()];
        let together = Pages::from([("a".to_owned(), both)]);
        report(&files, &together, Mode::Release).unwrap_err();
    }
}
