//! Who in the browser asks: our own pages only.

use poem::{
    Request,
    http::{HeaderMap, HeaderName, Method, header},
};

use super::Arrival;
use crate::error::ApiError;

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// Refuses requests that a browser makes for another site, whatever their method. The host is
/// known to be ours. Programs send neither header and are not concerned.
pub(crate) fn check_origin(request: &Request, arrival: &Arrival) -> Result<(), ApiError> {
    let headers = request.headers();
    let ours =
        origin_is_ours(headers, arrival) && (site_is_ours(headers) || is_page_visit(request));
    if ours {
        Ok(())
    } else {
        Err(ApiError::forbidden(
            "The request came from another site; Redraft answers only to its own pages.",
        ))
    }
}

fn origin_is_ours(headers: &HeaderMap, arrival: &Arrival) -> bool {
    let mut origins = headers.get_all(header::ORIGIN).iter();
    let Some(origin) = origins.next() else {
        return true;
    };
    // `null` is what a sandboxed frame or a local file sends; it has no scheme and falls out here.
    let of_host = origin.to_str().ok().and_then(|origin| {
        // Of a client that is known to speak TLS, a page without it is another origin.
        let plain = origin.strip_prefix("http://").filter(|_| !arrival.secure);
        plain.or_else(|| origin.strip_prefix("https://"))
    });
    let host = &arrival.host;
    origins.next().is_none() && of_host.is_some_and(|name| name.eq_ignore_ascii_case(host))
}

fn site_is_ours(headers: &HeaderMap) -> bool {
    // `none`: the user typed the address, or opened a bookmark.
    let ours = |site: &[u8]| site == b"same-origin" || site == b"none";
    headers
        .get_all(FETCH_SITE)
        .iter()
        .all(|site| ours(site.as_bytes()))
}

/// A link from elsewhere to a page of the dashboard, such as the sign-in link: what it opens holds no
/// data, and everything the page asks for afterwards comes from the page itself.
fn is_page_visit(request: &Request) -> bool {
    let is = |name, value: &str| {
        request
            .headers()
            .get(name)
            .is_some_and(|found| found == value)
    };
    let path = request.uri().path();
    let get = request.method() == Method::GET;
    let page = path != "/api" && !path.starts_with("/api/");
    get && page && is(FETCH_MODE, "navigate") && is(FETCH_DEST, "document")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(method: Method, path: &str, headers: &[(&str, &str)]) -> bool {
        let uri = path.parse().unwrap();
        let mut request = Request::builder().method(method).uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        check_origin(&request.finish(), &arrival(false)).is_ok()
    }

    fn arrival(secure: bool) -> Arrival {
        Arrival {
            address: None,
            host: "localhost:7878".into(),
            secure,
        }
    }

    #[test]
    fn our_own_pages_and_programs_pass() {
        for headers in [
            &[][..],
            &[("origin", "http://localhost:7878")],
            &[
                ("origin", "https://localhost:7878"),
                ("sec-fetch-site", "same-origin"),
            ],
            &[("sec-fetch-site", "none")],
        ] {
            assert!(
                verdict(Method::GET, "/api/projects", headers),
                "{headers:?}"
            );
            assert!(
                verdict(Method::POST, "/api/projects", headers),
                "{headers:?}"
            );
        }
    }

    #[test]
    fn other_sites_are_refused_whatever_the_method() {
        for headers in [
            &[("origin", "null")][..],
            &[("origin", "")],
            &[("origin", "http://evil.example")],
            &[("origin", "http://localhost:7879")],
            &[("origin", "http://127.0.0.1:7878")],
            &[("origin", "http://localhost:7878.evil.example")],
            &[
                ("origin", "http://localhost:7878"),
                ("origin", "http://evil.example"),
            ],
            &[
                ("origin", "http://localhost:7878"),
                ("sec-fetch-site", "cross-site"),
            ],
            &[("sec-fetch-site", "same-site")],
            &[
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-mode", "no-cors"),
            ],
        ] {
            for method in [
                Method::GET,
                Method::HEAD,
                Method::POST,
                Method::PATCH,
                Method::DELETE,
            ] {
                assert!(
                    !verdict(method.clone(), "/api/projects", headers),
                    "{method} {headers:?}"
                );
            }
        }
    }

    #[test]
    fn a_link_from_elsewhere_opens_pages_and_no_data() {
        let visit = [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "document"),
        ];
        assert!(verdict(Method::GET, "/sign-in?code=x", &visit));
        assert!(verdict(Method::GET, "/projects/shop", &visit));
        assert!(!verdict(Method::GET, "/api/projects", &visit));
        assert!(!verdict(Method::POST, "/", &visit));
        let frame = [visit[0], visit[1], ("sec-fetch-dest", "iframe")];
        assert!(!verdict(Method::GET, "/", &frame));
    }

    #[test]
    fn under_tls_a_page_without_it_is_another_origin() {
        for (origin, ours) in [
            ("http://localhost:7878", false),
            ("https://localhost:7878", true),
        ] {
            let request = Request::builder().header("origin", origin).finish();
            assert_eq!(
                check_origin(&request, &arrival(true)).is_ok(),
                ours,
                "{origin}"
            );
        }
    }
}
