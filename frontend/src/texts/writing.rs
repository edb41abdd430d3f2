//! The editor, comments on lines, and templates of prompts.
