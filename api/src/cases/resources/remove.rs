use redraft_store::StoreError;

use super::{FoundResource, settle};
use crate::{app::App, error::ApiError};

/// Removes a resource with its file and all its revisions.
pub(crate) async fn remove_resource(app: &App, found: &FoundResource) -> Result<(), ApiError> {
    let (id, current) = (found.resource.id, found.resource.current);
    if !app.store.remove_resource(id, current).await? {
        return Err(StoreError::Lost.into());
    }
    settle(app, &found.place).await;
    Ok(())
}
