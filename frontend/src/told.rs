//! Who is told what happens, in words.

use redraft_wire::{Channel, Delivery};

use crate::format::time::{self, Zone};
use crate::texts::notifications as texts;

/// Something that a channel can be for.
#[derive(Debug, Clone, Copy)]
pub struct Offered {
    /// Its name.
    pub name: &'static str,
    /// In a word.
    pub word: &'static str,
    /// What it is when a session does so.
    pub when: &'static str,
    /// Whether a new channel is for it.
    pub is_usual: bool,
}

/// All of them.
pub const HAPPENINGS: [Offered; 4] = [
    Offered {
        name: "session.needs_you",
        word: texts::NEEDS_YOU,
        when: texts::NEEDS_YOU,
        is_usual: true,
    },
    Offered {
        name: "session.stopped",
        word: texts::STOPPED,
        when: texts::WAS_STOPPED,
        is_usual: true,
    },
    Offered {
        name: "session.done",
        word: texts::DONE,
        when: texts::IS_DONE,
        is_usual: true,
    },
    Offered {
        name: "session.waiting",
        word: texts::WAITING,
        when: texts::WAITS,
        is_usual: false,
    },
];

/// A happening in words.
pub fn in_words(happening: &str) -> &str {
    match HAPPENINGS.iter().find(|one| one.name == happening) {
        Some(known) => known.word,
        None if happening == "notification.test" => texts::A_TEST,
        None => happening,
    }
}

/// What a channel is for: `needs you, done; of the project shop`.
pub fn wanted(channel: &Channel) -> String {
    let words: Vec<&str> = channel.happenings.iter().map(|one| in_words(one)).collect();
    let of = match channel.project_slug.0.as_deref() {
        Some(project) => texts::of_the_project(project),
        None => texts::OF_ALL_PROJECTS.to_owned(),
    };
    format!("{}; {of}", words.join(", "))
}

/// How far it is with a message, in a sentence or two.
pub fn how_it_went(delivery: &Delivery, now: i64, zone: Zone) -> String {
    let answer = delivery.answer.0.as_deref();
    let next = delivery.next_at.0.as_deref().and_then(time::parse);
    match (delivery.state.as_str(), answer, next) {
        ("delivered", answer, _) => answer.unwrap_or(texts::THE_RECEIVER_HAS_IT).to_owned(),
        ("given_up", answer, _) => {
            texts::given_up(answer.unwrap_or(texts::THE_RECEIVER_DOES_NOT_HAVE_IT))
        }
        (_, Some(why), Some(next)) if next > now => {
            texts::tried_again_at(why, &time::said(next, now, zone))
        }
        (_, Some(why), _) => texts::being_tried_again(why),
        (_, None, _) => texts::IT_IS_ON_ITS_WAY.to_owned(),
    }
}

/// The program and its arguments from a text with one of them in each line. Empty lines at the end are none.
pub fn parts(text: &str) -> Vec<String> {
    let lines = text.trim_end().lines();
    lines
        .map(|line| line.trim_end_matches('\r').to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const UTC: Zone = Zone { minutes: 0 };

    fn delivery(state: &str, answer: Option<&str>, next_at: Option<&str>) -> Delivery {
        let text = |text: &str| text.to_owned();
        Delivery {
            id: 1,
            channel_id: 1,
            channel_name: text("hook"),
            message_id: text("hp-1"),
            happening: text("session.done"),
            at: text("2026-11-22T14:00:00.000Z"),
            sentence: text("All 3 iterations are done."),
            session_id: None.into(),
            project_slug: None.into(),
            workflow_id: None.into(),
            workflow_name: None.into(),
            state: text(state),
            tries: 1,
            answer: answer.map(text).into(),
            next_at: next_at.map(text).into(),
            ended_at: None.into(),
        }
    }

    #[test]
    fn a_message_says_what_came_of_it_and_what_comes_next() {
        let now = time::parse("2026-11-22T14:30:00.000Z").unwrap();
        let say = |state, answer, next| how_it_went(&delivery(state, answer, next), now, UTC);
        let refused = Some("The receiver refused: 500 Internal Server Error.");
        assert_eq!(
            say(
                "delivered",
                Some("The receiver answered 204 in 12 ms."),
                None
            ),
            "The receiver answered 204 in 12 ms."
        );
        assert_eq!(
            say("waiting", refused, Some("2026-11-22T14:32:00.000Z")),
            "The receiver refused: 500 Internal Server Error. It will be tried again at 14:32."
        );
        let over = say("given_up", refused, None);
        assert!(over.ends_with("is not tried again."), "{over}");
        let due = say("waiting", refused, Some("2026-11-22T14:29:59.000Z"));
        assert!(due.ends_with("It is being tried again."), "{due}");
        assert!(say("waiting", None, None).starts_with("It is on its way"));
    }

    #[test]
    fn a_channel_says_what_it_is_for() {
        let mut channel = Channel {
            id: 1,
            name: "hook".into(),
            kind: "webhook".into(),
            target: "http://127.0.0.1:9000".into(),
            happenings: vec!["session.needs_you".into(), "session.done".into()],
            project_slug: None.into(),
            created_at: String::new(),
        };
        assert_eq!(wanted(&channel), "needs you, done; of all projects");
        channel.project_slug = Some("shop".to_owned()).into();
        assert_eq!(wanted(&channel), "needs you, done; of the project shop");
        assert_eq!(in_words("notification.test"), "test");
        assert_eq!(in_words("session.new"), "session.new");
    }

    #[test]
    fn each_line_is_an_argument_as_it_stands() {
        assert_eq!(
            parts("notify-send\r\nRedraft says\n\n"),
            ["notify-send", "Redraft says"]
        );
        assert_eq!(parts("a\n\n b"), ["a", "", " b"]);
        assert!(parts(" \n").is_empty());
    }
}
