//! Telling a program.

use std::{ffi::OsString, time::Instant};

use redraft_agent::tell_program;
use redraft_store::Tried;

use super::{
    answer::{beginning, in_vain},
    message::Message,
};

/// Starts the program and gives it the message.
pub(super) async fn tell(
    parts: &[String],
    environment: &[(OsString, OsString)],
    message: &Message,
) -> Tried {
    let began = Instant::now();
    let told = match tell_program(parts, environment, format!("{}\n", message.body)).await {
        Ok(told) => told,
        Err(error) => return in_vain(error.to_string()),
    };
    let how = match told.code {
        Some(0) => {
            return Tried {
                is_delivered: true,
                answer: format!(
                    "The program ended well in {} ms.",
                    began.elapsed().as_millis()
                ),
            };
        }
        Some(code) => format!("The program failed with exit code {code}"),
        None => "The program was ended by a signal".to_owned(),
    };
    in_vain(match &*beginning(&told.said) {
        "" => format!("{how}."),
        said => format!("{how}: \u{201c}{said}\u{201d}."),
    })
}
