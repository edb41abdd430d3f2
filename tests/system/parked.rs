//! Sessions that wait for a usage limit's end go on in time, whatever happened to the processes meanwhile.

use std::time::Duration;

use redraft_domain::{Clock as _, SystemClock, Timestamp};
use serde_json::{Value, json};

use crate::{
    app::{TestApp, eventually},
    documents::SHOP,
    session::Session,
};

/// How long after the end of the limit, or after the start of those who could notice it, the agent is
/// started again at the latest.
const AIM: Duration = Duration::from_secs(2);

/// A session whose first start meets a limit that ends at this moment.
async fn parked<'a>(app: &'a TestApp, name: &str, ends: Timestamp) -> (String, Session<'a>) {
    let project = app.project(name).await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let prompt = format!(
        "Make it complete.\ndemo: fail=limit:1; resets={}",
        ends.0 / 1_000
    );
    let body = json!({"prompt": prompt, "iterations": 1});
    let session = Session::start_with(app, &planning, body).await;
    let waiting = session.until("waiting").await;
    assert_eq!(waiting["reason"], "usage_limit", "{waiting}");
    (planning, session)
}

/// A whole second that is so far away.
fn in_seconds(count: i64) -> Timestamp {
    Timestamp((SystemClock.now().0 / 1_000 + 1 + count) * 1_000)
}

async fn until_the_clock_shows(moment: Timestamp) {
    tokio::time::sleep(moment.since(SystemClock.now())).await;
}

fn started_at(attempt: &Value) -> Timestamp {
    Timestamp::parse(attempt["started_at"].as_str().unwrap()).unwrap()
}

/// The second start of the agent, after the one that met the limit.
async fn second_start(session: &Session<'_>) -> Timestamp {
    let attempts = eventually("the agent is started again", async || {
        let attempts = session.attempts().await;
        (attempts.len() > 1).then_some(attempts)
    })
    .await;
    assert_eq!(attempts[0]["outcome"], "limited", "{attempts:?}");
    started_at(&attempts[1])
}

#[tokio::test]
async fn a_parked_session_goes_on_within_two_seconds_of_the_limits_end() {
    let app = TestApp::up(1);
    let ends = in_seconds(2);
    let (_, session) = parked(&app, "shop", ends).await;
    let start = second_start(&session).await;
    assert!(ends <= start && start.since(ends) <= AIM, "{ends} {start}");
    session.check(&session.follow().await).await;
}

/// Nobody noticed the end of the limit: everything had been killed before.
#[tokio::test]
async fn a_limit_that_ended_while_everything_was_down_is_noticed_within_two_seconds_of_the_start() {
    let app = TestApp::up(2);
    let ends = in_seconds(3);
    let (planning, id) = {
        let (planning, session) = parked(&app, "shop", ends).await;
        (planning, session.id)
    };
    app.kill_all();
    assert!(
        SystemClock.now() < ends,
        "too slow to be down before {ends}"
    );
    until_the_clock_shows(ends.plus(Duration::from_secs(1))).await;
    let up = SystemClock.now();
    app.start_up(2);
    app.until_it_answers().await;
    let session = Session::of(&app, &planning, &id);
    let start = second_start(&session).await;
    assert!(start.since(up) <= AIM, "{up} {start}");
    session.check(&session.follow().await).await;
}

/// Down when the limit was met, and up again just before it ends: the wait was not kept in a process.
#[tokio::test]
async fn a_parked_session_that_was_down_meanwhile_goes_on_at_the_limits_end_and_not_before() {
    let app = TestApp::up(1);
    let ends = in_seconds(5);
    let (planning, id) = {
        let (planning, session) = parked(&app, "shop", ends).await;
        (planning, session.id)
    };
    app.kill_all();
    app.start_up(1);
    app.until_it_answers().await;
    assert!(SystemClock.now() < ends, "too slow to be up before {ends}");
    let session = Session::of(&app, &planning, &id);
    let start = second_start(&session).await;
    assert!(ends <= start && start.since(ends) <= AIM, "{ends} {start}");
    session.check(&session.follow().await).await;
}
