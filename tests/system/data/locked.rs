//! A database that another program keeps locked for longer than anybody waits for it.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;

use super::{planned, restarts};
use crate::{app::TestApp, failures::Locked, session::Session};

/// What must be survived; a statement waits for a third of it.
const LOCKED: Duration = Duration::from_mins(1);

#[tokio::test]
async fn a_database_that_is_locked_for_longer_than_anybody_waits_loses_nothing() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: speed=2; lines=50";
    let session = Session::start(&app, &planning, prompt, 2).await;
    session.stream().await.until("tool_result").await;
    let locked = Locked::new(&app);
    let path = planning.rsplit_once("/workflows/").unwrap().0.to_owned() + "/workflows";
    let body = json!({"name": "Late", "steps": [{"name": "A", "step_type": "interactive"}]});
    let late = app
        .request(Method::POST, &path)
        .json(&body)
        .timeout(LOCKED * 3)
        .send();
    let (late, ()) = tokio::join!(late, async {
        tokio::time::sleep(LOCKED).await;
        drop(locked);
    });
    // Either it was told to come again, or it was stored; never both or neither.
    let late = late.unwrap();
    let stored = late.status().is_success();
    if !stored {
        assert_eq!(late.status().as_u16(), 503);
        let detail = late.text().await.unwrap();
        assert!(detail.contains("busy"), "{detail}");
    }
    session.check(&session.follow().await).await;
    let ended = session.get().await;
    assert_eq!(ended["run_status"], "completed", "{ended}");
    assert_eq!(ended["iterations_completed"], 2);
    let workflows = app.get(&path).await;
    let named = workflows
        .as_array()
        .unwrap()
        .iter()
        .filter(|w| w["name"] == "Late");
    assert_eq!(named.count(), usize::from(stored));
    assert!(restarts(&app) <= 3, "{}", app.output());
}
