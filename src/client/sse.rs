//! Reading server-sent events: the part of the format that the event stream uses.

/// The most bytes of one event. The service shortens large values long before.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// One event with data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    /// Its `id:`, where it has one.
    pub(super) id: Option<String>,
    /// Its `data:` lines, joined by line feeds.
    pub(super) data: String,
}

/// The stream holds an event that is larger than any of ours.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the event stream holds an event that is too large to be one")]
pub(super) struct TooLarge;

/// Puts events together from pieces that may end anywhere, also inside a character.
#[derive(Debug, Default)]
pub(super) struct Parser {
    /// The line that is not finished yet.
    line: Vec<u8>,
    /// Whether the last byte was a carriage return, whose line feed would end no second line.
    after_return: bool,
    id: Option<String>,
    data: Option<String>,
}

impl Parser {
    /// Takes a piece, and returns the events that it finishes.
    pub(super) fn feed(&mut self, piece: &[u8]) -> Result<Vec<Event>, TooLarge> {
        let mut events = Vec::new();
        for &byte in piece {
            let after_return = std::mem::replace(&mut self.after_return, byte == b'\r');
            match byte {
                b'\n' if after_return => {}
                b'\n' | b'\r' => events.extend(self.end_line()),
                _ => self.line.push(byte),
            }
            let data = self.data.as_ref().map_or(0, String::len);
            if self.line.len() + data > MOST_BYTES {
                return Err(TooLarge);
            }
        }
        Ok(events)
    }

    /// Reads the finished line; an empty one ends an event.
    fn end_line(&mut self) -> Option<Event> {
        let line = std::mem::take(&mut self.line);
        if line.is_empty() {
            let id = self.id.take();
            return self.data.take().map(|data| Event { id, data });
        }
        let line = String::from_utf8_lossy(&line);
        let (field, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "id" => self.id = Some(value.to_owned()),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            // Comments have an empty name; `retry` and `event` say nothing that is needed here.
            _ => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(id: Option<&str>, data: &str) -> Event {
        Event {
            id: id.map(str::to_owned),
            data: data.to_owned(),
        }
    }

    const STREAM: &str = "retry: 1000\n\nid: 7\ndata: {\"text\":\"für dich\"}\n\n: a comment\n\n\
                          data: {\"type\":\"heartbeat\"}\n\nid:8\r\ndata:one\r\ndata: two\r\n\r\n";

    fn expected() -> Vec<Event> {
        vec![
            event(Some("7"), "{\"text\":\"für dich\"}"),
            event(None, "{\"type\":\"heartbeat\"}"),
            event(Some("8"), "one\ntwo"),
        ]
    }

    #[test]
    fn events_are_read_wherever_the_pieces_end() {
        for size in 1..STREAM.len() {
            let mut parser = Parser::default();
            let pieces = STREAM.as_bytes().chunks(size);
            let events: Vec<Event> = pieces.flat_map(|p| parser.feed(p).unwrap()).collect();
            assert_eq!(events, expected(), "in pieces of {size} bytes");
        }
    }

    #[test]
    fn an_unfinished_event_is_none() {
        let mut parser = Parser::default();
        assert_eq!(parser.feed(b"id: 1\ndata: x\n"), Ok(vec![]));
        assert_eq!(parser.feed(b"\n"), Ok(vec![event(Some("1"), "x")]));
    }

    #[test]
    fn an_event_without_an_end_does_not_fill_the_memory() {
        let mut parser = Parser::default();
        let piece = vec![b'x'; 1024 * 1024];
        let fed = (0..9).try_for_each(|_| parser.feed(&piece).map(|_| ()));
        assert_eq!(fed, Err(TooLarge));
    }
}
