//! A project leaves its database without what was masked, and still comes into another one.

use std::{collections::HashSet, sync::Arc};

use redraft_store::Mask;

use crate::{
    fixture::Fixture,
    moving::{import, lived, take_out},
    stores::Stores,
};

on_both![what_is_masked_is_nowhere_in_an_archive_that_can_be_taken_in];

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
