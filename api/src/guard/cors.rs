//! Pages of other origins that may use the API: none, but those that the settings name.
//!
//! They send a token of their own. The browser's cookie does not count for them, and no answer allows
//! them to send it.

use poem::{
    Request, Response,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
};

/// What a page of another origin may send, and read of an answer.
const METHODS: &str = "GET, POST, PUT, PATCH, DELETE";
const REQUEST_HEADERS: &str = "authorization, content-type, last-event-id";
const RESPONSE_HEADERS: &str = "location, retry-after";

/// How many seconds a browser may remember the answer to its question.
const REMEMBERED_SECS: &str = "600";

/// The origins that may use the API, as browsers write them: `https://tools.example`.
#[derive(Debug, Default)]
pub(crate) struct Origins(Vec<String>);

impl Origins {
    pub(crate) fn new(configured: &[String]) -> Self {
        Self(configured.to_vec())
    }

    /// The request's origin, if it is one of these.
    pub(crate) fn find(&self, headers: &HeaderMap) -> Option<Foreign> {
        let mut given = headers.get_all(header::ORIGIN).iter();
        let (Some(origin), None) = (given.next(), given.next()) else {
            return None;
        };
        let known = self.0.iter().any(|known| origin == known.as_str());
        known.then(|| Foreign(origin.clone()))
    }
}

/// An origin that is not ours and may use the API.
#[derive(Debug, Clone)]
pub(crate) struct Foreign(HeaderValue);

impl Foreign {
    /// Lets the page read the answer.
    pub(crate) fn add_to(self, response: &mut Response) {
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, self.0);
        let readable = HeaderValue::from_static(RESPONSE_HEADERS);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, readable);
        headers.append(header::VARY, HeaderValue::from_static("Origin"));
    }
}

/// The answer to a browser that asks whether a page may send such a request; `None`: the request
/// is no such question.
pub(crate) fn preflight(request: &Request) -> Option<Response> {
    let headers = request.headers();
    let asks = request.method() == Method::OPTIONS
        && headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    asks.then(|| {
        let allowed = Response::builder()
            .status(StatusCode::NO_CONTENT)
            .header(header::ACCESS_CONTROL_ALLOW_METHODS, METHODS)
            .header(header::ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
            .header(header::ACCESS_CONTROL_MAX_AGE, REMEMBERED_SECS);
        allowed.finish()
    })
}
