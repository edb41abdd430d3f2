//! A word to whoever writes a secret down. What a request brings is looked at where its body comes in, and the answer tells,
//! so that no route can forget it.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

use poem::{Body, Request, Response, http::Method};
use redraft_redaction::Redactor;
use serde_json::Value;

/// Looks at what a request brings; the request carries it with it.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    redactor: Arc<Redactor>,
    kinds: Arc<Mutex<BTreeSet<&'static str>>>,
}

impl Written {
    /// Goes with a request, if it is one that may bring something.
    pub(crate) fn follow(redactor: &Arc<Redactor>, request: &mut Request) -> Option<Self> {
        let brings = ![Method::GET, Method::HEAD].contains(request.method());
        brings.then(|| {
            let written = Self {
                redactor: Arc::clone(redactor),
                kinds: Arc::default(),
            };
            request.set_data(written.clone());
            written
        })
    }

    /// Looks at the texts of a body.
    pub(crate) fn look_at(&self, body: &Value) {
        match body {
            Value::String(text) => {
                let kinds = self.redactor.kinds(text);
                if !kinds.is_empty() {
                    let mut known = self.kinds.lock().unwrap_or_else(PoisonError::into_inner);
                    known.extend(kinds);
                }
            }
            Value::Array(values) => values.iter().for_each(|value| self.look_at(value)),
            Value::Object(fields) => fields.values().for_each(|value| self.look_at(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Adds the warnings to an answer that says something of what was written.
    pub(crate) async fn warn_in(self, mut response: Response) -> Response {
        let kinds = std::mem::take(&mut *self.kinds.lock().unwrap_or_else(PoisonError::into_inner));
        if kinds.is_empty() || !response.is_success() {
            return response;
        }
        let Ok(bytes) = response.take_body().into_bytes().await else {
            return response;
        };
        response.set_body(match serde_json::from_slice(&bytes) {
            Ok(Value::Object(mut answer)) => {
                answer.insert("warnings".into(), warnings(kinds).into());
                Body::from_string(Value::Object(answer).to_string())
            }
            _ => Body::from_bytes(bytes),
        });
        response
    }
}

/// A sentence for each kind of secret.
pub(crate) fn warnings(kinds: impl IntoIterator<Item = &'static str>) -> Vec<String> {
    kinds.into_iter().map(warning).collect()
}

fn warning(kind: &str) -> String {
    format!(
        "This looks like {kind}; it is kept as you wrote it and given to the agent, and masked where it is \
         shown, so take it out, and renew it, if the agent should not have it."
    )
}
