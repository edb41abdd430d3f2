//! The browser's cookie.

use poem::http::{HeaderMap, header};

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

    /// The secret in a request's cookies.
    pub(crate) fn read<'a>(&self, headers: &'a HeaderMap) -> Option<&'a str> {
        headers.get_all(header::COOKIE).iter().find_map(|cookies| {
            let pairs = cookies.to_str().ok()?.split(';');
            pairs
                .filter_map(|pair| pair.trim().split_once('='))
                .find_map(|(name, value)| (name == self.name && !value.is_empty()).then_some(value))
        })
    }

    /// The `Set-Cookie` that signs in for this many seconds. `secure`: the browser came over TLS, and is
    /// to send it over TLS only.
    pub(crate) fn set(&self, secret: &str, seconds: u64, secure: bool) -> String {
        let name = &self.name;
        let secure = if secure { "; Secure" } else { "" };
        format!("{name}={secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}")
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
        let attributes = "Path=/; HttpOnly; SameSite=Strict; Max-Age=60";
        let (plain, secure) = (cookie.set("x", 60, false), cookie.set("x", 60, true));
        assert_eq!(plain, format!("redraft_7878=x; {attributes}"));
        assert_eq!(secure, format!("redraft_7878=x; {attributes}; Secure"));
        assert!(cookie.clear(true).ends_with("Max-Age=0; Secure"));
    }

    #[test]
    fn only_the_cookie_of_this_port_is_read() {
        let cookie = SessionCookie::new(7878);
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, "redraft_7879=other; x=y".parse().unwrap());
        assert_eq!(cookie.read(&headers), None);
        headers.append(header::COOKIE, "a=b; redraft_7878=mine".parse().unwrap());
        assert_eq!(cookie.read(&headers), Some("mine"));
    }
}
