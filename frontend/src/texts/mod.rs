//! Every text that the dashboard shows or says aloud, by the part that shows it: whoever changes its wording or
//! its language changes this folder and nothing else.
//!
//! A text is a constant that is named after what it says; one with something in it is a function, which also
//! decides between one and many. What only a program reads is no text: classes, ids, attributes, addresses.
//!
//! The only texts elsewhere are in files that are no part of the program: `index.html` has what stands there before it
//! comes, `assets/watch.js` the notifications of the browser and their switch, and `assets/manifest.webmanifest` what
//! the installed dashboard is called.

pub mod access;
pub mod around;
pub mod figures;
pub mod home;
pub mod keys;
pub mod library;
pub mod limits;
pub mod live;
pub mod morning;
pub mod new_session;
pub mod notifications;
pub mod numbers;
pub mod planning;
pub mod projects;
pub mod search;
pub mod session;
pub mod sign_in;
pub mod time;
pub mod timeline;
pub mod trust;
pub mod versions;
pub mod words;
pub mod workflow;
pub mod writing;
