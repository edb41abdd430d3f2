//! Event streams, which the generator leaves as bytes.

use futures::{Stream, StreamExt as _, stream};
use thiserror::Error;

use crate::{
    ByteStream, Client, Error as ApiError,
    types::{Problem, SessionEvent},
};

/// Where a workflow is: its project and its id.
#[derive(Debug, Clone)]
pub struct Place {
    /// The project's slug.
    pub slug: String,
    /// The workflow's id.
    pub workflow: String,
}

/// A stream could not be followed to its end.
#[derive(Debug, Error)]
pub enum FollowError {
    /// The server refused.
    #[error("the stream could not be opened")]
    Refused(#[from] ApiError<Problem>),
    /// The connection was lost; following again after the last event's id goes on where it was.
    #[error("the connection was lost")]
    Lost(#[source] reqwest::Error),
}

/// The events of a session that come after the one with the id `after`, 0 for all: those stored, then
/// live, until its last.
pub async fn follow_iteration(
    client: &Client,
    place: &Place,
    session: &str,
    after: i64,
) -> Result<impl Stream<Item = Result<SessionEvent, FollowError>>, FollowError> {
    let opened = client.stream_iteration(&place.slug, &place.workflow, session, Some(after), None);
    Ok(events(opened.await?.into_inner()))
}

/// The events of the newest answer in a chat session, from its start.
pub async fn follow_answer(
    client: &Client,
    place: &Place,
) -> Result<impl Stream<Item = Result<SessionEvent, FollowError>>, FollowError> {
    let opened = client.stream_answer(&place.slug, &place.workflow, None);
    Ok(events(opened.await?.into_inner()))
}

/// The messages in the bytes. Those of types that this client does not know are left out, as are
/// heartbeats' like.
fn events(bytes: ByteStream) -> impl Stream<Item = Result<SessionEvent, FollowError>> {
    let mut lines = Lines::default();
    bytes.into_inner().flat_map(move |chunk| {
        let found = match chunk {
            Ok(chunk) => lines.add(&chunk).into_iter().map(Ok).collect(),
            Err(error) => vec![Err(FollowError::Lost(error))],
        };
        stream::iter(found)
    })
}

/// What of the stream has not been read to the end of its line.
#[derive(Default)]
struct Lines(Vec<u8>);

impl Lines {
    /// Takes more bytes and gives the messages that are complete. The service sends each as one `data:`
    /// line.
    fn add(&mut self, bytes: &[u8]) -> Vec<SessionEvent> {
        self.0.extend_from_slice(bytes);
        let Some(end) = self.0.iter().rposition(|byte| *byte == b'\n') else {
            return Vec::new();
        };
        let rest = self.0.split_off(end + 1);
        let complete = std::mem::replace(&mut self.0, rest);
        complete
            .split(|byte| *byte == b'\n')
            .filter_map(|line| serde_json::from_slice(line.strip_prefix(b"data:")?).ok())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_found_however_the_bytes_are_cut() {
        let sent = "retry: 1000\n\nid: 7\ndata: {\"type\":\"thinking\",\"text\":\"é\",\"_event_id\":7}\n\n\
                    data: {\"type\":\"unheard of\"}\n\ndata: {\"type\":\"heartbeat\"}\n\n";
        for size in [1, 2, 50, sent.len()] {
            let mut lines = Lines::default();
            let parts = sent.as_bytes().chunks(size);
            let found: Vec<SessionEvent> = parts.flat_map(|part| lines.add(part)).collect();
            let [
                SessionEvent::ThinkingEvent(thought),
                SessionEvent::HeartbeatEvent(_),
            ] = &found[..]
            else {
                panic!("{found:?}");
            };
            assert_eq!((thought.text.as_str(), thought.event_id), ("é", Some(7)));
        }
    }
}
