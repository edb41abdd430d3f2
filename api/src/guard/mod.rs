//! The door: what every request must show before a route sees it.
//!
//! In this order: a `Host` that is ours (against names that were bent to this address), an origin
//! that is ours (against other sites in the user's browser), and outside a short list a credential.

mod cookie;
mod host;
mod open;
mod origin;
mod security_headers;
mod token;

use poem::Request;

use open::is_open;
use origin::check_origin;

pub(crate) use cookie::SessionCookie;
pub(crate) use host::Hosts;
pub(crate) use open::OPEN;
pub(crate) use security_headers::add_security_headers;
pub(crate) use token::Keys;

use crate::{app::App, error::ApiError};

/// Lets a request through, or says why not.
pub(crate) async fn check(app: &App, request: &Request) -> Result<(), ApiError> {
    let host = app.hosts.check(request)?;
    check_origin(request, host)?;
    if is_open(request) {
        return Ok(());
    }
    app.keys.check(request).await
}
