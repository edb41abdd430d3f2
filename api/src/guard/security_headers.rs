//! What every response tells the browser.

use poem::{
    Response,
    http::{HeaderName, HeaderValue, header},
};

/// Scripts, styles and connections of our own only, nothing inline, never in a frame.
/// `wasm-unsafe-eval` lets the browser compile the dashboard, the manifest lets it install the dashboard.
const CONTENT_POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
     frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    // Pages of other sites neither embed an answer nor hold on to a window of ours.
    (RESOURCE_POLICY, "same-origin"),
    (OPENER_POLICY, "same-origin"),
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
