//! The hub and its viewers, on a store of their own.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use futures::{StreamExt as _, stream::BoxStream};
use redraft_domain::{
    AgentName, EventBody, EventId, LeaseEpoch, Limits, ModelName, Name, Prompt, SessionId,
    StepConfig, StepType, SystemClock,
};
use redraft_redaction::Redactor;
use redraft_store::{DatabaseUrl, NewEvent, NewProject, NewSession, NewStep, NewWorkflow, Store};
use tempfile::TempDir;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::{Hub, Start, open};

struct Scene {
    store: Store,
    hub: Hub,
    session: SessionId,
    epoch: LeaseEpoch,
    stop: CancellationToken,
    _folder: TempDir,
}

type Stream = BoxStream<'static, std::io::Result<Bytes>>;

impl Scene {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("db"));
        let bell = folder.path().join("bell");
        let store = Store::open(&url, &bell, Arc::new(SystemClock))
            .await
            .unwrap();
        store.migrate(&folder.path().join("lock")).await.unwrap();
        let name = |name| Name::parse(name).unwrap();
        let new = NewProject {
            name: name("p"),
            path: String::from("/p"),
        };
        let project = store.create_project(new).await.unwrap().slug;
        let config = StepConfig::default();
        let step = NewStep {
            name: name("s"),
            step_type: StepType::Interactive,
            config,
        };
        let new = NewWorkflow {
            name: name("w"),
            steps: vec![step],
        };
        let workflow = store.create_workflow(&project, new).await.unwrap();
        let step = store.steps(&workflow).await.unwrap()[0].id;
        let new = NewSession {
            project,
            workflow,
            step,
            prompt: Prompt::parse("x").unwrap(),
            agent: AgentName::Demo,
            model: ModelName::parse("opus").unwrap(),
            may_run_commands: false,
            limits: Limits::iterations(1),
            document_path: String::from("d.md"),
            document_key: String::from("/p/d.md"),
            start_revision: None,
            takes_comments: false,
        };
        let session = store.start_session(new).await.unwrap();
        let lease = store
            .take_lease(&session, 1, "test")
            .await
            .unwrap()
            .unwrap();
        let stop = CancellationToken::new();
        let hub = Hub::start(store.clone(), Arc::new(Redactor::usual()), stop.clone());
        Self {
            store,
            hub,
            session,
            epoch: lease.epoch,
            stop,
            _folder: folder,
        }
    }

    async fn say(&self, texts: &[&str]) {
        let event = |text: &&str| NewEvent {
            iteration: Some(1),
            attempt: None,
            body: EventBody::Content {
                text: (*text).to_owned(),
                parent: None,
            },
            at: self.store.now(),
        };
        let events: Vec<NewEvent> = texts.iter().map(event).collect();
        self.store
            .append_events(&self.session, self.epoch, &events)
            .await
            .unwrap();
    }

    async fn watch(&self) -> Stream {
        let session = self.store.session(&self.session).await.unwrap().unwrap();
        match open(&self.hub, &self.store, &session, EventId(0))
            .await
            .unwrap()
        {
            Start::Stream(stream) => stream,
            Start::Finished => panic!("the session goes on"),
        }
    }
}

/// Reads until `count` events were seen; returns their texts. Signs of life are passed over.
async fn texts(stream: &mut Stream, count: usize) -> Vec<String> {
    let mut texts = Vec::new();
    while texts.len() < count {
        let chunk = timeout(Duration::from_secs(30), stream.next())
            .await
            .expect("an event");
        let chunk = chunk.unwrap().unwrap();
        for line in std::str::from_utf8(&chunk).unwrap().lines() {
            let Some(data) = line.strip_prefix("data: ") else {
                continue;
            };
            let data: serde_json::Value = serde_json::from_str(data).unwrap();
            if data["type"] != "heartbeat" {
                texts.push(data["text"].as_str().unwrap().to_owned());
            }
        }
    }
    texts
}

#[tokio::test]
async fn a_hundred_viewers_cost_one_reading_for_each_ring() {
    let scene = Scene::new().await;
    let mut viewers = Vec::new();
    for _ in 0..100 {
        let mut viewer = scene.watch().await;
        // The first message only says when to reconnect; the second look reads the past.
        viewer.next().await;
        viewers.push(viewer);
    }
    let past = futures::future::join_all(viewers.iter_mut().map(|viewer| async {
        timeout(Duration::from_millis(200), viewer.next())
            .await
            .is_err()
    }));
    assert!(
        past.await.into_iter().all(|waits| waits),
        "all wait for news"
    );
    let before = scene.hub.readings();
    scene.say(&["a", "b"]).await;
    for viewer in &mut viewers {
        assert_eq!(texts(viewer, 2).await, ["a", "b"]);
    }
    let readings = scene.hub.readings() - before;
    // One for the ring; on a busy machine also the look once a second, and never one for each.
    assert!((1..=20).contains(&readings), "{readings} readings");
}

#[tokio::test]
async fn nothing_is_read_while_nobody_watches() {
    let scene = Scene::new().await;
    scene.say(&["a"]).await;
    sleep(Duration::from_millis(1_200)).await;
    assert_eq!(scene.hub.readings(), 0);
    let mut viewer = scene.watch().await;
    assert_eq!(
        texts(&mut viewer, 1).await,
        ["a"],
        "the past comes from the store"
    );
    drop(viewer);
    sleep(Duration::from_millis(1_200)).await;
    let before = scene.hub.readings();
    scene.say(&["b"]).await;
    sleep(Duration::from_millis(1_200)).await;
    assert_eq!(scene.hub.readings(), before);
}

#[tokio::test]
async fn a_viewer_that_lags_reads_for_itself_and_misses_nothing() {
    let scene = Scene::new().await;
    let mut slow = scene.watch().await;
    let mut quick = scene.watch().await;
    slow.next().await;
    let waits = timeout(Duration::from_millis(100), slow.next())
        .await
        .is_err();
    assert!(waits, "it has joined and waits");
    let expected: Vec<String> = (0..200).map(|number| number.to_string()).collect();
    for text in &expected {
        scene.say(&[text]).await;
        // Each event is handed out on its own, far more often than the hub keeps.
        assert_eq!(texts(&mut quick, 1).await, [text.as_str()]);
    }
    assert_eq!(texts(&mut slow, 200).await, expected);
    scene.say(&["live again"]).await;
    assert_eq!(texts(&mut slow, 1).await, ["live again"]);
}

#[tokio::test]
async fn viewers_that_join_while_events_are_stored_have_no_gap_and_no_repeat() {
    let scene = Arc::new(Scene::new().await);
    let expected: Vec<String> = (0..300).map(|number| number.to_string()).collect();
    let writing = {
        let (scene, expected) = (Arc::clone(&scene), expected.clone());
        tokio::spawn(async move {
            for text in &expected {
                scene.say(&[text]).await;
            }
        })
    };
    let mut viewers = Vec::new();
    while !writing.is_finished() && viewers.len() < 50 {
        let mut viewer = scene.watch().await;
        viewers.push(tokio::spawn(async move { texts(&mut viewer, 300).await }));
        sleep(Duration::from_millis(7)).await;
    }
    writing.await.unwrap();
    assert!(viewers.len() > 3, "{} viewers", viewers.len());
    for viewer in viewers {
        assert_eq!(viewer.await.unwrap(), expected);
    }
}

#[tokio::test]
async fn streams_end_when_the_service_does() {
    let scene = Scene::new().await;
    let mut viewer = scene.watch().await;
    viewer.next().await;
    scene.stop.cancel();
    let end = timeout(Duration::from_secs(1), viewer.next())
        .await
        .expect("an end");
    assert!(end.is_none());
    let mut late = scene.watch().await;
    late.next().await;
    let end = timeout(Duration::from_secs(1), late.next())
        .await
        .expect("an end");
    assert!(end.is_none());
}

#[tokio::test]
async fn signs_of_life_come_at_their_time_and_move_no_cursor() {
    let mut scene = Scene::new().await;
    let every = Duration::from_millis(150);
    scene.hub = Hub::with_heartbeat(
        scene.store.clone(),
        scene.hub.redactor(),
        scene.stop.clone(),
        every,
    );
    // Time passes before anyone watches; it is not made up for afterwards.
    sleep(every * 4).await;
    let mut viewer = scene.watch().await;
    viewer.next().await;
    let started = Instant::now();
    for _ in 0..2 {
        let beat = timeout(Duration::from_secs(30), viewer.next())
            .await
            .expect("a beat");
        let beat = beat.unwrap().unwrap();
        assert!(!beat.starts_with(b"id:"));
        assert_eq!(beat, super::frame::HEARTBEAT);
    }
    assert!(started.elapsed() >= every, "{:?}", started.elapsed());
}
