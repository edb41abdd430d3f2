//! The HTTP service of Redraft: routes, event streams, the door, the embedded dashboard.
//!
//! [`serve`] runs it on a listener until it is told to stop. A request passes, in this order: the
//! accept loop (`serve/`), the headers and the one error shape (`service.rs`, `error/`), the door
//! (`guard/`), the routes (`routes/`, one file for each verb), and where a verb needs more than one
//! look into the store, its use case (`cases/`).

mod allow;
mod app;
mod audit;
mod body;
mod cases;
mod config;
mod dashboard;
mod docs_page;
mod error;
mod glance;
mod guard;
mod json;
mod openapi;
mod parameter;
mod routes;
mod secrets;
mod serve;
mod service;
mod show;
mod sign_in;
mod sse;

pub use config::{ApiConfig, ListAgents};
pub use dashboard::has_dashboard;
pub use openapi::openapi_json;
pub use serve::{ServeError, serve};

/// Every address that is served and is no operation of the description: the description itself and its page, the link
/// that signs in, and the files of the dashboard, where it is built in.
pub fn addresses_beside_the_api() -> Vec<String> {
    let pages = docs_page::addresses().map(str::to_owned);
    pages.chain(dashboard::addresses()).collect()
}
