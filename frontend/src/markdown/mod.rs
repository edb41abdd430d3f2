//! Markdown as HTML that is safe to show: the document may come from anywhere.
//!
//! Raw HTML is shown as the text that it is, pictures are links to where they lie, and a link leads
//! only to the web, to an e-mail address or to a heading.

mod escape;
mod links;
mod write;

pub use write::render;
