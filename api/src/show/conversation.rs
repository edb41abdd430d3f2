use redraft_store::{Message, Session, branch};
use redraft_wire as wire;

/// The conversation of a session as it stands, out of all its messages.
pub(crate) fn conversation(session: &Session, all: &[Message]) -> Vec<wire::Message> {
    let shown = branch(all, session.head).into_iter().map(|message| {
        let here = all
            .iter()
            .filter(|other| other.parent == message.parent && other.role == message.role);
        wire::Message {
            role: message.role.to_string(),
            content: message.content.clone(),
            timestamp: message.created_at.to_string(),
            metadata: message
                .answer
                .map(|number| metadata(message, number))
                .into(),
            id: message.id.0,
            parent_id: message.parent.map(|id| id.0).into(),
            answer: message.answer.map(|number| number as i32).into(),
            is_whole: message.is_whole,
            versions: here.map(|other| other.id.0).collect(),
        }
    });
    shown.collect()
}

fn metadata(message: &Message, number: u32) -> wire::MessageMetadata {
    wire::MessageMetadata {
        iteration_number: number as i32,
        is_partial: !message.is_whole,
    }
}
