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
use redraft_store::{Credential, CredentialKind};

pub(crate) use throttle::Throttle;

use crate::{app::App, error::ApiError, json::NoContent};

/// How long a browser stays signed in.
const SIGNED_IN: Duration = Duration::from_hours(30 * 24);

/// The longest code or token that is looked at, in bytes.
const MOST_BYTES: usize = 500;

/// Takes a token; returns the `Set-Cookie` of the signed-in browser.
pub(crate) async fn with_token(app: &App, token: &str) -> Result<String, ApiError> {
    app.throttle.wait().await?;
    if !app.keys.is_token(token.trim()).await? {
        app.throttle.failed();
        return Err(ApiError::unauthorized(
            "This token is not good; `redraft token` shows a good one.",
        ));
    }
    new_cookie(app).await
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
    app.throttle.wait().await?;
    if !app
        .store
        .use_credential(CredentialKind::Code, &Credential::hash(code))
        .await?
    {
        app.throttle.failed();
        return Ok(to_dashboard.finish());
    }
    let cookie = new_cookie(app).await?;
    Ok(to_dashboard.header(header::SET_COOKIE, cookie).finish())
}

/// Forgets the browser's credential; returns the `Set-Cookie` that clears it there too.
pub(crate) async fn out(app: &App, secret: Option<&str>) -> Result<String, ApiError> {
    if let Some(secret) = secret {
        app.keys.forget(secret);
        app.store
            .use_credential(CredentialKind::Browser, &Credential::hash(secret))
            .await?;
    }
    Ok(app.keys.cookie().clear())
}

async fn new_cookie(app: &App) -> Result<String, ApiError> {
    let secret = Credential::new_secret();
    let mut credential = Credential::new(CredentialKind::Browser, &secret, "browser");
    credential.expires_at = Some(app.store.now().plus(SIGNED_IN));
    app.store.add_credential(&credential).await?;
    Ok(app.keys.cookie().set(&secret, SIGNED_IN.as_secs()))
}

/// An answer that sets or clears the cookie and says nothing else; it holds the `Set-Cookie`.
pub(crate) struct SignedIn(pub(crate) String);

impl IntoResponse for SignedIn {
    fn into_response(self) -> Response {
        NoContent
            .with_header(header::SET_COOKIE, self.0)
            .into_response()
    }
}

impl ApiResponse for SignedIn {
    fn meta() -> MetaResponses {
        NoContent::meta()
    }

    fn register(_: &mut Registry) {}
}
