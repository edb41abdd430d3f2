//! One request: same origin, cookie by itself, JSON both ways.

use std::sync::LazyLock;

use leptos::prelude::*;
use redraft_wire::Problem;
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, Response};

use super::Failure;

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

/// Asks for something.
pub(super) async fn get<T: DeserializeOwned>(path: &str) -> Result<T, Failure> {
    read(&send("GET", path, None).await?)
}

/// Sends something and reads the answer.
pub(super) async fn send_for<T: DeserializeOwned>(
    method: &str,
    path: &str,
    body: &impl Serialize,
) -> Result<T, Failure> {
    read(&send(method, path, Some(write(body)?)).await?)
}

/// Does something that has no body, and reads the answer.
pub(super) async fn post<T: DeserializeOwned>(path: &str) -> Result<T, Failure> {
    read(&send("POST", path, None).await?)
}

/// Does something whose answer does not matter.
pub(super) async fn act(method: &str, path: &str, body: Option<String>) -> Result<(), Failure> {
    send(method, path, body).await.map(drop)
}

/// A body of a request.
pub(super) fn write(body: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(body).map_err(|_| Failure::Unreadable)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|_| Failure::Unreadable)
}

async fn send(method: &str, path: &str, body: Option<String>) -> Result<String, Failure> {
    let (status, text) = exchange(method, path, body)
        .await
        .map_err(|_| Failure::Offline)?;
    if (200..300).contains(&status) {
        SIGNED_IN.set_if_changed(true);
        return Ok(text);
    }
    let detail = match serde_json::from_str::<Problem>(&text) {
        Ok(problem) => problem.detail.chars().take(MOST_DETAIL).collect(),
        Err(_) => format!("The service answered with an error ({status}); try again."),
    };
    Err(match status {
        401 if path != "/api/sign-in" => {
            SIGNED_IN.set_if_changed(false);
            Failure::SignedOut
        }
        404 => Failure::Missing(detail),
        // A proxy says this while the service is down.
        502..=504 => Failure::Offline,
        _ => Failure::Refused(detail),
    })
}

async fn exchange(
    method: &str,
    path: &str,
    body: Option<String>,
) -> Result<(u16, String), JsValue> {
    let init = RequestInit::new();
    init.set_method(method);
    let headers = Headers::new()?;
    headers.set("Accept", "application/json")?;
    if let Some(body) = body {
        headers.set("Content-Type", "application/json")?;
        init.set_body(&JsValue::from_str(&body));
    }
    init.set_headers(&headers);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MS)));
    let answer = JsFuture::from(window().fetch_with_str_and_init(path, &init)).await?;
    let answer: Response = answer.dyn_into()?;
    let text = JsFuture::from(answer.text()?).await?;
    Ok((answer.status(), text.as_string().unwrap_or_default()))
}

trait SetIfChanged {
    fn set_if_changed(&self, value: bool);
}

impl SetIfChanged for ArcRwSignal<bool> {
    fn set_if_changed(&self, value: bool) {
        if self.get_untracked() != value {
            self.set(value);
        }
    }
}
