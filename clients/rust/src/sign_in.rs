//! A client that says who it is.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue, InvalidHeaderValue};

use crate::Client;

/// A client that sends this token (`redraft token` makes one) to the server at this address, such as
/// `http://127.0.0.1:7878`.
///
/// It waits ten seconds for a connection and as long as it takes for an answer, since a stream may be
/// silent for a while.
pub fn sign_in(address: &str, token: &str) -> Result<Client, InvalidHeaderValue> {
    let mut bearer = HeaderValue::from_str(&format!("Bearer {token}"))?;
    bearer.set_sensitive(true);
    let headers = HeaderMap::from_iter([(AUTHORIZATION, bearer)]);
    let client = reqwest::Client::builder()
        .default_headers(headers)
        .connect_timeout(Duration::from_secs(10))
        .build()
        .unwrap_or_default();
    Ok(Client::new_with_client(address, client))
}
