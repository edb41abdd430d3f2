//! Many sessions, few workers: all get their turn.

use std::collections::{BTreeMap, HashMap};

use crate::{app::TestApp, documents::SHOP, session::Session};

const SESSIONS: usize = 20;
const ITERATIONS: u32 = 5;

#[tokio::test]
async fn twenty_sessions_get_on_together_and_both_workers_take_their_share() {
    let app = TestApp::new();
    app.start(&["api"]);
    app.until_it_answers().await;
    let project = app.project("many").await;
    let mut planned = Vec::new();
    for number in 0..SESSIONS {
        let name = format!("design-{number}.md");
        project.write(&name, SHOP);
        planned.push(app.workflow(&project, &name).await);
    }
    let mut sessions = Vec::new();
    for planning in &planned {
        sessions.push(Session::start(&app, planning, "Make it complete.", ITERATIONS).await);
    }
    // All sessions wait before the first worker starts, so that none is ahead because it came earlier.
    app.start(&["worker"]);
    app.start(&["worker"]);

    // Event ids ascend over all sessions, so they tell in which order iterations were completed.
    let mut completions = BTreeMap::new();
    let mut by_worker: HashMap<String, usize> = HashMap::new();
    for (number, session) in sessions.iter().enumerate() {
        let told = session.follow().await;
        session.check(&told).await;
        assert_eq!(told.last().unwrap().kind(), "done");
        for message in told.iter().filter(|m| m.kind() == "iteration_complete") {
            completions.insert(message.id.unwrap(), number);
        }
        for attempt in session.attempts().await {
            let worker = attempt["worker"].as_str().unwrap().to_owned();
            *by_worker.entry(worker).or_default() += 1;
        }
    }

    assert_eq!(completions.len(), SESSIONS * ITERATIONS as usize);
    let mut done = [0; SESSIONS];
    for number in completions.into_values() {
        done[number] += 1;
        let (least, most) = (done.iter().min().unwrap(), done.iter().max().unwrap());
        assert!(most - least <= 2, "one session is far ahead: {done:?}");
    }
    assert_eq!(by_worker.len(), 2, "{by_worker:?}");
    let all: usize = by_worker.values().sum();
    for (worker, share) in by_worker {
        assert!(share * 100 >= all * 30, "{worker} did {share} of {all}");
    }
}
