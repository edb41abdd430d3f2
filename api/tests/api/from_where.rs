//! Where requests may come from: proxies that are believed, pages of other origins.

use redraft_api::ApiConfig;
use reqwest::{Method, RequestBuilder, Response, StatusCode, header};

use crate::app::TestApp;

/// The tests call from this address.
const PROXY: &str = "127.0.0.1/32";

fn behind_a_proxy(config: &mut ApiConfig) {
    config.trusted_proxies = vec![PROXY.parse().unwrap()];
    config.hosts = vec![String::from("shop.example")];
}

async fn status(request: RequestBuilder) -> StatusCode {
    request.send().await.unwrap().status()
}

#[tokio::test]
async fn the_word_of_a_trusted_proxy_counts_and_of_no_one_else() {
    let believed = TestApp::with(behind_a_proxy).await;
    let not_believed = TestApp::with(|config| {
        behind_a_proxy(config);
        config.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
    })
    .await;
    for (app, shop, evil) in [(&believed, 200, 403), (&not_believed, 200, 200)] {
        let get = |host: &str| {
            app.request(Method::GET, "/api/projects")
                .header("x-forwarded-host", host)
        };
        assert_eq!(status(get("shop.example")).await, shop);
        assert_eq!(status(get("evil.example")).await, evil);
    }
}

#[tokio::test]
async fn behind_tls_only_pages_with_tls_are_ours() {
    let app = TestApp::with(behind_a_proxy).await;
    let get = |scheme: &str, proto: &str| {
        app.request(Method::GET, "/api/projects")
            .header(header::HOST, "shop.example")
            .header(header::ORIGIN, format!("{scheme}://shop.example"))
            .header("x-forwarded-proto", proto)
    };
    assert_eq!(status(get("https", "https")).await, 200);
    assert_eq!(status(get("http", "https")).await, 403);
    assert_eq!(status(get("http", "http")).await, 200);
    // What a client wrote before the proxy added its own does not count.
    assert_eq!(status(get("http", "http, https")).await, 403);
}

#[tokio::test]
async fn behind_tls_the_cookie_goes_over_tls_only() {
    let app = TestApp::with(behind_a_proxy).await;
    for (proto, is_secure) in [("https", true), ("http", false)] {
        let sign_in = app
            .client
            .post(app.url("/api/sign-in"))
            .header("x-forwarded-proto", proto)
            .json(&serde_json::json!({"token": app.token}));
        let answer = sign_in.send().await.unwrap();
        let cookie = answer.headers()[header::SET_COOKIE].to_str().unwrap();
        assert_eq!(cookie.contains("; Secure"), is_secure, "{cookie}");
        assert_eq!(
            cookie.starts_with("__Secure-redraft_"),
            is_secure,
            "{cookie}"
        );
        assert!(cookie.contains("; Path=/api;"), "{cookie}");
        let pair = cookie.split_once(';').unwrap().0;
        let get = |proto: &'static str, cookie: &str| {
            let get = app.client.get(app.url("/api/projects"));
            status(
                get.header("x-forwarded-proto", proto)
                    .header(header::COOKIE, cookie),
            )
        };
        assert_eq!(get(proto, pair).await, 200);
        // One that was set without TLS does not count where there is TLS, whatever it is called.
        let plain = pair.trim_start_matches("__Secure-");
        assert_eq!(get("https", plain).await, 401);
        let sign_out = app.client.post(app.url("/api/sign-out"));
        let sign_out = sign_out.header("x-forwarded-proto", proto);
        let out = sign_out.header(header::COOKIE, pair).send().await.unwrap();
        let cleared = out.headers()[header::SET_COOKIE].to_str().unwrap();
        let name = pair.split_once('=').unwrap().0;
        assert!(
            cleared.starts_with(&format!("{name}=; Path=/api;")),
            "{cleared}"
        );
        assert_eq!(get(proto, pair).await, 401);
    }
}

fn from_tools(app: &TestApp, method: Method, origin: &str) -> RequestBuilder {
    app.client
        .request(method, app.url("/api/projects"))
        .header(header::ORIGIN, origin)
        .header("sec-fetch-site", "cross-site")
}

fn allowed(answer: &Response) -> Option<&str> {
    let value = answer.headers().get(header::ACCESS_CONTROL_ALLOW_ORIGIN)?;
    Some(value.to_str().unwrap())
}

const TOOLS: &str = "https://tools.example";

#[tokio::test]
async fn a_page_of_a_named_origin_may_call_with_a_token() {
    let app = TestApp::with(|config| config.origins = vec![TOOLS.into()]).await;
    let asked = from_tools(&app, Method::OPTIONS, TOOLS)
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "authorization");
    let answer = asked.send().await.unwrap();
    assert_eq!(answer.status(), 204);
    assert_eq!(allowed(&answer), Some(TOOLS));
    let headers = answer.headers()[header::ACCESS_CONTROL_ALLOW_HEADERS].to_str();
    assert!(headers.unwrap().contains("authorization"));

    let get = from_tools(&app, Method::GET, TOOLS);
    let answer = get.bearer_auth(&app.token).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(allowed(&answer), Some(TOOLS));
    assert_eq!(answer.headers()[header::VARY], "Origin");
    let credentials = header::ACCESS_CONTROL_ALLOW_CREDENTIALS;
    assert!(!answer.headers().contains_key(credentials));

    // A refusal can be read as well, so that the page can say what is wrong.
    let answer = from_tools(&app, Method::GET, TOOLS).send().await.unwrap();
    assert_eq!(answer.status(), 401);
    assert_eq!(allowed(&answer), Some(TOOLS));
}

#[tokio::test]
async fn the_browsers_cookie_does_not_count_for_a_page_of_another_origin() {
    use redraft_store::{Credential, CredentialKind};
    let app = TestApp::with(|config| config.origins = vec![TOOLS.into()]).await;
    let secret = Credential::new_secret();
    let credential = Credential::new(CredentialKind::Browser, &secret, "b");
    app.store.add_credential(&credential).await.unwrap();
    let cookie = format!("redraft_{}={secret}", app.address.port());
    let own = app.client.get(app.url("/api/projects"));
    assert_eq!(status(own.header(header::COOKIE, &cookie)).await, 200);
    let foreign = from_tools(&app, Method::GET, TOOLS);
    assert_eq!(status(foreign.header(header::COOKIE, &cookie)).await, 401);
}

#[tokio::test]
async fn no_other_origin_gets_anything_by_that() {
    let app = TestApp::with(|config| config.origins = vec![TOOLS.into()]).await;
    for origin in [
        "https://tools.example.evil.example",
        "http://tools.example",
        "https://tools.example:444",
        "https://TOOLS.example/",
        "null",
    ] {
        for method in [Method::GET, Method::POST, Method::OPTIONS] {
            let request = from_tools(&app, method.clone(), origin)
                .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST");
            let answer = request.bearer_auth(&app.token).send().await.unwrap();
            assert_eq!(answer.status(), 403, "{method} {origin}");
            assert_eq!(allowed(&answer), None, "{method} {origin}");
        }
    }
    let two = from_tools(&app, Method::GET, TOOLS).header(header::ORIGIN, TOOLS);
    assert_eq!(status(two.bearer_auth(&app.token)).await, 403);
}
