//! Signing in and out.

use redraft_store::{Credential, CredentialKind};
use reqwest::{Method, header};
use serde_json::json;

use crate::app::TestApp;

/// The cookie that an answer sets, and its attributes.
fn cookie_of(answer: &reqwest::Response) -> (String, String) {
    let set = answer.headers()[header::SET_COOKIE].to_str().unwrap();
    let (pair, attributes) = set.split_once(';').unwrap();
    (pair.to_owned(), attributes.to_owned())
}

#[tokio::test]
async fn the_link_signs_a_browser_in_once() {
    let app = TestApp::start().await;
    let code = Credential::new_secret();
    let mut credential = Credential::new(CredentialKind::Code, &code, "link");
    credential.expires_at = Some(app.store.now().plus(std::time::Duration::from_mins(10)));
    app.store.add_credential(&credential).await.unwrap();
    let link = app.url(&format!("/sign-in?code={code}"));

    let answer = app.client.get(&link).send().await.unwrap();
    assert_eq!(answer.status(), 303);
    assert_eq!(answer.headers()[header::LOCATION], "/");
    let (cookie, attributes) = cookie_of(&answer);
    assert!(cookie.starts_with(&format!("redraft_{}=", app.address.port())));
    for attribute in ["HttpOnly", "SameSite=Strict", "Path=/api;"] {
        assert!(attributes.contains(attribute), "{attributes}");
    }
    let get = || {
        app.client
            .get(app.url("/api/projects"))
            .header(header::COOKIE, &cookie)
            .send()
    };
    assert_eq!(get().await.unwrap().status(), 200);

    let again = app.client.get(&link).send().await.unwrap();
    assert_eq!(again.status(), 303);
    assert!(
        !again.headers().contains_key(header::SET_COOKIE),
        "the code is used up"
    );

    let out = app
        .client
        .post(app.url("/api/sign-out"))
        .header(header::COOKIE, &cookie);
    let out = out.send().await.unwrap();
    assert_eq!(out.status(), 204);
    assert!(cookie_of(&out).1.contains("Max-Age=0"));
    assert_eq!(get().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_code_that_is_too_old_or_no_code_at_all_leads_to_the_dashboard_only() {
    let app = TestApp::start().await;
    let old = Credential::new_secret();
    let mut credential = Credential::new(CredentialKind::Code, &old, "link");
    credential.expires_at = Some(app.store.now());
    app.store.add_credential(&credential).await.unwrap();
    for query in [
        format!("?code={old}"),
        format!("?code={}", app.token),
        String::from("?code="),
        String::from("?x=1"),
        String::new(),
        format!("?code={}", "x".repeat(5_000)),
    ] {
        let answer = app
            .client
            .get(app.url(&format!("/sign-in{query}")))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 303, "{query:.40}");
        assert!(
            !answer.headers().contains_key(header::SET_COOKIE),
            "{query:.40}"
        );
    }
}

#[tokio::test]
async fn a_token_signs_a_browser_in_and_a_wrong_one_does_not() {
    let app = TestApp::start().await;
    let sign_in = |token: &str| {
        app.client
            .post(app.url("/api/sign-in"))
            .json(&json!({"token": token}))
            .send()
    };
    let answer = sign_in(&app.token).await.unwrap();
    assert_eq!(answer.status(), 204);
    let (cookie, _) = cookie_of(&answer);
    let get = app
        .client
        .get(app.url("/api/projects"))
        .header(header::COOKIE, cookie);
    assert_eq!(get.send().await.unwrap().status(), 200);

    let wrong = sign_in("wrong").await.unwrap();
    assert_eq!(wrong.status(), 401);
    assert_eq!(wrong.headers()[header::WWW_AUTHENTICATE], "Bearer");
    assert_eq!(
        app.refused(Method::POST, "/api/sign-in", Some(json!({"token": ""})))
            .await
            .0,
        422
    );
}

#[tokio::test]
async fn those_who_guess_have_to_wait() {
    let app = TestApp::start().await;
    let started = tokio::time::Instant::now();
    for _ in 0..7 {
        let wrong = json!({"token": "wrong"});
        assert_eq!(
            app.refused(Method::POST, "/api/sign-in", Some(wrong))
                .await
                .0,
            401
        );
    }
    assert!(
        started.elapsed().as_millis() >= 250,
        "{:?}",
        started.elapsed()
    );
}

#[tokio::test]
async fn whoever_shows_a_good_token_or_link_never_waits_for_those_who_guess() {
    let app = TestApp::start().await;
    let code = Credential::new_secret();
    let mut credential = Credential::new(CredentialKind::Code, &code, "link");
    credential.expires_at = Some(app.store.now().plus(std::time::Duration::from_mins(10)));
    app.store.add_credential(&credential).await.unwrap();
    let sign_in = |token: &str| {
        let body = json!({"token": token});
        app.client.post(app.url("/api/sign-in")).json(&body).send()
    };
    // Many at once, each of which waits for the one before it.
    let guesses: Vec<_> = (0..60)
        .map(|guess| tokio::spawn(sign_in(&format!("guess {guess}"))))
        .collect();
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    let started = tokio::time::Instant::now();
    assert_eq!(sign_in(&app.token).await.unwrap().status(), 204);
    let link = app.client.get(app.url(&format!("/sign-in?code={code}")));
    let by_link = link.send().await.unwrap();
    assert!(by_link.headers().contains_key(header::SET_COOKIE));
    let took = started.elapsed().as_millis();
    assert!(took < 1_000, "{took} ms");
    let mut sent_away = 0;
    for guess in guesses {
        let status = guess.await.unwrap().unwrap().status().as_u16();
        assert!([401, 429].contains(&status), "{status}");
        sent_away += u32::from(status == 429);
    }
    assert!(sent_away > 20, "{sent_away} were sent away");
}

#[tokio::test]
async fn whoever_is_not_known_can_send_but_a_token() {
    let app = TestApp::start().await;
    for (bytes, status) in [(3_900, 422), (4_100, 413), (1 << 20, 413)] {
        let body = format!("{{\"token\": \"{}\"}}", "x".repeat(bytes));
        let request = app.client.post(app.url("/api/sign-in")).body(body);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), status, "{bytes} bytes");
    }
}
