//! The audit log: entries are added, never changed, and kept for a year.

use std::time::Duration;

use redraft_domain::Timestamp;
use redraft_store::{AuditEntry, AuditPage};

use crate::stores::Stores;

on_both![
    entries_are_read_newest_first_page_by_page,
    entries_are_chosen_by_who_and_what,
    no_entry_is_changed_and_none_removed_within_a_year,
    texts_of_an_entry_are_bounded,
];

fn entry(at: Timestamp, who: &str, operation: &str) -> AuditEntry {
    AuditEntry {
        at,
        who: who.into(),
        address: Some("10.0.0.1".into()),
        operation: operation.into(),
        object: "projects/shop".into(),
        status: Some(204),
        times: 1,
    }
}

async fn entries_are_read_newest_first_page_by_page(stores: &Stores) {
    let store = &stores.store;
    let entries: Vec<_> = (0..5)
        .map(|number| entry(store.now(), &format!("token t{number}"), "delete_project"))
        .collect();
    store.add_audit_entries(&entries).await.unwrap();
    let mut page = AuditPage {
        limit: 2,
        ..AuditPage::default()
    };
    let mut read = Vec::new();
    loop {
        let found = store.audit(&page).await.unwrap();
        let Some(last) = found.last() else { break };
        page.before = Some(last.id);
        read.extend(found.into_iter().map(|stored| stored.entry));
    }
    read.reverse();
    assert_eq!(read, entries);
}

async fn entries_are_chosen_by_who_and_what(stores: &Stores) {
    let store = &stores.store;
    let mut entries = Vec::new();
    for who in ["token ci", "nobody"] {
        for operation in ["create_token", "revoke_token"] {
            entries.push(entry(store.now(), who, operation));
        }
    }
    store.add_audit_entries(&entries).await.unwrap();
    let count = async |who: Option<&str>, operation: Option<&str>| {
        let page = AuditPage {
            who: who.map(str::to_owned),
            operation: operation.map(str::to_owned),
            limit: 10,
            before: None,
        };
        store.audit(&page).await.unwrap().len()
    };
    assert_eq!(count(None, None).await, 4);
    assert_eq!(count(Some("token ci"), None).await, 2);
    assert_eq!(count(None, Some("create_token")).await, 2);
    assert_eq!(count(Some("nobody"), Some("revoke_token")).await, 1);
    assert_eq!(count(Some("token"), None).await, 0, "word for word");
}

async fn no_entry_is_changed_and_none_removed_within_a_year(stores: &Stores) {
    let store = &stores.store;
    // By the database's own clock these are from long ago, and of a time that has not come.
    let (old, new) = (Timestamp(1_000), Timestamp(4_000_000_000_000));
    for at in [old, new] {
        let added = store.add_audit_entries(&[entry(at, "token ci", "x")]).await;
        added.unwrap();
    }
    for sql in [
        "UPDATE audit_entries SET who = 'nobody'",
        "DELETE FROM audit_entries",
        "DELETE FROM audit_entries WHERE at > 1000",
    ] {
        let error = stores.execute(sql).await.unwrap_err().to_string();
        assert!(error.contains("entries of the audit log are"), "{error}");
    }
    if stores.is_postgres() {
        let error = stores.execute("TRUNCATE audit_entries").await.unwrap_err();
        assert!(error.to_string().contains("kept for a year"), "{error}");
    }
    let count = "SELECT COUNT(*) FROM audit_entries";
    assert_eq!(stores.number(count).await, 2);
    // Retention removes what is older than a year, and nothing else.
    assert_eq!(store.forget_old_audit().await.unwrap(), 1);
    assert_eq!(stores.number(count).await, 1);
    stores.later(Duration::from_hours(24));
    assert_eq!(store.forget_old_audit().await.unwrap(), 0);
}

async fn texts_of_an_entry_are_bounded(stores: &Stores) {
    let store = &stores.store;
    let mut long = entry(store.now(), "nobody", "x");
    long.object = "ä\0".repeat(10_000);
    store.add_audit_entries(&[long]).await.unwrap();
    let page = AuditPage {
        limit: 1,
        ..AuditPage::default()
    };
    let object = store.audit(&page).await.unwrap().remove(0).entry.object;
    assert_eq!(object.chars().count(), 500);
    assert!(object.starts_with("ä\u{fffd}ä"));
}
