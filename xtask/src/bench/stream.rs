//! A viewer: the events of a session as they arrive.

use std::time::SystemTime;

use anyhow::Result;
use serde_json::Value;

use super::http::Connection;

/// An event and when its last byte was read.
pub(crate) struct Arrival {
    pub(crate) event: Value,
    pub(crate) at: SystemTime,
}

/// Reads a session's stream to its end, handing over each event.
pub(crate) fn follow(mut connection: Connection, mut take: impl FnMut(Arrival)) -> Result<()> {
    let mut pending = Vec::new();
    while connection.chunk(&mut pending)? {
        let at = SystemTime::now();
        while let Some(end) = pending.windows(2).position(|pair| pair == b"\n\n") {
            let message: Vec<u8> = pending.drain(..end + 2).collect();
            for line in String::from_utf8_lossy(&message).lines() {
                if let Some(data) = line.strip_prefix("data:") {
                    take(Arrival {
                        event: serde_json::from_str(data.trim_start())?,
                        at,
                    });
                }
            }
        }
    }
    Ok(())
}

/// When the agent wrote the text of this event, where the text is a stamp.
pub(crate) fn written_at(event: &Value) -> Option<SystemTime> {
    if event["type"] != "content" {
        return None;
    }
    super::agent::read_stamp(event["text"].as_str()?)
}
