//! The browser's cookie.

use poem::http::{HeaderMap, header};

/// Where browsers send the cookie: everything that asks who one is lies below it, the dashboard's files do not.
const PATH: &str = "/api";

/// What the name begins with over TLS: browsers let no answer without TLS set or replace such a cookie. The prefix that
/// would keep other names of the same domain from doing so as well, `__Host-`, asks for `Path=/`.
const OVER_TLS: &str = "__Secure-";

/// The cookie that keeps a browser signed in. Its name holds the port, since browsers give a cookie to
/// every port of a host.
#[derive(Debug)]
pub(crate) struct SessionCookie {
    name: String,
}

impl SessionCookie {
    /// For the service on this port.
    pub(crate) fn new(port: u16) -> Self {
        Self {
            name: format!("redraft_{port}"),
        }
    }

    /// The secret in a request's cookies. `secure`: the request came over TLS, and counts by the cookie that was set
    /// over TLS only.
    pub(crate) fn read<'a>(&self, headers: &'a HeaderMap, secure: bool) -> Option<&'a str> {
        let prefix = if secure { OVER_TLS } else { "" };
        let is_ours = |name: &str| name.strip_prefix(prefix) == Some(self.name.as_str());
        headers.get_all(header::COOKIE).iter().find_map(|cookies| {
            let pairs = cookies.to_str().ok()?.split(';');
            pairs
                .filter_map(|pair| pair.trim().split_once('='))
                .find_map(|(name, value)| (is_ours(name) && !value.is_empty()).then_some(value))
        })
    }

    /// The `Set-Cookie` that signs in for this many seconds. `secure`: the browser came over TLS, and is
    /// to send it over TLS only.
    pub(crate) fn set(&self, secret: &str, seconds: u64, secure: bool) -> String {
        let name = &self.name;
        let (prefix, secure) = if secure {
            (OVER_TLS, "; Secure")
        } else {
            ("", "")
        };
        format!(
            "{prefix}{name}={secret}; Path={PATH}; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}"
        )
    }

    /// The `Set-Cookie` that signs out.
    pub(crate) fn clear(&self, secure: bool) -> String {
        self.set("", 0, secure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_tls_the_cookie_stays_on_tls() {
        let cookie = SessionCookie::new(7878);
        let attributes = "Path=/api; HttpOnly; SameSite=Strict; Max-Age=60";
        let (plain, secure) = (cookie.set("x", 60, false), cookie.set("x", 60, true));
        assert_eq!(plain, format!("redraft_7878=x; {attributes}"));
        assert_eq!(
            secure,
            format!("__Secure-redraft_7878=x; {attributes}; Secure")
        );
        assert!(cookie.clear(true).ends_with("Max-Age=0; Secure"));
    }

    #[test]
    fn only_the_cookie_of_this_port_is_read_and_over_tls_only_the_one_that_was_set_over_tls() {
        let cookie = SessionCookie::new(7878);
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, "redraft_7879=other; x=y".parse().unwrap());
        assert_eq!(cookie.read(&headers, false), None);
        headers.append(header::COOKIE, "a=b; redraft_7878=mine".parse().unwrap());
        assert_eq!(cookie.read(&headers, false), Some("mine"));
        assert_eq!(cookie.read(&headers, true), None);
        let over_tls = "__Secure-redraft_7878=safe".parse().unwrap();
        headers.append(header::COOKIE, over_tls);
        assert_eq!(cookie.read(&headers, false), Some("mine"));
        assert_eq!(cookie.read(&headers, true), Some("safe"));
    }
}
