//! The whole way of a request, from the accept loop to the routes and back.

use std::{panic::AssertUnwindSafe, sync::Arc};

use futures::FutureExt as _;
use poem::{
    Endpoint, EndpointExt as _, IntoEndpoint as _, Request, Response, Result, Route,
    endpoint::BoxEndpoint,
    error::MethodNotAllowedError,
    http::{Method, header},
};

use crate::{
    allow::allowed_at,
    app::App,
    dashboard, docs_page,
    error::{ApiError, from_poem},
    guard::{self, add_security_headers},
    openapi, sign_in,
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

    async fn answer(&self, mut request: Request) -> Result<Response> {
        request.set_data(self.app.body_timeout);
        let (caller, foreign) = guard::whence(&self.app, &request)?;
        request.set_data(caller);
        let Some(foreign) = foreign else {
            return self.admit(request).await;
        };
        if let Some(mut answer) = foreign.preflight(&request) {
            foreign.add_to(&mut answer);
            return Ok(answer);
        }
        request.headers_mut().remove(header::COOKIE);
        let answer = self.admit(request).await;
        let mut answer = answer.unwrap_or_else(|error| from_poem(error).response());
        foreign.add_to(&mut answer);
        Ok(answer)
    }

    /// The answer to a request from where it may come, if it has a credential or needs none.
    async fn admit(&self, request: Request) -> Result<Response> {
        guard::check(&self.app, &request).await?;
        let path = request.uri().path();
        if path == "/sign-in" && request.method() == Method::GET {
            return Ok(sign_in::with_code(&self.app, &request).await?);
        }
        if let Some(page) = docs_page::find(&request) {
            return Ok(page);
        }
        if path.starts_with("/api/") {
            return self.called(request).await;
        }
        Ok(dashboard::find(&request)?)
    }

    /// A route's answer; where the path has no such method, it says which ones it has.
    async fn called(&self, request: Request) -> Result<Response> {
        let uri = request.uri().clone();
        match self.api.call(request).await {
            Err(error) if error.is::<MethodNotAllowedError>() => {
                let mut response = from_poem(error).response();
                if let Some(methods) = allowed_at(uri.path()) {
                    response.headers_mut().insert(header::ALLOW, methods);
                }
                Ok(response)
            }
            answer => answer,
        }
    }
}

impl Endpoint for Service {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let answer = AssertUnwindSafe(self.answer(request)).catch_unwind().await;
        let mut response = match answer {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => from_poem(error).response(),
            // The panic hook has written what and where into the log.
            Err(_panic) => ApiError::our_fault().response(),
        };
        add_security_headers(&mut response);
        Ok(response)
    }
}
