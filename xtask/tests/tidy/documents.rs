//! Whether the documents name what there is.

use std::collections::BTreeSet;
use std::fs;

use crate::tree::{assert_none, files, root};

#[test]
fn every_top_level_folder_is_in_the_map_of_the_code() {
    let map = fs::read_to_string(root().join("docs/ARCHITECTURE.md")).unwrap();
    let folders: BTreeSet<String> = files()
        .iter()
        .filter_map(|file| file.path.split_once('/'))
        .map(|(folder, _)| folder.to_owned())
        .collect();
    let missing = folders
        .into_iter()
        .filter(|folder| !map.contains(&format!("`{folder}/")))
        .collect();
    assert_none(
        "docs/ARCHITECTURE.md does not say what these folders are for",
        missing,
    );
}

#[test]
fn every_crate_is_in_the_map_of_the_code() {
    let map = fs::read_to_string(root().join("docs/ARCHITECTURE.md")).unwrap();
    let missing = files()
        .iter()
        .filter_map(|file| file.path.strip_suffix("/Cargo.toml"))
        .filter(|folder| !map.contains(&format!("`{folder}/")))
        .map(str::to_owned)
        .collect();
    assert_none(
        "docs/ARCHITECTURE.md does not say what these crates are for",
        missing,
    );
}

#[test]
fn every_variable_that_the_settings_know_is_in_the_readme() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let is_part = |c: char| c.is_ascii_uppercase() || c == '_';
    let known: BTreeSet<String> = files()
        .iter()
        .filter(|file| file.is_in(&["src/settings", "src/settings.rs"]) && !file.is_test())
        .flat_map(|file| {
            let names = file.text.split(|c| !is_part(c)).map(str::to_owned);
            names
                .filter(|name| name.starts_with("REDRAFT_") && !name.ends_with('_'))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(
        known.contains("REDRAFT_HOME"),
        "src/settings reads no REDRAFT_HOME"
    );
    let missing = known
        .into_iter()
        .filter(|name| !readme.contains(&format!("`{name}`")))
        .collect();
    assert_none("README.md does not say what these are for", missing);
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut broken = Vec::new();
    for file in files()
        .iter()
        .filter(|file| file.is_a(&["md"]) && !file.is_test())
    {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (number, line) in file.lines() {
            for link in line
                .split("](")
                .skip(1)
                .filter_map(|rest| rest.split(')').next())
            {
                let target = link.split('#').next().unwrap_or_default();
                let elsewhere = target.contains("://") || target.is_empty();
                if !elsewhere && !root().join(folder).join(target).exists() {
                    broken.push(format!("{}:{number}: {link}", file.path));
                }
            }
        }
    }
    assert_none("these links lead nowhere", broken);
}
