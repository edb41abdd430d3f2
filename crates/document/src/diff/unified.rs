//! Writes changed regions as a unified diff, as `diff -u` and git do.

use std::fmt::Write as _;
use std::ops::Range;

use super::regions::Region;

/// Unchanged lines shown around a change.
const CONTEXT: usize = 3;

/// An empty text where nothing changed.
pub(super) fn write(name: &str, old: &[&str], new: &[&str], regions: &[Region]) -> String {
    let mut out = String::new();
    if regions.is_empty() {
        return out;
    }
    let name = header_name(name);
    push(&mut out, format_args!("--- a/{name}\n+++ b/{name}\n"));
    for hunk in hunks(regions) {
        write_hunk(&mut out, old, new, hunk);
    }
    out
}

/// A line break in a name would end the header. `patch` reads a name with a space up to a tab.
fn header_name(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| if c.is_control() { '?' } else { c })
        .collect();
    if name.contains(' ') {
        name + "\t"
    } else {
        name
    }
}

/// Regions whose context would touch or overlap share a hunk.
fn hunks(regions: &[Region]) -> impl Iterator<Item = &[Region]> {
    regions.chunk_by(|one, next| next.old.start - one.old.end <= 2 * CONTEXT)
}

fn write_hunk(out: &mut String, old: &[&str], new: &[&str], regions: &[Region]) {
    let (first, last) = (&regions[0], &regions[regions.len() - 1]);
    let before = first.old.start.min(CONTEXT);
    let after = (old.len() - last.old.end).min(CONTEXT);
    let old_range = first.old.start - before..last.old.end + after;
    let new_range = first.new.start - before..last.new.end + after;
    push(
        out,
        format_args!(
            "@@ -{} +{} @@\n",
            header_range(&old_range),
            header_range(&new_range)
        ),
    );

    let mut shown = old_range.start;
    for region in regions {
        write_lines(out, ' ', &old[shown..region.old.start]);
        write_lines(out, '-', &old[region.old.clone()]);
        write_lines(out, '+', &new[region.new.clone()]);
        shown = region.old.end;
    }
    write_lines(out, ' ', &old[shown..old_range.end]);
}

/// Line numbers count from 1; an empty range names the line before it; a length of 1 is left out.
fn header_range(range: &Range<usize>) -> String {
    match range.len() {
        0 => format!("{},0", range.start),
        1 => format!("{}", range.start + 1),
        length => format!("{},{length}", range.start + 1),
    }
}

fn write_lines(out: &mut String, sign: char, lines: &[&str]) {
    for line in lines {
        out.push(sign);
        out.push_str(line);
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
}

fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text)
        .expect("writing to a string does not fail");
}
