//! Conversations, and the documents and rules that they become.
