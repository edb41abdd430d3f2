//! The whole way of a request, from the accept loop to the routes and back.

use std::{panic::AssertUnwindSafe, sync::Arc};

use futures::FutureExt as _;
use poem::{
    Endpoint, EndpointExt as _, IntoEndpoint as _, Request, Response, Result, Route,
    endpoint::BoxEndpoint,
    error::MethodNotAllowedError,
    http::{Method, StatusCode, header},
};

use crate::{
    allow::allowed_at,
    app::App,
    audit::{Followed, Seen},
    dashboard, docs_page,
    error::{ApiError, from_poem},
    guard::{self, Caller, Operation, add_security_headers, operation_at},
    json::MadeHere,
    openapi,
    secrets::{Verbatim, Wanted, Written, masked},
    sign_in::{self, Refused},
};

/// The service as one endpoint: it answers every request, and never with an error.
pub(crate) struct Service {
    app: Arc<App>,
    api: BoxEndpoint<'static, Response>,
}

impl Service {
    /// The service over this state.
    pub(crate) fn new(app: Arc<App>) -> Self {
        let api = openapi::service(Arc::clone(&app)).into_endpoint();
        let api = Route::new().nest("/api", api).map_to_response().boxed();
        Self { app, api }
    }

    async fn answer(
        &self,
        mut request: Request,
        operation: Option<&Operation>,
        followed: &mut Followed<'_>,
    ) -> Result<Response> {
        request.set_data(self.app.body_timeout);
        let Some(foreign) = guard::whence(&self.app, &request)? else {
            return self.admit(request, operation, followed).await;
        };
        if let Some(mut answer) = guard::preflight(&request) {
            foreign.add_to(&mut answer);
            return Ok(answer);
        }
        request.headers_mut().remove(header::COOKIE);
        let answer = self.admit(request, operation, followed).await;
        let mut answer = answer.unwrap_or_else(|error| from_poem(error).response());
        foreign.add_to(&mut answer);
        Ok(answer)
    }

    /// The answer to a request from where it may come, if it has a credential or needs none.
    async fn admit(
        &self,
        mut request: Request,
        operation: Option<&Operation>,
        followed: &mut Followed<'_>,
    ) -> Result<Response> {
        let caller = guard::check(&self.app, &request).await?;
        if let Some(caller) = &caller {
            followed.is_by(caller.clone());
            request.set_data(caller.clone());
        }
        let path = request.uri().path();
        if path == "/sign-in" && request.method() == Method::GET {
            return Ok(sign_in::with_code(&self.app, &request).await?);
        }
        if let Some(mut page) = docs_page::find(&request) {
            page.set_data(Verbatim);
            return Ok(page);
        }
        if path == "/api" || path.starts_with("/api/") {
            return match (operation, caller) {
                (Some(operation), Some(caller)) => {
                    guard::check_scope(&caller, operation)?;
                    let wanted = Wanted::of(&request, &caller)?;
                    let written = Written::follow(&self.app.redactor, &mut request);
                    let mut response = self.api.call(request).await?;
                    if let Some(written) = written {
                        response = written.warn_in(response).await;
                    }
                    if wanted.is_verbatim(operation) {
                        response.set_data(Verbatim);
                    }
                    Ok(self.app.streams.tie(&caller, response))
                }
                // What needs no credential, and what only the door knows to be a route.
                (_, None) => self.api.call(request).await,
                (None, Some(_)) => Ok(no_route(path)),
            };
        }
        let mut file = dashboard::find(&request)?;
        file.set_data(Verbatim);
        Ok(file)
    }
}

/// What is said where there is no operation with this path and method; where the path has others, it says
/// which ones.
fn no_route(path: &str) -> Response {
    let Some(methods) = allowed_at(path) else {
        return ApiError::not_found("page or route").response();
    };
    let mut response = from_poem(MethodNotAllowedError.into()).response();
    response.headers_mut().insert(header::ALLOW, methods);
    response
}

impl Endpoint for Service {
    type Output = Response;

    async fn call(&self, mut request: Request) -> Result<Response> {
        if let Some(arrival) = self.app.proxies.arrival(&request) {
            request.set_data(arrival);
        }
        let operation = operation_at(request.method(), request.uri().path());
        let mut followed = self.app.audit.follow(Seen::of(&request, operation));
        let answer = self.answer(request, operation, &mut followed);
        let answer = AssertUnwindSafe(answer).catch_unwind().await;
        let mut response = match answer {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => from_poem(error).response(),
            // The panic hook has written what and where into the log.
            Err(_panic) => ApiError::our_fault().response(),
        };
        if response.data::<Verbatim>().is_none() {
            // Refusals too: they may repeat what is stored, or what was sent.
            response = masked(&self.app.redactor, response).await;
        }
        if let Some(MadeHere(made)) = response.data::<MadeHere>() {
            followed.has_made(made);
        }
        // Signing in is asked for by nobody, and answered to somebody.
        if let Some(caller) = response.data::<Caller>() {
            followed.is_by(caller.clone());
        }
        let refused = response.data::<Refused>().map(|_| StatusCode::UNAUTHORIZED);
        let status = refused.unwrap_or_else(|| response.status());
        followed.answered(status.as_u16()).await;
        add_security_headers(&mut response);
        Ok(response)
    }
}
