//! A disk that is full: said in a sentence, nothing accepted is lost, and all goes on when there is room.

use std::{fs, io::Write as _, time::Duration};

use reqwest::{Method, StatusCode};
use serde_json::json;

use super::{complaint, mounted::Mounted, one_session, planned, restarts};
use crate::{app::TestApp, session::Session};

/// Writes until nothing more fits.
fn fill(app: &TestApp) {
    let mut file = fs::File::create(app.home.join("fill")).unwrap();
    while file.write_all(&[0x55; 4_096]).is_ok() {}
    // The last bytes, too.
    while file.write_all(&[0x55]).is_ok() {}
}

#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing_that_was_accepted() {
    let app = TestApp::new();
    let Some(_disk) = Mounted::at_home(&app, 24) else {
        return;
    };
    app.start_up(1);
    let (project, planning) = planned(&app).await;
    let first = one_session(&app, &planning).await;
    let prompt = "Make it complete.\ndemo: speed=2; lines=100; size=200000";
    let going = Session::start(&app, &planning, prompt, 2).await;
    going.stream().await.until("content").await;
    fill(&app);
    // Some room may be left in what the database had already.
    let mut accepted = Vec::new();
    let refused = loop {
        let name = format!("{} {}", accepted.len(), "x".repeat(180));
        let path = format!("{}/workflows", project.base);
        let body = json!({"name": name, "steps": [{"name": "A", "step_type": "interactive"}]});
        let (status, answer) = app.send(Method::POST, &path, Some(body)).await;
        if !status.is_success() {
            break (status, answer);
        }
        accepted.push(answer["id"].as_str().unwrap().to_owned());
        assert!(accepted.len() < 20_000, "the disk is not full");
    };
    assert_eq!(refused.0, StatusCode::SERVICE_UNAVAILABLE, "{}", refused.1);
    let detail = refused.1["detail"].as_str().unwrap();
    assert!(
        detail.contains("full") && detail.contains("make room"),
        "{detail}"
    );
    // What is there can be read, and a copy for which there is no room leaves nothing behind.
    let session = Session::of(&app, &planning, &first);
    session.check(&session.follow().await).await;
    let copy = app.home.join("copy");
    complaint(&app.run(&["backup", copy.to_str().unwrap()]));
    assert!(!copy.exists());
    // Nobody is started again and again meanwhile.
    tokio::time::sleep(Duration::from_secs(8)).await;
    assert!(restarts(&app) <= 6, "{}", app.output());
    fs::remove_file(app.home.join("fill")).unwrap();
    going.check(&going.follow().await).await;
    assert_eq!(going.get().await["run_status"], "completed");
    let there = app.get(&format!("{}/workflows", project.base)).await;
    let there = there.as_array().unwrap();
    for id in accepted {
        assert!(
            there.iter().any(|workflow| workflow["id"] == *id),
            "{id} is lost"
        );
    }
    app.stop();
}
