//! The door: what every request must show before a route sees it.
//!
//! In this order: a `Host` that is ours (against names that were bent to this address), an origin
//! that is ours or that the settings name (against other sites in the user's browser), and outside a
//! short list a credential with the scope that the operation needs.

mod arrival;
mod caller;
mod cookie;
mod cors;
mod host;
mod open;
mod open_streams;
mod origin;
mod scopes;
mod security_headers;
mod token;

use poem::Request;

use open::is_open;
use origin::check_origin;
use token::{NOT_SIGNED_IN, Shown};

pub(crate) use arrival::{Arrival, Proxies, client_address, is_secure};
pub(crate) use caller::{Caller, LINK, LOCAL, RESERVED};
pub(crate) use cookie::SessionCookie;
pub(crate) use cors::{Foreign, Origins, preflight};
pub(crate) use host::Hosts;
pub(crate) use open::OPEN;
pub(crate) use open_streams::OpenStreams;
pub(crate) use scopes::{Operation, operation_at, scope_in_table};
pub(crate) use security_headers::add_security_headers;
pub(crate) use token::Keys;

use crate::{app::App, error::ApiError};

/// From which page a request comes, or why that page gets no answer. `Some`: a page of another origin
/// that may use the API with a token.
pub(crate) fn whence(app: &App, request: &Request) -> Result<Option<Foreign>, ApiError> {
    let arrival = request.data::<Arrival>();
    let arrival = arrival.ok_or_else(ApiError::unknown_host)?;
    app.hosts.check(&arrival.host, request)?;
    let foreign = app.origins.find(request.headers());
    if foreign.is_none() {
        check_origin(request, arrival)?;
    }
    Ok(foreign)
}

/// Lets a request through and says who sent it, or says why not. `None`: nobody needs to be known.
pub(crate) async fn check(app: &App, request: &Request) -> Result<Option<Caller>, ApiError> {
    if is_open(request) {
        return Ok(None);
    }
    let address = client_address(request);
    let (caller, is_to_note) = match app.keys.look_at(request).await? {
        Shown::Good(caller, is_to_note) => (caller, is_to_note),
        Shown::Nothing => return Err(ApiError::unauthorized(NOT_SIGNED_IN)),
        Shown::Bad(error) => {
            // Who shows a good credential never waits, whoever guesses from the same address.
            app.throttle.refuse(address).await?;
            return Err(error);
        }
    };
    if is_to_note {
        app.audit.note_use(&caller, address);
    }
    Ok(Some(caller))
}

/// Refuses what is beyond the caller's scope.
pub(crate) fn check_scope(caller: &Caller, operation: &Operation) -> Result<(), ApiError> {
    if caller.scope.includes(operation.scope) {
        return Ok(());
    }
    let (needed, has) = (operation.scope, caller.scope);
    Err(ApiError::forbidden(format!(
        "This needs the scope '{needed}', and you have '{has}'; use a token with that scope, or ask who \
         runs this Redraft for one."
    )))
}
