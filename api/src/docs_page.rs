//! `/api/docs`: the API's description as a page, without anything from elsewhere.
//!
//! The library has the page as one text with script and style inside, which our content policy does
//! not allow; so its parts are taken out of it and served as files of their own.

use std::sync::LazyLock;

use poem::{
    Request, Response,
    http::{Method, header},
};
use poem_openapi::OpenApiService;

use crate::openapi;

const PAGE: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
     <meta name=\"viewport\" content=\"width=device-width\"><title>Redraft API</title>\
     <link rel=\"stylesheet\" href=\"/api/docs/swagger-ui.css\"></head><body><div id=\"ui\"></div>\
     <script src=\"/api/docs/swagger-ui.js\"></script></body></html>";

const START: &str =
    "\nSwaggerUIBundle({dom_id: '#ui', url: '/api/openapi.json', deepLinking: true});\n";

struct Parts {
    script: String,
    style: String,
}

static PARTS: LazyLock<Parts> = LazyLock::new(|| {
    let page = OpenApiService::new((), "", "").swagger_ui_html();
    let between = |open: &str, close: &str| {
        let rest = page.split_once(open).map_or("", |(_, rest)| rest);
        rest.split_once(close)
            .map_or("", |(part, _)| part)
            .to_owned()
    };
    let style = between("<style charset=\"UTF-8\">", "</style>");
    let script = between("<script charset=\"UTF-8\">", "</script>") + START;
    Parts { script, style }
});

/// A file of the page: its address, its media type, and what is in it.
type File = (&'static str, &'static str, fn() -> &'static str);

/// The description and the parts of its page. They tell what a service of this version can do, and who asks must be known
/// as for everything else.
static FILES: [File; 4] = [
    ("/api/openapi.json", "application/json", openapi::document),
    ("/api/docs", "text/html; charset=utf-8", || PAGE),
    (
        "/api/docs/swagger-ui.js",
        "text/javascript; charset=utf-8",
        || &PARTS.script,
    ),
    (
        "/api/docs/swagger-ui.css",
        "text/css; charset=utf-8",
        || &PARTS.style,
    ),
];

/// Where they are.
pub(crate) fn addresses() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(address, ..)| *address)
}

/// The description or a part of its page, where the request asks for it.
pub(crate) fn find(request: &Request) -> Option<Response> {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return None;
    }
    let path = request.uri().path();
    let (_, media_type, body) = FILES.iter().find(|(address, ..)| *address == path)?;
    let (media_type, body) = (*media_type, body());
    let response = Response::builder().content_type(media_type);
    Some(
        response
            .header(header::CACHE_CONTROL, "private, no-cache")
            .body(body),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_its_script_and_style_and_nothing_inline() {
        assert!(PARTS.script.len() > 500_000 && PARTS.script.ends_with(START));
        assert!(PARTS.style.len() > 50_000);
        assert!(!PAGE.contains("<style") && !PAGE.contains("<script>"));
        assert!(!PAGE.contains("http:") && !PAGE.contains("https:"));
    }
}
