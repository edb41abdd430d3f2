//! What a command of the terminal changes or takes with it past the API, in the audit log.

use std::sync::Arc;

use redraft_domain::SystemClock;
use redraft_store::{AuditEntry, Store, StoreError};

use crate::{causes::with_causes, settings::Settings};

/// Records that the terminal did this. What it did through the API is in the log already.
pub(crate) async fn record(store: &Store, operation: &str, object: &str) -> Result<(), StoreError> {
    let entry = AuditEntry {
        at: store.now(),
        who: "terminal".to_owned(),
        address: None,
        operation: operation.to_owned(),
        object: object.to_owned(),
        status: None,
        times: 1,
    };
    store.add_audit_entries(&[entry]).await
}

/// Records what was done with the database as a whole. One that takes no entry, since it is of an older version or its
/// disk is full, keeps nobody from saving it; then this is said instead.
pub(crate) async fn record_if_possible(settings: &Settings, operation: &str, object: &str) {
    let recorded = async {
        let bell = settings.home.bell_folder();
        let store = Store::open(&settings.database, &bell, Arc::new(SystemClock)).await?;
        let recorded = record(&store, operation, object).await;
        store.close().await;
        recorded
    };
    if let Err(error) = recorded.await {
        anstream::eprintln!(
            "This is not in the audit log: {}",
            with_causes(&error.into())
        );
    }
}
