//! Whether the lines so far end within a paragraph: then a line without the signs of the block that
//! it is in can still go on with it.

use super::block::interrupts;
use super::lines::{Fence, fence, heading, indent, is_blank, is_html, is_rule, quoted, underline};
use super::list::marker;
use super::table;

/// The end of the lines so far.
#[derive(Default)]
pub(super) struct Tail {
    /// The block of code that is open.
    open: Option<Fence<'static>>,
    is_paragraph: bool,
}

impl Tail {
    /// Takes the next line, without the signs of its block.
    pub(super) fn push(&mut self, line: &str) {
        if let Some(open) = &self.open {
            if open.is_closed_by(line) {
                self.open = None;
            }
            self.is_paragraph = false;
            return;
        }
        if let Some(fence) = fence(line) {
            self.open = Some(fence.without_info());
            self.is_paragraph = false;
            return;
        }
        let text = match marker(line) {
            Some(marker) => marker.text(line).to_owned(),
            None => quoted(line).unwrap_or_else(|| line.to_owned()),
        };
        let is_code = indent(&text) >= 4 && !self.is_paragraph;
        self.is_paragraph = !is_blank(&text)
            && !is_code
            && heading(&text).is_none()
            && fence(&text).is_none()
            && !is_rule(&text)
            && !is_html(&text);
    }

    /// Whether a line goes on with the paragraph.
    pub(super) fn goes_on_with(&self, line: &str) -> bool {
        self.is_paragraph
            && !is_blank(line)
            && !interrupts(line)
            && (indent(line) >= 4 || marker(line).is_none())
    }
}

/// The text of a line that goes on with a paragraph; it does not make a heading or a table of it.
pub(super) fn lazy(line: &str) -> String {
    let text = line.trim_start();
    let is_sign = underline(text).is_some() || table::is_columns(text);
    format!("{}{text}", if is_sign { "\\" } else { "" })
}
