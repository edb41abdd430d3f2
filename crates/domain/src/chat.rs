//! Words of chat sessions.

use std::{fmt, str::FromStr};

use crate::workflow::words;
use serde::{Deserialize, Serialize};

words!(
    /// Who wrote a message.
    MessageRole {
        /// The user.
        User = "user",
        /// The agent.
        Assistant = "assistant",
    }
);

words!(
    /// What an iteration is for.
    IterationTask {
        /// Refines the document.
        Refine = "refine",
        /// Answers a message of a chat session.
        Answer = "answer",
        /// Writes the results of a conversation: the document and the guardrails.
        Artifacts = "artifacts",
    }
);
