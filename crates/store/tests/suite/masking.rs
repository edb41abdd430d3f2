//! A project leaves its database without what was masked, and still comes into another one.

use std::{collections::HashSet, sync::Arc};

use redraft_domain::{EventId, NoteText};
use redraft_store::{EventPage, Mask, Settlement};

use crate::{
    fixture::{Fixture, begin, changed, content, take},
    moving::{import, import_masked, lived, take_out},
    stores::Stores,
};

on_both![
    what_is_masked_is_nowhere_in_an_archive_that_can_be_taken_in,
    what_agents_said_comes_in_without_secrets_and_what_the_user_wrote_as_it_is,
];

async fn what_is_masked_is_nowhere_in_an_archive_that_can_be_taken_in(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = lived(store, &shop).await;
    // Both versions of the document become the same, and the large event another one.
    let words = ["First", "Second", "costs", "xxxx"];
    let mask: Mask = Arc::new(move |text| {
        let masked = |text: String, word: &&str| text.replace(*word, "[redacted: a word]");
        words.iter().fold(text, masked)
    });
    let verbatim = take_out(store.export(&shop.project, None).await.unwrap()).await;
    let taken = take_out(store.export(&shop.project, Some(mask)).await.unwrap()).await;

    assert_eq!(taken.rows.len(), verbatim.rows.len());
    assert_eq!(
        taken.blobs.len() + 1,
        verbatim.blobs.len(),
        "two are the same"
    );
    let names: Vec<String> = taken
        .blobs
        .iter()
        .map(|content| blake3::hash(content.as_bytes()).to_hex().to_string())
        .collect();
    assert!(names.is_sorted(), "{names:?}");
    let all = format!("{taken:?}");
    for word in words {
        assert!(format!("{verbatim:?}").contains(word), "{word}");
        assert!(!all.contains(word), "{word}");
    }
    let names: HashSet<String> = names.into_iter().collect();
    for (table, line) in &taken.rows {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let name = row["blob_hash"].as_str();
        assert!(
            name.is_none_or(|name| names.contains(name)),
            "{table}: {line}"
        );
        if table == "revisions" {
            assert_eq!(row["size_bytes"], "# [redacted: a word]\n".len(), "{line}");
        }
    }

    let other = stores.beside().await;
    import(&other.store, &taken, "/elsewhere").await.unwrap();
    let session = other.store.session(&id).await.unwrap().unwrap();
    let text = other.store.revision_text(session.revision.unwrap()).await;
    assert_eq!(&*text.unwrap(), "# [redacted: a word]\n");
}

async fn what_agents_said_comes_in_without_secrets_and_what_the_user_wrote_as_it_is(
    stores: &Stores,
) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 1).await;
    let note = NoteText::parse("A note of hunter2.").unwrap();
    store.write_note(&id, &note).await.unwrap();
    let held = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &held, 1).await;
    // The second is kept as a content, and its beginning in the row cuts the secret in two.
    let large = format!("{}hunter2 {}", "x".repeat(1_996), "y".repeat(20_000));
    let said = [content(store, "I am hunter2."), content(store, &large)];
    store.append_events(&id, held.epoch, &said).await.unwrap();
    let settlement = Settlement {
        stderr: "hunter2: not found".into(),
        message: Some("It said hunter2.".into()),
        ..Settlement::default()
    };
    store.settle_attempt(attempt.id, &settlement).await.unwrap();
    let end = changed(1, shop.revision(None, "# hunter2\n"));
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    let verbatim = take_out(store.export(&shop.project, None).await.unwrap()).await;

    let other = stores.beside().await;
    let mask: Mask = Arc::new(|text| text.replace("hunter2", "[gone]"));
    import_masked(&other.store, &verbatim, "/elsewhere", mask)
        .await
        .unwrap();
    let there = take_out(other.store.export(&shop.project, None).await.unwrap()).await;
    let holding: Vec<&str> = there
        .rows
        .iter()
        .filter(|(_, row)| row.contains("hunter2") || row.contains("hunt…"))
        .map(|(table, _)| table.as_str())
        .collect();
    assert_eq!(holding, ["notes"]);
    let holding = there.blobs.iter().filter(|blob| blob.contains("hunter2"));
    assert!(holding.clone().all(|blob| !blob.contains("\"type\"")));
    assert!(holding.count() > 0, "the document is as it was");
    let events = other.store.events(&id, EventPage::After(EventId(0)), 100);
    let events = events.await.unwrap();
    assert!(
        events
            .iter()
            .any(|event| event.data.contains("I am [gone]."))
    );
    let long = events.iter().find(|event| event.blob_hash.is_some());
    let long = long.expect("the large one");
    let whole = other.store.event(&id, EventId(long.id)).await.unwrap();
    let whole = whole.expect("it is there").data;
    assert!(whole.contains("x[gone] y"));
    assert_eq!(long.size_bytes, whole.len() as i64);
}
