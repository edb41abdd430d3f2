//! The messages of a conversation.

use std::collections::HashMap;

use redraft_domain::{MessageId, MessageRole, SessionId, Timestamp};
use sqlx::FromRow;

use crate::{Store, StoreError};

/// A message.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// The message before it.
    pub parent: Option<MessageId>,
    /// Who wrote it.
    pub role: MessageRole,
    /// Its text.
    pub content: String,
    /// The number of the iteration that wrote it.
    pub answer: Option<u32>,
    /// Whether all of it is there; not so for an answer that was cut off.
    pub is_whole: bool,
    /// When it was sent or finished.
    pub created_at: Timestamp,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    parent_id: Option<i64>,
    role: String,
    content: String,
    answer: Option<i64>,
    is_whole: bool,
    created_at: i64,
}

impl TryFrom<Row> for Message {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let role = row.role.parse();
        Ok(Self {
            id: MessageId(row.id),
            parent: row.parent_id.map(MessageId),
            role: role.map_err(|()| StoreError::bad("messages", "role", row.id))?,
            content: row.content,
            answer: row.answer.map(|number| number as u32),
            is_whole: row.is_whole,
            created_at: Timestamp(row.created_at),
        })
    }
}

impl Store {
    /// All messages of a session, of all branches, in the order in which they were sent.
    pub async fn messages(&self, session: &SessionId) -> Result<Vec<Message>, StoreError> {
        let sql = "SELECT id, parent_id, role, content, answer, is_whole, created_at \
                   FROM messages WHERE session_id = $1 ORDER BY id";
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(session.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Message::try_from).collect()
    }
}

/// The messages from the first one to `head`, in order.
pub fn branch(all: &[Message], head: Option<MessageId>) -> Vec<&Message> {
    let by_id: HashMap<MessageId, &Message> = all.iter().map(|m| (m.id, m)).collect();
    let mut found = Vec::new();
    let mut next = head;
    while let Some(message) = next.and_then(|id| by_id.get(&id)) {
        found.push(*message);
        // A parent is older than its child, so this ends whatever the rows hold.
        next = message.parent.filter(|parent| *parent < message.id);
    }
    found.reverse();
    found
}
