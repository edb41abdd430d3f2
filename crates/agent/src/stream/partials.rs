//! Joins the pieces of a message that is being written, so that a watcher gets few of them.

use std::time::Duration;

use super::{event::PartialKind, signal::Signal};

/// The least time between two partial signals: five a second.
const GAP: Duration = Duration::from_millis(200);

/// The block that is being written and what of it was not sent yet. Times are since the attempt's
/// start.
#[derive(Debug, Default)]
pub(super) struct Partials {
    block: u64,
    index: Option<u64>,
    kind: Option<PartialKind>,
    text: String,
    sent_at: Option<Duration>,
}

impl Partials {
    /// A block goes on; gives back what is to be sent now.
    pub(super) fn add(
        &mut self,
        index: u64,
        kind: PartialKind,
        text: &str,
        now: Duration,
    ) -> Option<Signal> {
        if self.index != Some(index) || self.kind != Some(kind) {
            self.drop_block();
            self.block += 1;
            self.index = Some(index);
            self.kind = Some(kind);
        }
        self.text.push_str(text);
        self.flush(now)
    }

    /// The block came whole, or its message was cut: what was not sent is not needed any more.
    pub(super) fn drop_block(&mut self) {
        self.index = None;
        self.kind = None;
        self.text.clear();
    }

    /// When the next flush has something to send.
    pub(super) fn due(&self) -> Option<Duration> {
        if self.text.is_empty() {
            return None;
        }
        Some(self.sent_at.map_or(Duration::ZERO, |at| at + GAP))
    }

    /// Sends what has gathered, if it is time.
    pub(super) fn flush(&mut self, now: Duration) -> Option<Signal> {
        if self.due()? > now {
            return None;
        }
        self.sent_at = Some(now);
        Some(Signal::Partial {
            block: self.block,
            kind: self.kind?,
            text: std::mem::take(&mut self.text),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn pieces_are_joined_and_at_most_five_a_second_are_sent() {
        let mut partials = Partials::default();
        let mut sent = Vec::new();
        for ms in 0..1000 {
            sent.extend(partials.add(0, PartialKind::Text, "x", at(ms)));
        }
        assert_eq!(sent.len(), 5);
        assert_eq!(partials.due(), Some(at(1000)));
        sent.extend(partials.flush(at(1000)));
        let joined: String = sent
            .iter()
            .map(|signal| match signal {
                Signal::Partial { text, .. } => text.as_str(),
                _ => "",
            })
            .collect();
        assert_eq!(joined.len(), 1000);
        assert_eq!(partials.due(), None);
    }

    #[test]
    fn a_new_block_has_a_new_number_and_nothing_of_the_old_one() {
        let mut partials = Partials::default();
        let first = partials.add(0, PartialKind::Text, "a", at(0));
        assert!(matches!(first, Some(Signal::Partial { block: 1, .. })));
        assert_eq!(partials.add(0, PartialKind::Text, "b", at(10)), None);
        partials.drop_block();
        assert_eq!(partials.add(0, PartialKind::Text, "c", at(20)), None);
        let second = partials.flush(at(300));
        assert_eq!(
            second,
            Some(Signal::Partial {
                block: 2,
                kind: PartialKind::Text,
                text: "c".into()
            })
        );
    }
}
