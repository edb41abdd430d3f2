//! What editing a document and commenting on it decides and says.

pub mod comments;
pub mod draft;
pub mod size;
