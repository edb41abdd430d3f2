//! A session: its state, its iterations, its controls and its document.
