//! What every response tells the browser.

use poem::{
    Response,
    http::{HeaderName, HeaderValue, header},
};

/// Scripts, styles and connections of our own only, nothing inline, never in a frame.
/// `wasm-unsafe-eval` lets the browser compile the dashboard, and nothing else.
const CONTENT_POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; \
     base-uri 'none'; form-action 'self'";

const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    // Files of the dashboard say something else for themselves.
    (header::CACHE_CONTROL, "no-store"),
];

/// Adds what the response does not say for itself.
pub(crate) fn add_security_headers(response: &mut Response) {
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
}
