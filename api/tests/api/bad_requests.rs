//! One shape for every error, whatever is wrong with a request.

use bytes::Bytes;
use futures::stream;
use reqwest::{Body, Method, StatusCode, header};
use serde_json::{Value, json};

use crate::app::TestApp;

async fn detail(answer: reqwest::Response) -> (StatusCode, String) {
    let status = answer.status();
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/json");
    let body: Value = answer.json().await.unwrap();
    assert_eq!(body.as_object().unwrap().len(), 1, "{body}");
    (status, body["detail"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn a_body_must_be_json_and_say_so() {
    let app = TestApp::start().await;
    for (media_type, body, status) in [
        (Some("text/plain"), "{}", 415),
        (Some("application/x-www-form-urlencoded"), "path=/x", 415),
        (Some("application/jsonx"), "{}", 415),
        (None, "{}", 415),
        (Some("application/json"), "", 422),
        (Some("application/json; charset=utf-8"), "{", 422),
        (Some("APPLICATION/JSON"), "\u{feff}{}", 422),
        (Some("application/json"), "null", 422),
        (Some("application/json"), "{\"path\": 5}", 422),
        (Some("application/json"), "{\"name\": \"x\"}", 422),
    ] {
        let mut request = app.request(Method::POST, "/api/projects").body(body);
        if let Some(media_type) = media_type {
            request = request.header(header::CONTENT_TYPE, media_type);
        }
        let (found, detail) = detail(request.send().await.unwrap()).await;
        assert_eq!(found, status, "{media_type:?} {body}: {detail}");
    }
    let deep = "[".repeat(100_000);
    let request = app.request(Method::POST, "/api/projects").body(deep);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    assert_eq!(detail(request.send().await.unwrap()).await.0, 422);
}

#[tokio::test]
async fn unknown_routes_and_methods_are_json_errors_too() {
    let app = TestApp::start().await;
    assert_eq!(app.refused(Method::GET, "/api/nothing", None).await.0, 404);
    assert_eq!(app.refused(Method::GET, "/nothing.js", None).await.0, 404);
    assert_eq!(app.refused(Method::PUT, "/api/projects", None).await.0, 405);
    assert_eq!(app.refused(Method::POST, "/api/health", None).await.0, 405);
    assert_eq!(app.refused(Method::POST, "/", None).await.0, 404);
    let html = app
        .request(Method::GET, "/api/nothing")
        .header(header::ACCEPT, "text/html");
    assert_eq!(detail(html.send().await.unwrap()).await.0, 404);
}

#[tokio::test]
async fn a_page_visit_anywhere_outside_the_api_is_answered_with_html() {
    let app = TestApp::start().await;
    for path in ["/", "/projects/shop", "/projects/shop/workflows/wf-1"] {
        let visit = app
            .client
            .get(app.url(path))
            .header(header::ACCEPT, "text/html,*/*;q=0.8");
        let answer = visit.send().await.unwrap();
        assert_eq!(
            answer.headers()[header::CONTENT_TYPE],
            "text/html; charset=utf-8",
            "{path}"
        );
    }
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let app = TestApp::start().await;
    for path in ["/api/health", "/api/openapi.json", "/api/docs"] {
        let answer = app.request(Method::HEAD, path).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        assert!(answer.bytes().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_also_in_pieces() {
    let app = TestApp::start().await;
    let json = "application/json";
    let (planning, _) = app.workflow().await;
    let artifacts = format!("{planning}/artifacts");
    for (method, path, size, status) in [
        (Method::POST, "/api/projects", 3 << 20, 413),
        (Method::POST, "/api/projects", 1 << 20, 422),
        (Method::PATCH, artifacts.as_str(), 13 << 20, 413),
        (Method::PATCH, artifacts.as_str(), 3 << 20, 422),
    ] {
        let whole = format!("{{\"design_doc\": \"{}\", \"path\": 1}}", "x".repeat(size));
        let request = app
            .request(method.clone(), path)
            .header(header::CONTENT_TYPE, json);
        let (found, _) = detail(request.body(whole.clone()).send().await.unwrap()).await;
        assert_eq!(found, status, "{path} with {size} bytes");
        let pieces: Vec<Result<Bytes, std::io::Error>> = whole
            .into_bytes()
            .chunks(65_536)
            .map(|piece| Ok(piece.to_vec().into()))
            .collect();
        let body = Body::wrap_stream(stream::iter(pieces));
        let request = app
            .request(method, path)
            .header(header::CONTENT_TYPE, json)
            .body(body);
        let (found, _) = detail(request.send().await.unwrap()).await;
        assert_eq!(found, status, "{path} with {size} bytes in pieces");
    }
}

#[tokio::test]
async fn a_detail_is_bounded_whatever_was_sent() {
    let app = TestApp::start().await;
    let body = json!({"path": app.folder("x"), "name": "n".repeat(100_000)});
    let (status, detail) = app.refused(Method::POST, "/api/projects", Some(body)).await;
    assert_eq!(status, 422);
    assert!(detail.chars().count() <= 1_001, "{}", detail.len());
    let query = format!("/api/sessions?limit={}", "9".repeat(5_000));
    let (status, detail) = app.refused(Method::GET, &query, None).await;
    assert_eq!(status, 422);
    assert!(detail.chars().count() <= 1_001, "{}", detail.len());
}
