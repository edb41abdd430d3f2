//! What someone sees who looks at everything, or comes back after a while.

#![expect(
    clippy::float_cmp,
    reason = "what is written as a number of cents is read as the same one"
)]

use std::time::Duration;

use redraft_domain::{AgentName, EndReason, HistoryOf, SessionId, Standing, Timestamp};
use redraft_store::{AcceptError, MorningLine, Request, Settlement, Store};

use crate::{
    fixture::{Fixture, begin, changed, failed, run_through, take, unchanged},
    stores::Stores,
};

on_both![
    a_glance_has_what_goes_on_with_workers_queue_and_places,
    what_ended_before_the_moment_is_not_in_a_glance,
    a_morning_has_done_needing_and_stopped_sessions_with_their_figures,
    what_the_user_accepted_leaves_the_report_until_it_does_something_else,
    what_goes_on_cannot_be_accepted,
    a_night_without_workers_says_so,
    an_estimate_is_made_of_the_nearest_history,
];

/// Runs an iteration that costs something and changes the document.
async fn costly(store: &Store, fixture: &Fixture, id: &SessionId, number: u32, usd: f64) {
    let held = take(store, id, number, "w1").await;
    let attempt = begin(store, &held, number).await;
    let settlement = Settlement {
        outcome: "finished".into(),
        cost_usd: Some(usd),
        ..Settlement::default()
    };
    store.settle_attempt(attempt.id, &settlement).await.unwrap();
    let end = changed(number, fixture.revision(None, &format!("Text {number}.")));
    store.finish_iteration(id, held.epoch, end).await.unwrap();
}

async fn fail(store: &Store, id: &SessionId, number: u32) {
    let held = take(store, id, number, "w1").await;
    begin(store, &held, number).await;
    let end = failed(number, "It said no.");
    store.finish_iteration(id, held.epoch, end).await.unwrap();
}

fn standings(lines: &[MorningLine]) -> Vec<Standing> {
    lines.iter().map(|line| line.overview.standing()).collect()
}

async fn a_glance_has_what_goes_on_with_workers_queue_and_places(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let running = fixture.start(store, 2).await;
    stores.later(Duration::from_secs(1));
    let first = fixture.sibling(store).await.start(store, 1).await;
    stores.later(Duration::from_secs(1));
    let second = fixture.sibling(store).await.start(store, 1).await;
    store.worker_seen("gone", "host", 1).await.unwrap();
    stores.later(Duration::from_mins(1));
    store.worker_seen("w1", "host", 2).await.unwrap();
    let held = take(store, &running, 1, "w1").await;
    begin(store, &held, 1).await;
    let glance = store.glance(Timestamp(0)).await.unwrap();
    let open: Vec<_> = glance
        .open
        .iter()
        .map(|one| (&one.session.id, one.standing()))
        .collect();
    assert_eq!(open[0], (&running, Standing::Running));
    assert_eq!(open.len(), 3);
    assert_eq!((glance.more_open, glance.more_ended), (0, 0));
    assert_eq!((glance.places[&first], glance.places[&second]), (1, 2));
    assert!(!glance.places.contains_key(&running));
    assert_eq!(glance.queue.waiting, 2);
    let waits = glance.at.since(glance.queue.oldest.unwrap());
    assert_eq!(waits, Duration::from_secs(61));
    let workers: Vec<_> = glance
        .workers
        .iter()
        .map(|worker| (&*worker.name, worker.is_alive, worker.work.len()))
        .collect();
    assert_eq!(workers, [("gone", false, 0), ("w1", true, 1)]);
    let work = &glance.workers[1].work[0];
    assert_eq!((&work.session, work.iteration), (&running, 1));
    assert_eq!(work.since, Some(glance.at));
    assert_eq!(glance.day_usd, None);
    // A list needs neither the whole prompt nor anything of the guardrails.
    let prompt = glance.open[0].session.prompt.as_deref();
    assert_eq!(prompt, Some("Make it better."));
}

async fn what_ended_before_the_moment_is_not_in_a_glance(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let early = fixture.start(store, 1).await;
    run_through(store, &early, 1).await;
    stores.later(Duration::from_secs(10));
    let since = store.now();
    let late = fixture.sibling(store).await.start(store, 1).await;
    run_through(store, &late, 1).await;
    let glance = store.glance(since).await.unwrap();
    let ended: Vec<_> = glance
        .ended
        .iter()
        .map(|one| one.session.id.clone())
        .collect();
    assert_eq!(ended, [late]);
    assert_eq!(store.glance(Timestamp(0)).await.unwrap().ended.len(), 2);
}

async fn a_morning_has_done_needing_and_stopped_sessions_with_their_figures(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let before = fixture.sibling(store).await.start(store, 1).await;
    run_through(store, &before, 1).await;
    stores.later(Duration::from_secs(10));
    let since = store.now();
    let done = fixture.start(store, 2).await;
    costly(store, &fixture, &done, 1, 0.25).await;
    stores.later(Duration::from_secs(90));
    let held = take(store, &done, 2, "w1").await;
    begin(store, &held, 2).await;
    let end = store.finish_iteration(&done, held.epoch, unchanged(2));
    end.await.unwrap();
    stores.later(Duration::from_secs(1));
    let stopped = fixture.sibling(store).await.start(store, 1).await;
    fail(store, &stopped, 1).await;
    let morning = store.morning(Some(since)).await.unwrap();
    assert_eq!(
        standings(&morning.lines),
        [Standing::Stopped, Standing::Done]
    );
    let (failure, success) = (&morning.lines[0], &morning.lines[1]);
    let iterations = store.iterations(&stopped).await.unwrap();
    assert_eq!(failure.failed, Some(iterations[0].id));
    assert_eq!(
        (success.chars_added, success.chars_removed, success.failed),
        (7, 3, None)
    );
    assert_eq!(success.overview.session.cost_usd, 0.25);
    let night = &morning.night;
    assert_eq!((night.done, night.stopped, night.needs_you), (1, 1, 0));
    assert_eq!(
        (night.iterations_completed, night.iterations_failed),
        (2, 1)
    );
    assert_eq!(night.spent_usd, 0.25);
    assert_eq!(
        night.why.as_deref(),
        Some("The iteration failed: It said no.")
    );
    assert_eq!((morning.unlisted, morning.accepted), (0, 0));
    // Once it is tried again, the failed iteration is not offered for that any more.
    store
        .retry_iteration(&stopped, iterations[0].id)
        .await
        .unwrap();
    run_through(store, &stopped, 2).await;
    let morning = store.morning(Some(since)).await.unwrap();
    assert!(morning.lines.iter().all(|line| line.failed.is_none()));
}

async fn what_the_user_accepted_leaves_the_report_until_it_does_something_else(stores: &Stores) {
    let store = &stores.store;
    let since = store.now();
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    fail(store, &id, 1).await;
    let mut bell = store.bell().events();
    bell.heard().await;
    store.accept_session(&id).await.unwrap();
    // Twice is once.
    store.accept_session(&id).await.unwrap();
    let morning = store.morning(Some(since)).await.unwrap();
    assert!(morning.lines.is_empty());
    assert_eq!((morning.accepted, morning.night.stopped), (1, 0));
    store.take_back_acceptance(&id).await.unwrap();
    let morning = store.morning(Some(since)).await.unwrap();
    assert_eq!((morning.lines.len(), morning.accepted), (1, 0));
    store.accept_session(&id).await.unwrap();
    stores.later(Duration::from_secs(5));
    let iterations = store.iterations(&id).await.unwrap();
    store.retry_iteration(&id, iterations[0].id).await.unwrap();
    run_through(store, &id, 2).await;
    let morning = store.morning(Some(since)).await.unwrap();
    assert_eq!(standings(&morning.lines), [Standing::Done]);
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.reason(), Some(EndReason::AllIterations.as_str()));
}

async fn what_goes_on_cannot_be_accepted(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let refused = store.accept_session(&id).await.unwrap_err();
    assert!(matches!(refused, AcceptError::GoesOn(_)), "{refused}");
    let nobody: SessionId = "ps-ffffffffffff".parse().unwrap();
    let refused = store.accept_session(&nobody).await.unwrap_err();
    assert!(matches!(refused, AcceptError::NoSession), "{refused}");
    store.request(&id, Request::Pause).await.unwrap();
    store.accept_session(&id).await.unwrap();
}

async fn a_night_without_workers_says_so(stores: &Stores) {
    let store = &stores.store;
    let since = store.now();
    Fixture::new(store, "shop").await.start(store, 1).await;
    let findings = store.morning(Some(since)).await.unwrap().night.findings();
    assert!(
        findings[0].starts_with("No worker is alive"),
        "{findings:?}"
    );
    store.worker_seen("w1", "host", 1).await.unwrap();
    let night = store.morning(Some(since)).await.unwrap().night;
    assert_eq!(night.findings(), ["No iteration was completed yet."]);
    assert_eq!((night.workers, night.going.queued), (1, 1));
}

async fn an_estimate_is_made_of_the_nearest_history(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let of = async |fixture: &Fixture, model: &str| {
        let project = Some(&fixture.project);
        let found = store.histories(Some(fixture.step), project, AgentName::Demo, model);
        let found = found.await.unwrap();
        let counts = found.iter().map(|(of, taken)| (*of, taken.len()));
        counts.collect::<Vec<_>>()
    };
    let nothing = [HistoryOf::Step, HistoryOf::Project, HistoryOf::Installation].map(|of| (of, 0));
    assert_eq!(of(&fixture, "opus").await, nothing);
    let id = fixture.start(store, 3).await;
    for number in 1..=3 {
        let held = take(store, &id, number, "w1").await;
        let attempt = begin(store, &held, number).await;
        stores.later(Duration::from_secs(30));
        let settlement = Settlement {
            outcome: "finished".into(),
            cost_usd: Some(0.5),
            ..Settlement::default()
        };
        store.settle_attempt(attempt.id, &settlement).await.unwrap();
        let end = store.finish_iteration(&id, held.epoch, unchanged(number));
        end.await.unwrap();
    }
    assert_eq!(of(&fixture, "opus").await, [(HistoryOf::Step, 3)]);
    let sibling = fixture.sibling(store).await;
    assert_eq!(
        of(&sibling, "opus").await,
        [(HistoryOf::Step, 0), (HistoryOf::Project, 3)]
    );
    assert_eq!(of(&sibling, "haiku").await, nothing);
    let other = Fixture::new(store, "other").await;
    assert_eq!(
        of(&other, "opus").await,
        [
            (HistoryOf::Step, 0),
            (HistoryOf::Project, 0),
            (HistoryOf::Installation, 3)
        ]
    );
    let all = store
        .histories(None, None, AgentName::Demo, "opus")
        .await
        .unwrap();
    let taken = &all[0].1[0];
    assert_eq!((taken.ms, taken.usd), (30_000, 0.5));
}
