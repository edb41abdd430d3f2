//! `cargo xtask openapi`: the checked-in description of the API, and whether it still says what the
//! code does.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::workspace::Workspace;

const FILE: &str = "openapi.json";

/// Replaces the checked-in document by what the code says.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    fs::write(workspace.path(FILE), described(workspace)?)
        .with_context(|| format!("cannot write {FILE}"))
}

/// Fails, naming the first difference, when the checked-in document is not what the code says.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let described = described(workspace)?;
    let kept = read(&workspace.path(FILE))?;
    match first_difference(&kept, &described) {
        None => Ok(()),
        Some((line, kept, described)) => bail!(
            "{FILE} is not what the code says (line {line}: `{kept}` there, `{described}` in the code): look at the \
             change, then run `cargo xtask openapi`"
        ),
    }
}

fn described(workspace: &Workspace) -> Result<String> {
    workspace.build_redraft()?;
    command::output(workspace.command(workspace.redraft("debug")).arg("openapi"))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The first line, counted from 1, in which the texts differ, with both versions of it.
fn first_difference(kept: &str, described: &str) -> Option<(usize, String, String)> {
    if kept == described {
        return None;
    }
    let (mut ours, mut theirs) = (kept.split('\n'), described.split('\n'));
    for number in 1.. {
        let (a, b) = (ours.next(), theirs.next());
        if a != b {
            let cut =
                |line: Option<&str>| line.unwrap_or("no such line").chars().take(80).collect();
            return Some((number, cut(a), cut(b)));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn equal_texts_have_no_difference() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    }

    #[test]
    fn the_first_differing_line_is_named() {
        assert_eq!(
            first_difference("a\nb\n", "a\nc\n"),
            Some((2, "b".into(), "c".into()))
        );
    }

    #[test]
    fn a_missing_line_is_a_difference() {
        let found = first_difference("a", "a\nb");
        assert_eq!(found, Some((2, "no such line".into(), "b".into())));
    }
}
