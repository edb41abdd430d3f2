//! Markdown as HTML that is safe to show: the document may come from anywhere.
//!
//! Raw HTML is shown as the text that it is, pictures are links to where they lie, and a link leads
//! only to the web, to an e-mail address or to a heading.
//!
//! The parser is our own because of its size: the one that everybody uses brings tables of entities
//! and of letters that would be a fifth of all that the browser downloads. The tests hold the two
//! against each other.

mod anchor;
mod block;
mod destination;
mod emphasis;
mod entity;
mod escape;
mod html;
mod inline;
mod lines;
mod links;
mod list;
#[cfg(test)]
mod oracle;
mod reference;
mod table;
mod tail;

pub use html::render;
