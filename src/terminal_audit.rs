//! What a command of the terminal changes past the API, in the audit log.

use redraft_store::{AuditEntry, Store, StoreError};

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
