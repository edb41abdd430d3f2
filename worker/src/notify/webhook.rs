//! Sending a webhook.

use std::{
    sync::{Arc, OnceLock},
    time::{Duration, Instant},
};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::{
    Request, Response, StatusCode,
    body::Incoming,
    header::{CONTENT_TYPE, USER_AGENT},
};
use hyper_util::{client::legacy, rt::TokioExecutor};
use redraft_domain::Timestamp;
use redraft_store::Tried;
use tokio::time::timeout;

use super::{
    answer::{beginning, in_vain},
    connection::{Connector, connector},
    message::Message,
    sign::signature,
};

/// How long a receiver may take, from the connection to the end of its answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// The most bytes of an answer that are read.
const MOST_ANSWER: usize = 1_000;

type Client = legacy::Client<Connector, Full<Bytes>>;

/// Sends webhooks. The client is made when the first one is sent: most installations have none.
#[derive(Debug, Clone, Default)]
pub(super) struct Webhooks(Arc<OnceLock<Option<Client>>>);

impl Webhooks {
    /// Sends a message, signed. A redirect is not followed, since it would lead a signed message to somewhere that
    /// nobody has chosen.
    pub(super) async fn send(
        &self,
        url: &str,
        secret: &str,
        message: &Message,
        at: Timestamp,
    ) -> Tried {
        let seconds = at.0.div_euclid(1_000);
        let Some(signature) = signature(secret, &message.id, seconds, &message.body) else {
            return in_vain("The channel's secret is damaged: make another channel.".into());
        };
        let request = Request::post(url)
            .header(CONTENT_TYPE, "application/json")
            .header(USER_AGENT, concat!("Redraft/", env!("CARGO_PKG_VERSION")))
            .header("webhook-id", &message.id)
            .header("webhook-timestamp", seconds)
            .header("webhook-signature", signature)
            .body(Full::from(message.body.clone()));
        let Ok(request) = request else {
            return in_vain("The address cannot be used: change the channel.".into());
        };
        let Some(client) = self.0.get_or_init(client) else {
            return in_vain("Nothing can be sent from here: TLS cannot be used.".into());
        };
        let began = Instant::now();
        let sent = async {
            match client.request(request).await {
                Ok(response) => judge(response, began).await,
                Err(error) => in_vain(unreachable(&error)),
            }
        };
        timeout(PATIENCE, sent)
            .await
            .unwrap_or_else(|_| in_vain("The receiver did not answer within 10 seconds.".into()))
    }
}

fn client() -> Option<Client> {
    let connector = connector()
        .inspect_err(|error| tracing::error!(%error, "no webhook can be sent"))
        .ok()?;
    let client = legacy::Client::builder(TokioExecutor::new())
        // Messages are far between, and a connection that was kept may be dead.
        .pool_max_idle_per_host(0)
        .build(connector);
    Some(client)
}

async fn judge(response: Response<Incoming>, began: Instant) -> Tried {
    let status = response.status();
    let millis = began.elapsed().as_millis();
    if status.is_success() {
        return Tried {
            is_delivered: true,
            answer: format!("The receiver answered {} in {millis} ms.", status.as_u16()),
        };
    }
    if status.is_redirection() {
        let answer = format!(
            "The receiver refused: {}, which leads elsewhere and is not followed. Give the address that it \
             leads to.",
            status.as_u16()
        );
        return in_vain(answer);
    }
    in_vain(refusal(status, &said(response.into_body()).await))
}

fn refusal(status: StatusCode, said: &str) -> String {
    let reason = status.canonical_reason().unwrap_or_default();
    let status = format!("{} {reason}", status.as_u16());
    match (status.trim(), said) {
        (status, "") => format!("The receiver refused: {status}."),
        (status, said) => format!("The receiver refused: {status}, \u{201c}{said}\u{201d}."),
    }
}

/// The beginning of an answer.
async fn said(mut body: Incoming) -> String {
    let mut bytes = Vec::new();
    while bytes.len() < MOST_ANSWER
        && let Some(Ok(frame)) = body.frame().await
    {
        bytes.extend_from_slice(frame.data_ref().map_or(&[][..], |data| data));
    }
    bytes.truncate(MOST_ANSWER);
    beginning(&String::from_utf8_lossy(&bytes))
}

/// Why there was no answer: the innermost cause, which names the trouble.
fn unreachable(error: &legacy::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    format!(
        "The receiver cannot be reached: {}.",
        beginning(&cause.to_string())
    )
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpListener,
    };

    use super::*;

    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    fn message() -> Message {
        Message {
            id: "hp-1".into(),
            body: "{}".into(),
        }
    }

    /// What comes of a message to a receiver that answers so; and what the receiver got.
    async fn sent(answer: &'static str) -> (Tried, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook?key=1", listener.local_addr().unwrap());
        let receiver = tokio::spawn(async move {
            let (mut connection, _) = listener.accept().await.unwrap();
            let mut got = Vec::new();
            while !got.ends_with(b"{}") {
                let mut room = [0; 1_024];
                let read = connection.read(&mut room).await.unwrap();
                got.extend_from_slice(&room[..read]);
            }
            connection.write_all(answer.as_bytes()).await.unwrap();
            String::from_utf8(got).unwrap()
        });
        let webhooks = Webhooks::default();
        let at = Timestamp(1_614_265_330_999);
        let tried = webhooks.send(&url, SECRET, &message(), at).await;
        (tried, receiver.await.unwrap())
    }

    #[tokio::test]
    async fn a_message_is_posted_with_its_id_its_time_and_its_signature() {
        let (tried, got) = sent("HTTP/1.1 204 No Content\r\n\r\n").await;
        assert!(tried.is_delivered);
        assert!(
            tried.answer.starts_with("The receiver answered 204 in "),
            "{}",
            tried.answer
        );
        assert!(got.starts_with("POST /hook?key=1 HTTP/1.1\r\n"), "{got}");
        let signed = signature(SECRET, "hp-1", 1_614_265_330, "{}").unwrap();
        for line in [
            "webhook-id: hp-1".to_owned(),
            "webhook-timestamp: 1614265330".to_owned(),
            format!("webhook-signature: {signed}"),
            "content-type: application/json".to_owned(),
        ] {
            assert!(got.contains(&format!("{line}\r\n")), "{line} in {got}");
        }
    }

    #[tokio::test]
    async fn a_refusal_is_told_with_what_the_receiver_says_and_no_redirect_is_followed() {
        let refused = "HTTP/1.1 500 Oh\r\nContent-Length: 9\r\n\r\nNot\r\nnow.";
        let (tried, _) = sent(refused).await;
        assert!(!tried.is_delivered);
        let expected = "The receiver refused: 500 Internal Server Error, \u{201c}Not now\u{201d}.";
        assert_eq!(tried.answer, expected);
        let (tried, _) = sent("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n").await;
        assert!(!tried.is_delivered);
        assert!(
            tried.answer.contains("302, which leads elsewhere"),
            "{}",
            tried.answer
        );
    }

    #[tokio::test]
    async fn a_receiver_that_is_not_there_is_told_without_its_address() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let webhooks = Webhooks::default();
        let url = format!("http://127.0.0.1:{port}/secret");
        let tried = webhooks.send(&url, SECRET, &message(), Timestamp(0)).await;
        assert!(!tried.is_delivered);
        assert!(
            tried.answer.contains("onnection refused"),
            "{}",
            tried.answer
        );
        assert!(!tried.answer.contains("secret"), "{}", tried.answer);
    }

    /// That a certificate is asked for, and that one which nobody vouches for is not enough.
    #[tokio::test]
    async fn https_is_spoken_with_who_can_speak_it() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://{}/", listener.local_addr().unwrap());
        let receiver = tokio::spawn(async move {
            let (mut connection, _) = listener.accept().await.unwrap();
            let mut first = [0; 2];
            connection.read_exact(&mut first).await.unwrap();
            connection
                .write_all(b"HTTP/1.1 204 No Content\r\n\r\n")
                .await
                .unwrap();
            first
        });
        let webhooks = Webhooks::default();
        let tried = webhooks.send(&url, SECRET, &message(), Timestamp(0)).await;
        assert!(!tried.is_delivered);
        // A record of the kind handshake, of TLS.
        assert_eq!(receiver.await.unwrap(), [0x16, 0x03]);
    }
}
