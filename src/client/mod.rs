//! The requests to the API: the terminal is a client of it like the dashboard.

mod events;
mod sse;

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context as _, Result, bail};
use redraft_wire::{
    Attempt, CancelIteration, IterationDiff, IterationSession, IterationSummary, Problem,
};
use reqwest::{Method, RequestBuilder, Response, StatusCode, Url};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::show::text;

pub(crate) use events::{Events, Message};

/// How long a request may take. Cancelling waits for the end of the agent's processes.
const REQUEST_TIME: Duration = Duration::from_mins(1);

/// How long a connection may take.
const CONNECT_TIME: Duration = Duration::from_secs(5);

/// The most characters of an answer that is no JSON of ours.
const MOST_CHARS: usize = 300;

/// Talks to one service.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    http: reqwest::Client,
    base: String,
    token: String,
}

/// An answer that is an error of the service.
#[derive(Debug, thiserror::Error)]
#[error("{detail}")]
pub(crate) struct Refused {
    pub(crate) status: StatusCode,
    pub(crate) detail: String,
}

/// Names a session in addresses.
#[derive(Debug, Clone)]
pub(crate) struct SessionPath {
    /// `/api/projects/{slug}/workflows/{w}/planning`.
    pub(crate) planning: String,
    pub(crate) id: String,
}

impl SessionPath {
    /// The address of the session.
    pub(crate) fn session(&self) -> String {
        format!("{}/iterate/{}", self.planning, self.id)
    }

    /// The address of its event stream.
    pub(crate) fn stream(&self) -> String {
        format!("{}/iterate/stream/{}", self.planning, self.id)
    }
}

impl Client {
    /// For the service at this address.
    pub(crate) fn new(address: SocketAddr, token: String) -> Result<Self> {
        // A proxy of the environment has no business between us and this machine.
        let builder = reqwest::Client::builder()
            .no_proxy()
            .connect_timeout(CONNECT_TIME);
        let http = builder.build();
        Ok(Self {
            http: http.context("the HTTP client could not be made")?,
            base: format!("http://{address}"),
            token,
        })
    }

    /// The address of the service, for people.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// A request that carries the token and has no time limit yet.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}{path}", self.base);
        self.http.request(method, url).bearer_auth(&self.token)
    }

    /// GETs JSON.
    pub(crate) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        receive(self.request(Method::GET, path)).await
    }

    /// GETs a text as it is.
    pub(crate) async fn text(&self, path: &str) -> Result<String> {
        let answer = send(self.request(Method::GET, path)).await?.text().await;
        answer.context("the API's answer broke off")
    }

    /// POSTs JSON and receives JSON.
    pub(crate) async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T> {
        receive(self.request(Method::POST, path).json(body)).await
    }

    /// PUTs JSON and receives JSON.
    pub(crate) async fn put<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T> {
        receive(self.request(Method::PUT, path).json(body)).await
    }

    /// Asks for something that has no answer but that it is done.
    pub(crate) async fn ask(&self, method: Method, path: &str) -> Result<()> {
        send(self.request(method, path)).await.map(|_| ())
    }

    /// The session as it is now.
    pub(crate) async fn session(&self, session: &SessionPath) -> Result<IterationSession> {
        self.get(&session.session()).await
    }

    /// The session's iterations, by number.
    pub(crate) async fn iterations(&self, session: &SessionPath) -> Result<Vec<IterationSummary>> {
        self.get(&format!("{}/iterations", session.session())).await
    }

    /// The session's attempts, oldest first.
    pub(crate) async fn attempts(&self, session: &SessionPath) -> Result<Vec<Attempt>> {
        self.get(&format!("{}/attempts", session.session())).await
    }

    /// What an iteration changed.
    pub(crate) async fn diff(&self, session: &SessionPath, row: i64) -> Result<IterationDiff> {
        let path = format!("{}/iterations/{row}/diff", session.session());
        self.get(&path).await
    }

    /// Cancels the session; one that has ended already is left as it is.
    pub(crate) async fn cancel(&self, session: &SessionPath) -> Result<()> {
        let path = format!("{}/iterate/cancel", session.planning);
        let body = CancelIteration {
            session_id: session.id.clone(),
        };
        match self.post::<IterationSession>(&path, &body).await {
            Err(error) if status_of(&error) == Some(StatusCode::BAD_REQUEST) => Ok(()),
            other => other.map(|_| ()),
        }
    }
}

/// A path of the API with a last part and a query that come from outside, each in its place whatever it
/// holds.
pub(crate) fn path_with(path: &str, last: Option<&str>, query: &[(&str, &str)]) -> Result<String> {
    // Only its rules of writing are wanted, so any host will do.
    let mut url = Url::parse("http://localhost").context("an address could not be written")?;
    url.set_path(path);
    if let (Some(last), Ok(mut parts)) = (last, url.path_segments_mut()) {
        parts.push(last);
    }
    if query.is_empty() {
        return Ok(url.path().to_owned());
    }
    url.query_pairs_mut().extend_pairs(query);
    let query = url.query().unwrap_or_default();
    Ok(format!("{}?{query}", url.path()))
}

/// The status of an error of the service; `None` for any other error.
pub(crate) fn status_of(error: &anyhow::Error) -> Option<StatusCode> {
    error
        .downcast_ref::<Refused>()
        .map(|refused| refused.status)
}

async fn send(request: RequestBuilder) -> Result<Response> {
    let sent = request.timeout(REQUEST_TIME).send().await;
    let response = sent.context("Redraft's API does not answer")?;
    if !response.status().is_success() {
        bail!(refused(response).await);
    }
    Ok(response)
}

async fn receive<T: DeserializeOwned>(request: RequestBuilder) -> Result<T> {
    let unknown =
        "the API's answer is not what this version understands; are both the same version?";
    let body: Value = send(request).await?.json().await.context(unknown)?;
    warn(&body);
    serde_json::from_value(body).context(unknown)
}

/// Says what the service warns of, such as a key in a prompt. It stands beside the answer, not in it.
fn warn(answer: &Value) {
    let warnings = answer["warnings"].as_array().into_iter().flatten();
    for warning in warnings.filter_map(Value::as_str) {
        anstream::eprintln!("Warning: {}", text::line(warning, MOST_CHARS));
    }
}

/// Reads what the service says against a request.
pub(crate) async fn refused(response: Response) -> Refused {
    let status = response.status();
    let text = response.text().await.unwrap_or_default();
    let detail = if let Ok(problem) = serde_json::from_str::<Problem>(&text) {
        problem.detail
    } else {
        let start: String = text.chars().take(MOST_CHARS).collect();
        format!("the service answered {status}: {start}")
    };
    Refused { status, detail }
}

#[cfg(test)]
mod tests {
    use super::path_with;

    #[test]
    fn whatever_a_value_holds_it_stays_in_its_place() {
        let path = path_with("/api/tokens", Some("a/b?c=ä"), &[]).unwrap();
        assert_eq!(path, "/api/tokens/a%2Fb%3Fc=%C3%A4");
        let path = path_with(
            "/api/audit",
            None,
            &[("who", "token ci&x=1"), ("limit", "2")],
        );
        assert_eq!(path.unwrap(), "/api/audit?who=token+ci%26x%3D1&limit=2");
    }
}
