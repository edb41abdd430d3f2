//! A text that was read with marks and is saved with them would lose the secrets behind them.

use redraft_redaction::marks;

use crate::{app::App, error::ApiError};

impl App {
    /// Refuses a text that has marks where the present one has secrets.
    pub(crate) fn keeps_secrets(&self, present: &str, new: &str) -> Result<(), ApiError> {
        let of_new = marks(new);
        if of_new > marks(present) && !self.redactor.kinds(present).is_empty() {
            return Err(ApiError::invalid(
                "The text has marks such as '[redacted: …]' where the present one has secrets, which would \
                 be lost; ask for the present text with 'secrets=shown' and change that, or take the marks \
                 out.",
            ));
        }
        Ok(())
    }
}
