//! What happened is written with the change, and told by every channel that wants to know.

use std::time::Duration;

use redraft_domain::{
    ChannelName, DeliveryState, EndReason, HappeningKind, PauseReason, ProgramLine, ProjectSlug,
    SessionState, TransitionError, WaitReason, WebhookUrl,
};
use redraft_store::{
    Channel, ChannelChange, ChannelError, ChannelTarget, ChannelWanted, DueDelivery, NewChannel,
    Request, Store, StoreError, Tried,
};

use crate::{
    fixture::{Fixture, begin, run_through, take},
    stores::Stores,
};

on_both![
    each_change_that_somebody_waits_for_is_written_with_it,
    a_change_that_does_not_come_about_is_told_to_nobody,
    a_channel_is_told_what_it_wants_of_the_project_that_it_wants,
    a_delivery_is_one_workers_until_its_lease_ends_or_it_is_buried,
    of_a_channel_one_is_tried_at_a_time_and_others_do_not_wait_for_it,
    a_refused_delivery_is_tried_again_for_a_day_and_then_by_hand,
    a_test_goes_by_its_own_channel_alone,
    a_channel_keeps_its_kind_and_its_name_to_itself,
    what_was_told_long_ago_is_forgotten_and_what_is_on_its_way_is_not,
    who_reads_after_an_id_misses_nothing_while_many_write,
    it_stands_as_the_sessions_do,
];

const FIRST_PAUSE: Duration = Duration::from_secs(15);

fn wanted(kinds: &[HappeningKind], project: Option<&ProjectSlug>) -> ChannelWanted {
    ChannelWanted {
        kinds: kinds.to_vec(),
        project: project.cloned(),
    }
}

async fn webhook(store: &Store, name: &str, wanted: ChannelWanted) -> Channel {
    let new = NewChannel {
        name: ChannelName::parse(name).unwrap(),
        target: ChannelTarget::Webhook {
            url: WebhookUrl::parse(&format!("http://127.0.0.1:9/{name}")).unwrap(),
            secret: "whsec_AAAA".into(),
        },
        wanted,
    };
    store.add_channel(&new).await.unwrap()
}

/// A session that its user ends at once.
async fn ended(store: &Store, shop: &Fixture) -> redraft_domain::SessionId {
    let id = shop.start(store, 2).await;
    store.request(&id, Request::Cancel).await.unwrap();
    id
}

/// A session in the middle of an iteration comes to stand still.
async fn stands(
    store: &Store,
    shop: &Fixture,
    change: impl FnOnce(SessionState) -> Result<SessionState, TransitionError>,
) {
    let id = shop.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    store.stand_still(&id, held.epoch, change).await.unwrap();
    store.request(&id, Request::Cancel).await.unwrap();
}

async fn each_change_that_somebody_waits_for_is_written_with_it(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 2).await;
    run_through(store, &id, 1).await;
    assert_eq!(store.happenings_after(0, 10).await.unwrap(), []);
    run_through(store, &id, 2).await;
    let until = store.now().plus(Duration::from_hours(2));
    let why = || "Because.".to_owned();
    stands(store, &shop, |s| s.pause(PauseReason::NeedsLogin, why())).await;
    stands(store, &shop, |s| s.pause(PauseReason::User, why())).await;
    stands(store, &shop, |s| {
        s.wait(until, WaitReason::UsageLimit, why())
    })
    .await;
    stands(store, &shop, |s| s.wait(until, WaitReason::BackOff, why())).await;
    let id = shop.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    let fail = |s: SessionState| s.fail(EndReason::Fatal, "The folder is gone.".into());
    store.stand_still(&id, held.epoch, fail).await.unwrap();

    let all = store.happenings_after(0, 20).await.unwrap();
    let kinds: Vec<_> = all.iter().map(|one| one.kind.as_str()).collect();
    let stopped = "session.stopped";
    let expected = [
        "session.done",
        "session.needs_you",
        stopped,
        stopped,
        "session.waiting",
        stopped,
        stopped,
        stopped,
    ];
    assert_eq!(kinds, expected);
    let done = &all[0];
    assert_eq!(
        (done.iterations_completed, done.iterations_requested),
        (2, 2)
    );
    assert_eq!(done.reason.as_deref(), Some("all_iterations"));
    let place = done.place.clone().unwrap();
    assert_eq!(
        (&place.project, &*place.workflow_name),
        (&shop.project, "Planning")
    );
    assert!(done.uid.starts_with("hp-") && done.uid != all[1].uid);
    let last = all.last().unwrap();
    assert_eq!(last.sentence, "The folder is gone.");
    assert_eq!(store.happenings_after(last.id, 20).await.unwrap(), []);
}

async fn a_change_that_does_not_come_about_is_told_to_nobody(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    store.bury_worker("w1").await.unwrap();
    let pause = |s: SessionState| s.pause(PauseReason::NeedsUser, "Help.".into());
    let lost = store.stand_still(&id, held.epoch, pause).await;
    assert!(matches!(lost, Err(StoreError::Lost)));
    assert_eq!(store.happenings_after(0, 10).await.unwrap(), []);
}

async fn a_channel_is_told_what_it_wants_of_the_project_that_it_wants(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let blog = Fixture::new(store, "blog").await;
    let both = [HappeningKind::Stopped, HappeningKind::Done];
    let of_all = webhook(store, "all", wanted(&both, None)).await;
    let of_blog = webhook(store, "blog", wanted(&both, Some(&blog.project))).await;
    webhook(store, "others", wanted(&[HappeningKind::NeedsYou], None)).await;
    ended(store, &shop).await;
    ended(store, &blog).await;
    assert_eq!(store.fan_out().await.unwrap(), 3);
    assert_eq!(store.fan_out().await.unwrap(), 0);
    let told = store.deliveries(None, 10).await.unwrap();
    let told: Vec<_> = told
        .iter()
        .rev()
        .map(|one| {
            let place = one.happening.place.as_ref().unwrap();
            (one.channel, place.project.clone())
        })
        .collect();
    let expected = [
        (of_all.id, shop.project.clone()),
        (of_all.id, blog.project.clone()),
        (of_blog.id, blog.project.clone()),
    ];
    assert_eq!(told, expected);
    // One that comes later is not told of what was before.
    webhook(store, "later", wanted(&both, None)).await;
    assert_eq!(store.fan_out().await.unwrap(), 0);
}

async fn due(store: &Store, worker: &str) -> Vec<DueDelivery> {
    store.lease_deliveries(worker).await.unwrap()
}

async fn a_delivery_is_one_workers_until_its_lease_ends_or_it_is_buried(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    webhook(store, "hook", wanted(&[HappeningKind::Stopped], None)).await;
    ended(store, &shop).await;
    store.fan_out().await.unwrap();
    let first = due(store, "w1").await.remove(0);
    assert_eq!((first.tries, &*first.channel), (1, "hook"));
    assert_eq!(due(store, "w2").await, []);
    store.bury_worker("w1").await.unwrap();
    let second = due(store, "w2").await.remove(0);
    assert_eq!((second.id, second.tries), (first.id, 2));
    assert_eq!(second.happening.uid, first.happening.uid, "the id stays");
    let yes = Tried {
        is_delivered: true,
        answer: "The receiver answered 204 in 1 ms.".into(),
    };
    // The first one has no say any more.
    let late = store.settle_delivery(&first, "w1", &yes, FIRST_PAUSE).await;
    assert_eq!(late.unwrap(), None);
    stores.later(Duration::from_secs(61));
    let third = due(store, "w3").await.remove(0);
    let settled = store.settle_delivery(&third, "w3", &yes, FIRST_PAUSE).await;
    assert_eq!(settled.unwrap(), Some(DeliveryState::Delivered));
    stores.later(Duration::from_hours(48));
    assert_eq!(due(store, "w4").await, []);
    let told = store.delivery(third.id).await.unwrap().unwrap();
    assert_eq!((told.state, told.tries), (DeliveryState::Delivered, 3));
    assert_eq!(told.next_at, None);
}

async fn of_a_channel_one_is_tried_at_a_time_and_others_do_not_wait_for_it(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let slow = webhook(store, "slow", wanted(&[HappeningKind::Stopped], None)).await;
    for _ in 0..3 {
        ended(store, &shop).await;
    }
    store.fan_out().await.unwrap();
    let first = due(store, "w1").await;
    assert_eq!(first.len(), 1);
    webhook(store, "quick", wanted(&[HappeningKind::Stopped], None)).await;
    ended(store, &shop).await;
    store.fan_out().await.unwrap();
    let other = due(store, "w2").await;
    assert_eq!((other.len(), &*other[0].channel), (1, "quick"));
    assert_eq!(due(store, "w1").await, []);
    let of_slow = store.deliveries(Some(slow.id), 10).await.unwrap();
    assert_eq!(of_slow.len(), 4);
    // The oldest first.
    assert_eq!(first[0].id, of_slow.last().unwrap().id);
}

async fn a_refused_delivery_is_tried_again_for_a_day_and_then_by_hand(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    webhook(store, "hook", wanted(&[HappeningKind::Stopped], None)).await;
    ended(store, &shop).await;
    store.fan_out().await.unwrap();
    let no = Tried {
        is_delivered: false,
        answer: "The receiver refused: 500.".into(),
    };
    let (began, mut tries) = (store.now(), 0);
    let id = loop {
        let due = due(store, "w1").await.remove(0);
        tries += 1;
        let state = store.settle_delivery(&due, "w1", &no, FIRST_PAUSE).await;
        if state.unwrap() == Some(DeliveryState::GivenUp) {
            break due.id;
        }
        let told = store.delivery(due.id).await.unwrap().unwrap();
        assert_eq!(told.answer.as_deref(), Some(&*no.answer));
        let pause = told.next_at.unwrap().since(store.now());
        stores.later(pause.saturating_sub(Duration::from_millis(1)));
        assert_eq!(self::due(store, "w1").await, []);
        stores.later(Duration::from_millis(1));
    };
    assert_eq!((tries, store.now().since(began).as_secs()), (10, 85_275));
    let told = store.delivery(id).await.unwrap().unwrap();
    assert_eq!((told.state, told.next_at), (DeliveryState::GivenUp, None));
    assert!(told.ended_at.is_some());
    assert!(store.retry_delivery(id).await.unwrap());
    let again = due(store, "w1").await.remove(0);
    assert_eq!((again.id, again.tries), (id, 1));
    assert!(
        !store.retry_delivery(id).await.unwrap(),
        "it is being tried"
    );
    assert!(!store.retry_delivery(id + 100).await.unwrap());
}

async fn a_test_goes_by_its_own_channel_alone(stores: &Stores) {
    let store = &stores.store;
    let one = webhook(store, "one", wanted(&[HappeningKind::Done], None)).await;
    webhook(store, "two", wanted(&HappeningKind::OFFERED, None)).await;
    let id = store.test_channel(one.id).await.unwrap().unwrap();
    assert_eq!(store.fan_out().await.unwrap(), 0);
    let due = due(store, "w1").await;
    assert_eq!((due.len(), due[0].id), (1, id));
    assert_eq!(due[0].happening.kind, HappeningKind::Test);
    assert_eq!(due[0].happening.place, None);
    // It did not happen, so nobody who watches sees it.
    assert_eq!(store.happenings_after(0, 10).await.unwrap(), []);
    assert_eq!(store.test_channel(99).await.unwrap(), None);
}

async fn a_channel_keeps_its_kind_and_its_name_to_itself(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let done = || wanted(&[HappeningKind::Done], None);
    let hook = webhook(store, "hook", done()).await;
    let program = ProgramLine::parse(&["notify-send".into(), "Redraft".into()]).unwrap();
    let new = |name: &str| NewChannel {
        name: ChannelName::parse(name).unwrap(),
        target: ChannelTarget::Command(program.clone()),
        wanted: done(),
    };
    let taken = store.add_channel(&new("hook")).await;
    assert!(matches!(taken, Err(ChannelError::NameTaken)));
    let command = store.add_channel(&new("desk")).await.unwrap();
    assert_eq!(command.target, ChannelTarget::Command(program.clone()));
    let change = |name: &str| ChannelChange {
        name: ChannelName::parse(name).unwrap(),
        url: None,
        program: Some(program.clone()),
        wanted: wanted(&[HappeningKind::NeedsYou], Some(&shop.project)),
    };
    let other = store.change_channel(hook.id, &change("hook")).await;
    assert!(matches!(other, Err(ChannelError::OtherKind)));
    let taken = store.change_channel(command.id, &change("hook")).await;
    assert!(matches!(taken, Err(ChannelError::NameTaken)));
    let changed = store
        .change_channel(command.id, &change("bell"))
        .await
        .unwrap();
    assert_eq!(
        (&*changed.name, changed.wanted.project),
        ("bell", Some(shop.project.clone()))
    );
    let moved = ChannelChange {
        url: Some(WebhookUrl::parse("https://example.org/x").unwrap()),
        program: None,
        ..change("hook")
    };
    let moved = store.change_channel(hook.id, &moved).await.unwrap();
    let ChannelTarget::Webhook { url, secret } = moved.target else {
        panic!("a webhook stays one");
    };
    assert_eq!(
        (url.as_str(), &*secret),
        ("https://example.org/x", "whsec_AAAA")
    );
    let nowhere: ProjectSlug = "nowhere".parse().unwrap();
    let mut unknown = new("unknown");
    unknown.wanted.project = Some(nowhere);
    let unknown = store.add_channel(&unknown).await;
    assert!(matches!(unknown, Err(ChannelError::UnknownProject)));
    // A project's channels go with it.
    store.delete_project(&shop.project).await.unwrap();
    assert_eq!(store.channels().await.unwrap(), []);
    for number in 0..50 {
        store
            .add_channel(&new(&format!("n{number}")))
            .await
            .unwrap();
    }
    let over = store.add_channel(&new("n50")).await;
    assert!(matches!(over, Err(ChannelError::TooMany)));
    assert!(
        store
            .remove_channel(store.channels().await.unwrap()[0].id)
            .await
            .unwrap()
    );
    assert!(!store.remove_channel(hook.id).await.unwrap());
}

async fn what_was_told_long_ago_is_forgotten_and_what_is_on_its_way_is_not(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    ended(store, &shop).await;
    store.fan_out().await.unwrap();
    webhook(store, "hook", wanted(&[HappeningKind::Stopped], None)).await;
    ended(store, &shop).await;
    store.fan_out().await.unwrap();
    stores.later(Duration::from_hours(24));
    ended(store, &shop).await;
    let pruned = store.prune(store.now()).await.unwrap();
    assert_eq!(pruned.happenings, 1, "the one that nobody wanted to know");
    let due = due(store, "w1").await.remove(0);
    let yes = Tried {
        is_delivered: true,
        answer: "Yes.".into(),
    };
    store
        .settle_delivery(&due, "w1", &yes, FIRST_PAUSE)
        .await
        .unwrap();
    assert_eq!(store.prune(store.now()).await.unwrap().happenings, 1);
    assert_eq!(store.deliveries(None, 10).await.unwrap(), []);
    let left = store.happenings_after(0, 10).await.unwrap();
    assert_eq!(left.len(), 1, "the newest, of which nobody has decided yet");
}

/// On PostgreSQL a number that was given out first may come to light last; here it must not.
async fn who_reads_after_an_id_misses_nothing_while_many_write(stores: &Stores) {
    const WRITERS: usize = 4;
    const EACH: usize = 8;
    let store = &stores.store;
    let mut writers = tokio::task::JoinSet::new();
    for number in 0..WRITERS {
        let shop = Fixture::new(store, &format!("shop-{number}")).await;
        let store = store.clone();
        writers.spawn(async move {
            for _ in 0..EACH {
                ended(&store, &shop).await;
            }
        });
    }
    let (mut cursor, mut seen) = (0, 0);
    loop {
        let over = writers.is_empty();
        let new = store.happenings_after(cursor, 1_000).await.unwrap();
        seen += new.len();
        cursor = new.last().map_or(cursor, |last| last.id);
        if over {
            break;
        }
        while writers.try_join_next().transpose().unwrap().is_some() {}
    }
    assert_eq!(seen, WRITERS * EACH);
}

async fn it_stands_as_the_sessions_do(stores: &Stores) {
    let store = &stores.store;
    let before = store.how_it_stands().await.unwrap();
    assert_eq!((before.needs_you, before.running, before.newest), (0, 0, 0));
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 2).await;
    let running = store.how_it_stands().await.unwrap();
    assert_eq!((running.needs_you, running.running), (0, 1));
    let held = take(store, &id, 1, "w1").await;
    let pause = |s: SessionState| s.pause(PauseReason::Conflict, "Choose.".into());
    store.stand_still(&id, held.epoch, pause).await.unwrap();
    let now = store.how_it_stands().await.unwrap();
    assert_eq!((now.needs_you, now.running), (1, 0));
    assert_eq!(
        now.newest,
        store.happenings_after(0, 9).await.unwrap()[0].id
    );
}
