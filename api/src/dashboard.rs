//! The dashboard's files, which are part of the binary.

use poem::{
    Request, Response,
    http::{HeaderMap, Method, StatusCode, header},
};

use crate::error::ApiError;

/// Name and content of every file of the built dashboard, sorted by name; see `build.rs`.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/dashboard_files.rs"));

/// What is shown where the dashboard is not part of the binary.
const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
     <title>Redraft</title></head><body><main><h1>The dashboard is not built in</h1>\
     <p>This binary was made without it. Build it with <code>cargo xtask build-dashboard</code>, \
     then build Redraft again. The API works: see <a href=\"/api/docs\">its description</a>.</p>\
     </main></body></html>";

/// Whether the dashboard is part of the binary.
pub fn has_dashboard() -> bool {
    content(FILES, "index.html").is_some()
}

/// Where its files are, its one page and the link that signs in.
pub(crate) fn addresses() -> impl Iterator<Item = String> {
    let files = FILES.iter().filter(|(name, _)| !is_packed(name));
    let files = files.map(|(name, _)| format!("/{name}"));
    ["/", "/sign-in"]
        .map(str::to_owned)
        .into_iter()
        .chain(files)
}

/// A year: browsers keep nothing longer.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Answers with a file of the dashboard; a page address that is no file is the dashboard itself, which
/// finds its way by the address.
pub(crate) fn find(request: &Request) -> Result<Response, ApiError> {
    find_in(FILES, request)
}

fn find_in(files: &[(&str, &'static [u8])], request: &Request) -> Result<Response, ApiError> {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return Err(ApiError::not_found("page or route"));
    }
    let name = request.uri().path().trim_start_matches('/');
    if !is_packed(name) && content(files, name).is_some() {
        return Ok(respond(files, name, request.headers()));
    }
    if !name.is_empty() && !accepts(request.headers(), header::ACCEPT, "text/html") {
        return Err(ApiError::not_found("page or route"));
    }
    if content(files, "index.html").is_some() {
        return Ok(respond(files, "index.html", request.headers()));
    }
    let page = Response::builder().status(StatusCode::NOT_FOUND);
    Ok(page
        .content_type("text/html; charset=utf-8")
        .body(NOT_BUILT))
}

fn respond(files: &[(&str, &'static [u8])], name: &str, asked: &HeaderMap) -> Response {
    let keep = if is_hashed(name) {
        FOR_EVER
    } else {
        "no-cache"
    };
    let response = Response::builder()
        .content_type(media_type(name))
        .header(header::CACHE_CONTROL, keep)
        .header(header::VARY, "accept-encoding");
    let packed = content(files, &format!("{name}.br"));
    match packed.filter(|_| accepts(asked, header::ACCEPT_ENCODING, "br")) {
        Some(packed) => response.header(header::CONTENT_ENCODING, "br").body(packed),
        None => response.body(content(files, name).unwrap_or_default()),
    }
}

fn content(files: &[(&str, &'static [u8])], name: &str) -> Option<&'static [u8]> {
    let at = files.binary_search_by_key(&name, |(name, _)| name).ok()?;
    Some(files[at].1)
}

/// Whether it is the packed form of another file, which is not asked for by its own name.
fn is_packed(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, extension)| extension == "br")
}

/// Whether the name says which content it has: `stem-0123456789abcdef.js`.
fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 16
            && hash
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    })
}

/// Whether a header that lists what a client takes names this, and not with weight 0.
fn accepts(headers: &HeaderMap, name: header::HeaderName, wanted: &str) -> bool {
    let lists = headers.get_all(name);
    let mut items = lists
        .iter()
        .filter_map(|list| list.to_str().ok())
        .flat_map(|l| l.split(','));
    items.any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts
            .next()
            .is_some_and(|what| what.eq_ignore_ascii_case(wanted));
        named && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("webmanifest") => "application/manifest+json",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &[(&str, &[u8])] = &[
        ("favicon.svg", b"<svg/>"),
        ("index.html", b"<html>"),
        ("style-0123456789abcdef.css", b"plain"),
        ("style-0123456789abcdef.css.br", b"packed"),
    ];

    async fn get(
        files: &[(&str, &'static [u8])],
        path: &str,
        headers: &[(&'static str, &str)],
    ) -> Option<(Response, String)> {
        let mut request = Request::builder().uri(path.parse().unwrap());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = find_in(files, &request.finish()).ok()?;
        let body = response.take_body().into_string().await.unwrap();
        Some((response, body))
    }

    #[tokio::test]
    async fn a_hashed_file_is_kept_for_a_year_and_packed_for_who_takes_it() {
        let path = "/style-0123456789abcdef.css";
        let (plain, body) = get(BUILT, path, &[]).await.unwrap();
        assert_eq!(plain.header("cache-control"), Some(FOR_EVER));
        assert_eq!(plain.header("vary"), Some("accept-encoding"));
        assert_eq!(
            (plain.content_type(), &*body),
            (Some("text/css; charset=utf-8"), "plain")
        );
        let (packed, body) = get(BUILT, path, &[("accept-encoding", "gzip, br")])
            .await
            .unwrap();
        assert_eq!(
            (packed.header("content-encoding"), &*body),
            (Some("br"), "packed")
        );
        let (refused, _) = get(BUILT, path, &[("accept-encoding", "br;q=0")])
            .await
            .unwrap();
        assert_eq!(refused.header("content-encoding"), None);
    }

    #[tokio::test]
    async fn pages_are_the_dashboard_and_other_names_do_not_exist() {
        let html = [("accept", "text/html,*/*;q=0.8")];
        for path in ["/", "/projects/shop", "/index.html", "/style.css"] {
            let (page, body) = get(BUILT, path, &html).await.unwrap();
            assert_eq!(
                (page.header("cache-control"), &*body),
                (Some("no-cache"), "<html>")
            );
        }
        for path in [
            "/nothing",
            "/nothing.js",
            "/style-0123456789abcdef.css.br",
            "/../Cargo.toml",
        ] {
            assert!(
                get(BUILT, path, &[("accept", "*/*")]).await.is_none(),
                "{path}"
            );
        }
    }

    #[test]
    fn each_kind_of_file_is_served_as_what_it_is() {
        for (name, kind) in [
            ("manifest.webmanifest", "application/manifest+json"),
            ("icon-192.png", "image/png"),
            ("favicon.svg", "image/svg+xml"),
            ("redraft_bg-0123456789abcdef.wasm", "application/wasm"),
        ] {
            assert_eq!(media_type(name), kind, "{name}");
        }
    }

    #[tokio::test]
    async fn without_the_dashboard_a_page_says_how_to_build_it() {
        let (page, body) = get(&[], "/", &[("accept", "text/html")]).await.unwrap();
        assert_eq!(page.status(), StatusCode::NOT_FOUND);
        assert!(body.contains("cargo xtask build-dashboard"));
    }
}
