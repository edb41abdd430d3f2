//! The audit log.

use redraft_domain::Scope;
use reqwest::{Method, header};
use serde_json::{Value, json};

use crate::app::TestApp;

/// Who, what, on which object and the status of all entries, oldest first.
async fn entries(app: &TestApp) -> Vec<(String, String, String, Option<u64>)> {
    let log = app.get("/api/audit?limit=1000").await;
    let text = |entry: &Value, field: &str| entry[field].as_str().unwrap().to_owned();
    let entries = log.as_array().unwrap().iter().rev();
    entries
        .map(|entry| {
            assert_eq!(entry["address"], "127.0.0.1");
            (
                text(entry, "who"),
                text(entry, "operation"),
                text(entry, "object"),
                entry["status"].as_u64(),
            )
        })
        .collect()
}

fn entry(who: &str, what: &str, on: &str, status: u64) -> (String, String, String, Option<u64>) {
    (who.into(), what.into(), on.into(), Some(status))
}

#[tokio::test]
async fn every_change_and_every_refusal_is_in_the_log_and_no_secret_is() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let new = app
        .post("/api/tokens", json!({"name": "ci", "scope": "read"}))
        .await;
    let secret = new["token"].as_str().unwrap();
    let sign_in = app
        .client
        .post(app.url("/api/sign-in"))
        .json(&json!({"token": secret}));
    let signed_in = sign_in.send().await.unwrap();
    let cookie = signed_in.headers()[header::SET_COOKIE].to_str().unwrap();
    let cookie = cookie.split_once(';').unwrap().0.to_owned();
    let by_browser = app.client.delete(app.url("/api/projects/shop"));
    let refused = by_browser
        .header(header::COOKIE, &cookie)
        .send()
        .await
        .unwrap();
    assert_eq!(refused.status(), 403);
    let guess = format!("/api/projects?token={secret}");
    assert_eq!(
        app.client
            .get(app.url(&guess))
            .send()
            .await
            .unwrap()
            .status(),
        401
    );
    let typo = format!("/api/{secret}");
    assert_eq!(
        app.client
            .get(app.url(&typo))
            .send()
            .await
            .unwrap()
            .status(),
        401
    );
    let link = app.url(&format!("/sign-in?code={secret}"));
    assert_eq!(app.client.get(link).send().await.unwrap().status(), 303);
    // Looking is not recorded, and a change that was not possible is.
    app.get(&format!("{planning}/sessions")).await;
    app.send(
        Method::PATCH,
        "/api/projects/nothing",
        Some(json!({"name": "x"})),
    )
    .await;

    let workflow = planning.trim_start_matches("/api/");
    let workflow = workflow.trim_end_matches("/planning").to_owned();
    assert_eq!(
        entries(&app).await,
        [
            entry("token test", "create_project", "projects/shop", 201),
            entry("token test", "create_workflow", &workflow, 201),
            entry("token test", "create_token", "tokens/ci (read)", 201),
            entry("browser of ci", "sign_in", "sign-in", 204),
            entry("browser of ci", "delete_project", "projects/shop", 403),
            entry("nobody", "list_projects", "projects", 401),
            entry("nobody", "none", "", 401),
            entry("nobody", "sign_in_by_link", "sign-in", 401),
            entry("token test", "update_project", "projects/nothing", 404),
        ]
    );
    let log = app.get("/api/audit?limit=1000").await.to_string();
    let cookie = cookie.split_once('=').unwrap().1;
    assert!(!log.contains(secret) && !log.contains(cookie) && !log.contains(&app.token));
}

#[tokio::test]
async fn the_log_is_read_by_page_and_by_who_and_what_and_by_admin_alone() {
    let app = TestApp::start().await;
    for name in ["a", "b", "c"] {
        app.post("/api/tokens", json!({"name": name, "scope": "read"}))
            .await;
    }
    app.send(Method::DELETE, "/api/tokens/b", None).await;
    let first = app.get("/api/audit?limit=2").await;
    assert_eq!(first[0]["operation"], "revoke_token");
    assert_eq!(first[0]["object"], "tokens/b");
    let last = first[1]["id"].as_i64().unwrap();
    let rest = app.get(&format!("/api/audit?limit=9&before={last}")).await;
    assert_eq!(rest.as_array().unwrap().len(), 2);
    let made = app
        .get("/api/audit?operation=create_token&who=token%20test")
        .await;
    assert_eq!(made.as_array().unwrap().len(), 3);
    assert_eq!(app.get("/api/audit?who=nobody").await, json!([]));
    for bad in ["limit=0", "limit=1001", "before=-1", "who="] {
        let path = format!("/api/audit?{bad}");
        assert_eq!(app.refused(Method::GET, &path, None).await.0, 422, "{bad}");
    }
    let operator = app.token_with("operator", Scope::Operate).await;
    let get = app.client.get(app.url("/api/audit")).bearer_auth(operator);
    assert_eq!(get.send().await.unwrap().status(), 403);
}

#[tokio::test]
async fn a_flood_of_refusals_fills_no_disk() {
    let app = TestApp::start().await;
    for _ in 0..200 {
        let get = app.client.get(app.url("/api/projects"));
        assert_eq!(get.send().await.unwrap().status(), 401);
        // What is no try at all is not in the log.
        let wrong = app.client.post(app.url("/api/sign-in")).json(&json!({}));
        assert_eq!(wrong.send().await.unwrap().status(), 422);
        let empty = app.client.get(app.url("/sign-in?x=1"));
        assert_eq!(empty.send().await.unwrap().status(), 303);
    }
    let store = app.store.clone();
    app.stop.cancel();
    let page = redraft_store::AuditPage {
        limit: 1_000,
        ..Default::default()
    };
    let mut found = Vec::new();
    for _ in 0..50 {
        found = store.audit(&page).await.unwrap();
        if found
            .iter()
            .any(|stored| stored.entry.operation == "further_refusals")
        {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(found.len() <= 62, "{} entries", found.len());
    let told: u32 = found.iter().map(|stored| stored.entry.times).sum();
    assert_eq!(told, 200, "what is not recorded one by one is counted");
}

#[tokio::test]
async fn whatever_is_made_is_named_and_reading_secrets_as_they_were_written_is_recorded() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let session = app.session(&planning, 1).await;
    let base = format!("{planning}/iterate/{session}");
    let note = app
        .post(&format!("{base}/notes"), json!({"content": "Be brief."}))
        .await;
    let resource = json!({"file_name": "rules.md", "content": "# Rules\n"});
    app.post("/api/projects/shop/resources", resource).await;
    let token = json!({"name": "x", "scope": "operate", "expires_in_secs": 3_600});
    let token = app.post("/api/tokens", token).await;
    app.get(&base).await;
    app.get(&format!("{base}?secrets=masked")).await;
    app.get(&format!("{base}?secrets=shown")).await;
    let reader = app.token_with("reader", Scope::Read).await;
    let refused = app.client.get(app.url(&format!("{base}?secrets=shown")));
    let refused = refused.bearer_auth(&reader).send().await.unwrap();
    assert_eq!(refused.status(), 403);
    // What was refused is not waited for.
    tokio::time::timeout(std::time::Duration::from_secs(10), async {
        while entries(&app).await.len() < 8 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    })
    .await
    .unwrap();

    let base = base.trim_start_matches("/api/");
    let until = token["expires_at"].as_str().unwrap();
    let read = format!("{base} with secrets");
    assert_eq!(
        entries(&app).await[2..],
        [
            entry("token test", "start_iteration", base, 200),
            entry(
                "token test",
                "write_note",
                &format!("{base}/notes/{}", note["id"]),
                201
            ),
            entry(
                "token test",
                "create_resource",
                "projects/shop/resources/rules.md",
                201
            ),
            entry(
                "token test",
                "create_token",
                &format!("tokens/x (operate, until {until})"),
                201
            ),
            entry("token test", "get_iteration", &read, 200),
            entry("token reader", "get_iteration", &read, 403),
        ]
    );
}
