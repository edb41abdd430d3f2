//! Signing a browser in: by a link with a code that is good once, or by a token.

mod throttle;

use std::time::Duration;

use poem::{
    IntoResponse, Request, Response,
    http::{StatusCode, header},
};
use poem_openapi::{
    ApiResponse,
    registry::{MetaResponses, Registry},
};
use redraft_domain::Scope;
use redraft_store::{Credential, CredentialKind};

pub(crate) use throttle::{Throttle, network};

use crate::{
    app::App,
    error::ApiError,
    guard::{Caller, LINK, client_address, is_secure},
    json::NoContent,
};

/// How long a browser stays signed in.
const SIGNED_IN: Duration = Duration::from_hours(30 * 24);

/// The longest code or token that is looked at, in bytes.
const MOST_BYTES: usize = 500;

/// Takes a token; the browser may from then on what the token may, and ends with it.
pub(crate) async fn with_token(
    app: &App,
    request: &Request,
    token: &str,
) -> Result<SignedIn, ApiError> {
    // Looked at first: who shows a good one never waits, whoever guesses from the same address.
    let Some((by, _)) = app.keys.token(token.trim()).await? else {
        app.throttle.refuse(client_address(request)).await?;
        return Err(ApiError::unauthorized(
            "This token is not good; `redraft token` shows a good one.",
        ));
    };
    new_browser(app, request, &by.name, by.scope, Some(by.hash)).await
}

/// `GET /sign-in?code=…`: takes the code of the link that `redraft up` prints, and leads to the
/// dashboard. Without a good code it leads there too: the dashboard asks for a token.
pub(crate) async fn with_code(app: &App, request: &Request) -> Result<Response, ApiError> {
    let query = request.uri().query().unwrap_or_default();
    let code = query.split('&').find_map(|pair| pair.strip_prefix("code="));
    let to_dashboard = Response::builder()
        .status(StatusCode::SEE_OTHER)
        .header(header::LOCATION, "/");
    let Some(code) = code.filter(|code| !code.is_empty() && code.len() <= MOST_BYTES) else {
        return Ok(to_dashboard.finish());
    };
    if !app
        .store
        .use_credential(CredentialKind::Code, &Credential::hash(code))
        .await?
    {
        app.throttle.refuse(client_address(request)).await?;
        let mut response = to_dashboard.finish();
        response.set_data(Refused);
        return Ok(response);
    }
    let SignedIn { cookie, caller } = new_browser(app, request, LINK, Scope::Admin, None).await?;
    let mut response = to_dashboard.header(header::SET_COOKIE, cookie).finish();
    if let Some(caller) = caller {
        response.set_data(caller);
    }
    Ok(response)
}

/// Forgets the browser's credential; returns the `Set-Cookie` that clears it there too.
pub(crate) async fn out(app: &App, request: &Request) -> Result<SignedIn, ApiError> {
    let cookie = app.keys.cookie();
    if let Some(secret) = cookie.read(request.headers(), is_secure(request)) {
        app.store
            .use_credential(CredentialKind::Browser, &Credential::hash(secret))
            .await?;
        app.revoked();
    }
    Ok(SignedIn {
        cookie: cookie.clear(is_secure(request)),
        caller: None,
    })
}

async fn new_browser(
    app: &App,
    request: &Request,
    by: &str,
    scope: Scope,
    parent: Option<String>,
) -> Result<SignedIn, ApiError> {
    let secret = Credential::new_secret();
    let mut credential = Credential::new(CredentialKind::Browser, &secret, by);
    credential.scope = scope;
    credential.made_from = client_address(request).map(|address| address.to_string());
    credential.parent = parent;
    credential.expires_at = Some(app.store.now().plus(SIGNED_IN));
    app.store.add_credential(&credential).await?;
    let cookie = app.keys.cookie();
    Ok(SignedIn {
        cookie: cookie.set(&secret, SIGNED_IN.as_secs(), is_secure(request)),
        caller: Some(Caller {
            kind: CredentialKind::Browser,
            hash: credential.hash,
            name: credential.name,
            scope,
        }),
    })
}

/// With an answer that leads a browser on although its code was not good.
#[derive(Debug, Clone)]
pub(crate) struct Refused;

/// An answer that sets or clears the cookie and says nothing else.
pub(crate) struct SignedIn {
    cookie: String,
    /// Who is signed in from now on.
    caller: Option<Caller>,
}

impl IntoResponse for SignedIn {
    fn into_response(self) -> Response {
        let answer = NoContent.with_header(header::SET_COOKIE, self.cookie);
        let mut response = answer.into_response();
        if let Some(caller) = self.caller {
            response.set_data(caller);
        }
        response
    }
}

impl ApiResponse for SignedIn {
    fn meta() -> MetaResponses {
        NoContent::meta()
    }

    fn register(_: &mut Registry) {}
}
