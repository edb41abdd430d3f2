//! One request: same origin, cookie by itself, JSON both ways.
//!
//! What is the same for all answers is written without type parameters, since the browser downloads
//! a copy for each type otherwise.

use std::marker::PhantomData;
use std::sync::LazyLock;

use leptos::prelude::*;
use redraft_wire::Problem;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, Response};

use super::Failure;
use crate::json::{self, FromJson};
use crate::texts::around as texts;

/// The most milliseconds that an answer may take.
const PATIENCE_MS: u32 = 30_000;

/// The most characters of an error that the page shows.
const MOST_DETAIL: usize = 600;

/// Whether the service takes this browser's cookie, as far as the last answer said.
static SIGNED_IN: LazyLock<ArcRwSignal<bool>> = LazyLock::new(|| ArcRwSignal::new(true));

/// See [`SIGNED_IN`].
pub(crate) fn is_signed_in() -> ArcRwSignal<bool> {
    SIGNED_IN.clone()
}

/// Whether the service answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    Fine,
    /// A question was not answered; another one has to show whether any is.
    Doubtful,
    Away,
}

/// What is known of it.
static REACH: LazyLock<ArcRwSignal<Reach>> = LazyLock::new(|| ArcRwSignal::new(Reach::Fine));

/// See [`REACH`].
pub(crate) fn reach() -> ArcRwSignal<Reach> {
    REACH.clone()
}

/// What the last answer to something that was written warns of.
static WARNINGS: LazyLock<ArcRwSignal<Vec<String>>> = LazyLock::new(ArcRwSignal::default);

/// See [`WARNINGS`].
pub(crate) fn warnings() -> ArcRwSignal<Vec<String>> {
    WARNINGS.clone()
}

/// A question to the service whose answer is a `T`.
pub(crate) struct Request<T> {
    question: Question,
    answer: PhantomData<fn() -> T>,
}

/// A question, whatever its answer.
pub(crate) struct Question {
    method: &'static str,
    path: String,
    body: Option<String>,
}

impl<T: FromJson> Request<T> {
    /// Asks for something.
    pub(super) fn get(path: String) -> Self {
        Self::of("GET", path, None)
    }

    /// Does something that needs no words.
    pub(super) fn act(method: &'static str, path: String) -> Self {
        Self::of(method, path, None)
    }

    /// Sends something.
    pub(super) fn send(method: &'static str, path: String, body: &impl Serialize) -> Self {
        // The bodies are structures of texts and numbers, which always can be written.
        Self::of(method, path, serde_json::to_string(body).ok())
    }

    fn of(method: &'static str, path: String, body: Option<String>) -> Self {
        Self {
            question: Question { method, path, body },
            answer: PhantomData,
        }
    }

    /// The same, with what was written as it was written: for whoever changes it.
    pub(super) fn verbatim(mut self) -> Self {
        self.question.path.push_str("?secrets=shown");
        self
    }

    /// The question without the type of its answer.
    pub(crate) fn question(self) -> Question {
        self.question
    }

    /// Reads an answer.
    pub(crate) fn read(text: &str) -> Result<T, Failure> {
        // Where there is nothing to say, the service says nothing at all.
        let text = if text.is_empty() { "null" } else { text };
        json::read(text).ok_or(Failure::Unreadable)
    }

    /// Asks, and waits for the answer.
    pub(crate) async fn answer(self) -> Result<T, Failure> {
        self.question.ask().await.and_then(|text| Self::read(&text))
    }
}

impl Question {
    /// Asks; the answer is its text.
    pub(crate) async fn ask(self) -> Result<String, Failure> {
        let is_sign_in = self.path == "/api/sign-in";
        let may_warn = self.method != "GET";
        let (status, text) = exchange(self).await.map_err(|_| unanswered())?;
        if (200..300).contains(&status) {
            know_signed_in(true);
            if may_warn && text.contains("\"warnings\":[\"") {
                warn(&text);
            }
            return Ok(text);
        }
        let problem = json::read::<Problem>(&text);
        let is_told = problem.is_some();
        let detail = match problem {
            Some(problem) => problem.detail.chars().take(MOST_DETAIL).collect(),
            None => texts::answered_with_an_error(status),
        };
        Err(match status {
            401 if !is_sign_in => {
                know_signed_in(false);
                Failure::SignedOut
            }
            404 => Failure::Missing(detail),
            // A proxy says this while the service is down; the service itself says why.
            502..=504 if !is_told => unanswered(),
            _ => Failure::Refused(detail),
        })
    }
}

fn unanswered() -> Failure {
    doubt();
    Failure::Offline
}

/// Something did not come that the service should have given.
pub(crate) fn doubt() {
    if REACH.get_untracked() == Reach::Fine {
        REACH.set(Reach::Doubtful);
    }
}

fn warn(answer: &str) {
    if let Some(answer) = json::read::<serde_json::Value>(answer) {
        let mut unused = true;
        WARNINGS.set(FromJson::from_json(answer["warnings"].clone(), &mut unused));
    }
}

fn know_signed_in(is: bool) {
    if SIGNED_IN.get_untracked() != is {
        SIGNED_IN.set(is);
    }
}

async fn exchange(question: Question) -> Result<(u16, String), JsValue> {
    let init = RequestInit::new();
    init.set_method(question.method);
    let headers = Headers::new()?;
    headers.set("Accept", "application/json")?;
    if let Some(body) = question.body {
        headers.set("Content-Type", "application/json")?;
        init.set_body(&JsValue::from_str(&body));
    }
    init.set_headers(&headers);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MS)));
    let answer = window().fetch_with_str_and_init(&question.path, &init);
    let answer: Response = JsFuture::from(answer).await?.dyn_into()?;
    let text = JsFuture::from(answer.text()?).await?;
    Ok((answer.status(), text.as_string().unwrap_or_default()))
}
