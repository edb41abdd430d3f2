//! Projects and the folder picker.
