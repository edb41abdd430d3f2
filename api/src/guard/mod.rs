//! The door: what every request must show before a route sees it.
//!
//! In this order: a `Host` that is ours (against names that were bent to this address), an origin
//! that is ours or that the settings name (against other sites in the user's browser), and outside a
//! short list a credential.

mod caller;
mod cookie;
mod cors;
mod host;
mod open;
mod origin;
mod security_headers;
mod token;

use poem::Request;

use open::is_open;
use origin::check_origin;

pub(crate) use caller::{Caller, Proxies};
pub(crate) use cookie::SessionCookie;
pub(crate) use cors::{Foreign, Origins};
pub(crate) use host::Hosts;
pub(crate) use open::OPEN;
pub(crate) use security_headers::add_security_headers;
pub(crate) use token::Keys;

use crate::{app::App, error::ApiError};

/// Who calls and from which page, or why that page gets no answer. `Some`: a page of another origin that
/// may use the API with a token.
pub(crate) fn whence(app: &App, request: &Request) -> Result<(Caller, Option<Foreign>), ApiError> {
    let caller = app.proxies.caller(request)?;
    app.hosts.check(&caller.host, request)?;
    let foreign = app.origins.find(request.headers());
    if foreign.is_none() {
        check_origin(request, &caller)?;
    }
    Ok((caller, foreign))
}

/// Lets a request through, or says why not.
pub(crate) async fn check(app: &App, request: &Request) -> Result<(), ApiError> {
    if is_open(request) {
        return Ok(());
    }
    app.keys.check(request).await
}
