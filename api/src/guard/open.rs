//! What needs no credential.

use poem::{Request, http::Method};

/// The routes of the API that need no credential. The way through the router in the tests holds
/// against this list that no other route answers without one.
pub(crate) const OPEN: [(&Method, &str); 3] = [
    (&Method::GET, "/api/health"),
    (&Method::GET, "/api/version"),
    (&Method::POST, "/api/sign-in"),
];

/// Whether this request needs no credential: outside `/api/` there is only the dashboard, whose
/// files hold no data, and the sign-in link.
pub(crate) fn is_open(request: &Request) -> bool {
    let path = request.uri().path();
    let api = path == "/api" || path.starts_with("/api/");
    // HEAD is GET without the body.
    let method = if request.method() == Method::HEAD {
        &Method::GET
    } else {
        request.method()
    };
    !api || OPEN.iter().any(|(open, at)| *open == method && *at == path)
}
