//! Versions of a document and what lies between two of them.
