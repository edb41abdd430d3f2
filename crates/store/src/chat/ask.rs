//! Asking for an answer: to a new message, to a changed one, to the same one again, or for the results
//! of the whole conversation.

use redraft_domain::{
    IterationTask, MessageId, MessageRole, Prompt, SessionId, SessionKind, SessionState,
    SessionStatus, Timestamp,
};

use super::ChatError;
use crate::{
    Session, Store, StoreError, Tx,
    jobs::enqueue,
    sessions::{Holder, save_state, session_in, workflow_of},
    workflows::{hold_workflow, plan_step},
};

impl Store {
    /// Sends a message of the user and asks for its answer, as one unit. `instead_of`: the message
    /// takes the place of that one of the user, whose branch is kept beside it.
    pub async fn send_message(
        &self,
        id: &SessionId,
        text: &Prompt,
        instead_of: Option<MessageId>,
    ) -> Result<Session, ChatError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = idle_chat(&mut tx, id).await?;
        let parent = match instead_of {
            None => session.head,
            Some(message) => match placed(&mut tx, id, message).await? {
                (MessageRole::User, parent) => parent,
                (MessageRole::Assistant, _) => return Err(ChatError::NoSuchMessage),
            },
        };
        let sql = "INSERT INTO messages (session_id, parent_id, role, content, is_whole, \
                   created_at) VALUES ($1, $2, 'user', $3, TRUE, $4) RETURNING id";
        let message: i64 = on!(tx, |c| {
            let insert = sqlx::query_scalar(sql)
                .bind(id.as_str())
                .bind(parent.map(|id| id.0));
            insert.bind(text.as_str()).bind(now.0).fetch_one(c).await
        })?;
        let first = "UPDATE sessions SET prompt = COALESCE(prompt, $2) WHERE id = $1";
        on!(tx, |c| sqlx::query(first)
            .bind(id.as_str())
            .bind(text.as_str())
            .execute(c)
            .await
            .map(|_| ()))?;
        ask(
            &mut tx,
            &session,
            IterationTask::Answer,
            MessageId(message),
            now,
        )
        .await?;
        finish(tx, id).await
    }

    /// Asks once more for the answer to the last message of the user. The earlier answer is kept
    /// beside the new one.
    pub async fn answer_again(&self, id: &SessionId) -> Result<Session, ChatError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = idle_chat(&mut tx, id).await?;
        let head = session.head.ok_or(ChatError::NothingAsked)?;
        let message = match placed(&mut tx, id, head).await? {
            (MessageRole::User, _) => head,
            (MessageRole::Assistant, parent) => parent.ok_or(ChatError::NothingAsked)?,
        };
        ask(&mut tx, &session, IterationTask::Answer, message, now).await?;
        finish(tx, id).await
    }

    /// Asks for the results of the conversation. Where they were asked for already, as the
    /// conversation is now, nothing is asked again unless `again`. Returns the number of the
    /// iteration that writes them.
    pub async fn ask_for_artifacts(&self, id: &SessionId, again: bool) -> Result<u32, ChatError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = active_chat(&mut tx, id).await?;
        let head = session.head.ok_or(ChatError::NothingAsked)?;
        let sql = "SELECT MAX(number) FROM iterations \
                   WHERE session_id = $1 AND task = 'artifacts' AND message_id = $2";
        let found: Option<i64> = on!(tx, |c| sqlx::query_scalar(sql)
            .bind(id.as_str())
            .bind(head.0)
            .fetch_one(c)
            .await)?;
        if let Some(number) = found.filter(|_| !again) {
            return Ok(number as u32);
        }
        if !session.state.is_final() {
            return Err(ChatError::Busy);
        }
        let number = ask(&mut tx, &session, IterationTask::Artifacts, head, now).await?;
        tx.commit().await?;
        Ok(number)
    }

    /// Goes on with the branch that this message is in, up to its newest message.
    pub async fn choose_branch(
        &self,
        id: &SessionId,
        message: MessageId,
    ) -> Result<Session, ChatError> {
        let mut tx = self.begin().await?;
        placed(&mut tx, id, message).await?;
        idle_chat(&mut tx, id).await?;
        let mut head = message;
        loop {
            let sql = "SELECT MAX(id) FROM messages WHERE parent_id = $1";
            let below: Option<i64> = on!(tx, |c| sqlx::query_scalar(sql)
                .bind(head.0)
                .fetch_one(c)
                .await)?;
            let Some(below) = below else { break };
            head = MessageId(below);
        }
        set_head(&mut tx, id, head).await?;
        finish(tx, id).await
    }
}

/// Queues an answer, and returns its number.
async fn ask(
    tx: &mut Tx,
    session: &Session,
    task: IterationTask,
    message: MessageId,
    now: Timestamp,
) -> Result<u32, ChatError> {
    plan_step(tx, &session.workflow, session.step, now).await??;
    let number = session.limits.iterations + 1;
    let sql = "INSERT INTO iterations (session_id, number, status, task, message_id) \
               VALUES ($1, $2, 'pending', $3, $4)";
    on!(tx, |c| {
        let insert = sqlx::query(sql)
            .bind(session.id.as_str())
            .bind(i64::from(number))
            .bind(task.as_str());
        insert.bind(message.0).execute(c).await.map(|_| ())
    })?;
    let sql = "UPDATE sessions SET iterations_requested = $2, next_iteration = $2, \
               ended_at = NULL WHERE id = $1";
    on!(tx, |c| sqlx::query(sql)
        .bind(session.id.as_str())
        .bind(i64::from(number))
        .execute(c)
        .await
        .map(|_| ()))?;
    set_head(tx, &session.id, message).await?;
    let to = session.state.clone().ask().map_err(|_| ChatError::Busy)?;
    debug_assert_eq!(to, SessionState::Pending);
    save_state(tx, session, &to, Holder::IsCutOff, now).await?;
    enqueue(tx, &session.id, number, now, now).await?;
    Ok(number)
}

pub(super) async fn set_head(
    tx: &mut Tx,
    session: &SessionId,
    message: MessageId,
) -> Result<(), StoreError> {
    let sql = "UPDATE sessions SET head_message = $2 WHERE id = $1";
    on!(tx, |c| sqlx::query(sql)
        .bind(session.as_str())
        .bind(message.0)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// An active chat session.
async fn active_chat(tx: &mut Tx, id: &SessionId) -> Result<Session, ChatError> {
    let workflow = workflow_of(tx, id).await?.ok_or(ChatError::NotActive)?;
    hold_workflow(tx, &workflow).await?;
    let session = session_in(tx, id).await?.ok_or(ChatError::NotActive)?;
    if session.status != SessionStatus::Active {
        return Err(ChatError::NotActive);
    }
    if session.kind != SessionKind::Chat {
        return Err(ChatError::NotAChat);
    }
    Ok(session)
}

/// An active chat session in which no answer is running.
async fn idle_chat(tx: &mut Tx, id: &SessionId) -> Result<Session, ChatError> {
    let session = active_chat(tx, id).await?;
    if session.state.is_final() {
        Ok(session)
    } else {
        Err(ChatError::Busy)
    }
}

/// Who wrote a message of the session, and the one before it.
async fn placed(
    tx: &mut Tx,
    session: &SessionId,
    message: MessageId,
) -> Result<(MessageRole, Option<MessageId>), ChatError> {
    let sql = "SELECT role, parent_id FROM messages WHERE id = $2 AND session_id = $1";
    let row: Option<(String, Option<i64>)> = on!(tx, |c| sqlx::query_as(sql)
        .bind(session.as_str())
        .bind(message.0)
        .fetch_optional(c)
        .await)?;
    let (role, parent) = row.ok_or(ChatError::NoSuchMessage)?;
    let role = role.parse();
    let role = role.map_err(|()| StoreError::bad("messages", "role", message))?;
    Ok((role, parent.map(MessageId)))
}

async fn finish(mut tx: Tx, id: &SessionId) -> Result<Session, ChatError> {
    let session = session_in(&mut tx, id).await?.ok_or(ChatError::NotActive)?;
    tx.commit().await?;
    Ok(session)
}
